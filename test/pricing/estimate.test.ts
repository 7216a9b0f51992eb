import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import { PricingError } from '../../src/pricing/errors.ts';
import { estimate, totalOf } from '../../src/pricing/estimate.ts';
import { exact, fraction, toDecimalText } from '../../src/pricing/exact.ts';
import type { Charge } from '../../src/pricing/plan.ts';
import { aFee, aPlan, pages, perPage, totalText } from './builders.ts';

describe('tiers', () => {
  const tiers = [{ upTo: 1000, price: 2 }, { price: 1 }];

  test.each([
    ['graduated', 0, '0.00'],
    ['graduated', 1, '2.00'],
    ['graduated', 999, '1998.00'],
    ['graduated', 1000, '2000.00'],
    ['graduated', 1001, '2001.00'],
    ['volume', 0, '0.00'],
    ['volume', 1, '2.00'],
    ['volume', 999, '1998.00'],
    ['volume', 1000, '2000.00'],
    ['volume', 1001, '1001.00'],
    ['stairstep', 0, '0.00'],
    ['stairstep', 1, '2.00'],
    ['stairstep', 1000, '2.00'],
    ['stairstep', 1001, '1.00'],
  ] as const)('%s counts %i units', (tiering, quantity, wanted) => {
    expect(totalText(aPlan([perPage({ tiering, tiers })]), pages(quantity))).toBe(wanted);
  });

  test.each([
    [0, '0.00'],
    [1, '100.00'],
    [10, '100.00'],
    [11, '200.00'],
    [120, '1200.00'],
    [121, '1300.00'],
  ])('package rounds %i units up to started blocks', (quantity, wanted) => {
    expect(totalText(aPlan([perPage({ per: 10, price: 100, tiering: 'package' })]), pages(quantity))).toBe(wanted);
  });

  test.each([
    [10, '1200.00'],
    [200, '0.00'],
  ])('package takes %i free units off first and never falls below zero', (quantity, wanted) => {
    const plan = aPlan([perPage({ per: 10, price: 100, tiering: 'package', free: { quantity, each: 'month' } })]);
    expect(totalText(plan, pages(121))).toBe(wanted);
  });

  test.each([
    ['graduated', 100, '110.00'],
    ['graduated', 101, '160.50'],
    ['volume', 100, '110.00'],
    ['volume', 101, '100.50'],
  ] as const)('%s adds the flat amount of a tier at %i units', (tiering, quantity, wanted) => {
    const plan = aPlan([
      perPage({
        tiering,
        tiers: [
          { upTo: 100, price: 1, flat: 10 },
          { price: 0.5, flat: 50 },
        ],
      }),
    ]);
    expect(totalText(plan, pages(quantity))).toBe(wanted);
  });

  test('owes no flat amount without use', () => {
    for (const tiering of ['graduated', 'volume'] as const) {
      expect(totalText(aPlan([perPage({ tiering, tiers: [{ price: 1, flat: 10 }] })]), pages(0))).toBe('0.00');
    }
  });
});

