/**
 * Layout of the map of cost against know-how. Know-how stands in columns, cost on a logarithmic scale between two lanes:
 * what costs nothing below, what has no price that could be counted above. Within a column the place from left to right
 * means nothing, so that points of like cost lie side by side. Pure.
 */
import { scaleBand, scaleLog } from 'd3-scale';
import type { FitVerdict } from '../../matching/fit.ts';
import type { KnowHowLevel, Unknown } from '../../matching/model.ts';
import { niceAbove, niceBelow, textWidth, ticks } from './axis.ts';

export type Column = KnowHowLevel | Unknown;

export interface MapPoint {
  id: string;
  name: string;
  column: Column;
  /** EUR per month, `null` where it cannot be counted. */
  cost: number | null;
  fit: FitVerdict;
  isExcluded: boolean;
}

interface Place {
  x: number;
  y: number;
}

export type Spot = MapPoint & Place;

interface Band {
  top: number;
  bottom: number;
}

/** What stands at the axes; the picture leaves room for it. */
export interface MapWords {
  column: (column: Column) => string;
  cost: (euros: number) => string;
  unpriced: string;
}

interface ColumnName {
  text: string;
  /** Middle of the words. */
  x: number;
  /** Names that would cover each other stand in rows, the first under the picture. */
  row: number;
}

export interface MapLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  columns: { column: Column; from: number; to: number; name: ColumnName }[];
  /** Only those that hold something. */
  unpriced: Band | null;
  scale: Band | null;
  free: Band | null;
  bottom: number;
  costs: { text: string; y: number }[];
  /** In the order of the points. */
  spots: Spot[];
}

const radius = 7;
const step = 16;
const top = 26;
const rowHeight = 18;
const bandGap = 10;
const mostLaneRows = 8;
/** Below this width the picture is lower, as the chart is. */
const narrow = 520;
/** From here on the decades alone are marked. */
const decadesForAll = 2;

/** Places every point; none is left out. */
export function mapLayout(points: readonly MapPoint[], width: number, words: MapWords): MapLayout {
  const inBand = { unpriced: [] as MapPoint[], scale: [] as MapPoint[], free: [] as MapPoint[] };
  for (const point of points) inBand[bandOf(point)].push(point);
  const [floor, ceiling] = extentOfCosts(inBand.scale.map(({ cost }) => cost ?? 0));
  const marks = Math.log10(ceiling / floor) > decadesForAll ? [1] : [1, 2, 5];
  const costs = ticks(floor, ceiling, marks).map((cost) => ({ cost, text: words.cost(cost) }));

  const left = Math.max(...[words.unpriced, words.cost(0), ...costs.map(({ text }) => text)].map(textWidth)) + 8;
  const right = width - 2;
  const levels: Column[] = [0, 1, 2, 3, 4];
  if (points.some(({ column }) => column === 'unknown')) levels.push('unknown');
  const x = scaleBand<Column>(levels, [left, right]);
  const room = x.bandwidth();
  const fromOf = (column: Column): number => x(column) ?? left;
  const names = columnNames(
    levels.map((column) => ({ text: words.column(column), middle: fromOf(column) + room / 2 })),
    width,
  );
  const columns = levels.map((column, index) => ({
    column,
    from: fromOf(column),
    to: fromOf(column) + room,
    name: names[index] ?? { text: '', x: 0, row: 0 },
  }));

  const perRow = Math.max(1, Math.floor((room - 2 * radius) / step) + 1);
  const laneHeight = (members: readonly MapPoint[]): number => {
    const fullest = Math.max(0, ...levels.map((level) => members.filter(({ column }) => column === level).length));
    const rows = Math.min(mostLaneRows, Math.ceil(fullest / perRow));
    return rows && (rows - 1) * step + 2 * (radius + 2);
  };
  let bottom = top;
  const band = (height: number): Band | null => {
    if (height === 0) return null;
    const placed = { top: bottom, bottom: bottom + height };
    bottom = placed.bottom + bandGap;
    return placed;
  };
  const unpriced = band(laneHeight(inBand.unpriced));
  const scale = band(inBand.scale.length > 0 ? (width < narrow ? 280 : 340) : 0);
  const free = band(laneHeight(inBand.free));
  bottom -= bandGap;

  const y = scaleLog([floor, ceiling], scale ? [scale.bottom - radius, scale.top + radius] : [0, 0]);
  const places = new Map<string, Place>();
  const halfRoom = room / 2 - radius;
  for (const { column, from } of columns) {
    const put = (members: readonly MapPoint[], spots: readonly Place[], topOfBand: number): void =>
      members.forEach(({ id }, index) => {
        const spot = spots[index];
        if (spot) places.set(id, { x: rounded(from + room / 2 + spot.x), y: rounded(topOfBand + spot.y) });
      });
    const ofColumn = (members: readonly MapPoint[]): MapPoint[] => members.filter((point) => point.column === column);
    for (const [lane, members] of [
      [unpriced, ofColumn(inBand.unpriced)],
      [free, ofColumn(inBand.free)],
    ] as const) {
      if (lane) put(members, laneSpots(members.length, perRow, halfRoom), lane.top);
    }
    const scaled = ofColumn(inBand.scale).toSorted((a, b) => (a.cost ?? 0) - (b.cost ?? 0) || (a.id < b.id ? -1 : 1));
    const ys = scaled.map(({ cost }) => y(cost ?? floor));
    put(
      scaled,
      swarm(ys, halfRoom).map((offset, index) => ({ x: offset, y: ys[index] ?? 0 })),
      0,
    );
  }

  return {
    width,
    height: bottom + 12 + (Math.max(...names.map(({ row }) => row)) + 2) * rowHeight,
    left,
    right,
    top,
    columns,
    unpriced,
    scale,
    free,
    bottom,
    costs: scale ? costs.map(({ cost, text }) => ({ text, y: rounded(y(cost)) })) : [],
    spots: points.map((point) => ({ ...point, ...(places.get(point.id) ?? { x: left, y: bottom }) })),
  };
}

