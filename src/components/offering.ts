/** Plain data of an offering page. */
import type { Offering } from '../catalogue/content.ts';
import type { OfferingModel, PlanEntry } from '../matching/model.ts';
import type { MeterNames } from '../text/charges.ts';
import type { Phrase } from '../text/language.ts';

export interface PlanView {
  entry: PlanEntry;
  /** Whether the price holds on the day of the build. */
  isValid: boolean;
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
}