describe('what picks the tier', () => {
  const tiers = [{ upTo: 100, price: 1 }, { price: '0.5' }];
  const free = { quantity: 50, each: 'month' } as const;

  test('lets free units fill the lowest tiers with by gross', () => {
    const plan = aPlan([perPage({ tiers, free, by: 'gross' })]);
    // 150 units: 100 in the first tier, 50 of them free, 50 at half the price.
    expect(totalText(plan, pages(150))).toBe('75.00');
    expect(totalText(aPlan([perPage({ tiers, free })]), pages(150))).toBe('100.00');
    expect(totalText(plan, pages(50))).toBe('0.00');
  });

  test('does not owe the flat amount of a tier that free units have passed', () => {
    const flats = [
      { upTo: 40, price: 1, flat: 7 },
      { price: 1, flat: 3 },
    ];
    expect(totalText(aPlan([perPage({ tiers: flats, free, by: 'gross' })]), pages(60))).toBe('10.00');
    expect(totalText(aPlan([perPage({ tiers: flats, free: { ...free, quantity: 30 }, by: 'gross' })]), pages(60))).toBe(
      '33.00',
    );
  });

  test.each([
    [100, '50.00'],
    [101, '25.50'],
    [50, '0.00'],
  ])('picks the rate of volume by the gross quantity of %i', (quantity, wanted) => {
    expect(totalText(aPlan([perPage({ tiers, free, by: 'gross', tiering: 'volume' })]), pages(quantity))).toBe(wanted);
  });

  test('picks the rate by other meters of the period', () => {
    const plan = aPlan([
      { type: 'usage', meter: 'output-token', tiering: 'volume', tiers, by: { meters: ['input-token'], of: 'period' } },
      { type: 'usage', meter: 'input-token', price: 0 },
    ]);
    const use = (input: number, output: number) => [
      { meter: 'input-token', quantity: input },
      { meter: 'output-token', quantity: output },
    ];
    expect(totalText(plan, use(100, 10))).toBe('10.00');
    expect(totalText(plan, use(101, 10))).toBe('5.00');
    expect(totalText(plan, use(101, 0))).toBe('0.00');
    expect(totalText(plan, use(0, 10))).toBe('10.00');
  });

  test.each([
    [200_000, '0.60'],
    [200_001, '1.200006'],
  ])('charges every token of a request of %i at the rate that its size has reached', (size, wanted) => {
    const charge: Charge = {
      type: 'usage',
      meter: 'input-token',
      per: 1_000_000,
      tiering: 'volume',
      tiers: [{ upTo: 200_000, price: 3 }, { price: 6 }],
      by: { meters: ['input-token'], of: 'request' },
    };
    expect(totalText(aPlan([charge]), [{ meter: 'input-token', quantity: size, requests: 1 }])).toBe(wanted);
  });

  test('picks by the input of the same requests what the output costs', () => {
    const by = { meters: ['input-token', 'cached-input-token'], of: 'request' } as const;
    const rates = [{ upTo: 200, price: 1 }, { price: 2 }];
    const plan = aPlan([
      { type: 'usage', meter: 'input-token', tiering: 'volume', tiers: rates, by: { ...by, meters: [...by.meters] } },
      { type: 'usage', meter: 'output-token', tiering: 'volume', tiers: rates, by: { ...by, meters: [...by.meters] } },
      { type: 'usage', meter: 'cached-input-token', price: 0 },
    ]);
    const use = (cached: number) => [
      { meter: 'input-token', quantity: 1500, requests: 10 },
      { meter: 'cached-input-token', quantity: cached },
      { meter: 'output-token', quantity: 100, requests: 10 },
    ];
    expect(totalText(plan, use(500))).toBe('1600.00');
    expect(totalText(plan, use(501))).toBe('3200.00');
    expect(plan.needsRequests).toEqual(['input-token', 'output-token']);
  });

  test('takes requests of several sizes class by class', () => {
    const tiers2 = [
      { upTo: 10, price: 1, flat: 1 },
      { price: 3, flat: 2 },
    ];
    const own = { meters: ['page'], of: 'request' } as const;
    const sizes = [
      { quantity: 5, count: 2 },
      { quantity: 20, count: 1 },
    ];
    const volume = aPlan([perPage({ tiering: 'volume', tiers: tiers2, by: { ...own, meters: ['page'] } })]);
    // 2 × (5 × 1 + 1) + 20 × 3 + 2
    expect(totalText(volume, [{ meter: 'page', sizes }])).toBe('74.00');
    const graduated = aPlan([perPage({ tiers: tiers2, by: { ...own, meters: ['page'] } })]);
    // 2 × (1 + 5) + (1 + 10 + 2 + 10 × 3)
    expect(totalText(graduated, [{ meter: 'page', sizes }])).toBe('55.00');
    const stairstep = aPlan([perPage({ tiering: 'stairstep', tiers: tiers2, by: { ...own, meters: ['page'] } })]);
    expect(totalText(stairstep, [{ meter: 'page', sizes }])).toBe('5.00');
  });

  test('matches the classes of two meters, or spreads the other evenly', () => {
    const plan = aPlan([
      {
        type: 'usage',
        meter: 'page',
        tiering: 'volume',
        tiers: [{ upTo: 10, price: 1 }, { price: 3 }],
        by: { meters: ['image'], of: 'request' },
      },
      { type: 'usage', meter: 'image', price: 0 },
    ]);
    const sizes = [
      { quantity: 1, count: 2 },
      { quantity: 1, count: 3 },
    ];
    const images = [
      { quantity: 10, count: 2 },
      { quantity: 11, count: 3 },
    ];
    expect(
      totalText(plan, [
        { meter: 'page', sizes },
        { meter: 'image', sizes: images },
      ]),
    ).toBe('11.00');
    expect(
      totalText(plan, [
        { meter: 'page', sizes },
        { meter: 'image', quantity: 53 },
      ]),
    ).toBe('15.00');
  });

  test('takes free units off the requests in the order in which they are given', () => {
    const plan = aPlan([
      perPage({
        tiering: 'volume',
        tiers: [{ upTo: 10, price: 1 }, { price: 3 }],
        by: { meters: ['page'], of: 'request' },
        free: { quantity: 15, each: 'month' },
      }),
    ]);
    const sizes = [
      { quantity: 5, count: 2 },
      { quantity: 20, count: 1 },
    ];
    expect(totalText(plan, [{ meter: 'page', sizes }])).toBe('45.00');
  });
});

