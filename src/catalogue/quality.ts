/**
 * How complete, how well proven and how old the catalogue is: the figures of the data page. All of them are counted
 * from the content; a fact that nobody states is a gap, never a «no».
 */
import { isUsable } from '../matching/match.ts';
import type { Evidence, OfferingStatus } from '../matching/model.ts';
import { isValidOn } from '../matching/prepare.ts';
import { ageOf, ages, firstDayOf } from '../matching/price-age.ts';
import type { Age } from '../matching/price-age.ts';
import { byText } from './content.ts';
import type { Content, Offering, Task } from './content.ts';
import type { PlanData } from './schema/plan.ts';
import { usualOutcome } from './usual.ts';

const isExact = (checked: string): boolean => checked.length === '2026-09-07'.length;

/** Newest and oldest reading among `checked`, as exact as they are written; `null` where none has a date. */
export function readingSpan(checked: readonly string[]): { newest: string; oldest: string } | null {
  const dated = checked
    .map((text) => ({ text, day: firstDayOf(text) ?? '' }))
    .filter(({ day }) => day !== '')
    .toSorted((a, b) => byText(a.day, b.day));
  const [oldest, newest] = [dated[0]?.text, dated.at(-1)?.text];
  return newest === undefined || oldest === undefined ? null : { newest, oldest };
}

// ── Figures ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Each number is part of the one before it. */
export interface TaskCoverage {
  task: Task;
  /** Serve the task with at least one variant. */
  offerings: number;
  /** Not excluded in the usual case: on sale, not unsuitable, able to serve the usual volume. */
  usable: number;
  /** Usable, and with a printed amount in a plan that holds on the day. */
  priced: number;
  /** Usable, and the cost of the usual case can be worked out. */
  computable: number;
}

export interface CountryCoverage {
  /** ISO code of the vendors' seat, or `unknown`. */
  country: string;
  vendors: number;
  offerings: number;
  priced: number;
}

export const offeringGaps = [
  'price',
  'region',
  'training',
  'agreement',
  'retention',
  'certificates',
  'on-premises',
  'german-content',
  'german-interface',
  'german-support',
  'integrations',
  'reach',
  'know-how',
  'country',
] as const;
export const planGaps = ['tax', 'date'] as const;
export type GapFact = (typeof offeringGaps)[number] | (typeof planGaps)[number];

export interface Gap {
  fact: GapFact;
  missing: number;
  of: 'offerings' | 'plans';
  total: number;
}

interface PlanPlace {
  offering: Offering;
  plan: PlanData;
}

export interface Quality {
  /** Ages are counted to this day. */
  day: string;
  /** The state of the data: last reading of all, first reading of what still holds; `null` where none has a date. */
  readings: { newest: string; oldest: string } | null;
  totals: {
    offerings: number;
    vendors: number;
    tasks: number;
    /** Offerings with at least one printed amount in a plan that has not ended. */
    priced: number;
    /** Plans that have not ended; everything about plans here counts these. */
    plans: number;
    /** Plans kept as price history. */
    ended: number;
  };
  /** Most offerings first. */
  tasks: TaskCoverage[];
  /** Most offerings first, unknown last. */
  countries: CountryCoverage[];
  evidence: { kind: Evidence; plans: number }[];
  /** `rough`: of these, so many are dated by month or year only. */
  ages: { age: Age; plans: number; rough: number }[];
  statuses: { status: OfferingStatus; offerings: number }[];
  /** Largest share first; facts that nobody misses are left out. */
  gaps: Gap[];
  /** Offerings with their oldest reading, oldest first; `plans` were read then. */
  oldest: { offering: Offering; vendorName: string; checked: string; plans: number }[];
  /** Offerings with plans in which a price is missing: so many of them because it was not found, or is on request. */
  withoutPrice: { offering: Offering; vendorName: string; notFound: number; onRequest: number }[];
  /** Variants without any plan. */
  withoutPlan: Record<'on-request' | 'not-found', number>;
}

const evidenceKinds: readonly Evidence[] = ['vendor', 'data-set', 'third-party'];
const statusKinds: readonly OfferingStatus[] = [
  'available',
  'preview',
  'closed-to-new-customers',
  'retiring',
  'retired',
];

/** Ids of the offerings with at least one plan that holds on `day` or later and names an amount. */
export function pricedOfferings(content: Content, day: string): Set<string> {
  return new Set(
    [...content.offerings.values()]
      .flatMap(placesIn)
      .filter(({ plan }) => hasNotEnded(plan, day) && namesAnAmount(plan))
      .map(({ offering }) => offering.id),
  );
}

/**
 * All figures of the data page.
 * @param day decides which plans hold, and ages are counted to it: `2026-11-23`.
 * @param oldest how many offerings with the oldest prices to name.
 */
