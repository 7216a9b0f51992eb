/**
 * Plain data that the catalogue page hands to its island: columns of equal length, position n is offering n. Columns of
 * texts are one text with a line for each: quotation marks and commas around every name cost a kilobyte.
 */
import type { Dimension, Level } from '../../matching/model.ts';

export interface CatalogueView {
  areas: { id: string; name: string }[];
  tasks: { id: string; name: string; areas: number[] }[];
  vendors: { ids: string; names: string; countries: string };
  integrations: { id: string; name: string }[];
  offerings: string;
  names: string;
  vendorOf: number[];
  tasksOf: number[][];
  /** EUR a month at the usual workload of each task in `tasksOf`; null without price. */
  costs: (number | null)[][];
  integrationsOf: number[][];
  /** Codes separated by blanks. */
  regions: string;
  /** One letter per offering, see `entries.ts`. */
  status: string;
  evidence: string;
  age: string;
  training: string;
  /** Three per offering: set up, integrate, operate. */
  knowHow: string;
  /** Six per offering, in the order of the dimensions. */
  reach: string;
}

export interface CatalogueProps {
  index: CatalogueView;
  /** Usual needs of each task, in the order of `index.tasks`. */
  needs: Record<Dimension, Level>[];
  /** German part of the address of each task. */
  slugs: string[];
}
