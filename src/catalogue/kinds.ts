/** Which file is what: the path decides the kind, the id and the schema of a content file. */
import type { z } from 'astro/zod';
import { glossarySchema } from './schema/glossary.ts';
import type { GlossaryData } from './schema/glossary.ts';
import { guideSchema } from './schema/guide.ts';
import type { GuideData } from './schema/guide.ts';
import { offeringSchema } from './schema/offering.ts';
import type { OfferingData } from './schema/offering.ts';
import { partnerSchema } from './schema/partner.ts';
import type { PartnerData } from './schema/partner.ts';
import {
  areasSchema,
  certificatesSchema,
  exchangeRatesSchema,
  integrationsSchema,
  labourCostSchema,
  metersSchema,
  personDaysSchema,
  scalesSchema,
  taxSchema,
} from './schema/reference.ts';
import type {
  AreasData,
  CertificatesData,
  ExchangeRatesData,
  IntegrationsData,
  LabourCostData,
  MetersData,
  PersonDaysData,
  ScalesData,
  TaxData,
} from './schema/reference.ts';
import { taskSchema } from './schema/task.ts';
import type { TaskData } from './schema/task.ts';
import { vendorSchema } from './schema/vendor.ts';
import type { VendorData } from './schema/vendor.ts';

/** Front matter (or the whole YAML file) by kind. */
export interface DataOf {
  vendor: VendorData;
  offering: OfferingData;
  task: TaskData;
  glossary: GlossaryData;
  guide: GuideData;
  partner: PartnerData;
  meters: MetersData;
  areas: AreasData;
  integrations: IntegrationsData;
  certificates: CertificatesData;
  'exchange-rates': ExchangeRatesData;
  tax: TaxData;
  'labour-cost': LabourCostData;
  'person-days': PersonDaysData;
  scales: ScalesData;
}

export type Kind = keyof DataOf;

export const schemas: { readonly [K in Kind]: z.ZodType<DataOf[K], unknown> } = {
  vendor: vendorSchema,
  offering: offeringSchema,
  task: taskSchema,
  glossary: glossarySchema,
  guide: guideSchema,
  partner: partnerSchema,
  meters: metersSchema,
  areas: areasSchema,
  integrations: integrationsSchema,
  certificates: certificatesSchema,
  'exchange-rates': exchangeRatesSchema,
  tax: taxSchema,
  'labour-cost': labourCostSchema,
  'person-days': personDaysSchema,
  scales: scalesSchema,
};

/** The files of `content/reference`; each must be there once. */
export const referenceKinds = [
  'meters',
  'areas',
  'integrations',
  'certificates',
  'exchange-rates',
  'tax',
  'labour-cost',
  'person-days',
  'scales',
] as const satisfies readonly Kind[];
export type ReferenceKind = (typeof referenceKinds)[number];

/** What an editor calls it, for messages. */
export const kindNames: Readonly<Record<Kind, string>> = {
  vendor: 'a vendor',
  offering: 'an offering',
  task: 'a task',
  glossary: 'a glossary entry',
  guide: 'a chapter of the guide',
  partner: 'a partner',
  meters: 'the list of meters',
  areas: 'the list of areas',
  integrations: 'the list of integrations',
  certificates: 'the list of certificates',
  'exchange-rates': 'the exchange rates',
  tax: 'the tax',
  'labour-cost': 'the labour cost',
  'person-days': 'the person-days',
  scales: 'the scales',
};

export interface Route {
  kind: Kind;
  id: string;
  /** Markdown with front matter, or YAML alone. */
  format: 'markdown' | 'yaml';
}

const isReferenceKind = (name: string): name is ReferenceKind => (referenceKinds as readonly string[]).includes(name);

/** What the file at `path` (within `content/`, with `/`) is; null where nothing of that kind belongs there. */
export function routeOf(path: string): Route | null {
  const [folder = '', ...rest] = path.split('/');
  const last = rest.at(-1) ?? '';
  const markdown = last.endsWith('.md') ? last.slice(0, -3) : null;
  const yaml = last.endsWith('.yaml') ? last.slice(0, -5) : null;
  if (folder === 'vendors' && rest.length === 2 && markdown !== null) {
    const vendor = rest[0] ?? '';
    return markdown === 'vendor'
      ? { kind: 'vendor', id: vendor, format: 'markdown' }
      : { kind: 'offering', id: `${vendor}/${markdown}`, format: 'markdown' };
  }
  if (rest.length !== 1) return null;
  if (markdown !== null) {
    if (folder === 'tasks') return { kind: 'task', id: markdown, format: 'markdown' };
    if (folder === 'glossary') return { kind: 'glossary', id: markdown, format: 'markdown' };
    if (folder === 'guide' && /\.(?:de|en)$/.test(markdown)) return { kind: 'guide', id: markdown, format: 'markdown' };
  }
  if (yaml !== null) {
    if (folder === 'partners') return { kind: 'partner', id: yaml, format: 'yaml' };
    if (folder === 'reference' && isReferenceKind(yaml)) return { kind: yaml, id: yaml, format: 'yaml' };
  }
  return null;
}
