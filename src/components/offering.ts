/** Plain data of an offering page. */
import type { Offering } from '../catalogue/content.ts';
import type { OfferingModel, PlanEntry } from '../matching/model.ts';
import type { MeterNames } from '../text/charges.ts';
import type { Phrase } from '../text/language.ts';

export interface PlanView {
  entry: PlanEntry;
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

/** Cost of every plan at the three usual volumes of a task, as text; `null` where a plan cannot serve it. */
export interface CostTable {
  task: { id: string; name: string; href: string };
  unit: string;
  volumes: string[];
  rows: { variant: string; plan: PlanEntry; cells: (string | null)[] }[];
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
  tasks: { id: string; name: string; href: string }[];
  integrations: string[];
  successor: { id: string; name: string } | null;
  variants: VariantView[];
  costs: CostTable[];
  histories: PriceHistory[];
  /** Day of the exchange rate of all amounts in euros. */
  ratesDay: string;
}
