/** Cost over volume for a few matches: exact curves in EUR, and the points that a picture of them needs. Pure. */
import { todayCost } from '../../matching/business-case.ts';
import type { Match } from '../../matching/match.ts';
import type { LabourCost } from '../../matching/model.ts';
import type { PreparedPlan } from '../../matching/prepare.ts';
import type { Pricing } from '../../matching/price.ts';
import { mainDriver, rayOf, type DriverRanges } from '../../matching/workload.ts';
import { costCurve, crossings, scaledCurve, valueAt, type Curve } from '../../pricing/curve.ts';
import { exact, toNumber, type Exact } from '../../pricing/exact.ts';
import { niceAbove, niceBelow } from './axis.ts';

export interface CostLine {
  offering: string;
  name: string;
  curve: Curve;
}

/** From and to on the axis of volume; both above zero, because the axis is logarithmic. */
export interface Extent {
  from: number;
  to: number;
  /** The visitor's own volume. */
  own: number;
}

/** Around the usual range, and far enough to hold the visitor's own number. */
export function extentOf(pricing: Pricing): Extent {
  const { task } = pricing.prepared.task;
  const driver = mainDriver(task);
  const usual = task.drivers.find(({ id }) => id === driver)?.range;
  const own = toNumber(pricing.ranges[driver]?.expected ?? exact(1));
  const low = Math.min(Number(usual?.low ?? 1), own || Infinity);
  const high = Math.max(Number(usual?.high ?? 1), own);
  const from = Math.max(low / 2, high / 10_000, 1e-6);
  return { from: niceBelow(from), to: niceAbove(Math.max(high * 2, from * 10)), own };
}

function planOf(pricing: Pricing, match: Match): PreparedPlan | undefined {
  return pricing.prepared.offerings
    .find(({ model }) => model.id === match.offering)
    ?.variants.find(({ model }) => model.id === match.variant)
    ?.plans.find(({ entry }) => entry.id === match.plan);
}

/** The exact curve of each match's plan; matches whose cost is no sequence of straight pieces are left out. */
export function linesOf(
  pricing: Pricing,
  matches: readonly Match[],
  nameOf: (offering: string) => string,
  extent: Extent,
  most: number,
): CostLine[] {
  const lines: CostLine[] = [];
  for (const match of matches) {
    if (lines.length === most) break;
    const plan = planOf(pricing, match);
    const answer = plan && pricing.plans[plan.index];
    if (!plan || answer?.kind !== 'priced') continue;
    const derivable = plan.compiled.meters.filter((meter) => pricing.prepared.task.meters.has(meter));
    const ray = rayOf(pricing.prepared.task, pricing.ranges, derivable);
    if (!ray) continue;
    const curve = costCurve(plan.compiled, ray, exact(extent.from), exact(extent.to));
    if (!curve) continue;
    lines.push({
      offering: match.offering,
      name: nameOf(match.offering),
      curve: scaledCurve(curve, answer.factor, 'EUR'),
    });
  }
  return lines;
}

/** EUR at a volume, `null` where the plan cannot serve it. */
export function costAtVolume(line: CostLine, volume: number): Exact | null {
  return valueAt(line.curve, exact(volume));
}

/** What the work costs today at a volume, EUR per month, expected. */
export function todayAtVolume(pricing: Pricing, labour: LabourCost, volume: number): Exact {
  const { task } = pricing.prepared;
  const at = exact(volume);
  const ranges: DriverRanges = { ...pricing.ranges, [mainDriver(task.task)]: { low: at, expected: at, high: at } };
  return todayCost(task, ranges, labour).expected;
}

export interface Point {
  volume: number;
  cost: number;
}

/** Points of a curve for drawing: the ends of its straight pieces, and enough between them for logarithmic axes. */
export function pointsOf({ curve }: CostLine, { from, to }: Extent): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  curve.pieces.forEach((piece, index) => {
    const start = Math.max(from, toNumber(curve.points[index]?.at ?? exact(from)));
    const end = Math.min(to, toNumber(curve.points[index + 1]?.at ?? exact(to)));
    if (piece === null) {
      if (part.length > 0) parts.push(part);
      part = [];
      return;
    }
    const offset = toNumber(piece.offset);
    const slope = toNumber(piece.slope);
    const steps = slope === 0 ? 1 : Math.max(1, Math.ceil(Math.log10(end / start) * 24));
    for (let step = 0; step <= steps; step += 1) {
      const volume = start * (end / start) ** (step / steps);
      part.push({ volume, cost: offset + slope * volume });
    }
  });
  if (part.length > 0) parts.push(part);
  return parts;
}

export interface Change {
  at: number;
  from: CostLine;
  /** `null` where no line goes on. */
  to: CostLine | null;
  /** The former line ends here: its plan cannot serve more. */
  hasEnded: boolean;
}

/** Where, walking up the volume, another line becomes the cheapest of all, or none is left. */
export function cheapestChanges(lines: readonly CostLine[], extent: Extent): Change[] {
  const places = new Set<number>();
  lines.forEach((line, index) => {
    for (const { at } of line.curve.points) places.add(toNumber(at));
    for (const other of lines.slice(index + 1)) {
      for (const { at } of crossings(line.curve, other.curve)) places.add(toNumber(at));
    }
  });
  const cuts = [
    extent.from,
    ...[...places].filter((at) => at > extent.from && at < extent.to).toSorted((a, b) => a - b),
    extent.to,
  ];
  const changes: Change[] = [];
  let before: CostLine | null = null;
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? extent.from;
    const middle = (start + (cuts[index + 1] ?? extent.to)) / 2;
    const cheapest = cheapestAt(lines, middle);
    if (before && cheapest !== before) {
      changes.push({ at: start, from: before, to: cheapest, hasEnded: costAtVolume(before, middle) === null });
    }
    before = cheapest;
  }
  return changes;
}

function cheapestAt(lines: readonly CostLine[], volume: number): CostLine | null {
  let best: CostLine | null = null;
  let least = Infinity;
  for (const line of lines) {
    const cost = costAtVolume(line, volume);
    const value = cost === null ? Infinity : toNumber(cost);
    if (value < least) {
      least = value;
      best = line;
    }
  }
  return best;
}
