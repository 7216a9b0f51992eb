import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import type { CompiledPlan } from '../../src/pricing/compile.ts';
import { costCurve, crossings, scaledCurve, valueAt } from '../../src/pricing/curve.ts';
import type { Curve } from '../../src/pricing/curve.ts';
import { totalOf } from '../../src/pricing/estimate.ts';
import { compare, exact, fraction, toDecimalText, zero } from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';
import { aFee, aPlan, perPage } from './builders.ts';
import { aRichPlan, aUsageCharge } from './generators.ts';

const perT = [{ meter: 'page', base: zero, slope: exact(1) }];

function curveOf(plan: CompiledPlan, to: number, from = 0, ray = perT): Curve {
  const curve = costCurve(plan, ray, exact(from), exact(to));
  if (curve === null) throw new Error('no curve');
  return curve;
}

const text = (value: Exact | null) => (value === null ? null : toDecimalText(value));
const points = (curve: Curve) => curve.points.map(({ at, value }) => [toDecimalText(at), text(value)]);
const pieces = (curve: Curve) =>
  curve.pieces.map((piece) => piece && [toDecimalText(piece.offset), toDecimalText(piece.slope)]);

describe('a curve', () => {
  test('has a cut where something happens, and only there', () => {
    const plan = aPlan([
      perPage({ tiers: [{ upTo: 100, price: 2 }, { price: 1 }], free: { quantity: 10, each: 'month' } }),
      aFee(5),
    ]);
    const curve = curveOf(plan, 200);
    expect(points(curve)).toEqual([
      ['0.00', '5.00'],
      ['10.00', '5.00'],
      ['110.00', '205.00'],
      ['200.00', '295.00'],
    ]);
    expect(pieces(curve)).toEqual([
      ['5.00', '0.00'],
      ['-15.00', '2.00'],
      ['95.00', '1.00'],
    ]);
  });

  test('keeps the value at a jump apart from the limit above it', () => {
    const plan = aPlan([perPage({ tiering: 'volume', tiers: [{ upTo: 100, price: 2 }, { price: 1 }] })]);
    const curve = curveOf(plan, 150);
    expect(text(valueAt(curve, exact(100)))).toBe('200.00');
    expect(text(valueAt(curve, exact('100.5')))).toBe('100.50');
    expect(pieces(curve)).toEqual([
      ['0.00', '2.00'],
      ['0.00', '1.00'],
    ]);
  });

  test('shows the steps of started blocks', () => {
    const curve = curveOf(aPlan([perPage({ per: 10, price: 3, tiering: 'package' })]), 25);
    expect(points(curve)).toEqual([
      ['0.00', '0.00'],
      ['10.00', '3.00'],
      ['20.00', '6.00'],
      ['25.00', '9.00'],
    ]);
    expect(text(valueAt(curve, exact('0.01')))).toBe('3.00');
  });

  test('ends where the plan cannot serve more', () => {
    const plan = aPlan([perPage({ price: 1 })], { cap: { meter: 'page', quantity: 100, each: 'month' } });
    const curve = curveOf(plan, 300);
    expect(pieces(curve)).toEqual([['0.00', '1.00'], null]);
    expect(text(valueAt(curve, exact(100)))).toBe('100.00');
    expect([100.1, 200, 300, 301, -1].map((t) => valueAt(curve, exact(t)))).toEqual([null, null, null, null, null]);
  });

  test('has no cuts where the plan does not serve', () => {
    const tiers = [{ upTo: 80, price: 1 }, { price: 2 }];
    const plan = aPlan([perPage({ tiers })], { cap: { meter: 'page', quantity: 50, each: 'month' } });
    expect(points(curveOf(plan, 100))).toEqual([
      ['0.00', '0.00'],
      ['50.00', '50.00'],
      ['100.00', null],
    ]);
  });

  test('keeps a single place that the plan can serve', () => {
    const caps = ['page', 'image'].map((meter) => ({ meter, quantity: 5, each: 'month' as const }));
    const plan = aPlan([perPage({ price: 1 }), { type: 'usage', meter: 'image', price: 1 }], { cap: caps });
    const ray = [...perT, { meter: 'image', base: exact(10), slope: exact(-1) }];
    expect(points(curveOf(plan, 10, 0, ray))).toEqual([
      ['0.00', null],
      ['5.00', '10.00'],
      ['10.00', null],
    ]);
  });

  test('can be a point', () => {
    const curve = curveOf(aPlan([perPage({ price: 2 })]), 7, 7);
    expect(points(curve)).toEqual([['7.00', '14.00']]);
    expect(text(valueAt(curve, exact(7)))).toBe('14.00');
    expect(crossings(curve, curve)).toEqual([]);
  });

  test('follows requests whose size changes along the way', () => {
    const plan = aPlan([perPage({ price: 1, request: { minimum: 3, step: 2, maximum: 9 } })]);
    const ray = [{ meter: 'page', base: exact(10), slope: exact(1), requests: { base: exact(10), slope: zero } }];
    const curve = curveOf(plan, 100, 0, ray);
    for (const t of [0, 5, 10, 10.5, 20, 30, 30.5, 79, 80, 95, 100]) {
      const wanted = totalOf(plan, [{ meter: 'page', quantity: exact(10 + t), requests: 10 }]);
      expect([t, text(valueAt(curve, exact(t)))]).toEqual([t, text(wanted)]);
    }
    const growing = [{ meter: 'page', base: zero, slope: exact(5), requests: { base: zero, slope: exact(2) } }];
    expect(pieces(curveOf(plan, 10, 0, growing))).toEqual([['0.00', '8.00']]);
    const none = [{ meter: 'page', base: zero, slope: zero, requests: { base: zero, slope: zero } }];
    expect(pieces(curveOf(plan, 10, 0, none))).toEqual([['0.00', '0.00']]);
  });

  test('follows a minimum without steps, and meters that the ray leaves out', () => {
    const plan = aPlan([perPage({ price: 1, request: { minimum: 3 } }), { type: 'usage', meter: 'image', price: 1 }]);
    const ray = [{ meter: 'page', base: zero, slope: exact(1), requests: { base: exact(2), slope: zero } }];
    expect(pieces(curveOf(plan, 10, 0, ray))).toEqual([
      ['6.00', '0.00'],
      ['0.00', '1.00'],
    ]);
  });

  test('passes every other error on', () => {
    const broken = Object.defineProperty({ ...aPlan([perPage({ price: 1 })]) }, 'fees', {
      get: () => {
        throw new TypeError('broken');
      },
    });
    expect(() => costCurve(broken, perT, zero, exact(1))).toThrow('broken');
  });

  test('is missing where it would have too many pieces', () => {
    const steps = (quantity: string) =>
      costCurve(aPlan([perPage({ price: 1, round: 1 })]), perT, zero, exact(quantity));
    expect(steps('15000')).not.toBeNull();
    expect(steps('1000000')).toBeNull();
    const two = aPlan([perPage({ price: 1, round: 1 }), { type: 'usage', meter: 'page', price: 1, round: '1.0001' }]);
    expect(costCurve(two, perT, zero, exact(15000))).toBeNull();
  });

  test('is missing where months differ and money of a year is shared out', () => {
    const plan = aPlan([
      perPage({ price: 1, free: { quantity: 100, each: 'once' } }),
      aFee(1, { each: 'year', includes: [{ amount: 5 }] }),
    ]);
    expect(costCurve(plan, perT, zero, exact(10), 3)).toBeNull();
  });

  test('refuses a ray that makes no sense', () => {
    const plan = aPlan([perPage({ price: 1, request: { minimum: 1 } })]);
    const curve =
      (ray: Parameters<typeof costCurve>[1], from = zero) =>
      () =>
        costCurve(plan, ray, from, exact(10));
    expect(curve([{ meter: 'brain', base: zero, slope: zero }])).toThrow('ray[0].meter is "brain"');
    expect(curve([{ meter: 'page', base: zero, slope: zero }])).toThrow('ray[0].requests is undefined');
    const requests = { base: zero, slope: exact(1) };
    expect(curve([{ meter: 'page', base: exact(5), slope: exact(-1), requests }])).toThrow('ray[0] is');
    expect(curve([{ meter: 'page', base: zero, slope: zero, requests: { base: exact(-1), slope: zero } }])).toThrow(
      'ray[0] is',
    );
    expect(curve([], exact(11))).toThrow('from is');
    expect(() => costCurve(plan, [], zero, zero, 0)).toThrow('month is 0');
  });
});