describe('requests', () => {
  const seconds = (size: string) => [{ meter: 'audio-second', quantity: size, requests: 1 }];
  const plan = aPlan([
    { type: 'usage', meter: 'audio-second', price: 1, request: { minimum: 15, step: 1, maximum: 96 } },
  ]);

  test.each([
    ['0', '15.00'],
    ['14', '15.00'],
    ['15', '15.00'],
    ['15.2', '16.00'],
    ['96', '96.00'],
    ['100', '96.00'],
  ])('bills a request of %s seconds', (size, wanted) => {
    expect(totalText(plan, seconds(size))).toBe(wanted);
  });

  test('applies the rule to every request before summing', () => {
    expect(totalText(plan, [{ meter: 'audio-second', quantity: 100, requests: 10 }])).toBe('150.00');
    const sizes = [
      { quantity: 20, count: 3 },
      { quantity: '5.5', count: 2 },
    ];
    expect(totalText(plan, [{ meter: 'audio-second', sizes }])).toBe('90.00');
  });

  test('owes nothing without requests', () => {
    expect(totalText(plan, [])).toBe('0.00');
    expect(totalText(plan, [{ meter: 'audio-second', quantity: 0 }])).toBe('0.00');
    expect(totalText(plan, [{ meter: 'audio-second', quantity: 0, requests: 0 }])).toBe('0.00');
  });
});

describe('rounding and free units', () => {
  test.each([
    ['60.1', '61.00'],
    ['61', '61.00'],
  ])('rounds %s units of the month up', (quantity, wanted) => {
    expect(totalText(aPlan([perPage({ price: 1, round: 1 })]), pages(quantity))).toBe(wanted);
  });

  test.each([
    [999, '0.00'],
    [1000, '0.00'],
    [1001, '0.01'],
  ])('takes 1,000 free units off %i', (quantity, wanted) => {
    expect(totalText(aPlan([perPage({ price: 0.01, free: { quantity: 1000, each: 'month' } })]), pages(quantity))).toBe(
      wanted,
    );
  });

  test('grants a daily quota on 365/12 days', () => {
    const plan = aPlan([perPage({ price: 1, free: { quantity: 12, each: 'day' } })]);
    expect(totalText(plan, pages(365))).toBe('0.00');
    expect(totalText(plan, pages(366))).toBe('1.00');
  });

  test('ends a quota of the first months', () => {
    const plan = aPlan([perPage({ price: 1, free: { quantity: 10, each: 'month', months: 3 } })]);
    expect([1, 3, 4, 13].map((month) => totalText(plan, pages(25), month))).toEqual([
      '15.00',
      '15.00',
      '25.00',
      '25.00',
    ]);
  });

  test('uses up a quota that is granted once', () => {
    const plan = aPlan([perPage({ price: 1, free: { quantity: 60, each: 'once' } })]);
    expect([1, 2, 3, 4].map((month) => totalText(plan, pages(25), month))).toEqual(['0.00', '0.00', '15.00', '25.00']);
  });

  test('shares a yearly quota out over the months of the year', () => {
    const plan = aPlan([perPage({ price: 1, free: { quantity: 120, each: 'year' } })]);
    expect(totalText(plan, pages(25))).toBe('15.00');
    expect(totalText(plan, pages(5))).toBe('0.00');
  });

  test('follows a yearly quota month by month where the price has monthly tiers', () => {
    const plan = aPlan([
      perPage({ tiers: [{ upTo: 10, price: 2 }, { price: 1 }], free: { quantity: 30, each: 'year' } }),
    ]);
    // Per year: month 1 free, month 2 pays 10 of 20 (20), ten months pay 20 (30 each): 320 / 12.
    expect(totalText(plan, pages(20))).toBe('26.666666666667');
  });

  test('lets charges share a pool in their order', () => {
    const free = { quantity: 100, each: 'month', pool: 'all' } as const;
    const charges: Charge[] = [perPage({ price: 1, free }), { type: 'usage', meter: 'image', price: 5, free }];
    charges.push({ type: 'usage', meter: 'call', price: 9 });
    const use = [...pages(70), { meter: 'image', quantity: 50 }];
    expect(totalText(aPlan(charges), use)).toBe('100.00');
    const dearest = charges.map((charge) =>
      charge.type === 'usage' && charge.free
        ? { ...charge, free: { ...free, order: 'dearest-first' as const } }
        : charge,
    );
    expect(totalText(aPlan(dearest), use)).toBe('20.00');
  });

  test('covers units without a price by a pool first', () => {
    const free = { quantity: 100, each: 'month', pool: 'all', order: 'dearest-first' } as const;
    const plan = aPlan([perPage({ price: 1, free }), { type: 'usage', meter: 'image', price: 'on-request', free }]);
    expect(totalText(plan, [...pages(50), { meter: 'image', quantity: 80 }])).toBe('30.00');
    expect(totalText(plan, [...pages(50), { meter: 'image', quantity: 101 }])).toBeNull();
  });

  test('uses a pool that is granted once up together', () => {
    const free = { quantity: 100, each: 'once', pool: 'all' } as const;
    const plan = aPlan([perPage({ price: 1, free }), { type: 'usage', meter: 'image', price: 1, free }]);
    const use = [...pages(30), { meter: 'image', quantity: 30 }];
    expect([1, 2, 3].map((month) => totalText(plan, use, month))).toEqual(['0.00', '20.00', '60.00']);
  });
});

