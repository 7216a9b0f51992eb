/** Plain data of an offering page. */
import type { Offering } from '../catalogue/content.ts';
import type { OfferingModel, PlanEntry } from '../matching/model.ts';
import type { MeterNames } from '../text/charges.ts';
import type { Phrase } from '../text/language.ts';

export interface PlanView {
  entry: PlanEntry;
  /** Id of its place on the page. */
  anchor: string;
  /** Whether the price holds on the day of the build, is yet to come, or has ended. */
  state: 'valid' | 'announced' | 'ended';
  notes: Phrase[];
  sources: { title: string; url: string; asOf?: string }[];
}

export interface VariantView {
  id: string;
  name: string;
  reachNote: Phrase | null;
  knowHowNote: Phrase | null;
  plans: PlanView[] | 'on-request' | 'not-found';
}

export interface TaskLink {
  id: string;
  name: string;
  href: string;
}

/** What a plan costs at the three usual volumes, `null` where it cannot serve one, or why that is not known. */
export interface CostRow {
  variant: string;
  /** `null` where the variant has no plan. */
  plan: { entry: PlanEntry; anchor: string } | null;
  cost: (string | null)[] | { reason: string };
}

/** Cost of every plan for a task, as text. */
export interface CostTable {
  task: TaskLink;
  unit: string;
  volumes: string[];
  /** From the cheapest to the dearest plan at the expected volume; `null` where none can be worked out. */
  span: string | null;
  rows: CostRow[];
}

/** What the steps of a price cost at the usual volume of a task; `null` where that cannot be worked out. */
export interface HistoryCost {
  task: { name: string; href: string };
  /** «300 Rechnungen» */
  volume: string;
  amounts: ({ value: number; text: string } | null)[];
}

/** Prices of one plan that took each other's place, oldest first. */
export interface PriceHistory {
  variant: string;
  plan: string;
  /** `from` is the first day on which the price is known to have held. */
  steps: { entry: PlanEntry; from: string | null }[];
  cost: HistoryCost | null;
}

export interface OfferingView {
  day: string;
  offering: Offering;
  model: OfferingModel;
  meters: MeterNames;
  vendor: { id: string; name: string; certificates: string[] };
  agreement: string | null;
  tasks: TaskLink[];
  integrations: string[];
  successor: { id: string; name: string } | null;
  variants: VariantView[];
  /** One for each task. */
  costs: CostTable[];
  /** Exchange rates that the amounts were worked out with: «1,1692 $»; empty where all prices are in euros. */
  rates: string[];
  /** Levels of reach in words, 0 first; levels of know-how that this offering needs. */
  scales: { reach: string[]; knowHow: { name: string; meaning: Phrase }[] };
  histories: PriceHistory[];
  /** Day of the exchange rate of all amounts in euros. */
  ratesDay: string;
}
