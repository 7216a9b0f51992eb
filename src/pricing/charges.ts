/**
 * The price of a quantity under one usage charge. Worked edges, with tiers up to 1,000 for 2 and above for 1 (per unit)
 * and a use of 999, 1,000 and 1,001 units:
 *
 * - graduated: 1,998 · 2,000 · 2,000 + 1 = 2,001
 * - volume: 1,998 · 2,000 · 1,001 × 1 = 1,001
 * - stairstep: 2 · 2 · 1
 * - package with one price of 5 per 1,000: 5 · 5 · 10
 *
 * Zero use enters no tier: no flat amount and no step is owed.
 */
import type { CompiledTier, CompiledUsage } from './compile.ts';
import { add, multiply, one, subtract, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';
import type { Step } from './lines.ts';
import type { Reading, Requests } from './reading.ts';

/** What one charge bills in one billing period. */
export interface Billable<V> {
  /** Units to be paid: billed units without those that are included or free. */
  readonly payable: V;
  /** Billed units before anything is taken off. */
  readonly gross: V;
  /** Units that would be covered at most; `payable` is `gross` without them. */
  readonly covered: V;
  /** The billed requests by size, where they are known. */
  readonly requests: readonly Requests<V>[];
  /** What picks the tier in place of the quantity: units of other meters in the period … */
  readonly pickedBy: V | null;
  /** … or in each request, in the order of `requests`. */
  readonly pickedByRequest: readonly Requests<V>[] | null;
}

export interface Priced<V> {
  readonly amount: V;
  /** Units in a tier without a printed price. */
  readonly unpriced: V;
}

type Say<V> = (step: Step<V>) => void;

/** The price of what is billable, with the steps of the calculation told to `say`. */
export function priced<V>(reading: Reading<V>, charge: CompiledUsage, billable: Billable<V>, say: Say<V>): Priced<V> {
  const hasUnpriced = charge.tiers.some(({ unit }) => unit === null);
  const nothing = reading.constant(zero);
  const amountOf = amountIn(reading, charge, billable);
  const amount = amountOf((tier) => tier.unit ?? zero, true, say);
  if (!hasUnpriced) return { amount, unpriced: nothing };
  const unpriced = amountOf(
    (tier) => (tier.unit === null ? one : zero),
    false,
    () => undefined,
  );
  return { amount, unpriced };
}

/** A rate per tier: the price of a unit, or of a whole step. */
type Rate = (tier: CompiledTier) => Exact;
type AmountOf<V> = (rate: Rate, withFlats: boolean, say: Say<V>) => V;

function amountIn<V>(reading: Reading<V>, charge: CompiledUsage, billable: Billable<V>): AmountOf<V> {
  const { by, tiering } = charge;
  if (billable.pickedByRequest !== null) {
    const pickers = billable.pickedByRequest;
    if (tiering === 'volume') return (...how) => volumeByRequest(reading, charge, billable, pickers, ...how);
    return (...how) => eachRequest(reading, charge, pickers, ...how);
  }
  switch (tiering) {
    case 'graduated':
      return by === 'gross'
        ? (...how) => graduated(reading, charge, billable.gross, billable.covered, ...how)
        : (...how) => graduated(reading, charge, billable.payable, null, ...how);
    case 'package':
      return (...how) => inBlocks(reading, charge, billable.payable, ...how);
    case 'volume':
    case 'stairstep':
      return (...how) => whole(reading, charge, billable, ...how);
  }
}

/** The lower end of a tier, exclusive. */
function startOf(charge: CompiledUsage, place: number): Exact {
  return place === 0 ? zero : itemAt(charge.edges, place - 1);
}

/** Each part of the quantity at the price of its tier; units up to `from` are paid already (they were free). */
function graduated<V>(
  reading: Reading<V>,
  charge: CompiledUsage,
  quantity: V,
  from: V | null,
  rate: Rate,
  withFlats: boolean,
  say: Say<V>,
): V {
  const { tiers, per } = charge;
  let amount = reading.constant(zero);
  tiers.forEach((tier, place) => {
    const start = reading.constant(startOf(charge, place));
    const top = tier.upTo === null ? quantity : reading.min(quantity, reading.constant(tier.upTo));
    const part = reading.monus(top, from === null ? start : reading.max(from, start));
    amount = reading.add(amount, reading.scale(part, rate(tier)));
    const { upTo, price, flat } = tier;
    if (tier.noPrice) say({ kind: 'no-price', reason: tier.noPrice, quantity: part });
    else if (tiers.length === 1) say({ kind: 'price', quantity: part, price, per });
    else say({ kind: 'tier', from: startOf(charge, place), upTo, quantity: part, price, per, flat });
    if (!withFlats || flat.n === 0n) return;
    const owed = flatOf(reading, quantity, startOf(charge, place), flat);
    amount = reading.add(
      amount,
      from === null ? owed : reading.monus(owed, flatOf(reading, from, startOf(charge, place), flat)),
    );
  });
  return amount;
}

/** A fixed amount, owed once the quantity is above the start of its tier. */
function flatOf<V>(reading: Reading<V>, quantity: V, start: Exact, flat: Exact): V {
  return reading.choose(quantity, [start], (place) => reading.constant(place === 0 ? zero : flat));
}

/** Started blocks of `per` units are counted whole: 121 units in blocks of 10 are 13 blocks. */
function inBlocks<V>(
  reading: Reading<V>,
  charge: CompiledUsage,
  payable: V,
  rate: Rate,
  withFlats: boolean,
  say: Say<V>,
): V {
  const quantity = reading.roundUp(payable, charge.per);
  say({ kind: 'blocks', per: charge.per, quantity });
  return graduated(reading, charge, quantity, null, rate, withFlats, say);
}

/** Volume and stairstep: the whole quantity is in one tier. */
function whole<V>(
  reading: Reading<V>,
  charge: CompiledUsage,
  billable: Billable<V>,
  rate: Rate,
  withFlats: boolean,
  say: Say<V>,
): V {
  const { edges, by } = charge;
  const nothing = reading.constant(zero);
  const inTier = (place: number, picker: V, payable: V) =>
    atTier(reading, charge, place, picker, payable, rate, withFlats, say);
  if (by === 'gross') {
    return reading.choose(billable.gross, edges, (place, within) => {
      const rest = reading.monus(within, billable.covered);
      return reading.choose(rest, [zero], (used, payable) => (used === 0 ? nothing : inTier(place, within, payable)));
    });
  }
  const picker = billable.pickedBy;
  if (picker !== null) {
    return reading.choose(billable.payable, [zero], (used, payable) =>
      used === 0 ? nothing : reading.choose(picker, edges, (place, within) => inTier(place, within, payable)),
    );
  }
  return reading.choose(billable.payable, [zero, ...edges], (place, within) =>
    place === 0 ? nothing : inTier(place - 1, within, within),
  );
}

function atTier<V>(
  reading: Reading<V>,
  charge: CompiledUsage,
  place: number,
  picker: V,
  payable: V,
  rate: Rate,
  withFlats: boolean,
  say: Say<V>,
): V {
  const { tiering, per } = charge;
  const tier = itemAt(charge.tiers, place);
  const { upTo, price, flat, noPrice } = tier;
  say({ kind: 'reached', tiering, of: 'period', from: startOf(charge, place), upTo, quantity: picker });
  if (noPrice) say({ kind: 'no-price', reason: noPrice, quantity: payable });
  else if (tiering === 'stairstep') say({ kind: 'stair', price });
  else say({ kind: 'price', quantity: payable, price, per });
  if (tiering === 'stairstep') return reading.constant(rate(tier));
  const amount = reading.scale(payable, rate(tier));
  if (!withFlats || flat.n === 0n) return amount;
  say({ kind: 'flat', amount: flat });
  return reading.add(amount, reading.constant(flat));
}

/** Volume by the size of each request. Free units are taken off the requests in the order in which they are given. */
function volumeByRequest<V>(
  reading: Reading<V>,
  charge: CompiledUsage,
  billable: Billable<V>,
  pickers: readonly Requests<V>[],
  rate: Rate,
  withFlats: boolean,
  say: Say<V>,
): V {
  let amount = reading.constant(zero);
  let covered = billable.covered;
  billable.requests.forEach((requests, index) => {
    const picker = itemAt(pickers, index);
    const own = picker === requests;
    const costs = reading.chooseBySize(picker, charge.edges, (place, within) => {
      const tier = itemAt(charge.tiers, place);
      const { upTo, price, noPrice } = tier;
      const payable = reading.monus(own ? within : requests.quantity, covered);
      say({ kind: 'reached', tiering: 'volume', of: 'request', from: startOf(charge, place), upTo, quantity: within });
      if (noPrice) say({ kind: 'no-price', reason: noPrice, quantity: payable });
      else say({ kind: 'price', quantity: payable, price, per: charge.per });
      return reading.scale(payable, rate(tier));
    });
    amount = reading.add(amount, costs);
    if (withFlats && charge.tiers.some(({ flat }) => flat.n !== 0n)) {
      const flats = charge.tiers.map(({ flat }) => ({ offset: flat, slope: zero }));
      amount = reading.add(amount, reading.sumOverRequests(picker, charge.edges, flats));
    }
    covered = reading.monus(covered, requests.quantity);
  });
  return amount;
}

/** Graduated or stairstep within each request: the tiers start anew with every request. */
function eachRequest<V>(
  reading: Reading<V>,
  charge: CompiledUsage,
  pickers: readonly Requests<V>[],
  rate: Rate,
  withFlats: boolean,
  say: Say<V>,
): V {
  let paid = zero;
  const pieces = charge.tiers.map((tier, place) => {
    const start = startOf(charge, place);
    const slope = charge.tiering === 'stairstep' ? zero : rate(tier);
    if (charge.tiering === 'stairstep') paid = rate(tier);
    else if (withFlats) paid = add(paid, tier.flat);
    const offset = subtract(paid, multiply(slope, start));
    if (tier.upTo !== null && charge.tiering !== 'stairstep') {
      paid = add(paid, multiply(slope, subtract(tier.upTo, start)));
    }
    return { offset, slope };
  });
  let amount = reading.constant(zero);
  for (const picker of pickers) {
    say({ kind: 'each-request', count: picker.count, quantity: picker.quantity });
    // A request of size zero enters no tier.
    const edges = [zero, ...charge.edges];
    amount = reading.add(amount, reading.sumOverRequests(picker, edges, [{ offset: zero, slope: zero }, ...pieces]));
  }
  return amount;
}
