/**
 * Offerings judged against a case: for each the best variant and plan, all of them in a neutral order.
 */
import { compare, divide, exact, isZero, max, min, toNumber } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import { findingOfOffering, findingOfPlan, findingOfVariant, isOutside, isUnproven, joined } from './constraints.ts';
import type { Finding } from './constraints.ts';
import { fitOf, totalGap } from './fit.ts';
import type { Fit } from './fit.ts';
import { exactPersonDays, knowHowNeed, levelsFor } from './know-how.ts';
import type { ExactPersonDays, KnowHowLevels } from './know-how.ts';
import { isUsable } from './match.ts';
import type { Match, MonthlyCost, UnknownFact } from './match.ts';
import type { Case, Reference } from './model.ts';
import type { Prepared, PreparedOffering, PreparedPlan, PreparedVariant } from './prepare.ts';
import { boundsOfPlan, costAt, estimateOfPlan, firstYearOf, priceAll } from './price.ts';
import type { PricedPlan, Pricing } from './price.ts';
import { verdictOf } from './verdict.ts';
import type { Verdict, VerdictContext } from './verdict.ts';

export type { Match } from './match.ts';
export { prepareOfferings } from './prepare.ts';
export type { Prepared } from './prepare.ts';

/** One way to take an offering: a variant, and a plan where there is one. */
interface Candidate {
  variant: PreparedVariant;
  plan: PreparedPlan | null;
  fit: Fit;
  levels: KnowHowLevels;
  /** About offering, variant and plan. */
  findings: readonly [Finding, Finding, Finding];
  /** Number of reasons that exclude it. */
  reasons: number;
  priced: Extract<PricedPlan, { kind: 'priced' }> | null;
}

/** 0 usable with a price, 1 usable without one, 2 excluded. */
function groupOf({ reasons, priced }: Candidate): 0 | 1 | 2 {
  if (reasons > 0) return 2;
  return priced ? 0 : 1;
}

/**
 * Below zero where `a` is the better way: usable and cheap first. Among excluded ones the nearest: an allowed fit, few
 * reasons, small gaps, then the price.
 */
function betterFirst(a: Candidate, b: Candidate): number {
  const group = groupOf(a);
  const byGroup = group - groupOf(b);
  if (byGroup !== 0) return byGroup;
  if (group === 2) {
    const byFit = Number(a.fit.verdict === 'unsuitable') - Number(b.fit.verdict === 'unsuitable');
    const nearer = byFit || a.reasons - b.reasons || totalGap(a.fit) - totalGap(b.fit);
    if (nearer !== 0) return nearer;
  }
  if (a.priced && b.priced) {
    const cheaper = compare(a.priced.monthly, b.priced.monthly);
    if (cheaper !== 0) return cheaper;
  } else if (a.priced || b.priced) {
    return a.priced ? -1 : 1;
  }
  return totalGap(a.fit) - totalGap(b.fit);
}

/** A price that was printed for another place than the wished one says nothing about the cost there. */
function isForeign(ofPlan: Finding): boolean {
  return ofPlan.toClarify.includes('price-region');
}

function bestOf(offering: PreparedOffering, pricing: Pricing, own: Case, budget: Exact | null): Candidate | null {
  const ofAll = findingOfOffering(offering.model, own);
  let best: Candidate | null = null;
  for (const variant of offering.variants) {
    const fit = fitOf(variant.model.reach, own.needs);
    const levels = levelsFor(variant.model, own.needs);
    const ofVariant = findingOfVariant(fit, levels, own);
    const { onPremises } = variant.model;
    const ofOffering = onPremises === undefined ? ofAll : findingOfOffering({ ...offering.model, onPremises }, own);
    for (const plan of variant.plans.length > 0 ? variant.plans : withoutPlan) {
      const answer = (plan && pricing.plans[plan.index]) ?? variant.noPlan;
      const findings = [ofOffering, ofVariant, findingOfPlan(plan, answer, budget, own)] as const;
      const candidate: Candidate = {
        variant,
        plan,
        fit,
        levels,
        findings,
        reasons:
          findings[0].excludedBy.length +
          findings[1].excludedBy.length +
          findings[2].excludedBy.length +
          Number(isUnproven(findings, own)),
        priced: answer.kind === 'priced' && !isForeign(findings[2]) ? answer : null,
      };
      if (best === null || betterFirst(candidate, best) < 0) best = candidate;
    }
  }
  return best;
}

const withoutPlan = [null] as const;

/**
 * Cost of a plan over the workload. Where it cannot serve all of it, the high end counts with the plan of the variant
 * that can and costs least there, at a price of the wished place. Where none can, the high end is not known: `capacity`
 * is named, and `high` is the most that is known.
 */
