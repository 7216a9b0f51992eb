import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileTask,
  entryAt,
  rangesOf,
  rayOf,
  unitsAt,
  unitsWithin,
  usageAt,
  usageBox,
  valuesAt,
} from '../../src/matching/workload.ts';
import { compare, exact, toDecimalText } from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';
import type { Quantity } from '../../src/pricing/usage.ts';
import { aCase, aDriver, aTask } from './builders.ts';

const ends = (bounds: { low: Exact; high: Exact } | undefined) => bounds && [shown(bounds.low), shown(bounds.high)];
const shown = (value: Quantity | undefined) => (value === undefined ? undefined : toDecimalText(exact(value)));

/** Share of e-invoices: much of it is little work. */
const invoices = aTask({
  drivers: [
    aDriver({ main: true }),
    aDriver({ id: 'share', range: { low: 0.6, expected: 0.3, high: 0.1 }, share: true }),
    aDriver({ id: 'pages_per', range: { low: 1, expected: 1.5, high: 3 } }),
  ],
  units: 'invoices * (1 - share)',
  meters: [
    { meter: 'page', quantity: 'invoices * (1 - share) * pages_per', requests: 'invoices * (1 - share)' },
    { meter: 'input-token', quantity: 'invoices * (1 - share) * (600 + pages_per * 1200 / 2.5)' },
    { meter: 'document', quantity: 'invoices - share * invoices' },
  ],
});
const task = compileTask(invoices);

describe('a workload', () => {
  test('gives quantity and requests per meter, low, expected and high', () => {
    const ranges = rangesOf(task, aCase({}, invoices));
    const at = (scenario: 'low' | 'expected' | 'high') => {
      const [page] = usageAt(task, valuesAt(ranges, scenario), ['page']);
      return [shown(page?.quantity), shown(page?.requests)];
    };
    expect(at('low')).toEqual(['20.00', '20.00']);
    expect(at('expected')).toEqual(['315.00', '210.00']);
    expect(at('high')).toEqual(['2700.00', '900.00']);
  });

  test('takes what the visitor has set for the default', () => {
    const own = aCase({ workload: { invoices: { low: 800, expected: 800, high: 800 } } }, invoices);
    expect(shown(unitsAt(task, valuesAt(rangesOf(task, own), 'expected')))).toBe('560.00');
  });

  test('does not know drivers of other tasks, nor what every object inherits', () => {
    const strange = aCase({ workload: { emails: { low: 1, expected: 2, high: 3 } } }, invoices);
    expect(Object.keys(rangesOf(task, strange))).toEqual(['invoices', 'share', 'pages_per']);
  });

  test('is never below zero', () => {
    const values = { invoices: exact(100), share: exact('1.2'), pages_per: exact(2) };
    expect(shown(unitsAt(task, values))).toBe('0.00');
    expect(shown(entryAt(task, values, 'page')?.quantity)).toBe('0.00');
  });

  test('leaves out meters that the task cannot derive', () => {
    const values = valuesAt(rangesOf(task, aCase({}, invoices)), 'expected');
    expect(usageAt(task, values, ['audio-minute', 'document']).map(({ meter }) => meter)).toEqual(['document']);
  });

  test('has a box as narrow as the truth: page counts per request stay 1 to 3', () => {
    const [page, token] = usageBox(task, rangesOf(task, aCase({}, invoices)), ['page', 'input-token']);
    expect(ends(page?.quantity)).toEqual(['20.00', '2700.00']);
    expect(ends(page?.size)).toEqual(['1.00', '3.00']);
    expect(ends(token?.quantity)).toEqual(['21600.00', '1836000.00']);
  });

  test('counts all business units there can be', () => {
    const { low, high } = unitsWithin(task, rangesOf(task, aCase({}, invoices)));
    expect([shown(low), shown(high)]).toEqual(['20.00', '900.00']);
  });

  test('names the driver that a formula gets wrong', () => {
    expect(() => compileTask(aTask({ units: 'invoice' }))).toThrow(
      'formula "invoice", character 1: there is no driver "invoice". Use one of: invoices, pages_per, users',
    );
  });
});

describe('the ray of the main driver', () => {
  const ranges = rangesOf(task, aCase({}, invoices));

  test('is a straight line per meter', () => {
    const ray = rayOf(task, ranges, ['page', 'document']);
    expect(ray?.map(({ meter, base, slope }) => [meter, shown(base), shown(slope)])).toEqual([
      ['page', '0.00', '1.05'],
      ['document', '0.00', '0.70'],
    ]);
    expect(shown(ray?.[0]?.requests?.slope)).toBe('0.70');
  });

  test('does not exist where the meter is no straight line', () => {
    const rounded = aTask({ meters: [{ meter: 'page', quantity: 'ceil(invoices / 100)' }] });
    const compiled = compileTask(rounded);
    expect(rayOf(compiled, rangesOf(compiled, aCase({}, rounded)), ['page'])).toBeNull();
    expect(rayOf(task, ranges, ['audio-minute'])).toBeNull();
  });
});

const range = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b, c]) => ({
    low: a / 100,
    expected: b / 100,
    high: c / 100,
  }));
const portion = fc.integer({ min: 0, max: 1000 });

test('law: the box holds the usage of every point of the driver ranges', () => {
  fc.assert(
    fc.property(
      fc.record({ invoices: range(0, 100_000), share: range(0, 100), pages_per: range(0, 500) }),
      fc.array(fc.tuple(portion, portion, portion), { minLength: 1, maxLength: 10 }),
      (workload, points) => {
        const ranges = rangesOf(task, aCase({ workload }, invoices));
        const meters = ['page', 'input-token', 'document'];
        const box = usageBox(task, ranges, meters);
        for (const point of points) {
          const values = Object.fromEntries(
            Object.entries(workload).map(([driver, { low, expected, high }], index) => {
              const ends = [low, expected, high].map((end) => Math.round(end * 100));
              const from = Math.min(...ends);
              const share = point[index] ?? 0;
              const n = BigInt(from) * 1000n + BigInt(Math.max(...ends) - from) * BigInt(share);
              return [driver, { n, d: 100_000n }];
            }),
          );
          const outside = box.filter(({ meter, quantity, requests }) => {
            const entry = entryAt(task, values, meter);
            if (!entry) return false;
            return !(
              isWithin(exact(entry.quantity ?? 0), quantity) &&
              (!requests || isWithin(exact(entry.requests ?? 0), requests))
            );
          });
          expect(outside).toEqual([]);
        }
      },
    ),
  );
});

function isWithin(value: Exact, { low, high }: { low: Exact; high: Exact }): boolean {
  return compare(low, value) <= 0 && compare(value, high) <= 0;
}