/** Names under their columns, in as few rows as they need to stand apart, and within the picture. */
function columnNames(columns: readonly { text: string; middle: number }[], width: number): ColumnName[] {
  const widths = columns.map(({ text }) => textWidth(text));
  const xs = columns.map(({ middle }, index) => Math.min(middle, width - (widths[index] ?? 0) / 2));
  const isApart = (rows: number): boolean =>
    xs.every((x, index) => {
      const next = index + rows;
      return (xs[next] ?? Infinity) - x >= ((widths[index] ?? 0) + (widths[next] ?? 0)) / 2;
    });
  let rows = 1;
  while (!isApart(rows)) rows += 1;
  return columns.map(({ text }, index) => ({ text, x: rounded(xs[index] ?? 0), row: index % rows }));
}

function bandOf({ cost }: MapPoint): 'unpriced' | 'scale' | 'free' {
  if (cost === null) return 'unpriced';
  return cost > 0 ? 'scale' : 'free';
}

/** Round costs below and above all, never the same. */
function extentOfCosts(costs: readonly number[]): [number, number] {
  const least = Math.min(...costs, Infinity);
  if (least === Infinity) return [1, 10];
  const [floor, ceiling] = [niceBelow(least), niceAbove(Math.max(...costs))];
  return floor < ceiling ? [floor, ceiling] : [niceBelow(floor * 0.9), niceAbove(ceiling * 1.1)];
}

/** Rows of a lane, each around the middle; where the rows do not suffice, the points move together. */
function laneSpots(count: number, perRow: number, halfRoom: number): Place[] {
  const inRow = Math.max(perRow, Math.ceil(count / mostLaneRows));
  const apart = Math.min(step, (2 * halfRoom) / Math.max(1, inRow - 1));
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / inRow);
    const here = Math.min(inRow, count - row * inRow);
    return { x: ((index % inRow) - (here - 1) / 2) * apart, y: radius + 2 + row * step };
  });
}

/**
 * How far each goes sideways so that none covers another; where there is no room, they move together.
 *
 * @param ys in order
 */
function swarm(ys: readonly number[], halfRoom: number): number[] {
  let apart = step;
  let offsets = swarmAt(ys, halfRoom, apart);
  while (!offsets) {
    apart *= 0.8;
    offsets = swarmAt(ys, halfRoom, apart);
  }
  return offsets;
}

function swarmAt(ys: readonly number[], halfRoom: number, apart: number): number[] | null {
  const offsets: number[] = [];
  for (const y of ys) {
    // Those before are in order: only the last few are near.
    const near: Place[] = [];
    for (let index = offsets.length - 1; index >= 0 && Math.abs((ys[index] ?? 0) - y) < apart; index -= 1) {
      near.push({ x: offsets[index] ?? 0, y: ys[index] ?? 0 });
    }
    const offset = freeOffset(near, y, halfRoom, apart);
    if (offset === null) return null;
    offsets.push(offset);
  }
  return offsets;
}

