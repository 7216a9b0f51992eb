/**
 * The plain data that matching works on: what a task needs, what an offering can do, what a company asks for.
 * The catalogue builds these from checked front matter; pages, islands and the command line pass them on. All of it
 * survives `JSON.stringify` unchanged, so that the same record serves build, browser and script.
 */
import type { Currency, Decimal, MeterId, Plan } from '../pricing/plan.ts';

export const dimensions = ['content', 'inputs', 'output', 'process', 'integration', 'operation'] as const;
/** The six dimensions of individuality; the scale is published on the method page. */
export type Dimension = (typeof dimensions)[number];

/** 0 as is, 1 configure, 2 teach, 3 rebuild. */
export type Level = 0 | 1 | 2 | 3;
/** 0 use, 1 set up, 2 connect, 3 integrate, 4 build models. */
export type KnowHowLevel = 0 | 1 | 2 | 3 | 4;

export type Unknown = 'unknown';
export type YesNo = 'yes' | 'no' | Unknown;
export type Training = 'no' | 'opt-in' | 'opt-out' | 'yes' | Unknown;
/** How far a planning value may be trusted, best first. */
export type Basis = 'published' | 'measured' | 'derived' | 'vendor' | 'assumption';
/** Who printed the figure that was read. */
export type Evidence = 'vendor' | 'data-set' | 'third-party';
export type OfferingStatus = 'available' | 'preview' | 'closed-to-new-customers' | 'retiring' | 'retired';

export interface Range {
  low: Decimal;
  expected: Decimal;
  high: Decimal;
}

// ── Task ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Driver {
  /** snake_case, because it stands in formulas. */
  id: string;
  /** Key in the address of a case: `rechnungen`. The same in both languages, so that links can be shared. */
  param: string;
  /** Default values; `low` and `high` are the ends of *little* and *much work*, so `low > high` is possible for a share. */
  range: Range;
  basis: Basis;
  /** Bounds of what may be typed. */
  minimum?: Decimal;
  maximum?: Decimal;
  /** The volume that charts vary; exactly one driver of a task has it. */
  main?: boolean;
  /** A part of one, shown as percent. */
  share?: boolean;
}

export interface MeterFormula {
  meter: MeterId;
  /** Quantity per month (or in all, for meters ending in `-once`): `invoices * (1 - einvoice_share) * pages_per`. */
  quantity: string;
  /** Requests per month in which this quantity arrives; needed by plans with a minimum or step per request. */
  requests?: string;
}

export interface TaskModel {
  id: string;
  drivers: Driver[];
  meters: MeterFormula[];
  /** Business units per month (invoices that need reading), as a formula. */
  units: string;
  /** Minutes of work per business unit, today and with a service. */
  minutesToday: Range;
  minutesThen: Range;
  /** What is typical for the task; a case starts with it. */
  needs: Record<Dimension, Level>;
  /** The main benefit is not saved minutes (revenue, downtime, stock): minutes alone then never lead to «no AI». */
  otherValue?: boolean;
}

// ── Offering ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface PlanEntry extends Plan {
  id: string;
  name?: string;
  region?: string;
  validFrom?: string;
  /** Exclusive. */
  validTo?: string;
  /** Day, month or year in which the figure was read at its source; `unknown` where the source names none. */
  checked: string;
  evidence: Evidence;
  /** What must be held or bought besides, in words: a base licence. */
  requires?: string;
}

export interface VariantModel {
  id: string;
  name: string;
  /** Only where the variant serves fewer tasks than the offering. */
  tasks?: string[];
  /** Only where it differs from the offering: the cloud form of a service that can also be run in the house. */
  onPremises?: YesNo;
  reach: Record<Dimension, Level | Unknown>;
  knowHow: { setUp: KnowHowLevel | Unknown; integrate: KnowHowLevel | Unknown; operate: KnowHowLevel | Unknown };
  plans: PlanEntry[] | 'on-request' | 'not-found';
}

export interface OfferingModel {
  /** `<vendor>/<offering>` */
  id: string;
  name: string;
  vendorName: string;
  /** ISO 3166-1 alpha-2 code of the vendor's seat, or `unknown`. */
  country: string;
  status: OfferingStatus;
  tasks: string[];
  germanContent: YesNo;
  germanInterface: YesNo;
  germanSupport: YesNo;
  /** Where data may be processed: `DE`, `EU`, `US`, `global` …; empty where it is not stated. */
  regions: string[];
  onPremises: YesNo;
  trainsOnCustomerData: Training;
  variants: VariantModel[];
}

// ── Case ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Need {
  level: Level;
  must: boolean;
}

export type RegionWish = 'any' | 'EU' | 'DE';

/** «Mein Fall»: everything a visitor may say. Every field has a default, see `defaultCase`. */
export interface Case {
  task: string;
  /** Drivers that the visitor has set; one number stands for low = expected = high. The rest keep the task's defaults. */
  workload: Record<string, Range>;
  needs: Record<Dimension, Need>;
  /** Highest level that somebody in the company has; `null`: not said, nothing is excluded for it. */
  knowHow: KnowHowLevel | null;
  /** A partner may set up and integrate; running it stays with the company. */
  partner: boolean;
  region: RegionWish;
  /** Customer data must not be used for training (`no` and `opt-in` are accepted, `opt-out` as a compromise). */
  noTraining: boolean;
  onPremises: boolean;
  germanInterface: boolean;
  germanSupport: boolean;
  /** EUR per month, in the expected case. */
  budget: Decimal | null;
  /** Longest contract term in months that is accepted. */
  maxTermMonths: number | null;
  /** Facts that nobody has stated count against an offering. Off by default: unknown is not «no». */
  provenOnly: boolean;
  /** Companies without input tax deduction bear 19 % on top. */
  grossOfTax: boolean;
}

/** Reference data that the calculation needs, dated and sourced in `content/reference`. */
export interface ReferenceRates {
  /** Day of the rates. */
  asOf: string;
  /** Units of the currency for one euro: `{ USD: '1.175' }`. */
  perEuro: Record<Currency, Decimal>;
  /** Value added tax in percent, 19 in Germany. */
  taxPercent: Decimal;
}

export interface PersonDays {
  setUp: Record<KnowHowLevel, Range>;
  runningPerMonth: Record<KnowHowLevel, Range>;
}

export interface LabourCost {
  /** EUR per hour worked, all employer's cost included. */
  perHour: Range;
  /** EUR per hour of an outside specialist. */
  externalPerHour?: Range;
}

/** Everything from `content/reference` that `matchAll` needs. Without `labour` nothing is said about what pays off. */
export interface Reference {
  rates: ReferenceRates;
  personDays: PersonDays;
  labour?: LabourCost;
}
