import { expect, test } from 'vitest';
import { findingsOf } from '../../src/catalogue/outliers.ts';
import { contentOf } from '../../src/catalogue/read.ts';
import { changed, day, soundFiles } from './trees.ts';

const payg = (id: string, price: string, more = ''): string =>
  `      - { id: ${id}, currency: EUR, tax: net, checked: 2026-09, evidence: vendor, source: prices, ${more}charges: [{ type: usage, meter: page, price: ${price} }] }`;

async function findings(...plans: string[]) {
  const files = changed(
    await soundFiles(),
    'vendors/acme/reader.md',
    '      - id: payg\n',
    `${plans.join('\n')}\n      - id: payg\n`,
  );
  return findingsOf(contentOf(files, { day }), day);
}

const usual = ['a', 'b', 'c', 'd', 'e'].map((id) => payg(id, '0.1'));

test('finds a plan that costs twenty times the median of its task, and one that costs a twentieth', async () => {
  const found = await findings(...usual, payg('dear', '2'), payg('cheap', '0.005'), payg('near', '1.9'));
  expect(found.map(({ path }) => path)).toEqual([
    ['variants', 0, 'plans', 5],
    ['variants', 0, 'plans', 6],
  ]);
  // 315 pages a month: 31.50 EUR is usual, 630 EUR is dear.
  expect(found[0]).toMatchObject({
    offering: 'acme/reader',
    value: '630.00 EUR',
    rule: expect.stringContaining('20 times above the median of its task (31.5 EUR)'),
  });
  expect(found[1]).toMatchObject({ value: '1.58 EUR', rule: expect.stringContaining('20 times below') });
});

test('is quiet about a plan that an editor has confirmed', async () => {
  expect(await findings(...usual, payg('dear', '2', 'confirmed: { de: geprüft }, '))).toEqual([]);
});

test('is quiet about a price of nothing and where too few plans could say what is usual', async () => {
  expect(await findings(...usual, payg('free', '0'))).toEqual([]);
  expect(await findings(payg('a', '0.1'), payg('dear', '9'))).toEqual([]);
});

test('finds a priced variant that a task it serves cannot count', async () => {
  const files = changed(
    await soundFiles(),
    'vendors/acme/reader.md',
    'tasks: [receipt-reading]',
    'tasks: [receipt-reading, call-notes]',
  );
  const found = findingsOf(contentOf(files, { day }), day);
  expect(found.map(({ path, rule }) => [path, rule])).toEqual([
    [['variants', 0, 'plans'], expect.stringContaining('for the task call-notes: it lacks meter page')],
    [['variants', 1, 'plans'], expect.stringContaining('for the task call-notes')],
  ]);
});
