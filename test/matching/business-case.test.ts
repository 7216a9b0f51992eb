import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessCase, inputFromMatch, mostSaved, todayCost } from '../../src/matching/business-case.ts';
import type { BusinessCaseInput, InCases } from '../../src/matching/business-case.ts';
import { matchAll } from '../../src/matching/rank.ts';
import { compileTask, exactRange, rangesOf } from '../../src/matching/workload.ts';
import { compare, exact, roundHalfUp, toDecimalText, toNumber } from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';
import { aCase, aFee, aReference, aTask, labour, offeringWith, prepared } from './builders.ts';

type Figure = number | [low: number, expected: number, high: number];

function anInput(own: Partial<Record<keyof BusinessCaseInput, Figure>> = {}): BusinessCaseInput {
  const range = (field: keyof BusinessCaseInput, usual: number) => {
    const figure = own[field] ?? usual;
    const [low, expected, high] = typeof figure === 'number' ? [figure, figure, figure] : figure;
    return exactRange({ low, expected, high });
  };
  return {
    unitsPerMonth: range('unitsPerMonth', 300),
    minutesToday: range('minutesToday', 12),
    minutesThen: range('minutesThen', 2),
    labourPerHour: range('labourPerHour', 42),
    realisation: range('realisation', 0.5),
    externalToday: range('externalToday', 0),
    serviceMonthly: range('serviceMonthly', 100),
    supportMonthly: range('supportMonthly', 50),
    oneOff: range('oneOff', 9750),
  };
}

const shown = (cases: InCases<Exact | null>, places = 2) =>
  [cases.low, cases.expected, cases.high].map((value) => value && roundHalfUp(value, places));

describe('a business case', () => {
  test('follows the method, worked by hand', () => {
    const found = businessCase(anInput());
    // 300 × 12 min × 42 €/h = 2,520 €; 300 × 2 min = 420 € + 150 €; (2,520 − 570) × 0.5 = 975 €; 9,750 / 975 = 10 months
    expect(shown(found.costToday)).toEqual(['2520.00', '2520.00', '2520.00']);
    expect(shown(found.costThen)).toEqual(['570.00', '570.00', '570.00']);
    expect(shown(found.monthlyBenefit)).toEqual(['975.00', '975.00', '975.00']);
    expect(shown(found.paybackMonths)).toEqual(['10.00', '10.00', '10.00']);
    // 9,750 + 36 × 150
    expect(shown(found.cost36Months)).toEqual(['15150.00', '15150.00', '15150.00']);
    // 9,750 / (24 × 0.5) = 812.50 needed, + 150 = 962.50, at 7 € saved per unit
    expect(shown(found.breakEvenUnits)).toEqual(['137.50', '137.50', '137.50']);
    expect(found.verdict).toBe('pays-off');
  });

  test('pairs little benefit with few units, little work today, much work left and dear services', () => {
    const found = businessCase(
      anInput({
        unitsPerMonth: [100, 300, 500],
        minutesToday: [5, 12, 25],
        minutesThen: [1, 2, 4],
        serviceMonthly: [80, 100, 120],
        realisation: [0.3, 0.5, 0.9],
        oneOff: [5000, 9750, 20000],
      }),
    );
    // low: 100 × 5 min × 42/60 = 350; 100 × 4 × 0.7 + 120 + 50 = 450; × 0.3
    expect(shown(found.monthlyBenefit)).toEqual(['-30.00', '975.00', '7443.00']);
    expect(shown(found.paybackMonths)).toEqual([null, '10.00', '0.67']);
    expect(shown(found.cost36Months)).toEqual(['26120.00', '15150.00', '9680.00']);
    expect(found.verdict).toBe('open');
  });

  test.each([
    [18, 36, 'pays-off'],
    [18, 37, 'open'],
    [19, 36, 'does-not-pay'],
  ] as const)('payback of %s months expected and %s low → %s', (expected, low, verdict) => {
    expect(businessCase(anInput({ oneOff: [0, 975 * expected, 975 * low] })).verdict).toBe(verdict);
  });

  test('pays back at once without one-off cost, and never without benefit', () => {
    expect(shown(businessCase(anInput({ oneOff: 0 })).paybackMonths)).toEqual(['0.00', '0.00', '0.00']);
    const none = businessCase(anInput({ serviceMonthly: 5000, oneOff: 0 }));
    expect([shown(none.paybackMonths), none.verdict]).toEqual([[null, null, null], 'does-not-pay']);
  });

  test('has no break-even where a unit saves nothing', () => {
    expect(shown(businessCase(anInput({ minutesThen: 12 })).breakEvenUnits)).toEqual([null, null, null]);
  });

  test('counts outside cost of today', () => {
    expect(shown(businessCase(anInput({ externalToday: 200 })).monthlyBenefit)[1]).toBe('1075.00');
  });
});

