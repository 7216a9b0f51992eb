/**
 * Exact rational numbers. Prices are decimals and quotas may be divided by 12 or by 365, so every amount is a fraction
 * of two integers. Nothing is rounded before it is shown.
 */
import { PricingError, shown } from './errors.ts';
import type { Decimal } from './plan.ts';

/** The fraction n/d with d > 0, not necessarily in lowest terms. Immutable. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Exact = { n: 0n, d: 1n };
export const one: Exact = { n: 1n, d: 1n };

const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * The exact value of a decimal: `0.1` means 1/10, not the double beside it; `'1e-9'` means 1/1,000,000,000.
 *
 * @throws PricingError for NaN, infinity and text that is no decimal number.
 */
export function exact(value: Decimal | Exact): Exact {
  const parsed = tryExact(value);
  if (parsed === null) throw new PricingError([notANumber('value', value)]);
  return parsed;
}

/** As `exact`, but null for everything that is no finite decimal number. */
export function tryExact(value: unknown): Exact | null {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
    return Number.isFinite(value) ? parse(String(value)) : null;
  }
  if (typeof value === 'string') return parse(value);
  return isExact(value) ? value : null;
}

/** The problem of a value that should be a number and is none. */
export function notANumber(field: string, value: unknown) {
  return {
    field,
    value: shown(value),
    rule: 'A finite decimal number is needed.',
    repair: 'Write digits with a point before the decimals, such as 1.5.',
  };
}

function isExact(value: unknown): value is Exact {
  return (
    typeof value === 'object' &&
    value !== null &&
    'n' in value &&
    'd' in value &&
    typeof value.n === 'bigint' &&
    typeof value.d === 'bigint' &&
    value.d > 0n
  );
}

function parse(text: string): Exact | null {
  const match = decimalText.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', decimals = '', power = '0'] = match;
  const digits = BigInt(whole + decimals);
  const exponent = Number(power) - decimals.length;
  const n = sign === '-' ? -digits : digits;
  return exponent >= 0 ? { n: n * 10n ** BigInt(exponent), d: 1n } : lowest({ n, d: 10n ** BigInt(-exponent) });
}

/** A fraction of two whole numbers, `fraction(365, 12)`; the denominator must be above 0. */
export function fraction(n: number | bigint, d: number | bigint): Exact {
  return lowest({ n: BigInt(n), d: BigInt(d) });
}

/** Fractions grow with every step; they are brought to lowest terms when they get long. */
const longDenominator = 1n << 1024n;

function kept(n: bigint, d: bigint): Exact {
  return d > longDenominator ? lowest({ n, d }) : { n, d };
}

function lowest({ n, d }: Exact): Exact {
  if (d === 1n) return { n, d };
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  return kept(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (a.n === 0n || b.n === 0n) return zero;
  return kept(a.n * b.n, a.d * b.d);
}

/** @throws PricingError for a divisor of zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0n) {
    throw new PricingError([
      { field: 'divisor', value: '0', rule: 'Nothing can be divided by zero.', repair: 'Give a number above zero.' },
    ]);
  }
  return b.n > 0n ? kept(a.n * b.d, a.d * b.n) : kept(-a.n * b.d, a.d * -b.n);
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function min(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function max(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

export function isZero(a: Exact): boolean {
  return a.n === 0n;
}

export function negate(a: Exact): Exact {
  return { n: -a.n, d: a.d };
}

/** The least multiple of `step` that is not below `x`: 120 stays 120 with a step of 10, 121 becomes 130. */
export function roundUpTo(x: Exact, step: Exact): Exact {
  const steps = ceilingOf(divide(x, step));
  return multiply({ n: steps, d: 1n }, step);
}

/** The least whole number that is not below `x`. */
export function ceilingOf({ n, d }: Exact): bigint {
  const whole = n / d;
  return n > 0n && whole * d !== n ? whole + 1n : whole;
}

/** The greatest whole number that is not above `x`. */
export function floorOf(x: Exact): bigint {
  return -ceilingOf(negate(x));
}

/** The nearest double: for drawing and sorting only. */
export function toNumber({ n, d }: Exact): number {
  if (n < 0n) return -toNumber({ n: -n, d });
  const whole = n / d;
  // 17 digits behind the point are more than a double holds beside the whole part.
  return Number(whole) + Number(((n - whole * d) * 10n ** 17n) / d) / 1e17;
}

/** How many decimals write the fraction in full, or null where no finite number does. */
function decimalsOf(d: bigint): number | null {
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** All decimals, at least two: `50.00`, `0.0004`; 12 places where it is no finite decimal: 20/3 is `6.666666666667`. */
export function toDecimalText(x: Exact): string {
  const reduced = lowest(x);
  return roundHalfUp(reduced, Math.max(2, decimalsOf(reduced.d) ?? 12));
}

/** `20/3` where the number is no finite decimal, else null. */
export function toFraction(x: Exact): string | null {
  const { n, d } = lowest(x);
  return decimalsOf(d) === null ? `${n}/${d}` : null;
}

/** Commercial rounding, halves away from zero: 0.005 is `0.01`, -0.005 is `-0.01` with two places. */
export function roundHalfUp(x: Exact, places: number): string {
  const shifted = (x.n < 0n ? -x.n : x.n) * 10n ** BigInt(places);
  const units = (2n * shifted + x.d) / (2n * x.d);
  const digits = units.toString().padStart(places + 1, '0');
  const sign = x.n < 0n && units > 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - places);
  return sign + (places === 0 ? whole : `${whole}.${digits.slice(-places)}`);
}