export function qualityOf(content: Content, day: string, oldest = 10): Quality {
  const offerings = [...content.offerings.values()];
  const every = offerings.flatMap(placesIn);
  const places = every.filter(({ plan }) => hasNotEnded(plan, day));
  const variants = offerings.flatMap((offering) => offering.variants);
  const priced = pricedOfferings(content, day);
  return {
    day,
    readings: readingsIn(every, places),
    totals: {
      offerings: offerings.length,
      vendors: content.vendors.size,
      tasks: content.tasks.size,
      priced: priced.size,
      plans: places.length,
      ended: every.length - places.length,
    },
    tasks: [...content.tasks.values()]
      .map((task) => coverageOf(content, task, day))
      .toSorted((a, b) => b.offerings - a.offerings || byText(a.task.id, b.task.id)),
    countries: countriesOf(content, priced),
    evidence: evidenceKinds.map((kind) => ({
      kind,
      plans: places.filter(({ plan }) => plan.evidence === kind).length,
    })),
    ages: ages.map((age) => {
      const aged = places.filter(({ plan }) => ageOf(plan.checked, day) === age);
      return {
        age,
        plans: aged.length,
        rough: age === 'unknown' ? 0 : aged.filter(({ plan }) => !isExact(plan.checked)).length,
      };
    }),
    statuses: statusKinds.map((status) => ({
      status,
      offerings: offerings.filter((offering) => offering.status === status).length,
    })),
    gaps: gapsOf(content, priced, places),
    oldest: oldestOf(content, places).slice(0, oldest),
    withoutPrice: withoutPriceOf(content, places),
    withoutPlan: {
      'on-request': variants.filter(({ plans }) => plans === 'on-request').length,
      'not-found': variants.filter(({ plans }) => plans === 'not-found').length,
    },
  };
}

function placesIn(offering: Offering): PlanPlace[] {
  return offering.variants.flatMap(({ plans }) =>
    typeof plans === 'string' ? [] : plans.map((plan) => ({ offering, plan })),
  );
}

function readingsIn(every: readonly PlanPlace[], current: readonly PlanPlace[]): Quality['readings'] {
  const span = (places: readonly PlanPlace[]) => readingSpan(places.map(({ plan }) => plan.checked));
  const [all, holding] = [span(every), span(current)];
  return all && { newest: all.newest, oldest: (holding ?? all).oldest };
}

function vendorNameOf(content: Content, { vendor }: Offering): string {
  return content.vendors.get(vendor)?.name ?? vendor;
}

function oldestOf(content: Content, places: readonly PlanPlace[]): Quality['oldest'] {
  const found = new Map<Offering, Quality['oldest'][number]>();
  for (const { offering, plan } of places) {
    const end = firstDayOf(plan.checked);
    if (end === null) continue;
    const before = found.get(offering);
    const order = before ? byText(end, firstDayOf(before.checked) ?? '') : -1;
    if (before && order === 0) before.plans += 1;
    if (order >= 0) continue;
    found.set(offering, { offering, vendorName: vendorNameOf(content, offering), checked: plan.checked, plans: 1 });
  }
  return [...found.values()].toSorted((a, b) => byText(firstDayOf(a.checked) ?? '', firstDayOf(b.checked) ?? ''));
}

function withoutPriceOf(content: Content, places: readonly PlanPlace[]): Quality['withoutPrice'] {
  const found = new Map<Offering, Quality['withoutPrice'][number]>();
  for (const { offering, plan } of places) {
    const reason = missingPrice(plan);
    if (reason === null) continue;
    const entry = found.get(offering) ?? {
      offering,
      vendorName: vendorNameOf(content, offering),
      notFound: 0,
      onRequest: 0,
    };
    entry[reason === 'unknown' ? 'notFound' : 'onRequest'] += 1;
    found.set(offering, entry);
  }
  return [...found.values()];
}

/** A price that starts later counts as one that holds: it is announced. */
export function hasNotEnded({ validTo }: Pick<PlanData, 'validTo'>, day: string): boolean {
  return validTo === undefined || validTo > day;
}

type PriceField = number | string | undefined;

function pricesIn(charge: PlanData['charges'][number]): PriceField[] {
  if (charge.type === 'percent') return [charge.percent];
  return charge.type === 'usage' ? [charge.price, ...(charge.tiers ?? []).map(({ price }) => price)] : [charge.price];
}

const isNoPrice = (price: PriceField): price is 'on-request' | 'unknown' =>
  price === 'on-request' || price === 'unknown';

