/** The open data as JSON: what each file holds. Nothing here depends on the day of the build. */
import type { Content, Offering, Vendor } from '../../catalogue/content.ts';
import { offeringModelOf } from '../../catalogue/models.ts';
import { readingSpan } from '../../catalogue/quality.ts';
import type { PlanData } from '../../catalogue/schema/plan.ts';
import { routes } from '../../text/routes.ts';
import { amountsAsText } from './_amounts.ts';

export const schemaVersion = '1';
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
export const attribution = 'Passgenau contributors';

export interface DataFile {
  text: string;
  entries: number;
}

type Entry = Record<string, unknown>;

/** Newest reading of a price: the state of the data. Empty where no price has a date. */
export function dataAsOf(content: Content): string {
  const checked = [...content.offerings.values()].flatMap(({ variants }) =>
    variants.flatMap(({ plans }) => (typeof plans === 'string' ? [] : plans.map((plan) => plan.checked))),
  );
  return readingSpan(checked)?.newest ?? '';
}

/** One entry a line, so that two states of a file can be compared line by line. */
function fileOf(content: Content, site: URL, title: string, lists: Record<string, readonly Entry[]>): DataFile {
  const [first = []] = Object.values(lists);
  const head = {
    title,
    schemaVersion,
    dataAsOf: dataAsOf(content),
    licence,
    attribution,
    documentation: { de: new URL(routes('de').data, site).href, en: new URL(routes('en').data, site).href },
    count: first.length,
  };
  const parts = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  for (const [key, entries] of Object.entries(lists)) {
    const lines = entries.map((entry) => JSON.stringify(amountsAsText(entry))).join(',\n');
    parts.push(`${JSON.stringify(key)}: [\n${lines}\n]`);
  }
  return { text: `{\n${parts.join(',\n')}\n}\n`, entries: first.length };
}

export function vendorOf(content: Content, offering: Offering): Vendor {
  const vendor = content.vendors.get(offering.vendor);
  if (!vendor) throw new Error(`${offering.id} has no vendor`);
  return vendor;
}

export function offeringsFile(content: Content, site: URL): DataFile {
  const offerings = [...content.offerings.values()].map((offering): Entry => {
    const { id, name, variants, sources, dataProtection } = offering;
    const vendor = vendorOf(content, offering);
    const model = offeringModelOf(offering, vendor, content.reference, 'en');
    const agreement = dataProtection.processingAgreement ?? vendor.processingAgreement;
    return {
      id,
      name,
      vendor: { id: vendor.id, name: vendor.name, country: vendor.country, certificates: vendor.certificates },
      page: { de: new URL(routes('de').offering(id), site).href, en: new URL(routes('en').offering(id), site).href },
      summary: offering.summary,
      website: offering.website,
      docs: offering.docs,
      pricingPage: offering.pricingPage,
      status: offering.status,
      statusNote: offering.statusNote,
      successor: offering.successor,
      tasks: offering.tasks,
      languages: offering.languages,
      integrations: offering.integrations,
      dataProtection: { ...dataProtection, processingAgreement: agreement },
      limits: offering.limits ?? [],
      doubts: offering.doubts ?? [],
      variants: variants.map(({ plans, ...variant }) => ({
        ...variant,
        reach: model.variants.find((candidate) => candidate.id === variant.id)?.reach,
        prices: typeof plans === 'string' ? plans : plans.length,
      })),
      sources: Object.values(sources),
    };
  });
  return fileOf(content, site, 'Passgenau: offerings', { offerings });
}

export function tasksFile(content: Content, site: URL): DataFile {
  const tasks = [...content.tasks.values()].map(({ id, file: _file, body: _body, ...task }): Entry => ({
    id,
    ...task,
  }));
  return fileOf(content, site, 'Passgenau: tasks', { tasks });
}

/** Names that are the same in both languages stand in both, so that readers need to know one form only. */
const bothNames = (name: PlanData['name']): unknown => (typeof name === 'string' ? { de: name, en: name } : name);

export function pricesFile(content: Content, site: URL): DataFile {
  const prices: Entry[] = [];
  const withoutPlans: Entry[] = [];
  for (const offering of content.offerings.values()) {
    for (const { id: variant, plans } of offering.variants) {
      if (typeof plans === 'string') withoutPlans.push({ offering: offering.id, variant, reason: plans });
      else prices.push(...plans.map((plan) => priceEntry(offering, variant, plan)));
    }
  }
  return fileOf(content, site, 'Passgenau: prices as printed by the vendors', { prices, withoutPlans });
}

function priceEntry(offering: Offering, variant: string, plan: PlanData): Entry {
  const { id, name, source, charges, ...terms } = plan;
  return {
    offering: offering.id,
    variant,
    plan: id,
    name: bothNames(name),
    ...terms,
    sources: [source].flat().flatMap((key) => offering.sources[key] ?? []),
    charges: charges.map((charge) => ({ ...charge, name: bothNames(charge.name) })),
  };
}
