import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import { totalOf } from '../../src/pricing/estimate.ts';
import { compare, exact, toDecimalText } from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';
import type { Charge, Plan } from '../../src/pricing/plan.ts';
import { rangeOf } from '../../src/pricing/range.ts';
import type { UsageRange } from '../../src/pricing/usage.ts';
import { aFee, aPlan, bounds, perPage } from './builders.ts';
import { aRichPlan, aUsageCharge } from './generators.ts';

function texts(range: { low: Exact; high: Exact } | null): [string, string] | null {
  return range && [toDecimalText(range.low), toDecimalText(range.high)];
}

const pages = (low: number, high: number): UsageRange[] => [{ meter: 'page', quantity: bounds(low, high) }];

describe('bounds', () => {
  test('of a rising plan are its corners', () => {
    const plan = aPlan([perPage({ price: 0.5 }), aFee(10)]);
    expect(texts(rangeOf(plan, pages(10, 30)))).toEqual(['15.00', '25.00']);
  });

  test.each([
    [900, 1100, ['1000.00', '2000.00']],
    [900, 1000, ['1800.00', '2000.00']],
    [1000, 1100, ['1000.00', '2000.00']],
    [1001, 1100, ['1001.00', '1100.00']],
    [0, 2500, ['0.00', '2500.00']],
    [1000, 1000, ['2000.00', '2000.00']],
  ])('of a volume plan from %i to %i look at the edge inside', (low, high, wanted) => {
    const plan = aPlan([perPage({ tiering: 'volume', tiers: [{ upTo: 1000, price: 2 }, { price: 1 }] })]);
    expect(texts(rangeOf(plan, pages(low, high)))).toEqual(wanted);
  });

  test('of two charges of one meter belong together', () => {
    const plan = aPlan([
      perPage({ tiering: 'volume', tiers: [{ upTo: 100, price: 2 }, { price: 1 }] }),
      perPage({ price: 1, name: 'Table' }),
    ]);
    // Just above 100 the whole costs 200; at 100 it costs 300, at 120 240.
    expect(texts(rangeOf(plan, pages(90, 120)))).toEqual(['200.00', '300.00']);
  });

  test('lie higher by what is free or included', () => {
    const plan = aPlan([
      perPage({
        tiering: 'volume',
        tiers: [{ upTo: 100, price: 2 }, { price: 1 }],
        free: { quantity: 10, each: 'month' },
      }),
      aFee(0, { includes: [{ meter: 'page', quantity: 40 }] }),
    ]);
    expect(texts(rangeOf(plan, pages(140, 160)))).toEqual(['100.00', '200.00']);
    expect(texts(rangeOf(plan, pages(140, 160), 1))).toEqual(['100.00', '200.00']);
  });

  test('look at the gross quantity where it picks the tier', () => {
    const tiers = [{ upTo: 100, price: 2 }, { price: 1 }];
    const free = { quantity: 10, each: 'month' } as const;
    const plan = aPlan([perPage({ tiering: 'volume', tiers, free, by: 'gross' })]);
    expect(texts(rangeOf(plan, pages(90, 110)))).toEqual(['90.00', '180.00']);
  });

  test('know that more seats may cost less', () => {
    const plan = aPlan([
      perPage({ price: 1 }),
      aFee(5, { seats: { meter: 'user' }, includes: [{ meter: 'page', quantity: 50, per: 'seat' }] }),
    ]);
    const box: UsageRange[] = [...pages(100, 100), { meter: 'user', quantity: bounds('0.5', 3) }];
    // One seat: 5 + 50; two seats: 10; three: 15.
    expect(texts(rangeOf(plan, box))).toEqual(['10.00', '55.00']);
    const counted = aPlan([
      perPage({ price: 1 }),
      aFee(5, { seats: { meter: 'user' }, includes: [{ amount: 50, per: 'seat' }] }),
      { type: 'usage', meter: 'user', price: 1 },
    ]);
    const range = rangeOf(counted, box);
    expect(range && compare(range.low, exact(12)) <= 0).toBe(true);
  });

  test('are wider than need be, but true, for very many seats', () => {
    const plan = aPlan([
      perPage({ price: 1 }),
      aFee(5, { seats: { meter: 'user' }, includes: [{ meter: 'page', quantity: 1, per: 'seat' }] }),
    ]);
    const range = rangeOf(plan, [...pages(1000, 1000), { meter: 'user', quantity: bounds(1, 2000) }]);
    expect(range && compare(range.low, exact(1004)) <= 0 && compare(range.high, exact(10000)) >= 0).toBe(true);
  });

  test('stay true where a box would have too many parts', () => {
    const tiers = Array.from({ length: 30 }, (_none, index) => ({ upTo: index + 1, price: 31 - index }));
    const charge = (meter: string): Charge => ({
      type: 'usage',
      meter,
      tiering: 'volume',
      tiers: [...tiers, { price: 0.5 }],
    });
    const plan = aPlan([charge('page'), charge('image')]);
    const box = ['page', 'image'].map((meter) => ({ meter, quantity: bounds(0, 40) }));
    const range = rangeOf(plan, box);
    expect(range?.low.n).toBe(0n);
    expect(range && compare(range.high, exact(2 * 16 * 16)) >= 0).toBe(true);
  });

  test('of seats that count elsewhere too stay true', () => {
    const seat = aFee(5, { seats: { meter: 'user' }, includes: [{ meter: 'page', quantity: 50, per: 'seat' }] });
    const box: UsageRange[] = [...pages(100, 100), { meter: 'user', quantity: bounds(1, 3) }];
    const plans = [
      aPlan([perPage({ price: 1 }), seat], { cap: { meter: 'user', quantity: 3, each: 'month' } }),
      aPlan([perPage({ price: 1 }), seat, { type: 'usage', meter: 'credit', price: 0 }], {
        credits: { rates: { user: 1 } },
      }),
      aPlan([perPage({ price: 1 }), seat, aFee(0, { includes: [{ meter: 'user', quantity: 3 }] })]),
    ];
    for (const plan of plans) {
      const range = rangeOf(plan, box);
      expect(range && compare(range.low, exact(10)) <= 0 && compare(range.high, exact(55)) >= 0).toBe(true);
    }
  });

  test('take meters that the box leaves out as unused', () => {
    const tiers = [{ upTo: 10, price: 2 }, { price: 1 }];
    const plan = aPlan([perPage({ tiering: 'volume', tiers }), { type: 'usage', meter: 'image', price: 1 }]);
    expect(texts(rangeOf(plan, pages(5, 15)))).toEqual(['10.00', '20.00']);
  });

  test('hold what is shared out over uneven months', () => {
    const plan = aPlan([perPage({ price: 1, free: { quantity: 5, each: 'once' } })], {
      maximumSpend: { price: 100, each: 'year' },
    });
    expect(texts(rangeOf(plan, pages(0, 0), 2))).toEqual(['0.00', '0.00']);
    const range = rangeOf(plan, pages(10, 20), 2);
    const inside = totalOf(plan, [{ meter: 'page', quantity: 15 }], 2);
    expect(range && inside && compare(range.low, inside) <= 0 && compare(inside, range.high) <= 0).toBe(true);
  });

  test('are missing where a use in the box cannot be served', () => {
    const capped = aPlan([perPage({ price: 1 })], { cap: { meter: 'page', quantity: 100, each: 'month' } });
    expect(rangeOf(capped, pages(50, 100))).not.toBeNull();
    expect(rangeOf(capped, pages(50, 101))).toBeNull();
    const volume = aPlan([perPage({ tiering: 'volume', tiers: [{ upTo: 100, price: 1 }, { price: 'on-request' }] })]);
    expect(rangeOf(volume, pages(50, 100))).not.toBeNull();
    expect(rangeOf(volume, pages(50, 101))).toBeNull();
  });
});

