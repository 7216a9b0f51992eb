import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/catalogue/nearest.ts';

const meters = ['page', 'document', 'input-token', 'output-token', 'audio-minute', 'audio-hour'];

test.each([
  ['pagez', 'page'],
  ['pages', 'page'],
  ['inputToken', 'input-token'],
  ['input_tokens', 'input-token'],
  ['audio-mintue', 'audio-minute'],
  ['doc', 'document'],
])('%s was meant to be %s', (wrong, right) => {
  expect(nearest(wrong, meters)).toBe(right);
});

test.each(['sheet', 'x', '', 'DX'])('does not guess from «%s»', (wrong) => {
  expect(nearest(wrong, [...meters, 'DE'])).toBeNull();
});

test('adds the guess to the repair', () => {
  expect(didYouMean('pagez', meters, 'See the list.')).toBe('Did you mean «page»? See the list.');
  expect(didYouMean('sheet', meters, 'See the list.')).toBe('See the list.');
});
