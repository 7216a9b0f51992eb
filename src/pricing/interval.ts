/**
 * The reading of ranges: every value is the least and the greatest that it can be. The operations of the calculation
 * rise with what they are given, except where a whole quantity falls into a cheaper tier; there every tier that can be
 * reached is looked at, with the edge itself (the greatest before the jump) and the limit just above it (the least).
 */
import type { CompiledRequest } from './compile.ts';
import { add, compare, divide, fraction, isZero, max, min, multiply, one, roundUpTo, subtract, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';
import { billedSize, placeOf } from './reading.ts';
import type { Reading, Requests, Straight } from './reading.ts';

export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
  /** True where the least value is only approached from above. */
  readonly isOpen: boolean;
}

/** A range with both its ends. */
export function closed({ low, high }: { low: Exact; high: Exact }): Interval {
  return { low, high, isOpen: false };
}

function each(a: Interval, change: (value: Exact) => Exact): Interval {
  return { low: change(a.low), high: change(a.high), isOpen: a.isOpen };
}

function lowest(a: Interval, b: Interval): Interval {
  const order = compare(a.low, b.low);
  if (order === 0) return a.isOpen ? b : a;
  return order < 0 ? a : b;
}

function union(a: Interval, b: Interval): Interval {
  return { ...lowest(a, b), high: max(a.high, b.high) };
}

function floorAtZero(value: Exact): Exact {
  return max(value, zero);
}

/** Units per request: as said, or as far as quantity and count bound it. */
function sizeOf({ quantity, count, size }: Requests<Interval>): Interval {
  const least = isZero(count.high) ? zero : divide(quantity.low, count.high);
  const most = isZero(count.low) ? quantity.high : divide(quantity.high, count.low);
  return size
    ? closed({ low: max(size.low, min(least, size.high)), high: min(size.high, max(most, size.low)) })
    : closed({ low: least, high: most });
}

/** The places among the edges that a range reaches, each with the part of the range that lies there. */
function partsOf(range: Interval, edges: readonly Exact[]): { place: number; part: Interval }[] {
  const { low, high } = range;
  const atLow = placeOf(low, edges);
  const lowEdge = edges[atLow];
  const first = range.isOpen && lowEdge && compare(lowEdge, low) === 0 ? atLow + 1 : atLow;
  const last = placeOf(high, edges);
  const parts: { place: number; part: Interval }[] = [];
  for (let place = first; place <= last; place++) {
    const start = place === first ? undefined : edges[place - 1];
    const end = edges[place];
    parts.push({
      place,
      part: { low: start ?? low, high: end ? min(high, end) : high, isOpen: start !== undefined || range.isOpen },
    });
  }
  return parts;
}

export const ranges: Reading<Interval> = {
  constant: (value) => closed({ low: value, high: value }),
  add: (a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high), isOpen: a.isOpen || b.isOpen }),
  scale: (a, by) =>
    by.n > 0n ? each(a, (x) => multiply(x, by)) : closed({ low: multiply(a.high, by), high: multiply(a.low, by) }),
  monus(a, b) {
    const least = subtract(a.low, b.high);
    return { low: floorAtZero(least), high: floorAtZero(subtract(a.high, b.low)), isOpen: a.isOpen && least.n >= 0n };
  },
  min: (a, b) => ({ ...lowest(a, b), high: min(a.high, b.high) }),
  max(a, b) {
    const order = compare(a.low, b.low);
    const isOpen = order === 0 ? a.isOpen || b.isOpen : order > 0 ? a.isOpen : b.isOpen;
    return { low: max(a.low, b.low), high: max(a.high, b.high), isOpen };
  },
  roundUp(a, step) {
    const low = roundUpTo(a.low, step);
    // Just above a whole number of steps, one more has started.
    const isNext = a.isOpen && compare(low, a.low) === 0;
    return closed({ low: isNext ? add(low, step) : low, high: roundUpTo(a.high, step) });
  },
  choose: (picker, edges, branch) =>
    partsOf(picker, edges)
      .map(({ place, part }) => branch(place, part))
      .reduce(union),
  chooseBySize(requests, edges, branch) {
    const { quantity, count } = requests;
    return partsOf(sizeOf(requests), edges)
      .map(({ place, part }) => {
        const low = max(quantity.low, multiply(count.low, part.low));
        const high = min(quantity.high, multiply(count.high, part.high));
        // Independent bounds of quantity, count and size may leave no common point; then the quantity alone decides.
        return branch(place, compare(low, high) <= 0 ? { low, high, isOpen: part.isOpen } : quantity);
      })
      .reduce(union);
  },
  sumOverRequests(requests, edges, pieces) {
    const perRequest = partsOf(sizeOf(requests), edges)
      .map(({ place, part }) => straightOver(part, itemAt(pieces, place)))
      .reduce(union);
    const { count } = requests;
    return closed({ low: multiply(count.low, perRequest.low), high: multiply(count.high, perRequest.high) });
  },
  billed: (requests, rule) => billedBounds(requests, rule),
  share(total, part, whole, parts) {
    if (isZero(whole.high)) return each(total, (x) => divide(x, fraction(parts, 1)));
    const least = divide(part.low, whole.high);
    const most = isZero(whole.low) ? one : min(one, divide(part.high, whole.low));
    return closed({ low: multiply(total.low, least), high: multiply(total.high, most) });
  },
};

function straightOver(size: Interval, { offset, slope }: Straight): Interval {
  return each(size, (x) => add(offset, multiply(slope, x)));
}

/**
 * Bounds of the billed quantity: from count and size, and from the quantity with the least and the greatest surcharge
 * that rounding and minimum can put on a unit of it.
 */
function billedBounds(requests: Requests<Interval>, rule: CompiledRequest): Interval {
  const { quantity, count } = requests;
  const size = sizeOf(requests);
  const byCount = closed({
    low: multiply(count.low, billedSize(size.low, rule)),
    high: multiply(count.high, billedSize(size.high, rule)),
  });
  if (isZero(size.low)) return byCount;
  const ratios = surchargeSizes(size, rule).map((at) => divide(billedSize(at, rule), at));
  const least = ratios.reduce(min);
  const byQuantity = multiply(quantity.low, least);
  return closed({ low: min(max(byCount.low, byQuantity), byCount.high), high: byCount.high });
}

/** Sizes at which the billed quantity per unit can be least: the ends, whole steps, the minimum and the maximum. */
function surchargeSizes({ low, high }: Interval, { minimum, step, maximum }: CompiledRequest): Exact[] {
  const sizes = [low, high, minimum];
  if (maximum) sizes.push(maximum);
  if (step) {
    const above = roundUpTo(high, step);
    sizes.push(compare(above, high) === 0 ? above : subtract(above, step), roundUpTo(low, step));
  }
  return sizes.filter((size) => compare(low, size) <= 0 && compare(size, high) <= 0);
}