describe('requests', () => {
  const plan = aPlan([perPage({ price: 1, request: { minimum: 3, step: 2, maximum: 9 } })]);
  const box = (quantity: [number, number], requests: [number, number], size?: [number, number]): UsageRange[] => [
    {
      meter: 'page',
      quantity: bounds(...quantity),
      requests: bounds(...requests),
      ...(size ? { size: bounds(...size) } : {}),
    },
  ];

  test('vary in number and size', () => {
    expect(texts(rangeOf(plan, box([10, 80], [10, 20], [1, 4])))).toEqual(['30.00', '80.00']);
    expect(texts(rangeOf(plan, box([10, 10], [5, 5])))).toEqual(['15.00', '15.00']);
    expect(texts(rangeOf(plan, box([0, 0], [0, 0])))).toEqual(['0.00', '0.00']);
  });

  test('bound the billed quantity even where size and number are not said together', () => {
    const range = rangeOf(plan, box([20, 40], [5, 10]));
    expect(texts(range)).toEqual(['20.00', '80.00']);
    const stepless = aPlan([perPage({ price: 1, request: { minimum: 3 } })]);
    expect(texts(rangeOf(stepless, box([20, 40], [5, 10])))).toEqual(['20.00', '80.00']);
    expect(texts(rangeOf(stepless, box([20, 40], [0, 10])))).toEqual(['20.00', '400.00']);
    expect(texts(rangeOf(stepless, box([0, 40], [5, 10])))).toEqual(['15.00', '80.00']);
  });

  test('pick tiers by their size', () => {
    const bySize = (tiering: 'volume' | 'graduated' | 'stairstep', high: number) =>
      aPlan([
        perPage({ tiering, tiers: [{ upTo: 5, price: 2 }, { price: high }], by: { meters: ['page'], of: 'request' } }),
      ]);
    expect(texts(rangeOf(bySize('volume', 1), box([40, 120], [10, 20], [4, 6])))).toEqual(['50.00', '200.00']);
    expect(texts(rangeOf(bySize('volume', 3), box([40, 120], [10, 20], [4, 6])))).toEqual(['80.00', '360.00']);
    expect(texts(rangeOf(bySize('graduated', 1), box([40, 120], [10, 20], [4, 6])))).toEqual(['80.00', '220.00']);
    expect(texts(rangeOf(bySize('stairstep', 1), box([40, 120], [10, 20], [4, 6])))).toEqual(['10.00', '40.00']);
    const rounded = aPlan([
      perPage({
        tiering: 'volume',
        tiers: [{ upTo: 5, price: 2 }, { price: 1 }],
        by: { meters: ['page'], of: 'request' },
        request: { step: 2 },
      }),
    ]);
    // Sizes between whole steps are not excluded, so these bounds are true but wider than 60 to 160.
    expect(texts(rangeOf(rounded, box([40, 120], [10, 20], [4, 6])))).toEqual(['50.00', '200.00']);
    expect(texts(rangeOf(bySize('volume', 1), box([0, 0], [0, 0])))).toEqual(['0.00', '0.00']);
    // Bounds that do not fit together: only the quantity is believed.
    expect(rangeOf(bySize('volume', 1), box([40, 40], [20, 20], [4, 6]))).not.toBeNull();
  });

  test('pick tiers by what other meters have in them', () => {
    const plan2 = aPlan([
      {
        type: 'usage',
        meter: 'output-token',
        tiering: 'volume',
        tiers: [{ upTo: 10, price: 1 }, { price: 2 }],
        by: { meters: ['input-token'], of: 'request' },
      },
      { type: 'usage', meter: 'input-token', price: 0 },
    ]);
    const own = aPlan([
      perPage({
        tiering: 'volume',
        tiers: [{ upTo: 10, price: 1 }, { price: 2 }],
        by: { meters: ['page', 'image'], of: 'request' },
      }),
      { type: 'usage', meter: 'image', price: 0 },
    ]);
    const ten = { requests: bounds(10, 10) };
    const sized = (size: ReturnType<typeof bounds>) => [
      { meter: 'page', quantity: bounds(50, 60), ...ten, size: bounds(5, 6) },
      { meter: 'image', quantity: bounds(10, 60), ...ten, size },
    ];
    expect(texts(rangeOf(own, sized(bounds(1, 6))))).toEqual(['50.00', '120.00']);
    const unsized = sized(bounds(1, 6)).map(({ meter, quantity }) => ({ meter, quantity, ...ten }));
    expect(texts(rangeOf(own, unsized))).toEqual(['50.00', '120.00']);
    const input = { meter: 'input-token', quantity: bounds(50, 150), requests: bounds(10, 10), size: bounds(5, 15) };
    const output = { meter: 'output-token', quantity: bounds(20, 30), requests: bounds(10, 10), size: bounds(2, 3) };
    expect(texts(rangeOf(plan2, [input, output]))).toEqual(['20.00', '60.00']);
  });
});

