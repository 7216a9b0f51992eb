import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../src/pricing/check.ts';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import { PricingError, shown } from '../../src/pricing/errors.ts';
import { aFee, aPlan, perPage } from './builders.ts';

const base = { currency: 'EUR', charges: [perPage({ price: 1 })] };
const withCharge = (charge: unknown) => ({ currency: 'EUR', charges: [charge] });
const usage = (rest: object) => withCharge({ type: 'usage', meter: 'page', ...rest });
const fee = (rest: object) => withCharge({ type: 'fee', price: 1, each: 'month', ...rest });

/** Field and value of each problem. */
function found(plan: unknown): string[] {
  return problemsOf(plan).map(({ field, value }) => `${field}: ${value}`);
}

describe('a plan', () => {
  test('lists the meters that it wants to know', () => {
    const plan = aPlan(
      [
        perPage({ price: 1 }),
        {
          type: 'usage',
          meter: 'output-token',
          tiering: 'volume',
          tiers: [{ price: 1 }],
          by: { meters: ['input-token'], of: 'period' },
        },
        aFee(1, { seats: { meter: 'user' }, includes: [{ meter: 'image', quantity: 1 }] }),
      ],
      { cap: { meter: 'call', quantity: 1, each: 'day' } },
    );
    expect(plan.meters).toEqual(['page', 'output-token', 'input-token', 'user', 'image', 'call']);
    expect(plan.needsRequests).toEqual([]);
    expect(aPlan([{ type: 'usage', meter: 'credit', price: 1 }]).meters).toEqual(['credit']);
  });

  test('is refused with all its problems at once', () => {
    const bad = { currency: 'euro', charges: [perPage({}), aFee(-1)], discount: { percent: 101 } };
    expect(() => compilePlan(bad)).toThrow(PricingError);
    expect(found(bad)).toEqual([
      'currency: "euro"',
      'charges[0]: undefined',
      'charges[1].price: -1',
      'discount.percent: 101',
    ]);
  });
});

