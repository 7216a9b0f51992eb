import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf } from '../../src/matching/fit.ts';
import type { FitVerdict } from '../../src/matching/fit.ts';
import { dimensions } from '../../src/matching/model.ts';
import type { Dimension, Level, Need, Unknown } from '../../src/matching/model.ts';
import { levels, needs } from './builders.ts';

const reach = (own: Partial<Record<Dimension, Level | Unknown>> = {}, level: Level | Unknown = 0) =>
  levels<Level | Unknown>(level, own);

describe('fit', () => {
  test('is given where no need exceeds the reach', () => {
    expect(fitOf(reach({ output: 2 }), needs({ output: 2 }))).toEqual({ verdict: 'fits', gaps: {}, unknown: [] });
  });

  test('is a compromise with a gap of one on one or two dimensions', () => {
    expect(fitOf(reach({ output: 1 }), needs({ output: 2 }))).toEqual({
      verdict: 'compromise',
      gaps: { output: 1 },
      unknown: [],
    });
    expect(fitOf(reach(), needs({ output: 1, inputs: 1 })).verdict).toBe('compromise');
  });

  test('is not given with gaps on more than two dimensions', () => {
    expect(fitOf(reach(), needs({ output: 1, inputs: 1, process: 1 })).verdict).toBe('unsuitable');
  });

  test('is not given with a gap of two', () => {
    expect(fitOf(reach(), needs({ output: 2 }))).toEqual({ verdict: 'unsuitable', gaps: { output: 2 }, unknown: [] });
  });

  test('is not given with a gap on a must', () => {
    expect(fitOf(reach({ output: 1 }), needs({ output: '2!' })).verdict).toBe('unsuitable');
    expect(fitOf(reach({ output: 2 }), needs({ output: '2!' })).verdict).toBe('fits');
  });

  test('is a compromise where a needed reach is not stated, even on a must, and no gap is made up', () => {
    expect(fitOf(reach({ output: 'unknown' }), needs({ output: '3!' }))).toEqual({
      verdict: 'compromise',
      gaps: {},
      unknown: ['output'],
    });
    expect(fitOf(reach({}, 'unknown'), needs({ output: 1, inputs: 2, process: 3 })).verdict).toBe('compromise');
  });

  test('does not ask for a reach that nobody needs', () => {
    expect(fitOf(reach({ output: 'unknown' }), needs())).toEqual({ verdict: 'fits', gaps: {}, unknown: [] });
  });

  test('is oversized with two levels too many on four dimensions, not on three', () => {
    expect(fitOf(reach({ content: 2, inputs: 2, output: 2, process: 2 }), needs()).verdict).toBe('oversized');
    expect(fitOf(reach({ content: 2, inputs: 2, output: 2, process: 1 }), needs()).verdict).toBe('fits');
    expect(fitOf(reach({ content: 3, inputs: 3, output: 3, process: 3 }), needs({ integration: 1 })).verdict).toBe(
      'compromise',
    );
  });
});

const level = fc.constantFrom<Level>(0, 1, 2, 3);
const someNeeds = fc.tuple(...dimensions.map(() => fc.tuple(level, fc.boolean()))).map((list) =>
  dimensions.reduce<Record<Dimension, Need>>((all, dimension, index) => {
    const [at, must] = list[index] ?? [0, false];
    return { ...all, [dimension]: { level: at, must } };
  }, needs()),
);
const someReach = fc
  .tuple(...dimensions.map(() => fc.oneof(level, fc.constant<Unknown>('unknown'))))
  .map((list) =>
    dimensions.reduce<Record<Dimension, Level | Unknown>>(
      (all, dimension, index) => ({ ...all, [dimension]: list[index] ?? 0 }),
      reach(),
    ),
  );

const quality: Record<FitVerdict, number> = { unsuitable: 0, compromise: 1, fits: 2, oversized: 2 };

test('law: more reach never makes a fit worse', () => {
  fc.assert(
    fc.property(someReach, someNeeds, fc.constantFrom(...dimensions), (before, asked, dimension) => {
      const was = before[dimension];
      fc.pre(was !== 'unknown' && was < 3);
      for (let more = Number(was) + 1; more <= 3; more += 1) {
        const after = { ...before, [dimension]: more === 1 ? 1 : more === 2 ? 2 : 3 } as const;
        expect(quality[fitOf(after, asked).verdict]).toBeGreaterThanOrEqual(quality[fitOf(before, asked).verdict]);
      }
    }),
  );
});

test('law: asking less, or for no must, never makes a fit worse', () => {
  fc.assert(
    fc.property(someReach, someNeeds, fc.constantFrom(...dimensions), level, (can, asked, dimension, other) => {
      const { level: at } = asked[dimension];
      fc.pre(other <= at);
      const less = { ...asked, [dimension]: { level: other, must: false } };
      expect(quality[fitOf(can, less).verdict]).toBeGreaterThanOrEqual(quality[fitOf(can, asked).verdict]);
    }),
  );
});

test('law: a gap is named exactly where a known reach is shorter than the need', () => {
  fc.assert(
    fc.property(someReach, someNeeds, (can, asked) => {
      const { gaps, unknown } = fitOf(can, asked);
      for (const dimension of dimensions) {
        const far = can[dimension];
        const need = asked[dimension].level;
        expect(gaps[dimension]).toBe(far !== 'unknown' && need > far ? need - far : undefined);
        expect(unknown.includes(dimension)).toBe(far === 'unknown' && need > 0);
      }
    }),
  );
});