describe('bad boxes', () => {
  const plan = aPlan([perPage({ price: 1, request: { minimum: 3 } })]);

  test.each([
    [[{ meter: 'brain', quantity: bounds(1, 2) }], 'usage[0].meter is "brain"'],
    [[{ meter: 'page', quantity: bounds(2, 1), requests: bounds(1, 1) }], 'usage[0].quantity is'],
    [[{ meter: 'page', quantity: bounds(-1, 1), requests: bounds(1, 1) }], 'usage[0].quantity is'],
    [[{ meter: 'page', quantity: bounds(1, 2) }], 'usage[0].requests is undefined'],
  ])('are refused: %o', (box, message) => {
    expect(() => rangeOf(plan, box)).toThrow(message);
  });

  test('and so is a month that is none', () => {
    expect(() => rangeOf(plan, [], 0)).toThrow('month is 0');
  });
});

describe('laws', { timeout: 240_000 }, () => {
  const fractionOf = fc.integer({ min: 0, max: 8 });

  /** A point of a box in eighths of each side. */
  function at({ low, high }: { low: number; high: number }, eighths: number): number {
    return low + ((high - low) * eighths) / 8;
  }

  test('a range holds every sample, and its bounds are reached or approached', () => {
    const side = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 })).map(([low, more]) => ({
      low,
      high: low + more,
    }));
    const options = { quotas: ['month', 'year', 'once'], resets: ['month', 'quarter', 'year'] } as const;
    fc.assert(
      fc.property(
        aRichPlan(options),
        side,
        side,
        fc.array(fc.tuple(fractionOf, fractionOf, fractionOf), { maxLength: 12 }),
        fc.integer({ min: 1, max: 14 }),
        (plan, page, image, samples, month) => {
          const compiled = compilePlan(plan);
          const sides = { page, image, user: { low: 1, high: 3 } };
          const meters = Object.entries(sides).filter(([meter]) => compiled.meters.includes(meter));
          const box = meters.map(([meter, { low, high }]) => ({ meter, quantity: bounds(low, high) }));
          const range = rangeOf(compiled, box, month);
          for (const sample of samples) {
            const usage = meters.map(([meter, ends], index) => ({ meter, quantity: at(ends, sample[index] ?? 0) }));
            const total = totalOf(compiled, usage, month);
            expect(range && total && compare(range.low, total) <= 0 && compare(total, range.high) <= 0).toBe(true);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test('the range of one charge is exactly what its samples reach', () => {
    fc.assert(
      fc.property(
        aUsageCharge(),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 15 }),
        (drawn, low, more) => {
          const { round: _round, ...charge } = drawn;
          const plan: Plan = { currency: 'EUR', charges: [charge] };
          const compiled = compilePlan(plan);
          const range = rangeOf(compiled, pages(low, low + more), 1);
          // All turning points are whole numbers: they and points just above them find the ends.
          const fine = 1_000_000_000;
          let least: Exact | null = null;
          let most: Exact | null = null;
          for (let whole = low; whole <= low + more; whole++) {
            for (const quantity of whole < low + more ? [whole, `${whole}.${String(fine).slice(1)}1`] : [whole]) {
              const total = totalOf(compiled, [{ meter: 'page', quantity }], 1);
              if (total && (!least || compare(total, least) < 0)) least = total;
              if (total && (!most || compare(total, most) > 0)) most = total;
            }
          }
          expect(range && most && compare(range.high, most) === 0).toBe(true);
          // The least may be a limit just above an edge, nearer than any sample.
          expect(range && least && Number(toDecimalText(least)) - Number(toDecimalText(range.low))).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a range of requests holds every sample', () => {
    const ends = (most: number) =>
      fc
        .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: most }))
        .map(([low, more]) => ({ low, high: low + more }));
    fc.assert(
      fc.property(
        aUsageCharge({ requests: true }),
        ends(8),
        ends(8),
        fractionOf,
        fractionOf,
        (charge, count, size, a, b) => {
          const compiled = compilePlan({ currency: 'EUR', charges: [charge] });
          const quantity = bounds(count.low * size.low, count.high * size.high);
          const box = [
            { meter: 'page', quantity, requests: bounds(count.low, count.high), size: bounds(size.low, size.high) },
          ];
          const range = rangeOf(compiled, box, 1);
          const [requests, each] = [at(count, a), at(size, b)];
          const total = totalOf(compiled, [{ meter: 'page', quantity: requests * each, requests }], 1);
          expect(range && total && compare(range.low, total) <= 0 && compare(total, range.high) <= 0).toBe(true);
          // Without the size the bounds are wider, and still true.
          const wide = rangeOf(compiled, [{ meter: 'page', quantity, requests: bounds(count.low, count.high) }], 1);
          expect(wide && total && compare(wide.low, total) <= 0 && compare(total, wide.high) <= 0).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });
});
