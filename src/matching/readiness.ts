/**
 * Is the company ready, and for what? Twelve answers and what is known from fit and business case. Rule: method page,
 * «Reife».
 */
import type { BusinessVerdict } from './business-case.ts';
import type { FitVerdict } from './fit.ts';
import type { Dimension, KnowHowLevel, Level } from './model.ts';

export const questions = [
  'goal',
  'no-simpler-way',
  'volume',
  'uniform-process',
  'owner',
  'digital-data',
  'examples',
  'may-be-handed-over',
  'limits-of-data',
  'people-involved',
  'time-and-know-how',
  'consequences',
] as const;
/** The twelve questions in their order on the page. */
export type Question = (typeof questions)[number];

/** 0 no or not known, 1 partly, 2 largely, 3 yes. */
export type Answer = 0 | 1 | 2 | 3;
export type Answers = Record<Question, Answer>;

export interface ReadinessInput {
  answers: Answers;
  /** Best fit among the offerings; left out where nobody has looked. */
  fit?: FitVerdict;
  /** Left out where nobody has calculated. */
  businessCase?: BusinessVerdict;
  needs?: Partial<Record<Dimension, Level>>;
  /** Highest level of know-how in the company. */
  knowHow?: KnowHowLevel;
  /** Whether an error can touch people's safety or rights. Left out, it is taken as possible. */
  affectsPeople?: boolean;
}

export type ReadinessVerdict = 'no-ai' | 'data-first' | 'clarify-first' | 'try-service' | 'custom' | 'build-own';

export type ReadinessReason =
  /** An answer decided. */
  | { code: 'answer'; question: Question; answer: Answer }
  /** The numbers do not hold. */
  | { code: 'does-not-pay' }
  /** What was found out speaks for it. */
  | { code: 'fit'; fit: FitVerdict }
  | { code: 'business-case'; verdict: BusinessVerdict }
  /** Still to be done before deciding. */
  | { code: 'fit-not-checked' }
  | { code: 'business-case-not-checked' }
  /** The case is so individual that no ready service fits. */
  | { code: 'individual'; dimensions: Dimension[] }
  /** No service fits, and nothing asks for an own model: change the process to what services can do, or stop. */
  | { code: 'change-process' }
  | { code: 'in-house' }
  | { code: 'own-know-how' };

export interface Readiness {
  verdict: ReadinessVerdict;
  reasons: ReadinessReason[];
  /** Steps that come before a pilot, whatever the verdict. */
  before: 'people'[];
}

const individualDimensions = ['content', 'output', 'process'] as const satisfies readonly Dimension[];

/**
 * The first rule that applies decides:
 * 1. no AI: no goal, a simpler way, or too rare and not worth it;
 * 2. data and process first; 3. clarify first (data protection, consequences for people);
 * 4. does not pay → no AI; a service fits, or nobody has looked yet → try a service;
 * 5. nothing fits because content, output or process is individual → custom, with examples at hand;
 * 6. the same with own model builders for the process that is the edge, or where it must run in house → build own.
 *
 * What nobody has looked at decides nothing against a company: it is named instead.
 */
export function readiness(input: ReadinessInput): Readiness {
  const { answers } = input;
  const before: 'people'[] = answers['people-involved'] === 0 ? ['people'] : [];
  return { ...decided(input), before };
}

function decided(input: ReadinessInput): Omit<Readiness, 'before'> {
  const { answers } = input;
  const zeroAmong = (asked: readonly Question[]): ReadinessReason[] =>
    asked
      .filter((question) => answers[question] === 0)
      .map((question) => ({ code: 'answer', question, answer: answers[question] }));

  const noAi = zeroAmong(['no-simpler-way', 'goal']);
  if (input.businessCase === 'does-not-pay') noAi.push(...zeroAmong(['volume']));
  if (noAi.length > 0) return { verdict: 'no-ai', reasons: noAi };

  const data = zeroAmong(['uniform-process', 'digital-data', 'examples']);
  if (data.length > 0) return { verdict: 'data-first', reasons: data };

  const open = zeroAmong(['may-be-handed-over', 'limits-of-data']);
  if (input.affectsPeople !== false) open.push(...zeroAmong(['consequences']));
  if (open.length > 0) return { verdict: 'clarify-first', reasons: open };

  if (input.businessCase === 'does-not-pay') return { verdict: 'no-ai', reasons: [{ code: 'does-not-pay' }] };
  if (input.fit !== 'unsuitable') return { verdict: 'try-service', reasons: reasonsToTry(input) };
  return withoutService(input);
}

function reasonsToTry({ fit, businessCase }: ReadinessInput): ReadinessReason[] {
  return [
    fit === undefined ? { code: 'fit-not-checked' } : { code: 'fit', fit },
    businessCase === undefined
      ? { code: 'business-case-not-checked' }
      : { code: 'business-case', verdict: businessCase },
  ];
}

function withoutService(input: ReadinessInput): Omit<Readiness, 'before'> {
  const { answers, needs = {}, knowHow } = input;
  const individual = individualDimensions.filter((dimension) => needs[dimension] === 3);
  const inHouse: ReadinessReason[] = needs.operation === 3 ? [{ code: 'in-house' }] : [];
  if (individual.length === 0) {
    return inHouse.length > 0
      ? { verdict: 'build-own', reasons: inHouse }
      : { verdict: 'no-ai', reasons: [{ code: 'change-process' }] };
  }
  if (answers.examples < 2) {
    return {
      verdict: 'data-first',
      reasons: [{ code: 'answer', question: 'examples', answer: answers.examples }],
    };
  }
  const reasons: ReadinessReason[] = [{ code: 'individual', dimensions: individual }];
  const ownEdge: ReadinessReason[] = knowHow === 4 && needs.process === 3 ? [{ code: 'own-know-how' }] : [];
  const own = [...inHouse, ...ownEdge];
  return { verdict: own.length > 0 ? 'build-own' : 'custom', reasons: [...reasons, ...own] };
}