/** The middle, else the next free place left or right of it. */
function freeOffset(near: readonly Place[], y: number, halfRoom: number, apart: number): number | null {
  for (let turn = 0; ; turn += 1) {
    const offset = (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * (apart / 2);
    if (Math.abs(offset) > halfRoom) return null;
    if (near.every((other) => Math.hypot(other.x - offset, other.y - y) >= apart * 0.999)) return offset;
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export interface Label {
  id: string;
  name: string;
  /** Left end and foot of the words. */
  x: number;
  y: number;
  width: number;
}

const labelHeight = 16;

interface Box extends Band {
  left: number;
  right: number;
}

const areaOf = ({ x, y, width }: Label): Box => ({ left: x, right: x + width, top: y - 12, bottom: y + 4 });

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Right, left, above and below a point, as far as the picture reaches. In a lane only beside it: above and below stand
 * others to which the name could belong.
 */
function labelsAt({ id, name, x, y, cost }: Spot, { left, right, bottom }: MapLayout): Label[] {
  const width = textWidth(name);
  const label = (at: number, foot: number): Label => ({ id, name, x: at, y: foot, width });
  const beside = [label(x + radius + 5, y + 4), label(x - radius - 5 - width, y + 4)];
  const over = [label(x - width / 2, y - radius - 5), label(x - width / 2, y + radius + labelHeight - 2)];
  return [...beside, ...(cost ? over : [])].filter((one) => {
    const area = areaOf(one);
    return area.left >= left && area.right <= right && area.top >= top && area.bottom <= bottom;
  });
}

/** Names that cover neither a point nor another name; who comes first in the list chooses first. */
export function mapLabels(layout: MapLayout): Label[] {
  const taken: Box[] = layout.spots.map(({ x, y }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const labels: Label[] = [];
  for (const spot of layout.spots) {
    if (spot.isExcluded) continue;
    const free = labelsAt(spot, layout).find((label) => !taken.some((box) => touch(areaOf(label), box)));
    if (!free) continue;
    labels.push(free);
    taken.push(areaOf(free));
  }
  return labels;
}

/** The name of a point that is looked at, wherever there is room in the picture; it may cover others. */
export function tagOf(spot: Spot, layout: MapLayout): Label {
  const [roomy] = labelsAt(spot, layout);
  if (roomy) return roomy;
  const width = textWidth(spot.name);
  const x = Math.max(2, Math.min(spot.x - width / 2, layout.width - width - 4));
  const isHigh = spot.y - radius - 5 - labelHeight < 0;
  return { id: spot.id, name: spot.name, x, y: isHigh ? spot.y + radius + 14 : spot.y - radius - 5, width };
}

export type Move = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/**
 * Where a key leads: up and down through a column, left and right to the point of the nearest height in the next column
 * that has any, to the first and to the last of all. Stays where there is no way.
 */
export function mapMove(spots: readonly Spot[], from: string, key: Move): string {
  const ordered = spots.toSorted(
    (a, b) => columnRank(a.column) - columnRank(b.column) || b.y - a.y || a.x - b.x || (a.id < b.id ? -1 : 1),
  );
  const here = ordered.findIndex(({ id }) => id === from);
  const at = ordered[here];
  const pick = (spot: Spot | undefined): string => spot?.id ?? from;
  if (!at || key === 'Home') return pick(ordered[0]);
  if (key === 'End') return pick(ordered.at(-1));
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = ordered[key === 'ArrowUp' ? here + 1 : here - 1];
    return next?.column === at.column ? next.id : from;
  }
  const isRight = key === 'ArrowRight';
  const next = (isRight ? ordered.slice(here) : ordered.slice(0, here).toReversed()).find(
    ({ column }) => column !== at.column,
  )?.column;
  const nearest = ordered
    .filter(({ column }) => column === next)
    .toSorted((a, b) => Math.abs(a.y - at.y) - Math.abs(b.y - at.y));
  return pick(nearest[0]);
}

function columnRank(column: Column): number {
  return column === 'unknown' ? 5 : column;
}

/** Usable points with a cost, cheapest first, that take no more know-how than this. */
export function cheapestWithin(points: readonly MapPoint[], level: KnowHowLevel): MapPoint[] {
  return points
    .filter(({ column, cost, isExcluded }) => !isExcluded && cost !== null && column !== 'unknown' && column <= level)
    .toSorted((a, b) => (a.cost ?? 0) - (b.cost ?? 0));
}

/** Walking up the know-how: each level at which something cheaper than before comes into reach, with the cheapest. */
export function cheaperByLevel(points: readonly MapPoint[]): MapPoint[] {
  const steps: MapPoint[] = [];
  for (const level of [0, 1, 2, 3, 4] as const) {
    const [cheapest] = cheapestWithin(points, level);
    const before = steps.at(-1);
    if (cheapest && (!before || (cheapest.cost ?? 0) < (before.cost ?? 0))) steps.push(cheapest);
  }
  return steps;
}
