import { describe, expect, test } from 'vitest';
import { json, run } from './run.ts';

const figures = {
  unitsPerMonth: 300,
  minutesToday: { low: 5, expected: 12, high: 25 },
  minutesThen: 2,
  labourPerHour: 42,
  realisation: 0.5,
  externalToday: 0,
  serviceMonthly: 100,
  supportMonthly: 50,
  oneOff: 9750,
};

describe('business-case', () => {
  test('prints benefit, payback, cost, break-even and verdict', async () => {
    expect(await json(['business-case'], figures)).toMatchObject({
      verdict: 'open',
      monthlyBenefit: { low: '240.00', expected: '975.00', high: '2340.00' },
      paybackMonths: { low: '40.625', expected: '10.00', high: '4.166666666667', exact: { high: '25/6' } },
      cost36Months: { low: '15150.00', expected: '15150.00', high: '15150.00' },
      breakEvenUnits: { expected: '137.50' },
      assumed: [],
    });
  });

  test('names what it has assumed', async () => {
    const { realisation: _realisation, externalToday: _external, supportMonthly: _support, ...rest } = figures;
    expect(await json(['business-case'], rest)).toMatchObject({
      assumed: ['realisation', 'externalToday', 'supportMonthly'],
    });
  });

  test('reads well', async () => {
    const { out } = await run(['business-case'], JSON.stringify({ ...figures, serviceMonthly: 9000 }));
    expect(out).toMatch(/Verdict: does-not-pay\n.*low.*expected.*high/);
    expect(out).toMatch(/Payback, months\s+never\s+never\s+never/);
  });

  test.each<[string, unknown, string]>([
    ['missing', { ...figures, oneOff: undefined }, 'oneOff is undefined'],
    ['negative', { ...figures, oneOff: -1 }, 'oneOff is -1'],
    ['text', { ...figures, minutesToday: { low: 1, expected: 'x', high: 3 } }, 'minutesToday.expected is "x"'],
    ['out of order', { ...figures, minutesToday: { low: 3, expected: 2, high: 1 } }, 'minutesToday is {"low":3'],
    ['above one', { ...figures, realisation: 60 }, 'realisation is 60.00'],
    ['unknown key', { ...figures, minutes: 3 }, 'minutes is 3'],
  ])('%s figures exit with 2 and name field and value', async (_what, input, problem) => {
    const { code, out, problems } = await run(['business-case', '--json'], JSON.stringify(input));
    expect([code, out]).toEqual([2, '']);
    expect(problems).toContain(problem);
  });
});

describe('readiness', () => {
  test('prints verdict, reasons and what comes before', async () => {
    expect(
      await json(['readiness', '--answers', '3,3,3,3,3,3,3,3,3,0,3,3', '--fit', 'fits', '--business-case', 'open']),
    ).toEqual({
      verdict: 'try-service',
      reasons: [
        { code: 'fit', fit: 'fits' },
        { code: 'business-case', verdict: 'open' },
      ],
      before: ['people'],
    });
  });

  test('takes needs and know-how into account', async () => {
    const words = ['readiness', '--answers', '3,3,3,3,3,3,3,3,3,3,3,3', '--fit', 'unsuitable', '--need', 'process=3'];
    expect(await json(words)).toMatchObject({ verdict: 'custom' });
    expect(await json([...words, '--know-how', '4'])).toMatchObject({ verdict: 'build-own' });
  });

  test.each([
    [['--answers', '3,2'], '--answers has 2 answers; 12 are needed.'],
    [['--answers', '3,3,3,4,3,3,3,3,3,3,3,3'], 'Answer 4 is "4"; it must be one of 0, 1, 2, 3.'],
    [[], 'The answers are missing.'],
    [['--answers', '3,3,3,3,3,3,3,3,3,3,3,3', '--fit', 'good'], '--fit is "good"; it must be one of fits'],
    [['--answers', '3,3,3,3,3,3,3,3,3,3,3,3', '--need', 'speed=3'], '--need is "speed"; it must be one of content'],
  ])('%j', async (words, sentence) => {
    const { code, problems } = await run(['readiness', ...words]);
    expect(code).toBe(2);
    expect(problems).toContain(sentence);
  });
});
