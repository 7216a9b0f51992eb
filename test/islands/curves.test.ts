import { describe, expect, test } from 'vitest';
import { cheapestChanges, type CostLine } from '../../src/islands/task/curves.ts';
import { exact } from '../../src/pricing/exact.ts';

/** Offset and slope up to `until`; from there on the plan cannot serve it. */
function line(name: string, offset: number, slope: number, until = 1000): CostLine {
  const piece = { offset: exact(offset), slope: exact(slope) };
  const served = [1, until].map((at) => ({ at: exact(at), value: exact(offset + slope * at) }));
  const beyond = until < 1000 ? [{ at: exact(1000), value: null }] : [];
  const pieces = beyond.length > 0 ? [piece, null] : [piece];
  return { offering: name, name, curve: { currency: 'EUR', points: [...served, ...beyond], pieces } };
}

const dear = line('dear', 0, 2);
const extent = { from: 1, to: 1000, own: 10 };
const said = (lines: CostLine[]) =>
  cheapestChanges(lines, extent).map(({ at, from, to, hasEnded }) => [at, from.name, to?.name ?? null, hasEnded]);

describe('where another line becomes the cheapest', () => {
  test('because a free plan reaches no further: it has ended, it is not dearer', () => {
    expect(said([line('free', 0, 0, 120), dear])).toEqual([[120, 'free', 'dear', true]]);
  });

  test('because it costs less from there on', () => {
    expect(said([dear, line('flat', 100, 0)])).toEqual([[50, 'dear', 'flat', false]]);
  });

  test('where the last one ends, none goes on', () => {
    expect(said([line('free', 0, 0, 120)])).toEqual([[120, 'free', null, true]]);
    expect(said([dear])).toEqual([]);
  });
});
