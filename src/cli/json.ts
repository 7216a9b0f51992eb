/** JSON in and out, without losing a digit. */
import { compare, exact, roundHalfUp, toDecimalText, toFraction } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { Terminal } from './command.ts';
import { WrongCall } from './command.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The one JSON value of a command. */
export function printJson(at: Terminal, value: Json): void {
  at.out(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Reads JSON. A number with more digits than a double holds stays the text that was written.
 * @throws WrongCall where it is none.
 */
export function readJson(text: string): unknown {
  if (text.trim() === '') throw new WrongCall('Standard input is empty; it must be JSON.');
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' && context?.source !== undefined ? asWritten(value, context.source) : value,
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new WrongCall(`Standard input is no JSON: ${error.message}.`);
  }
}

function asWritten(value: number, source: string): number | string {
  return Number.isFinite(value) && compare(exact(value), exact(source)) === 0 ? value : source;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isExact(value: object): value is Exact {
  return 'n' in value && 'd' in value && typeof value.n === 'bigint' && typeof value.d === 'bigint';
}

/** Exact numbers become decimal texts, everything else stays as it is; what JSON has no word for becomes `null`. */
export function plain(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map(plain);
      if (isExact(value)) return toDecimalText(value);
      return plainFields(value);
    default:
      return null;
  }
}

/** The same for an object whose keys are known to stay. */
export function plainFields(value: object): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** `{ total: "6.666666666667", rounded: "6.67", exact: "20/3" }`; `exact` only where it is no finite decimal. */
export function amount<K extends string>(key: K, value: Exact): Record<string, string> {
  const fraction = toFraction(value);
  return {
    [key]: toDecimalText(value),
    rounded: roundHalfUp(value, 2),
    ...(fraction === null ? {} : { exact: fraction }),
  };
}

/** A quantity: all its digits, none that say nothing. `5000`, `1.5`. */
export function quantityText(value: Exact): string {
  return toDecimalText(value).replace(/\.?0+$/, '');
}