describe('periods', () => {
  const tiers = [{ upTo: 100, price: 2 }, { price: 1 }];

  test.each([
    ['quarter', '100.00', '166.666666666667'],
    ['half-year', '66.666666666667', '116.666666666667'],
    ['year', '58.333333333333', '108.333333333333'],
  ] as const)('counts tiers over a %s and shares the cost out', (resets, at50, at100) => {
    const plan = aPlan([perPage({ tiers, resets })]);
    // A quarter at 50 a month: 100 × 2 + 50 × 1 = 250, a third each month.
    const wanted = resets === 'quarter' ? '83.333333333333' : at50;
    expect(totalText(plan, pages(50))).toBe(wanted);
    expect(totalText(plan, pages(100))).toBe(resets === 'quarter' ? '133.333333333333' : at100);
  });

  test('counts tiers and blocks of a day on 365/12 days', () => {
    const daily = aPlan([perPage({ tiers: [{ upTo: 10, price: 1 }, { price: 0.5 }], resets: 'day' })]);
    // 365 a month are 12 a day: 10 × 1 + 2 × 0.50 = 11 on 365/12 days.
    expect(totalText(daily, pages(365))).toBe('334.583333333333');
    const rounded = aPlan([perPage({ price: 1, round: 10, resets: 'day' })]);
    expect(totalText(rounded, pages(365))).toBe('608.333333333333');
  });

  test('rounds the sum of a longer period', () => {
    const plan = aPlan([perPage({ price: 3, round: 10, resets: 'quarter' })]);
    expect(totalText(plan, pages(11))).toBe('40.00');
  });

  test('combines a yearly period with a monthly quota and with an included year', () => {
    const free = aPlan([perPage({ tiers, resets: 'year', free: { quantity: 10, each: 'month' } })]);
    // (20 − 10) × 12 = 120: 100 × 2 + 20 × 1 = 220.
    expect(totalText(free, pages(20))).toBe('18.333333333333');
    const included = aPlan([
      perPage({ tiers, resets: 'year' }),
      aFee(0, { each: 'year', includes: [{ meter: 'page', quantity: 60 }] }),
    ]);
    expect(totalText(included, pages(15))).toBe('18.333333333333');
    const both = aPlan([
      perPage({ tiers, resets: 'year', free: { quantity: 60, each: 'year' } }),
      aFee(0, { each: 'year', includes: [{ meter: 'page', quantity: 60 }] }),
    ]);
    expect(totalText(both, pages(20))).toBe('18.333333333333');
    expect(totalText(both, pages(10))).toBe('0.00');
  });
});

