/** Rules for an offering that its schema cannot see: references, plans, days of validity. */
import { problemsOf } from '../../pricing/check.ts';
import { credit } from '../../pricing/compile.ts';
import { report } from '../draft.ts';
import type { Draft, Loose } from '../draft.ts';
import type { Known } from '../drafts.ts';
import { didYouMean } from '../nearest.ts';
import type { Path, PathSegment } from '../problem.ts';
import { fieldOf } from '../problem.ts';
import type { VariantData } from '../schema/offering.ts';
import type { PlanData } from '../schema/plan.ts';
import { checkIds, checkRegionCode, checkUnique, reportUnknown } from './common.ts';

type LooseVariant = Loose<VariantData>;
type LoosePlan = Loose<PlanData>;
type LooseName = Loose<PlanData['name']> | undefined;

const inTasks = { one: 'a task', place: 'content/tasks' };
const inMeters = { one: 'a meter', place: 'content/reference/meters.yaml' };

export function checkOffering(draft: Draft<'offering'>, known: Known): void {
  const { data } = draft;
  checkVendorExists(draft, known);
  if (!data) return;
  checkIds(draft, ['tasks'], data.tasks, known.tasks, inTasks);
  checkIds(draft, ['integrations'], data.integrations, known.integrations, {
    one: 'an integration',
    place: 'content/reference/integrations.yaml',
  });
  checkIds(draft, ['dataProtection', 'regions'], data.dataProtection?.regions, null, { one: 'a region', place: '' });
  data.dataProtection?.regions?.forEach((code, index) =>
    checkRegionCode(draft, ['dataProtection', 'regions', index], code),
  );
  checkStatus(draft, known);
  checkUnique(draft, ['variants'], data.variants, 'id', (variant) => variant.id);
  for (const language of ['de', 'en'] as const) {
    checkUnique(draft, ['variants'], data.variants, 'name', (variant) => variant.name?.[language]);
  }
  data.variants?.forEach((variant, index) => {
    if (variant) checkVariant(draft, variant, ['variants', index], known);
  });
  checkOnPremises(draft);
}

/** Whoever wants to run a service in the house is led to a variant; that the service «can» is no help without one. */
function checkOnPremises(draft: Draft<'offering'>): void {
  const { dataProtection, variants } = draft.data ?? {};
  if (dataProtection?.onPremises !== 'yes' || !variants || !draft.sound) return;
  if (variants.some((variant) => (variant?.onPremises ?? 'yes') === 'yes')) return;
  report(draft, ['dataProtection', 'onPremises'], {
    value: 'yes',
    rule: 'holds for no variant: each says otherwise',
    repair: 'Add the variant that runs on own premises (plans: on-request, where no price is printed), or correct one.',
  });
}

export function checkVendorExists(draft: Draft<'offering'>, known: Known): void {
  const vendor = draft.id.split('/')[0] ?? '';
  if (known.vendors.has(vendor)) return;
  report(draft, [], {
    value: vendor,
    rule: `is not a vendor: content/vendors/${vendor}/vendor.md is missing`,
    repair: didYouMean(vendor, known.vendors, 'Create that file, or move this one to the folder of its vendor.'),
  });
}

export function checkStatus(draft: Draft<'offering'>, known: Known): void {
  const { status, statusNote, successor } = draft.data ?? {};
  if (status !== undefined && status !== 'available' && statusNote === undefined && draft.sound) {
    report(draft, ['statusNote'], {
      rule: `is missing, and the status is ${status}`,
      repair: 'Say what happens when, and who says so: statusNote: { de: …, en: … }.',
    });
  }
  if (successor === undefined) return;
  if (successor === draft.id) {
    report(draft, ['successor'], { value: successor, rule: 'is this offering itself', repair: 'Take it out.' });
  } else if (!known.offerings.has(successor)) {
    reportUnknown(draft, ['successor'], successor, known.offerings, { one: 'an offering', place: 'content/vendors' });
  }
}

function checkVariant(draft: Draft<'offering'>, variant: LooseVariant, path: Path, known: Known): void {
  const offered = draft.data?.tasks?.filter((task) => task !== undefined);
  checkIds(draft, [...path, 'tasks'], variant.tasks, known.tasks, inTasks);
  variant.tasks?.forEach((task, index) => {
    if (task === undefined || !offered || offered.includes(task) || !known.tasks.has(task)) return;
    report(draft, [...path, 'tasks', index], {
      value: task,
      rule: 'is not among the tasks of the offering',
      repair: 'Add it to «tasks» at the top of the file, or take it out here.',
    });
  });
  if (!Array.isArray(variant.plans)) return;
  const plans = variant.plans as readonly (LoosePlan | undefined)[];
  checkUnique(draft, [...path, 'plans'], plans, 'id', (plan) => plan.id);
  checkOverlaps(draft, plans, [...path, 'plans']);
  checkReplaced(draft, plans, [...path, 'plans']);
  const tasks = (variant.tasks ?? offered ?? []).filter((task) => task !== undefined);
  plans.forEach((plan, index) => {
    if (plan) checkPlan(draft, plan, [...path, 'plans', index], tasks, known);
  });
}

