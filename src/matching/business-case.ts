/**
 * Does it pay off? The usual small-business method, with low, expected and high. Rule: method page, «Wirtschaftlichkeit».
 */
import { add, compare, divide, exact, max, multiply, subtract, zero } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { LabourCost, Range } from './model.ts';
import type { Match } from './match.ts';
import { exactRange, unitsAt, valuesAt } from './workload.ts';
import type { CompiledTask, DriverRanges, ExactRange } from './workload.ts';

/** All amounts in EUR. `low` is the smallest and `high` the greatest value of each figure. */
export interface BusinessCaseInput {
  unitsPerMonth: ExactRange;
  minutesToday: ExactRange;
  minutesThen: ExactRange;
  labourPerHour: ExactRange;
  /** Part of the saved work that really turns into money. */
  realisation: ExactRange;
  /** Present outside cost per month. */
  externalToday: ExactRange;
  serviceMonthly: ExactRange;
  supportMonthly: ExactRange;
  oneOff: ExactRange;
}

export const businessCaseFields = [
  'unitsPerMonth',
  'minutesToday',
  'minutesThen',
  'labourPerHour',
  'realisation',
  'externalToday',
  'serviceMonthly',
  'supportMonthly',
  'oneOff',
] as const satisfies readonly (keyof BusinessCaseInput)[];

/** Planning value: saved minutes rarely turn fully into money. */
export const defaultRealisation: Range = { low: '0.3', expected: '0.6', high: '0.9' };

export interface Thresholds {
  /** Longest payback in months in the expected case. */
  expectedMonths: number;
  /** Longest payback in months in the low case. */
  lowMonths: number;
  /** Payback in months that the break-even volume is worked out for. */
  breakEvenMonths: number;
}

export const defaultThresholds: Thresholds = { expectedMonths: 18, lowMonths: 36, breakEvenMonths: 24 };

export type BusinessVerdict = 'pays-off' | 'open' | 'does-not-pay';

/** One figure in three cases: `low` with every input at its unfavourable end, `high` at its favourable one. */
export interface InCases<T> {
  low: T;
  expected: T;
  high: T;
}

export interface BusinessCase {
  /** What the work costs today, EUR per month. */
  costToday: InCases<Exact>;
  /** What it costs with the service: remaining work, service and support, EUR per month. */
  costThen: InCases<Exact>;
  /** (costToday − costThen) × realisation, EUR per month; below zero where it costs more than it saves. */
  monthlyBenefit: InCases<Exact>;
  /** One-off cost / monthly benefit, in months; `null` where it never pays back. */
  paybackMonths: InCases<Exact | null>;
  /** One-off cost + 36 × (service + support), EUR. */
  cost36Months: InCases<Exact>;
  /** Doing it as today for 36 months, EUR. */
  today36Months: InCases<Exact>;
  /** Units per month at which it pays back within the break-even time; `null` where no number of units does. */
  breakEvenUnits: InCases<Exact | null>;
  verdict: BusinessVerdict;
}

interface CaseInput {
  units: Exact;
  minutesToday: Exact;
  minutesThen: Exact;
  labourPerHour: Exact;
  realisation: Exact;
  externalToday: Exact;
  service: Exact;
  support: Exact;
  oneOff: Exact;
}

const opposite = { low: 'high', expected: 'expected', high: 'low' } as const;

/** Little benefit goes with few units, little work today and much left; and with dear services. */
function inputOf(input: BusinessCaseInput, benefit: 'low' | 'expected' | 'high'): CaseInput {
  const cost = opposite[benefit];
  return {
    units: input.unitsPerMonth[benefit],
    minutesToday: input.minutesToday[benefit],
    minutesThen: input.minutesThen[cost],
    labourPerHour: input.labourPerHour[benefit],
    realisation: input.realisation[benefit],
    externalToday: input.externalToday[benefit],
    service: input.serviceMonthly[cost],
    support: input.supportMonthly[cost],
    oneOff: input.oneOff[cost],
  };
}

const sixty = exact(60);
const months36 = exact(36);

/** Cost of `minutes` per unit for all units, EUR per month. */
function workCost(units: Exact, minutes: Exact, labourPerHour: Exact): Exact {
  return divide(multiply(multiply(units, minutes), labourPerHour), sixty);
}

function paybackOf(oneOff: Exact, benefit: Exact): Exact | null {
  return compare(benefit, zero) > 0 ? divide(oneOff, benefit) : null;
}

function breakEvenOf(input: CaseInput, months: Exact): Exact | null {
  const savedPerUnit = workCost(exact(1), subtract(input.minutesToday, input.minutesThen), input.labourPerHour);
  if (compare(savedPerUnit, zero) <= 0 || compare(input.realisation, zero) <= 0) return null;
  const neededBenefit = divide(input.oneOff, multiply(months, input.realisation));
  const fixed = subtract(add(add(neededBenefit, input.service), input.support), input.externalToday);
  return max(zero, divide(fixed, savedPerUnit));
}

