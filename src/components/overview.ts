/** Plain figures that pages hand to components. */
import type { Phrase } from '../text/language.ts';

export interface TaskSummary {
  id: string;
  name: string;
  summary: Phrase;
  href: string;
  areas: string[];
  offerings: number;
  /**
   * From the cheapest to the dearest usable match at the usual workload, apart by whether somebody has to program;
   * `null` where no price can be worked out.
   */
  cost: { ready: string | null; programmed: string | null };
  /** The usual volume in words: «300 Eingangsrechnungen». */
  volume: string;
}

export interface AreaGroup {
  id: string;
  name: string;
  tasks: TaskSummary[];
}

export interface CatalogueState {
  offerings: number;
  vendors: number;
  countries: number;
  tasks: number;
  /** Offerings with at least one public price. */
  priced: number;
  /** First and last day on which a price was read; empty where there is none. */
  oldest: string;
  newest: string;
}
