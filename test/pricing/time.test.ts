import { describe, expect, test } from 'vitest';
import { toDecimalText } from '../../src/pricing/exact.ts';
import type { Plan } from '../../src/pricing/plan.ts';
import { series, sumOfMonths } from '../../src/pricing/time.ts';
import type { SeriesOptions } from '../../src/pricing/time.ts';
import { aFee, aPlan, pages, perPage } from './builders.ts';

type Charges = Plan['charges'];

function totals(
  charges: Charges,
  quantity: number,
  options: SeriesOptions,
  rest: Partial<Plan> = {},
): (string | null)[] {
  const { months } = series(aPlan(charges, rest), quantity === 0 ? [] : pages(quantity), options);
  return months.map(({ total }) => total && toDecimalText(total));
}

describe('three years', () => {
  const charges: Charges = [
    perPage({ price: 0.01, free: { quantity: 1000, each: 'month', months: 12 } }),
    aFee(120, { each: 'year' }),
    { type: 'once', name: 'Set-up', price: 500 },
  ];

  test('have a first-year quota, a yearly fee and a one-off where they belong', () => {
    const months = totals(charges, 3000, { months: 36 });
    expect(months).toEqual(['530.00', ...Array<string>(11).fill('30.00'), ...Array<string>(24).fill('40.00')]);
    const cash = totals(charges, 3000, { months: 36, view: 'cash' });
    const year = (price: string, first: string) => [first, ...Array<string>(11).fill(price)];
    expect(cash).toEqual([...year('20.00', '640.00'), ...year('30.00', '150.00'), ...year('30.00', '150.00')]);
  });

  test('have one sum in both views', () => {
    const plan = aPlan(charges);
    const accrual = series(plan, pages(3000), { months: 36 }).total;
    const cash = series(plan, pages(3000), { months: 36, view: 'cash' }).total;
    // 12 × 20 + 24 × 30 + 3 × 120 + 500
    expect([accrual, cash].map((total) => total && toDecimalText(total))).toEqual(['1820.00', '1820.00']);
    const sum = sumOfMonths(plan, pages(3000), 36);
    expect(sum && toDecimalText(sum)).toBe('1820.00');
  });
});

describe('growth', () => {
  test('makes every month use more than the one before', () => {
    const months = totals([perPage({ price: 1 })], 100, { months: 3, growthPercentPerMonth: 10 });
    expect(months).toEqual(['100.00', '110.00', '121.00']);
  });

  test('lets a month bear its share of the use of the period', () => {
    const charges: Charges = [perPage({ tiers: [{ upTo: 150, price: 2 }, { price: 0 }], resets: 'quarter' })];
    // 331 in the quarter cost 300: shared out as 100 : 110 : 121.
    expect(totals(charges, 100, { months: 3, growthPercentPerMonth: 10 })).toEqual([
      '90.634441087613',
      '99.697885196375',
      '109.667673716012',
    ]);
    expect(totals(charges, 100, { months: 3, growthPercentPerMonth: 10, view: 'cash' })).toEqual([
      '200.00',
      '100.00',
      '0.00',
    ]);
    expect(totals(charges, 0, { months: 3, growthPercentPerMonth: 10 })).toEqual(['0.00', '0.00', '0.00']);
  });

  test('leaves seats and one-off quantities as they are, and takes requests along', () => {
    const plan = aPlan([
      perPage({ price: 1, request: { minimum: 3 } }),
      aFee(10, { seats: { meter: 'user' } }),
      { type: 'usage', meter: 'training-hour-once', price: 1 },
    ]);
    const usage = [
      ...pages(100, { requests: 100 }),
      { meter: 'user', quantity: 2 },
      { meter: 'training-hour-once', quantity: 7 },
    ];
    const { months } = series(plan, usage, { months: 2, growthPercentPerMonth: 10 });
    expect(months.map(({ total }) => total && toDecimalText(total))).toEqual(['327.00', '350.00']);
  });

  test.each([-100, -200, 'x', NaN])('cannot be %s', (growthPercentPerMonth) => {
    expect(() => series(aPlan([perPage({ price: 1 })]), [], { months: 1, growthPercentPerMonth })).toThrow(
      'growthPercentPerMonth is',
    );
  });
});

describe('what is due', () => {
  test('uses up the money of a year from the first month on', () => {
    const charges: Charges = [perPage({ price: 1 }), aFee(0, { each: 'year', includes: [{ amount: 250 }] })];
    const cash = totals(charges, 100, { months: 4, view: 'cash' });
    expect(cash).toEqual(['0.00', '0.00', '50.00', '100.00']);
  });

  test('shares monthly money out by what is due where usage is billed by the year', () => {
    const charges: Charges = [
      perPage({ tiers: [{ upTo: 600, price: 1 }, { price: 0 }], resets: 'year' }),
      aFee(0, { includes: [{ amount: 10 }] }),
      { type: 'percent', percent: 10 },
    ];
    // 600 a year: 50 a month, less 10, plus a tenth: 44. Due in the first six months.
    expect(totals(charges, 100, { months: 2 })).toEqual(['44.00', '44.00']);
    expect(totals(charges, 100, { months: 8, view: 'cash' })).toEqual([
      ...Array<string>(6).fill('88.00'),
      '0.00',
      '0.00',
    ]);
  });

  test('leaves one-off quantities in the first month', () => {
    const plan = aPlan([{ type: 'usage', meter: 'training-hour-once', price: 1 }, aFee(2)]);
    const { months } = series(plan, [{ meter: 'training-hour-once', quantity: 7 }], { months: 2, view: 'cash' });
    expect(months.map(({ total }) => total && toDecimalText(total))).toEqual(['9.00', '2.00']);
  });

  test('pays twelve months ahead where a monthly price is paid by the year', () => {
    const charges: Charges = [aFee(10, { paid: 'year' }), aFee(5)];
    expect(totals(charges, 0, { months: 13, view: 'cash' })).toEqual([
      '125.00',
      ...Array<string>(11).fill('5.00'),
      '125.00',
    ]);
    expect(totals(charges, 0, { months: 2 })).toEqual(['15.00', '15.00']);
  });

  test('settles a yearly minimum in the last month and stops at a yearly maximum', () => {
    const year = (price: number) => ({ price, each: 'year' as const });
    const minimum = totals([perPage({ price: 1 })], 10, { months: 12, view: 'cash' }, { minimumSpend: year(240) });
    expect(minimum).toEqual([...Array<string>(11).fill('10.00'), '130.00']);
    const maximum = totals([perPage({ price: 1 })], 100, { months: 4, view: 'cash' }, { maximumSpend: year(250) });
    expect(maximum).toEqual(['100.00', '100.00', '50.00', '0.00']);
  });

  test('is missing where a month cannot be served, and so is the sum', () => {
    const plan = aPlan([perPage({ price: 1 })], { cap: { meter: 'page', quantity: 110, each: 'month' } });
    for (const view of ['accrual', 'cash'] as const) {
      const { months, total } = series(plan, pages(100), { months: 3, growthPercentPerMonth: 10, view });
      expect(months.map(({ servable }) => servable)).toEqual([true, true, false]);
      expect(total).toBeNull();
    }
    expect(sumOfMonths(plan, pages(111), 12)).toBeNull();
  });
});