function inCases<T>(work: (benefit: 'low' | 'expected' | 'high') => T): InCases<T> {
  return { low: work('low'), expected: work('expected'), high: work('high') };
}

/**
 * Today against then, for three cases.
 *
 * Verdict: `pays-off` if it pays back within 18 months in the expected case and within 36 in the low case, `open` if
 * only the expected case holds, else `does-not-pay`. The break-even volume takes the service fee as it is for the
 * workload given.
 */
export function businessCase(input: BusinessCaseInput, thresholds: Thresholds = defaultThresholds): BusinessCase {
  const inputs = inCases((benefit) => inputOf(input, benefit));
  const costToday = inCases((benefit) => {
    const { units, minutesToday, labourPerHour, externalToday } = inputs[benefit];
    return add(workCost(units, minutesToday, labourPerHour), externalToday);
  });
  const costThen = inCases((benefit) => {
    const { units, minutesThen, labourPerHour, service, support } = inputs[benefit];
    return add(add(workCost(units, minutesThen, labourPerHour), service), support);
  });
  const monthlyBenefit = inCases((benefit) =>
    multiply(subtract(costToday[benefit], costThen[benefit]), inputs[benefit].realisation),
  );
  const paybackMonths = inCases((benefit) => paybackOf(inputs[benefit].oneOff, monthlyBenefit[benefit]));
  return {
    costToday,
    costThen,
    monthlyBenefit,
    paybackMonths,
    cost36Months: inCases((benefit) => {
      const { oneOff, service, support } = inputs[benefit];
      return add(oneOff, multiply(months36, add(service, support)));
    }),
    today36Months: inCases((benefit) => multiply(months36, costToday[benefit])),
    breakEvenUnits: inCases((benefit) => breakEvenOf(inputs[benefit], exact(thresholds.breakEvenMonths))),
    verdict: verdictFor(paybackMonths, thresholds),
  };
}

function isWithin(months: Exact | null, limit: number): boolean {
  return months !== null && compare(months, exact(limit)) <= 0;
}

function verdictFor(payback: InCases<Exact | null>, thresholds: Thresholds): BusinessVerdict {
  if (!isWithin(payback.expected, thresholds.expectedMonths)) return 'does-not-pay';
  return isWithin(payback.low, thresholds.lowMonths) ? 'pays-off' : 'open';
}

/** What the work costs today by hand, EUR per month: units × minutes × cost of an hour. */
export function todayCost(task: CompiledTask, ranges: DriverRanges, labour: LabourCost): ExactRange {
  const perHour = exactRange(labour.perHour);
  const cost = (scenario: 'low' | 'expected' | 'high') =>
    workCost(unitsAt(task, valuesAt(ranges, scenario)), task.minutesToday[scenario], perHour[scenario]);
  return { low: cost('low'), expected: cost('expected'), high: cost('high') };
}

/** The most that the service can save in a month at this number of units, EUR: much work today, little left. */
export function mostSaved(task: CompiledTask, units: Exact, labour: LabourCost): Exact {
  const minutes = max(zero, subtract(task.minutesToday.high, task.minutesThen.low));
  return workCost(units, minutes, exact(labour.perHour.high));
}

/** Hours of a person-day. */
const hoursPerDay = exact(8);

/**
 * The business case of one match, as a start that a visitor then edits: work and volume from the task and case, service
 * from the match, set-up and support as person-days. A partner's hours count at the outside rate where the case lets a
 * partner set up; running it stays with the company.
 * @returns `null` where the match has no price.
 */
export function inputFromMatch(
  task: CompiledTask,
  ranges: DriverRanges,
  match: Pick<Match, 'monthly' | 'knowHow'>,
  labour: LabourCost,
  partner: boolean,
): BusinessCaseInput | null {
  if (!match.monthly) return null;
  const own = exactRange(labour.perHour);
  const starting = partner && labour.externalPerHour ? exactRange(labour.externalPerHour) : own;
  const units = inScenarios((scenario) => unitsAt(task, valuesAt(ranges, scenario)));
  const { low, expected, high } = match.monthly;
  return {
    unitsPerMonth: units,
    minutesToday: task.minutesToday,
    minutesThen: task.minutesThen,
    labourPerHour: own,
    realisation: exactRange(defaultRealisation),
    externalToday: { low: zero, expected: zero, high: zero },
    serviceMonthly: { low, expected, high },
    supportMonthly: daysCost(match.knowHow.runningDays, own),
    oneOff: daysCost(match.knowHow.personDaysIntegrated, starting),
  };
}

function inScenarios(work: (scenario: 'low' | 'expected' | 'high') => Exact): ExactRange {
  return { low: work('low'), expected: work('expected'), high: work('high') };
}

function daysCost(days: ExactRange, perHour: ExactRange): ExactRange {
  return inScenarios((scenario) => multiply(multiply(days[scenario], hoursPerDay), perHour[scenario]));
}
