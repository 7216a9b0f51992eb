/**
 * The order of calculation, written once for every reading (see `reading.ts`):
 *
 * 1. per request: step, minimum, maximum
 * 2. sum of the period, rounded up
 * 3. meters that burn credits → credits
 * 4. taken off: units that fees include, then the free quota
 * 5. tiers, blocks, steps
 * 6. money that fees include, for usage charges
 * 7. discount on the usage charges
 * 8. percent charges on what is left of them
 * 9. fees and seats
 * 10. minimum spend, maximum spend
 * 11. one-off charges, in month 1
 * 12. caps
 *
 * Amounts are what a month bears: the cost of a longer period is shared out over its months.
 */
import { priced } from './charges.ts';
import type { Billable } from './charges.ts';
import { credit, daysPerMonth } from './compile.ts';
import type {
  CompiledFee,
  CompiledFree,
  CompiledPlan,
  CompiledRequest,
  CompiledSpend,
  CompiledUsage,
} from './compile.ts';
import { divide, fraction, one, subtract, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';
import type { Line, LineKind, Note, Step } from './lines.ts';
import type { MeterId } from './plan.ts';
import type { Reading, Requests } from './reading.ts';

/** Use of one meter in one month. */
export interface Use<V> {
  readonly quantity: V;
  /** By size, null where nobody said how many requests there are. */
  readonly requests: readonly Requests<V>[] | null;
}

/** Use per month since sign-up, from 1. `isSteady`: the same in every month. */
export interface Uses<V> {
  readonly isSteady: boolean;
  of(meter: MeterId, month: number): Use<V>;
}

/** What the plan does not serve, by how much; a limit is broken where `beyond` is above zero. */
export interface Limit<V> {
  readonly note: Note<V>;
  readonly beyond: V;
}

export interface Month<V> {
  readonly lines: readonly Line<V>[];
  readonly total: V;
  readonly limits: readonly Limit<V>[];
}

/** A span of months, both ends inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A usage line always counts something. */
interface UsageLine<V> extends Line<V> {
  quantity: V;
}

interface UsageMonth<V> {
  readonly line: UsageLine<V>;
  readonly limits: readonly Limit<V>[];
}

/** What is left of the usage charges of a month after included money and discount, and everything that depends on it. */
interface Spending<V> {
  readonly usage: V;
  readonly included: V;
  readonly discount: V;
  readonly percents: readonly Line<V>[];
  readonly total: V;
}

const perDay = divide(one, daysPerMonth);
const twelfth = fraction(1, 12);

/** The span of `months` months, counted from month 1, in which a month lies: with 12, month 13 lies in 13 to 24. */
export function spanOf(month: number, months: number): Span {
  const from = month - ((month - 1) % months);
  return { from, to: from + months - 1 };
}

export class Calculation<V> {
  readonly reading: Reading<V>;
  readonly plan: CompiledPlan;
  private readonly uses: Uses<V>;
  private readonly nothing: V;
  private readonly known = {
    usage: new Map<string, UsageMonth<V>>(),
    classes: new Map<string, readonly Requests<V>[]>(),
    gross: new Map<string, V>(),
    needed: new Map<string, V>(),
    spending: new Map<string, Spending<V>>(),
  };

  constructor(reading: Reading<V>, plan: CompiledPlan, uses: Uses<V>) {
    this.reading = reading;
    this.plan = plan;
    this.uses = uses;
    this.nothing = reading.constant(zero);
  }

  /** What a month bears. */
  month(month: number): Month<V> {
    const { reading, plan } = this;
    const usage = plan.usage.map((_charge, position) => this.usageIn(position, month));
    const running = usage.map(({ line }) => line).filter(({ kind }) => kind === 'usage');
    const spending = this.spendingIn(month);
    const bounds = this.boundsIn(month);
    const once = month === 1 ? this.onceLines(usage.map(({ line }) => line).filter(({ kind }) => kind === 'once')) : [];
    const lines = [
      ...running,
      ...this.includedLine(month, spending.included),
      ...this.discountLine(spending),
      ...spending.percents,
      ...plan.fees.map((fee) => this.feeLine(fee, month)),
      ...bounds.lines,
      ...once,
    ];
    return {
      lines,
      total: once.reduce((sum, { amount }) => reading.add(sum, amount), bounds.total),
      limits: [...usage.flatMap(({ limits }) => limits), ...this.limitsOf(month)],
    };
  }

  // ── Usage charges ─────────────────────────────────────────────────────────────────────────────────────────────────

  /** Months over which the cost of a charge is shared out: its longest period. */
  spanMonths(charge: CompiledUsage): number {
    if (charge.isOnce) return 1;
    const isYearly = charge.free?.each === 'year' || this.includes(charge.meter, 'year').length > 0;
    return isYearly ? 12 : charge.months;
  }

  usageIn(position: number, month: number): UsageMonth<V> {
    return remembered(this.known.usage, `${position} ${month}`, () => {
      const charge = this.charge(position);
      const months = this.spanMonths(charge);
      if (months === 1) return this.usageOver(position, { from: month, to: month });
      const span = spanOf(month, months);
      const whole = this.usageOverParts(position, span);
      const shareOf = (value: V) =>
        this.uses.isSteady
          ? this.reading.scale(value, fraction(1, months))
          : this.reading.share(value, this.grossOf(position, month), this.grossOver(position, span), months);
      const amount = shareOf(whole.line.amount);
      const quantity = shareOf(whole.line.quantity);
      const steps: Step<V>[] = [...whole.line.steps, { kind: 'share', months, amount }];
      return { line: { ...whole.line, quantity, amount, steps }, limits: whole.limits };
    });
  }

  /** The cost over a span that may hold several billing periods. */
  private usageOverParts(position: number, span: Span): UsageMonth<V> {
    const charge = this.charge(position);
    const months = charge.isLinear ? span.to - span.from + 1 : charge.months;
    if (months === span.to - span.from + 1) return this.usageOver(position, span);
    const parts: UsageMonth<V>[] = [];
    for (let from = span.from; from <= span.to; from += months) {
      parts.push(this.usageOver(position, { from, to: from + months - 1 }));
    }
    const { reading } = this;
    const { line: first } = itemAt(parts, 0);
    const sum = (valueOf: (line: UsageLine<V>) => V) =>
      parts.reduce((total, { line }) => reading.add(total, valueOf(line)), this.nothing);
    const amount = sum((line) => line.amount);
    return {
      line: {
        ...first,
        quantity: sum(({ quantity }) => quantity),
        amount,
        steps: [...first.steps.slice(0, 1), { kind: 'one-by-one', periods: parts.length, months, amount }],
      },
      limits: parts.flatMap(({ limits }) => limits),
    };
  }

  /** The cost of one billing period, or of its first months. */
  usageOver(position: number, span: Span): UsageMonth<V> {
    const { reading } = this;
    const charge = this.charge(position);
    const steps: Step<V>[] = [];
    const billable = this.billable(position, span, (step) => steps.push(step));
    let { amount, unpriced } = priced(reading, charge, billable, (step) => steps.push(step));
    if (charge.daily) {
      amount = reading.scale(amount, daysPerMonth);
      unpriced = reading.scale(unpriced, daysPerMonth);
      steps.push({ kind: 'all-days', amount });
    }
    const quantity = charge.daily ? reading.scale(billable.payable, daysPerMonth) : billable.payable;
    const limits = charge.tiers.flatMap(({ noPrice: reason }) =>
      reason === null
        ? []
        : [
            {
              note: {
                kind: 'no-price' as const,
                charge: charge.index,
                label: charge.label,
                reason,
                quantity: unpriced,
              },
              beyond: unpriced,
            },
          ],
    );
    return { line: { ...this.usageLine(charge), quantity, amount, steps }, limits: limits.slice(0, 1) };
  }

  private usageLine({ index, label, isOnce }: CompiledUsage): Pick<Line<V>, 'kind' | 'charge' | 'label'> {
    return { kind: isOnce ? 'once' : 'usage', charge: index, label };
  }

  private billable(position: number, span: Span, say: (step: Step<V>) => void): Billable<V> {
    const { reading } = this;
    const charge = this.charge(position);
    this.tellUse(charge, span.from, say);
    const isMonth = span.from === span.to;
    const gross = isMonth ? this.roundedIn(position, span.from) : this.rounded(charge, this.grossOver(position, span));
    if (!isMonth) say({ kind: 'period', months: span.to - span.from + 1, quantity: this.grossOver(position, span) });
    if (charge.round) say({ kind: 'rounded-up', step: charge.round, quantity: gross });
    let covered = this.nothing;
    if (isMonth) {
      const included = this.includedIn(charge, span.from);
      const free = this.freeIn(position, span.from);
      const rest = reading.monus(gross, included);
      covered = free === null ? included : reading.add(included, free);
      if (this.isIncluded(charge.meter)) say({ kind: 'included', available: included, quantity: rest });
      if (free !== null && charge.free) {
        const { each, pool } = charge.free;
        say({ kind: 'free', available: free, each, pool, quantity: reading.monus(rest, free) });
      }
    } else if (this.isIncluded(charge.meter) || charge.free) {
      covered = this.coveredOver(position, span);
      say({ kind: 'covered', available: covered, quantity: reading.monus(gross, covered) });
    }
    const ofDay = (value: V) => (charge.daily ? reading.scale(value, perDay) : value);
    const payable = ofDay(reading.monus(gross, covered));
    if (charge.daily) say({ kind: 'per-day', quantity: payable });
    const pickers = this.pickers(charge, span);
    return {
      payable,
      gross: ofDay(gross),
      covered: ofDay(covered),
      requests: this.billedRequests(charge, span),
      pickedBy: pickers.pickedBy === null ? null : ofDay(pickers.pickedBy),
      pickedByRequest: pickers.pickedByRequest,
    };
  }

  /** Units that are included or free over several months: what month by month was not payable. */
  private coveredOver(position: number, span: Span): V {
    const { reading } = this;
    const charge = this.charge(position);
    // One yearly allowance over one whole year is the allowance itself.
    const { free } = charge;
    const monthly = this.includes(charge.meter, 'month');
    const yearly = this.includes(charge.meter, 'year');
    const isOwn = free === null || (free.members.length === 1 && free.each === 'year' && grants(free, span.to));
    if (isOwn && monthly.length === 0 && span.to - span.from === 11) {
      const included = this.sumOfIncludes(yearly, span.from);
      return free === null ? included : reading.add(included, reading.constant(free.quantity));
    }
    return this.sumOver(span, (month) => reading.monus(this.grossOf(position, month), this.payableIn(position, month)));
  }

  private tellUse(charge: CompiledUsage, month: number, say: (step: Step<V>) => void): void {
    if (charge.meter === credit && this.plan.credits.size > 0) {
      for (const [meter, { credits, per, request, unit }] of this.plan.credits) {
        const quantity = this.billedOf(meter, month, request);
        say({ kind: 'credits', meter, quantity, credits, per, burnt: this.reading.scale(quantity, unit) });
      }
      return;
    }
    const use = this.useOf(charge.meter, month);
    say({ kind: 'quantity', meter: charge.meter, quantity: use.quantity });
    if (!charge.request) return;
    for (const requests of use.requests ?? []) {
      const quantity = this.reading.billed(requests, charge.request);
      say({ kind: 'requests', meter: charge.meter, count: requests.count, rule: charge.request, quantity });
    }
  }

  private pickers(
    { by, meter, request }: CompiledUsage,
    span: Span,
  ): Pick<Billable<V>, 'pickedBy' | 'pickedByRequest'> {
    if (by === null || by === 'gross') return { pickedBy: null, pickedByRequest: null };
    const { reading } = this;
    if (by.of === 'period') {
      const sum = (month: number) =>
        by.meters.reduce((total, one) => reading.add(total, this.billedOf(one, month, null)), this.nothing);
      return { pickedBy: this.sumOver(span, sum), pickedByRequest: null };
    }
    const own = this.classesOf(meter, span, request);
    const others = by.meters.filter((one) => one !== meter);
    if (others.length === 0) return { pickedBy: null, pickedByRequest: own };
    const countsOwn = by.meters.includes(meter);
    const pickedByRequest = own.map(({ count, quantity, size }, index): Requests<V> => {
      const parts = others.map((one) => this.classAt(one, span, own, index));
      const sum = parts.reduce((total, part) => reading.add(total, part.quantity), countsOwn ? quantity : this.nothing);
      let sizeSum = countsOwn ? size : this.nothing;
      for (const part of parts) {
        sizeSum = sizeSum === undefined || part.size === undefined ? undefined : reading.add(sizeSum, part.size);
      }
      return sizeSum === undefined ? { count, quantity: sum } : { count, quantity: sum, size: sizeSum };
    });
    return { pickedBy: null, pickedByRequest };
  }

  /** Units of another meter in the requests of one class: of the same class, or spread evenly over all requests. */
  private classAt(
    meter: MeterId,
    span: Span,
    own: readonly Requests<V>[],
    index: number,
  ): Pick<Requests<V>, 'quantity' | 'size'> {
    const { reading } = this;
    const all = this.classesOf(meter, span, null);
    const same = all.length === own.length ? all[index] : undefined;
    if (same) return same;
    const quantity = this.sumOver(span, (month) => this.billedOf(meter, month, null));
    if (own.length === 1) return { quantity };
    const whole = own.reduce((sum, { count }) => reading.add(sum, count), this.nothing);
    return { quantity: reading.share(quantity, itemAt(own, index).count, whole, own.length) };
  }

  private billedRequests({ meter, request, by }: CompiledUsage, span: Span): readonly Requests<V>[] {
    return by !== null && by !== 'gross' && by.of === 'request' ? this.classesOf(meter, span, request) : [];
  }

  /** The requests of all months of a span. */
  private classesOf(meter: MeterId, span: Span, rule: CompiledRequest | null): readonly Requests<V>[] {
    const { reading } = this;
    return remembered(this.known.classes, `${meter} ${span.from} ${span.to} ${rule === null ? '' : 'billed'}`, () => {
      const classes: Requests<V>[] = [];
      for (let month = span.from; month <= span.to; month++) {
        for (const requests of this.useOf(meter, month).requests ?? []) {
          if (!rule) classes.push(requests);
          else {
            const { count, size } = requests;
            const quantity = reading.billed(requests, rule);
            const billed =
              size === undefined ? null : reading.billed({ count: reading.constant(one), quantity: size, size }, rule);
            classes.push(billed === null ? { count, quantity } : { count, quantity, size: billed });
          }
        }
      }
      return classes;
    });
  }

  // ── Quantities ────────────────────────────────────────────────────────────────────────────────────────────────────

  useOf(meter: MeterId, month: number): Use<V> {
    return meter.endsWith('-once') && month !== 1
      ? { quantity: this.nothing, requests: null }
      : this.uses.of(meter, month);
  }

  /** Units of a meter as a request rule bills them; for `credit` what the other meters burn. */
  private billedOf(meter: MeterId, month: number, rule: CompiledRequest | null): V {
    const { reading } = this;
    const use = this.useOf(meter, month);
    if (meter === credit) {
      let burnt = use.quantity;
      for (const [burning, { unit, request }] of this.plan.credits) {
        burnt = reading.add(burnt, reading.scale(this.billedOf(burning, month, request), unit));
      }
      return burnt;
    }
    if (rule === null) return use.quantity;
    return (use.requests ?? []).reduce(
      (sum, requests) => reading.add(sum, reading.billed(requests, rule)),
      this.nothing,
    );
  }

  /** Billed units of a charge in a month, before rounding. */
  grossOf(position: number, month: number): V {
    const charge = this.charge(position);
    const isAlike = this.uses.isSteady && !charge.isOnce;
    return remembered(this.known.gross, `${position} ${isAlike ? 0 : month}`, () =>
      this.billedOf(charge.meter, month, charge.request),
    );
  }

  private grossOver(position: number, span: Span): V {
    return this.sumOver(span, (month) => this.grossOf(position, month), this.uses.isSteady);
  }

  private rounded({ round }: CompiledUsage, quantity: V): V {
    return round ? this.reading.roundUp(quantity, round) : quantity;
  }

  /** As `grossOf`, rounded where the charge is billed by the month or by the day. */
  private roundedIn(position: number, month: number): V {
    const { reading } = this;
    const charge = this.charge(position);
    const gross = this.grossOf(position, month);
    if (charge.months !== 1 || !charge.round) return gross;
    if (!charge.daily) return this.rounded(charge, gross);
    return reading.scale(this.rounded(charge, reading.scale(gross, perDay)), daysPerMonth);
  }

  /** Units of a charge in a month that fees do not include. */
  private neededIn(position: number, month: number): V {
    const charge = this.charge(position);
    return remembered(this.known.needed, `${position} ${month}`, () =>
      this.reading.monus(this.roundedIn(position, month), this.includedIn(charge, month)),
    );
  }

  private neededOver(position: number, span: Span): V {
    const charge = this.charge(position);
    const isAlike = this.uses.isSteady && !charge.isOnce && this.includes(charge.meter, 'year').length === 0;
    return this.sumOver(span, (month) => this.neededIn(position, month), isAlike);
  }

  private payableIn(position: number, month: number): V {
    const needed = this.neededIn(position, month);
    const free = this.freeIn(position, month);
    return free === null ? needed : this.reading.monus(needed, free);
  }

  /** Free units that a charge finds in a month, or null where it has no quota. */
  private freeIn(position: number, month: number): V | null {
    const { free } = this.charge(position);
    if (free === null) return null;
    const { reading } = this;
    if (!grants(free, month)) return this.nothing;
    if (free.each === 'day')
      return this.restOf(position, free, month, reading.scale(reading.constant(free.quantity), daysPerMonth));
    const available = reading.constant(free.quantity);
    if (free.each === 'month') return this.restOf(position, free, month, available);
    const start = free.each === 'year' ? spanOf(month, 12).from : 1;
    const before = free.members.reduce(
      (sum, member) => reading.add(sum, this.neededOver(member, { from: start, to: month - 1 })),
      this.nothing,
    );
    return this.restOf(position, free, month, reading.monus(available, before));
  }

  /** What the charges that come first in a pool leave to a charge in a month. */
  private restOf(position: number, { members }: CompiledFree, month: number, available: V): V {
    let rest = available;
    for (const member of members) {
      if (member === position) break;
      rest = this.reading.monus(rest, this.neededIn(member, month));
    }
    return rest;
  }

  // ── What fees include ─────────────────────────────────────────────────────────────────────────────────────────────

  private isIncluded(meter: MeterId): boolean {
    return this.plan.fees.some(({ units }) => units.some((unit) => unit.meter === meter));
  }

  private includes(
    meter: MeterId,
    each: CompiledFee['each'],
  ): { fee: CompiledFee; quantity: Exact; perSeat: boolean }[] {
    return this.plan.fees.flatMap((fee) =>
      fee.each === each ? fee.units.filter((unit) => unit.meter === meter).map((unit) => ({ fee, ...unit })) : [],
    );
  }

  private sumOfIncludes(
    includes: readonly { fee: CompiledFee; quantity: Exact; perSeat: boolean }[],
    month: number,
  ): V {
    return includes.reduce(
      (sum, { fee, quantity, perSeat }) => this.reading.add(sum, this.perSeat(fee, quantity, perSeat, month)),
      this.nothing,
    );
  }

  private perSeat(fee: CompiledFee, value: Exact, perSeat: boolean, month: number): V {
    return perSeat ? this.reading.scale(this.seatsOf(fee, month), value) : this.reading.constant(value);
  }

  /** Units that fees include in a month: the month's own, and what the months before left of the year's. */
  private includedIn(charge: CompiledUsage, month: number): V {
    return this.includedOf(charge.meter, month, (at) => this.roundedIn(this.plan.usage.indexOf(charge), at));
  }

  private includedOf(meter: MeterId, month: number, usedIn: (month: number) => V): V {
    const { reading } = this;
    const monthly = this.sumOfIncludes(this.includes(meter, 'month'), month);
    const yearly = this.includes(meter, 'year');
    if (yearly.length === 0) return monthly;
    const { from } = spanOf(month, 12);
    const before = this.sumOver(
      { from, to: month - 1 },
      (at) => reading.monus(usedIn(at), monthly),
      this.uses.isSteady,
    );
    return reading.add(monthly, reading.monus(this.sumOfIncludes(yearly, month), before));
  }

  // ── From usage charges to the total ───────────────────────────────────────────────────────────────────────────────

  /** Sum of the usage charges of a month without one-off quantities. */
  runningUsage(month: number): V {
    return this.plan.usage.reduce(
      (sum, { isOnce }, position) => (isOnce ? sum : this.reading.add(sum, this.usageIn(position, month).line.amount)),
      this.nothing,
    );
  }

  private amountsOf(each: CompiledFee['each'], month: number): V {
    const { reading, plan } = this;
    return plan.fees.reduce(
      (sum, fee) =>
        fee.each === each
          ? fee.amounts.reduce(
              (total, { amount, perSeat }) => reading.add(total, this.perSeat(fee, amount, perSeat, month)),
              sum,
            )
          : sum,
      this.nothing,
    );
  }

  private includesMoney(each: CompiledFee['each']): boolean {
    return this.plan.fees.some((fee) => fee.each === each && fee.amounts.length > 0);
  }

  private isEvenYear(month: number): boolean {
    return this.uses.isSteady && isEvenYear(this.plan, month);
  }

  private spendingIn(month: number): Spending<V> {
    return remembered(this.known.spending, `${month}`, () => {
      const { reading, plan } = this;
      const usage = this.runningUsage(month);
      const afterMonthly = this.includesMoney('month') ? reading.monus(usage, this.amountsOf('month', month)) : usage;
      const net = this.includesMoney('year') ? this.afterYearlyMoney(afterMonthly, month) : afterMonthly;
      const discount = plan.discount ? reading.scale(net, plan.discount) : this.nothing;
      const rest = plan.discount ? reading.scale(net, subtract(one, plan.discount)) : net;
      const percents = plan.percents.map(({ index, label, share, minimum }): Line<V> => {
        const part = reading.scale(rest, share);
        const amount =
          minimum === null
            ? part
            : reading.choose(rest, [zero], (place, within) =>
                place === 0 ? this.nothing : reading.max(reading.scale(within, share), reading.constant(minimum)),
              );
        const steps: Step<V>[] = [{ kind: 'percent', share, of: rest }];
        if (minimum !== null) steps.push({ kind: 'at-least', minimum });
        return { kind: 'percent', charge: index, label, quantity: null, amount, steps };
      });
      const fees = plan.fees.map((fee) => this.feeLine(fee, month));
      const total = [...percents, ...fees].reduce((sum, { amount }) => reading.add(sum, amount), rest);
      return { usage, included: reading.monus(usage, net), discount, percents, total };
    });
  }

  /** Usage of a month after the money that a yearly fee includes. */
  private afterYearlyMoney(usage: V, month: number): V {
    const { reading } = this;
    const money = this.amountsOf('year', month);
    if (this.isEvenYear(month)) return reading.monus(usage, reading.scale(money, twelfth));
    const restOf = (at: number) =>
      this.includesMoney('month')
        ? reading.monus(this.runningUsage(at), this.amountsOf('month', at))
        : this.runningUsage(at);
    const year = this.sumOver(spanOf(month, 12), restOf);
    return reading.share(reading.monus(year, money), usage, year, 12);
  }

  /** Minimum and maximum spend of a month: the lines, and the total behind them. */
  private boundsIn(month: number): { total: V; lines: Line<V>[] } {
    const { reading, plan } = this;
    const { total } = this.spendingIn(month);
    const raised = this.raisedIn(month);
    const lines: Line<V>[] = [];
    if (plan.minimumSpend) {
      lines.push(this.boundLine('minimum-spend', plan.minimumSpend, total, reading.monus(raised, total)));
    }
    if (!plan.maximumSpend) return { total: raised, lines };
    const cut = this.cutIn(plan.maximumSpend, month, raised);
    const over = reading.scale(reading.monus(raised, cut), { n: -1n, d: 1n });
    lines.push(this.boundLine('maximum-spend', plan.maximumSpend, raised, over));
    return { total: cut, lines };
  }

  private boundLine(kind: LineKind, { price, each }: CompiledSpend, of: V, amount: V): Line<V> {
    return { kind, charge: null, label: kind, quantity: null, amount, steps: [{ kind: 'bound', price, each, of }] };
  }

  private raisedIn(month: number): V {
    const { reading } = this;
    const { total } = this.spendingIn(month);
    const bound = this.plan.minimumSpend;
    if (!bound) return total;
    if (bound.each === 'month') return reading.max(total, reading.constant(bound.price));
    if (this.isEvenYear(month)) return reading.max(total, reading.constant(divide(bound.price, fraction(12, 1))));
    const year = this.sumOver(spanOf(month, 12), (at) => this.spendingIn(at).total);
    return reading.add(total, reading.scale(reading.monus(reading.constant(bound.price), year), twelfth));
  }

  private cutIn(bound: CompiledSpend, month: number, raised: V): V {
    const { reading } = this;
    if (bound.each === 'month') return reading.min(raised, reading.constant(bound.price));
    if (this.isEvenYear(month)) return reading.min(raised, reading.constant(divide(bound.price, fraction(12, 1))));
    const year = this.sumOver(spanOf(month, 12), (at) => this.raisedIn(at));
    return reading.share(reading.min(year, reading.constant(bound.price)), raised, year, 12);
  }

  // ── Lines ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  private includedLine(month: number, included: V): Line<V>[] {
    const { reading } = this;
    const steps = (['month', 'year'] as const).flatMap((each): Step<V>[] =>
      this.includesMoney(each) ? [{ kind: 'taken-from-amount', amount: this.amountsOf(each, month), each }] : [],
    );
    if (steps.length === 0) return [];
    const amount = reading.scale(included, { n: -1n, d: 1n });
    return [{ kind: 'included-amount', charge: null, label: 'included-amount', quantity: null, amount, steps }];
  }

  private discountLine({ usage, included, discount }: Spending<V>): Line<V>[] {
    const { reading, plan } = this;
    if (!plan.discount) return [];
    const steps: Step<V>[] = [{ kind: 'percent', share: plan.discount, of: reading.monus(usage, included) }];
    const amount = reading.scale(discount, { n: -1n, d: 1n });
    return [{ kind: 'discount', charge: null, label: 'discount', quantity: null, amount, steps }];
  }

  /** Seats that are paid: started seats count whole, and at least the minimum. */
  seatsOf({ seats }: CompiledFee, month: number): V {
    if (!seats) return this.reading.constant(one);
    const used = this.reading.roundUp(this.useOf(seats.meter, month).quantity, one);
    return this.reading.max(used, this.reading.constant(seats.minimum));
  }

  private feeLine(fee: CompiledFee, month: number): Line<V> {
    const { reading } = this;
    const { index, label, price, each, seats } = fee;
    const count = this.seatsOf(fee, month);
    const whole = reading.scale(count, price);
    const amount = each === 'year' ? reading.scale(whole, twelfth) : whole;
    const steps: Step<V>[] = [];
    if (seats) {
      const used = this.useOf(seats.meter, month).quantity;
      steps.push({ kind: 'seats', used, minimum: seats.minimum, seats: count });
    }
    steps.push({ kind: 'fee', price, each });
    if (each === 'year') steps.push({ kind: 'share', months: 12, amount });
    return { kind: 'fee', charge: index, label, quantity: seats ? count : null, amount, steps };
  }

  private onceLines(usage: readonly Line<V>[]): Line<V>[] {
    const fixed = this.plan.once.map(({ index, label, price }): Line<V> => ({
      kind: 'once',
      charge: index,
      label,
      quantity: null,
      amount: this.reading.constant(price),
      steps: [],
    }));
    return [...usage, ...fixed];
  }

  // ── Limits ────────────────────────────────────────────────────────────────────────────────────────────────────────

  private limitsOf(month: number): Limit<V>[] {
    const { reading, plan } = this;
    const limits: Limit<V>[] = [];
    for (const fee of plan.fees) {
      const { seats, noPrice: reason, index: charge, label } = fee;
      if (reason) limits.push(this.noPrice(charge, label, reason));
      if (!seats?.maximum) continue;
      const used = this.seatsOf(fee, month);
      const note: Note<V> = { kind: 'seats', meter: seats.meter, maximum: seats.maximum, used };
      limits.push({ note, beyond: reading.monus(used, reading.constant(seats.maximum)) });
    }
    for (const { noPrice: reason, index, label } of month === 1 ? plan.once : []) {
      if (reason) limits.push(this.noPrice(index, label, reason));
    }
    for (const meter of plan.onlyIncluded) {
      const used = this.billedOf(meter, month, null);
      const included = this.includedOf(meter, month, (at) => this.billedOf(meter, at, null));
      limits.push({ note: { kind: 'beyond-included', meter, included, used }, beyond: reading.monus(used, included) });
    }
    for (const { meter, quantity, each } of plan.caps) {
      const used = this.cappedUse(meter, month, each);
      const note: Note<V> = { kind: 'cap', meter, quantity, each, used };
      limits.push({ note, beyond: reading.monus(used, reading.constant(quantity)) });
    }
    return limits;
  }

  private noPrice(charge: number, label: string, reason: 'on-request' | 'unknown'): Limit<V> {
    const quantity = this.reading.constant(one);
    return { note: { kind: 'no-price', charge, label, reason, quantity }, beyond: quantity };
  }

  /** What a cap counts: units as the charges of the meter bill them, before anything is taken off. */
  private cappedUse(meter: MeterId, month: number, each: 'day' | 'month' | 'year'): V {
    const { reading, plan } = this;
    const usedIn = (at: number) =>
      plan.usage.reduce(
        (most, charge, position) => (charge.meter === meter ? reading.max(most, this.grossOf(position, at)) : most),
        this.billedOf(meter, at, null),
      );
    switch (each) {
      case 'day':
        return reading.scale(usedIn(month), perDay);
      case 'month':
        return usedIn(month);
      case 'year':
        return this.sumOver(spanOf(month, 12), usedIn, this.uses.isSteady && !meter.endsWith('-once'));
    }
  }

  // ── Months ────────────────────────────────────────────────────────────────────────────────────────────────────────

  private charge(position: number): CompiledUsage {
    return itemAt(this.plan.usage, position);
  }

  /** Sum over the months of a span; months that are all alike are counted, not added up one by one. */
  private sumOver({ from, to }: Span, valueIn: (month: number) => V, isAlike = false): V {
    if (to < from) return this.nothing;
    if (isAlike) return this.reading.scale(valueIn(from), fraction(to - from + 1, 1));
    let sum = this.nothing;
    for (let month = from; month <= to; month++) sum = this.reading.add(sum, valueIn(month));
    return sum;
  }
}

/** True where all months of the year of a month cost the same at the same use, so that a month bears a twelfth. */
export function isEvenYear({ usage }: CompiledPlan, month: number): boolean {
  const year = spanOf(month, 12);
  return usage.every(({ free, isOnce }) => {
    if (free === null || isOnce) return true;
    if (free.months !== null && free.months < year.from) return true;
    return free.each !== 'once' && (free.months === null || free.months >= year.to);
  });
}

/** A quota that ends with the first months is not granted later. */
function grants({ months }: CompiledFree, month: number): boolean {
  return months === null || month <= months;
}

/** Values that several months and lines ask for are calculated once. */
function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}
