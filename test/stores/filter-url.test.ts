import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFilter, readFilter, writeFilter, type FilterState } from '../../src/stores/filter-url.ts';

test('no filter has an empty query, and an empty query is no filter', () => {
  expect(writeFilter(noFilter)).toBe('');
  expect(readFilter('')).toEqual(noFilter);
});

test('writes what a person can read and edit', () => {
  const state = readFilter('q=Rechnug&aufgabe=invoice-extraction&kosten=50&knowhow=1&region=EU,DE&sortierung=kosten');
  expect(state).toEqual({
    ...noFilter,
    q: 'Rechnug',
    task: 'invoice-extraction',
    cost: 50,
    knowHow: 1,
    region: ['EU', 'DE'],
    sort: 'cost',
  });
  expect(writeFilter(state)).toBe(
    'q=Rechnug&aufgabe=invoice-extraction&kosten=50&knowhow=1&region=EU,DE&sortierung=kosten',
  );
});

test('reads a form that was sent without script, which repeats keys', () => {
  expect(readFilter('region=EU&region=DE&training=nein&kosten=')).toEqual({
    ...noFilter,
    region: ['EU', 'DE'],
    training: ['no'],
  });
});

test.each(['kosten=viel', 'knowhow=9', 'region=<script>', 'sortierung=quer', 'ansicht=3d', '%E0%A4%A', 'training=x'])(
  '%s is left out',
  (query) => {
    expect(readFilter(query)).toEqual(noFilter);
  },
);

const some = <T extends string>(...values: T[]) => fc.subarray(values);

test('filters survive the way to the address and back', () => {
  fc.assert(
    fc.property(
      fc.record({
        q: fc.string({ maxLength: 40 }).map((text) => text.trim()),
        task: fc.option(fc.constantFrom('invoice-extraction', 'translation')),
        cost: fc.option(fc.nat(100_000)),
        knowHow: fc.constantFrom(null, 0, 1, 2, 3, 4),
        fit: some('fits', 'compromise', 'oversized', 'unsuitable'),
        area: some('sales', 'production'),
        region: some('DE', 'EU', 'unknown'),
        training: some('no', 'opt-in', 'opt-out', 'yes', 'unknown'),
        integration: some('datev', 'rest-api'),
        evidence: some('vendor', 'data-set', 'third-party', 'none'),
        status: some('available', 'preview', 'closed-to-new-customers', 'retiring', 'retired'),
        sort: fc.constantFrom(null, 'relevance', 'name', 'vendor', 'cost', 'know-how', 'fit'),
        descending: fc.boolean(),
        view: fc.constantFrom('cards', 'table'),
      }),
      (state) => {
        expect(readFilter(writeFilter(state as FilterState))).toEqual(state);
      },
    ),
    { numRuns: 2000 },
  );
});

test('no string makes it throw, and what is read can be written and read again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (search) => {
      const state = readFilter(search);
      expect(readFilter(writeFilter(state))).toEqual(state);
    }),
    { numRuns: 10_000 },
  );
});
