/** Short ways to write plans, uses and results in tests. */
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import type { CompiledPlan } from '../../src/pricing/compile.ts';
import { estimate } from '../../src/pricing/estimate.ts';
import { exact, toDecimalText } from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';
import type { Charge, Decimal, FeeCharge, Plan, UsageCharge } from '../../src/pricing/plan.ts';
import type { Usage, UsageEntry } from '../../src/pricing/usage.ts';

export function aPlan(charges: Charge[], rest: Partial<Plan> = {}): CompiledPlan {
  return compilePlan({ currency: 'EUR', charges, ...rest });
}

/** A usage charge per page. */
export function perPage(rest: Partial<UsageCharge>): UsageCharge {
  return { type: 'usage', meter: 'page', ...rest };
}

export function aFee(price: Decimal, rest: Partial<FeeCharge> = {}): FeeCharge {
  return { type: 'fee', price, each: 'month', ...rest };
}

export function pages(quantity: Decimal | Exact, rest: Partial<UsageEntry> = {}): Usage {
  return [{ meter: 'page', quantity, ...rest }];
}

/** The total as text, or null where the plan cannot serve. */
export function totalText(plan: CompiledPlan, usage: Usage, month?: number): string | null {
  const { total } = estimate(plan, usage, month === undefined ? {} : { month });
  return total === null ? null : toDecimalText(total);
}

export function bounds(low: Decimal, high: Decimal) {
  return { low: exact(low), high: exact(high) };
}