describe('crossings', () => {
  const cheapStart = aPlan([perPage({ price: 2 })]);
  const flatRate = aPlan([perPage({ price: 1 }), aFee(100)]);
  const shown = (a: Curve, b: Curve) =>
    crossings(a, b).map(({ at, below, here, above }) => [toDecimalText(at), below, here, above]);

  test('say from where on the other is cheaper', () => {
    expect(shown(curveOf(cheapStart, 300), curveOf(flatRate, 200))).toEqual([['100.00', 'first', 'equal', 'second']]);
  });

  test('see jumps', () => {
    const volume = aPlan([perPage({ tiering: 'volume', tiers: [{ upTo: 50, price: 3 }, { price: 1 }] })]);
    expect(shown(curveOf(cheapStart, 80), curveOf(volume, 80))).toEqual([['50.00', 'first', 'first', 'second']]);
  });

  test('see where one cannot serve more', () => {
    const capped = aPlan([perPage({ price: 1 })], { cap: { meter: 'page', quantity: 60, each: 'month' } });
    expect(shown(curveOf(cheapStart, 80), curveOf(capped, 80))).toEqual([['60.00', 'second', 'second', 'first']]);
    expect(shown(curveOf(capped, 80), curveOf(cheapStart, 80))).toEqual([['60.00', 'first', 'first', 'second']]);
    expect(shown(curveOf(capped, 80), curveOf(capped, 80))).toEqual([['60.00', 'equal', 'equal', 'none']]);
  });

  test('find stretches of equal cost', () => {
    const bounded = aPlan([perPage({ price: 2 })], { minimumSpend: { price: 40, each: 'month' } });
    expect(shown(curveOf(cheapStart, 80), curveOf(bounded, 80))).toEqual([['20.00', 'first', 'equal', 'equal']]);
  });

  test('need one currency', () => {
    const curve = curveOf(cheapStart, 10);
    const dollars = scaledCurve(curve, fraction(5, 4), 'USD');
    expect(text(valueAt(dollars, exact(10)))).toBe('25.00');
    expect(() => crossings(curve, dollars)).toThrow('currency is "USD"');
    const capped = curveOf(aPlan([perPage({ price: 1 })], { cap: { meter: 'page', quantity: 5, each: 'month' } }), 10);
    expect(pieces(scaledCurve(capped, exact(2), 'USD'))).toEqual([['0.00', '2.00'], null]);
  });
});

