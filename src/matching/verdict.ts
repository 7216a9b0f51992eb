/**
 * One answer over all matches: buy, buy with compromises, have it built, run it yourself, collect data first, or no AI.
 * Rule: method page, «Ergebnis».
 */
import { compare, isZero } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { MeterId } from '../pricing/plan.ts';
import { mostSaved, todayCost } from './business-case.ts';
import type { Exclusion } from './constraints.ts';
import { exclusions } from './constraints.ts';
import { startLevel } from './levels.ts';
import type { Compromise, Match, UnknownFact } from './match.ts';
import { isUsable } from './match.ts';
import { dimensions } from './model.ts';
import type { Case, Dimension, KnowHowLevel, LabourCost, Unknown } from './model.ts';
import { unitsAt, unitsWithin, usageBox, valuesAt } from './workload.ts';
import type { CompiledTask, DriverRanges, ExactRange } from './workload.ts';

export type VerdictKind = 'buy' | 'compromise' | 'custom' | 'self-run' | 'data-first' | 'no-ai';

/** Plain data; `src/text` puts it into words. Amounts in EUR per month, exact. */
export type Reason =
  /** So many of all offerings for the task can be used without compromise. */
  | { code: 'fitting'; values: { count: number; of: number } }
  | { code: 'with-compromises'; values: { count: number; of: number } }
  /** Usable, but without a price that can be worked out. */
  | { code: 'price-unknown'; values: { count: number } }
  | {
      code: 'cheapest';
      values: {
        offering: string;
        variant: string;
        plan: string | null;
        low: Exact;
        expected: Exact;
        high: Exact;
        /** What a high volume costs is not known. */
        isOpen: boolean;
        perUnit: Exact | null;
        /** What it takes until it runs. */
        start: { level: KnowHowLevel | Unknown; personDays: ExactRange };
      };
    }
  /** What the cheapest (or first) usable match asks to accept or to clarify. */
  | { code: 'accept'; values: { offering: string; compromises: Compromise[]; toClarify: UnknownFact[] } }
  /** The work as it is done today, for `units` business units. */
  | { code: 'today'; values: { low: Exact; expected: Exact; high: Exact; units: Exact } }
  /** The benefit does not show in saved minutes; whether it pays off is to be judged otherwise. */
  | { code: 'other-value'; values: Record<string, never> }
  /** Own examples are taught: they must be collected. */
  | { code: 'needs-examples'; values: { dimensions: Dimension[] } }
  /** Examples are needed and the workload has none. */
  | { code: 'no-examples'; values: { dimensions: Dimension[]; meters: MeterId[] } }
  | { code: 'no-volume'; values: Record<string, never> }
  /** Even the cheapest match costs more than the work that it can save at best. */
  | { code: 'dearer-than-work'; values: { offering: string; monthly: Exact; saved: Exact; units: Exact } }
  /** No offering reaches what the case asks for in these dimensions. */
  | { code: 'individual'; values: { dimensions: Dimension[] } }
  | { code: 'in-house'; values: Record<string, never> }
  /** No offering fits, and nothing asks for an own model: change the process to the standard, or stop. */
  | { code: 'change-process'; values: { dimensions: Dimension[] } }
  /** So many offerings that would fit are excluded for this reason. */
  | { code: 'excluded'; values: { by: Exclusion; count: number } }
  /** Nobody sells this ready made, as far as the catalogue knows. */
  | { code: 'no-offering'; values: Record<string, never> };

export interface Verdict {
  kind: VerdictKind;
  reasons: Reason[];
}

/** What the verdict looks at besides the matches. */
export interface VerdictContext {
  task: CompiledTask;
  ranges: DriverRanges;
  own: Pick<Case, 'needs'>;
  /** Without it nothing is said about what pays off. */
  labour?: LabourCost;
}

const taughtDimensions = ['content', 'inputs', 'output'] as const satisfies readonly Dimension[];
const individualDimensions = ['content', 'output', 'process'] as const satisfies readonly Dimension[];

/**
 * Judges all matches of a case together.
 * @param matches all of them, in the order of `matchAll`: usable first, cheapest first.
 */
export function verdictOf(matches: readonly Match[], context: VerdictContext): Verdict {
  const { task, ranges, own } = context;
  if (isZero(unitsWithin(task, ranges).high)) return verdict('no-ai', { code: 'no-volume', values: {} });

  const usable = matches.filter(isUsable);
  const tooDear = dearerThanWork(usable, context);
  if (tooDear) return verdict('no-ai', tooDear, ...todayReason(context), ...priceUnknown(usable));

  const taught = taughtDimensions.filter((dimension) => own.needs[dimension].level >= 2);
  const missing = taught.length > 0 ? missingExamples(task, ranges) : [];
  if (missing.length > 0) {
    return verdict('data-first', { code: 'no-examples', values: { dimensions: taught, meters: missing } });
  }
  const examples: Reason[] = taught.length > 0 ? [{ code: 'needs-examples', values: { dimensions: taught } }] : [];
  return usable.length > 0
    ? usableVerdict(matches, usable, examples, context)
    : unusableVerdict(matches, examples, context);
}

function verdict(kind: VerdictKind, ...reasons: Reason[]): Verdict {
  return { kind, reasons };
}

