/** From content to the plain data of pricing and matching, in one language. Nothing is guessed here but two levels. */
import type {
  Dimension,
  KnowHowLevel,
  LabourCost,
  Level,
  OfferingModel,
  PersonDays,
  PlanEntry,
  Range,
  Reference as MatchingReference,
  ReferenceRates,
  TaskModel,
  Unknown,
  VariantModel,
} from '../matching/model.ts';
import type { Charge, FeeCharge, OnceCharge, PercentCharge, UsageCharge } from '../pricing/plan.ts';
import type { Content, Offering, Reference, Task, Vendor } from './content.ts';
import type { Language, Text } from './schema/fields.ts';
import type { PlanData } from './schema/plan.ts';

/** A text as shown: `lang` is set only where it stands in the other language. */
export interface Localised {
  text: string;
  lang?: Language;
}

/** The text in this language, else in the other one, marked with its language. */
export function localised(text: Text, lang: Language): Localised {
  const own = text[lang];
  if (own !== undefined) return { text: own };
  const other = lang === 'de' ? 'en' : 'de';
  return { text: text[other] ?? '', lang: other };
}

/** The words alone, for names that need no mark. */
export function wordsOf(text: Text | string, lang: Language): string {
  return typeof text === 'string' ? text : localised(text, lang).text;
}

export function taskModelOf(task: Task): TaskModel {
  return {
    id: task.id,
    drivers: task.drivers.map(({ id, param, low, expected, high, basis, minimum, maximum, main, share }) => {
      const least = minimum ?? (share ? 0 : undefined);
      const most = maximum ?? (share ? 1 : undefined);
      return {
        id,
        param,
        range: { low, expected, high },
        basis,
        ...(least === undefined ? {} : { minimum: least }),
        ...(most === undefined ? {} : { maximum: most }),
        ...(main ? { main } : {}),
        ...(share ? { share } : {}),
      };
    }),
    meters: task.meters.map(({ meter, quantity, requests }) => ({
      meter,
      quantity,
      ...(requests === undefined ? {} : { requests }),
    })),
    units: task.unitsPerMonth,
    minutesToday: rangeOnly(task.minutes.today),
    minutesThen: rangeOnly(task.minutes.then),
    needs: task.needs,
    ...(task.otherValue === undefined ? {} : { otherValue: true }),
  };
}

const rangeOnly = ({ low, expected, high }: Range): Range => ({ low, expected, high });

export function offeringModelOf(
  offering: Offering,
  vendor: Vendor,
  reference: Reference,
  lang: Language,
): OfferingModel {
  const integration = integrationReach(offering.integrations, reference);
  return {
    id: offering.id,
    name: offering.name,
    vendorName: vendor.name,
    country: vendor.country,
    status: offering.status,
    tasks: offering.tasks,
    germanContent: offering.languages.germanContent,
    germanInterface: offering.languages.germanInterface,
    germanSupport: offering.languages.germanSupport,
    regions: offering.dataProtection.regions,
    onPremises: offering.dataProtection.onPremises,
    trainsOnCustomerData: offering.dataProtection.trainsOnCustomerData,
    variants: offering.variants.map((variant): VariantModel => {
      const { onPremises = offering.dataProtection.onPremises } = variant;
      const operation = operationReach({ dataProtection: { ...offering.dataProtection, onPremises } }, vendor);
      const reach: Record<Dimension, Level | Unknown> = { ...variant.reach, integration, operation };
      return {
        id: variant.id,
        name: wordsOf(variant.name, lang),
        ...(variant.tasks === undefined ? {} : { tasks: variant.tasks }),
        ...(onPremises === offering.dataProtection.onPremises ? {} : { onPremises }),
        reach,
        knowHow: variant.knowHow,
        plans: typeof variant.plans === 'string' ? variant.plans : variant.plans.map((plan) => planEntryOf(plan, lang)),
      };
    }),
  };
}

/** Offerings for a task as matching takes them: only what serves it and nothing of other tasks, only prices that have not ended on `day`. */
export function modelsFor(content: Content, task: Task, lang: Language, day: string): OfferingModel[] {
  return [...content.offerings.values()].flatMap((offering) => {
    const vendor = content.vendors.get(offering.vendor);
    if (!vendor || !offering.tasks.includes(task.id)) return [];
    const model = offeringModelOf(offering, vendor, content.reference, lang);
    const variants = model.variants
      .filter((variant) => variant.tasks === undefined || variant.tasks.includes(task.id))
      .map(({ tasks: _tasks, ...variant }) =>
        typeof variant.plans === 'string'
          ? variant
          : { ...variant, plans: variant.plans.filter(({ validTo }) => validTo === undefined || validTo > day) },
      );
    return variants.length === 0 ? [] : [{ ...model, tasks: [task.id], variants }];
  });
}

