import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import type { CompiledPlan } from '../../src/pricing/compile.ts';
import { estimate, totalOf } from '../../src/pricing/estimate.ts';
import { compare, exact, fraction, toDecimalText } from '../../src/pricing/exact.ts';
import { fastTotal } from '../../src/pricing/fast.ts';
import { itemAt } from '../../src/pricing/item-at.ts';
import type { Charge } from '../../src/pricing/plan.ts';
import type { Usage } from '../../src/pricing/usage.ts';
import { aFee, aPlan, pages, perPage } from './builders.ts';
import { aUsageCharge } from './generators.ts';

/** The total that whole numbers give, as text; `slow` where the full calculation is needed. */
function fast(plan: CompiledPlan, usage: Usage): string {
  const total = plan.fast ? fastTotal(plan.fast, usage) : undefined;
  return total ? toDecimalText(total) : 'slow';
}

describe('whole numbers', () => {
  const plan = aPlan([perPage({ price: 0.25, free: { quantity: 10, each: 'month' } }), aFee(5)]);

  test.each<[string, Usage, string]>([
    ['whole quantities', pages(14), '6.00'],
    ['nothing', [], '5.00'],
    ['an exact quantity', pages(exact(14)), '6.00'],
    ['an exact fraction', pages(fraction(29, 2)), '6.125'],
    ['requests that do not matter', pages(14, { requests: 3 }), '6.00'],
    ['a decimal', pages(14.5), 'slow'],
    ['a text', pages('14'), 'slow'],
    ['less than nothing', pages(-1), 'slow'],
    ['less than nothing, exactly', pages(exact(-1)), 'slow'],
    ['no number', pages(NaN), 'slow'],
    ['too large a number', pages(exact('9007199254740993')), 'slow'],
    ['too fine a number', pages(fraction(1, 1_000_003)), 'slow'],
    ['sizes', [{ meter: 'page', sizes: [] }], 'slow'],
    ['nothing said', [{ meter: 'page' }], 'slow'],
    ['a meter twice', [...pages(1), ...pages(1)], 'slow'],
    ['an unknown meter', [{ meter: 'brain', quantity: 1 }], 'slow'],
    ['requests that are none', pages(1, { requests: 0 }), 'slow'],
    ['requests in parts', pages(1, { requests: fraction(1, 2) }), 'slow'],
    ['a product beyond 2^53', pages(9_007_199_254_740_991), 'slow'],
  ])('take %s', (_name, usage, wanted) => {
    expect(fast(plan, usage)).toBe(wanted);
  });

  test('find a common scale, if it is fine enough', () => {
    const two = aPlan([perPage({ price: 1 }), { type: 'usage', meter: 'image', price: 1 }]);
    const use = (page: number, image: number) => [
      { meter: 'page', quantity: fraction(1, page) },
      { meter: 'image', quantity: fraction(1, image) },
    ];
    expect(fast(two, use(4, 8))).toBe('0.375');
    expect(fast(two, use(999_983, 999_979))).toBe('slow');
    expect(
      fast(two, [
        { meter: 'page', quantity: fraction(1, 1000) },
        { meter: 'image', quantity: 9e15 },
      ]),
    ).toBe('slow');
  });

  test('leave what a null would mean to the full calculation', () => {
    const usage: Usage = JSON.parse('[{"meter":"page","quantity":null}]');
    expect(fast(plan, usage)).toBe('slow');
    expect(() => totalOf(plan, usage)).toThrow('usage[0].quantity is null');
  });

  test('keep to caps and seats', () => {
    const capped = aPlan([perPage({ price: 1 }), aFee(2, { seats: { meter: 'user', minimum: 2, maximum: 4 } })], {
      cap: { meter: 'page', quantity: 120, each: 'year' },
    });
    const use = (page: number, user: number) => [...pages(page), { meter: 'user', quantity: user }];
    expect([fast(capped, use(10, 1)), fast(capped, use(10, 4))]).toEqual(['14.00', '18.00']);
    expect([fast(capped, use(11, 1)), fast(capped, use(10, 5))]).toEqual(['slow', 'slow']);
    const daily = aPlan([perPage({ price: 1 })], { cap: { meter: 'page', quantity: 12, each: 'day' } });
    expect([fast(daily, pages(365)), fast(daily, pages(366))]).toEqual(['365.00', 'slow']);
  });

  test('know money of the plan and of each seat', () => {
    const includes = [{ amount: 5 }, { amount: 2, per: 'seat' as const }];
    const seats = aPlan([perPage({ price: 1 }), aFee(3, { seats: { meter: 'user' }, includes })]);
    expect(fast(seats, [...pages(20), { meter: 'user', quantity: 2 }])).toBe('17.00');
  });

  test('leave prices that are not printed to the full calculation', () => {
    const open = aPlan([perPage({ tiers: [{ upTo: 10, price: 1 }, { price: 'on-request' }] })]);
    expect([fast(open, pages(10)), fast(open, pages(11))]).toEqual(['10.00', 'slow']);
  });

  const once: Charge = { type: 'usage', meter: 'training-hour-once', price: 1, request: { minimum: 1 } };

  test.each<[string, Charge[], object?]>([
    ['credits', [perPage({ price: 1 })], { credits: { rates: { call: 1 } } }],
    ['units without a price beyond', [aFee(1, { includes: [{ meter: 'page', quantity: 5 }] })]],
    ['a minimum of a percentage', [perPage({ price: 1 }), { type: 'percent', percent: 1, minimum: 1 }]],
    ['a fee without price', [{ type: 'fee', price: 'unknown', each: 'month' }]],
    ['units of a year', [perPage({ price: 1 }), aFee(1, { each: 'year', includes: [{ meter: 'page', quantity: 5 }] })]],
    ['a cap of what happens once', [aFee(1)], { cap: { meter: 'training-hour-once', quantity: 1, each: 'month' } }],
    ['requests of what happens once', [once]],
    [
      'requests under a cap',
      [perPage({ price: 1, request: { step: 2 } })],
      { cap: { meter: 'page', quantity: 1, each: 'month' } },
    ],
    ['a year', [perPage({ price: 1, resets: 'year' })]],
    ['a day', [perPage({ price: 1, resets: 'day' })]],
    ['a rounded sum', [perPage({ price: 1, round: 1 })]],
    ['gross quantities', [perPage({ price: 1, by: 'gross' })]],
    ['a yearly quota', [perPage({ price: 1, free: { quantity: 5, each: 'year' } })]],
    [
      'a quota that ends within the second year',
      [perPage({ price: 1, free: { quantity: 5, each: 'month', months: 20 } })],
    ],
    ['an edge between whole numbers', [perPage({ tiers: [{ upTo: 1.5, price: 1 }, { price: 2 }] })]],
    ['a price too fine', [perPage({ price: '1e-40' }), aFee('1e-3')]],
  ])('are not used for %s', (_name, charges, rest = {}) => {
    expect(aPlan(charges, rest).fast).toBeNull();
  });

  test('are used for quotas that end before or after the second year', () => {
    for (const months of [12, 24]) {
      const charge = perPage({ price: 1, free: { quantity: 5, each: 'month', months } });
      expect(fast(aPlan([charge]), pages(8))).toBe(months === 12 ? '8.00' : '3.00');
    }
  });

  test('are true where a price of a tier below is missing', () => {
    const odd = aPlan([perPage({ tiers: [{ upTo: 10, price: 'unknown' }, { price: 1 }] })]);
    expect(fast(odd, pages(11))).toBe('slow');
    expect(totalOf(odd, pages(11))).toBeNull();
  });
});

