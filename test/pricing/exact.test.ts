import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PricingError } from '../../src/pricing/errors.ts';
import {
  add,
  ceilingOf,
  compare,
  divide,
  exact,
  floorOf,
  fraction,
  isZero,
  max,
  min,
  multiply,
  negate,
  roundHalfUp,
  roundUpTo,
  subtract,
  toDecimalText,
  toFraction,
  toNumber,
  tryExact,
  zero,
} from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';

const same = (a: Exact, b: Exact) => compare(a, b) === 0;
const anExact = fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 12n)).map(([n, d]) => ({ n, d }));

describe('reading decimals', () => {
  test.each([
    [0.1, fraction(1, 10)],
    ['0.1', fraction(1, 10)],
    [1e-9, fraction(1, 10n ** 9n)],
    ['1e-9', fraction(1, 10n ** 9n)],
    ['1E3', fraction(1000, 1)],
    [1e21, fraction(10n ** 21n, 1)],
    ['-2.50', fraction(-5, 2)],
    ['+7', fraction(7, 1)],
    ['007.10', fraction(71, 10)],
    [-0, zero],
    ['9007199254740993', { n: 9007199254740993n, d: 1n }],
    [fraction(2, 3), fraction(2, 3)],
  ])('takes %s at its printed value', (value, wanted) => {
    expect(same(exact(value), wanted)).toBe(true);
  });

  test.each([NaN, Infinity, -Infinity, '', ' ', 'abc', '1,5', '1.', '.5', '0x10', '1e9999', '12 pages'])(
    'refuses %s and says what it got',
    (value) => {
      expect(() => exact(value)).toThrow(PricingError);
      expect(() => exact(value)).toThrow(/^value is .*: A finite decimal number is needed/);
    },
  );

  test.each([null, undefined, {}, { n: 1, d: 2 }, { n: 1n, d: 0n }, { n: 1n }, { n: 1n, d: 2 }, true])(
    'takes %s for no number',
    (value) => {
      expect(tryExact(value)).toBeNull();
    },
  );
});

describe('arithmetic', () => {
  test('adds a tenth and two tenths to three tenths', () => {
    expect(same(add(exact(0.1), exact(0.2)), exact(0.3))).toBe(true);
  });

  test('follows the laws of fractions', () => {
    fc.assert(
      fc.property(anExact, anExact, anExact, (a, b, c) => {
        expect(same(add(a, b), add(b, a))).toBe(true);
        expect(same(subtract(add(a, b), b), a)).toBe(true);
        expect(same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(isZero(b) || same(multiply(divide(a, b), b), a)).toBe(true);
        expect(same(add(a, negate(a)), zero)).toBe(true);
        expect(compare(min(a, b), max(a, b))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('keeps fractions short over many steps', () => {
    let short = zero;
    for (let n = 1; n <= 2000; n++) {
      const [a, b] = [1000 + (n % 7), 1001 + (n % 7)];
      short = add(short, { n: 1n, d: BigInt(a * b) });
    }
    expect(short.d).toBeLessThan(1n << 1024n);
  });

  test('refuses to divide by zero', () => {
    expect(() => divide(exact(1), zero)).toThrow('Nothing can be divided by zero');
  });

  test.each([
    ['120', '10', '120.00'],
    ['121', '10', '130.00'],
    ['0', '10', '0.00'],
    ['0.1', '0.25', '0.25'],
    ['-5', '10', '0.00'],
  ])('rounds %s up to a multiple of %s', (value, step, wanted) => {
    expect(toDecimalText(roundUpTo(exact(value), exact(step)))).toBe(wanted);
  });

  test('finds the whole numbers around a fraction', () => {
    expect([ceilingOf(fraction(7, 2)), floorOf(fraction(7, 2))]).toEqual([4n, 3n]);
    expect([ceilingOf(fraction(-7, 2)), floorOf(fraction(-7, 2))]).toEqual([-3n, -4n]);
    expect([ceilingOf(fraction(4, 2)), floorOf(fraction(4, 2))]).toEqual([2n, 2n]);
  });
});

describe('writing numbers', () => {
  test.each([
    ['50', '50.00'],
    ['0.0004', '0.0004'],
    ['1.5', '1.50'],
    ['0.000000001', '0.000000001'],
    ['-3.125', '-3.125'],
    ['0', '0.00'],
  ])('writes %s in full as %s', (value, wanted) => {
    expect(toDecimalText(exact(value))).toBe(wanted);
    expect(toFraction(exact(value))).toBeNull();
  });

  test('writes twelve places and the fraction where no decimal ends', () => {
    expect(toDecimalText(fraction(20, 3))).toBe('6.666666666667');
    expect(toFraction(fraction(40, 6))).toBe('20/3');
    expect(toFraction(fraction(-1, 7))).toBe('-1/7');
  });

  test.each([
    ['0.004', 2, '0.00'],
    ['0.005', 2, '0.01'],
    ['0.00499', 2, '0.00'],
    ['1.005', 2, '1.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['2.5', 0, '3'],
    ['1234567.895', 2, '1234567.90'],
  ])('rounds %s to %i places commercially', (value, places, wanted) => {
    expect(roundHalfUp(exact(value), places)).toBe(wanted);
  });

  test('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 0, max: 12 }), (n, places) => {
        const value = fraction(n, 10n ** BigInt(places));
        expect(same(exact(toDecimalText(value)), value)).toBe(true);
      }),
    );
  });

  test('comes near to a double for drawing', () => {
    expect(toNumber(fraction(1, 3))).toBeCloseTo(1 / 3, 15);
    expect(toNumber(fraction(-7, 4))).toBe(-1.75);
    expect(toNumber(exact('1000000000000.25'))).toBe(1000000000000.25);
  });
});