function checkPlan(
  draft: Draft<'offering'>,
  plan: LoosePlan,
  path: Path,
  tasks: readonly string[],
  known: Known,
): void {
  const { currency, validFrom, validTo } = plan;
  if (currency !== undefined && known.currencies && !known.currencies.has(currency)) {
    reportUnknown(draft, [...path, 'currency'], currency, known.currencies, {
      one: 'a currency with a rate',
      place: 'content/reference/exchange-rates.yaml; add its rate there with day and source',
    });
  }
  if (validFrom !== undefined && validTo !== undefined && validFrom >= validTo) {
    report(draft, [...path, 'validTo'], {
      value: validTo,
      rule: `does not lie after validFrom (${validFrom})`,
      repair: 'validTo is the first day on which the price no longer holds.',
    });
  }
  checkEvidence(draft, plan, path);
  checkArithmetic(draft, plan, path);
  checkMeters(draft, plan, path, tasks, known);
}

/** Best first. A figure can be worth less than the page it was found on, never more. */
const worth = ['vendor', 'data-set', 'third-party'];

/** The evidence is no better than the best source of the plan: nobody else can have printed the figure. */
export function checkEvidence(draft: Draft<'offering'>, plan: LoosePlan, path: Path): void {
  const { evidence, source } = plan;
  if (evidence === undefined || source === undefined) return;
  const sources = draft.data?.sources ?? {};
  const kinds = [source].flat().map((key) => (key === undefined ? undefined : sources[key as string]?.kind));
  if (kinds.length === 0 || kinds.some((kind) => kind === undefined || !worth.includes(kind))) return;
  if (kinds.some((kind) => worth.indexOf(kind ?? '') <= worth.indexOf(evidence))) return;
  report(draft, [...path, 'evidence'], {
    value: evidence,
    rule: `is better than any source of this plan (${[...new Set(kinds)].join(', ')})`,
    repair: 'Name the source that printed the figure, or correct the evidence.',
  });
}

/** What the calculation itself refuses, unless the schema has already complained about the same field. */
export function checkArithmetic(draft: Draft<'offering'>, plan: LoosePlan, path: Path): void {
  const before = fieldOf(path);
  for (const problem of problemsOf(plan)) {
    const field = `${before}.${problem.field}`;
    const isKnown = draft.problems.some(
      (other) => field === other.field || isWithin(field, other.field) || isWithin(other.field, field),
    );
    if (isKnown) continue;
    const here = [...path, ...segmentsOf(problem.field)];
    report(draft, here, {
      value: problem.value === 'undefined' ? undefined : problem.value.replace(/^"(.*)"$/, '$1'),
      rule: problem.rule.replace(/\.$/, ''),
      repair: problem.repair,
    });
  }
}

const isWithin = (inner: string, outer: string): boolean =>
  inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

