import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, degreeIn } from '../../src/matching/bounds.ts';
import { evaluate, FormulaError, namesIn, parseFormula, quotientOf } from '../../src/matching/formula.ts';
import { compare, exact, toDecimalText } from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';

function valueOf(text: string, values: Record<string, number | string> = {}): string {
  const exactValues = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, exact(value)]));
  return toDecimalText(evaluate(parseFormula(text), exactValues));
}

function problemOf(text: string, values: Record<string, number> = {}): FormulaError {
  try {
    valueOf(text, values);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error(`"${text}" was accepted`);
}

describe('a formula', () => {
  test('multiplies before it adds and works from left to right', () => {
    expect(valueOf('2 + 3 * 4')).toBe('14.00');
    expect(valueOf('(2 + 3) * 4')).toBe('20.00');
    expect(valueOf('10 - 3 - 2')).toBe('5.00');
    expect(valueOf('100 / 10 / 5')).toBe('2.00');
    expect(valueOf('-2 * -(3 - 5)')).toBe('-4.00');
  });

  test('is exact where doubles are not', () => {
    expect(valueOf('a + b', { a: 0.1, b: 0.2 })).toBe('0.30');
    expect(valueOf('a * 3 - a - a - a', { a: '0.1' })).toBe('0.00');
  });

  test('works out the invoices that still need reading', () => {
    const text = 'invoices * (1 - einvoice_share) * pages_per';
    expect(valueOf(text, { invoices: 300, einvoice_share: 0.3, pages_per: 1.5 })).toBe('315.00');
    expect(namesIn(parseFormula(text))).toEqual(['invoices', 'einvoice_share', 'pages_per']);
  });

  test('rounds up and down, negative numbers too', () => {
    expect(valueOf('ceil(2)')).toBe('2.00');
    expect(valueOf('ceil(2.001)')).toBe('3.00');
    expect(valueOf('floor(2.999)')).toBe('2.00');
    expect(valueOf('floor(-2.5)')).toBe('-3.00');
    expect(valueOf('ceil(-2.5)')).toBe('-2.00');
  });

  test('takes the least and the greatest of several values', () => {
    expect(valueOf('min(3, a, 2)', { a: 1 })).toBe('1.00');
    expect(valueOf('max(1, a)', { a: 0 })).toBe('1.00');
  });

  test('is nothing that could run code', () => {
    expect(problemOf('constructor').message).toContain('there is no driver "constructor"');
    expect(problemOf('process.exit(1)').message).toContain('"." has no meaning here');
    expect(problemOf('toString()').repair).toContain('Put a number');
    expect(problemOf('__proto__', {}).message).toContain('there is no driver "__proto__"');
  });
});

describe('a formula that cannot be read names the place and the repair', () => {
  test.each([
    ['', 1, 'Put a number, a driver or a bracket here'],
    ['invoices *', 11, 'Put a number, a driver or a bracket here'],
    ['2 * (3 + 4', 11, 'Close the bracket opened at character 5 with ")"'],
    ['2 3', 3, 'Join the parts with + - * or /'],
    ['2 * 3)', 6, 'Join the parts with + - * or /'],
    ['1,5 * 2', 2, 'Join the parts with + - * or /'],
    ['a $ b', 3, 'Use numbers with a decimal point, drivers, + - * / ( ), ceil, floor, min, max'],
    ['round(2)', 1, 'Use ceil, floor, min or max; to multiply write *'],
    ['2 * pages (3)', 5, 'Use ceil, floor, min or max; to multiply write *'],
    ['ceil(1, 2)', 1, 'Write ceil(…)'],
    ['1 / 0', 3, 'Make sure that the divisor cannot be zero, for example with max(1, …)'],
    ['2 * b', 5, 'Add the driver to the task'],
  ])('%j', (text, position, repair) => {
    const problem = problemOf(text);
    expect([problem.position, problem.repair]).toEqual([position, repair]);
    expect(problem.message).toContain(`character ${position}`);
  });

  test('lists the drivers that there are', () => {
    expect(problemOf('invoice', { invoices: 1, pages: 2 }).repair).toBe('Use one of: invoices, pages');
  });

  test('refuses what is longer than anybody would check', () => {
    expect(problemOf('('.repeat(100_000)).message).toContain('longer than 1000 characters');
    expect(problemOf('('.repeat(1000)).message).toContain('ends too early');
  });
});

/** A random formula beside a plain function that says what it means. */
interface Meaning {
  text: string;
  of: (values: Readonly<Record<string, Exact>>) => Exact;
}

const meaning = (text: string, of: Meaning['of']): Meaning => ({ text, of });

const names = ['a', 'b', 'c'] as const;
const reduced = ({ n, d }: Exact): Exact => {
  let [x, y] = [n < 0n ? -n : n, d];
  while (y !== 0n) [x, y] = [y, x % y];
  return { n: n / x, d: d / x };
};

const meanings = fc.letrec<{ meaning: Meaning }>((tie) => ({
  meaning: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...names).map((name) => meaning(name, (values) => values[name] ?? { n: 0n, d: 1n })),
    fc.tuple(fc.nat(50), fc.constantFrom(1n, 2n, 4n, 5n, 10n)).map(([n, d]) => {
      const value = { n: BigInt(n), d };
      return meaning(toDecimalText(value), () => value);
    }),
    fc.tuple(tie('meaning'), fc.constantFrom('+', '-', '*'), tie('meaning')).map(([left, sign, right]) =>
      meaning(`(${left.text}) ${sign} (${right.text})`, (values) => {
        const x = left.of(values);
        const y = right.of(values);
        if (sign === '*') return { n: x.n * y.n, d: x.d * y.d };
        const other = sign === '-' ? -y.n : y.n;
        return reduced({ n: x.n * y.d + other * x.d, d: x.d * y.d });
      }),
    ),
    fc.tuple(fc.constantFrom('ceil', 'floor'), tie('meaning')).map(([name, inner]) =>
      meaning(`${name}(${inner.text})`, (values) => {
        const x = inner.of(values);
        const rest = ((x.n % x.d) + x.d) % x.d;
        const below = (x.n - rest) / x.d;
        return { n: name === 'ceil' && rest !== 0n ? below + 1n : below, d: 1n };
      }),
    ),
    fc.tuple(fc.constantFrom('min', 'max'), tie('meaning'), tie('meaning')).map(([name, left, right]) =>
      meaning(`${name}(${left.text}, ${right.text})`, (values) => {
        const x = left.of(values);
        const y = right.of(values);
        const isLess = x.n * y.d < y.n * x.d;
        return isLess === (name === 'min') ? x : y;
      }),
    ),
  ),
})).meaning;

