import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ground, stepChart, type PriceStep } from '../../src/components/price-steps.ts';

const today = '2026-11-23';
const step = (from: string | null, to: string | null, cost: number | null): PriceStep => ({ from, to, cost });

describe('the step chart of a price', () => {
  test('draws two prices as steps from a ground of zero that meet on the day of the change', () => {
    const {
      treads,
      risers,
      today: now,
    } = stepChart([step('2026-01-01', '2026-06-13', 1), step('2026-06-13', null, 2)], today);
    const [before, after] = treads;
    expect(before?.x1).toBe(0);
    expect(before?.x2).toBe(50);
    expect(after?.x1).toBe(50);
    expect(after?.x2).toBe(now);
    expect(ground - (before?.y ?? 0)).toBeCloseTo((ground - (after?.y ?? 0)) / 2);
    expect(risers).toEqual([{ x: 50, y1: before?.y, y2: after?.y, isAhead: false }]);
  });

  test('leaves a gap where nobody knows the price, and where it cannot be worked out', () => {
    const apart = stepChart([step('2026-01-01', '2026-03-01', 1), step('2026-06-01', null, 2)], today);
    expect(apart.treads[0]?.x2).toBeLessThan(apart.treads[1]?.x1 ?? 0);
    expect(apart.risers).toEqual([]);
    const unknown = stepChart([step('2026-01-01', '2026-03-01', null), step('2026-03-01', null, 2)], today);
    expect(unknown.treads.map(({ step }) => step)).toEqual([1]);
    expect(unknown.risers).toEqual([]);
  });

  test('begins at the left edge where the first day is not known', () => {
    const { treads } = stepChart([step(null, '2026-06-01', 1), step('2026-06-01', null, 2)], today);
    expect(treads[0]?.x1).toBe(0);
    expect(treads[0]?.x2).toBeGreaterThan(10);
  });

  test('tells an announced price from one that holds, and draws it beyond today', () => {
    const chart = stepChart([step('2026-10-07', '2027-01-01', 1), step('2027-01-01', null, 2)], today);
    expect(chart.treads.map(({ isAhead }) => isAhead)).toEqual([false, true]);
    expect(chart.treads[1]?.x1).toBeGreaterThan(chart.today);
    expect(chart.treads[1]?.x2).toBe(100);
  });

  test('a free price lies on the ground', () => {
    const { treads } = stepChart([step('2026-01-01', '2026-06-01', 0), step('2026-06-01', null, 0)], today);
    expect(treads.map(({ y }) => y)).toEqual([ground, ground]);
  });
});

test('whatever the days and costs, everything lies on the picture and no two days cover each other', () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((after) => new Date(Date.UTC(2018, 0, 1 + after)).toISOString().slice(0, 10));
  const days = fc.uniqueArray(day, { minLength: 2, maxLength: 8 }).map((list) => list.toSorted());
  const costs = fc.array(fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(days, costs, fc.boolean(), (days, costs, isKnown) => {
      const steps = days.map((from, index) =>
        step(index === 0 && !isKnown ? null : from, days[index + 1] ?? null, costs[index] ?? null),
      );
      const chart = stepChart(steps, today);
      const places = [
        ...chart.treads.flatMap(({ x1, x2 }) => [x1, x2]),
        ...chart.risers.map(({ x }) => x),
        ...chart.days.map(({ x }) => x),
      ];
      for (const x of places) expect(x >= 0 && x <= 100).toBe(true);
      for (const { x1, x2, y } of chart.treads) {
        expect(x1).toBeLessThanOrEqual(x2);
        expect(y >= 0 && y <= ground).toBe(true);
      }
      chart.days.forEach(({ x }, index) => expect(x - (chart.days[index - 1]?.x ?? -100)).toBeGreaterThan(10));
      expect(chart.days.some(({ day }) => day === today)).toBe(true);
    }),
  );
});
