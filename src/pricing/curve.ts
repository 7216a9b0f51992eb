/** What a plan costs along a line of use: exact pieces, no samples. */
import { Calculation } from './calculation.ts';
import type { Use } from './calculation.ts';
import type { CompiledPlan } from './compile.ts';
import { PricingError, shown } from './errors.ts';
import type { PricingProblem } from './errors.ts';
import { checkedMonth, typicalMonth } from './estimate.ts';
import { add, compare, divide, fraction, isZero, max, min, multiply, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';
import { NotPiecewise, functionsOn, simplified, straight, valueOn } from './piecewise.ts';
import type { Piecewise } from './piecewise.ts';
import type { Currency, MeterId } from './plan.ts';
import type { Straight } from './reading.ts';
import { metersToUse } from './usage.ts';

/** Use of a meter at the place t of a driver: `base + slope × t`. */
export interface RayEntry {
  meter: MeterId;
  base: Exact;
  slope: Exact;
  requests?: { base: Exact; slope: Exact };
}

export interface CurvePoint {
  readonly at: Exact;
  /** The cost exactly here; null where the plan cannot serve it. */
  readonly value: Exact | null;
}

/** Cost over t: `points` in ascending order, and between two points a straight `offset + slope × t`, or null. */
export interface Curve {
  readonly currency: Currency;
  readonly points: readonly CurvePoint[];
  /** One less than there are points. Where a piece does not meet the value of its point, the cost jumps there. */
  readonly pieces: readonly (Straight | null)[];
}

/** Which of two curves is cheaper; a plan that serves is cheaper than one that does not. */
export type Cheaper = 'first' | 'second' | 'equal' | 'none';

/** A place at which another curve becomes the cheaper one. */
export interface Crossing {
  readonly at: Exact;
  readonly below: Cheaper;
  readonly here: Cheaper;
  readonly above: Cheaper;
}

/**
 * The cost of a month over t in [from, to]. Null where it does not consist of a reasonable number of straight pieces
 * (rounding up to single units over a long range).
 *
 * @throws PricingError for a ray that leaves zero downwards, names unknown meters or lacks requests.
 */
export function costCurve(
  plan: CompiledPlan,
  ray: readonly RayEntry[],
  from: Exact,
  to: Exact,
  month: number = typicalMonth,
): Curve | null {
  checkedMonth(month);
  checkRay(plan, ray, from, to);
  const ends = compare(from, to) === 0 ? [from] : [from, to];
  const reading = functionsOn(ends);
  const uses = new Map<MeterId, Use<Piecewise>>(
    ray.map(({ meter, base, slope, requests }) => {
      const quantity = straight(ends, { offset: base, slope });
      if (!requests) return [meter, { quantity, requests: null }];
      const count = straight(ends, { offset: requests.base, slope: requests.slope });
      return [meter, { quantity, requests: [{ quantity, count }] }];
    }),
  );
  const nothing: Use<Piecewise> = { quantity: reading.constant(zero), requests: null };
  try {
    const calculation = new Calculation(reading, plan, { isSteady: true, of: (meter) => uses.get(meter) ?? nothing });
    const { total, limits } = calculation.month(month);
    const beyond = limits.reduce((sum, limit) => reading.add(sum, limit.beyond), reading.constant(zero));
    return servedCurve(plan.plan.currency, simplified(total), simplified(beyond));
  } catch (problem) {
    if (problem instanceof NotPiecewise) return null;
    throw problem;
  }
}

/** The total, cut off where something is beyond the limits of the plan. */
function servedCurve(currency: Currency, total: Piecewise, beyond: Piecewise): Curve {
  const points: CurvePoint[] = [];
  const pieces: (Straight | null)[] = [];
  const cuts = mergedCuts(total.cuts, beyond.cuts);
  cuts.forEach((at, index) => {
    points.push({ at, value: isZero(valueOf(beyond, at)) ? valueOf(total, at) : null });
    const next = cuts[index + 1];
    if (next === undefined) return;
    const middle = divide(add(at, next), fraction(2, 1));
    pieces.push(isZero(valueOf(beyond, middle)) ? lineAt(total, middle) : null);
  });
  return withoutIdleCuts({ currency, points, pieces });
}

function mergedCuts(a: readonly Exact[], b: readonly Exact[]): Exact[] {
  const sorted = [...a, ...b].toSorted(compare);
  return sorted.filter((cut, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, cut) !== 0;
  });
}