describe('fees', () => {
  test('bears a twelfth of a yearly fee each month', () => {
    expect(totalText(aPlan([aFee(120, { each: 'year' }), aFee(5)]), [])).toBe('15.00');
  });

  test.each([
    [0, '30.00'],
    [2, '30.00'],
    [3, '30.00'],
    [4, '40.00'],
    ['4.2', '50.00'],
  ])('counts %s seats whole, and three at least', (seats, wanted) => {
    const plan = aPlan([aFee(10, { seats: { meter: 'user', minimum: 3 } })]);
    expect(totalText(plan, [{ meter: 'user', quantity: seats }])).toBe(wanted);
  });

  test('cannot serve more seats than there are', () => {
    const plan = aPlan([aFee(10, { seats: { meter: 'user', maximum: 5 } })]);
    expect(totalText(plan, [{ meter: 'user', quantity: 5 }])).toBe('50.00');
    const over = estimate(plan, [{ meter: 'user', quantity: 6 }]);
    expect(over).toMatchObject({ total: null, servable: false, notes: [{ kind: 'seats', meter: 'user' }] });
  });

  test.each([
    [99, '20.00'],
    [100, '20.00'],
    [101, '20.50'],
  ])('includes 100 units and bills %i', (quantity, wanted) => {
    const plan = aPlan([perPage({ price: 0.5 }), aFee(20, { includes: [{ meter: 'page', quantity: 100 }] })]);
    expect(totalText(plan, pages(quantity))).toBe(wanted);
  });

  test('includes units per seat in one pool', () => {
    const seats = { meter: 'user' };
    const plan = aPlan([
      perPage({ price: 1 }),
      aFee(10, {
        seats,
        includes: [
          { meter: 'page', quantity: 50, per: 'seat' },
          { amount: 5, per: 'seat' },
        ],
      }),
    ]);
    const use = (users: number, quantity: number) => [{ meter: 'user', quantity: users }, ...pages(quantity)];
    expect(totalText(plan, use(2, 100))).toBe('20.00');
    expect(totalText(plan, use(2, 105))).toBe('20.00');
    expect(totalText(plan, use(2, 115))).toBe('25.00');
    expect(totalText(plan, use(3, 115))).toBe('30.00');
  });

  test('serves no use above what is included where nothing more is priced', () => {
    const plan = aPlan([aFee(20, { includes: [{ meter: 'page', quantity: 100 }] })]);
    expect(totalText(plan, pages(100))).toBe('20.00');
    expect(estimate(plan, pages(101)).notes).toMatchObject([{ kind: 'beyond-included', meter: 'page' }]);
    const yearly = aPlan([aFee(20, { each: 'year', includes: [{ meter: 'page', quantity: 100 }] })]);
    expect(totalText(yearly, pages(5), 20)).not.toBeNull();
    expect(totalText(yearly, pages(50), 2)).not.toBeNull();
    expect(totalText(yearly, pages(50), 3)).toBeNull();
  });

  test('takes usage from an included amount first, monthly and yearly', () => {
    const monthly = aPlan([perPage({ price: 1 }), aFee(20, { includes: [{ amount: 15 }] })]);
    expect([10, 15, 16].map((quantity) => totalText(monthly, pages(quantity)))).toEqual(['20.00', '20.00', '21.00']);
    const yearly = aPlan([perPage({ price: 1 }), aFee(120, { each: 'year', includes: [{ amount: 120 }] })]);
    expect([10, 11].map((quantity) => totalText(yearly, pages(quantity)))).toEqual(['10.00', '11.00']);
    const both = aPlan([
      perPage({ price: 1 }),
      aFee(1, { includes: [{ amount: 5 }] }),
      aFee(0, { each: 'year', includes: [{ amount: 60 }] }),
    ]);
    expect(totalText(both, pages(12))).toBe('3.00');
  });

  test('shares the money of a year out by what months cost where they differ', () => {
    const free = { quantity: 30, each: 'once' } as const;
    const yearly = aFee(0, { each: 'year', includes: [{ amount: 45 }] });
    // 10 a month, 30 free: nine months at 10, half of which the money covers.
    const plan = aPlan([perPage({ price: 1, free }), yearly]);
    expect([3, 4, 12].map((month) => totalText(plan, pages(10), month))).toEqual(['0.00', '5.00', '5.00']);
    const both = aPlan([perPage({ price: 1, free }), yearly, aFee(0, { includes: [{ amount: 5 }] })]);
    expect([3, 4, 12].map((month) => totalText(both, pages(10), month))).toEqual(['0.00', '0.00', '0.00']);
    // 12 a month: 6 in month 3 and 12 after it, less 5 each: 64 in the year, less 45: 19 × 7 / 64.
    expect(totalText(both, pages(12), 12)).toBe('2.078125');
  });

  test('shares bounds of a year out where months differ', () => {
    const charges: Charge[] = [perPage({ price: 1, free: { quantity: 30, each: 'once' } })];
    const capped = aPlan(charges, { maximumSpend: { price: 45, each: 'year' } });
    expect([3, 4].map((month) => totalText(capped, pages(10), month))).toEqual(['0.00', '5.00']);
    const raised = aPlan(charges, { minimumSpend: { price: 150, each: 'year' } });
    // 90 in the year, 60 are missing: 5 a month.
    expect([3, 4].map((month) => totalText(raised, pages(10), month))).toEqual(['5.00', '15.00']);
  });
});

