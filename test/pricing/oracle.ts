/**
 * A second calculator, written to be obviously right and slow: fractions of its own, units counted one by one, months
 * one after the other. It shares no code with the engine but the type of a plan.
 */
import type { Decimal, FeeCharge, Plan, Tier, UsageCharge } from '../../src/pricing/plan.ts';

/** A fraction in lowest terms. */
export class Ratio {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d = 1n) {
    let [a, b] = [n < 0n ? -n : n, d];
    while (b !== 0n) [a, b] = [b, a % b];
    this.n = n / (a === 0n ? 1n : a);
    this.d = d / (a === 0n ? 1n : a);
  }
  static of(value: Decimal): Ratio {
    const [mantissa = '0', power = '0'] = String(value).toLowerCase().split('e');
    const [whole = '0', decimals = ''] = mantissa.split('.');
    const shift = Number(power) - decimals.length;
    const digits = BigInt(whole + decimals);
    return shift >= 0 ? new Ratio(digits * 10n ** BigInt(shift)) : new Ratio(digits, 10n ** BigInt(-shift));
  }
  plus(other: Ratio): Ratio {
    return new Ratio(this.n * other.d + other.n * this.d, this.d * other.d);
  }
  minus(other: Ratio): Ratio {
    return new Ratio(this.n * other.d - other.n * this.d, this.d * other.d);
  }
  times(other: Ratio): Ratio {
    return new Ratio(this.n * other.n, this.d * other.d);
  }
  over(other: Ratio): Ratio {
    return new Ratio(this.n * other.d, this.d * other.n);
  }
  isBelow(other: Ratio): boolean {
    return this.n * other.d < other.n * this.d;
  }
  atLeast(other: Ratio): Ratio {
    return this.isBelow(other) ? other : this;
  }
  atMost(other: Ratio): Ratio {
    return other.isBelow(this) ? other : this;
  }
}

export const nothing = new Ratio(0n);

/** What the oracle understands of a use: whole units per month, and the sizes of the requests one by one. */
export interface CountedUse {
  meter: string;
  units: number;
  sizes?: number[];
}

function tiersOf(charge: UsageCharge): Tier[] {
  return charge.tiers ?? [{ price: charge.price ?? 0 }];
}

function tierOfUnit(tiers: Tier[], unit: number): number {
  return tiers.findIndex(({ upTo }) => upTo === undefined || unit <= Number(upTo));
}

function priceOf({ price }: Tier): Ratio {
  if (price === 'on-request' || price === 'unknown') throw new Error('the oracle wants prices');
  return Ratio.of(price);
}

/** The price of so many units, counted one by one. */
export function priceOfUnits(charge: UsageCharge, units: number): Ratio {
  const tiers = tiersOf(charge);
  const per = Ratio.of(charge.per ?? 1);
  let total = nothing;
  switch (charge.tiering ?? 'graduated') {
    case 'package': {
      const block = Number(charge.per ?? 1);
      let counted = 0;
      while (counted < units) counted += block;
      return priceOfUnits({ ...charge, tiering: 'graduated' }, counted);
    }
    case 'graduated': {
      let last = -1;
      for (let unit = 1; unit <= units; unit++) {
        const place = tierOfUnit(tiers, unit);
        const tier = tiers[place];
        if (!tier) throw new Error('no tier');
        for (let entered = last + 1; entered <= place; entered++) {
          total = total.plus(Ratio.of(tiers[entered]?.flat ?? 0));
        }
        last = place;
        total = total.plus(priceOf(tier).over(per));
      }
      return total;
    }
    case 'volume': {
      const tier = tiers[tierOfUnit(tiers, units)];
      if (units === 0 || !tier) return nothing;
      for (let unit = 1; unit <= units; unit++) total = total.plus(priceOf(tier).over(per));
      return total.plus(Ratio.of(tier.flat ?? 0));
    }
    case 'stairstep': {
      const tier = tiers[tierOfUnit(tiers, units)];
      return units === 0 || !tier ? nothing : priceOf(tier);
    }
  }
}

