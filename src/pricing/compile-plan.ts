import { problemsOf } from './check.ts';
import { compileChecked, type CompiledPlan } from './compile.ts';
import { PricingError } from './errors.ts';
import type { Plan } from './plan.ts';

/**
 * Makes a plan ready for `estimate` and the others. Do it once per plan, not per estimate.
 *
 * @throws PricingError with all problems of the plan.
 */
export function compilePlan(plan: Plan): CompiledPlan {
  const problems = problemsOf(plan);
  if (problems.length > 0) throw new PricingError(problems);
  return compileChecked(plan);
}