const hundredths = fc.integer({ min: -500, max: 2000 }).map((n): Exact => ({ n: BigInt(n), d: 100n }));

test('law: a formula has the value that exact arithmetic gives', () => {
  fc.assert(
    fc.property(meanings, hundredths, hundredths, hundredths, ({ text, of }, a, b, c) => {
      fc.pre(text.length <= 1000);
      const values = { a, b, c };
      expect(compare(evaluate(parseFormula(text), values), of(values))).toBe(0);
    }),
    { numRuns: 500 },
  );
});

function failureOf(text: string): unknown {
  try {
    parseFormula(text);
    return null;
  } catch (error) {
    return error;
  }
}

test('law: no text makes the reader fail otherwise than with a formula error', () => {
  const pieces = fc.constantFrom('(', ')', '+', '-', '*', '/', ',', '1', '2.5', 'a', 'ceil', 'min(', ' ', '.', 'é');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        expect(failureOf(text)).toSatisfy((failure) => failure === null || failure instanceof FormulaError);
      },
    ),
    { numRuns: 1000 },
  );
});

const intervals = fc
  .tuple(hundredths, hundredths)
  .map(([x, y]) => (compare(x, y) <= 0 ? { low: x, high: y } : { low: y, high: x }));
const parts = fc.integer({ min: 0, max: 100 });

test('law: bounds hold for every point of the box', () => {
  fc.assert(
    fc.property(
      meanings,
      fc.record({ a: intervals, b: intervals, c: intervals }),
      fc.array(fc.record({ a: parts, b: parts, c: parts }), { minLength: 1, maxLength: 20 }),
      ({ text }, box, points) => {
        fc.pre(text.length <= 1000);
        const formula = parseFormula(text);
        const { low, high } = boundsOf(formula, box);
        for (const point of points) {
          const at = (name: 'a' | 'b' | 'c'): Exact => {
            const { low: from, high: to } = box[name];
            const share = BigInt(point[name]);
            return { n: from.n * (100n - share) + to.n * share, d: 10_000n };
          };
          const value = evaluate(formula, { a: at('a'), b: at('b'), c: at('c') });
          expect(compare(low, value)).not.toBe(1);
          expect(compare(value, high)).not.toBe(1);
        }
      },
    ),
    { numRuns: 500 },
  );
});

const range = (low: number | string, high: number | string) => ({ low: exact(low), high: exact(high) });

function shown(text: string, box: Record<string, { low: Exact; high: Exact }>): string[] {
  const { low, high } = boundsOf(parseFormula(text), box);
  return [toDecimalText(low), toDecimalText(high)];
}

describe('bounds', () => {
  test('pair few invoices with many e-invoices', () => {
    const box = { invoices: range(50, 1000), share: range('0.1', '0.6') };
    expect(shown('invoices * (1 - share)', box)).toEqual(['20.00', '900.00']);
  });

  test('are exact where a driver comes twice', () => {
    expect(shown('parts - 0.3 * parts', { parts: range(10, 20) })).toEqual(['7.00', '14.00']);
    expect(shown('turns * (turns - 1) / 2', { turns: range(2, 10) })).toEqual(['1.00', '45.00']);
  });

  test('are never too narrow where the extreme lies inside', () => {
    const [low, high] = shown('a * (10 - a)', { a: range(0, 10) });
    expect(Number(low)).toBeLessThanOrEqual(0);
    expect(Number(high)).toBeGreaterThanOrEqual(25);
  });

  test('do not exist where the divisor can become zero', () => {
    expect(() => shown('1 / a', { a: range(-1, 1) })).toThrow('it divides by zero');
    expect(shown('1 / a', { a: range(2, 4) })).toEqual(['0.25', '0.50']);
  });

  test('of pages per request need no invoices', () => {
    const size = quotientOf(parseFormula('invoices * (1 - share) * pages'), parseFormula('invoices * (1 - share)'));
    const { low, high } = boundsOf(size, { invoices: range(0, 9), share: range(0, 1), pages: range(1, 3) });
    expect([toDecimalText(low), toDecimalText(high)]).toEqual(['1.00', '3.00']);
  });
});

const degree = (text: string) => degreeIn(parseFormula(text), 'a');

test('the degree tells whether a driver enters as a straight line', () => {
  expect(degree('b * 2')).toBe(0);
  expect(degree('a * b + 2')).toBe(1);
  expect(degree('a * (a - 1)')).toBe(2);
  expect(degree('b / a')).toBe(Infinity);
  expect(degree('ceil(a)')).toBe(Infinity);
});
