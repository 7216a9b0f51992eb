/**
 * True bounds of a formula over ranges of its drivers.
 *
 * Formulas of tasks almost always rise or fall with each driver throughout; then both bounds lie at known ends and two
 * evaluations give them exactly. A driver that enters in the first degree but with both signs (`parts - 0.3 * parts`) has its
 * extremes at the ends too, so all its ends are tried. What is left is bounded by interval arithmetic: such a bound may
 * be wider than necessary, never too narrow.
 */
import { add, compare, divide, max, min, multiply, negate, one, subtract, zero } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import { divisionByZero, evaluate, rounded, unknownDriver } from './formula.ts';
import type { Formula, Node } from './formula.ts';

export interface Interval {
  low: Exact;
  high: Exact;
}

/** How a value moves when a driver rises: bit 1 it may rise, bit 2 it may fall. */
type Direction = 0 | 1 | 2 | 3;
const rises = 1;
const falls = 2;

interface Reading extends Interval {
  directions: ReadonlyMap<string, Direction>;
}

/** More ends than this are not tried; interval arithmetic takes over. */
const mostCornerDrivers = 8;

const isNegative = (value: Exact): boolean => value.n < 0n;
const isPositive = (value: Exact): boolean => value.n > 0n;

function asDirection(bits: number): Direction {
  return bits === 0 || bits === 1 || bits === 2 ? bits : 3;
}

function turned(direction: Direction): Direction {
  return asDirection(((direction & rises) << 1) | ((direction & falls) >> 1));
}

/** Direction of a factor's own movement after multiplying with something whose sign lies in the interval. */
function scaled(direction: Direction, by: Interval): Direction {
  const kept = isPositive(by.high) ? direction : 0;
  const swapped = isNegative(by.low) ? turned(direction) : 0;
  return asDirection(kept | swapped);
}

function joined(a: ReadonlyMap<string, Direction>, b: ReadonlyMap<string, Direction>): ReadonlyMap<string, Direction> {
  const all = new Map(a);
  for (const [name, direction] of b) all.set(name, asDirection((all.get(name) ?? 0) | direction));
  return all;
}

function mapped(
  directions: ReadonlyMap<string, Direction>,
  change: (direction: Direction) => Direction,
): ReadonlyMap<string, Direction> {
  return new Map([...directions].map(([name, direction]) => [name, change(direction)]));
}

function product(a: Interval, b: Interval): Interval {
  const corners = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)];
  return { low: corners.reduce(min), high: corners.reduce(max) };
}

function readingOf(formula: Formula, box: Readonly<Record<string, Interval>>): Reading {
  function read(node: Node): Reading {
    switch (node.kind) {
      case 'number':
        return { low: node.value, high: node.value, directions: new Map() };
      case 'driver': {
        const range = Object.hasOwn(box, node.name) ? box[node.name] : undefined;
        if (range === undefined) throw unknownDriver(formula, node.name, node.position, Object.keys(box));
        const still = compare(range.low, range.high) === 0;
        return { ...range, directions: new Map(still ? [] : [[node.name, rises]]) };
      }
      case 'negate': {
        const of = read(node.of);
        return { low: negate(of.high), high: negate(of.low), directions: mapped(of.directions, turned) };
      }
      case 'round': {
        const of = read(node.of);
        return {
          low: rounded(node.function, of.low),
          high: rounded(node.function, of.high),
          directions: of.directions,
        };
      }
      case 'extreme': {
        const choose = node.function === 'min' ? min : max;
        return node.of.map(read).reduce((a, b) => ({
          low: choose(a.low, b.low),
          high: choose(a.high, b.high),
          directions: joined(a.directions, b.directions),
        }));
      }
      case 'binary': {
        const left = read(node.left);
        const right = read(node.right);
        switch (node.operator) {
          case '+':
            return {
              low: add(left.low, right.low),
              high: add(left.high, right.high),
              directions: joined(left.directions, right.directions),
            };
          case '-':
            return {
              low: subtract(left.low, right.high),
              high: subtract(left.high, right.low),
              directions: joined(left.directions, mapped(right.directions, turned)),
            };
          case '*':
            return times(left, right);
          case '/': {
            if (!isPositive(right.low) && !isNegative(right.high)) throw divisionByZero(formula, node.position);
            return times(left, {
              low: divide(one, right.high),
              high: divide(one, right.low),
              directions: mapped(right.directions, turned),
            });
          }
          default:
            return node.operator satisfies never;
        }
      }
      default:
        return node satisfies never;
    }
  }
  function times(left: Reading, right: Reading): Reading {
    return {
      ...product(left, right),
      directions: joined(
        mapped(left.directions, (direction) => scaled(direction, right)),
        mapped(right.directions, (direction) => scaled(direction, left)),
      ),
    };
  }
  return read(formula.root);
}

/**
 * Degree in which a driver enters; `Infinity` where it stands in a divisor or is rounded or compared.
 * With degree 0 or 1 the formula is a straight line in this driver, whatever the others are.
 */
export function degreeIn(formula: Formula, driver: string): number {
  function degree(node: Node): number {
    switch (node.kind) {
      case 'number':
        return 0;
      case 'driver':
        return node.name === driver ? 1 : 0;
      case 'negate':
        return degree(node.of);
      case 'round':
        return degree(node.of) > 0 ? Infinity : 0;
      case 'extreme':
        return node.of.some((part) => degree(part) > 0) ? Infinity : 0;
      case 'binary': {
        const left = degree(node.left);
        const right = degree(node.right);
        if (node.operator === '*') return left + right;
        if (node.operator === '/') return right > 0 ? Infinity : left;
        return Math.max(left, right);
      }
      default:
        return node satisfies never;
    }
  }
  return degree(formula.root);
}

/**
 * Least and greatest value that the formula takes while every driver stays within its interval.
 * @throws FormulaError where a divisor can become zero within the box, and for a driver without interval.
 */
export function boundsOf(formula: Formula, box: Readonly<Record<string, Interval>>): Interval {
  const reading = readingOf(formula, box);
  const lowest: Record<string, Exact> = {};
  const highest: Record<string, Exact> = {};
  const corners: string[] = [];
  for (const name of formula.names) {
    const range = box[name] ?? { low: zero, high: zero };
    const direction = reading.directions.get(name) ?? 0;
    if (direction === 3) {
      if (degreeIn(formula, name) > 1) return { low: reading.low, high: reading.high };
      corners.push(name);
    }
    lowest[name] = direction === falls ? range.high : range.low;
    highest[name] = direction === falls ? range.low : range.high;
  }
  if (corners.length === 0) return { low: evaluate(formula, lowest), high: evaluate(formula, highest) };
  if (corners.length > mostCornerDrivers) return { low: reading.low, high: reading.high };
  let low: Exact | null = null;
  let high: Exact | null = null;
  for (let corner = 0; corner < 2 ** corners.length; corner += 1) {
    corners.forEach((name, bit) => {
      const range = box[name] ?? { low: zero, high: zero };
      const end = (corner >> bit) & 1 ? range.high : range.low;
      lowest[name] = end;
      highest[name] = end;
    });
    const below = evaluate(formula, lowest);
    const above = evaluate(formula, highest);
    low = low === null ? below : min(low, below);
    high = high === null ? above : max(high, above);
  }
  return { low: low ?? reading.low, high: high ?? reading.high };
}
