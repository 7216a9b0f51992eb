/**
 * The calculation is written once and read in three ways: with numbers it gives an estimate, with ranges the bounds of
 * an estimate, with piecewise linear functions the curve of cost over volume. A reading says what a value is and how
 * the few operations of the calculation work on it.
 */
import type { CompiledRequest } from './compile.ts';
import { add, compare, divide, isZero, max, min, multiply, roundUpTo, subtract, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';

/** Requests of one size. */
export interface Requests<V> {
  readonly quantity: V;
  readonly count: V;
  /** Units per request where a reading knows them better than quantity / count. */
  readonly size?: V;
}

/** A straight line in the size of a request: `offset + slope × size`. */
export interface Straight {
  readonly offset: Exact;
  readonly slope: Exact;
}

export interface Reading<V> {
  constant(value: Exact): V;
  add(a: V, b: V): V;
  scale(a: V, by: Exact): V;
  /** What is left of `a` when `b` is taken off: a − b, but never below zero. */
  monus(a: V, b: V): V;
  min(a: V, b: V): V;
  max(a: V, b: V): V;
  roundUp(a: V, step: Exact): V;
  /**
   * Chooses by the place of `picker` among ascending edges: branch 0 up to and including `edges[0]`, branch 1 above it
   * up to `edges[1]`, and so on. `within` is the picker as far as it lies in the branch.
   */
  choose(picker: V, edges: readonly Exact[], branch: (place: number, within: V) => V): V;
  /** As `choose`, by units per request; `within` is the quantity of the requests that fall into the branch. */
  chooseBySize(requests: Requests<V>, edges: readonly Exact[], branch: (place: number, within: V) => V): V;
  /** Sum over all requests of a function of their size that is straight between the edges. */
  sumOverRequests(requests: Requests<V>, edges: readonly Exact[], pieces: readonly Straight[]): V;
  /** Billed quantity of the requests: each raised to a multiple of the step and to the minimum, cut at the maximum. */
  billed(requests: Requests<V>, rule: CompiledRequest): V;
  /** `total × part / whole`; a whole of zero gives an equal share of `parts`. */
  share(total: V, part: V, whole: V, parts: number): V;
}

/** The place of a value among ascending, inclusive upper edges. */
export function placeOf(value: Exact, edges: readonly Exact[]): number {
  const place = edges.findIndex((edge) => compare(value, edge) <= 0);
  return place < 0 ? edges.length : place;
}

/**
 * Billed quantity of one request. With minimum 15, step 1 and maximum 96: 14.2 gives 15, 15.2 gives 16, 100 gives 96.
 */
export function billedSize(size: Exact, { minimum, step, maximum }: CompiledRequest): Exact {
  const stepped = step ? roundUpTo(size, step) : size;
  const raised = max(stepped, minimum);
  return maximum ? min(raised, maximum) : raised;
}

function sizeOf({ quantity, count }: Requests<Exact>): Exact {
  return isZero(count) ? zero : divide(quantity, count);
}

/** The reading of plain numbers. */
export const numbers: Reading<Exact> = {
  constant: (value) => value,
  add,
  scale: multiply,
  monus: (a, b) => max(subtract(a, b), zero),
  min,
  max,
  roundUp: roundUpTo,
  choose: (picker, edges, branch) => branch(placeOf(picker, edges), picker),
  chooseBySize: (requests, edges, branch) => branch(placeOf(sizeOf(requests), edges), requests.quantity),
  sumOverRequests(requests, edges, pieces) {
    const size = sizeOf(requests);
    const { offset, slope } = itemAt(pieces, placeOf(size, edges));
    return multiply(requests.count, add(offset, multiply(slope, size)));
  },
  billed: (requests, rule) => multiply(requests.count, billedSize(sizeOf(requests), rule)),
  share: (total, part, whole, parts) =>
    isZero(whole) ? divide(total, { n: BigInt(parts), d: 1n }) : divide(multiply(total, part), whole),
};