describe('requests', () => {
  const plan = aPlan([perPage({ price: 1, request: { minimum: 15, step: 2, maximum: 96 } })]);

  test.each<[Usage, string]>([
    [pages(100, { requests: 10 }), '150.00'],
    [pages(17, { requests: 1 }), '18.00'],
    [pages(200, { requests: 2 }), '192.00'],
    [pages(0, { requests: 2 }), '30.00'],
    [pages(0), '0.00'],
    [[], '0.00'],
    [pages(fraction(33, 2), { requests: 1 }), '18.00'],
    [pages(5), 'slow'],
  ])('are counted in whole numbers: %o', (usage, wanted) => {
    expect(fast(plan, usage)).toBe(wanted);
  });

  test('give the same as the full calculation', () => {
    const whole = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(
        aUsageCharge({ requests: true }),
        whole,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(1n, 2n, 7n),
        (charge, n, requests, d) => {
          const { round: _round, ...rest } = charge;
          const compiled = compilePlan({ currency: 'EUR', charges: [rest] });
          const usage = pages({ n: BigInt(n), d }, { requests });
          const total = compiled.fast ? fastTotal(compiled.fast, usage) : undefined;
          const full = estimate(compiled, usage).total;
          expect(total === undefined || (full !== null && compare(total, full) === 0)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('an item that is not there is an error', () => {
  expect(itemAt([5], 0)).toBe(5);
  expect(() => itemAt([5], 1)).toThrow('there is no item 1 in a list of 1');
});
