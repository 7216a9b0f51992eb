/**
 * From the numbers that a company knows to what a vendor counts: drivers → quantity and requests per meter.
 */
import { exact, isZero, max, min, one, subtract, zero } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { MeterId } from '../pricing/plan.ts';
import type { UsageEntry, UsageRange } from '../pricing/usage.ts';
import { boundsOf, degreeIn } from './bounds.ts';
import type { Interval } from './bounds.ts';
import { evaluate, FormulaError, parseFormula, quotientOf } from './formula.ts';
import type { Formula } from './formula.ts';
import type { Case, Range, TaskModel } from './model.ts';

export interface ExactRange {
  readonly low: Exact;
  readonly expected: Exact;
  readonly high: Exact;
}

export type Scenario = 'low' | 'expected' | 'high';

/** One value per driver. */
export type DriverValues = Readonly<Record<string, Exact>>;
/** Low, expected and high value per driver. `low` is *little work*, so that it may exceed `high` for a share. */
export type DriverRanges = Readonly<Record<string, ExactRange>>;

export interface CompiledMeter {
  readonly meter: MeterId;
  readonly quantity: Formula;
  readonly requests: Formula | null;
  /** Quantity per request, with common factors cancelled. */
  readonly size: Formula | null;
}

/** A task whose formulas are parsed, once for many cases. */
export interface CompiledTask {
  readonly task: TaskModel;
  readonly meters: ReadonlyMap<MeterId, CompiledMeter>;
  readonly units: Formula;
  readonly defaults: DriverRanges;
  readonly minutesToday: ExactRange;
  readonly minutesThen: ExactRange;
}

/** A range of plain numbers as exact numbers. @throws PricingError for what is no number. */
export function exactRange(range: Range): ExactRange {
  return { low: exact(range.low), expected: exact(range.expected), high: exact(range.high) };
}

/**
 * Parses the formulas of a task.
 * @throws FormulaError for a formula that cannot be read or names no driver of the task.
 */
export function compileTask(task: TaskModel): CompiledTask {
  const drivers = new Set(task.drivers.map((driver) => driver.id));
  function compiled(text: string): Formula {
    const formula = parseFormula(text);
    for (const name of formula.names) {
      if (!drivers.has(name)) {
        throw new FormulaError(
          text,
          text.search(new RegExp(`\\b${name}\\b`)) + 1,
          `there is no driver "${name}"`,
          `Use one of: ${[...drivers].join(', ')}`,
        );
      }
    }
    return formula;
  }
  const meters = new Map<MeterId, CompiledMeter>();
  for (const { meter, quantity, requests } of task.meters) {
    const perMonth = compiled(quantity);
    const arrivals = requests === undefined ? null : compiled(requests);
    meters.set(meter, {
      meter,
      quantity: perMonth,
      requests: arrivals,
      size: arrivals && quotientOf(perMonth, arrivals),
    });
  }
  return {
    task,
    meters,
    units: compiled(task.units),
    defaults: Object.fromEntries(task.drivers.map((driver) => [driver.id, exactRange(driver.range)])),
    minutesToday: exactRange(task.minutesToday),
    minutesThen: exactRange(task.minutesThen),
  };
}

/** The drivers of a case: what the visitor has set, else the task's default. Names that are no driver are ignored. */
export function rangesOf(task: CompiledTask, own: Pick<Case, 'workload'>): DriverRanges {
  const ranges: Record<string, ExactRange> = { ...task.defaults };
  for (const driver of task.task.drivers) {
    const range = Object.hasOwn(own.workload, driver.id) ? own.workload[driver.id] : undefined;
    if (range) ranges[driver.id] = exactRange(range);
  }
  return ranges;
}

/** The drivers of one scenario. */
export function valuesAt(ranges: DriverRanges, scenario: Scenario): DriverValues {
  return Object.fromEntries(Object.entries(ranges).map(([driver, range]) => [driver, range[scenario]]));
}

/** Lowest and highest of the three values, whichever way round they stand. */
export function spanOf(range: ExactRange): Interval {
  return {
    low: min(min(range.low, range.expected), range.high),
    high: max(max(range.low, range.expected), range.high),
  };
}

function spansOf(ranges: DriverRanges): Record<string, Interval> {
  return Object.fromEntries(Object.entries(ranges).map(([driver, range]) => [driver, spanOf(range)]));
}

/** Nothing to do is the least there can be: a share above one gives no negative invoices. */
function notBelowZero(value: Exact): Exact {
  return max(value, zero);
}

/**
 * Quantity and requests of one meter, per month (in all for a meter that is owed once).
 * `null` where the task has no formula for the meter, the formula divides by zero, or a quantity would arrive in no
 * request at all.
 */
