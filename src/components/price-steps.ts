/** The step chart of a price over time: places in percent of its width and height, so that text keeps its size. */

export interface PriceStep {
  /** Day from which the price is known to hold; `null` where nobody knows. */
  from: string | null;
  /** First day on which it no longer holds; `null` where no end is known. */
  to: string | null;
  /** `null` where the cost cannot be worked out. */
  cost: number | null;
}

export interface StepChart {
  treads: { x1: number; x2: number; y: number; isAhead: boolean; label: Label | null; step: number }[];
  risers: { x: number; y1: number; y2: number; isAhead: boolean }[];
  days: (Label & { day: string })[];
  today: number;
}

interface Label {
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Height that stands for nothing and for the highest cost. */
export const ground = 84;
const ceiling = 14;
/** Share of the width that a day, and of width and height that an amount needs on a phone. */
const dayWidth = 25;
const amount = { width: 17, height: 11 };

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * Steps in the order of their days, from a ground line of zero. A price without known beginning starts at the left edge,
 * one without end reaches to `today`, an announced one to the right edge.
 */
export function stepChart(steps: readonly PriceStep[], today: string): StepChart {
  const known = [...steps.flatMap(({ from, to }) => [from, to]), today].filter((day) => day !== null).map(dayNumber);
  const [earliest, latest] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(latest - earliest, 30);
  const left = steps[0]?.from === null ? earliest - span / 4 : earliest;
  const right = latest > dayNumber(today) ? latest + span / 4 : latest;
  const x = (day: string): number => rounded((100 * (dayNumber(day) - left)) / (right - left || 1));
  const most = Math.max(...steps.map(({ cost }) => cost ?? 0)) || 1;
  const y = (cost: number): number => rounded(ground - ((ground - ceiling) * cost) / most);
  const isAhead = ({ from }: PriceStep): boolean => from !== null && from > today;

  const treads: StepChart['treads'] = [];
  // The newest first: where two amounts would cover each other, it is the one to be read.
  for (const [index, step] of [...steps.entries()].toReversed()) {
    if (step.cost === null) continue;
    const x1 = step.from === null ? 0 : x(step.from);
    const x2 = step.to === null ? (isAhead(step) ? 100 : x(today)) : x(step.to);
    const wanted: Label = x1 > 100 - amount.width ? { x: x2, anchor: 'end' } : { x: x1, anchor: 'start' };
    const tread = { x1, x2, y: y(step.cost), isAhead: isAhead(step), step: index };
    const isCovered = treads.some(
      ({ label, y }) =>
        label !== null &&
        Math.abs(middleOf(label, amount.width) - middleOf(wanted, amount.width)) < amount.width &&
        Math.abs(y - tread.y) < amount.height,
    );
    treads.unshift({ ...tread, label: isCovered ? null : wanted });
  }
  const risers = steps.flatMap((step, index) => {
    const before = steps[index - 1];
    const touches = before !== undefined && before.to === step.from;
    if (!touches || step.from === null || step.cost === null || before.cost === null) return [];
    return [{ x: x(step.from), y1: y(before.cost), y2: y(step.cost), isAhead: isAhead(step) }];
  });
  const marks = [today, ...steps.flatMap(({ from }) => from ?? [])].map((day) => ({ day, ...dayLabel(x(day)) }));
  return { treads, risers, days: withRoom(marks), today: x(today) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function dayLabel(x: number): Label {
  if (x < dayWidth / 2) return { x, anchor: 'start' };
  return { x, anchor: x > 100 - dayWidth / 2 ? 'end' : 'middle' };
}

/** Labels that do not cover an earlier one of the list, from left to right. */
function withRoom<One extends Label>(labels: readonly One[]): One[] {
  const kept: One[] = [];
  for (const label of labels) {
    const middle = middleOf(label, dayWidth);
    if (kept.every((other) => Math.abs(middleOf(other, dayWidth) - middle) >= dayWidth)) kept.push(label);
  }
  return kept.toSorted((a, b) => a.x - b.x);
}

function middleOf({ x, anchor }: Label, width: number): number {
  return anchor === 'middle' ? x : x + (anchor === 'start' ? width / 2 : -width / 2);
}
