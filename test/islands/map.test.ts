import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cheaperByLevel,
  cheapestWithin,
  mapLabels,
  mapLayout,
  mapMove,
  tagOf,
  type Column,
  type MapPoint,
  type MapWords,
} from '../../src/islands/task/map.ts';

const words: MapWords = {
  column: (column) => ['Anwenden', 'Einrichten', 'Verknüpfen', 'Programmieren', 'Modelle bauen'][Number(column)] ?? '?',
  cost: (euros) => `${euros} €`,
  unpriced: 'ohne Preis',
};

const point = (id: string, column: Column, cost: number | null, isExcluded = false): MapPoint => ({
  id,
  name: `Dienst ${id}`,
  column,
  cost,
  fit: 'fits',
  isExcluded,
});

const at = (points: MapPoint[], width = 760) => {
  const layout = mapLayout(points, width, words);
  const spot = (id: string) => {
    const found = layout.spots.find((one) => one.id === id);
    if (!found) throw new Error(`${id} is not placed`);
    return found;
  };
  return { layout, spot };
};

/** Cost of nothing, none, the same, and anything from a hundredth of a cent to a million. */
const anyCost = fc.oneof(
  fc.constantFrom(null, 0, 12),
  fc.double({ min: -4, max: 6, noNaN: true }).map((power) => 10 ** power),
);
const anyPoints = fc
  .array(
    fc.record({
      column: fc.constantFrom<Column>(0, 1, 2, 3, 4, 'unknown'),
      cost: anyCost,
      name: fc.string({ maxLength: 60 }),
      isExcluded: fc.boolean(),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((points) => points.map((rest, index): MapPoint => ({ ...rest, id: `v/${index}`, fit: 'fits' })));
const anyWidth = fc.integer({ min: 280, max: 1200 });

describe('the map of cost against know-how', () => {
  test('puts know-how to the right, cost upwards, nothing below all and no price above all', () => {
    const { layout, spot } = at([point('a', 1, 10), point('b', 3, 100), point('c', 1, 0), point('d', 1, null)]);
    expect(spot('a').x).toBeLessThan(spot('b').x);
    expect(spot('b').y).toBeLessThan(spot('a').y);
    expect(spot('c').y).toBeGreaterThan(spot('a').y);
    expect(spot('d').y).toBeLessThan(spot('b').y);
    expect(layout.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
  });

  test('draws only the bands that hold something, and a column for know-how that is not known', () => {
    expect(at([point('a', 1, 10)]).layout).toMatchObject({ unpriced: null, free: null });
    expect(at([point('a', 1, null)]).layout).toMatchObject({ scale: null, free: null, costs: [] });
    expect(at([point('a', 'unknown', 10)]).layout.columns.at(-1)?.column).toBe('unknown');
  });

  test('marks every 1, 2 and 5 over a short span, decades over a long one', () => {
    const marks = (...costs: number[]) =>
      at(costs.map((cost, index) => point(String(index), 1, cost))).layout.costs.map(({ text }) => text);
    expect(marks(12, 90)).toEqual(['10 €', '20 €', '50 €', '100 €']);
    expect(marks(0.3, 900)).toEqual(['1 €', '10 €', '100 €', '1000 €']);
    expect(marks(50)).toEqual(['20 €', '50 €', '100 €']);
  });

  test('lays points of the same cost side by side, around the middle of their column', () => {
    const { layout, spot } = at([point('a', 2, 10), point('b', 2, 10), point('c', 2, 10)]);
    const middle = ((layout.columns[2]?.from ?? 0) + (layout.columns[2]?.to ?? 0)) / 2;
    expect(spot('a').x).toBeCloseTo(middle);
    expect(spot('b').x - middle).toBeCloseTo(middle - spot('c').x);
    expect(new Set([spot('a').y, spot('b').y, spot('c').y]).size).toBe(1);
  });

  test('every point has a place of its own within the frame, the same each time', () => {
    fc.assert(
      fc.property(anyPoints, anyWidth, (points, width) => {
        const { layout } = at(points, width);
        expect(layout.spots.map(({ id }) => id)).toEqual(points.map(({ id }) => id));
        for (const { x, y, column } of layout.spots) {
          const { from = 0, to = 0 } = layout.columns.find((one) => one.column === column) ?? {};
          expect(x).toBeGreaterThanOrEqual(from);
          expect(x).toBeLessThanOrEqual(to);
          expect(y).toBeGreaterThanOrEqual(layout.top);
          expect(y).toBeLessThanOrEqual(layout.bottom);
        }
        expect(new Set(layout.spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(points.length);
        expect(at(points, width).layout).toEqual(layout);
      }),
    );
  });

  test('what costs more never stands lower, and a price that is not known never stands at any', () => {
    fc.assert(
      fc.property(anyPoints, anyWidth, (points, width) => {
        const { spots, unpriced } = at(points, width).layout;
        const priced = spots.filter(({ cost }) => cost !== null).toSorted((a, b) => (a.cost ?? 0) - (b.cost ?? 0));
        // In the lane of what costs nothing rows mean nothing.
        const rising = priced.slice(1).filter(({ cost, y }, index) => cost !== 0 && y > (priced[index]?.y ?? 0));
        expect(rising).toEqual([]);
        for (const { cost, y } of spots) expect(cost === null).toBe(unpriced !== null && y <= unpriced.bottom);
      }),
    );
  });

  test('names at points and columns cover nothing and stay in the picture', () => {
    fc.assert(
      fc.property(anyPoints, anyWidth, (points, width) => {
        const { layout } = at(points, width);
        const labels = mapLabels(layout);
        for (const { id, x, y, width: wide } of labels) {
          expect(x).toBeGreaterThanOrEqual(layout.left);
          expect(x + wide).toBeLessThanOrEqual(layout.right);
          const others = labels.filter((other) => other.id !== id && Math.abs(other.y - y) < 16);
          for (const other of others) expect(other.x + other.width <= x || x + wide <= other.x).toBe(true);
          for (const spot of layout.spots) {
            expect(spot.x <= x || spot.x >= x + wide || spot.y <= y - 12 || spot.y >= y + 4).toBe(true);
          }
        }
        for (const { name } of layout.columns) {
          const same = layout.columns.filter((other) => other.name.row === name.row && other.name.x > name.x);
          for (const { name: next } of same) {
            expect(next.x - name.x).toBeGreaterThanOrEqual(((name.text.length + next.text.length) * 7) / 2);
          }
        }
      }),
    );
  });

  test('the first in the list is named first; excluded points are named only when looked at', () => {
    const same = Array.from({ length: 60 }, (_, index) => point(String(index), 2, 10));
    expect(mapLabels(at(same, 320).layout).every(({ id }) => id !== '59')).toBe(true);
    expect(mapLabels(at([point('a', 1, 10), point('b', 1, 20)]).layout).map(({ id }) => id)).toEqual(['a', 'b']);
    const { layout, spot } = at([point('a', 1, 10, true)]);
    expect(mapLabels(layout)).toEqual([]);
    expect(tagOf(spot('a'), layout).name).toBe('Dienst a');
  });

  test('a long name that is looked at on a narrow screen begins within the picture', () => {
    const long = { ...point('a', 4, 10), name: 'Ein Dienst mit sehr langem Namen' };
    const { layout, spot } = at([long], 280);
    const tag = tagOf(spot('a'), layout);
    expect(tag.x).toBeGreaterThanOrEqual(0);
    expect(tag.x + tag.width).toBeLessThanOrEqual(280);
  });
});

describe('the keys of the map', () => {
  const { layout } = at([
    point('cheap', 1, 10),
    point('dear', 1, 90),
    point('free', 1, 0),
    point('open', 1, null),
    point('right', 4, 80),
  ]);
  const walk = (from: string, ...keys: Parameters<typeof mapMove>[2][]): string =>
    keys.reduce((here, key) => mapMove(layout.spots, here, key), from);

  test('lead up and down by cost, right and left to the nearest height, and stay at the ends', () => {
    expect(walk('free', 'ArrowUp')).toBe('cheap');
    expect(walk('free', 'ArrowUp', 'ArrowUp', 'ArrowUp')).toBe('open');
    expect(walk('open', 'ArrowUp')).toBe('open');
    expect(walk('free', 'ArrowDown')).toBe('free');
    expect(walk('free', 'ArrowLeft')).toBe('free');
    expect(walk('cheap', 'ArrowRight')).toBe('right');
    expect(walk('right', 'ArrowLeft')).toBe('dear');
    expect(walk('dear', 'Home')).toBe('free');
    expect(walk('free', 'End')).toBe('right');
  });

  test('reach every point', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { spots } = at(points).layout;
        const reached = new Set<string>([spots[0]?.id ?? '']);
        for (const id of reached) {
          for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
            reached.add(mapMove(spots, id, key));
          }
        }
        expect(reached.size).toBe(points.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what the map says in words', () => {
  const points = [
    point('free-by-code', 3, 0),
    point('excluded', 0, 1, true),
    point('own', 1, 30),
    point('dear', 2, 40),
    point('open', 0, null),
    point('who-knows', 'unknown', 5),
  ];

  test('the cheapest within a level, without what is excluded, not priced or not known', () => {
    expect(cheapestWithin(points, 2).map(({ id }) => id)).toEqual(['own', 'dear']);
    expect(cheapestWithin(points, 0)).toEqual([]);
  });

  test('each level at which it gets cheaper', () => {
    expect(cheaperByLevel(points).map(({ id }) => id)).toEqual(['own', 'free-by-code']);
  });
});