export function entryAt(task: CompiledTask, values: DriverValues, meter: MeterId): UsageEntry | null {
  const compiled = task.meters.get(meter);
  if (!compiled) return null;
  return unlessUndefined(() => {
    const quantity = notBelowZero(evaluate(compiled.quantity, values));
    if (!compiled.requests) return { meter, quantity };
    const requests = notBelowZero(evaluate(compiled.requests, values));
    return isZero(requests) && !isZero(quantity) ? null : { meter, quantity, requests };
  });
}

/** Usage of the meters named, in their order; meters that cannot be derived are left out. */
export function usageAt(task: CompiledTask, values: DriverValues, meters: readonly MeterId[]): UsageEntry[] {
  return meters.map((meter) => entryAt(task, values, meter)).filter((entry) => entry !== null);
}

/** Bounds of one meter while every driver stays within its range, or `null` where it cannot be derived throughout. */
export function rangeAt(task: CompiledTask, ranges: DriverRanges, meter: MeterId): UsageRange | null {
  return rangeWithin(task, spansOf(ranges), meter);
}

function rangeWithin(task: CompiledTask, spans: Readonly<Record<string, Interval>>, meter: MeterId): UsageRange | null {
  const compiled = task.meters.get(meter);
  if (!compiled) return null;
  return unlessUndefined(() => {
    const quantity = atLeastZero(boundsOf(compiled.quantity, spans));
    if (!compiled.requests) return { meter, quantity };
    const requests = atLeastZero(boundsOf(compiled.requests, spans));
    if (isZero(requests.high) && !isZero(quantity.high)) return null;
    const { size } = compiled;
    const sizes = size && unlessUndefined(() => atLeastZero(boundsOf(size, spans)));
    const range: UsageRange = {
      meter,
      // Without requests there is no quantity.
      quantity: isZero(requests.low) ? { low: zero, high: quantity.high } : quantity,
      requests,
    };
    return sizes ? { ...range, size: sizes } : range;
  });
}

/** The box of usage that holds every point of the driver ranges; meters that cannot be derived are left out. */
export function usageBox(task: CompiledTask, ranges: DriverRanges, meters: readonly MeterId[]): UsageRange[] {
  const spans = spansOf(ranges);
  return meters.map((meter) => rangeWithin(task, spans, meter)).filter((range) => range !== null);
}

function atLeastZero(interval: Interval): Interval {
  return { low: notBelowZero(interval.low), high: notBelowZero(interval.high) };
}

/** A formula without value at this point (it divides by zero) gives `null`; every other error is passed on. */
function unlessUndefined<T>(derive: () => T): T | null {
  try {
    return derive();
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

/** Business units per month at these values; zero where the formula has no value there. */
export function unitsAt(task: CompiledTask, values: DriverValues): Exact {
  return unlessUndefined(() => notBelowZero(evaluate(task.units, values))) ?? zero;
}

/** Least and greatest number of business units per month within the ranges. */
export function unitsWithin(task: CompiledTask, ranges: DriverRanges): Interval {
  return (
    unlessUndefined(() => atLeastZero(boundsOf(task.units, spansOf(ranges)))) ?? {
      low: zero,
      high: unitsAt(task, valuesAt(ranges, 'high')),
    }
  );
}

/** The driver that charts vary: the one marked `main`, else the first. */
export function mainDriver(task: TaskModel): string {
  const marked = task.drivers.find((driver) => driver.main) ?? task.drivers[0];
  if (!marked) throw new Error(`task ${task.id} has no driver`);
  return marked.id;
}

/** A meter as a straight line in the main driver t: base + slope × t. */
export interface RayEntry {
  meter: MeterId;
  base: Exact;
  slope: Exact;
  requests?: { base: Exact; slope: Exact };
}

/**
 * The usage as straight lines in one driver, all others at their expected value: the way along which `costCurve` walks.
 * @returns `null` where a meter cannot be derived or is no straight line that stays above zero; sample it instead.
 */
export function rayOf(
  task: CompiledTask,
  ranges: DriverRanges,
  meters: readonly MeterId[],
  driver: string = mainDriver(task.task),
): RayEntry[] | null {
  const expected = valuesAt(ranges, 'expected');
  function line(formula: Formula): { base: Exact; slope: Exact } | null {
    if (degreeIn(formula, driver) > 1) return null;
    return unlessUndefined(() => {
      const base = evaluate(formula, { ...expected, [driver]: zero });
      const slope = subtract(evaluate(formula, { ...expected, [driver]: one }), base);
      return base.n < 0n || slope.n < 0n ? null : { base, slope };
    });
  }
  const ray: RayEntry[] = [];
  for (const meter of meters) {
    const compiled = task.meters.get(meter);
    const quantity = compiled && line(compiled.quantity);
    if (!compiled || !quantity) return null;
    if (!compiled.requests) {
      ray.push({ meter, ...quantity });
      continue;
    }
    const requests = line(compiled.requests);
    if (!requests) return null;
    ray.push({ meter, ...quantity, requests });
  }
  return ray;
}
