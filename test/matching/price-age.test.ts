import { describe, expect, test } from 'vitest';
import { ageInDays, ageOf } from '../../src/matching/price-age.ts';

describe('the age of a price', () => {
  test.each([
    ['2026-11-23', 0, 'fresh'],
    ['2026-08-25', 90, 'fresh'],
    ['2026-08-24', 91, 'ageing'],
    ['2026-05-27', 180, 'ageing'],
    ['2026-05-26', 181, 'old'],
  ])('counts days and steps after day 90 and day 180: %s', (checked, days, age) => {
    expect(ageInDays(checked, '2026-11-23')).toBe(days);
    expect(ageOf(checked, '2026-11-23')).toBe(age);
  });

  test('counts a month and a year from their first day', () => {
    expect(ageInDays('2026-09', '2026-09-11')).toBe(10);
    expect(ageInDays('2026', '2026-11-23')).toBe(ageInDays('2026-01-01', '2026-11-23'));
  });

  test.each(['unknown', '', '2026-9', 'soon'])('knows no age where there is no date: %s', (checked) => {
    expect(ageInDays(checked, '2026-11-23')).toBeNull();
    expect(ageOf(checked, '2026-11-23')).toBe('unknown');
  });
});