/** Whether the plan prints at least one amount; what a free quota gives counts, it is an amount of nothing. */
export function namesAnAmount({ charges }: Pick<PlanData, 'charges'>): boolean {
  return charges.some(
    (charge) =>
      pricesIn(charge).some((price) => price !== undefined && !isNoPrice(price)) ||
      (charge.type === 'usage' && charge.free !== undefined),
  );
}

/** Why a price of the plan is missing; «unknown» says more about our gap than «on request». */
function missingPrice({ charges }: PlanData): 'on-request' | 'unknown' | null {
  const missing = charges.flatMap(pricesIn).filter(isNoPrice);
  return missing.includes('unknown') ? 'unknown' : (missing[0] ?? null);
}

function coverageOf(content: Content, task: Task, day: string): TaskCoverage {
  const { matches } = usualOutcome(content, task, day);
  const usable = matches.filter(isUsable);
  const computable = usable.filter(({ monthly }) => monthly !== null);
  const priced = usable.filter(
    (match) => match.monthly !== null || printsPriceFor(content.offerings.get(match.offering), task.id, day),
  );
  return {
    task,
    offerings: matches.length,
    usable: usable.length,
    priced: priced.length,
    computable: computable.length,
  };
}

function printsPriceFor(offering: Offering | undefined, task: string, day: string): boolean {
  return (offering?.variants ?? []).some(
    ({ tasks, plans }) =>
      (tasks === undefined || tasks.includes(task)) &&
      typeof plans !== 'string' &&
      plans.some((plan) => isValidOn(plan, day) && namesAnAmount(plan)),
  );
}

function countriesOf(content: Content, priced: ReadonlySet<string>): CountryCoverage[] {
  const found = new Map<string, CountryCoverage>();
  const of = (country: string): CountryCoverage => {
    const entry = found.get(country) ?? { country, vendors: 0, offerings: 0, priced: 0 };
    found.set(country, entry);
    return entry;
  };
  for (const { country } of content.vendors.values()) of(country).vendors += 1;
  for (const { id, vendor } of content.offerings.values()) {
    const entry = of(content.vendors.get(vendor)?.country ?? 'unknown');
    entry.offerings += 1;
    if (priced.has(id)) entry.priced += 1;
  }
  const last = ({ country }: CountryCoverage): number => (country === 'unknown' ? 1 : 0);
  return [...found.values()].toSorted(
    (a, b) => last(a) - last(b) || b.offerings - a.offerings || byText(a.country, b.country),
  );
}

function gapsOf(content: Content, priced: ReadonlySet<string>, places: readonly PlanPlace[]): Gap[] {
  const offerings = [...content.offerings.values()];
  const isMissing = (fact: (typeof offeringGaps)[number], offering: Offering): boolean => {
    const { dataProtection, languages, variants } = offering;
    const vendor = content.vendors.get(offering.vendor);
    switch (fact) {
      case 'price':
        return !priced.has(offering.id);
      case 'region':
        return dataProtection.regions.length === 0;
      case 'training':
        return dataProtection.trainsOnCustomerData === 'unknown';
      case 'agreement':
        return dataProtection.processingAgreement === undefined && vendor?.processingAgreement === undefined;
      case 'retention':
        return dataProtection.retention === undefined;
      case 'certificates':
        return (vendor?.certificates ?? []).length === 0;
      case 'on-premises':
        return dataProtection.onPremises === 'unknown';
      case 'german-content':
        return languages.germanContent === 'unknown';
      case 'german-interface':
        return languages.germanInterface === 'unknown';
      case 'german-support':
        return languages.germanSupport === 'unknown';
      case 'integrations':
        return offering.integrations.length === 0;
      case 'reach':
        return variants.some(({ reach }) => Object.values(reach).includes('unknown'));
      case 'know-how':
        return variants.some(({ knowHow }) => Object.values(knowHow).includes('unknown'));
      case 'country':
        return (vendor?.country ?? 'unknown') === 'unknown';
      default:
        return fact satisfies never;
    }
  };
  const gaps: Gap[] = offeringGaps.map((fact) => ({
    fact,
    missing: offerings.filter((offering) => isMissing(fact, offering)).length,
    of: 'offerings',
    total: offerings.length,
  }));
  const without = (test: (plan: PlanData) => boolean): number => places.filter(({ plan }) => test(plan)).length;
  gaps.push(
    { fact: 'tax', missing: without(({ tax }) => tax === 'unknown'), of: 'plans', total: places.length },
    { fact: 'date', missing: without(({ checked }) => checked === 'unknown'), of: 'plans', total: places.length },
  );
  const share = ({ missing, total }: Gap): number => missing / total;
  return gaps.filter(({ missing }) => missing > 0).toSorted((a, b) => share(b) - share(a) || byText(a.fact, b.fact));
}
