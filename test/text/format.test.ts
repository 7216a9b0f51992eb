import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  count,
  country,
  day,
  list,
  money,
  moneyRange,
  number,
  percent,
  readNumber,
  roundMoney,
  shortDay,
  span,
  unitPrice,
} from '../../src/text/format.ts';

/** Intl puts non-breaking spaces; the eye and these tests take them as spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  test.each([
    ['1234.5', '1.234,50 €'],
    ['0', '0,00 €'],
    ['0.005', '0,0050 €'],
    ['0.01', '0,01 €'],
    ['0.015', '0,02 €'],
    ['0.0000123', '0,000012 €'],
    ['2.675', '2,68 €'],
  ])('%s euros read %s', (amount, text) => {
    expect(plain(money(amount, 'EUR', 'de'))).toBe(text);
  });

  test('an amount that is not zero never reads as zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 12 }), (units, places) => {
        const amount = `0.${'0'.repeat(places)}${units}`;
        for (const text of [money(amount, 'EUR', 'de'), roundMoney(amount, 'EUR', 'en')]) {
          expect(/[1-9]/.test(text)).toBe(true);
        }
      }),
    );
  });

  test('sentences get whole euros from ten up', () => {
    expect(plain(roundMoney('1822.8', 'EUR', 'de'))).toBe('1.823 €');
    expect(plain(roundMoney('9.43', 'EUR', 'de'))).toBe('9,43 €');
    expect(plain(roundMoney(0, 'EUR', 'de'))).toBe('0 €');
  });

  test('a range names the currency once in German, and is one amount where both ends read the same', () => {
    expect(plain(moneyRange('0.17', '23.2', 'EUR', 'de'))).toBe('0,17 – 23 €');
    expect(plain(moneyRange('0.17', '23.2', 'EUR', 'en'))).toBe('€0.17 – €23');
    expect(plain(moneyRange('44', '44.2', 'EUR', 'de'))).toBe('44 €');
    expect(plain(moneyRange('0', '35', 'EUR', 'de'))).toBe('0 – 35 €');
  });

  test('a unit price keeps all digits that the vendor prints', () => {
    expect(plain(unitPrice('8.5866', 'EUR', 'de'))).toBe('8,5866 €');
    expect(plain(unitPrice('0.075', 'USD', 'de'))).toBe('0,075 $');
    expect(plain(unitPrice(10, 'USD', 'en'))).toBe('US$10.00');
  });
});

describe('numbers and days', () => {
  test('numbers are written as each language does', () => {
    expect(number('1234.5', 'de')).toBe('1.234,5');
    expect(number('1234.5', 'en')).toBe('1,234.5');
    expect(number('0.00042', 'de')).toBe('0,00042');
    expect(count('314.6', 'de')).toBe('315');
    expect(count('1.53', 'de')).toBe('1,5');
    expect(plain(percent('0.3', 'de'))).toBe('30 %');
    expect(span(15, 60, 'de')).toBe('15–60');
    expect(span(2, 2, 'de')).toBe('2');
    expect(list(['a', 'b', 'c'], 'de')).toBe('a, b und c');
  });

  test('a day is as exact as it is known, and the same in every time zone', () => {
    expect(day('2026-11-01', 'de')).toBe('1. November 2026');
    expect(day('2026-11', 'en')).toBe('November 2026');
    expect(day('2026', 'de')).toBe('2026');
    expect(day('unknown', 'de')).toBe('unknown');
    expect(shortDay('2026-09-07', 'de')).toBe('07.09.2026');
  });

  test('countries have names, other places their own words', () => {
    expect(country('DE', 'en')).toBe('Germany');
    expect(country('global', 'de')).toBe('weltweit');
    expect(country('unknown', 'de')).toBe('Land nicht bekannt');
  });
});

describe('what people type', () => {
  test.each([
    ['1.234,5', 'de', '1234.5'],
    ['1234,5', 'de', '1234.5'],
    ['1.200', 'de', '1200'],
    ['1.5', 'de', '1.5'],
    ['1,234.5', 'en', '1234.5'],
    ['1,200', 'en', '1200'],
    ['1,5', 'en', '1.5'],
    [' 007 ', 'de', '7'],
    ['30 %', 'de', '30'],
    ['0,50', 'de', '0.5'],
  ] as const)('%s in %s is %s', (typed, lang, value) => {
    expect(readNumber(typed, lang)).toBe(value);
  });

  test.each(['', 'viele', '-5', '1e9', '1,2,3', '٣', '1'.repeat(40)])('%s is no number', (typed) => {
    expect(readNumber(typed, 'de')).toBeNull();
  });
});
