/** Months in a row: quotas that end, one-off cost, yearly fees, growth. */
import { Calculation } from './calculation.ts';
import type { Uses } from './calculation.ts';
import { dueByMonth } from './cash.ts';
import type { CompiledPlan } from './compile.ts';
import { PricingError, shown } from './errors.ts';
import { checkedMonth, estimateOf, steadyUses, totalOf } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { add, divide, exact, fraction, isZero, multiply, one, tryExact, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';
import type { Decimal, MeterId } from './plan.ts';
import { numbers } from './reading.ts';
import type { Usage } from './usage.ts';

export interface SeriesOptions {
  /** From sign-up on: 12 for the first year, 36 for three years. */
  months: number;
  /** Each month uses so much more than the one before: 2 for two percent. Seats and one-off quantities do not grow. */
  growthPercentPerMonth?: Decimal;
  /** `accrual` (default): what a month bears. `cash`: what is due in it. */
  view?: 'accrual' | 'cash';
}

export interface Series {
  months: Estimate[];
  /** Null where a month cannot be served. */
  total: Exact | null;
}

/**
 * One estimate per month since sign-up, and their sum. The usage is that of month 1.
 *
 * @throws PricingError as `estimate`, and for a growth of -100 percent or less.
 */
export function series(plan: CompiledPlan, usage: Usage, options: SeriesOptions): Series {
  const last = checkedMonth(options.months);
  const growth = growthOf(options.growthPercentPerMonth ?? 0);
  const steady = steadyUses(plan, usage);
  const calculation = new Calculation(numbers, plan, isZero(growth) ? steady : growing(plan, steady, add(one, growth)));
  const monthOf = options.view === 'cash' ? dueByMonth(calculation) : (month: number) => calculation.month(month);
  const months = Array.from({ length: last }, (_none, index) => estimateOf(plan, monthOf(index + 1)));
  return { months, total: sumOf(months.map(({ total }) => total)) };
}

/**
 * The sum of the first `months` months at the same use: 12 for the first year. Faster than `series` for plans in which
 * every month costs the same. Null where a month cannot be served.
 */
export function sumOfMonths(plan: CompiledPlan, usage: Usage, months: number): Exact | null {
  checkedMonth(months);
  if (!isTimeless(plan)) return series(plan, usage, { months }).total;
  const month = totalOf(plan, usage);
  return month === null ? null : multiply(month, fraction(months, 1));
}

/** True where every month at the same use costs the same. */
function isTimeless({ usage, once, fees }: CompiledPlan): boolean {
  return (
    once.length === 0 &&
    usage.every(({ free, isOnce }) => !isOnce && (free === null || (free.each !== 'once' && free.months === null))) &&
    fees.every(({ units }) => units.every(({ meter }) => !meter.endsWith('-once')))
  );
}

function sumOf(totals: readonly (Exact | null)[]): Exact | null {
  return totals.reduce<Exact | null>((sum, total) => (sum === null || total === null ? null : add(sum, total)), zero);
}

function growthOf(percent: Decimal): Exact {
  const parsed = tryExact(percent);
  if (parsed !== null && parsed.n > -100n * parsed.d) return divide(parsed, exact(100));
  const rule = 'Growth is a percentage above -100.';
  const problem = { field: 'growthPercentPerMonth', value: shown(percent), rule, repair: 'Give a number such as 2.' };
  throw new PricingError([problem]);
}

function growing(plan: CompiledPlan, steady: Uses<Exact>, factor: Exact): Uses<Exact> {
  const seats = new Set(plan.fees.flatMap(({ seats: rule }) => (rule ? [rule.meter] : [])));
  const factors = [one];
  const factorOf = (month: number) => {
    while (factors.length < month) factors.push(multiply(itemAt(factors, factors.length - 1), factor));
    return itemAt(factors, month - 1);
  };
  return {
    isSteady: false,
    of(meter: MeterId, month: number) {
      const use = steady.of(meter, month);
      if (seats.has(meter) || meter.endsWith('-once')) return use;
      const by = factorOf(month);
      const requests = use.requests?.map(({ quantity, count }) => ({
        quantity: multiply(quantity, by),
        count: multiply(count, by),
      }));
      return { quantity: multiply(use.quantity, by), requests: requests ?? null };
    },
  };
}
