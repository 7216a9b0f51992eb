/**
 * Exact piecewise linear functions of one variable on a closed interval, and the reading of the calculation with them.
 * A function may jump: its value at a cut is kept apart from the straight pieces on both sides, because an inclusive
 * `upTo` belongs to the piece below the cut.
 */
import type { CompiledRequest } from './compile.ts';
import {
  add,
  ceilingOf,
  compare,
  divide,
  floorOf,
  fraction,
  isZero,
  max,
  min,
  multiply,
  roundUpTo,
  subtract,
  zero,
} from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';
import { numbers, placeOf } from './reading.ts';
import type { Reading, Requests, Straight } from './reading.ts';

export interface Piecewise {
  /** Ascending; the first and the last are the ends of the interval. */
  readonly cuts: readonly Exact[];
  /** Values at the cuts. */
  readonly values: readonly Exact[];
  /** Between the cuts, one less than there are cuts. */
  readonly pieces: readonly Straight[];
}

/** Thrown where a function has too many pieces to be of use, or is none that consists of straight pieces. */
export class NotPiecewise extends Error {}

/** More pieces than a screen has points help nobody. */
const mostPieces = 20_000;

export function straight(ends: readonly Exact[], line: Straight): Piecewise {
  return { cuts: ends, values: ends.map((at) => valueOn(line, at)), pieces: ends.slice(1).map(() => line) };
}

export function valueOn({ offset, slope }: Straight, at: Exact): Exact {
  return add(offset, multiply(slope, at));
}

interface Pair {
  readonly cuts: readonly Exact[];
  readonly first: Piecewise;
  readonly second: Piecewise;
}

/** Two functions over common cuts, so that they can be joined piece by piece. */
function aligned(a: Piecewise, b: Piecewise): Pair {
  const cuts = sortedCuts([...a.cuts, ...b.cuts]);
  return { cuts, first: cutAt(a, cuts), second: cutAt(b, cuts) };
}

function sortedCuts(cuts: readonly Exact[]): Exact[] {
  const sorted = cuts.toSorted(compare);
  const distinct = sorted.filter((cut, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, cut) !== 0;
  });
  if (distinct.length > mostPieces) throw new NotPiecewise('too many pieces');
  return distinct;
}

/** The same function with all of `cuts`, which must contain its own. */
function cutAt(one: Piecewise, cuts: readonly Exact[]): Piecewise {
  if (one.cuts.length === cuts.length) return one;
  const values: Exact[] = [];
  const pieces: Straight[] = [];
  let own = 0;
  cuts.forEach((cut, index) => {
    const next = one.cuts[own];
    const isOwn = next !== undefined && compare(next, cut) === 0;
    if (isOwn) own++;
    values.push(isOwn ? itemAt(one.values, own - 1) : valueOn(pieceAt(one, own - 1), cut));
    if (index < cuts.length - 1) pieces.push(pieceAt(one, own - 1));
  });
  return { cuts, values, pieces };
}

function pieceAt({ pieces }: Piecewise, index: number): Straight {
  return itemAt(pieces, index);
}

function joined(
  a: Piecewise,
  b: Piecewise,
  joinLines: (first: Straight, second: Straight, middle: Exact) => Straight,
  joinValues: (first: Exact, second: Exact) => Exact,
): Piecewise {
  const { cuts, first, second } = aligned(a, b);
  return {
    cuts,
    values: cuts.map((_cut, index) => joinValues(itemAt(first.values, index), itemAt(second.values, index))),
    pieces: spansOf(cuts).map(({ middle }, index) => joinLines(pieceAt(first, index), pieceAt(second, index), middle)),
  };
}

interface OpenSpan {
  readonly start: Exact;
  readonly end: Exact;
  readonly middle: Exact;
}

function spansOf(cuts: readonly Exact[]): OpenSpan[] {
  return cuts.slice(1).map((end, index) => {
    const start = itemAt(cuts, index);
    return { start, end, middle: divide(add(start, end), fraction(2, 1)) };
  });
}

/** Adds cuts to a function. */
function withCuts(one: Piecewise, more: readonly Exact[]): Piecewise {
  return more.length === 0 ? one : cutAt(one, sortedCuts([...one.cuts, ...more]));
}

/** Where two lines meet strictly within a span. */
function meetingPoint(a: Straight, b: Straight, { start, end }: OpenSpan): Exact[] {
  const slope = subtract(a.slope, b.slope);
  if (isZero(slope)) return [];
  const at = divide(subtract(b.offset, a.offset), slope);
  return compare(start, at) < 0 && compare(at, end) < 0 ? [at] : [];
}

