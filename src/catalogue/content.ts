/** The whole content after all checks: what pages, command line and records are built from. Plain data throughout. */
import { referenceKinds } from './kinds.ts';
import type { DataOf, ReferenceKind } from './kinds.ts';
import type { GlossaryData } from './schema/glossary.ts';
import type { GuideData } from './schema/guide.ts';
import type { OfferingData } from './schema/offering.ts';
import type { PartnerData } from './schema/partner.ts';
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
import type { TaskData } from './schema/task.ts';
import type { VendorData } from './schema/vendor.ts';

export interface Filed {
  /** From the path, never a field. */
  id: string;
  /** Path from the root of the project: `content/vendors/acme/chat.md`, for «edit this page». */
  file: string;
  /** Markdown under the front matter; empty where there is none. */
  body: string;
}

export type Vendor = VendorData & Filed;
/** `vendor` is the id of the vendor, the folder of the file. */
export type Offering = OfferingData & Filed & { vendor: string };
export type Task = TaskData & Filed;
export type GlossaryEntry = GlossaryData & Filed;
/** Id is `<chapter>.<language>`. */
export type GuideChapter = GuideData & Filed & { chapter: string; language: 'de' | 'en' };
export type Partner = PartnerData & Filed;

export type Meter = MetersData['meters'][number];
export type Area = AreasData['areas'][number];
export type Integration = IntegrationsData['integrations'][number];
export type Certificate = CertificatesData['certificates'][number];

export interface Reference {
  /** In the order of the file, as all lists of this record. */
  meters: ReadonlyMap<string, Meter>;
  areas: ReadonlyMap<string, Area>;
  integrations: ReadonlyMap<string, Integration>;
  certificates: ReadonlyMap<string, Certificate>;
  /** All dated rates; `ratesOn` in `models.ts` picks the newest. */
  rates: ExchangeRatesData;
  tax: TaxData;
  labour: LabourCostData;
  personDays: PersonDaysData;
  scales: ScalesData;
  /** The files as written, with their state and sources. */
  files: ReferenceFiles;
}

export type ReferenceFiles = { readonly [K in ReferenceKind]: DataOf[K] };

/** Every map but those of `reference` is sorted by id, so that whatever is built from it is the same on each machine. */
export interface Content {
  /** The day the content was checked for: nothing in it is dated later. */
  day: string;
  vendors: ReadonlyMap<string, Vendor>;
  offerings: ReadonlyMap<string, Offering>;
  tasks: ReadonlyMap<string, Task>;
  glossary: ReadonlyMap<string, GlossaryEntry>;
  guide: ReadonlyMap<string, GuideChapter>;
  partners: ReadonlyMap<string, Partner>;
  reference: Reference;
}

const byId = <Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** The reference record from its files, which `fileOf` gives by name. */
export function referenceOf(fileOf: <K extends ReferenceKind>(kind: K) => DataOf[K]): Reference {
  const files = Object.fromEntries(referenceKinds.map((kind) => [kind, fileOf(kind)])) as unknown as ReferenceFiles;
  return {
    meters: byId(files.meters.meters),
    areas: byId(files.areas.areas),
    integrations: byId(files.integrations.integrations),
    certificates: byId(files.certificates.certificates),
    rates: files['exchange-rates'],
    tax: files.tax,
    labour: files['labour-cost'],
    personDays: files['person-days'],
    scales: files.scales,
    files,
  };
}

/** By code unit, so that the order does not depend on the machine's language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The calendar day in Germany, where the prices are read and shown. */
export function todayInGermany(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
