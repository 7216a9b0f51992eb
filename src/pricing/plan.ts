/**
 * What a plan is: one way to pay for an offering, as plain data. Prices stand as the vendor prints them, in the
 * vendor's currency. Names follow Stripe (graduated, volume, package), OpenMeter (meter, usage) and FOCUS (charge).
 *
 * A plan reaches this folder from three sides: front matter that the catalogue has checked, JSON from the command
 * line, and records sent to the browser. `problemsOf` checks again what the arithmetic needs.
 */

/** What is counted, as an id from `content/reference/meters.yaml`: `page`, `input-token`, `audio-minute`. */
export type MeterId = string;

/** ISO 4217 code, as the vendor prints the price. */
export type Currency = string;

/** A decimal number. A text keeps digits that a double would lose; a number means the decimal that it prints. */
export type Decimal = number | string;

export type Period = 'day' | 'month' | 'quarter' | 'half-year' | 'year';

/** A price that exists but is not printed. Never zero: a plan that needs it cannot serve the usage. */
export type NoPrice = 'on-request' | 'unknown';

export type Tiering = 'graduated' | 'volume' | 'package' | 'stairstep';

export interface Tier {
  /** Inclusive upper end in units of the meter; only the last tier has none. */
  upTo?: Decimal;
  /** Price per `per` units; with `stairstep` the whole amount of the step. */
  price: Decimal | NoPrice;
  /** Added once when the tier is entered (graduated) or reached (volume). */
  flat?: Decimal;
}

/** Which quantity picks the tier, where it is not the payable one of the charged meter. */
export type TierBy = 'gross' | { meters: MeterId[]; of: 'request' | 'period' };

/** Billed quantity of each request: raised to a multiple of `step`, to at least `minimum`, cut at `maximum`. */
export interface RequestRule {
  minimum?: Decimal;
  step?: Decimal;
  maximum?: Decimal;
}

/** Units that cost nothing, taken off before started blocks are counted. */
export interface FreeQuota {
  quantity: Decimal;
  each: 'day' | 'month' | 'year' | 'once';
  /** Granted in the first `months` months after sign-up only. */
  months?: number;
  /** Charges that name the same pool share one quota. */
  pool?: string;
  /** How a pool is used up: in the order of the charges (default) or where a unit costs most first. */
  order?: 'charges' | 'dearest-first';
}

export interface UsageCharge {
  type: 'usage';
  name?: string;
  meter: MeterId;
  /** Number of units that `price` is for; 1 where it is left out. */
  per?: Decimal;
  price?: Decimal | NoPrice;
  tiers?: Tier[];
  /** Default `graduated`. */
  tiering?: Tiering;
  /** Over which period tiers (and started blocks) count; default `month`. */
  resets?: Period;
  by?: TierBy;
  request?: RequestRule;
  /** Billed quantity of the period is rounded up to this step, after summing. */
  round?: Decimal;
  free?: FreeQuota;
}

/** What a fee already pays for: units of a meter, or an amount of money that usage charges are first taken from. */
export type Include =
  { meter: MeterId; quantity: Decimal; per?: 'plan' | 'seat' } | { amount: Decimal; per?: 'plan' | 'seat' };

export interface FeeCharge {
  type: 'fee';
  name?: string;
  price: Decimal | NoPrice;
  each: 'month' | 'year';
  /** `year` where a monthly price is paid a year ahead. */
  paid?: 'month' | 'year';
  /** Price is per seat; started seats count whole. */
  seats?: { meter: MeterId; minimum?: Decimal; maximum?: Decimal };
  /** Counted per `each` of the fee. */
  includes?: Include[];
}

export interface OnceCharge {
  type: 'once';
  name?: string;
  price: Decimal | NoPrice;
}

/** A share of the usage charges after discount: fee on top-ups, support plan. */
export interface PercentCharge {
  type: 'percent';
  name?: string;
  percent: Decimal;
  /** Least amount of a month in which there is something to take the share of. */
  minimum?: Decimal;
}

export type Charge = UsageCharge | FeeCharge | OnceCharge | PercentCharge;

/** The part of a plan that decides what it costs. Texts, sources and days stand in the catalogue's `PlanEntry`. */
export interface Plan {
  currency: Currency;
  tax?: 'net' | 'gross' | 'unknown';
  charges: Charge[];
  /** On usage charges, before minimum and maximum spend. */
  discount?: { percent: Decimal };
  /** Credits burnt per unit of a meter. A usage charge or an include then prices the meter `credit`. */
  credits?: { rates: Record<MeterId, Decimal | { credits: Decimal; per?: Decimal; request?: RequestRule }> };
  minimumSpend?: { price: Decimal; each: 'month' | 'year' };
  maximumSpend?: { price: Decimal; each: 'month' | 'year' };
  /** Hard stop: above it the plan cannot serve the usage. */
  cap?: HardCap | HardCap[];
  termMonths?: number;
}

export interface HardCap {
  meter: MeterId;
  quantity: Decimal;
  each: 'day' | 'month' | 'year';
}
