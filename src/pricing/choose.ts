/** Which plan of a variant is the cheapest that can serve a use. */
import { compare } from './exact.ts';
import type { CompiledPlan } from './compile.ts';
import { totalOf } from './estimate.ts';
import type { Exact } from './exact.ts';
import type { Currency } from './plan.ts';
import type { Usage } from './usage.ts';

export interface NamedPlan {
  readonly id: string;
  readonly plan: CompiledPlan;
}

export interface PlanChoice<P extends NamedPlan = NamedPlan> {
  readonly chosen: P;
  /** In the plan's own currency. */
  readonly native: Exact;
  /** In the common currency. */
  readonly total: Exact;
}

export interface ChoiceLimits {
  /** Month since sign-up; default the typical month. */
  month?: number;
  /** Longest contract term in months that is accepted; a plan that states no term has none. */
  maxTermMonths?: number | null;
}

/**
 * The cheapest plan that can serve the usage within the limits, or null. All plans are looked at, because the cheapest
 * one is not monotone in volume: a large package may end where pay-per-use goes on. Of equal totals the first wins.
 *
 * @param usage the use, or a function that gives it for a plan (plans of a variant may count different meters; null:
 *   it cannot be said for this plan, which is then passed over)
 * @param toCommon converts a total for comparison; null where no rate is known: the plan is then passed over
 */
export function cheapestPlan<P extends NamedPlan>(
  plans: readonly P[],
  usage: Usage | ((plan: P) => Usage | null),
  toCommon: (amount: Exact, currency: Currency) => Exact | null,
  limits: ChoiceLimits = {},
): PlanChoice<P> | null {
  let best: PlanChoice<P> | null = null;
  for (const candidate of plans) {
    if (!isWithinTerm(candidate.plan, limits.maxTermMonths ?? null)) continue;
    const used = typeof usage === 'function' ? usage(candidate) : usage;
    const native = used === null ? null : totalOf(candidate.plan, used, limits.month);
    const total = native === null ? null : toCommon(native, candidate.plan.plan.currency);
    if (native === null || total === null) continue;
    if (best === null || compare(total, best.total) < 0) best = { chosen: candidate, native, total };
  }
  return best;
}

/** True where the plan binds for no longer than `maxTermMonths` (null: any term is accepted). */
export function isWithinTerm({ plan }: CompiledPlan, maxTermMonths: number | null): boolean {
  return maxTermMonths === null || Number(plan.termMonths ?? 0) <= maxTermMonths;
}