describe('on the whole plan', () => {
  test('discounts usage, but no fees', () => {
    const plan = aPlan([perPage({ price: 1 }), aFee(10)], { discount: { percent: 25 } });
    expect(totalText(plan, pages(100))).toBe('85.00');
  });

  test('takes a share of the usage after the discount, at least the minimum, and nothing of nothing', () => {
    const plan = aPlan([perPage({ price: 1 }), aFee(10), { type: 'percent', percent: '5.5', minimum: '0.80' }], {
      discount: { percent: 50 },
    });
    expect(totalText(plan, pages(200))).toBe('115.50');
    expect(totalText(plan, pages(2))).toBe('11.80');
    expect(totalText(plan, [])).toBe('10.00');
    expect(totalText(aPlan([perPage({ price: 1 }), { type: 'percent', percent: 10 }]), pages(1))).toBe('1.10');
  });

  test.each([
    ['month', 99, '100.00'],
    ['month', 100, '100.00'],
    ['month', 101, '101.00'],
    ['year', 8, '8.333333333333'],
    ['year', 9, '9.00'],
  ] as const)('owes a minimum spend each %s at %i', (each, quantity, wanted) => {
    const plan = aPlan([perPage({ price: 1 })], { minimumSpend: { price: 100, each } });
    expect(totalText(plan, pages(quantity))).toBe(wanted);
  });

  test.each([
    ['month', 99, '99.00'],
    ['month', 101, '100.00'],
    ['year', 8, '8.00'],
    ['year', 9, '8.333333333333'],
  ] as const)('stops at a maximum spend each %s at %i', (each, quantity, wanted) => {
    const plan = aPlan([perPage({ price: 1 })], { maximumSpend: { price: 100, each } });
    expect(totalText(plan, pages(quantity))).toBe(wanted);
  });

  test('owes one-off charges in month 1 only', () => {
    const plan = aPlan([
      { type: 'once', name: 'set-up', price: 500 },
      { type: 'usage', meter: 'training-hour-once', price: 3 },
      aFee(10),
    ]);
    const use = [{ meter: 'training-hour-once', quantity: 4 }];
    expect([1, 2, 13].map((month) => totalText(plan, use, month))).toEqual(['522.00', '10.00', '10.00']);
  });

  test('turns units into credits and prices them', () => {
    const plan = aPlan(
      [{ type: 'usage', meter: 'credit', price: '0.01' }, aFee(5, { includes: [{ meter: 'credit', quantity: 100 }] })],
      { credits: { rates: { page: 3, image: { credits: 10, per: 4, request: { step: 4 } } } } },
    );
    expect(plan.meters).toEqual(['page', 'image']);
    expect(plan.needsRequests).toEqual(['image']);
    const use = [...pages(20), { meter: 'image', quantity: 5, requests: 1 }];
    expect(totalText(plan, use)).toBe('5.00');
    expect(totalText(plan, [...pages(50)])).toBe('5.50');
    expect(totalText(plan, [...pages(50), { meter: 'credit', quantity: 10 }])).toBe('5.60');
  });

  test.each([
    ['month', 500, 501],
    ['year', 41, 42],
    ['day', 15208, 15209],
  ] as const)('stops at a cap each %s', (each, served, stopped) => {
    const plan = aPlan([perPage({ price: 1 })], { cap: { meter: 'page', quantity: 500, each } });
    expect(totalText(plan, pages(served))).toBe(`${served}.00`);
    expect(estimate(plan, pages(stopped))).toMatchObject({ total: null, notes: [{ kind: 'cap', each }] });
  });

  test('counts against a cap what the plan bills, and several caps at once', () => {
    const plan = aPlan([{ type: 'usage', meter: 'character', price: 0, request: { minimum: 50_000 } }], {
      cap: [
        { meter: 'character', quantity: 500_000, each: 'month' },
        { meter: 'training-hour-once', quantity: 5, each: 'year' },
      ],
    });
    expect(totalText(plan, [{ meter: 'character', quantity: 100, requests: 10 }])).toBe('0.00');
    expect(totalText(plan, [{ meter: 'character', quantity: 100, requests: 11 }])).toBeNull();
    expect(totalText(plan, [{ meter: 'training-hour-once', quantity: 6 }], 1)).toBeNull();
    expect(totalText(plan, [{ meter: 'training-hour-once', quantity: 5 }], 1)).toBe('0.00');
  });

  test.each([
    ['graduated', [{ upTo: 100, price: 1 }, { price: 'on-request' }], 101],
    ['volume', [{ upTo: 100, price: 1 }, { price: 'unknown' }], 101],
    ['stairstep', [{ upTo: 100, price: 100 }, { price: 'on-request' }], 101],
    ['package', [{ upTo: 100, price: 1 }, { price: 'on-request' }], 101],
  ] as const)('has no total where a %s tier has no price', (tiering, tiers, over) => {
    const plan = aPlan([perPage({ tiering, tiers: [...tiers] })]);
    expect(totalText(plan, pages(100))).toBe('100.00');
    expect(estimate(plan, pages(over))).toMatchObject({
      total: null,
      servable: false,
      notes: [{ kind: 'no-price', charge: 0, label: 'page' }],
    });
  });

  test('has no total where a size of request, a fee or a set-up has no price', () => {
    const bySize = aPlan([
      perPage({
        tiering: 'volume',
        tiers: [{ upTo: 10, price: 1 }, { price: 'unknown' }],
        by: { meters: ['page'], of: 'request' },
      }),
    ]);
    expect(totalText(bySize, pages(10, { requests: 1 }))).toBe('10.00');
    expect(totalText(bySize, pages(11, { requests: 1 }))).toBeNull();
    const eachRequest = aPlan([
      perPage({ tiers: [{ upTo: 10, price: 1 }, { price: 'unknown' }], by: { meters: ['page'], of: 'request' } }),
    ]);
    expect(totalText(eachRequest, pages(20, { requests: 2 }))).toBe('20.00');
    expect(totalText(eachRequest, pages(21, { requests: 2 }))).toBeNull();
    expect(totalText(aPlan([aFee(0), { type: 'fee', price: 'on-request', each: 'month' }]), [])).toBeNull();
    const setUp = aPlan([aFee(1), { type: 'once', price: 'on-request' }]);
    expect([1, 2].map((month) => totalText(setUp, [], month))).toEqual([null, '1.00']);
    expect(totalText(aPlan([perPage({ price: 'on-request', resets: 'day' })]), pages(1))).toBeNull();
    expect(totalText(aPlan([perPage({ price: 'on-request', resets: 'year' })]), pages(1))).toBeNull();
    expect(totalText(aPlan([perPage({ price: 'on-request' })]), pages(0))).toBe('0.00');
  });
});

