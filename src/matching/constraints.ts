/**
 * What the wishes of a case exclude, what they leave as a compromise, and what nobody has stated. Unknown is not «no»:
 * it excludes only where the visitor wants proven facts.
 */
import { compare } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { Plan } from '../pricing/plan.ts';
import type { Fit } from './fit.ts';
import { isWithinReach } from './know-how.ts';
import type { KnowHowLevels } from './know-how.ts';
import type { Compromise, UnknownFact } from './match.ts';
import { dimensions } from './model.ts';
import type { Case, OfferingModel, RegionWish, YesNo } from './model.ts';
import type { PricePlace } from './place.ts';

/** Reasons for which an offering cannot be used, in the order in which they are told. */
export const exclusions = [
  'fit',
  'know-how',
  'region',
  'training',
  'on-premises',
  'german-interface',
  'german-support',
  'status',
  'term',
  'budget',
  'capacity',
  'unproven',
] as const;
export type Exclusion = (typeof exclusions)[number];

/** What was found about an offering, a variant or a plan. */
export interface Finding {
  readonly excludedBy: readonly Exclusion[];
  readonly compromises: readonly Compromise[];
  readonly unknown: readonly UnknownFact[];
  /** Those of `unknown` that a need or wish asks for. */
  readonly toClarify: readonly UnknownFact[];
}

interface OpenFinding extends Finding {
  readonly excludedBy: Exclusion[];
  readonly compromises: Compromise[];
  readonly unknown: UnknownFact[];
  readonly toClarify: UnknownFact[];
}

function emptyFinding(): OpenFinding {
  return { excludedBy: [], compromises: [], unknown: [], toClarify: [] };
}

/** Shared by all plans about which there is nothing to say: most of them, at every key press. */
const nothing: Finding = { excludedBy: [], compromises: [], unknown: [], toClarify: [] };

function findUnknown(finding: OpenFinding, fact: UnknownFact, isWished: boolean): void {
  finding.unknown.push(fact);
  if (isWished) finding.toClarify.push(fact);
}

function findYesNo(
  finding: OpenFinding,
  value: YesNo,
  fact: 'on-premises' | 'german-interface' | 'german-support',
  isWished: boolean,
): void {
  if (value === 'unknown') findUnknown(finding, fact, isWished);
  else if (value === 'no' && isWished) finding.excludedBy.push(fact);
}

