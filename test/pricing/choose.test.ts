import { describe, expect, test } from 'vitest';
import { cheapestPlan, isWithinTerm } from '../../src/pricing/choose.ts';
import { convert } from '../../src/pricing/currency.ts';
import { exact, toDecimalText } from '../../src/pricing/exact.ts';
import { aFee, aPlan, pages, perPage } from './builders.ts';

const inEuros = (amount: ReturnType<typeof exact>, currency: string) =>
  convert(amount, currency, 'EUR', { perEuro: { USD: '1.25' } });

const plans = [
  { id: 'payg', plan: aPlan([perPage({ price: 1 })]) },
  {
    id: 'bundle',
    plan: aPlan([aFee(50, { includes: [{ meter: 'page', quantity: 100 }] })], { termMonths: 12 }),
  },
  { id: 'dollars', plan: aPlan([perPage({ price: 1 })], { currency: 'USD' }) },
];

const chosen = (quantity: number, among = plans) => cheapestPlan(among, pages(quantity), inEuros)?.chosen.id ?? null;

describe('the cheapest plan', () => {
  test('is not monotone in volume: a bundle may end where pay-per-use goes on', () => {
    expect([10, 90, 100, 101].map((quantity) => chosen(quantity))).toEqual(['dollars', 'bundle', 'bundle', 'dollars']);
  });

  test('is told in its own currency and in the common one', () => {
    const choice = cheapestPlan(plans, pages(10), inEuros);
    expect([choice?.native, choice?.total].map((amount) => amount && toDecimalText(amount))).toEqual(['10.00', '8.00']);
  });

  test('is none where no plan serves, no rate is known or the use cannot be said', () => {
    expect(chosen(101, plans.slice(1, 2))).toBeNull();
    expect(cheapestPlan(plans.slice(2), pages(1), () => null)).toBeNull();
    expect(cheapestPlan(plans, () => null, inEuros)).toBeNull();
    expect(cheapestPlan([], [], inEuros)).toBeNull();
  });

  test('keeps to the longest term, and the first of equals wins', () => {
    const short = { maxTermMonths: 6 };
    expect(cheapestPlan(plans, pages(90), inEuros, short)?.chosen.id).toBe('dollars');
    const twice = [plans[0], plans[0]].flatMap((plan, index) => (plan ? [{ ...plan, id: `${index}` }] : []));
    expect(chosen(5, twice)).toBe('0');
    expect(plans.map(({ plan }) => isWithinTerm(plan, null))).toEqual([true, true, true]);
  });

  test('can be asked for each plan its own use, and for another month', () => {
    const free = { id: 'new', plan: aPlan([perPage({ price: 2, free: { quantity: 100, each: 'month', months: 3 } })]) };
    const use = (plan: { id: string }) => pages(plan.id === 'new' ? 100 : 10);
    expect(cheapestPlan([...plans, free], use, inEuros, { month: 1 })?.chosen.id).toBe('new');
    expect(cheapestPlan([...plans, free], use, inEuros)?.chosen.id).toBe('dollars');
  });
});

describe('conversion', () => {
  const rates = { perEuro: { USD: '1.25', CHF: 0.5 } };

  test.each([
    ['USD', 'EUR', '8.00'],
    ['EUR', 'USD', '12.50'],
    ['USD', 'CHF', '4.00'],
    ['EUR', 'EUR', '10.00'],
    ['XXX', 'XXX', '10.00'],
  ])('from %s to %s', (from, to, wanted) => {
    const amount = convert(exact(10), from, to, rates);
    expect(amount && toDecimalText(amount)).toBe(wanted);
  });

  test('is none without a rate, and refuses a rate of nothing', () => {
    expect(convert(exact(1), 'GBP', 'EUR', rates)).toBeNull();
    expect(convert(exact(1), 'EUR', 'GBP', rates)).toBeNull();
    expect(() => convert(exact(1), 'USD', 'EUR', { perEuro: { USD: 0 } })).toThrow('divided by zero');
    expect(() => convert(exact(1), 'USD', 'EUR', { perEuro: { USD: 'x' } })).toThrow('value is "x"');
    expect(toDecimalText(convert(exact(1), 'USD', 'EUR', { perEuro: { USD: '-2' } }) ?? exact(0))).toBe('-0.50');
  });
});