describe('lines', () => {
  const plan = aPlan(
    [
      perPage({ name: 'Pages', per: 1000, price: 20, free: { quantity: 500, each: 'month' } }),
      aFee(12, { name: 'Base', includes: [{ amount: 10 }] }),
      { type: 'percent', percent: 10, name: 'Support' },
    ],
    {
      discount: { percent: 50 },
      minimumSpend: { price: 10, each: 'month' },
      maximumSpend: { price: 40, each: 'month' },
    },
  );

  test('add up to the total, in the order of the calculation', () => {
    const { lines, total } = estimate(plan, pages(5500));
    expect(lines.map(({ kind, label, charge, amount }) => [kind, label, charge, toDecimalText(amount)])).toEqual([
      ['usage', 'Pages', 0, '100.00'],
      ['included-amount', 'included-amount', null, '-10.00'],
      ['discount', 'discount', null, '-45.00'],
      ['percent', 'Support', 2, '4.50'],
      ['fee', 'Base', 1, '12.00'],
      ['maximum-spend', 'maximum-spend', null, '-21.50'],
    ]);
    expect(total && toDecimalText(total)).toBe('40.00');
    expect(lines[0]?.quantity && toDecimalText(lines[0].quantity)).toBe('5000.00');
  });

  test('name charges without a name by what they are', () => {
    const labels = (charges: Charge[]) => estimate(aPlan(charges), [], { month: 1 }).lines.map(({ label }) => label);
    expect(
      labels([perPage({ price: 1 }), aFee(1), { type: 'once', price: 1 }, { type: 'percent', percent: 1 }]),
    ).toEqual(['page', 'percent', 'fee', 'once']);
  });
});