/** A plan as the arithmetic wants it, names in one language; notes, proof and history stay behind. */
export function planEntryOf(plan: PlanData, lang: Language): PlanEntry {
  const {
    name,
    requires,
    charges,
    notes: _notes,
    source: _source,
    confirmed: _confirmed,
    replaces: _replaces,
    ...terms
  } = plan;
  return {
    ...terms,
    ...(name === undefined ? {} : { name: wordsOf(name, lang) }),
    ...(requires === undefined ? {} : { requires: wordsOf(requires, lang) }),
    charges: charges.map((charge) => chargeOf(charge, lang)),
  };
}

type ChargeData = PlanData['charges'][number];

function chargeOf({ name, ...charge }: ChargeData, lang: Language): Charge {
  const named = name === undefined ? {} : { name: wordsOf(name, lang) };
  switch (charge.type) {
    case 'usage':
      return { ...charge, ...named } satisfies UsageCharge;
    case 'fee':
      return { ...charge, ...named } satisfies FeeCharge;
    case 'once':
      return { ...charge, ...named } satisfies OnceCharge;
    case 'percent':
      return { ...charge, ...named } satisfies PercentCharge;
    default:
      return charge satisfies never;
  }
}

/** Reach in the dimension integration: the highest level of the ways to connect; unknown where none is stated. */
export function integrationReach(integrations: readonly string[], reference: Reference): Level | Unknown {
  const levels = integrations.flatMap((id) => reference.integrations.get(id)?.level ?? []);
  return levels.length === 0 ? 'unknown' : (Math.max(...levels) as Level);
}

/** Codes of the countries in which the GDPR applies directly (EU and EEA). */
const european: ReadonlySet<string> = new Set(
  'EU AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);

/** Proofs that count for level 2: the BSI’s C5 attestations and ISO 27001. */
const provesControl = (certificate: string): boolean => /^(?:c5|iso-27001)(?:-|$)/.test(certificate);

/**
 * Reach in the dimension operation and control, from the facts on data protection (scale: `content/reference/scales`):
 *
 * - 3: runs on own premises (a variant may say otherwise than its offering).
 * - 2: may be processed in the EU or EEA, and the vendor has C5 or ISO 27001.
 * - 1: EU or EEA, a processing agreement (of the offering or the vendor), no training on customer data without consent.
 * - 0: regions are stated and none is in the EU, or data from there is used for training unless one objects (without
 *   proof) or in any case.
 * - unknown: no region is stated, or there is an EU region and what level 1 further asks for is not stated.
 */
export function operationReach(
  offering: Pick<Offering, 'dataProtection'>,
  vendor: Pick<Vendor, 'certificates' | 'processingAgreement'>,
): Level | Unknown {
  const { regions, onPremises, trainsOnCustomerData, processingAgreement } = offering.dataProtection;
  if (onPremises === 'yes') return 3;
  if (regions.length === 0) return 'unknown';
  if (!regions.some((region) => european.has(region)) || trainsOnCustomerData === 'yes') return 0;
  if (vendor.certificates.some(provesControl)) return 2;
  if (trainsOnCustomerData === 'opt-out') return 0;
  if (trainsOnCustomerData === 'unknown') return 'unknown';
  return processingAgreement !== undefined || vendor.processingAgreement !== undefined ? 1 : 'unknown';
}

/** The newest rates that are not dated after `day`. */
export function ratesOn(reference: Reference, day: string): ReferenceRates {
  const dated = reference.rates.rates.filter((rate) => rate.day <= day).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const newest = dated.at(-1) ?? reference.rates.rates[0];
  if (!newest) throw new Error('content/reference/exchange-rates.yaml holds no rates');
  return { asOf: newest.day, perEuro: { ...newest.perEuro }, taxPercent: reference.tax.percent };
}

export function personDaysOf(reference: Reference): PersonDays {
  const { levels } = reference.personDays;
  const each = (what: 'setUp' | 'runningPerMonth'): Record<KnowHowLevel, Range> => ({
    0: levels['0'][what],
    1: levels['1'][what],
    2: levels['2'][what],
    3: levels['3'][what],
    4: levels['4'][what],
  });
  return { setUp: each('setUp'), runningPerMonth: each('runningPerMonth') };
}

/** EUR per hour: own staff, and specialists from outside where that is known. */
export function labourCostOf(reference: Reference): LabourCost {
  const external = reference.personDays.externalPerHour;
  return {
    perHour: reference.labour.perHour,
    ...(external === undefined ? {} : { externalPerHour: rangeOnly(external) }),
  };
}

/** Everything that matching needs besides offerings and task. */
export function matchingReference(reference: Reference, day: string): MatchingReference {
  return { rates: ratesOn(reference, day), personDays: personDaysOf(reference), labour: labourCostOf(reference) };
}
