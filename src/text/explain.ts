/**
 * Says in words and numbers how a line of an estimate came about:
 * «800 Seiten − 500 frei = 300 × 0,01 €», «gestaffelt: 1.000.000 × 1,50 $ je 1.000 + 500.000 × 0,60 $ je 1.000».
 */
import { compare, exact, isZero } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { Line, Note, Step } from '../pricing/lines.ts';
import type { Currency, FreeQuota, MeterId } from '../pricing/plan.ts';
import { money, number, percent, unitPrice } from './format.ts';
import type { Lang } from './routes.ts';

export interface Wording {
  readonly lang: Lang;
  readonly currency: Currency;
  readonly words: ExplainWords;
  /** The unit of a meter in the plural: «Seiten». */
  readonly unit: (meter: MeterId) => string;
}

/** What an explanation says in one language: src/text/explain.de.ts and explain.en.ts. */
export type ExplainWords = Readonly<{
  requests: (count: string, rule: string, billed: string) => string;
  atLeast: (size: string) => string;
  inSteps: (size: string) => string;
  atMost: (size: string) => string;
  credits: (count: string) => string;
  period: (months: number, count: string) => string;
  perDay: (count: string) => string;
  roundedUp: (step: string, count: string) => string;
  included: string;
  free: Readonly<Record<FreeQuota['each'], string>>;
  pool: string;
  covered: string;
  blocks: (per: string, count: string) => string;
  per: string;
  graduated: string;
  reached: Readonly<Record<'request' | 'period', (from: string, upTo: string | null) => string>>;
  flat: string;
  stair: (price: string) => string;
  eachRequest: (count: string, quantity: string) => string;
  noPrice: Readonly<Record<'on-request' | 'unknown', (quantity: string) => string>>;
  allDays: string;
  share: (months: number) => string;
  oneByOne: (periods: number, months: number) => string;
  billedBefore: (amount: string) => string;
  seats: (used: string, seats: string, minimum: string | null) => string;
  fee: Readonly<Record<'month' | 'year', (price: string) => string>>;
  paid: (months: number) => string;
  percentOf: (share: string, amount: string) => string;
  atLeastAmount: (amount: string) => string;
  minimum: Readonly<Record<'month' | 'year', (price: string, of: string) => string>>;
  maximum: Readonly<Record<'month' | 'year', (price: string, of: string) => string>>;
  money: Readonly<Record<'month' | 'year', (amount: string) => string>>;
  once: string;
  cap: (limit: string, each: 'day' | 'month' | 'year', used: string) => string;
  tooManySeats: (maximum: string, used: string) => string;
  beyondIncluded: (included: string, used: string) => string;
  noPriceNote: Readonly<Record<'on-request' | 'unknown', (label: string) => string>>;
}>;

/** How a line came about, without its amount; an empty text where there is nothing to say. */
export function explain(line: Line, wording: Wording): string {
  const story = new Story(wording, line);
  for (const step of line.steps) story.tell(step);
  return story.text();
}

/** Why a plan cannot serve the usage. */
export function explainNote(note: Note, wording: Wording): string {
  const { words } = wording;
  const count = (value: Exact, meter: MeterId) => `${number(value, wording.lang)} ${wording.unit(meter)}`;
  switch (note.kind) {
    case 'cap':
      return words.cap(count(note.quantity, note.meter), note.each, count(note.used, note.meter));
    case 'seats':
      return words.tooManySeats(number(note.maximum, wording.lang), number(note.used, wording.lang));
    case 'beyond-included':
      return words.beyondIncluded(count(note.included, note.meter), count(note.used, note.meter));
    case 'no-price':
      return words.noPriceNote[note.reason](note.label);
  }
}

/** Collects the parts of one explanation: a sum that is followed from left to right, and remarks behind it. */
class Story {
  private readonly words: ExplainWords;
  private readonly wording: Wording;
  private readonly line: Line;
  /** «800 Seiten − 500 frei = 300» */
  private sum = '';
  /** «300 × 0,01 €», several of them are added up. */
  private products: string[] = [];
  /** The quantity that the sum has arrived at. */
  private arrived: Exact | null = null;
  private isGraduated = false;
  private readonly remarks: string[] = [];

  constructor(wording: Wording, line: Line) {
    this.words = wording.words;
    this.wording = wording;
    this.line = line;
  }

  text(): string {
    const label = this.isGraduated ? `${this.words.graduated}: ` : '';
    const products = this.products.join(' + ');
    const isContinued = this.products.length === 1 && products.startsWith('×');
    const calculation = isContinued
      ? `${this.sum} ${products}`
      : [this.sum, label + products].filter(Boolean).join('; ');
    const parts = [calculation, ...this.remarks].filter(Boolean);
    if (parts.length === 0 && this.line.kind === 'once') return this.words.once;
    return parts.join('; ');
  }