describe('laws', { timeout: 240_000 }, () => {
  const options = { quotas: ['month', 'year'], resets: ['month', 'quarter', 'year'] } as const;
  const part = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }));

  test('a curve is the estimate at every t', () => {
    const places = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 10 });
    fc.assert(
      fc.property(aRichPlan(options), part, part, places, (plan, page, image, samples) => {
        const compiled = compilePlan(plan);
        const lines = { page, image, user: [1, 0] as [number, number] };
        const meters = Object.entries(lines).filter(([meter]) => compiled.meters.includes(meter));
        const ray = meters.map(([meter, [base, slope]]) => ({ meter, base: exact(base), slope: exact(slope) }));
        const curve = costCurve(compiled, ray, zero, exact(40));
        if (curve === null) throw new Error('no curve');
        const ts = [...samples.map((tenths) => fraction(tenths, 10)), ...curve.points.map(({ at }) => at)];
        for (const t of ts) {
          const usage = ray.map(({ meter, base, slope }) => ({
            meter,
            quantity: { n: base.n * t.d + slope.n * t.n, d: t.d },
          }));
          const total = totalOf(compiled, usage);
          const value = valueAt(curve, t);
          expect(value && total && compare(value, total) === 0).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a curve of requests is the estimate at every t', () => {
    const count = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }));
    const kinds = fc.constantFrom('plain', 'volume', 'graduated', 'stairstep');
    fc.assert(
      fc.property(
        aUsageCharge({ requests: true, most: 12 }),
        kinds,
        part,
        count,
        (drawn, kind, [base, slope], [first, more]) => {
          const { free: _free, ...priced } = drawn;
          const by = { meters: ['page'], of: 'request' as const };
          const charge =
            kind === 'plain'
              ? drawn
              : kind === 'volume'
                ? { ...drawn, tiering: 'volume' as const, by }
                : { ...priced, tiering: kind === 'graduated' ? ('graduated' as const) : ('stairstep' as const), by };
          const compiled = compilePlan({ currency: 'EUR', charges: [charge] });
          const requests = { base: exact(first), slope: exact(more) };
          const ray = [{ meter: 'page', base: exact(base), slope: exact(slope), requests }];
          const curve = costCurve(compiled, ray, zero, exact(20), 1);
          if (curve === null) throw new Error('no curve');
          for (let quarter = 0; quarter <= 80; quarter += 3) {
            const t = quarter / 4;
            const usage = [{ meter: 'page', quantity: base + slope * t, requests: first + more * t }];
            const total = totalOf(compiled, usage, 1);
            const value = valueAt(curve, exact(t));
            expect(value && total && compare(value, total) === 0).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('between two crossings the same plan is cheaper', () => {
    const plan = aUsageCharge({ most: 40 }).map((charge) => compilePlan({ currency: 'EUR', charges: [charge] }));
    fc.assert(
      fc.property(plan, plan, fc.integer({ min: 1, max: 399 }), (a, b, tenths) => {
        const [first, second] = [curveOf(a, 40), curveOf(b, 40)];
        const t = fraction(tenths, 10);
        const found = crossings(first, second);
        const before = found.findLast(({ at }) => compare(at, t) < 0);
        const after = found.find(({ at }) => compare(at, t) > 0);
        const [x, y] = [valueAt(first, t), valueAt(second, t)];
        const order = x && y ? compare(x, y) : null;
        const cheaper = order === 0 ? 'equal' : order === -1 ? 'first' : 'second';
        const isCut = isPointOf(first, second, t) || found.some(({ at }) => compare(at, t) === 0);
        expect(isCut || !before || before.above === cheaper).toBe(true);
        expect(isCut || !after || after.below === cheaper).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  /** At a cut the value may differ from both sides. */
  function isPointOf(a: Curve, b: Curve, t: Exact): boolean {
    return [...a.points, ...b.points].some(({ at }) => compare(at, t) === 0);
  }
});
