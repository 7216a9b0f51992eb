import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { $ownCases, keepCase, readOwnCases } from '../../src/stores/own-cases.ts';

describe('keeping', () => {
  beforeEach(() => $ownCases.set([]));

  test('holds the last case of each task, newest first', () => {
    keepCase('invoice-extraction', 'v=1&rechnungen=60');
    keepCase('customer-chatbot', 'v=1&region=eu');
    keepCase('invoice-extraction', 'v=1&rechnungen=80');
    expect($ownCases.get()).toEqual([
      { task: 'invoice-extraction', query: 'v=1&rechnungen=80' },
      { task: 'customer-chatbot', query: 'v=1&region=eu' },
    ]);
  });

  test('drops a case that has gone back to the usual one, and one too long for a link', () => {
    keepCase('invoice-extraction', 'v=1&rechnungen=60');
    keepCase('invoice-extraction', '');
    expect($ownCases.get()).toEqual([]);
    keepCase('invoice-extraction', `v=1&rechnungen=${'9'.repeat(3000)}`);
    expect($ownCases.get()).toEqual([]);
  });
});

test.each([null, '', 'x', '{}', '17', '[1,null,{}]', '["a"]', '[{"task":"../x","query":"a"}]', '[{"task":"a"}]'])(
  'whatever else lies in the storage is an empty list: %s',
  (text) => {
    expect(readOwnCases(text)).toEqual([]);
  },
);

test('law: never throws, and what it reads it reads again', () => {
  const something = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .array(fc.record({ task: fc.oneof(fc.constantFrom('a', 'b-c'), fc.string()), query: fc.string() }))
      .map((items) => JSON.stringify(items)),
  );
  fc.assert(
    fc.property(something, (text) => {
      const read = readOwnCases(text);
      expect(readOwnCases(JSON.stringify(read))).toEqual(read);
    }),
  );
});
