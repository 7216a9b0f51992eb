import { expect, test } from 'vitest';
import { orderOf, select } from '../../src/islands/catalogue/selection.ts';
import { noFilter } from '../../src/stores/filter-url.ts';
import { anEntry } from './catalogue-entry.ts';

const collator = new Intl.Collator('de', { sensitivity: 'base', numeric: true });
const entries = [
  anEntry({ name: 'Zebra 10', vendorName: 'Öhm', regions: ['EU'], training: 'no' }),
  anEntry({ name: 'zebra 2', vendorName: 'Ohm', regions: ['US'], training: 'no' }),
  anEntry({ name: 'Äther', vendorName: 'Zack', regions: ['EU', 'DE'] }),
];
const order = orderOf(entries, collator);

test('names and vendors that read the same share a place, numbers count as numbers', () => {
  expect(order).toEqual({ name: [2, 1, 0], vendor: [0, 0, 2] });
});

test('sorts by name or vendor both ways; what ties stays in the order of names', () => {
  const sorted = (sort: 'name' | 'vendor', descending: boolean): number[] =>
    select(entries, { ...noFilter, sort, descending }, { task: -1 }, null, order).positions;
  expect(sorted('name', false)).toEqual([2, 1, 0]);
  expect(sorted('name', true)).toEqual([0, 1, 2]);
  expect(sorted('vendor', false)).toEqual([1, 0, 2]);
  expect(sorted('vendor', true)).toEqual([2, 1, 0]);
});

test('a choice counts what it would leave beside the choices of the other filters, not beside its own', () => {
  const state = { ...noFilter, region: ['EU'], training: ['no' as const] };
  const { positions, counts } = select(entries, state, { task: -1 }, null, order);
  expect(positions).toEqual([0]);
  expect(Object.fromEntries(counts.region)).toEqual({ EU: 1, US: 1 });
  expect(Object.fromEntries(counts.training)).toEqual({ no: 1, unknown: 1 });
  expect(Object.fromEntries(counts.status)).toEqual({ available: 1 });
});
