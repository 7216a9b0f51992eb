/** What a plan costs in a month at a given use. */
import { Calculation } from './calculation.ts';
import type { Month, Uses } from './calculation.ts';
import type { CompiledPlan } from './compile.ts';
import { PricingError, shown } from './errors.ts';
import { isZero } from './exact.ts';
import type { Exact } from './exact.ts';
import { fastMonth, fastTotal } from './fast.ts';
import type { Line, Note } from './lines.ts';
import type { Currency } from './plan.ts';
import { numbers } from './reading.ts';
import { noUse, readUsage } from './usage.ts';
import type { Usage } from './usage.ts';

export type { Line, Note } from './lines.ts';

export interface Estimate {
  currency: Currency;
  /** Sum of the lines, exact; null where the plan cannot serve the usage. */
  total: Exact | null;
  lines: Line[];
  /** Why the plan cannot serve the usage; empty where it can. */
  notes: Note[];
  servable: boolean;
}

/** The first month after first-year quotas and one-off cost. */
export const typicalMonth: number = fastMonth;

/**
 * What a plan costs in one month since sign-up (default: the typical month 13) at the same use in every month. Periods
 * longer than a month are shared out: a yearly fee is a twelfth each month.
 *
 * @throws PricingError for a usage that does not suit the plan, see `readUsage`, or a month that is none.
 */
export function estimate(plan: CompiledPlan, usage: Usage, when: { month?: number } = {}): Estimate {
  const month = checkedMonth(when.month ?? typicalMonth);
  return estimateOf(plan, new Calculation(numbers, plan, steadyUses(plan, usage)).month(month));
}

/** The total of `estimate` without its lines, for ranking and charts. */
export function totalOf(plan: CompiledPlan, usage: Usage, month: number = typicalMonth): Exact | null {
  const fast = plan.fast !== null && month === fastMonth ? fastTotal(plan.fast, usage) : undefined;
  if (fast !== undefined) return fast;
  return estimate(plan, usage, { month }).total;
}

/** The same use in every month. */
export function steadyUses(plan: CompiledPlan, usage: Usage): Uses<Exact> {
  const uses = readUsage(plan, usage);
  return { isSteady: true, of: (meter) => uses.get(meter) ?? noUse };
}

/** Lines that a plan could have but that do nothing in this month are left out. */
const shownIfOwed: readonly Line['kind'][] = ['minimum-spend', 'maximum-spend', 'included-amount'];

export function estimateOf({ plan }: CompiledPlan, { lines, total, limits }: Month<Exact>): Estimate {
  const notes = limits.filter(({ beyond }) => !isZero(beyond)).map(({ note }) => note);
  const servable = notes.length === 0;
  return {
    currency: plan.currency,
    total: servable ? total : null,
    lines: lines.filter(({ kind, amount }) => !isZero(amount) || !shownIfOwed.includes(kind)),
    notes,
    servable,
  };
}

export function checkedMonth(month: number): number {
  if (Number.isSafeInteger(month) && month >= 1 && month <= 1200) return month;
  const rule = 'A month is a whole number since sign-up, from 1.';
  throw new PricingError([{ field: 'month', value: shown(month), rule, repair: 'Give a number from 1 to 1200.' }]);
}
