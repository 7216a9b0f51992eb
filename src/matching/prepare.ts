/**
 * The offerings of one task, made ready once for many cases: plans that are valid on the day, compiled; meters that the
 * task can derive, numbered.
 */
import { compileChecked } from '../pricing/compile.ts';
import type { CompiledPlan } from '../pricing/compile.ts';
import type { MeterId, Plan } from '../pricing/plan.ts';
import { termOf } from './constraints.ts';
import type { UnknownFact } from './match.ts';
import type { OfferingModel, PlanEntry, VariantModel } from './model.ts';
import { placeOfPrice } from './place.ts';
import type { PricePlace } from './place.ts';
import type { CompiledTask } from './workload.ts';

export interface PreparedPlan {
  /** Position in `Prepared.plans`. */
  readonly index: number;
  readonly entry: PlanEntry;
  /** What a lasting month costs: without units that are free only once, which are a start credit and no price. */
  readonly compiled: CompiledPlan;
  /** The plan as it begins, start credit included: for the cost of the first year. */
  readonly fromStart: CompiledPlan;
  /** Positions in `Prepared.meters` of the meters that the plan names and the task derives. */
  readonly meters: readonly number[];
  /** Meters (requests) that the plan charges and the task does not derive: no price can be worked out. */
  readonly missing: readonly UnknownFact[];
  /**
   * Said beside the price: limits that are unchecked, because the task does not derive their meter, and a tax state
   * that nobody stated.
   */
  readonly doubts: readonly UnknownFact[];
  readonly term: number | 'unknown';
  /** For which place the price was printed. */
  readonly place: PricePlace;
}

export interface PreparedVariant {
  readonly model: VariantModel;
  readonly plans: readonly PreparedPlan[];
  /** Why there is no plan, where there is none. */
  readonly noPlan: { readonly kind: 'not-priced'; readonly facts: readonly UnknownFact[] };
}

export interface PreparedOffering {
  readonly model: OfferingModel;
  readonly variants: readonly PreparedVariant[];
}

export interface Prepared {
  readonly task: CompiledTask;
  readonly day: string;
  /** Only offerings, and of them only variants, that serve the task. */
  readonly offerings: readonly PreparedOffering[];
  readonly plans: readonly PreparedPlan[];
  /** All meters that the task derives and some plan names. */
  readonly meters: readonly MeterId[];
}

/** A price holds from `validFrom` (inclusive) to `validTo` (exclusive). Days are texts such as `2026-11-23`. */
export function isValidOn(plan: Pick<PlanEntry, 'validFrom' | 'validTo'>, day: string): boolean {
  return (plan.validFrom === undefined || plan.validFrom <= day) && (plan.validTo === undefined || day < plan.validTo);
}

function hasStartCredit(plan: Plan): boolean {
  return plan.charges.some((charge) => charge.type === 'usage' && charge.free?.each === 'once');
}

function withoutStartCredit(plan: Plan): Plan {
  return {
    ...plan,
    charges: plan.charges.map((charge) => {
      if (charge.type !== 'usage' || charge.free?.each !== 'once') return charge;
      const { free: _startCredit, ...rest } = charge;
      return rest;
    }),
  };
}

/** Meters whose quantity decides the price; the rest of `compiled.meters` only includes or limits. */
function chargedMeters(compiled: CompiledPlan): Set<MeterId> {
  const charged = new Set<MeterId>(compiled.credits.keys());
  for (const { meter, by } of compiled.usage) {
    charged.add(meter);
    if (by !== null && by !== 'gross') for (const other of by.meters) charged.add(other);
  }
  for (const { seats } of compiled.fees) if (seats) charged.add(seats.meter);
  return charged;
}

/**
 * Meters that a plan charges and the task has no formula for. Of several meters that burn the same credits those that
 * the task does not produce simply stay unused, as long as it produces one.
 */
function missingFor(compiled: CompiledPlan, charged: ReadonlySet<MeterId>, task: CompiledTask): UnknownFact[] {
  const burning = [...compiled.credits.keys()];
  const burns = burning.some((meter) => task.meters.has(meter));
  const facts: UnknownFact[] = [];
  for (const meter of compiled.meters) {
    if (charged.has(meter) && !task.meters.has(meter) && !(burns && burning.includes(meter))) {
      facts.push(`meter:${meter}`);
    }
  }
  for (const meter of compiled.needsRequests) {
    const derived = task.meters.get(meter);
    if (derived && !derived.requests) facts.push(`requests:${meter}`);
  }
  return facts;
}

function without(fact: UnknownFact): PreparedVariant['noPlan'] {
  return { kind: 'not-priced', facts: [fact] };
}

/**
 * Makes the offerings of a task ready.
 * @param day the day on which prices must be valid, `2026-11-23`.
 * Their plans have passed the content checks.
 */
export function prepareOfferings(offerings: readonly OfferingModel[], task: CompiledTask, day: string): Prepared {
  const plans: PreparedPlan[] = [];
  const meters: MeterId[] = [];
  const positions = new Map<MeterId, number>();

  function positionOf(meter: MeterId): number {
    const known = positions.get(meter);
    if (known !== undefined) return known;
    positions.set(meter, meters.length);
    return meters.push(meter) - 1;
  }
  function preparePlan(entry: PlanEntry): PreparedPlan {
    const fromStart = compileChecked(entry);
    const compiled = hasStartCredit(entry) ? compileChecked(withoutStartCredit(entry)) : fromStart;
    const charged = chargedMeters(compiled);
    const prepared: PreparedPlan = {
      index: plans.length,
      entry,
      compiled,
      fromStart,
      meters: compiled.meters.filter((meter) => task.meters.has(meter)).map(positionOf),
      missing: missingFor(compiled, charged, task),
      doubts: [
        ...compiled.meters
          .filter((meter) => !charged.has(meter) && !task.meters.has(meter))
          .map((meter): UnknownFact => `meter:${meter}`),
        ...(entry.tax === 'net' || entry.tax === 'gross' ? [] : ['tax' as const]),
      ],
      term: termOf(entry),
      place: placeOfPrice(entry.region),
    };
    plans.push(prepared);
    return prepared;
  }
  function prepareVariant(model: VariantModel): PreparedVariant {
    if (model.plans === 'on-request') return { model, plans: [], noPlan: without('price-on-request') };
    if (model.plans === 'not-found' || model.plans.length === 0) {
      return { model, plans: [], noPlan: without('price-not-found') };
    }
    const valid = model.plans.filter((plan) => isValidOn(plan, day));
    return { model, plans: valid.map(preparePlan), noPlan: without('price-not-valid') };
  }
  const serves = (tasks: readonly string[] | undefined) => tasks === undefined || tasks.includes(task.task.id);
  const prepared = offerings
    .filter((offering) => serves(offering.tasks))
    .map((model) => ({ model, variants: model.variants.filter((v) => serves(v.tasks)).map(prepareVariant) }))
    .filter(({ variants }) => variants.length > 0);
  return { task, day, offerings: prepared, plans, meters };
}
