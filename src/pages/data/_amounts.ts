/** Amounts and quantities of the open data as decimal text: no digit is lost, and none is added. */
import { exact, toDecimalText } from '../../pricing/exact.ts';
import type { Decimal } from '../../pricing/plan.ts';
import { plain } from '../../text/format.ts';

/** `0.0000015` also for a number that JavaScript prints as `1.5e-6`; a text stays as it was written. */
export function decimalText(value: Decimal): string {
  return typeof value === 'string' ? value : plain(toDecimalText(exact(value)));
}

/** Fields that hold an amount or a quantity. Levels, months and counts stay numbers. */
const decimalFields: ReadonlySet<string> = new Set(
  'price upTo flat per quantity amount minimum maximum step round percent credits low expected high'.split(' '),
);
/** Fields whose entries all hold a quantity. */
const decimalRecords: ReadonlySet<string> = new Set(['rates']);

/** A copy in which every amount and quantity is text. */
export function amountsAsText(value: unknown, field = ''): unknown {
  if (typeof value === 'number') return decimalFields.has(field) ? decimalText(value) : value;
  if (Array.isArray(value)) return value.map((entry) => amountsAsText(entry, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, amountsAsText(entry, decimalRecords.has(field) ? 'price' : key)]),
  );
}
