/**
 * What each prepared plan costs for the workload of a case, in EUR. Wishes play no part here, so that one pricing serves
 * many of them.
 */
import { convert } from '../pricing/currency.ts';
import { estimate, totalOf } from '../pricing/estimate.ts';
import type { Estimate, Note } from '../pricing/estimate.ts';
import { add, divide, exact, multiply, one } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { Currency, Plan } from '../pricing/plan.ts';
import { rangeOf } from '../pricing/range.ts';
import { sumOfMonths } from '../pricing/time.ts';
import type { UsageEntry, UsageRange } from '../pricing/usage.ts';
import type { PlanAnswer } from './constraints.ts';
import type { UnknownFact } from './match.ts';
import type { Case, ReferenceRates } from './model.ts';
import type { Prepared, PreparedPlan } from './prepare.ts';
import { entryAt, rangeAt, rangesOf, unitsAt, valuesAt } from './workload.ts';
import type { DriverRanges, Scenario } from './workload.ts';

/** A plan at the expected use: an answer, and for a priced one the amount as the vendor bills it. */
export type PricedPlan =
  | { kind: 'priced'; monthly: Exact; native: Exact; factor: Exact }
  | Extract<PlanAnswer, { kind: 'over-capacity' | 'not-priced' }>;

/** All plans of `prepared` for one workload. */
export interface Pricing {
  readonly prepared: Prepared;
  readonly ranges: DriverRanges;
  /** Business units per month, expected. */
  readonly units: Exact;
  /** By `PreparedPlan.index`. */
  readonly plans: readonly PricedPlan[];
  /** Usage of one plan; meters without value at this point are left out. */
  readonly usageOf: (plan: PreparedPlan, scenario: Scenario) => UsageEntry[];
  readonly boxOf: (plan: PreparedPlan) => UsageRange[] | null;
}

/**
 * Turns an amount of a plan into EUR as the case bears it: net, or with tax for those who cannot deduct it. A price that
 * says nothing about tax is taken as net. `null` where there is no rate for the currency.
 */
export function factorFor(
  plan: Pick<Plan, 'currency' | 'tax'>,
  rates: ReferenceRates,
  grossOfTax: boolean,
): Exact | null {
  const euros = convert(one, plan.currency, 'EUR', rates);
  if (euros === null) return null;
  const withTax = add(one, divide(exact(rates.taxPercent), exact(100)));
  const isGross = plan.tax === 'gross';
  if (isGross === grossOfTax) return euros;
  return grossOfTax ? multiply(euros, withTax) : divide(euros, withTax);
}

/** A value per scenario, worked out when first asked for. */
function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

/** Prices all plans for the workload of a case. */
export function priceAll(
  prepared: Prepared,
  own: Pick<Case, 'workload' | 'grossOfTax'>,
  rates: ReferenceRates,
): Pricing {
  const { task, meters } = prepared;
  const ranges = rangesOf(task, own);
  const entriesAt = remembered((scenario: Scenario) => {
    const values = valuesAt(ranges, scenario);
    return meters.map((meter) => entryAt(task, values, meter));
  });
  const boxes = remembered((position: number) => {
    const meter = meters[position];
    return meter === undefined ? null : rangeAt(task, ranges, meter);
  });
  const factors = remembered((key: string) => {
    const [currency = '', tax = ''] = key.split(' ');
    return { factor: factorFor({ currency, tax: tax === 'gross' ? 'gross' : 'net' }, rates, own.grossOfTax) };
  });
  const usageOf = (plan: PreparedPlan, scenario: Scenario) => {
    const entries = entriesAt(scenario);
    const usage: UsageEntry[] = [];
    for (const position of plan.meters) {
      const entry = entries[position];
      if (entry) usage.push(entry);
    }
    return usage;
  };
  function boxOf(plan: PreparedPlan): UsageRange[] | null {
    const box: UsageRange[] = [];
    for (const position of plan.meters) {
      const range = boxes(position);
      if (!range) return null;
      box.push(range);
    }
    return box;
  }
  function priced(plan: PreparedPlan): PricedPlan {
    if (plan.missing.length > 0) return { kind: 'not-priced', facts: plan.missing };
    const usage = usageOf(plan, 'expected');
    if (usage.length < plan.meters.length) return { kind: 'not-priced', facts: underivable(plan, usage, meters) };
    const { currency } = plan.compiled.plan;
    const { factor } = factors(`${currency} ${plan.compiled.plan.tax === 'gross' ? 'gross' : 'net'}`);
    if (factor === null) return { kind: 'not-priced', facts: [currencyFact(currency)] };
    const native = totalOf(plan.compiled, usage);
    if (native === null) return unservable(estimate(plan.compiled, usage).notes);
    return { kind: 'priced', monthly: multiply(native, factor), native, factor };
  }
  return {
    prepared,
    ranges,
    units: unitsAt(task, valuesAt(ranges, 'expected')),
    plans: prepared.plans.map(priced),
    usageOf,
    boxOf,
  };
}

function currencyFact(currency: Currency): UnknownFact {
  return `currency:${currency}`;
}

function underivable(plan: PreparedPlan, usage: readonly UsageEntry[], meters: readonly string[]): UnknownFact[] {
  const derived = new Set(usage.map((entry) => entry.meter));
  return plan.meters.flatMap((position) => {
    const meter = meters[position];
    return meter === undefined || derived.has(meter) ? [] : [`meter:${meter}` as const];
  });
}

/** A cap or too many seats stop a plan for good; a missing price only stops the calculation. */
function unservable(notes: readonly Note[]): PricedPlan {
  const facts = new Set<UnknownFact>();
  for (const note of notes) {
    switch (note.kind) {
      case 'cap':
      case 'seats':
        return { kind: 'over-capacity' };
      case 'beyond-included':
        facts.add('price-not-found');
        break;
      case 'no-price':
        facts.add(note.reason === 'on-request' ? 'price-on-request' : 'price-not-found');
        break;
      default:
        note satisfies never;
    }
  }
  return { kind: 'not-priced', facts: facts.size > 0 ? [...facts] : ['price-not-found'] };
}

/** Bounds of a plan's cost over the whole workload, EUR per month; `null` where it cannot serve all of it. */
export function boundsOfPlan(pricing: Pricing, plan: PreparedPlan, factor: Exact): { low: Exact; high: Exact } | null {
  const box = pricing.boxOf(plan);
  const native = box && rangeOf(plan.compiled, box);
  return native && { low: multiply(native.low, factor), high: multiply(native.high, factor) };
}

/** EUR at one scenario, `null` where the plan cannot serve it. */
export function costAt(pricing: Pricing, plan: PreparedPlan, factor: Exact, scenario: Scenario): Exact | null {
  const usage = pricing.usageOf(plan, scenario);
  const native = usage.length < plan.meters.length ? null : totalOf(plan.compiled, usage);
  return native && multiply(native, factor);
}

/** The lines of the expected case, in the plan's currency, or `null` where its usage cannot be derived. */
export function estimateOfPlan(pricing: Pricing, plan: PreparedPlan): Estimate | null {
  if (plan.missing.length > 0) return null;
  const usage = pricing.usageOf(plan, 'expected');
  return usage.length < plan.meters.length ? null : estimate(plan.compiled, usage);
}

/** EUR in the months 1 to 12 at the expected use. */
export function firstYearOf(pricing: Pricing, plan: PreparedPlan, factor: Exact): Exact | null {
  const native = sumOfMonths(plan.fromStart, pricing.usageOf(plan, 'expected'), 12);
  return native && multiply(native, factor);
}
