import { describe, expect, test } from 'vitest';
import { json, run } from './run.ts';

const graduated = {
  currency: 'USD',
  tax: 'net',
  charges: [
    {
      type: 'usage',
      meter: 'page',
      per: 1000,
      tiers: [{ upTo: 1_000_000, price: 1.5 }, { price: 0.6 }],
      tiering: 'graduated',
    },
  ],
};
const perPage = (price: number | string) => ({ currency: 'EUR', charges: [{ type: 'usage', meter: 'page', price }] });

describe('estimate of a plan on standard input', () => {
  test('is exact to the digit', async () => {
    expect(await json(['estimate'], { plan: graduated, usage: [{ meter: 'page', quantity: 1_500_000 }] })).toEqual({
      currency: 'USD',
      total: '1800.00',
      rounded: '1800.00',
      lines: [{ charge: 0, kind: 'usage', label: 'page', quantity: '1500000', amount: '1800.00' }],
      notes: [],
      servable: true,
    });
  });

  test('gives a fraction where no finite decimal does', async () => {
    const yearly = { currency: 'EUR', charges: [{ type: 'fee', price: 80, each: 'year' }] };
    expect(await json(['estimate'], { plan: yearly, usage: [] })).toMatchObject({
      total: '6.666666666667',
      rounded: '6.67',
      exact: '20/3',
    });
  });

  test('keeps digits that a double would lose', async () => {
    const input = `{"plan": ${JSON.stringify(perPage(1))}, "usage": [{"meter": "page", "quantity": 12345678901234567890.25}]}`;
    expect(await json(['estimate'], input)).toMatchObject({ total: '12345678901234567890.25' });
  });

  test('has no total where a cap stops the plan, and says why', async () => {
    const capped = { ...perPage(1), cap: { meter: 'page', quantity: 100, each: 'month' } };
    expect(await json(['estimate'], { plan: capped, usage: [{ meter: 'page', quantity: 101 }] })).toMatchObject({
      total: null,
      rounded: null,
      servable: false,
      notes: [{ kind: 'cap', text: 'The plan ends at 100 page a month; 101 are asked for.' }],
    });
  });

  test('counts one month, or several with their sum', async () => {
    const plan = {
      currency: 'EUR',
      charges: [
        { type: 'once', price: 100 },
        { type: 'fee', price: 10, each: 'month' },
      ],
    };
    expect(await json(['estimate'], { plan, usage: [] })).toMatchObject({ total: '10.00' });
    expect(await json(['estimate'], { plan, usage: [], month: 1 })).toMatchObject({ total: '110.00' });
    expect(await json(['estimate'], { plan, usage: [], months: 3 })).toMatchObject({
      currency: 'EUR',
      total: '130.00',
      rounded: '130.00',
      servable: true,
      months: [
        { month: 1, total: '110.00' },
        { month: 2, total: '10.00' },
        { month: 3, total: '10.00' },
      ],
    });
  });

  test('is readable without --json, and never shows a cost as zero that is none', async () => {
    const { out, code } = await run(
      ['estimate'],
      JSON.stringify({ plan: perPage('0.0004'), usage: [{ meter: 'page', quantity: 1 }] }),
    );
    expect([code, out]).toEqual([0, expect.stringMatching(/page \(1\)\s+0\.0004 EUR\n\s+Total\s+0\.0004 EUR/)]);
  });
});

describe('a wrong estimate names field and value and exits with 2', () => {
  const page = (quantity: unknown) => ({ plan: perPage(1), usage: [{ meter: 'page', quantity }] });
  test.each<[string, unknown, string]>([
    ['negative', page(-5), 'usage[0].quantity is -5'],
    ['text', page('many'), 'usage[0].quantity is "many"'],
    ['nothing', page(null), 'usage[0].quantity is null'],
    ['a list', page([]), 'usage[0].quantity is []'],
    ['an unknown meter', { plan: perPage(1), usage: [{ meter: 'pages', quantity: 1 }] }, 'usage[0].meter is "pages"'],
    ['no meter', { plan: perPage(1), usage: [{ quantity: 1 }] }, 'usage[0].meter is undefined'],
    ['no list', { plan: perPage(1), usage: 5 }, 'usage is 5'],
    ['an unknown key', { plan: perPage(1), usage: [{ meter: 'page', quantitty: 1 }] }, 'usage[0].quantitty is 1'],
    ['a negative price', { plan: perPage(-1), usage: [] }, 'plan.charges[0].price is -1'],
    ['no plan', { usage: [] }, 'plan is undefined'],
    ['a plan without charges', { plan: { currency: 'EUR', charges: [] }, usage: [] }, 'plan.charges is []'],
    ['month 0', { plan: perPage(1), usage: [], month: 0 }, 'month is 0'],
    ['too many months', { plan: perPage(1), usage: [], months: 1e9 }, 'month is 1000000000'],
    ['an unknown view', { plan: perPage(1), usage: [], months: 2, view: 'paid' }, 'view is "paid"'],
  ])('%s', async (_what, input, problem) => {
    const { code, out, problems } = await run(['estimate', '--json'], JSON.stringify(input));
    expect([code, out]).toEqual([2, '']);
    expect(problems).toContain(problem);
  });

  test('more digits than a number can have are told as written', async () => {
    const { code, problems } = await run(
      ['estimate'],
      `{"plan": ${JSON.stringify(perPage(1))}, "usage": [{"meter": "page", "quantity": 1e9999}]}`,
    );
    expect(code).toBe(2);
    expect(problems).toContain('usage[0].quantity is "1e9999"');
  });

  test.each([
    ['', 'Standard input is empty; it must be JSON.'],
    ['{', 'Standard input is no JSON:'],
    ['5', 'Standard input must be an object with plan and usage.'],
  ])('%j', async (input, sentence) => {
    const { code, problems } = await run(['estimate'], input);
    expect(code).toBe(2);
    expect(problems).toContain(sentence);
    expect(problems).toContain('Call it as: npm run --silent cli -- estimate');
  });
});