/** Places in which the GDPR applies directly: EU and EEA. */
const regionsWithinEU: ReadonlySet<string> = new Set(
  'EU AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);

/**
 * Where data is processed. `DE` lies within `EU`; `global` proves neither. A service that also runs on own premises can
 * keep the data at home: another region then does not exclude it, but it is to be clarified what that takes.
 */
function findRegion(finding: OpenFinding, offering: OfferingModel, own: Case): void {
  const isWished = own.region !== 'any';
  if (offering.regions.length === 0) return findUnknown(finding, 'region', isWished);
  if (!isWished) return;
  const isWithin = offering.regions.some((region) =>
    own.region === 'DE' ? region === 'DE' : regionsWithinEU.has(region),
  );
  if (isWithin) return;
  if (offering.onPremises === 'yes') findUnknown(finding, 'region', true);
  else finding.excludedBy.push('region');
}

function findTraining(finding: OpenFinding, offering: OfferingModel, own: Case): void {
  switch (offering.trainsOnCustomerData) {
    case 'no':
    case 'opt-in':
      return;
    case 'opt-out':
      if (own.noTraining) finding.compromises.push('training-opt-out');
      return;
    case 'yes':
      if (own.noTraining) finding.excludedBy.push('training');
      return;
    case 'unknown':
      return findUnknown(finding, 'training', own.noTraining);
    default:
      return offering.trainsOnCustomerData satisfies never;
  }
}

/** A service that takes no new customers, or ends, cannot be chosen; a preview is a compromise. */
function findStatus(finding: OpenFinding, offering: OfferingModel): void {
  switch (offering.status) {
    case 'available':
      return;
    case 'preview':
      finding.compromises.push('preview');
      return;
    case 'closed-to-new-customers':
    case 'retiring':
    case 'retired':
      finding.excludedBy.push('status');
      return;
    default:
      return offering.status satisfies never;
  }
}

/** What holds for the offering as a whole, or for a variant that differs from it in being run on own premises. */
export function findingOfOffering(offering: OfferingModel, own: Case): Finding {
  const finding = emptyFinding();
  findRegion(finding, offering, own);
  findTraining(finding, offering, own);
  findYesNo(finding, offering.onPremises, 'on-premises', own.onPremises);
  findYesNo(finding, offering.germanInterface, 'german-interface', own.germanInterface);
  findYesNo(finding, offering.germanSupport, 'german-support', own.germanSupport);
  if (offering.germanContent === 'unknown') finding.unknown.push('german-content');
  if (offering.germanContent === 'no') finding.compromises.push('german-content');
  findStatus(finding, offering);
  return finding;
}

/** What holds for a variant: how far it bends and who can handle it. */
export function findingOfVariant(fit: Fit, levels: KnowHowLevels, own: Case): Finding {
  const finding = emptyFinding();
  if (fit.verdict === 'unsuitable') finding.excludedBy.push('fit');
  for (const dimension of dimensions) {
    if (fit.gaps[dimension] !== undefined) finding.compromises.push(`gap:${dimension}`);
  }
  for (const dimension of fit.unknown) findUnknown(finding, `reach:${dimension}`, true);
  const isWithin = isWithinReach(levels.atLeast, own);
  if (!isWithin) finding.excludedBy.push('know-how');
  if (levels.setUp === 'unknown' || levels.integrate === 'unknown' || levels.operate === 'unknown') {
    findUnknown(finding, 'know-how', isWithin && own.knowHow !== null && own.knowHow < 4);
  }
  return finding;
}

/**
 * Shortest time in months that a plan binds: what it says; a year where something is paid or owed for a year; none for
 * use alone. A fee without a stated term leaves it unknown.
 */
export function termOf(plan: Plan): number | 'unknown' {
  const fees = plan.charges.filter((charge) => charge.type === 'fee');
  const isYearly = fees.some((fee) => fee.each === 'year' || fee.paid === 'year') || plan.minimumSpend?.each === 'year';
  if (plan.termMonths !== undefined) return isYearly ? Math.max(12, plan.termMonths) : plan.termMonths;
  if (isYearly) return 12;
  return fees.length > 0 ? 'unknown' : 0;
}

/** How a plan answers the expected use, for `findingOfPlan`. */
export type PlanAnswer =
  /** EUR per month. */
  | { kind: 'priced'; monthly: Exact }
  /** A cap or an inclusive quantity stops it. */
  | { kind: 'over-capacity' }
  | { kind: 'not-priced'; facts: readonly UnknownFact[] };

/**
 * What holds for a plan.
 * @param budget EUR per month, `null` without limit.
 */
export function findingOfPlan(
  plan: { term: number | 'unknown'; place: PricePlace } | null,
  answer: PlanAnswer,
  budget: Exact | null,
  own: Pick<Case, 'maxTermMonths' | 'region'>,
): Finding {
  const isPriced = answer.kind === 'priced';
  const isForeign = isPriced && plan !== null && isOutside(plan.place, own.region);
  const isDear = isPriced && !isForeign && budget !== null && compare(answer.monthly, budget) > 0;
  if (isPriced && !isDear && !isForeign && own.maxTermMonths === null) return nothing;
  const finding = emptyFinding();
  if (own.maxTermMonths !== null) {
    const term = plan?.term ?? 'unknown';
    if (term === 'unknown') findUnknown(finding, 'term', true);
    else if (term > own.maxTermMonths) finding.excludedBy.push('term');
  }
  if (isForeign) findUnknown(finding, 'price-region', true);
  if (isDear) finding.excludedBy.push('budget');
  if (answer.kind === 'over-capacity') finding.excludedBy.push('capacity');
  if (answer.kind === 'not-priced') for (const fact of answer.facts) findUnknown(finding, fact, budget !== null);
  return finding;
}

/** Whether a price was read for another place than the wished one; an unnamed place is not held against it. */
export function isOutside(place: PricePlace, wish: RegionWish): boolean {
  if (wish === 'any' || place === 'unknown') return false;
  return wish === 'DE' ? place !== 'DE' : place === 'outside';
}

/** Whether the case wants proven facts and something is to be clarified. */
export function isUnproven(findings: readonly Finding[], own: Pick<Case, 'provenOnly'>): boolean {
  return own.provenOnly && findings.some(({ toClarify }) => toClarify.length > 0);
}

/** All findings in one, reasons in the order in which they are told. */
export function joined(
  findings: readonly Finding[],
  own: Pick<Case, 'provenOnly'>,
): { excludedBy: Exclusion[]; compromises: Compromise[]; unknown: UnknownFact[]; toClarify: UnknownFact[] } {
  const all = emptyFinding();
  for (const finding of findings) {
    all.excludedBy.push(...finding.excludedBy);
    all.compromises.push(...finding.compromises);
    all.unknown.push(...finding.unknown);
    all.toClarify.push(...finding.toClarify);
  }
  if (isUnproven(findings, own)) all.excludedBy.push('unproven');
  if (all.excludedBy.length > 1) all.excludedBy.sort((x, y) => exclusions.indexOf(x) - exclusions.indexOf(y));
  return all;
}
