import { expect, test } from 'vitest';
import { offeringModelOf, ratesOn } from '../../src/catalogue/models.ts';
import { priceHistories } from '../../src/catalogue/price-history.ts';
import { contentOf } from '../../src/catalogue/read.ts';
import { priceHistoriesOf } from '../../src/pages/_price-history.ts';
import { changed, day, soundFiles } from './trees.ts';

const plan = (id: string, replaces?: string) => (replaces === undefined ? { id } : { id, replaces });
const idsOf = (chains: { id: string }[][]): string[][] => chains.map((chain) => chain.map(({ id }) => id));

test('a chain runs from the oldest price to the newest, wherever they stand in the file', () => {
  expect(idsOf(priceHistories([plan('c', 'b'), plan('a'), plan('free'), plan('b', 'a')]))).toEqual([['a', 'b', 'c']]);
});

test('a price that two others took over is the beginning of both', () => {
  expect(idsOf(priceHistories([plan('a'), plan('b', 'a'), plan('c', 'a')]))).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ]);
});

test('plans that replace nothing have no history', () => {
  expect(priceHistories([plan('a'), plan('b')])).toEqual([]);
});

test('every step is worked out for the same task and volume, whether it holds today or not', async () => {
  const files = changed(
    await soundFiles(),
    'vendors/acme/reader.md',
    'validFrom: 2026-01-01',
    'validFrom: 2026-01-01\n        replaces: payg-2025',
  );
  const content = contentOf(files, { day });
  const [offering] = [...content.offerings.values()].filter(({ id }) => id === 'acme/reader');
  const vendor = content.vendors.get('acme');
  if (!offering || !vendor) throw new Error('not in the tree');
  const rates = ratesOn(content.reference, day);
  const model = offeringModelOf(offering, vendor, content.reference, 'de');
  const [history, ...others] = priceHistoriesOf(content, offering, model, rates, 'de');
  expect(others).toEqual([]);
  expect(history?.variant).toBe('Fertiges Modell');
  expect(history?.steps.map(({ entry, from }) => [entry.id, from])).toEqual([
    ['payg-2025', '2025-01-01'],
    ['payg', '2026-01-01'],
  ]);
  expect(history?.cost?.task.href).toBe('/aufgaben/belege-lesen/');
  // 315 pages at 2 € per 1,000 before; today the first 500 of a month are free.
  expect(history?.cost?.amounts.map((amount) => amount?.value)).toEqual([0.63, 0]);
});
