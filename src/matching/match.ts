/** What comes out of matching: an offering judged against a case. */
import type { Estimate } from '../pricing/estimate.ts';
import type { Exact } from '../pricing/exact.ts';
import type { Currency, MeterId } from '../pricing/plan.ts';
import type { Exclusion } from './constraints.ts';
import type { Fit } from './fit.ts';
import type { KnowHowNeed } from './know-how.ts';
import type { Dimension } from './model.ts';

/** A fact that nobody has stated, or that keeps a price from being worked out. */
export type UnknownFact =
  /** The vendor prints no price, or not for this much use. */
  | 'price-on-request'
  /** No price could be read. */
  | 'price-not-found'
  /** There are prices, but none that is valid on the day. */
  | 'price-not-valid'
  /** The task has no formula for this meter, or the formula has no value for these numbers. */
  | `meter:${MeterId}`
  /** The plan has a rule per request and the task does not say how many requests there are. */
  | `requests:${MeterId}`
  /** There is no reference rate for the currency. */
  | `currency:${Currency}`
  /**
   * The plan cannot serve the high end of the workload. The range then counts with another plan of the variant; where
   * none can, it ends at what the plan serves.
   */
  | 'capacity'
  /** Nobody says whether the price includes tax; it is taken as net. */
  | 'tax'
  /** The contract term, where the case limits it. */
  | 'term'
  | `reach:${Dimension}`
  | 'know-how'
  | 'region'
  /** The price was printed for another place than the wished one, so there is none to count with. */
  | 'price-region'
  | 'training'
  | 'on-premises'
  | 'german-content'
  | 'german-interface'
  | 'german-support';

/** What must be accepted when an offering is taken. */
export type Compromise = `gap:${Dimension}` | 'training-opt-out' | 'preview' | 'german-content';

/** EUR per month, net or with tax as the case asks. `low` and `high` are bounds over the whole workload. */
export interface MonthlyCost {
  currency: 'EUR';
  low: Exact;
  expected: Exact;
  high: Exact;
}

/** An offering judged against a case: its best variant and plan. */
export interface Match {
  offering: string;
  variant: string;
  /** `null` where the variant has no plan that could be looked at. */
  plan: string | null;
  fit: Fit;
  knowHow: KnowHowNeed;
  /** `null` where no price can be worked out; the reason stands in `unknown`. */
  monthly: MonthlyCost | null;
  /** EUR per business unit in the expected case. */
  perUnit: Exact | null;
  /** As the vendor bills it, before conversion and tax. */
  native: { currency: Currency; expected: Exact } | null;
  /** The lines of the expected case in the vendor's currency, month 13. Worked out when first read. */
  readonly estimate: Estimate | null;
  /** EUR in the months 1 to 12, first-year quotas and one-off charges included. Worked out when first read. */
  readonly firstYear: Exact | null;
  compromises: Compromise[];
  unknown: UnknownFact[];
  /** Those of `unknown` that a need or wish of the case asks for. */
  toClarify: UnknownFact[];
  /** Empty where the offering can be used in this case. */
  excludedBy: Exclusion[];
}

export function isUsable(match: Pick<Match, 'excludedBy'>): boolean {
  return match.excludedBy.length === 0;
}