/** Units of all requests after step, minimum and maximum of each. */
function billedUnits(charge: UsageCharge, use: CountedUse): number {
  const { request } = charge;
  if (!request) return use.units;
  let sum = 0;
  for (const size of use.sizes ?? []) {
    let billed = size;
    if (request.step !== undefined) while (billed % Number(request.step) !== 0) billed++;
    if (request.minimum !== undefined && billed < Number(request.minimum)) billed = Number(request.minimum);
    if (request.maximum !== undefined && billed > Number(request.maximum)) billed = Number(request.maximum);
    sum += billed;
  }
  return sum;
}

function monthsOf(charge: UsageCharge): number {
  return { day: 1, month: 1, quarter: 3, 'half-year': 6, year: 12 }[charge.resets ?? 'month'];
}

/**
 * The plan month by month, as billed: what is due for usage in each of the first `months` months. Whole units only, no
 * daily periods.
 */
export function usageDue(plan: Plan, uses: readonly CountedUse[], months: number): Ratio[] {
  const charges = plan.charges.filter((charge) => charge.type === 'usage');
  const fees = plan.charges.filter((charge) => charge.type === 'fee');
  const quotas = new Map<string, number>();
  const yearly = new Map<string, number>();
  const periodUnits = charges.map(() => 0);
  const periodPaid = charges.map(() => nothing);
  const due: Ratio[] = [];
  for (let month = 1; month <= months; month++) {
    let sum = nothing;
    charges.forEach((charge, index) => {
      const use = uses.find(({ meter }) => meter === charge.meter) ?? { meter: charge.meter, units: 0 };
      let units = billedUnits(charge, use);
      if (charge.round !== undefined) while (units % Number(charge.round) !== 0) units++;
      units = afterIncludes(charge, units, fees, uses, yearly, `${index}`, month);
      units = afterQuota(charge, units, quotas, `${index}`, month);
      if ((month - 1) % monthsOf(charge) === 0) {
        periodUnits[index] = 0;
        periodPaid[index] = nothing;
      }
      periodUnits[index] = (periodUnits[index] ?? 0) + units;
      const soFar = priceOfUnits(charge, periodUnits[index] ?? 0);
      sum = sum.plus(soFar.minus(periodPaid[index] ?? nothing));
      periodPaid[index] = soFar;
    });
    due.push(sum);
  }
  return due;
}

export function seatsOf(fee: FeeCharge, uses: readonly CountedUse[]): number {
  if (!fee.seats) return 1;
  const used = uses.find(({ meter }) => meter === fee.seats?.meter)?.units ?? 0;
  return Math.max(used, Number(fee.seats.minimum ?? 0));
}

function afterIncludes(
  charge: UsageCharge,
  units: number,
  fees: readonly FeeCharge[],
  uses: readonly CountedUse[],
  yearly: Map<string, number>,
  key: string,
  month: number,
): number {
  let rest = units;
  for (const each of ['month', 'year'] as const) {
    fees.forEach((fee, feeIndex) => {
      if (fee.each !== each) return;
      (fee.includes ?? []).forEach((include, index) => {
        if (!('meter' in include) || include.meter !== charge.meter) return;
        const granted = Number(include.quantity) * (include.per === 'seat' ? seatsOf(fee, uses) : 1);
        const place = `${key} ${feeIndex} ${index}`;
        if (each === 'month' || (month - 1) % 12 === 0) yearly.set(place, granted);
        const left = yearly.get(place) ?? 0;
        const taken = Math.min(left, rest);
        yearly.set(place, left - taken);
        rest -= taken;
      });
    });
  }
  return rest;
}

function afterQuota(
  charge: UsageCharge,
  units: number,
  quotas: Map<string, number>,
  key: string,
  month: number,
): number {
  const { free } = charge;
  if (!free || (free.months !== undefined && month > free.months)) return units;
  const place = free.pool ?? key;
  const stamp = `${place} ${free.each === 'month' ? month : free.each === 'year' ? Math.ceil(month / 12) : 0}`;
  const left = quotas.get(stamp) ?? Number(free.quantity);
  const taken = Math.min(left, units);
  quotas.set(stamp, left - taken);
  return units - taken;
}