const figure = (max: number) => fc.integer({ min: 0, max });
const rising = (max: number) =>
  fc.tuple(figure(max), figure(max), figure(max)).map((list): [number, number, number] => {
    const [low = 0, expected = 0, high = 0] = list.toSorted((a, b) => a - b);
    return [low, expected, high];
  });
const someInput = fc.record({
  unitsPerMonth: rising(2000),
  minutesToday: rising(60),
  minutesThen: rising(10),
  labourPerHour: rising(60),
  externalToday: rising(500),
  serviceMonthly: rising(1000),
  supportMonthly: rising(500),
  oneOff: rising(50_000),
});

test('law: at the break-even volume it pays back in 24 months', () => {
  fc.assert(
    fc.property(someInput, (own) => {
      const found = businessCase(anInput(own)).breakEvenUnits.expected;
      fc.pre(found !== null && found.n > 0n);
      const units = toNumber(found);
      const input = { ...anInput(own), unitsPerMonth: { low: found, expected: found, high: found } };
      const payback = businessCase(input).paybackMonths.expected;
      fc.pre(own.oneOff[1] > 0);
      expect([units > 0, payback && toDecimalText(payback)]).toEqual([true, '24.00']);
    }),
  );
});

test('law: a dearer service never pays off better', () => {
  const order = ['does-not-pay', 'open', 'pays-off'];
  fc.assert(
    fc.property(someInput, fc.integer({ min: 1, max: 1000 }), (own, more) => {
      const [low, expected, high] = own.serviceMonthly;
      const dearer = { ...own, serviceMonthly: [low + more, expected + more, high + more] as [number, number, number] };
      const before = businessCase(anInput(own));
      const after = businessCase(anInput(dearer));
      expect(order.indexOf(after.verdict)).toBeLessThanOrEqual(order.indexOf(before.verdict));
      expect(compare(after.monthlyBenefit.expected, before.monthlyBenefit.expected)).toBe(-1);
    }),
  );
});

describe('what the work costs today', () => {
  const task = compileTask(aTask());
  const ranges = rangesOf(task, aCase());

  test('is units × minutes × cost of an hour', () => {
    const { low, expected, high } = todayCost(task, ranges, labour);
    // 300 × 12 min × 43.40 €/h
    expect([low, expected, high].map((value) => roundHalfUp(value, 2))).toEqual(['175.42', '2604.00', '20125.00']);
  });

  test('can be saved at best with much work today and little left', () => {
    // 300 × (25 − 1) min × 48.30 €/h
    expect(toDecimalText(mostSaved(task, exact(300), labour))).toBe('5796.00');
  });
});

test('a match brings its own start: volume, work, service, days', () => {
  const ready = prepared([
    offeringWith('a/a', aFee(49), { knowHow: { setUp: 1, integrate: 0, operate: 0 } }),
    offeringWith('b/b', aFee('on-request')),
  ]);
  const { matches, pricing } = matchAll(ready, aCase(), aReference());
  const inputs = matches.map((match) => inputFromMatch(ready.task, pricing.ranges, match, labour, false));
  const [first, second] = inputs;
  expect(first && toDecimalText(first.serviceMonthly.expected)).toBe('49.00');
  // 5 days × 8 h × 43.40 €, and 0.1 days a month
  expect(first && toDecimalText(first.oneOff.expected)).toBe('1736.00');
  expect(first && toDecimalText(first.supportMonthly.expected)).toBe('34.72');
  expect(second).toBeNull();
});
