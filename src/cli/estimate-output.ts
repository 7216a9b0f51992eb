/** An estimate as JSON and as lines to read. */
import type { Estimate, Note } from '../pricing/estimate.ts';
import { roundHalfUp, toDecimalText, toFraction } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import { amount, plainFields, quantityText } from './json.ts';
import type { Json } from './json.ts';

/** The total with its cents, and as a fraction where it is no finite decimal; `null` where nothing can be said. */
export function sumJson(total: Exact | null): { [key: string]: Json } {
  return total === null ? { total: null, rounded: null } : amount('total', total);
}

export function estimateJson(found: Estimate): { [key: string]: Json } {
  return {
    currency: found.currency,
    ...sumJson(found.total),
    lines: found.lines.map((line) => {
      const fraction = toFraction(line.amount);
      return {
        charge: line.charge,
        kind: line.kind,
        label: line.label,
        quantity: line.quantity && quantityText(line.quantity),
        amount: toDecimalText(line.amount),
        ...(fraction === null ? {} : { exact: fraction }),
      };
    }),
    notes: found.notes.map((note): Json => ({ ...plainFields(note), text: noteText(note) })),
    servable: found.servable,
  };
}

/** One sentence per reason why a plan cannot serve a use. */
export function noteText(note: Note): string {
  switch (note.kind) {
    case 'cap':
      return (
        `The plan ends at ${quantityText(note.quantity)} ${note.meter} a ${note.each}; ` +
        `${quantityText(note.used)} are asked for.`
      );
    case 'seats':
      return (
        `The plan allows ${quantityText(note.maximum)} seats (${note.meter}); ` +
        `${quantityText(note.used)} are asked for.`
      );
    case 'beyond-included':
      return (
        `The plan includes ${quantityText(note.included)} ${note.meter} and prints no price for more; ` +
        `${quantityText(note.used)} are asked for.`
      );
    case 'no-price':
      return note.reason === 'on-request'
        ? `The price of ${note.label} is on request.`
        : `The price of ${note.label} is not known.`;
    default:
      return note satisfies never;
  }
}

/** Cents, or as many digits as it takes to show that a cost is not zero. */
export function moneyText(value: Exact): string {
  const cents = roundHalfUp(value, 2);
  return value.n !== 0n && /^-?0\.00$/.test(cents) ? toDecimalText(value) : cents;
}

export function estimateText(found: Estimate): string {
  const rows = found.lines.map((line) => {
    const quantity = line.quantity ? ` (${quantityText(line.quantity)})` : '';
    return `  ${`${line.label}${quantity}`.padEnd(40)} ${moneyText(line.amount).padStart(14)} ${found.currency}`;
  });
  const total = found.total
    ? `  ${'Total'.padEnd(40)} ${moneyText(found.total).padStart(14)} ${found.currency}`
    : '  No total:';
  return `${[...rows, total, ...found.notes.map((note) => `  ${noteText(note)}`)].join('\n')}\n`;
}
