/** `business-case`: does it pay off? Figures from standard input. */
import { businessCase, businessCaseFields, defaultRealisation } from '../matching/business-case.ts';
import type { BusinessCase, BusinessCaseInput, InCases } from '../matching/business-case.ts';
import type { ExactRange } from '../matching/workload.ts';
import { exactRange } from '../matching/workload.ts';
import { shown } from '../pricing/errors.ts';
import { compare, one, toDecimalText, toFraction, tryExact, zero } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { Command } from './command.ts';
import { optionsOf, WrongCall } from './command.ts';
import { moneyText } from './estimate-output.ts';
import { isRecord, printJson, readJson } from './json.ts';
import type { Json } from './json.ts';

type Field = (typeof businessCaseFields)[number];

/** What may be left out, and what is taken instead; the answer names it. */
const assumed: Partial<Record<Field, ExactRange>> = {
  realisation: exactRange(defaultRealisation),
  externalToday: { low: zero, expected: zero, high: zero },
  supportMonthly: { low: zero, expected: zero, high: zero },
};

export const businessCaseCommand: Command = {
  usage:
    'business-case [--json] < \'{"unitsPerMonth": 300, "minutesToday": {"low": 5, "expected": 12, "high": 25}, ' +
    '"minutesThen": 3, "labourPerHour": 43.4, "realisation": 0.6, "externalToday": 0, "serviceMonthly": 80, ' +
    '"supportMonthly": 50, "oneOff": 4000}\'',
  purpose: 'Says whether a service pays off, with low, expected and high.',
  async run(words, at) {
    const { values } = optionsOf(words, { json: { type: 'boolean' } });
    const { input, taken, problems } = readInput(readJson(await at.input()));
    for (const problem of problems) at.problem(problem);
    if (problems.length > 0 || !input) return 2;
    const found = businessCase(input);
    if (values.json) printJson(at, { ...resultJson(found), assumed: taken });
    else at.out(resultText(found, taken));
    return 0;
  },
};

function readInput(value: unknown): { input: BusinessCaseInput | null; taken: Field[]; problems: string[] } {
  if (!isRecord(value)) throw new WrongCall('Standard input must be an object.');
  const problems = Object.keys(value)
    .filter((key) => !businessCaseFields.some((field) => field === key))
    .map((key) => `${key} is ${shown(value[key])}: The key means nothing. Use ${businessCaseFields.join(', ')}.`);
  const taken: Field[] = [];
  const read = (field: Field): ExactRange => {
    const given = value[field];
    const instead = assumed[field];
    if (given === undefined && instead) {
      taken.push(field);
      return instead;
    }
    return rangeOf(field, given, problems);
  };
  const input: BusinessCaseInput = {
    unitsPerMonth: read('unitsPerMonth'),
    minutesToday: read('minutesToday'),
    minutesThen: read('minutesThen'),
    labourPerHour: read('labourPerHour'),
    realisation: read('realisation'),
    externalToday: read('externalToday'),
    serviceMonthly: read('serviceMonthly'),
    supportMonthly: read('supportMonthly'),
    oneOff: read('oneOff'),
  };
  const { high } = input.realisation;
  if (compare(high, one) > 0) {
    problems.push(`realisation is ${toDecimalText(high)}: It is a part of one. Give a number from 0 to 1.`);
  }
  return { input: problems.length > 0 ? null : input, taken, problems };
}

function rangeOf(field: string, value: unknown, problems: string[]): ExactRange {
  if (!isRecord(value)) {
    const number = numberOf(field, value, problems);
    return { low: number, expected: number, high: number };
  }
  const strange = Object.keys(value).find((key) => !['low', 'expected', 'high'].includes(key));
  if (strange !== undefined) {
    problems.push(`${field}.${strange} is ${shown(value[strange])}: The key means nothing. Use low, expected, high.`);
  }
  const range = {
    low: numberOf(`${field}.low`, value['low'], problems),
    expected: numberOf(`${field}.expected`, value['expected'], problems),
    high: numberOf(`${field}.high`, value['high'], problems),
  };
  if (compare(range.low, range.expected) > 0 || compare(range.expected, range.high) > 0) {
    problems.push(`${field} is ${shown(value)}: low, expected and high rise. Order them.`);
  }
  return range;
}

function numberOf(field: string, value: unknown, problems: string[]): Exact {
  const number = typeof value === 'number' || typeof value === 'string' ? tryExact(value) : null;
  if (number && number.n >= 0n) return number;
  problems.push(`${field} is ${shown(value)}: A number of zero or more is needed. Give one, or {low, expected, high}.`);
  return zero;
}

function casesJson(cases: InCases<Exact | null>): Json {
  const fractions = Object.entries(cases).flatMap(([key, value]: [string, Exact | null]) => {
    const fraction = value && toFraction(value);
    return fraction === null ? [] : [[key, fraction] as const];
  });
  return {
    low: cases.low && toDecimalText(cases.low),
    expected: cases.expected && toDecimalText(cases.expected),
    high: cases.high && toDecimalText(cases.high),
    ...(fractions.length > 0 ? { exact: Object.fromEntries(fractions) } : {}),
  };
}

function resultJson(found: BusinessCase): { [key: string]: Json } {
  return {
    verdict: found.verdict,
    monthlyBenefit: casesJson(found.monthlyBenefit),
    paybackMonths: casesJson(found.paybackMonths),
    cost36Months: casesJson(found.cost36Months),
    breakEvenUnits: casesJson(found.breakEvenUnits),
    costToday: casesJson(found.costToday),
    costThen: casesJson(found.costThen),
    today36Months: casesJson(found.today36Months),
  };
}

function row(name: string, cases: InCases<Exact | null>): string {
  const values = [cases.low, cases.expected, cases.high].map((value) =>
    (value === null ? 'never' : moneyText(value)).padStart(14),
  );
  return `${name.padEnd(28)}${values.join('')}\n`;
}

function resultText(found: BusinessCase, taken: readonly Field[]): string {
  const head = `${''.padEnd(28)}${['low', 'expected', 'high'].map((word) => word.padStart(14)).join('')}\n`;
  return [
    `Verdict: ${found.verdict}\n`,
    head,
    row('Benefit a month, EUR', found.monthlyBenefit),
    row('Payback, months', found.paybackMonths),
    row('Cost over 36 months, EUR', found.cost36Months),
    row('Break-even, units a month', found.breakEvenUnits),
    taken.length > 0 ? `Assumed: ${taken.join(', ')}\n` : '',
  ].join('');
}
