/** How much of each meter is used in a month. */
import type { CompiledPlan } from './compile.ts';
import { credit } from './compile.ts';
import { PricingError, shown } from './errors.ts';
import type { PricingProblem } from './errors.ts';
import { add, isZero, multiply, notANumber, tryExact, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Decimal, MeterId } from './plan.ts';

export type Quantity = Decimal | Exact;

export interface UsageEntry {
  meter: MeterId;
  /** Units in a month; for meters ending in `-once` in all. */
  quantity?: Quantity;
  /** Number of requests in which the quantity arrives, all of the same size. */
  requests?: Quantity;
  /** Instead of both, where requests differ in size: `[{ quantity: 20, count: 3 }]` are 3 requests of 20 units each. */
  sizes?: readonly { quantity: Quantity; count: Quantity }[];
}

export type Usage = readonly UsageEntry[];

export interface Bounds {
  low: Exact;
  high: Exact;
}

/** Bounds of one meter, for `rangeOf`; `size` is the quantity per request. */
export interface UsageRange {
  meter: MeterId;
  quantity: Bounds;
  requests?: Bounds;
  size?: Bounds;
}

/** Requests of one size: `quantity` is what all of them have together. */
export interface RequestClass {
  readonly quantity: Exact;
  readonly count: Exact;
}

/** The checked use of one meter; `requests` is null where nobody said how many there are. */
export interface MeterUse {
  readonly quantity: Exact;
  readonly requests: readonly RequestClass[] | null;
}

export const noUse: MeterUse = { quantity: zero, requests: null };

/**
 * Checks a usage against a plan and turns it into exact numbers. Meters of the plan that are missing count as unused.
 *
 * @throws PricingError with all problems: a meter that the plan does not name or that stands twice, a quantity that is
 * missing, negative or no number, requests that a rule of the plan needs and nobody gave.
 */
export function readUsage(plan: CompiledPlan, usage: Usage): ReadonlyMap<MeterId, MeterUse> {
  const problems: PricingProblem[] = [];
  const uses = new Map<MeterId, MeterUse>();
  usage.forEach((entry, index) => {
    const at = `usage[${index}]`;
    if (uses.has(entry.meter)) {
      const repair = 'Add the quantities up, or use sizes.';
      problems.push({ field: `${at}.meter`, value: shown(entry.meter), rule: 'A meter stands once.', repair });
    }
    if (!plan.meters.includes(entry.meter) && !(entry.meter === credit && plan.credits.size > 0)) {
      const rule = 'The plan does not name this meter.';
      problems.push({
        field: `${at}.meter`,
        value: shown(entry.meter),
        rule,
        repair: metersToUse(plan),
      });
    }
    const use = readEntry(entry, at, problems);
    uses.set(entry.meter, use);
    if (use.requests === null && plan.needsRequests.includes(entry.meter) && !isZero(use.quantity)) {
      const rule = 'The plan has a rule for each request of this meter.';
      problems.push({ field: `${at}.requests`, value: 'undefined', rule, repair: 'Give requests, or sizes.' });
    }
  });
  if (problems.length > 0) throw new PricingError(problems);
  return uses;
}

function readEntry(entry: UsageEntry, at: string, problems: PricingProblem[]): MeterUse {
  const { quantity, requests, sizes } = entry;
  if ((quantity === undefined) === (sizes === undefined) || (sizes !== undefined && requests !== undefined)) {
    const repair = 'Give a quantity, with requests if needed, or else sizes.';
    problems.push({ field: at, value: shown(entry), rule: 'A quantity is said in one way.', repair });
    return noUse;
  }
  if (sizes !== undefined) {
    const classes = sizes.map((size, index) => {
      const count = readNumber(size.count, `${at}.sizes[${index}].count`, problems);
      return {
        count,
        quantity: multiply(readNumber(size.quantity, `${at}.sizes[${index}].quantity`, problems), count),
      };
    });
    return { quantity: classes.reduce((sum, { quantity: part }) => add(sum, part), zero), requests: classes };
  }
  const total = readNumber(quantity, `${at}.quantity`, problems);
  if (requests === undefined) return { quantity: total, requests: null };
  const count = readNumber(requests, `${at}.requests`, problems);
  if (isZero(count) && !isZero(total)) {
    const rule = 'A quantity above zero arrives in at least some requests.';
    problems.push({ field: `${at}.requests`, value: shown(requests), rule, repair: 'Give the number of requests.' });
  }
  return { quantity: total, requests: [{ quantity: total, count }] };
}

function readNumber(value: unknown, field: string, problems: PricingProblem[]): Exact {
  const parsed = tryExact(value);
  if (parsed === null) problems.push(notANumber(field, value));
  else if (parsed.n < 0n) {
    problems.push({ field, value: shown(value), rule: 'A quantity is not negative.', repair: 'Give zero or more.' });
  } else return parsed;
  return zero;
}

/** The repair for a meter that a plan does not name. */
export function metersToUse({ meters }: CompiledPlan): string {
  return meters.length === 0 ? 'Leave it out; the plan counts nothing.' : `Use ${meters.join(', ')}.`;
}
