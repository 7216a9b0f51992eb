/**
 * What an estimate consists of, as plain data. `src/text/explain.ts` says it in words. `V` is a number in an estimate;
 * other readings of the calculation (ranges, curves) use the same shapes.
 */
import type { CompiledRequest } from './compile.ts';
import type { Exact } from './exact.ts';
import type { FreeQuota, HardCap, MeterId, NoPrice, Tiering } from './plan.ts';

export type LineKind =
  'usage' | 'included-amount' | 'discount' | 'percent' | 'fee' | 'minimum-spend' | 'maximum-spend' | 'once';

export interface Line<V = Exact> {
  kind: LineKind;
  /** Index into the charges of the plan; null for what belongs to the plan as a whole. */
  charge: number | null;
  /** Name of the charge, or the meter; `fee`, `discount` … where it has no name. */
  label: string;
  /** Payable units of a usage charge, seats of a fee; null where nothing is counted. */
  quantity: V | null;
  /** In the currency of the plan; below zero for what is taken off. */
  amount: V;
  /** How the amount came about, in the order of the calculation. */
  steps: Step<V>[];
}

export type Step<V = Exact> =
  /** What is used in the month. */
  | { kind: 'quantity'; meter: MeterId; quantity: V }
  /** Each request billed by a rule of its own. */
  | { kind: 'requests'; meter: MeterId; count: V; rule: CompiledRequest; quantity: V }
  /** Units turned into credits. */
  | { kind: 'credits'; meter: MeterId; quantity: V; credits: Exact; per: Exact; burnt: V }
  /** Use of a period that is longer than a month. */
  | { kind: 'period'; months: number; quantity: V }
  /** Use of one of the 365/12 days of a month. */
  | { kind: 'per-day'; quantity: V }
  | { kind: 'rounded-up'; step: Exact; quantity: V }
  /** Taken off: what fees include (`available` at most), and what is left. */
  | { kind: 'included'; available: V; quantity: V }
  | { kind: 'free'; available: V; each: FreeQuota['each']; pool: string | null; quantity: V }
  /** Taken off over a whole period, included and free together. */
  | { kind: 'covered'; available: V; quantity: V }
  | { kind: 'blocks'; per: Exact; quantity: V }
  | { kind: 'price'; quantity: V; price: Exact; per: Exact }
  /** The part of the quantity that lies in one tier. */
  | { kind: 'tier'; from: Exact; upTo: Exact | null; quantity: V; price: Exact; per: Exact; flat: Exact }
  /** The tier that a whole quantity has reached, or that a request of this size has. */
  | { kind: 'reached'; tiering: Tiering; of: 'request' | 'period'; from: Exact; upTo: Exact | null; quantity: V }
  | { kind: 'flat'; amount: Exact }
  | { kind: 'stair'; price: Exact }
  /** Each request has tiers of its own. */
  | { kind: 'each-request'; count: V; quantity: V }
  | { kind: 'no-price'; reason: NoPrice; quantity: V }
  /** A day's amount for all days of the month. */
  | { kind: 'all-days'; amount: V }
  /** Several billing periods within the time that a quota lasts, worked out one after the other. */
  | { kind: 'one-by-one'; periods: number; months: number; amount: V }
  /** A month's share of the amount of a period. */
  | { kind: 'share'; months: number; amount: V }
  | { kind: 'seats'; used: V; minimum: Exact; seats: V }
  | { kind: 'fee'; price: Exact; each: 'month' | 'year' }
  /** Paid ahead, for so many months. */
  | { kind: 'paid'; months: number }
  /** What earlier months of the period were billed already. */
  | { kind: 'billed-before'; amount: V }
  | { kind: 'percent'; share: Exact; of: V }
  | { kind: 'at-least'; minimum: Exact }
  | { kind: 'bound'; price: Exact; each: 'month' | 'year'; of: V }
  | { kind: 'taken-from-amount'; amount: V; each: 'month' | 'year' };

/** Why a plan cannot serve a usage. */
export type Note<V = Exact> =
  | { kind: 'cap'; meter: MeterId; quantity: Exact; each: HardCap['each']; used: V }
  | { kind: 'seats'; meter: MeterId; maximum: Exact; used: V }
  /** Use above what is included, and no price for more is printed. */
  | { kind: 'beyond-included'; meter: MeterId; included: V; used: V }
  | { kind: 'no-price'; charge: number; label: string; reason: NoPrice; quantity: V };