function meetingPoints(a: Piecewise, b: Piecewise): Exact[] {
  const { cuts, first, second } = aligned(a, b);
  return spansOf(cuts).flatMap((span, index) => meetingPoint(pieceAt(first, index), pieceAt(second, index), span));
}

function extreme(a: Piecewise, b: Piecewise, pick: (x: Exact, y: Exact) => Exact): Piecewise {
  const left = withCuts(a, meetingPoints(a, b));
  return joined(
    left,
    b,
    (first, second, middle) => {
      const value = valueOn(first, middle);
      return compare(pick(value, valueOn(second, middle)), value) === 0 ? first : second;
    },
    pick,
  );
}

/** A function that takes, on every piece and at every cut, one of several functions. */
function spliced(
  cuts: readonly Exact[],
  placeAt: (cutIndex: number) => number,
  placeOver: (middle: Exact, spanIndex: number) => number,
  branch: (place: number) => Piecewise,
): Piecewise {
  const pointPlaces = cuts.map((_cut, index) => placeAt(index));
  const spans = spansOf(cuts);
  const spanPlaces = spans.map(({ middle }, index) => placeOver(middle, index));
  const places = [...new Set([...pointPlaces, ...spanPlaces])];
  const branches = places.map(branch);
  const all = sortedCuts([...cuts, ...branches.flatMap((one) => one.cuts)]);
  const cutBranches = branches.map((one) => cutAt(one, all));
  const branchAt = (place: number) => itemAt(cutBranches, places.indexOf(place));
  const values: Exact[] = [];
  const pieces: Straight[] = [];
  let own = -1;
  all.forEach((cut, index) => {
    const next = cuts[own + 1];
    const isOwn = next !== undefined && compare(next, cut) === 0;
    if (isOwn) own++;
    values.push(itemAt(branchAt(isOwn ? itemAt(pointPlaces, own) : itemAt(spanPlaces, own)).values, index));
    if (index < all.length - 1) pieces.push(itemAt(branchAt(itemAt(spanPlaces, own)).pieces, index));
  });
  return { cuts: all, values, pieces };
}

/** `total × factor` for a line. */
function scaledLine({ offset, slope }: Straight, by: Exact): Straight {
  return { offset: multiply(offset, by), slope: multiply(slope, by) };
}

function sumOfLines(a: Straight, b: Straight): Straight {
  return { offset: add(a.offset, b.offset), slope: add(a.slope, b.slope) };
}

/** The reading of functions on the interval with these ends (one end where it is a point). */
export function functionsOn(ends: readonly Exact[]): Reading<Piecewise> {
  const reading: Reading<Piecewise> = {
    constant: (value) => straight(ends, { offset: value, slope: zero }),
    add: (a, b) => joined(a, b, sumOfLines, add),
    scale: (a, by) => ({
      cuts: a.cuts,
      values: a.values.map((value) => multiply(value, by)),
      pieces: a.pieces.map((line) => scaledLine(line, by)),
    }),
    monus: (a, b) => extreme(reading.add(a, reading.scale(b, { n: -1n, d: 1n })), reading.constant(zero), max),
    min: (a, b) => extreme(a, b, min),
    max: (a, b) => extreme(a, b, max),
    roundUp(a, step) {
      const cut = withCuts(
        a,
        spansOf(a.cuts).flatMap((span, index) => stepsInside(pieceAt(a, index), span, step)),
      );
      return {
        cuts: cut.cuts,
        values: cut.values.map((value) => roundUpTo(value, step)),
        pieces: spansOf(cut.cuts).map(({ middle }, index) => ({
          offset: roundUpTo(valueOn(pieceAt(cut, index), middle), step),
          slope: zero,
        })),
      };
    },
    choose(picker, edges, branch) {
      const crossings = edges.flatMap((edge) => meetingPoints(picker, reading.constant(edge)));
      const cut = withCuts(picker, crossings);
      return spliced(
        cut.cuts,
        (index) => placeOf(itemAt(cut.values, index), edges),
        (middle, index) => placeOf(valueOn(pieceAt(cut, index), middle), edges),
        (place) => branch(place, picker),
      );
    },
    chooseBySize(requests, edges, branch) {
      const { quantity, count } = requests;
      const crossings = edges.flatMap((edge) => meetingPoints(quantity, reading.scale(count, edge)));
      const { cuts, first: units, second: number } = aligned(withCuts(quantity, crossings), count);
      const place = (quantityThere: Exact, countThere: Exact) =>
        numbers.chooseBySize({ quantity: quantityThere, count: countThere }, edges, (chosen) => fraction(chosen, 1));
      return spliced(
        cuts,
        (index) => Number(place(itemAt(units.values, index), itemAt(number.values, index)).n),
        (middle, index) =>
          Number(place(valueOn(pieceAt(units, index), middle), valueOn(pieceAt(number, index), middle)).n),
        (chosen) => branch(chosen, quantity),
      );
    },
    sumOverRequests: (requests, edges, pieces) =>
      reading.chooseBySize(requests, edges, (place) => {
        const { offset, slope } = itemAt(pieces, place);
        return reading.add(reading.scale(requests.count, offset), reading.scale(requests.quantity, slope));
      }),
    billed(requests, rule) {
      const { count } = requests;
      const stepped = rule.step ? steppedRequests(requests, rule.step) : requests.quantity;
      const raised = reading.max(stepped, reading.scale(count, rule.minimum));
      return rule.maximum ? reading.min(raised, reading.scale(count, rule.maximum)) : raised;
    },
    share() {
      throw new NotPiecewise('a share of uneven months is no straight line');
    },
  };
  return reading;
}