function thrownBy(work: () => unknown): PricingError {
  try {
    work();
  } catch (error) {
    if (error instanceof PricingError) return error;
  }
  throw new Error('no PricingError was thrown');
}

describe('bad use', () => {
  const plan = aPlan([perPage({ price: 1, request: { minimum: 3 } }), aFee(1, { seats: { meter: 'user' } })]);

  test('names all problems at once, with field, value, rule and repair', () => {
    const bad = () =>
      estimate(plan, [
        { meter: 'page', quantity: -1, requests: NaN },
        { meter: 'user', quantity: 'many' },
        { meter: 'brain', quantity: 1 },
        { meter: 'user', quantity: 1 },
        { meter: 'page' },
      ]);
    const error = thrownBy(bad);
    expect(error.problems.map(({ field, value }) => [field, value])).toEqual([
      ['usage[0].quantity', '-1'],
      ['usage[0].requests', 'NaN'],
      ['usage[1].quantity', '"many"'],
      ['usage[2].meter', '"brain"'],
      ['usage[3].meter', '"user"'],
      ['usage[4].meter', '"page"'],
      ['usage[4]', '{"meter":"page"}'],
    ]);
    expect(error.message).toContain('usage[2].meter is "brain": The plan does not name this meter. Use page, user.');
  });

  test.each([
    [{ meter: 'page', quantity: 5 }, 'usage[0].requests is undefined'],
    [{ meter: 'page', quantity: 5, requests: 0 }, 'usage[0].requests is 0'],
    [{ meter: 'page', quantity: 5, sizes: [] }, 'usage[0] is'],
    [{ meter: 'page', requests: 5, sizes: [] }, 'usage[0] is'],
    [{ meter: 'page', sizes: [{ quantity: 1, count: -2 }] }, 'usage[0].sizes[0].count is -2'],
    [{ meter: 'user', quantity: Infinity }, 'usage[0].quantity is Infinity'],
    [{ meter: 'user', quantity: { n: -1n, d: 2n } }, 'usage[0].quantity is {"n":"-1","d":"2"}'],
  ])('refuses %o', (entry, message) => {
    expect(() => estimate(plan, [entry])).toThrow(message);
    expect(() => totalOf(plan, [entry])).toThrow(message);
  });

  test('says so where a plan counts nothing', () => {
    expect(() => estimate(aPlan([aFee(1)]), pages(1))).toThrow('Leave it out; the plan counts nothing.');
  });

  test.each([0, -1, 1.5, NaN, 1201])('refuses month %s', (month) => {
    expect(() => estimate(plan, [], { month })).toThrow('month is');
  });

  test('takes fractions as quantities', () => {
    expect(toDecimalText(totalOf(aPlan([perPage({ price: 3 })]), pages(fraction(1, 3))) ?? exact(0))).toBe('1.00');
  });
});

test('compiles a plan as the catalogue gives it, with further fields', () => {
  const entry = { id: 'payg', region: 'EU', currency: 'EUR', charges: [perPage({ price: 1 })], tax: 'net' as const };
  expect(compilePlan(entry).meters).toEqual(['page']);
});
