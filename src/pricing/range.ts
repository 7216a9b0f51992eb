/** True bounds of what a plan costs when the use lies anywhere within given bounds. */
import { Calculation, isEvenYear } from './calculation.ts';
import type { Use } from './calculation.ts';
import type { CompiledPlan } from './compile.ts';
import { PricingError, shown } from './errors.ts';
import type { PricingProblem } from './errors.ts';
import { checkedMonth, totalOf, typicalMonth } from './estimate.ts';
import { add, ceilingOf, compare, isZero, max, min, multiply, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { closed, ranges } from './interval.ts';
import type { Interval } from './interval.ts';
import type { MeterId } from './plan.ts';
import { metersToUse } from './usage.ts';
import type { Bounds, Usage, UsageRange } from './usage.ts';

/** Boxes are cut into at most so many parts; beyond, the bounds stay true but may be wider than need be. */
const mostParts = 512;

/**
 * The least and the greatest cost over a box of use: every quantity anywhere between its low and its high, all meters
 * independent of each other. Plans are not always dearer for more use (volume tiers, more seats with more included), so
 * break points inside the box count too; at a falling edge the least is the limit just above the edge.
 *
 * Null where a use in the box cannot be served or has no price.
 *
 * @throws PricingError for bounds that are negative or in the wrong order, and for what `estimate` refuses.
 */
export function rangeOf(
  plan: CompiledPlan,
  box: readonly UsageRange[],
  month: number = typicalMonth,
): { low: Exact; high: Exact } | null {
  checkedMonth(month);
  checkBox(plan, box);
  if (risesWithUse(plan, box, month)) {
    const low = totalOf(plan, corner(box, 'low'), month);
    const high = totalOf(plan, corner(box, 'high'), month);
    return low === null || high === null ? null : { low, high };
  }
  let bounds: Interval | null = null;
  for (const part of partsOf(plan, box, month)) {
    const { total, limits } = new Calculation(ranges, plan, usesIn(part)).month(month);
    if (limits.some(({ beyond }) => !isZero(beyond.high))) return null;
    bounds = bounds ? closed({ low: min(bounds.low, total.low), high: max(bounds.high, total.high) }) : total;
  }
  return bounds;
}

/** A range of use of which the low end may be left out, because another part of the box has it. */
interface Part extends Omit<UsageRange, 'quantity'> {
  quantity: Interval;
}

function usesIn(box: readonly Part[]) {
  const uses = new Map<MeterId, Use<Interval>>(
    box.map(({ meter, quantity, requests, size }) => {
      if (!requests) return [meter, { quantity, requests: null }];
      const count = closed(requests);
      return [meter, { quantity, requests: [size ? { quantity, count, size: closed(size) } : { quantity, count }] }];
    }),
  );
  const nothing: Use<Interval> = { quantity: closed({ low: zero, high: zero }), requests: null };
  return { isSteady: true, of: (meter: MeterId) => uses.get(meter) ?? nothing };
}

function corner(box: readonly UsageRange[], end: 'low' | 'high'): Usage {
  return box.map(({ meter, quantity, requests }) =>
    requests ? { meter, quantity: quantity[end], requests: requests[end] } : { meter, quantity: quantity[end] },
  );
}

function isPoint({ low, high }: Bounds): boolean {
  return compare(low, high) === 0;
}

/** True where more use never costs less, so that the corners of the box are its bounds. */
function risesWithUse(plan: CompiledPlan, box: readonly UsageRange[], month: number): boolean {
  const varying = new Set(box.filter(({ quantity }) => !isPoint(quantity)).map(({ meter }) => meter));
  return (
    (isEvenYear(plan, month) || !sharesYearOut(plan)) &&
    plan.usage.every(({ tiering, tiers, by }) => {
      if (by !== null && by !== 'gross') return false;
      return by === null && tiering !== 'volume' && tiering !== 'stairstep' ? true : tiers.length === 1;
    }) &&
    plan.fees.every(
      ({ seats, units, amounts }) =>
        !seats || !varying.has(seats.meter) || ![...units, ...amounts].some(({ perSeat }) => perSeat),
    ) &&
    box.every(
      ({ meter, quantity, requests, size }) =>
        !plan.needsRequests.includes(meter) || (requests !== undefined && isProduct(quantity, requests, size ?? null)),
    )
  );
}

/** True where something of a year is shared out among its months by what they cost. */
function sharesYearOut({ minimumSpend, maximumSpend, fees }: CompiledPlan): boolean {
  return (
    minimumSpend?.each === 'year' ||
    maximumSpend?.each === 'year' ||
    fees.some(({ each, amounts }) => each === 'year' && amounts.length > 0)
  );
}

/** True where the corners of quantity and requests are also the corners of requests and size. */
function isProduct(quantity: Bounds, requests: Bounds, size: Bounds | null): boolean {
  if (size === null) return isPoint(quantity) && isPoint(requests);
  return (
    compare(multiply(requests.low, size.low), quantity.low) === 0 &&
    compare(multiply(requests.high, size.high), quantity.high) === 0
  );
}

/**
 * Cuts the box where the calculation turns: at every number of seats that brings something with it, and at the edges of
 * tiers for a whole quantity. Within a part the bounds of the charges of one meter then belong together.
 */
function partsOf(plan: CompiledPlan, box: readonly UsageRange[], month: number): Part[][] {
  let parts: Part[][] = [[]];
  for (const entry of box) {
    const pieces = seatPoints(plan, entry) ?? piecesOf(entry.quantity, cutsOf(plan, entry, month));
    const isTooMany = parts.length * pieces.length > mostParts;
    parts = parts.flatMap((part) =>
      (isTooMany ? [closed(entry.quantity)] : pieces).map((quantity) => [...part, { ...entry, quantity }]),
    );
  }
  return parts;
}

function piecesOf({ low, high }: Bounds, cuts: readonly Exact[]): Interval[] {
  const inside = cuts.filter((cut) => compare(low, cut) <= 0 && compare(cut, high) < 0);
  const first = closed({ low, high: inside[0] ?? high });
  return [first, ...inside.map((cut, index) => ({ low: cut, high: inside[index + 1] ?? high, isOpen: true }))];
}

/** Started seats count whole, so a range of seats is a list of whole numbers; null where more than seats depends on it. */
function seatPoints(plan: CompiledPlan, { meter, quantity }: UsageRange): Interval[] | null {
  const isSeat = plan.fees.some(({ seats }) => seats?.meter === meter);
  const isMore =
    plan.usage.some((charge) => charge.meter === meter) ||
    plan.caps.some((cap) => cap.meter === meter) ||
    plan.credits.has(meter) ||
    plan.onlyIncluded.includes(meter);
  const first = ceilingOf(quantity.low);
  const last = ceilingOf(quantity.high);
  if (!isSeat || isMore || last - first >= BigInt(mostParts)) return null;
  const points: Interval[] = [];
  for (let n = first; n <= last; n++) points.push(closed({ low: { n, d: 1n }, high: { n, d: 1n } }));
  return points;
}

function cutsOf(plan: CompiledPlan, { meter }: UsageRange, month: number): Exact[] {
  const cuts: Exact[] = [];
  for (const charge of plan.usage) {
    if (charge.meter !== meter) continue;
    const covered = charge.by === 'gross' ? zero : monthlyCover(plan, charge.meter, charge, month);
    for (const edge of charge.edges) cuts.push(add(edge, covered));
  }
  cuts.sort(compare);
  return cuts.filter((cut, index) => {
    const before = cuts[index - 1];
    return before === undefined || compare(before, cut) !== 0;
  });
}

/** Units that a month covers whatever else is used: edges of tiers lie so much higher in what is used. */
function monthlyCover(
  plan: CompiledPlan,
  meter: MeterId,
  { free }: CompiledPlan['usage'][number],
  month: number,
): Exact {
  const included = plan.fees
    .filter(({ each }) => each === 'month')
    .flatMap(({ units }) => units.filter((unit) => unit.meter === meter && !unit.perSeat))
    .reduce((sum, { quantity }) => add(sum, quantity), zero);
  const isFree = free !== null && free.each === 'month' && (free.months === null || month <= free.months);
  return isFree ? add(included, free.quantity) : included;
}

function checkBox(plan: CompiledPlan, box: readonly UsageRange[]): void {
  const problems: PricingProblem[] = [];
  box.forEach((entry, index) => {
    const at = `usage[${index}]`;
    if (!plan.meters.includes(entry.meter)) {
      const rule = 'The plan does not name this meter.';
      problems.push({
        field: `${at}.meter`,
        value: shown(entry.meter),
        rule,
        repair: metersToUse(plan),
      });
    }
    for (const name of ['quantity', 'requests', 'size'] as const) {
      const bounds = entry[name];
      if (bounds === undefined || (bounds.low.n >= 0n && compare(bounds.low, bounds.high) <= 0)) continue;
      const rule = 'Bounds are not negative, and the low one is not above the high one.';
      problems.push({ field: `${at}.${name}`, value: shown(bounds), rule, repair: 'Order them.' });
    }
    if (plan.needsRequests.includes(entry.meter) && !entry.requests && !isZero(entry.quantity.high)) {
      const rule = 'The plan has a rule for each request of this meter.';
      problems.push({ field: `${at}.requests`, value: 'undefined', rule, repair: 'Give bounds of the requests.' });
    }
  });
  if (problems.length > 0) throw new PricingError(problems);
}
