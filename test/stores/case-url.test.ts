import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dimensions, type Case, type TaskModel } from '../../src/matching/model.ts';
import { defaultState, matchSorts, readCase, writeCase } from '../../src/stores/case-url.ts';

const task: TaskModel = {
  id: 'invoice-extraction',
  drivers: [
    { id: 'invoices', param: 'rechnungen', range: { low: 50, expected: 300, high: 1000 }, basis: 'derived' },
    { id: 'pages_per', param: 'seiten', range: { low: 1, expected: 1.5, high: 3 }, basis: 'derived' },
    {
      id: 'share',
      param: 'anteil',
      range: { low: 0.6, expected: 0.3, high: 0.1 },
      basis: 'assumption',
      minimum: 0,
      maximum: 1,
    },
    { id: 'clash', param: 'budget', range: { low: 1, expected: 2, high: 3 }, basis: 'assumption' },
  ],
  meters: [{ meter: 'page', quantity: 'invoices * pages_per' }],
  units: 'invoices',
  minutesToday: { low: 5, expected: 12, high: 25 },
  minutesThen: { low: 1, expected: 2, high: 5 },
  needs: { content: 0, inputs: 0, output: 1, process: 1, integration: 1, operation: 1 },
};

test('an untouched case has an empty query, and an empty query is the untouched case', () => {
  expect(writeCase(defaultState(task), task)).toBe('');
  expect(readCase('', task)).toEqual(defaultState(task));
});

test('writes what a person can read and edit', () => {
  const state = readCase('?v=1&rechnungen=300&seiten=1.5&ergebnis=2!&knowhow=1&partner=ja&region=eu', task);
  expect(state.problems).toEqual([]);
  expect(state.case).toMatchObject({
    workload: {
      invoices: { low: '300', expected: '300', high: '300' },
      pages_per: { low: '1.5', expected: '1.5', high: '1.5' },
    },
    needs: { output: { level: 2, must: true }, inputs: { level: 0, must: false } },
    knowHow: 1,
    partner: true,
    region: 'EU',
  });
  expect(writeCase(state, task)).toBe('v=1&rechnungen=300&seiten=1,5&ergebnis=2!&knowhow=1&region=eu&partner=ja');
});

test('writes low, expected and high as one part', () => {
  const state = readCase('rechnungen=50~300~1000', task);
  expect(state.case.workload.invoices).toEqual({ low: '50', expected: '300', high: '1000' });
  expect(writeCase(state, task)).toBe('v=1&rechnungen=50~300~1000');
});

test('a driver whose key is taken by a fixed part gets a prefix', () => {
  const state = readCase('menge-budget=7&budget=200', task);
  expect(state.case.workload.clash).toEqual({ low: '7', expected: '7', high: '7' });
  expect(state.case.budget).toBe('200');
  expect(writeCase(state, task)).toBe('v=1&menge-budget=7&budget=200');
});

test.each([
  ['rechnungen=viele', 'value', 'rechnungen=viele'],
  ['rechnungen=-5', 'value', 'rechnungen=-5'],
  ['rechnungen=1e9', 'value', 'rechnungen=1e9'],
  ['rechnungen=1~2', 'value', 'rechnungen=1~2'],
  ['anteil=1,1', 'value', 'anteil=1,1'],
  ['ergebnis=4', 'value', 'ergebnis=4'],
  ['knowhow=5', 'value', 'knowhow=5'],
  ['partner=vielleicht', 'value', 'partner=vielleicht'],
  ['region=mond', 'value', 'region=mond'],
  ['v=2', 'version', 'v=2'],
  ['farbe=blau', 'unknown', 'farbe=blau'],
  ['__proto__=1', 'unknown', '__proto__=1'],
])('%s is left out and named', (query, kind, part) => {
  const state = readCase(`${query}&sortierung=passung`, task);
  expect(state.problems).toEqual([{ kind, part }]);
  expect(state.case).toEqual(defaultState(task).case);
  expect(state.sort).toBe('fit');
});

test('says nothing about marks that mail programs hang on to links', () => {
  expect(readCase('utm_source=brief&fbclid=x', task).problems).toEqual([]);
});

test('takes the first of two contradicting parts', () => {
  const state = readCase('rechnungen=1&rechnungen=2', task);
  expect(state.case.workload.invoices?.expected).toBe('1');
  expect(state.problems).toEqual([{ kind: 'repeated', part: 'rechnungen=2' }]);
});

const amount = (most: number) =>
  fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 999 })).map(([whole, rest]) => {
    const text = String(rest).padStart(3, '0').replace(/0+$/, '');
    return whole === most || !text ? String(whole) : `${whole}.${text}`;
  });
const rangeUpTo = (most: number) => fc.record({ low: amount(most), expected: amount(most), high: amount(most) });
const need = fc.record({ level: fc.constantFrom(0, 1, 2, 3), must: fc.boolean() });

const anyCase = fc.record({
  task: fc.constant(task.id),
  workload: fc.record(
    { invoices: rangeUpTo(1_000_000), pages_per: rangeUpTo(500), share: rangeUpTo(1), clash: rangeUpTo(9) },
    { requiredKeys: [] },
  ),
  needs: fc.record({
    content: need,
    inputs: need,
    output: need,
    process: need,
    integration: need,
    operation: need,
  }),
  knowHow: fc.constantFrom(null, 0, 1, 2, 3, 4),
  partner: fc.boolean(),
  region: fc.constantFrom('any', 'EU', 'DE'),
  noTraining: fc.boolean(),
  onPremises: fc.boolean(),
  germanInterface: fc.boolean(),
  germanSupport: fc.boolean(),
  budget: fc.option(amount(100_000)),
  maxTermMonths: fc.option(fc.integer({ min: 0, max: 120 })),
  provenOnly: fc.boolean(),
  grossOfTax: fc.boolean(),
});

test('a case survives the way to the address and back', () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...matchSorts), (mine, sort) => {
      const state = { case: mine as Case, sort };
      const back = readCase(writeCase(state, task), task);
      expect(back).toEqual({ ...state, problems: [] });
    }),
    { numRuns: 2000 },
  );
});

test('no string of 10,000 random and mutated ones makes it throw, and what is read is a valid case', () => {
  const mutated = fc
    .tuple(
      anyCase.map((mine) => writeCase({ case: mine as Case, sort: 'fit' }, task)),
      fc.nat(200),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.nat(8),
    )
    .map(([query, at, insert, cut]) => query.slice(0, at) + insert + query.slice(at + cut));
  const pair = fc
    .tuple(fc.constantFrom('v', 'rechnungen', 'ergebnis', 'budget', 'region', 'bindung', '%', '__proto__'), fc.string())
    .map(([key, value]) => `${key}=${value}`);
  fc.assert(
    fc.property(fc.oneof(mutated, pair, fc.string({ unit: 'binary' }), fc.webQueryParameters()), (search) => {
      const state = readCase(search, task);
      for (const dimension of dimensions) expect([0, 1, 2, 3]).toContain(state.case.needs[dimension].level);
      for (const range of Object.values(state.case.workload)) {
        for (const value of [range.low, range.expected, range.high]) expect(Number(value)).toBeGreaterThanOrEqual(0);
      }
      expect(readCase(writeCase(state, task), task)).toEqual({ ...state, problems: [] });
    }),
    { numRuns: 10_000 },
  );
});
