/** Plain data of the method page. */
import type { Dimension, PersonDays, ReferenceRates } from '../matching/model.ts';
import type { Phrase } from '../text/language.ts';

export interface MethodView {
  levels: { level: number; name: string; meaning: Phrase }[];
  dimensions: { id: Dimension; name: string; examples: Phrase[] }[];
  knowHow: { level: 0 | 1 | 2 | 3 | 4; name: string; meaning: Phrase; who: Phrase; vendorWords: Phrase | null }[];
  personDays: PersonDays;
  rates: ReferenceRates;
  labour: { low: string; expected: string; high: string; asOf: string; note: Phrase | null };
  sources: { title: string; url: string; asOf?: string | undefined }[];
  /** Golden cases of the price calculation; empty where none are published. */
  cases: GoldenCase[];
}

export interface GoldenCase {
  title: string;
  /** Printed by a vendor with its sum; a vendor's prices with our quantity; made up for an edge of a rule. */
  origin: 'vendor-example' | 'vendor-price' | 'boundary';
  usage: string;
  /** `null` where the plan cannot serve the usage; then `because` says why. */
  total: string | null;
  because: string | null;
  /** The sum in words, worked by hand. */
  worked: string;
  /** How the vendor rounds, where that differs. */
  rounding: string | null;
  source: { url: string; title: string; asOf: string };
}
