import { expect, test } from 'vitest';
import { readShortlist } from '../../src/stores/shortlist.ts';

test('reads the ids that were stored, each once', () => {
  expect(readShortlist('["azure/document-intelligence","mindee/api","mindee/api"]')).toEqual([
    'azure/document-intelligence',
    'mindee/api',
  ]);
});

test.each([null, '', 'x', '{}', '17', '[1,null,{}]', '["<script>","../x","A/B","no-slash"]', '[[["a/b"]]]'])(
  'whatever else lies in the storage is an empty list: %s',
  (text) => {
    expect(readShortlist(text)).toEqual([]);
  },
);

test('keeps no more than fifty', () => {
  const ids = Array.from({ length: 80 }, (_, index) => `vendor/offering-${index}`);
  expect(readShortlist(JSON.stringify(ids))).toHaveLength(50);
});