function isWithoutCompromise(match: Match): boolean {
  return match.compromises.length === 0 && match.toClarify.length === 0;
}

function usableVerdict(
  matches: readonly Match[],
  usable: readonly Match[],
  examples: readonly Reason[],
  context: VerdictContext,
): Verdict {
  const fitting = usable.filter(isWithoutCompromise);
  const kind = fitting.length > 0 ? 'buy' : 'compromise';
  const reasons: Reason[] = [];
  const of = matches.length;
  if (fitting.length > 0) reasons.push({ code: 'fitting', values: { count: fitting.length, of } });
  if (fitting.length < usable.length) {
    reasons.push({ code: 'with-compromises', values: { count: usable.length - fitting.length, of } });
  }
  const [first] = kind === 'buy' ? fitting : usable;
  if (first?.monthly) {
    const { low, expected, high } = first.monthly;
    const { offering, variant, plan, perUnit, knowHow } = first;
    const isOpen = first.unknown.includes('capacity');
    const start = { level: startLevel(knowHow), personDays: knowHow.personDaysIntegrated };
    reasons.push({
      code: 'cheapest',
      values: { offering, variant, plan, low, expected, high, isOpen, perUnit, start },
    });
  }
  if (first && kind === 'compromise') {
    const { offering, compromises, toClarify } = first;
    reasons.push({ code: 'accept', values: { offering, compromises, toClarify } });
  }
  reasons.push(...todayReason(context), ...priceUnknown(usable), ...examples);
  if (context.task.task.otherValue) reasons.push({ code: 'other-value', values: {} });
  return { kind, reasons };
}

function unusableVerdict(matches: readonly Match[], examples: readonly Reason[], context: VerdictContext): Verdict {
  const { own } = context;
  if (matches.length === 0) return verdict('custom', { code: 'no-offering', values: {} });
  const suitable = matches.filter((match) => !match.excludedBy.includes('fit'));
  if (suitable.length > 0) return excludedVerdict(suitable, examples, context);

  const individual = individualDimensions.filter((dimension) => own.needs[dimension].level === 3);
  if (individual.length > 0) {
    return verdict('custom', { code: 'individual', values: { dimensions: individual } }, ...examples);
  }
  if (own.needs.operation.level === 3) return verdict('self-run', { code: 'in-house', values: {} });
  const short = dimensions.filter((dimension) => matches.some((match) => match.fit.gaps[dimension] !== undefined));
  return verdict('no-ai', { code: 'change-process', values: { dimensions: short } });
}

/** Services would fit, but wishes exclude them all. */
function excludedVerdict(suitable: readonly Match[], examples: readonly Reason[], context: VerdictContext): Verdict {
  const counts = exclusions
    .map((by) => ({ by, count: suitable.filter((match) => match.excludedBy.includes(by)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const isCommonToAll = (by: Exclusion) => counts.some((entry) => entry.by === by && entry.count === suitable.length);
  const reasons = counts.map((values): Reason => ({ code: 'excluded', values }));
  const kind = isCommonToAll('on-premises') ? 'self-run' : isCommonToAll('know-how') ? 'custom' : 'compromise';
  return { kind, reasons: [...reasons, ...todayReason(context), ...examples] };
}

function priceUnknown(usable: readonly Match[]): Reason[] {
  const count = usable.filter((match) => match.monthly === null).length;
  return count > 0 ? [{ code: 'price-unknown', values: { count } }] : [];
}

function todayReason({ task, ranges, labour }: VerdictContext): Reason[] {
  if (!labour) return [];
  const cost: ExactRange = todayCost(task, ranges, labour);
  return [{ code: 'today', values: { ...cost, units: unitsAt(task, valuesAt(ranges, 'expected')) } }];
}

/**
 * The no-AI case by numbers: no priced match costs less than the work that it saves at best, neither at the expected
 * nor at the high volume. Tasks whose benefit is not saved work are never judged this way.
 */
function dearerThanWork(usable: readonly Match[], { task, ranges, labour }: VerdictContext): Reason | null {
  const priced = usable.flatMap((match) => (match.monthly ? [{ match, monthly: match.monthly }] : []));
  const [cheapest] = priced;
  if (!labour || !cheapest || task.task.otherValue) return null;
  const units = unitsAt(task, valuesAt(ranges, 'expected'));
  const saved = mostSaved(task, units, labour);
  if (compare(cheapest.monthly.expected, saved) <= 0) return null;
  const savedAtHigh = mostSaved(task, unitsWithin(task, ranges).high, labour);
  if (priced.some(({ monthly }) => compare(monthly.high, savedAtHigh) <= 0)) return null;
  return {
    code: 'dearer-than-work',
    values: { offering: cheapest.match.offering, monthly: cheapest.monthly.expected, saved, units },
  };
}

/** Meters of examples and training that the workload leaves at zero, where it leaves all of them at zero. */
function missingExamples(task: CompiledTask, ranges: DriverRanges): MeterId[] {
  const box = usageBox(
    task,
    ranges,
    [...task.meters.keys()].filter((meter) => meter.endsWith('-once')),
  );
  return box.every(({ quantity }) => isZero(quantity.high)) ? box.map(({ meter }) => meter) : [];
}
