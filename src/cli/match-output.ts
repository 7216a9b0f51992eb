/** A match as JSON. */
import type { Match } from '../matching/match.ts';
import type { ExactRange } from '../matching/workload.ts';
import { toDecimalText, toFraction, toNumber } from '../pricing/exact.ts';
import { plain } from './json.ts';
import type { Json } from './json.ts';

/** Amounts of a range as texts; `exact` holds the fractions of those that are no finite decimals. */
export function rangeJson(range: ExactRange): { [key: string]: Json } {
  const fractions: { [key: string]: Json } = {};
  for (const key of ['low', 'expected', 'high'] as const) {
    const fraction = toFraction(range[key]);
    if (fraction !== null) fractions[key] = fraction;
  }
  return {
    low: toDecimalText(range.low),
    expected: toDecimalText(range.expected),
    high: toDecimalText(range.high),
    ...(Object.keys(fractions).length > 0 ? { exact: fractions } : {}),
  };
}

function daysJson(days: ExactRange): Json {
  return { low: toNumber(days.low), expected: toNumber(days.expected), high: toNumber(days.high) };
}

export function matchJson(match: Match): Json {
  const { fit, knowHow, monthly, native } = match;
  return {
    offering: match.offering,
    variant: match.variant,
    plan: match.plan,
    fit: { verdict: fit.verdict, gaps: plain(fit.gaps), unknown: fit.unknown },
    knowHow: {
      setUp: knowHow.setUp,
      integrate: knowHow.integrate,
      operate: knowHow.operate,
      withinReach: knowHow.withinReach,
      personDays: daysJson(knowHow.personDays),
      personDaysIntegrated: daysJson(knowHow.personDaysIntegrated),
      runningDays: daysJson(knowHow.runningDays),
    },
    monthly: monthly && { currency: monthly.currency, ...rangeJson(monthly) },
    perUnit: match.perUnit && toDecimalText(match.perUnit),
    native: native && { currency: native.currency, expected: toDecimalText(native.expected) },
    firstYear: match.firstYear && toDecimalText(match.firstYear),
    compromises: match.compromises,
    unknown: match.unknown,
    toClarify: match.toClarify,
    excludedBy: match.excludedBy,
  };
}