/** Index of the last cut that is not above `at`. */
function lastCut(cuts: readonly Exact[], at: Exact): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (compare(itemAt(cuts, middle), at) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineAt({ cuts, pieces }: Piecewise, at: Exact): Straight {
  return itemAt(pieces, Math.min(lastCut(cuts, at), pieces.length - 1));
}

function valueOf(one: Piecewise, at: Exact): Exact {
  const index = lastCut(one.cuts, at);
  return compare(itemAt(one.cuts, index), at) === 0 ? itemAt(one.values, index) : valueOn(lineAt(one, at), at);
}

function withoutIdleCuts({ currency, points, pieces }: Curve): Curve {
  const keptPoints: CurvePoint[] = [];
  const keptPieces: (Straight | null)[] = [];
  points.forEach((point, index) => {
    const before = keptPieces.at(-1);
    const after = pieces[index];
    if (before === null && after === null && point.value === null) return;
    keptPoints.push(point);
    if (after !== undefined) keptPieces.push(after);
  });
  return { currency, points: keptPoints, pieces: keptPieces };
}

/**
 * The cost at t, as `estimate` gives it; null where the plan cannot serve it or t lies outside the curve.
 */
export function valueAt({ points, pieces }: Curve, t: Exact): Exact | null {
  const cuts = points.map(({ at }) => at);
  if (compare(t, itemAt(cuts, 0)) < 0 || compare(itemAt(cuts, cuts.length - 1), t) < 0) return null;
  const index = lastCut(cuts, t);
  const point = itemAt(points, index);
  if (compare(point.at, t) === 0) return point.value;
  const piece = itemAt(pieces, index);
  return piece && valueOn(piece, t);
}

/**
 * All places where another of two curves becomes the cheaper one, in ascending order, jumps included: «from here on the
 * second is cheaper». Both must be in one currency; they are compared where both are defined.
 *
 * @throws PricingError for two currencies.
 */
export function crossings(a: Curve, b: Curve): Crossing[] {
  if (a.currency !== b.currency) {
    const rule = `Two curves are compared in one currency, ${a.currency}.`;
    const repair = 'Convert one of them first, see scaledCurve.';
    throw new PricingError([{ field: 'currency', value: shown(b.currency), rule, repair }]);
  }
  const cuts = commonCuts(a, b);
  const spans = cuts.slice(1).map((end, index) => cheaperBetween(a, b, itemAt(cuts, index), end));
  const found: Crossing[] = [];
  const parts = spans.flat();
  parts.slice(1).forEach((above, index) => {
    const below = itemAt(parts, index);
    if (below.cheaper === above.cheaper) return;
    const at = above.from;
    found.push({ at, below: below.cheaper, here: cheaperOf(valueAt(a, at), valueAt(b, at)), above: above.cheaper });
  });
  return found;
}

/** A curve in another currency, at a fixed rate. */
export function scaledCurve({ points, pieces }: Curve, by: Exact, currency: Currency): Curve {
  return {
    currency,
    points: points.map(({ at, value }) => ({ at, value: value === null ? null : multiply(value, by) })),
    pieces: pieces.map((piece) =>
      piece === null ? null : { offset: multiply(piece.offset, by), slope: multiply(piece.slope, by) },
    ),
  };
}

function commonCuts(a: Curve, b: Curve): Exact[] {
  const firsts = [a, b].map(({ points }) => itemAt(points, 0).at);
  const lasts = [a, b].map(({ points }) => itemAt(points, points.length - 1).at);
  const from = firsts.reduce(max);
  const to = lasts.reduce(min);
  return mergedCuts(
    a.points.map(({ at }) => at),
    b.points.map(({ at }) => at),
  ).filter((cut) => compare(from, cut) <= 0 && compare(cut, to) <= 0);
}

interface CheaperSpan {
  readonly from: Exact;
  readonly cheaper: Cheaper;
}

/** Between two neighbouring cuts both are straight, so they meet at most once. */
function cheaperBetween(a: Curve, b: Curve, from: Exact, to: Exact): CheaperSpan[] {
  const middleOf = (start: Exact, end: Exact) => divide(add(start, end), fraction(2, 1));
  const cheaperWithin = (start: Exact, end: Exact) => {
    const middle = middleOf(start, end);
    return cheaperOf(valueAt(a, middle), valueAt(b, middle));
  };
  const first = pieceOver(a, middleOf(from, to));
  const second = pieceOver(b, middleOf(from, to));
  const meeting = first && second ? meetingOf(first, second) : null;
  if (meeting === null || compare(meeting, from) <= 0 || compare(to, meeting) <= 0) {
    return [{ from, cheaper: cheaperWithin(from, to) }];
  }
  return [
    { from, cheaper: cheaperWithin(from, meeting) },
    { from: meeting, cheaper: cheaperWithin(meeting, to) },
  ];
}

function pieceOver({ points, pieces }: Curve, at: Exact): Straight | null {
  const cuts = points.map((point) => point.at);
  return itemAt(pieces, lastCut(cuts, at));
}

function meetingOf(a: Straight, b: Straight): Exact | null {
  const slope = add(a.slope, multiply(b.slope, { n: -1n, d: 1n }));
  return isZero(slope) ? null : divide(add(b.offset, multiply(a.offset, { n: -1n, d: 1n })), slope);
}

function cheaperOf(a: Exact | null, b: Exact | null): Cheaper {
  if (a === null) return b === null ? 'none' : 'second';
  if (b === null) return 'first';
  const order = compare(a, b);
  if (order === 0) return 'equal';
  return order < 0 ? 'first' : 'second';
}

function checkRay(plan: CompiledPlan, ray: readonly RayEntry[], from: Exact, to: Exact): void {
  const problems: PricingProblem[] = [];
  if (compare(from, to) > 0) {
    problems.push({ field: 'from', value: shown(from), rule: 'It is not above to.', repair: 'Swap them.' });
  }
  ray.forEach(({ meter, base, slope, requests }, index) => {
    const at = `ray[${index}]`;
    if (!plan.meters.includes(meter)) {
      const rule = 'The plan does not name this meter.';
      problems.push({ field: `${at}.meter`, value: shown(meter), rule, repair: metersToUse(plan) });
    }
    const falls = (line: { base: Exact; slope: Exact }) =>
      [from, to].some((t) => valueOn({ offset: line.base, slope: line.slope }, t).n < 0n);
    if (falls({ base, slope }) || (requests && falls(requests))) {
      const rule = 'A quantity is not negative anywhere between from and to.';
      problems.push({ field: at, value: shown({ base, slope, requests }), rule, repair: 'Shorten the range.' });
    }
    if (!requests && plan.needsRequests.includes(meter)) {
      const rule = 'The plan has a rule for each request of this meter.';
      problems.push({
        field: `${at}.requests`,
        value: 'undefined',
        rule,
        repair: 'Give base and slope of the requests.',
      });
    }
  });
  if (problems.length > 0) throw new PricingError(problems);
}
