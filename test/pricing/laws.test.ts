import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import { convert } from '../../src/pricing/currency.ts';
import { estimate, totalOf } from '../../src/pricing/estimate.ts';
import { add, compare, divide, exact, fraction, multiply, subtract, zero } from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';
import type { Charge, Plan, UsageCharge } from '../../src/pricing/plan.ts';
import { series, sumOfMonths } from '../../src/pricing/time.ts';
import { aPrice, aRichPlan, aUsageCharge } from './generators.ts';
import { Ratio, nothing, priceOfUnits, seatsOf, usageDue } from './oracle.ts';
import type { CountedUse } from './oracle.ts';

const runs = { numRuns: 400 };

const same = (a: Exact | null, b: Exact | Ratio | null) =>
  a !== null && b !== null && compare(a, { n: b.n, d: b.d }) === 0;

const units = (most: number) => fc.integer({ min: 0, max: most });

function sumOf(amounts: readonly Exact[]): Exact {
  return amounts.reduce(add, zero);
}

function isFinite(amount: Exact | null): asserts amount is Exact {
  if (amount === null) throw new Error('a total is missing');
}

describe('against an independent calculator that counts unit by unit', { timeout: 240_000 }, () => {
  test('agrees on every tiering, quota, rounding and included unit', () => {
    fc.assert(
      fc.property(aUsageCharge(), units(80), (charge, quantity) => {
        const plan: Plan = { currency: 'EUR', charges: [charge] };
        const [due = nothing] = usageDue(plan, [{ meter: 'page', units: quantity }], 1);
        expect(same(totalOf(compilePlan(plan), [{ meter: 'page', quantity }], 1), due)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('agrees request by request', () => {
    const sizes = fc.array(units(15), { maxLength: 5 });
    fc.assert(
      fc.property(aUsageCharge({ requests: true }), sizes, (charge, requests) => {
        const plan: Plan = { currency: 'EUR', charges: [charge] };
        const use: CountedUse = { meter: 'page', units: requests.reduce((a, b) => a + b, 0), sizes: requests };
        const [due = nothing] = usageDue(plan, [use], 1);
        const usage = [{ meter: 'page', sizes: requests.map((quantity) => ({ quantity, count: 1 })) }];
        expect(same(totalOf(compilePlan(plan), usage, 1), due)).toBe(true);
      }),
      runs,
    );
  });

  test('agrees month by month on quotas and periods of any length', () => {
    const options = { resets: ['month', 'quarter', 'half-year', 'year'], quotas: ['month', 'year', 'once'] } as const;
    const included = fc.option(units(100), { nil: undefined });
    fc.assert(
      fc.property(
        aUsageCharge({ ...options, most: 100 }),
        units(30),
        included,
        fc.boolean(),
        (charge, quantity, more, yearly) => {
          const charges: Charge[] = [charge];
          if (more !== undefined) {
            const each = yearly ? 'year' : 'month';
            charges.push({ type: 'fee', price: 0, each, includes: [{ meter: 'page', quantity: more }] });
          }
          const plan: Plan = { currency: 'EUR', charges };
          const due = usageDue(plan, [{ meter: 'page', units: quantity }], 24);
          const { months } = series(compilePlan(plan), [{ meter: 'page', quantity }], { months: 24, view: 'cash' });
          months.forEach(({ total }, index) => expect(same(total, due[index] ?? null)).toBe(true));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('agrees on a pool that several meters share', () => {
    const free = { quantity: 40, each: 'month', pool: 'all' } as const;
    const charges: Charge[] = ['page', 'image', 'call'].map((meter, index) => ({
      type: 'usage',
      meter,
      price: index + 1,
      free,
    }));
    const plan: Plan = { currency: 'EUR', charges };
    const compiled = compilePlan(plan);
    fc.assert(
      fc.property(units(50), units(50), units(50), (page, image, call) => {
        const uses = Object.entries({ page, image, call });
        const [due = nothing] = usageDue(
          plan,
          uses.map(([meter, used]) => ({ meter, units: used })),
          1,
        );
        const usage = uses.map(([meter, quantity]) => ({ meter, quantity }));
        expect(same(totalOf(compiled, usage, 1), due)).toBe(true);
      }),
      runs,
    );
  });

  test('agrees on everything that comes after the usage charges', () => {
    fc.assert(
      fc.property(aRichPlan(), units(60), units(60), units(5), (plan, page, image, user) => {
        const uses = Object.entries({ page, image, user });
        const compiled = compilePlan(plan);
        const usage = uses
          .map(([meter, quantity]) => ({ meter, quantity }))
          .filter(({ meter }) => compiled.meters.includes(meter));
        const total = expectedMonth(
          plan,
          uses.map(([meter, used]) => ({ meter, units: used })),
        );
        expect(total === null || same(totalOf(compiled, usage, 1), total)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The first month of a plan without yearly parts, worked out with the oracle's own fractions. */
function expectedMonth(plan: Plan, uses: readonly CountedUse[]): Ratio | null {
  let [left = nothing] = usageDue(plan, uses, 1);
  let fees = nothing;
  if (plan.minimumSpend?.each === 'year' || plan.maximumSpend?.each === 'year') return null;
  for (const charge of plan.charges) {
    if (charge.type !== 'fee') continue;
    if (charge.each === 'year') return null;
    const seats = new Ratio(BigInt(seatsOf(charge, uses)));
    fees = fees.plus(
      Ratio.of(charge.price === 'on-request' || charge.price === 'unknown' ? 0 : charge.price).times(seats),
    );
    for (const include of charge.includes ?? []) {
      if (!('amount' in include)) continue;
      const amount = Ratio.of(include.amount).times(include.per === 'seat' ? seats : new Ratio(1n));
      left = left.minus(amount).atLeast(nothing);
    }
  }
  left = left.times(new Ratio(100n - BigInt(plan.discount?.percent ?? 0), 100n));
  let total = left.plus(fees);
  for (const charge of plan.charges) {
    if (charge.type !== 'percent' || left.n === 0n) continue;
    total = total.plus(
      left
        .times(Ratio.of(charge.percent))
        .over(new Ratio(100n))
        .atLeast(Ratio.of(charge.minimum ?? 0)),
    );
  }
  if (plan.minimumSpend) total = total.atLeast(Ratio.of(plan.minimumSpend.price));
  if (plan.maximumSpend) total = total.atMost(Ratio.of(plan.maximumSpend.price));
  return total;
}

describe('exactness', { timeout: 240_000 }, () => {
  const huge = fc.bigInt(0n, 10n ** 12n);

  test('counts up to 10^12 units at prices down to 10^-9 without losing a digit', () => {
    const per = fc.constantFrom(1, 100, 1000, 1_000_000, 7);
    fc.assert(
      fc.property(huge, huge, aPrice, aPrice, per, (input, output, first, second, block) => {
        const charges: Charge[] = [
          { type: 'usage', meter: 'input-token', per: block, price: first },
          { type: 'usage', meter: 'output-token', per: block, price: second },
        ];
        const plan = compilePlan({ currency: 'USD', charges });
        const by = (quantity: bigint, price: typeof first) =>
          new Ratio(quantity).times(Ratio.of(price)).over(Ratio.of(block));
        const wanted = by(input, first).plus(by(output, second));
        const asText = [
          { meter: 'input-token', quantity: String(input) },
          { meter: 'output-token', quantity: String(output) },
        ];
        const asNumber = [
          { meter: 'input-token', quantity: Number(input) },
          { meter: 'output-token', quantity: { n: output, d: 1n } },
        ];
        expect(same(totalOf(plan, asText), wanted)).toBe(true);
        expect(same(totalOf(plan, asNumber), wanted)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('counts graduated tiers with edges up to 10^12', () => {
    fc.assert(
      fc.property(huge, huge, huge, aPrice, aPrice, aPrice, (quantity, a, b, first, second, third) => {
        const [low, high] = a < b ? [a + 1n, b + 2n] : [b + 1n, a + 2n];
        const tiers = [{ upTo: String(low), price: first }, { upTo: String(high), price: second }, { price: third }];
        const plan = compilePlan({ currency: 'USD', charges: [{ type: 'usage', meter: 'page', per: 1000, tiers }] });
        const between = (from: bigint, to: bigint) => (quantity < to ? quantity : to) - from;
        const part = (count: bigint, price: typeof first) =>
          new Ratio(count > 0n ? count : 0n).times(Ratio.of(price)).over(new Ratio(1000n));
        const wanted = part(between(0n, low), first)
          .plus(part(between(low, high), second))
          .plus(part(quantity - high, third));
        expect(same(totalOf(plan, [{ meter: 'page', quantity: Number(quantity) }]), wanted)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives with and without lines the same total, whole or in fractions', () => {
    const decimals = fc.constantFrom(1n, 3n, 10n, 100n, 7919n, 10n ** 7n);
    fc.assert(
      fc.property(aRichPlan(), fc.bigInt(0n, 6000n), units(60), units(4), decimals, (plan, page, image, user, d) => {
        const compiled = compilePlan(plan);
        const usage = [
          { meter: 'page', quantity: { n: page, d } },
          { meter: 'image', quantity: image },
          { meter: 'user', quantity: user },
        ].filter(({ meter }) => compiled.meters.includes(meter));
        const { total, lines } = estimate(compiled, usage);
        expect(same(totalOf(compiled, usage), total)).toBe(true);
        expect(same(sumOf(lines.map(({ amount }) => amount)), total)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('laws of prices', { timeout: 240_000 }, () => {
  const total = (plan: Plan, quantity: number, month?: number) => {
    const amount = totalOf(compilePlan(plan), [{ meter: 'page', quantity }], month);
    isFinite(amount);
    return amount;
  };
  const planOf = (charge: UsageCharge): Plan => ({ currency: 'EUR', charges: [charge] });

  test('no cost is below zero', () => {
    fc.assert(
      fc.property(aRichPlan(), units(100), (plan, quantity) => {
        expect(total(plan, quantity).n).toBeGreaterThanOrEqual(0n);
      }),
      runs,
    );
  });

  test('graduated and package never fall with use', () => {
    fc.assert(
      fc.property(aUsageCharge({ tierings: ['graduated', 'package'] }), units(80), units(20), (charge, low, more) => {
        expect(compare(total(planOf(charge), low), total(planOf(charge), low + more))).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  test('volume and stairstep fall at the edge of a tier only', () => {
    fc.assert(
      fc.property(aUsageCharge({ tierings: ['volume', 'stairstep'] }), units(80), (drawn, quantity) => {
        const { free: _free, round: _round, ...charge } = drawn;
        const isEdge = (charge.tiers ?? []).some(({ upTo }) => upTo === quantity);
        const rises = compare(total(planOf(charge), quantity), total(planOf(charge), quantity + 1)) <= 0;
        expect(rises || isEdge).toBe(true);
      }),
      runs,
    );
  });

  test('free units never raise the cost of tiers whose prices do not fall', () => {
    fc.assert(
      fc.property(aUsageCharge({ tierings: ['graduated', 'package'] }), units(80), (charge, quantity) => {
        const { free: _free, ...priced } = charge;
        expect(compare(total(planOf(charge), quantity), total(planOf(priced), quantity))).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  test('falling graduated prices cost at most the first price for every unit', () => {
    const price = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(price, price, price, units(300), (a, b, c, quantity) => {
        const [first = 0, second = 0, third = 0] = [a, b, c].toSorted((x, y) => y - x);
        const tiers = [{ upTo: 100, price: first }, { upTo: 200, price: second }, { price: third }];
        const cost = total(planOf({ type: 'usage', meter: 'page', tiers }), quantity);
        expect(compare(cost, exact(first * quantity))).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  test('splitting a request never lowers the cost where each has a minimum or a step', () => {
    const charge: UsageCharge = { type: 'usage', meter: 'page', price: 1, request: { minimum: 3, step: 2 } };
    const plan = compilePlan(planOf(charge));
    const bySizes = (sizes: number[]) => {
      const amount = totalOf(plan, [{ meter: 'page', sizes: sizes.map((quantity) => ({ quantity, count: 1 })) }]);
      isFinite(amount);
      return amount;
    };
    fc.assert(
      fc.property(units(40), units(40), (a, b) => {
        expect(compare(bySizes([a, b]), bySizes([a + b]))).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('the order of meters in a use does not matter, nor that of charges without a pool', () => {
    fc.assert(
      fc.property(aRichPlan(), units(60), units(60), (plan, page, image) => {
        const usage = [
          { meter: 'page', quantity: page },
          { meter: 'image', quantity: image },
        ];
        const forwards = totalOf(compilePlan(plan), usage);
        const backwards = totalOf(compilePlan({ ...plan, charges: plan.charges.toReversed() }), usage.toReversed());
        expect(same(forwards, backwards)).toBe(true);
      }),
      runs,
    );
  });

  test('a package costs what graduated costs for the rounded quantity', () => {
    fc.assert(
      fc.property(aUsageCharge({ tierings: ['package'] }), units(60), (drawn, quantity) => {
        const { free: _free, round: _round, ...charge } = drawn;
        expect(same(total(planOf(charge), quantity), priceOfUnits(charge, quantity))).toBe(true);
      }),
      runs,
    );
  });
});

describe('laws of time and currency', { timeout: 240_000 }, () => {
  const options = { resets: ['month', 'quarter', 'half-year', 'year'], quotas: ['month', 'year', 'once'] } as const;
  const uses = (plan: Plan, page: number, image: number, user: number) =>
    [
      { meter: 'page', quantity: page },
      { meter: 'image', quantity: image },
      { meter: 'user', quantity: user },
    ].filter(({ meter }) => compilePlan(plan).meters.includes(meter));

  test('what months bear and what is due have the same sum over whole years, with and without growth', () => {
    const growth = fc.constantFrom(0, 0, 3, -2);
    fc.assert(
      fc.property(aRichPlan(options), units(40), units(40), units(3), growth, (plan, page, image, user, percent) => {
        const compiled = compilePlan(plan);
        const usage = uses(plan, page, image, user);
        const when = { months: 24, growthPercentPerMonth: percent };
        const accrual = series(compiled, usage, when).total;
        const cash = series(compiled, usage, { ...when, view: 'cash' }).total;
        expect(same(accrual, cash)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('a month of a series is the estimate of that month, and the sum of months is the sum', () => {
    fc.assert(
      fc.property(
        aRichPlan(options),
        units(40),
        units(40),
        fc.integer({ min: 1, max: 26 }),
        (plan, page, image, month) => {
          const compiled = compilePlan(plan);
          const usage = uses(plan, page, image, 2);
          const { months, total } = series(compiled, usage, { months: month });
          expect(same(months.at(-1)?.total ?? null, estimate(compiled, usage, { month }).total)).toBe(true);
          expect(same(sumOfMonths(compiled, usage, month), total)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a conversion there and back gives the same amount', () => {
    const rate = fc.integer({ min: 1, max: 10_000_000 }).map((digits) => String(digits / 10_000));
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), rate, rate, (cents, usd, chf) => {
        const rates = { perEuro: { USD: usd, CHF: chf } };
        const amount = fraction(cents, 100);
        const there = convert(amount, 'USD', 'CHF', rates);
        isFinite(there);
        expect(same(convert(there, 'CHF', 'USD', rates), amount)).toBe(true);
        const inEuro = convert(amount, 'USD', 'EUR', rates);
        isFinite(inEuro);
        expect(same(multiply(inEuro, exact(usd)), amount)).toBe(true);
        expect(same(subtract(divide(there, exact(chf)), inEuro), zero)).toBe(true);
      }),
      runs,
    );
  });
});
