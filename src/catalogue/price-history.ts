/** Which plans are the same thing at another price, one after the other. */

interface Dated {
  id: string;
  replaces?: string;
}

/**
 * Chains of plans that took each other's place, oldest first, in the order of their newest plans. A plan that nothing
 * replaced and that replaces nothing has no history. The checks see to it that days rise along a chain.
 */
export function priceHistories<Plan extends Dated>(plans: readonly Plan[]): Plan[][] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const replaced = new Set(plans.map(({ replaces }) => replaces));
  return plans
    .filter(({ id, replaces }) => replaces !== undefined && !replaced.has(id))
    .map((newest) => {
      const chain: Plan[] = [];
      for (let plan: Plan | undefined = newest; plan; plan = byId.get(plan.replaces ?? '')) chain.unshift(plan);
      return chain;
    });
}