/** Where a line reaches whole steps strictly within a span. */
function stepsInside(line: Straight, { start, end }: OpenSpan, step: Exact): Exact[] {
  if (isZero(line.slope)) return [];
  const ends = [valueOn(line, start), valueOn(line, end)] as const;
  const first = floorOf(divide(ends.reduce(min), step)) + 1n;
  const last = ceilingOf(divide(ends.reduce(max), step)) - 1n;
  return wholeNumbers(first, last).map((k) => divide(subtract(multiply(k, step), line.offset), line.slope));
}

function wholeNumbers(first: bigint, last: bigint): Exact[] {
  if (last - first >= BigInt(mostPieces)) throw new NotPiecewise('too many pieces');
  const numbersBetween: Exact[] = [];
  for (let k = first; k <= last; k++) numbersBetween.push({ n: k, d: 1n });
  return numbersBetween;
}

/** Every request raised to a multiple of the step, without minimum and maximum. */
function steppedRequests(requests: Requests<Piecewise>, step: Exact): Piecewise {
  const rule: CompiledRequest = { minimum: zero, step, maximum: null };
  const { cuts, first: quantity, second: count } = aligned(requests.quantity, requests.count);
  const more = spansOf(cuts).flatMap((span, index) =>
    sizeStepsInside(pieceAt(quantity, index), pieceAt(count, index), span, step),
  );
  const units = withCuts(quantity, more);
  const number = withCuts(count, more);
  return {
    cuts: units.cuts,
    values: units.values.map((value, index) =>
      numbers.billed({ quantity: value, count: itemAt(number.values, index) }, rule),
    ),
    pieces: spansOf(units.cuts).map(({ middle }, index) => {
      const size = sizeAt(pieceAt(units, index), pieceAt(number, index), middle);
      return scaledLine(pieceAt(number, index), roundUpTo(size, step));
    }),
  };
}

function sizeAt(quantity: Straight, count: Straight, at: Exact): Exact {
  const requests = valueOn(count, at);
  return isZero(requests) ? zero : divide(valueOn(quantity, at), requests);
}

/** Where quantity / count reaches whole steps strictly within a span; there it only rises or only falls. */
function sizeStepsInside(quantity: Straight, count: Straight, span: OpenSpan, step: Exact): Exact[] {
  const sizes = [span.start, span.end].map((at) =>
    isZero(valueOn(count, at)) ? sizeAt(quantity, count, span.middle) : sizeAt(quantity, count, at),
  );
  const first = floorOf(divide(sizes.reduce(min), step)) + 1n;
  const last = ceilingOf(divide(sizes.reduce(max), step)) - 1n;
  return wholeNumbers(first, last).flatMap((k) => meetingPoint(quantity, scaledLine(count, multiply(k, step)), span));
}

/** The same function without cuts at which nothing happens. */
export function simplified(one: Piecewise): Piecewise {
  const cuts: Exact[] = [];
  const values: Exact[] = [];
  const pieces: Straight[] = [];
  one.cuts.forEach((cut, index) => {
    const before = pieces.at(-1);
    const after = one.pieces[index];
    const value = itemAt(one.values, index);
    if (before && after && isSameLine(before, after) && compare(valueOn(before, cut), value) === 0) return;
    cuts.push(cut);
    values.push(value);
    if (after) pieces.push(after);
  });
  return { cuts, values, pieces };
}

export function isSameLine(a: Straight, b: Straight): boolean {
  return compare(a.offset, b.offset) === 0 && compare(a.slope, b.slope) === 0;
}