describe('problems', () => {
  test.each<[string, unknown, string[]]>([
    ['no plan', null, ['plan: null']],
    ['a list', [], ['plan: []']],
    ['no charges', { currency: 'EUR' }, ['charges: undefined']],
    ['empty charges', { currency: 'EUR', charges: [] }, ['charges: []']],
    ['a charge that is none', withCharge(5), ['charges[0]: 5']],
    ['a type that is none', withCharge({ type: 'gift' }), ['charges[0].type: "gift"']],
    ['no type', withCharge({}), ['charges[0].type: undefined']],
    ['a tax that is none', { ...base, tax: 'maybe' }, ['tax: "maybe"']],
    ['no meter', withCharge({ type: 'usage', price: 1 }), ['charges[0].meter: undefined']],
    ['an empty meter', withCharge({ type: 'usage', meter: '', price: 1 }), ['charges[0].meter: ""']],
    ['price and tiers', usage({ price: 1, tiers: [{ price: 1 }] }), ['charges[0]: {"price":1,"tiers":[{"price":1}]}']],
    ['a price that is no number', usage({ price: 'cheap' }), ['charges[0].price: "cheap"']],
    ['a price that is infinite', usage({ price: Infinity }), ['charges[0].price: Infinity']],
    ['a price of nothing', usage({ price: null }), ['charges[0].price: null']],
    ['blocks of nothing', usage({ price: 1, per: 0, round: 0 }), ['charges[0].per: 0', 'charges[0].round: 0']],
    [
      'a tiering that is none',
      usage({ price: 1, tiering: 'flat', resets: 'week' }),
      ['charges[0].tiering: "flat"', 'charges[0].resets: "week"'],
    ],
    ['no tiers', usage({ tiers: [] }), ['charges[0].tiers: []']],
    ['tiers that are no list', usage({ tiers: 5 }), ['charges[0].tiers: 5']],
    ['a tier that is none', usage({ tiers: [5] }), ['charges[0].tiers[0]: 5']],
    [
      'tiers out of order',
      usage({ tiers: [{ upTo: 10, price: 1 }, { upTo: 5, price: 1 }, { price: 1 }] }),
      ['charges[0].tiers[1].upTo: 5'],
    ],
    [
      'tiers that overlap',
      usage({ tiers: [{ upTo: 10, price: 1 }, { upTo: 10, price: 1 }, { price: 1 }] }),
      ['charges[0].tiers[1].upTo: 10'],
    ],
    ['a gap', usage({ tiers: [{ price: 1 }, { price: 1 }] }), ['charges[0].tiers[0].upTo: undefined']],
    ['a closed last tier', usage({ tiers: [{ upTo: 10, price: 1 }] }), ['charges[0].tiers[0].upTo: 10']],
    [
      'an end that is no number',
      usage({ tiers: [{ upTo: 'ten', price: 1 }, { price: 1 }] }),
      ['charges[0].tiers[0].upTo: "ten"'],
    ],
    ['a flat amount below zero', usage({ tiers: [{ price: 1, flat: -1 }] }), ['charges[0].tiers[0].flat: -1']],
    ['a mistyped key', usage({ price: 1, teirs: [] }), ['charges[0].teirs: []']],
    ['a second currency', usage({ price: 1, currency: 'USD' }), ['charges[0].currency: "USD"']],
    ['a request that is none', usage({ price: 1, request: 15 }), ['charges[0].request: 15']],
    [
      'a request upside down',
      usage({ price: 1, request: { minimum: 9, maximum: 5 } }),
      ['charges[0].request.minimum: 9'],
    ],
    [
      'a step of nothing',
      usage({ price: 1, request: { step: 0, maximum: 0 } }),
      ['charges[0].request.step: 0', 'charges[0].request.maximum: 0'],
    ],
    [
      'a minimum that is no number',
      usage({ price: 1, request: { minimum: 'x', maximum: 5 } }),
      ['charges[0].request.minimum: "x"'],
    ],
    [
      'requests of credits',
      withCharge({ type: 'usage', meter: 'credit', price: 1, request: { minimum: 1 } }),
      ['charges[0].request: {"minimum":1}'],
    ],
    [
      'a quota without end and beginning',
      usage({ price: 1, free: { quantity: -5 } }),
      ['charges[0].free.quantity: -5', 'charges[0].free.each: undefined'],
    ],
    [
      'a quota of no months',
      usage({ price: 1, free: { quantity: 5, each: 'month', months: 0, order: 'any', pool: 5 } }),
      ['charges[0].free.order: "any"', 'charges[0].free.months: 0', 'charges[0].free.pool: 5'],
    ],
    ['a pick that is none', usage({ price: 1, by: 'size' }), ['charges[0].by: "size"']],
    [
      'a pick by no meters',
      usage({ price: 1, by: { meters: [], of: 'request' } }),
      ['charges[0].by: {"meters":[],"of":"request"}'],
    ],
    [
      'a pick of what is none',
      usage({ price: 1, tiering: 'volume', by: { meters: [''], of: 'day' } }),
      ['charges[0].by.meters[0]: ""', 'charges[0].by.of: "day"'],
    ],
    [
      'graduated by other meters',
      usage({ price: 1, by: { meters: ['call'], of: 'request' } }),
      ['charges[0].by: {"meters":["call"],"of":"request"}'],
    ],
    [
      'graduated by the period',
      usage({ price: 1, by: { meters: ['page'], of: 'period' } }),
      ['charges[0].by: {"meters":["page"],"of":"period"}'],
    ],
    [
      'blocks by other meters',
      usage({ price: 1, tiering: 'package', by: { meters: ['page'], of: 'request' } }),
      ['charges[0].by: {"meters":["page"],"of":"request"}'],
    ],
    ['blocks by gross', usage({ price: 1, tiering: 'package', by: 'gross' }), ['charges[0].by: "gross"']],
    [
      'free units where each request has tiers',
      usage({ price: 1, by: { meters: ['page'], of: 'request' }, free: { quantity: 1, each: 'month' } }),
      ['charges[0].free: {"quantity":1,"each":"month"}'],
    ],
    ['a yearly price paid by the month', fee({ each: 'year', paid: 'month' }), ['charges[0].paid: "month"']],
    [
      'a fee for no time',
      withCharge({ type: 'fee', price: 1, paid: 'weekly' }),
      ['charges[0].each: undefined', 'charges[0].paid: "weekly"'],
    ],
    [
      'seats without meter',
      fee({ seats: { minimum: -1 } }),
      ['charges[0].seats.meter: undefined', 'charges[0].seats.minimum: -1'],
    ],
    [
      'more seats at least than at most',
      fee({ seats: { meter: 'user', minimum: 5, maximum: 3 } }),
      ['charges[0].seats.minimum: 5'],
    ],
    ['includes that are no list', fee({ includes: {} }), ['charges[0].includes: {}']],
    ['an include that is none', fee({ includes: [5] }), ['charges[0].includes[0]: 5']],
    [
      'an include of nothing',
      fee({ includes: [{}] }),
      ['charges[0].includes[0].meter: undefined', 'charges[0].includes[0].quantity: undefined'],
    ],
    [
      'an include per seat without seats',
      fee({ includes: [{ amount: 5, per: 'seat' }] }),
      ['charges[0].includes[0].per: "seat"'],
    ],
    [
      'an include with both',
      fee({ includes: [{ amount: 5, meter: 'page' }] }),
      ['charges[0].includes[0].meter: "page"'],
    ],
    ['a one-off without price', withCharge({ type: 'once' }), ['charges[0].price: undefined']],
    [
      'a share below zero',
      withCharge({ type: 'percent', percent: -1, minimum: 'x' }),
      ['charges[0].percent: -1', 'charges[0].minimum: "x"'],
    ],
    ['credits without rates', { ...base, credits: { rates: {} } }, ['credits.rates: {}']],
    ['credits that burn credits', { ...base, credits: { rates: { credit: 1 } } }, ['credits.rates.credit: 1']],
    [
      'rates that are none',
      { ...base, credits: { rates: { page: 'x', call: { credits: -1, per: 0 } } } },
      ['credits.rates.page: "x"', 'credits.rates.call.credits: -1', 'credits.rates.call.per: 0'],
    ],
    [
      'a rate of its own',
      { ...base, credits: { rates: { call: { credits: 'x' } } } },
      ['credits.rates.call.credits: "x"'],
    ],
    [
      'a bound without time',
      { ...base, minimumSpend: { price: 1 }, maximumSpend: 5 },
      ['minimumSpend.each: undefined', 'maximumSpend: 5'],
    ],
    [
      'caps that are none',
      { ...base, cap: [{ meter: 'page', quantity: -1, each: 'week' }, 5] },
      ['cap[0].quantity: -1', 'cap[0].each: "week"', 'cap[1]: 5'],
    ],
    ['a cap that is none', { ...base, cap: 5 }, ['cap: 5']],
    ['a term of nothing', { ...base, termMonths: 0 }, ['termMonths: 0']],
    ['a mistyped part of the plan', { ...base, minimumSpent: 5 }, ['minimumSpent: 5']],
  ])('are named for %s', (_name, plan, wanted) => {
    expect(found(plan)).toEqual(wanted);
  });

  test('are none where a charge repeats the currency of the plan', () => {
    expect(found(usage({ price: 1, currency: 'EUR' }))).toEqual([]);
  });

  test('are named where charges describe one pool in two ways', () => {
    const free = (quantity: number) => ({ quantity, each: 'month', pool: 'all' });
    const charges = [usage({ price: 1, free: free(5) }), usage({ price: 1, free: free(6) })].flatMap(
      (plan) => plan.charges,
    );
    expect(found({ currency: 'EUR', charges })).toEqual([
      'charges[1].free: {"quantity":6,"each":"month","pool":"all"}',
    ]);
  });

  test('say the rule and the repair in whole sentences', () => {
    const [problem] = problemsOf(usage({ tiers: [{ upTo: 10, price: 1 }] }));
    expect(new PricingError(problem ? [problem] : []).message).toBe(
      'charges[0].tiers[0].upTo is 10: The last tier, and only it, is open. Leave it out, or add a last tier with the price on-request if nothing is printed.',
    );
  });
});

describe('values in messages', () => {
  test.each([
    [5, '5'],
    ['5', '"5"'],
    [5n, '5'],
    [undefined, 'undefined'],
    [null, 'null'],
    [{ n: 5n }, '{"n":"5"}'],
    [() => 5, 'function'],
    [Symbol('x'), 'symbol'],
  ])('show %s', (value, wanted) => {
    expect(shown(value)).toBe(wanted);
  });

  test('are cut where they are long', () => {
    expect(shown('x'.repeat(100))).toBe(`"${'x'.repeat(56)}…`);
  });
});
