/** A plan made ready: decimals turned into exact numbers, defaults filled in. */
import { compare, divide, exact, fraction, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { compileFast } from './fast.ts';
import type { FastPlan } from './fast.ts';
import { itemAt } from './item-at.ts';
import type {
  Decimal,
  FeeCharge,
  FreeQuota,
  HardCap,
  MeterId,
  NoPrice,
  Period,
  Plan,
  RequestRule,
  Tier,
  TierBy,
  Tiering,
  UsageCharge,
} from './plan.ts';

export interface CompiledPlan {
  readonly plan: Plan;
  /**
   * What the plan wants to know: meters of charges, credits, seats, includes, caps and tiers. `credit` is not among
   * them where other meters burn it.
   */
  readonly meters: readonly MeterId[];
  /** Meters that need the number of requests, because a rule applies to each request. */
  readonly needsRequests: readonly MeterId[];
  readonly usage: readonly CompiledUsage[];
  readonly fees: readonly CompiledFee[];
  readonly once: readonly CompiledOnce[];
  readonly percents: readonly CompiledPercent[];
  /** Share of the usage charges that is taken off: 0.2 for 20 percent. */
  readonly discount: Exact | null;
  readonly credits: ReadonlyMap<MeterId, CompiledRate>;
  readonly minimumSpend: CompiledSpend | null;
  readonly maximumSpend: CompiledSpend | null;
  readonly caps: readonly CompiledCap[];
  /** Meters that may exceed what fees include although no charge prices them further. */
  readonly onlyIncluded: readonly MeterId[];
  /** The same plan in whole numbers for the typical month, where it is simple enough. */
  readonly fast: FastPlan | null;
}

/** Months of a period; a day is a fraction of a month, see `daysPerMonth`. */
export type PeriodMonths = 1 | 3 | 6 | 12;

/** A month has 365/12 days in every calculation. */
export const daysPerMonth = fraction(365, 12);

export interface CompiledTier {
  /** Inclusive end, null for the open last tier. */
  readonly upTo: Exact | null;
  /** Price of one unit; with stairstep the amount of the whole step; null where no price is printed. */
  readonly unit: Exact | null;
  readonly noPrice: NoPrice | null;
  /** As printed, for the explanation. */
  readonly price: Exact;
  readonly flat: Exact;
}

export interface CompiledUsage {
  readonly index: number;
  readonly label: string;
  readonly meter: MeterId;
  /** Owed in the first month only, because the meter counts something that happens once. */
  readonly isOnce: boolean;
  readonly per: Exact;
  readonly tiering: Tiering;
  readonly tiers: readonly CompiledTier[];
  /** Ends of all tiers but the last. */
  readonly edges: readonly Exact[];
  /** One price for every unit: no tiers, flats, blocks or rounding. */
  readonly isLinear: boolean;
  readonly daily: boolean;
  readonly months: PeriodMonths;
  readonly by: TierBy | null;
  readonly request: CompiledRequest | null;
  readonly round: Exact | null;
  readonly free: CompiledFree | null;
}

export interface CompiledRequest {
  readonly minimum: Exact;
  readonly step: Exact | null;
  readonly maximum: Exact | null;
}

export interface CompiledFree {
  readonly quantity: Exact;
  readonly each: FreeQuota['each'];
  /** Last month in which the quota is granted, or null for no end. */
  readonly months: number | null;
  readonly pool: string | null;
  readonly isDearestFirst: boolean;
  /** Indexes into `CompiledPlan.usage` of all charges of the quota, in the order in which it is used up. */
  readonly members: readonly number[];
}

export interface CompiledFee {
  readonly index: number;
  readonly label: string;
  readonly price: Exact;
  readonly noPrice: NoPrice | null;
  readonly each: FeeCharge['each'];
  /** Months from payment to payment. */
  readonly paidMonths: 1 | 12;
  readonly seats: { readonly meter: MeterId; readonly minimum: Exact; readonly maximum: Exact | null } | null;
  readonly units: readonly { readonly meter: MeterId; readonly quantity: Exact; readonly perSeat: boolean }[];
  readonly amounts: readonly { readonly amount: Exact; readonly perSeat: boolean }[];
}

export interface CompiledOnce {
  readonly index: number;
  readonly label: string;
  readonly price: Exact;
  readonly noPrice: NoPrice | null;
}

export interface CompiledPercent {
  readonly index: number;
  readonly label: string;
  /** 0.055 for 5.5 percent. */
  readonly share: Exact;
  readonly minimum: Exact | null;
}

export interface CompiledRate {
  /** Credits for one unit. */
  readonly unit: Exact;
  readonly credits: Exact;
  readonly per: Exact;
  readonly request: CompiledRequest | null;
}

export interface CompiledSpend {
  readonly price: Exact;
  readonly each: 'month' | 'year';
}

export interface CompiledCap {
  readonly meter: MeterId;
  readonly quantity: Exact;
  readonly each: HardCap['each'];
}

export const credit: MeterId = 'credit';

/**
 * Makes a plan ready that `problemsOf` has found right, as every plan of the catalogue has been when a page is built:
 * the browser needs no second check. For any other plan there is `compilePlan`.
 */
export function compileChecked(plan: Plan): CompiledPlan {
  const charges = plan.charges.map((charge, index) => ({ charge, index }));
  const usage = withQuotaMembers(
    charges.flatMap(({ charge, index }) => (charge.type === 'usage' ? [compileUsage(charge, index)] : [])),
  );
  const fees = charges.flatMap(({ charge, index }) => (charge.type === 'fee' ? [compileFee(charge, index)] : []));
  const credits = new Map(
    Object.entries(plan.credits?.rates ?? {}).map(([meter, rate]) => [meter, compileRate(rate)] as const),
  );
  const caps = [plan.cap ?? []].flat().map(({ meter, quantity, each }) => ({ meter, quantity: exact(quantity), each }));
  const priced = new Set(usage.map(({ meter }) => meter));
  const includedMeters = new Set(fees.flatMap(({ units }) => units.map(({ meter }) => meter)));
  const compiled = {
    plan,
    meters: metersOf(usage, fees, credits, caps),
    needsRequests: needsRequestsOf(usage, credits),
    usage,
    fees,
    once: charges.flatMap(({ charge, index }) =>
      charge.type === 'once' ? [{ index, label: charge.name ?? 'once', ...priceOf(charge.price) }] : [],
    ),
    percents: charges.flatMap(({ charge, index }) =>
      charge.type === 'percent'
        ? [
            {
              index,
              label: charge.name ?? 'percent',
              share: percent(charge.percent),
              minimum: charge.minimum === undefined ? null : exact(charge.minimum),
            },
          ]
        : [],
    ),
    discount: plan.discount ? percent(plan.discount.percent) : null,
    credits,
    minimumSpend: compileSpend(plan.minimumSpend),
    maximumSpend: compileSpend(plan.maximumSpend),
    caps,
    onlyIncluded: [...includedMeters].filter((meter) => !priced.has(meter)),
  };
  return { ...compiled, fast: compileFast(compiled) };
}

function percent(value: Decimal): Exact {
  return divide(exact(value), fraction(100, 1));
}

function priceOf(price: Decimal | NoPrice): { price: Exact; noPrice: NoPrice | null } {
  return price === 'on-request' || price === 'unknown'
    ? { price: zero, noPrice: price }
    : { price: exact(price), noPrice: null };
}

function compileUsage(charge: UsageCharge, index: number): CompiledUsage {
  const tiering = charge.tiering ?? 'graduated';
  const per = exact(charge.per ?? 1);
  const tiers = tiersOf(charge).map((tier) => compileTier(tier, tiering, per));
  const round = charge.round === undefined ? null : exact(charge.round);
  const by = charge.by ?? null;
  return {
    index,
    label: charge.name ?? charge.meter,
    meter: charge.meter,
    isOnce: charge.meter.endsWith('-once'),
    per,
    tiering,
    tiers,
    edges: tiers.flatMap(({ upTo }) => (upTo === null ? [] : [upTo])),
    isLinear:
      tiers.length === 1 &&
      itemAt(tiers, 0).flat.n === 0n &&
      (tiering === 'graduated' || tiering === 'volume') &&
      round === null &&
      by === null,
    ...periodOf(charge.resets ?? 'month'),
    by,
    request: charge.request ? compileRequest(charge.request) : null,
    round,
    free: charge.free
      ? {
          quantity: exact(charge.free.quantity),
          each: charge.free.each,
          months: charge.free.months ?? null,
          pool: charge.free.pool ?? null,
          isDearestFirst: charge.free.order === 'dearest-first',
          members: [],
        }
      : null,
  };
}

/** One price is one open tier; a charge has either a price or tiers. */
function tiersOf({ price, tiers = [] }: UsageCharge): Tier[] {
  return price === undefined ? tiers : [{ price }];
}

function periodOf(resets: Period): { daily: boolean; months: PeriodMonths } {
  switch (resets) {
    case 'day':
      return { daily: true, months: 1 };
    case 'month':
      return { daily: false, months: 1 };
    case 'quarter':
      return { daily: false, months: 3 };
    case 'half-year':
      return { daily: false, months: 6 };
    case 'year':
      return { daily: false, months: 12 };
  }
}

function compileTier(tier: Tier, tiering: Tiering, per: Exact): CompiledTier {
  const { price, noPrice } = priceOf(tier.price);
  return {
    upTo: tier.upTo === undefined ? null : exact(tier.upTo),
    unit: noPrice ? null : tiering === 'stairstep' ? price : divide(price, per),
    noPrice,
    price,
    flat: exact(tier.flat ?? 0),
  };
}

function compileRequest(rule: RequestRule): CompiledRequest {
  return {
    minimum: exact(rule.minimum ?? 0),
    step: rule.step === undefined ? null : exact(rule.step),
    maximum: rule.maximum === undefined ? null : exact(rule.maximum),
  };
}

/** Fills in who shares a quota, and in which order: as listed, or the one with the dearest first unit first. */
function withQuotaMembers(usage: readonly CompiledUsage[]): CompiledUsage[] {
  return usage.map((charge, position) => {
    if (!charge.free) return charge;
    const { pool, isDearestFirst } = charge.free;
    const members = pool === null ? [position] : usage.flatMap((other, at) => (other.free?.pool === pool ? [at] : []));
    if (isDearestFirst) {
      members.sort((a, b) => compare(firstUnitOf(itemAt(usage, b)), firstUnitOf(itemAt(usage, a))));
    }
    return { ...charge, free: { ...charge.free, members } };
  });
}

/** A unit without a printed price is taken for free first: it must not stop the plan while units are left. */
function firstUnitOf({ tiers }: CompiledUsage): Exact {
  return itemAt(tiers, 0).unit ?? { n: 1n << 128n, d: 1n };
}

function compileFee(charge: FeeCharge, index: number): CompiledFee {
  const includes = charge.includes ?? [];
  return {
    index,
    label: charge.name ?? 'fee',
    ...priceOf(charge.price),
    each: charge.each,
    paidMonths: charge.each === 'year' || charge.paid === 'year' ? 12 : 1,
    seats: charge.seats
      ? {
          meter: charge.seats.meter,
          minimum: exact(charge.seats.minimum ?? 0),
          maximum: charge.seats.maximum === undefined ? null : exact(charge.seats.maximum),
        }
      : null,
    units: includes.flatMap((include) =>
      'amount' in include
        ? []
        : [{ meter: include.meter, quantity: exact(include.quantity), perSeat: include.per === 'seat' }],
    ),
    amounts: includes.flatMap((include) =>
      'amount' in include ? [{ amount: exact(include.amount), perSeat: include.per === 'seat' }] : [],
    ),
  };
}

function compileRate(rate: Decimal | { credits: Decimal; per?: Decimal; request?: RequestRule }): CompiledRate {
  const { credits, per, request } = typeof rate === 'object' ? rate : { credits: rate };
  const perUnits = exact(per ?? 1);
  return {
    unit: divide(exact(credits), perUnits),
    credits: exact(credits),
    per: perUnits,
    request: request ? compileRequest(request) : null,
  };
}

function compileSpend(spend: { price: Decimal; each: 'month' | 'year' } | undefined): CompiledSpend | null {
  return spend ? { price: exact(spend.price), each: spend.each } : null;
}

function metersOf(
  usage: readonly CompiledUsage[],
  fees: readonly CompiledFee[],
  credits: ReadonlyMap<MeterId, CompiledRate>,
  caps: readonly CompiledCap[],
): MeterId[] {
  const meters = new Set<MeterId>();
  for (const charge of usage) {
    meters.add(charge.meter);
    if (charge.by !== null && charge.by !== 'gross') for (const meter of charge.by.meters) meters.add(meter);
  }
  for (const fee of fees) {
    if (fee.seats) meters.add(fee.seats.meter);
    for (const { meter } of fee.units) meters.add(meter);
  }
  for (const meter of credits.keys()) meters.add(meter);
  for (const { meter } of caps) meters.add(meter);
  if (credits.size > 0) meters.delete(credit);
  return [...meters];
}

function needsRequestsOf(usage: readonly CompiledUsage[], credits: ReadonlyMap<MeterId, CompiledRate>): MeterId[] {
  const meters = new Set<MeterId>();
  for (const { meter, request, by } of usage) {
    if (request || (by !== null && by !== 'gross' && by.of === 'request')) meters.add(meter);
  }
  for (const [meter, { request }] of credits) if (request) meters.add(meter);
  return [...meters];
}