/** `charges[0].tiers[1].upTo` as a path. */
export function segmentsOf(field: string): PathSegment[] {
  return [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}

interface MeterUse {
  meter: string;
  path: Path;
  /**
   * charged: the price depends on it; burnt: one of several that use up credits; limits: it is only included or capped.
   */
  how: 'charged' | 'burnt' | 'limits';
  /** The rule applies to each request, so the number of requests is needed. */
  perRequest: boolean;
}

/** Every meter that a plan names. Credits that other meters burn are not among them. */
export function meterUses(plan: LoosePlan): MeterUse[] {
  const uses: MeterUse[] = [];
  const note = (meter: string | undefined, path: Path, how: MeterUse['how'], perRequest = false): void => {
    if (meter !== undefined) uses.push({ meter, path, how, perRequest });
  };
  plan.charges?.forEach((charge, index) => {
    const at = ['charges', index];
    if (charge?.type === 'usage') {
      const by = typeof charge.by === 'object' ? charge.by : undefined;
      note(charge.meter, [...at, 'meter'], 'charged', charge.request !== undefined || by?.of === 'request');
      by?.meters?.forEach((meter, place) => note(meter, [...at, 'by', 'meters', place], 'charged'));
    } else if (charge?.type === 'fee') {
      note(charge.seats?.meter, [...at, 'seats', 'meter'], 'charged');
      charge.includes?.forEach((include, place) => {
        if (include && 'meter' in include) note(include.meter, [...at, 'includes', place, 'meter'], 'limits');
      });
    }
  });
  for (const [meter, rate] of Object.entries(plan.credits?.rates ?? {})) {
    const perRequest = typeof rate === 'object' && rate.request !== undefined;
    note(meter, ['credits', 'rates', meter], 'burnt', perRequest);
  }
  const caps = [plan.cap ?? []].flat() as readonly (Loose<{ meter: string }> | undefined)[];
  caps.forEach((cap, index) =>
    note(cap?.meter, Array.isArray(plan.cap) ? ['cap', index, 'meter'] : ['cap', 'meter'], 'limits'),
  );
  return plan.credits ? uses.filter(({ meter }) => meter !== credit) : uses;
}

interface Formulas {
  quantity: ReadonlySet<string>;
  requests: ReadonlySet<string>;
}

interface Lack {
  use: MeterUse;
  of: 'quantity' | 'requests';
}

/** What a task lacks to price a plan; the same rule as `prepareOfferings` applies. */
function lackingIn(uses: readonly MeterUse[], { quantity, requests }: Formulas): Lack[] {
  const burnt = uses.filter(({ how }) => how === 'burnt');
  const burns = burnt.some(({ meter }) => quantity.has(meter));
  return uses.flatMap((use): Lack[] => {
    const isNeeded = use.how === 'charged' || (use.how === 'burnt' && !burns);
    if (isNeeded && !quantity.has(use.meter)) return [{ use, of: 'quantity' }];
    if (use.perRequest && quantity.has(use.meter) && !requests.has(use.meter)) return [{ use, of: 'requests' }];
    return [];
  });
}

/** Each meter is known, and at least one task of the variant derives all that the plan charges. */
export function checkMeters(
  draft: Draft<'offering'>,
  plan: LoosePlan,
  path: Path,
  tasks: readonly string[],
  known: Known,
): void {
  const uses = meterUses(plan).filter((use) => {
    if (!known.meters || known.meters.has(use.meter)) return true;
    reportUnknown(draft, [...path, ...use.path], use.meter, known.meters, inMeters);
    return false;
  });
  const readable = tasks.flatMap((task) => {
    const formulas = known.metersOfTask.get(task);
    return formulas === undefined ? [] : [{ task, formulas }];
  });
  const lacking = readable
    .map(({ task, formulas }) => ({ task, missing: formulas ? lackingIn(uses, formulas) : [] }))
    .toSorted((a, b) => a.missing.length - b.missing.length)[0];
  if (!lacking) return;
  const file = `content/tasks/${lacking.task}.md`;
  const whose =
    readable.length === 1
      ? `the task ${lacking.task} cannot produce`
      : `no task of this variant can produce (nearest: ${lacking.task})`;
  for (const { use, of } of lacking.missing) {
    report(draft, [...path, ...use.path], {
      value: use.meter,
      rule:
        of === 'quantity'
          ? `is a meter that ${whose}`
          : `is billed per request, and the task ${lacking.task} does not count requests`,
      repair:
        of === 'quantity'
          ? `Add a formula for it under «meters» in ${file}, or charge another meter.`
          : `Add «requests» to its formula in ${file}.`,
    });
  }
}

const nameText = (name: LooseName): string | undefined => (typeof name === 'object' ? (name.de ?? name.en) : name);

/** A plan under the same name, region, currency and term holds at one time only. */
export function checkOverlaps(draft: Draft<'offering'>, plans: readonly (LoosePlan | undefined)[], path: Path): void {
  plans.forEach((plan, index) => {
    const name = nameText(plan?.name);
    if (!plan || name === undefined) return;
    const earlier = plans
      .slice(0, index)
      .find(
        (other) =>
          other &&
          nameText(other.name) === name &&
          other.region === plan.region &&
          other.currency === plan.currency &&
          other.termMonths === plan.termMonths &&
          paidAhead(other) === paidAhead(plan) &&
          (other.validFrom ?? '') < (plan.validTo ?? '9999') &&
          (plan.validFrom ?? '') < (other.validTo ?? '9999'),
      );
    if (!earlier) return;
    report(draft, [...path, index, 'name'], {
      value: name,
      rule: `holds at the same time as the plan ${earlier.id ?? ''} of the same name`,
      repair: 'Close the old price with validTo and open the new one with validFrom, or tell the plans apart by name.',
    });
  });
}

/** A plan replaces one of its variant that has ended by then. So a price and all before it stand in the order of days. */
export function checkReplaced(draft: Draft<'offering'>, plans: readonly (LoosePlan | undefined)[], path: Path): void {
  const ids = new Set(plans.flatMap((plan) => plan?.id ?? []));
  plans.forEach((plan, index) => {
    if (plan?.replaces === undefined) return;
    const { replaces, validFrom } = plan;
    const earlier = plans.find((other) => other?.id === replaces);
    const here = [...path, index, 'replaces'];
    if (earlier === undefined) {
      reportUnknown(draft, here, replaces, ids, { one: 'a plan of this variant', place: '«plans» of the variant' });
    } else if (earlier === plan) {
      report(draft, here, { value: replaces, rule: 'is this plan itself', repair: 'Name the earlier plan.' });
    } else if (validFrom === undefined) {
      report(draft, here, {
        value: replaces,
        rule: 'is replaced from no known day: validFrom is missing',
        repair: 'Give this plan validFrom, at the latest the day on which its price was first read.',
      });
    } else if (earlier.validTo === undefined || earlier.validTo > validFrom) {
      report(draft, here, {
        value: replaces,
        rule: `still holds when this plan begins (${validFrom})`,
        repair: `Close it with validTo: ${validFrom} or earlier.`,
      });
    }
  });
}

const paidAhead = (plan: LoosePlan): boolean =>
  plan.charges?.some((charge) => charge?.type === 'fee' && (charge.paid === 'year' || charge.each === 'year')) ?? false;