function monthlyOf(
  pricing: Pricing,
  { variant, plan, priced }: Candidate,
  { region }: Pick<Case, 'region'>,
): { cost: MonthlyCost; facts: UnknownFact[] } | null {
  if (!plan || !priced) return null;
  const expected = priced.monthly;
  const whole = boundsOfPlan(pricing, plan, priced.factor);
  if (whole) {
    const { low, high } = whole;
    return { cost: { currency: 'EUR', low: min(low, expected), expected, high: max(high, expected) }, facts: [] };
  }
  const known = (['low', 'high'] as const)
    .map((scenario) => costAt(pricing, plan, priced.factor, scenario))
    .filter((cost) => cost !== null);
  const others = variant.plans
    .filter((other) => !isOutside(other.place, region))
    .map((other) => {
      const answer = pricing.plans[other.index];
      return answer?.kind === 'priced' ? boundsOfPlan(pricing, other, answer.factor) : null;
    })
    .filter((bounds) => bounds !== null)
    .map((bounds) => bounds.high);
  const reachable = others.length > 0 ? [...known, others.reduce(min)] : known;
  return {
    cost: {
      currency: 'EUR',
      low: known.reduce(min, expected),
      expected,
      high: reachable.reduce(max, expected),
    },
    facts: others.length > 0 ? [] : ['capacity'],
  };
}

function matchOf(
  offering: PreparedOffering,
  candidate: Candidate,
  pricing: Pricing,
  own: Case,
  personDays: ExactPersonDays,
): Match {
  const { variant, plan, fit, levels, priced } = candidate;
  const monthly = monthlyOf(pricing, candidate, own);
  const finding = joined(candidate.findings, own);
  if (plan && priced) finding.unknown.push(...plan.doubts);
  if (monthly) finding.unknown.push(...monthly.facts);
  let lines: Match['estimate'] | undefined;
  let year: Match['firstYear'] | undefined;
  return {
    offering: offering.model.id,
    variant: variant.model.id,
    plan: plan && plan.entry.id,
    fit,
    knowHow: knowHowNeed(levels, personDays, own),
    monthly: monthly && monthly.cost,
    perUnit: priced && !isZero(pricing.units) ? divide(priced.monthly, pricing.units) : null,
    native: plan && priced && { currency: plan.entry.currency, expected: priced.native },
    get estimate() {
      return (lines ??= plan && estimateOfPlan(pricing, plan));
    },
    get firstYear() {
      return (year ??= plan && priced && firstYearOf(pricing, plan, priced.factor));
    },
    compromises: finding.compromises,
    unknown: finding.unknown,
    toClarify: finding.toClarify,
    excludedBy: finding.excludedBy,
  };
}

function budgetOf(own: Pick<Case, 'budget'>): Exact | null {
  return own.budget === null ? null : exact(own.budget);
}

/** A double near the value, faster than the nearest one. */
function nearly(value: Exact): number {
  const quotient = Number(value.n) / Number(value.d);
  return Number.isFinite(quotient) ? quotient : toNumber(value);
}

/** Usable with a price (cheapest first), usable without, excluded (cheapest first, then without price); ties by id. */
function inOrder(matches: readonly Match[]): Match[] {
  const keyed = matches.map((match) => ({
    match,
    group: (isUsable(match) ? 0 : 2) + (match.monthly ? 0 : 1),
    // A double decides all but neighbours that lie within its error; those are compared exactly.
    cost: match.monthly ? nearly(match.monthly.expected) : 0,
  }));
  keyed.sort((a, b) => {
    if (a.group !== b.group) return a.group - b.group;
    const difference = a.cost - b.cost;
    if (Math.abs(difference) > 1e-9 * (a.cost + b.cost)) return difference;
    const exactly =
      a.match.monthly && b.match.monthly ? compare(a.match.monthly.expected, b.match.monthly.expected) : 0;
    return exactly || (a.match.offering < b.match.offering ? -1 : a.match.offering > b.match.offering ? 1 : 0);
  });
  return keyed.map(({ match }) => match);
}

/**
 * Judges all prepared offerings against a case: one match per offering, and the verdict over all.
 * @throws PricingError for a workload, budget or rate that is no number.
 */
export function matchAll(
  prepared: Prepared,
  own: Case,
  reference: Reference,
): { matches: Match[]; verdict: Verdict; pricing: Pricing } {
  const pricing = priceAll(prepared, own, reference.rates);
  const personDays = exactPersonDays(reference.personDays);
  const budget = budgetOf(own);
  const matches: Match[] = [];
  for (const offering of prepared.offerings) {
    const best = bestOf(offering, pricing, own, budget);
    if (best) matches.push(matchOf(offering, best, pricing, own, personDays));
  }
  const ordered = inOrder(matches);
  const context: VerdictContext = { task: prepared.task, ranges: pricing.ranges, own };
  if (reference.labour) context.labour = reference.labour;
  return { matches: ordered, verdict: verdictOf(ordered, context), pricing };
}

/**
 * Offerings that can be used in a case, with their expected EUR per month, `null` without a price. With a pricing for the
 * same workload at hand nothing is priced again.
 */
export function usableOfferings(pricing: Pricing, own: Case): Map<string, Exact | null> {
  const budget = budgetOf(own);
  const usable = new Map<string, Exact | null>();
  for (const offering of pricing.prepared.offerings) {
    const best = bestOf(offering, pricing, own, budget);
    if (best?.reasons === 0) usable.set(offering.model.id, best.priced && best.priced.monthly);
  }
  return usable;
}
