/**
 * The typical month of a simple plan in whole numbers. Prices become whole multiples of one small amount when the plan
 * is compiled; an estimate then needs a few multiplications of doubles, which are exact up to 2^53. Whatever does not
 * fit (a rule that is not simple, a product beyond 2^53) is left to the full calculation: speed never costs exactness.
 */
import type { CompiledFee, CompiledPlan, CompiledRequest, CompiledSpend, CompiledUsage } from './compile.ts';
import { add, divide, fraction, multiply, one, subtract, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';
import type { Quantity, Usage } from './usage.ts';

type SlowPlan = Omit<CompiledPlan, 'fast'>;

/** The month that fast plans stand for: first-year quotas have ended, one-off cost is paid. */
export const fastMonth = 13;

interface FastSeats {
  readonly slot: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Price of a seat, in units of `FastPlan.unit`. */
  readonly price: number;
  /** Money for usage charges per seat, in units of `FastPlan.usageUnit`. */
  readonly money: number;
}

interface FastRequest {
  readonly minimum: number;
  /** Or 0. */
  readonly step: number;
  readonly maximum: number;
}

interface FastCharge {
  readonly slot: number;
  readonly request: FastRequest | null;
  readonly tiering: 'graduated' | 'volume' | 'stairstep';
  /** Units that a month covers. */
  readonly covered: number;
  readonly coveredPerSeat: readonly { readonly seats: number; readonly quantity: number }[];
  /** Block size, or 0. */
  readonly block: number;
  readonly starts: readonly number[];
  /** Money per unit and tier, in units of `FastPlan.usageUnit`; NaN where no price is printed. */
  readonly rates: readonly number[];
  /** What a quantity at the start of a tier has cost, with the flat amount of the tier. */
  readonly bases: readonly number[];
}

interface FastCap {
  readonly slot: number;
  readonly quantity: number;
  readonly per: number;
}

export interface FastPlan {
  readonly slots: ReadonlyMap<string, number>;
  readonly charges: readonly FastCharge[];
  readonly seats: readonly FastSeats[];
  readonly caps: readonly FastCap[];
  /** Money for usage charges that fees include. */
  readonly money: number;
  /** From usage after included money, in its units, to the total: discount and percent charges. */
  readonly factor: number;
  readonly fees: number;
  readonly minimum: number;
  readonly maximum: number;
  /** How many units of the total make up one of the currency. */
  readonly unit: bigint;
}

/** The plan in whole numbers, or null where it is not simple enough. */
export function compileFast(plan: SlowPlan): FastPlan | null {
  if (!isSimple(plan)) return null;
  const charges = plan.usage.filter(({ isOnce }) => !isOnce);
  const monthly = plan.fees.map((fee) => ({
    fee,
    price: fee.each === 'year' ? divide(fee.price, fraction(12, 1)) : fee.price,
  }));
  const amounts = plan.fees.flatMap(({ amounts: all }) => all.map(({ amount }) => amount));
  const moneyOfTiers = charges.flatMap(({ tiers }) =>
    tiers.flatMap(({ unit, flat }) => (unit ? [unit, flat] : [flat])),
  );
  const usageUnit = commonDenominator([...moneyOfTiers, ...amounts]);
  const kept = plan.discount ? subtract(one, plan.discount) : one;
  const factor = multiply(
    kept,
    plan.percents.reduce((sum, { share }) => add(sum, share), one),
  );
  const minimum = monthOf(plan.minimumSpend);
  const maximum = monthOf(plan.maximumSpend);
  const unit = commonDenominator([
    ...monthly.map(({ price }) => price),
    minimum ?? zero,
    maximum ?? zero,
    divide(factor, { n: usageUnit, d: 1n }),
  ]);
  const slots = new Map(plan.meters.map((meter, slot) => [meter, slot] as const));
  const slotOf = (meter: string) => plan.meters.indexOf(meter);
  const inUsageUnits = (value: Exact) => whole(multiply(value, { n: usageUnit, d: 1n }));
  const inUnits = (value: Exact) => whole(multiply(value, { n: unit, d: 1n }));
  const seated = monthly.flatMap(({ fee, price }) => (fee.seats ? [{ fee, price, rule: fee.seats }] : []));
  const fast: FastPlan = {
    slots,
    charges: charges.map((charge) => fastCharge(charge, plan.fees, slotOf(charge.meter), inUsageUnits)),
    seats: seated.map(({ fee, price, rule }) => ({
      slot: slotOf(rule.meter),
      minimum: whole(rule.minimum),
      maximum: rule.maximum ? whole(rule.maximum) : Infinity,
      price: inUnits(price),
      money: fee.amounts.reduce((sum, { amount, perSeat }) => (perSeat ? sum + inUsageUnits(amount) : sum), 0),
    })),
    caps: plan.caps.map((cap) => fastCap(cap, slotOf(cap.meter))),
    money: plan.fees
      .flatMap(({ amounts: all }) => all.filter(({ perSeat }) => !perSeat))
      .reduce((sum, { amount }) => sum + inUsageUnits(amount), 0),
    factor: inUnits(divide(factor, { n: usageUnit, d: 1n })),
    fees: monthly.reduce((sum, { fee, price }) => (fee.seats ? sum : sum + inUnits(price)), 0),
    minimum: minimum ? inUnits(minimum) : 0,
    maximum: maximum ? inUnits(maximum) : Infinity,
    unit,
  };
  return isExactlyWhole(fast) ? fast : null;
}

/** A bound of a month: a twelfth of a yearly one. */
function monthOf(spend: CompiledSpend | null): Exact | null {
  return spend && (spend.each === 'year' ? divide(spend.price, fraction(12, 1)) : spend.price);
}

function isSimple(plan: SlowPlan): boolean {
  return (
    plan.credits.size === 0 &&
    plan.onlyIncluded.length === 0 &&
    plan.percents.every(({ minimum }) => minimum === null) &&
    plan.fees.every(
      ({ noPrice, each, units, amounts }) =>
        noPrice === null && (each === 'month' || units.length + amounts.length === 0),
    ) &&
    plan.caps.every(({ meter }) => !meter.endsWith('-once')) &&
    plan.usage.every(({ isOnce, request }) => request === null || (!isOnce && plan.caps.length === 0)) &&
    plan.usage.every(
      ({ isOnce, months, daily, by, round, free }) =>
        isOnce || (months === 1 && !daily && by === null && round === null && isSimpleQuota(free)),
    )
  );
}

/** A monthly quota of its own that is granted in the whole second year, or in no month of it. */
function isSimpleQuota(free: CompiledUsage['free']): boolean {
  if (free === null || hasEnded(free)) return true;
  const lastsAllYear = free.months === null || free.months >= fastMonth + 11;
  return free.each === 'month' && free.members.length === 1 && lastsAllYear;
}

function hasEnded({ months }: { months: number | null }): boolean {
  return months !== null && months < fastMonth;
}

function fastCharge(
  { meter, tiering, tiers, edges, per, free, request }: CompiledUsage,
  fees: readonly CompiledFee[],
  slot: number,
  inUnits: (value: Exact) => number,
): FastCharge {
  const included = fees.flatMap(({ units }) => units.filter((unit) => unit.meter === meter && !unit.perSeat));
  const seated = fees.filter(({ seats }) => seats !== null);
  const quota = free === null || hasEnded(free) ? zero : free.quantity;
  const starts = [0, ...edges.map(whole)];
  const rates = tiers.map(({ unit }) => (unit === null ? NaN : inUnits(unit)));
  const bases: number[] = [];
  const isByPart = tiering === 'graduated' || tiering === 'package';
  tiers.forEach(({ flat }, place) => {
    const below = place - 1;
    const before =
      isByPart && place > 0
        ? itemAt(bases, below) + itemAt(rates, below) * (itemAt(starts, place) - itemAt(starts, below))
        : 0;
    bases.push(tiering === 'stairstep' ? itemAt(rates, place) : before + inUnits(flat));
  });
  return {
    slot,
    request: request && fastRequest(request),
    tiering: tiering === 'package' ? 'graduated' : tiering,
    covered: whole(included.reduce((sum, { quantity }) => add(sum, quantity), quota)),
    coveredPerSeat: seated.flatMap(({ units }, seats) =>
      units
        .filter((unit) => unit.meter === meter && unit.perSeat)
        .map(({ quantity }) => ({ seats, quantity: whole(quantity) })),
    ),
    block: tiering === 'package' ? whole(per) : 0,
    starts,
    // The whole step is in its base; a missing price stays missing there.
    rates: tiering === 'stairstep' ? rates.map(() => 0) : rates,
    bases,
  };
}

function fastRequest({ minimum, step, maximum }: CompiledRequest): FastRequest {
  return { minimum: whole(minimum), step: step ? whole(step) : 0, maximum: maximum ? whole(maximum) : Infinity };
}

function fastCap({ quantity, each }: CompiledPlan['caps'][number], slot: number): FastCap {
  const perMonth = { day: fraction(365, 12), month: one, year: fraction(1, 12) }[each];
  const { n, d } = multiply(quantity, perMonth);
  return { slot, quantity: Number(n), per: Number(d) };
}

function commonDenominator(values: readonly Exact[]): bigint {
  return values.reduce((common, { n, d }) => {
    const own = d / divisorOf(n, d);
    return (common / divisorOf(common, own)) * own;
  }, 1n);
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisorOf(b, a % b);
}

/** The whole number, or NaN where it is none that a double holds. */
function whole({ n, d }: Exact): number {
  if (n % d !== 0n) return NaN;
  const value = Number(n / d);
  return Number.isSafeInteger(value) ? value : NaN;
}

/** Prices may be missing (NaN) and are then left to the full calculation; everything else must be whole. */
function isExactlyWhole({ charges, seats, caps, money, factor, fees, minimum, maximum }: FastPlan): boolean {
  const numbers = [money, factor, fees, minimum, endOf(maximum)];
  for (const { covered, coveredPerSeat, block, starts, request } of charges) {
    numbers.push(covered, block, ...starts, ...coveredPerSeat.map(({ quantity }) => quantity));
    if (request) numbers.push(request.minimum, request.step, endOf(request.maximum));
  }
  for (const seat of seats) numbers.push(seat.minimum, seat.price, seat.money, endOf(seat.maximum));
  for (const { quantity, per } of caps) numbers.push(quantity, per);
  return numbers.every((value) => Number.isSafeInteger(value));
}

/** No end is whole enough. */
function endOf(maximum: number): number {
  return maximum === Infinity ? 0 : maximum;
}

/** More decimals in a quantity than this are rare and left to the full calculation. */
const finestQuantity = 1_000_000;

/** One estimate at a time, so the space for its numbers is used again. */
const quantities: number[] = [];
const counts: number[] = [];
const denominators: number[] = [];
const seatCounts: number[] = [];

/**
 * The total of the typical month, or undefined where only the full calculation can tell (also for every usage that is
 * refused, and every use that the plan cannot serve).
 */
export function fastTotal(plan: FastPlan, usage: Usage): Exact | undefined {
  const scale = readQuantities(plan, usage);
  if (scale === 0) return undefined;
  for (const { slot, quantity, per } of plan.caps) {
    if (itemAt(quantities, slot) * per > quantity * scale) return undefined;
  }
  let fees = plan.fees * scale;
  let money = plan.money * scale;
  for (let index = 0; index < plan.seats.length; index++) {
    const seat = itemAt(plan.seats, index);
    const count = Math.max(blocksOf(itemAt(quantities, seat.slot), scale), seat.minimum);
    if (count > seat.maximum) return undefined;
    seatCounts[index] = count;
    fees += count * seat.price * scale;
    money += count * seat.money * scale;
  }
  let used = 0;
  for (const charge of plan.charges) used += costOf(charge, scale);
  const rest = used > money ? used - money : 0;
  const cost = rest * plan.factor + fees;
  const total = Math.min(Math.max(cost, plan.minimum * scale), plan.maximum * scale);
  // Sums and products of whole numbers are exact as long as they stay below; beyond, and for NaN, this fails.
  if (!(used <= mostExact && money <= mostExact && cost <= mostExact && total <= mostExact)) return undefined;
  return { n: BigInt(total), d: scale === 1 ? plan.unit : plan.unit * BigInt(scale) };
}

const mostExact = Number.MAX_SAFE_INTEGER;

/** Reads the quantities as whole multiples of 1/scale and returns the scale; 0 where they are not that simple. */
function readQuantities({ slots }: FastPlan, usage: Usage): number {
  for (let slot = 0; slot < slots.size; slot++) {
    quantities[slot] = -1;
    counts[slot] = NaN;
  }
  let scale = 1;
  for (const { meter, quantity, requests, sizes } of usage) {
    const slot = slots.get(meter);
    if (slot === undefined || quantities[slot] !== -1 || sizes !== undefined) return 0;
    const [n, d] = [numeratorOf(quantity), denominatorOf(quantity)];
    if (n < 0) return 0;
    quantities[slot] = n;
    denominators[slot] = d;
    if (scale % d !== 0) scale = commonMultiple(scale, d);
    if (requests === undefined) continue;
    // Requests that arrive in fractions, or not at all, are left to the full calculation.
    const count = denominatorOf(requests) === 1 ? numeratorOf(requests) : -1;
    if (count <= 0) return 0;
    counts[slot] = count;
  }
  return scale <= finestQuantity && isScaled(slots.size, scale) ? scale : 0;
}

/** The whole number over `denominatorOf`; -1 for what is not that simple, or no quantity. */
function numeratorOf(quantity: Quantity | undefined): number {
  if (typeof quantity === 'number') return Number.isSafeInteger(quantity) ? quantity : -1;
  if (typeof quantity !== 'object' || quantity === null || quantity.n > mostExact || quantity.d > finestQuantity)
    return -1;
  return Number(quantity.n);
}

function denominatorOf(quantity: Quantity | undefined): number {
  return typeof quantity === 'object' && quantity !== null ? Number(quantity.d) : 1;
}

/** Brings all quantities to the common scale; false where one gets too large. */
function isScaled(slots: number, scale: number): boolean {
  for (let slot = 0; slot < slots; slot++) {
    const value = itemAt(quantities, slot);
    if (value < 0) quantities[slot] = 0;
    else if (scale !== 1) {
      const scaled = value * (scale / itemAt(denominators, slot));
      if (scaled > mostExact) return false;
      quantities[slot] = scaled;
    }
  }
  return true;
}

function commonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** Started blocks: 121 in blocks of 10 are 13. Remainders of whole numbers are exact, quotients need not be. */
function blocksOf(quantity: number, block: number): number {
  const rest = quantity % block;
  return (quantity - rest) / block + (rest > 0 ? 1 : 0);
}

/** Billed units × scale of requests that are all alike; NaN where their number is not known. */
function billedOf({ minimum, step, maximum }: FastRequest, quantity: number, count: number, scale: number): number {
  if (quantity === 0 && Number.isNaN(count)) return 0;
  const all = count * scale;
  const stepped = step === 0 ? quantity : blocksOf(quantity, step * all) * step * all;
  return Math.min(Math.max(stepped, minimum * all), maximum * all);
}

/** In units of money × scale; NaN or too large a number where the full calculation is needed. */
function costOf(charge: FastCharge, scale: number): number {
  const { slot, request, starts } = charge;
  const quantity = itemAt(quantities, slot);
  const billed = request ? billedOf(request, quantity, itemAt(counts, slot), scale) : quantity;
  let covered = charge.covered;
  for (const { seats, quantity: perSeat } of charge.coveredPerSeat) covered += perSeat * itemAt(seatCounts, seats);
  let payable = billed - covered * scale;
  if (payable <= 0) return 0;
  if (charge.block > 0) payable = blocksOf(payable, charge.block * scale) * charge.block * scale;
  let place = starts.length - 1;
  while (place > 0 && payable <= itemAt(starts, place) * scale) place--;
  const base = itemAt(charge.bases, place) * scale;
  const above = charge.tiering === 'graduated' ? payable - itemAt(starts, place) * scale : payable;
  // Each part is checked: what is too large may have lost digits before it is added up.
  return billed <= mostExact && payable <= mostExact && base <= mostExact
    ? base + above * itemAt(charge.rates, place)
    : NaN;
}