  tell(step: Step): void {
    const { words } = this;
    switch (step.kind) {
      case 'quantity':
        return this.start(`${this.count(step.quantity)} ${this.wording.unit(step.meter)}`, step.quantity);
      case 'requests':
        return this.becomes(
          words.requests(this.count(step.count), this.rule(step), this.count(step.quantity)),
          step.quantity,
        );
      case 'credits':
        return this.credits(step);
      case 'period':
        return this.becomes(words.period(step.months, this.count(step.quantity)), step.quantity);
      case 'per-day':
        return this.becomes(words.perDay(this.count(step.quantity)), step.quantity);
      case 'rounded-up':
        return this.becomes(words.roundedUp(this.count(step.step), this.count(step.quantity)), step.quantity);
      case 'included':
        return this.less(step.available, words.included, step.quantity);
      case 'free':
        return this.less(
          step.available,
          step.pool === null ? words.free[step.each] : `${words.free[step.each]} (${words.pool})`,
          step.quantity,
        );
      case 'covered':
        return this.less(step.available, words.covered, step.quantity);
      case 'blocks':
        return this.becomes(words.blocks(this.count(step.per), this.count(step.quantity)), step.quantity);
      case 'price':
        return this.product(step.quantity, step.price, step.per);
      case 'tier':
        return this.tier(step);
      case 'reached':
        return this.reached(step);
      case 'flat':
        this.products.push(`${this.price(step.amount)} ${words.flat}`);
        return;
      case 'stair':
        this.products.push(words.stair(this.price(step.price)));
        return;
      case 'each-request':
        this.remarks.push(words.eachRequest(this.count(step.count), this.count(step.quantity)));
        return;
      case 'no-price':
        if (!isZero(step.quantity)) this.products.push(words.noPrice[step.reason](this.count(step.quantity)));
        return;
      case 'all-days':
        this.remarks.push(words.allDays);
        return;
      case 'share':
        this.remarks.push(words.share(step.months));
        return;
      case 'one-by-one':
        this.remarks.push(words.oneByOne(step.periods, step.months));
        return;
      case 'billed-before':
        this.remarks.push(words.billedBefore(this.money(step.amount)));
        return;
      case 'seats':
        return this.seats(step);
      case 'fee':
        this.products.push(`${this.sum === '' ? '' : '× '}${words.fee[step.each](this.price(step.price))}`);
        return;
      case 'paid':
        this.remarks.push(words.paid(step.months));
        return;
      case 'percent':
        this.remarks.push(words.percentOf(percent(step.share, this.wording.lang, 2), this.money(step.of)));
        return;
      case 'at-least':
        this.remarks.push(words.atLeastAmount(this.money(step.minimum)));
        return;
      case 'bound':
        return this.bound(step);
      case 'taken-from-amount':
        this.remarks.push(words.money[step.each](this.money(step.amount)));
        return;
    }
  }

  private count(value: Exact): string {
    return number(value, this.wording.lang);
  }

  private money(amount: Exact): string {
    return money(amount, this.wording.currency, this.wording.lang);
  }

  private price(amount: Exact): string {
    return unitPrice(amount, this.wording.currency, this.wording.lang);
  }

  private start(text: string, quantity: Exact): void {
    this.sum = text;
    this.arrived = quantity;
  }

  private becomes(text: string, quantity: Exact): void {
    this.sum = this.sum === '' ? text : `${this.sum}, ${text}`;
    this.arrived = quantity;
  }

  private less(available: Exact, label: string, rest: Exact): void {
    if (isZero(available)) return;
    this.sum = `${this.sum} − ${this.count(available)} ${label} = ${this.count(rest)}`;
    this.arrived = rest;
  }

  private rule({ rule }: Extract<Step, { kind: 'requests' }>): string {
    const { words } = this;
    return [
      rule.step ? words.inSteps(this.count(rule.step)) : '',
      isZero(rule.minimum) ? '' : words.atLeast(this.count(rule.minimum)),
      rule.maximum ? words.atMost(this.count(rule.maximum)) : '',
    ]
      .filter(Boolean)
      .join(', ');
  }

  private credits({ quantity, meter, credits, per, burnt }: Extract<Step, { kind: 'credits' }>): void {
    if (isZero(quantity)) return;
    const rate = this.words.credits(`${this.count(credits)}${this.perText(per)}`);
    const part = `${this.count(quantity)} ${this.wording.unit(meter)} × ${rate} = ${this.words.credits(this.count(burnt))}`;
    this.sum = this.sum === '' ? part : `${this.sum} + ${part}`;
    this.arrived = burnt;
  }

  private perText(per: Exact): string {
    return compare(per, exact(1)) === 0 ? '' : ` ${this.words.per} ${this.count(per)}`;
  }

  /** «× 0,01 €» right behind the quantity that is multiplied, «300 × 0,01 €» elsewhere. */
  private product(quantity: Exact, price: Exact, per: Exact): void {
    const rate = `× ${this.price(price)}${this.perText(per)}`;
    const isHere = this.arrived !== null && compare(this.arrived, quantity) === 0 && this.products.length === 0;
    this.products.push(isHere ? rate : `${this.count(quantity)} ${rate}`);
    this.arrived = null;
  }

  private tier({ quantity, price, per, flat }: Extract<Step, { kind: 'tier' }>): void {
    if (isZero(quantity)) return;
    this.isGraduated = true;
    const fixed = isZero(flat) ? '' : ` + ${this.price(flat)} ${this.words.flat}`;
    this.products.push(`${this.count(quantity)} × ${this.price(price)}${this.perText(per)}${fixed}`);
  }

  private reached({ of, from, upTo }: Extract<Step, { kind: 'reached' }>): void {
    this.remarks.push(this.words.reached[of](this.count(from), upTo === null ? null : this.count(upTo)));
  }

  private seats({ used, seats, minimum }: Extract<Step, { kind: 'seats' }>): void {
    const least = compare(used, seats) === 0 ? null : this.count(minimum);
    this.start(this.words.seats(this.count(used), this.count(seats), least), seats);
  }

  private bound({ price, each, of }: Extract<Step, { kind: 'bound' }>): void {
    const phrase = this.line.kind === 'minimum-spend' ? this.words.minimum : this.words.maximum;
    this.remarks.push(phrase[each](this.money(price), this.money(of)));
  }
}
