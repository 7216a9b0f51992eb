/** A plan as the vendor prints it, in words: one line per charge, then what holds for the plan as a whole. */
import type {
  Charge,
  Currency,
  Decimal,
  FreeQuota,
  Include,
  MeterId,
  NoPrice,
  Period,
  Plan,
  RequestRule,
  Tier,
  UsageCharge,
} from '../pricing/plan.ts';
import { fieldNumber, list, number, unitPrice } from './format.ts';
import type { Lang } from './routes.ts';

export type MeterNames = Record<MeterId, { one: string; many: string }>;

interface PlanWords {
  onRequest: string;
  unknown: string;
  per: string;
  started: string;
  upTo: (quantity: string) => string;
  beyond: string;
  each: Record<'day' | 'month' | 'year' | 'once', string>;
  resets: Record<Period, string>;
  graduated: string;
  volume: string;
  flat: (amount: string) => string;
  free: (quantity: string, each: string) => string;
  freeOnly: (quantity: string, each: string, beyond: string) => string;
  firstMonths: (months: number) => string;
  request: { minimum: (n: string) => string; step: (n: string) => string; maximum: (n: string) => string };
  round: (step: string) => string;
  byMeters: (meters: string, isEach: boolean) => string;
  perSeat: (seat: string) => string;
  seatsAtLeast: (n: string) => string;
  seatsAtMost: (n: string) => string;
  paidYear: string;
  includes: (what: string) => string;
  amountIncluded: (amount: string) => string;
  once: string;
  percent: (percent: string) => string;
  atLeast: (amount: string) => string;
  discount: (percent: string) => string;
  minimumSpend: (amount: string, each: string) => string;
  maximumSpend: (amount: string, each: string) => string;
  cap: (quantity: string, each: string) => string;
}

const german: PlanWords = {
  onRequest: 'Preis auf Anfrage',
  unknown: 'Preis nicht bekannt',
  per: 'je',
  started: 'je angefangene',
  upTo: (quantity) => `bis ${quantity}`,
  beyond: 'darüber',
  each: { day: 'am Tag', month: 'im Monat', year: 'im Jahr', once: 'einmalig' },
  resets: {
    day: 'Staffel je Tag',
    month: 'Staffel je Monat',
    quarter: 'Staffel je Quartal',
    'half-year': 'Staffel je Halbjahr',
    year: 'Staffel je Jahr',
  },
  graduated: 'jede Stufe gilt für ihren Teil',
  volume: 'die erreichte Stufe gilt für alles',
  flat: (amount) => `zuzüglich ${amount}`,
  free: (quantity, each) => `davon ${quantity} ${each} frei`,
  freeOnly: (quantity, each, beyond) => `${quantity} ${each} frei, darüber: ${beyond}`,
  firstMonths: (months) => `in den ersten ${months} Monaten`,
  request: {
    minimum: (n) => `je Vorgang mindestens ${n}`,
    step: (n) => `je Vorgang in Schritten von ${n}`,
    maximum: (n) => `je Vorgang höchstens ${n}`,
  },
  round: (step) => `aufgerundet auf volle ${step}`,
  byMeters: (meters, isEach) => `für die Stufe ${isEach ? 'zählen je Anfrage' : 'zählen'}: ${meters}`,
  perSeat: (seat) => `je ${seat}`,
  seatsAtLeast: (n) => `mindestens ${n}`,
  seatsAtMost: (n) => `höchstens ${n}`,
  paidYear: 'ein Jahr im Voraus zu zahlen',
  includes: (what) => `enthält ${what}`,
  amountIncluded: (amount) => `${amount} Guthaben für Nutzung`,
  once: 'einmalig',
  percent: (percent) => `${percent} % der Nutzungsentgelte`,
  atLeast: (amount) => `mindestens ${amount}`,
  discount: (percent) => `${percent} % Nachlass auf die Nutzungsentgelte`,
  minimumSpend: (amount, each) => `Mindestumsatz ${amount} ${each}`,
  maximumSpend: (amount, each) => `Höchstbetrag ${amount} ${each}`,
  cap: (quantity, each) => `Grenze: ${quantity} ${each}, mehr geht in diesem Tarif nicht`,
};

const english: PlanWords = {
  onRequest: 'price on request',
  unknown: 'price not known',
  per: 'per',
  started: 'per started',
  upTo: (quantity) => `up to ${quantity}`,
  beyond: 'beyond',
  each: { day: 'a day', month: 'a month', year: 'a year', once: 'once' },
  resets: {
    day: 'tiers per day',
    month: 'tiers per month',
    quarter: 'tiers per quarter',
    'half-year': 'tiers per half-year',
    year: 'tiers per year',
  },
  graduated: 'each tier holds for its part',
  volume: 'the tier reached holds for everything',
  flat: (amount) => `plus ${amount}`,
  free: (quantity, each) => `${quantity} ${each} free`,
  freeOnly: (quantity, each, beyond) => `${quantity} ${each} free, beyond: ${beyond}`,
  firstMonths: (months) => `in the first ${months} months`,
  request: {
    minimum: (n) => `at least ${n} per request`,
    step: (n) => `in steps of ${n} per request`,
    maximum: (n) => `at most ${n} per request`,
  },
  round: (step) => `rounded up to full ${step}`,
  byMeters: (meters, isEach) => `the tier goes by ${meters}${isEach ? ' of each request' : ''}`,
  perSeat: (seat) => `per ${seat}`,
  seatsAtLeast: (n) => `at least ${n}`,
  seatsAtMost: (n) => `at most ${n}`,
  paidYear: 'paid a year ahead',
  includes: (what) => `includes ${what}`,
  amountIncluded: (amount) => `${amount} credit for usage`,
  once: 'once',
  percent: (percent) => `${percent}% of the usage charges`,
  atLeast: (amount) => `at least ${amount}`,
  discount: (percent) => `${percent}% off the usage charges`,
  minimumSpend: (amount, each) => `minimum spend ${amount} ${each}`,
  maximumSpend: (amount, each) => `maximum charge ${amount} ${each}`,
  cap: (quantity, each) => `limit: ${quantity} ${each}, this plan serves no more`,
};

export interface ChargeText {
  /** Name that the vendor gives the charge. */
  name: string | null;
  text: string;
}

/** The whole plan, one line per charge. */
export function planLines(plan: Plan, meters: MeterNames, lang: Lang): ChargeText[] {
  const w = lang === 'de' ? german : english;
  const { currency } = plan;
  const amount = (value: Decimal | NoPrice): string => priceText(value, currency, w, lang);
  const lines = plan.charges.map((charge) => ({
    name: charge.name ?? null,
    text: chargeText(charge, currency, meters, w, lang),
  }));
  const more: string[] = [];
  for (const [meter, rate] of Object.entries(plan.credits?.rates ?? {})) {
    const { credits, per = 1 } = typeof rate === 'object' ? rate : { credits: rate };
    const unit = Number(credits) === 1 ? meters['credit']?.one : meters['credit']?.many;
    more.push(`${number(credits, lang, 6)} ${unit ?? 'credit'} ${perText(per, meter, meters, w.per, lang)}`);
  }
  if (plan.discount) more.push(w.discount(fieldNumber(plan.discount.percent, lang)));
  if (plan.minimumSpend) more.push(w.minimumSpend(amount(plan.minimumSpend.price), w.each[plan.minimumSpend.each]));
  if (plan.maximumSpend) more.push(w.maximumSpend(amount(plan.maximumSpend.price), w.each[plan.maximumSpend.each]));
  for (const cap of [plan.cap ?? []].flat()) {
    more.push(w.cap(counted(cap.quantity, cap.meter, meters, lang), w.each[cap.each]));
  }
  return [...lines, ...more.map((text) => ({ name: null, text }))];
}

function chargeText(charge: Charge, currency: Currency, meters: MeterNames, w: PlanWords, lang: Lang): string {
  const amount = (value: Decimal | NoPrice): string => priceText(value, currency, w, lang);
  switch (charge.type) {
    case 'usage':
      return usageText(charge, currency, meters, w, lang);
    case 'fee': {
      const { price, each, paid, seats, includes = [] } = charge;
      const parts = [isAmount(price) ? `${amount(price)} ${w.each[each]}` : amount(price)];
      if (seats) {
        parts[0] += ` ${w.perSeat(meters[seats.meter]?.one ?? seats.meter)}`;
        if (seats.minimum !== undefined) parts.push(w.seatsAtLeast(number(seats.minimum, lang)));
        if (seats.maximum !== undefined) parts.push(w.seatsAtMost(number(seats.maximum, lang)));
      }
      if (paid === 'year' && each === 'month') parts.push(w.paidYear);
      if (includes.length > 0) parts.push(w.includes(list(includes.map(includeText), lang)));
      return parts.join(', ');
    }
    case 'once':
      return `${amount(charge.price)} ${w.once}`;
    case 'percent': {
      const share = w.percent(fieldNumber(charge.percent, lang));
      return charge.minimum === undefined ? share : `${share}, ${w.atLeast(amount(charge.minimum))}`;
    }
    default:
      return charge satisfies never;
  }

  function includeText(include: Include): string {
    const what =
      'amount' in include
        ? w.amountIncluded(amount(include.amount))
        : counted(include.quantity, include.meter, meters, lang);
    return include.per === 'seat' && charge.type === 'fee' && charge.seats
      ? `${what} ${w.perSeat(meters[charge.seats.meter]?.one ?? charge.seats.meter)}`
      : what;
  }
}

function usageText(charge: UsageCharge, currency: Currency, meters: MeterNames, w: PlanWords, lang: Lang): string {
  const { meter, per = 1, price, tiers, tiering = 'graduated', resets, by, request, round, free } = charge;
  const amount = (value: Decimal | NoPrice): string => priceText(value, currency, w, lang);
  const unit = perText(per, meter, meters, tiering === 'package' ? w.started : w.per, lang);
  const parts: string[] = [];
  if (tiers && tiers.length > 0) {
    // The unit is said once, behind the last price that has one.
    const last = tiering === 'stairstep' ? -1 : tiers.findLastIndex((tier) => isAmount(tier.price));
    parts.push(tiers.map((tier, at) => tierText(tier, at === last ? unit : '')).join('; '));
    if (tiers.length > 1 && tiering === 'graduated') parts.push(w.graduated);
    if (tiers.length > 1 && tiering === 'volume') parts.push(w.volume);
    if (resets && resets !== 'month') parts.push(w.resets[resets]);
  } else if (price !== undefined) {
    if (isAmount(price)) parts.push(`${amount(price)} ${unit}`);
    else if (free)
      parts.push(w.freeOnly(counted(free.quantity, meter, meters, lang), w.each[free.each], amount(price)));
    else parts.push(`${meters[meter]?.many ?? meter}: ${amount(price)}`);
  }
  if (by && by !== 'gross')
    parts.push(
      w.byMeters(
        list(
          by.meters.map((id) => meters[id]?.many ?? id),
          lang,
        ),
        by.of === 'request',
      ),
    );
  if (free && (price === undefined || isAmount(price))) parts.push(freeText(free));
  if (request) parts.push(...requestTexts(request));
  if (round !== undefined) parts.push(w.round(number(round, lang)));
  return parts.join(', ');

  function tierText(tier: Tier, unitText: string): string {
    const what = isAmount(tier.price) && unitText ? `${amount(tier.price)} ${unitText}` : amount(tier.price);
    const flat = tier.flat === undefined ? '' : ` ${w.flat(amount(tier.flat))}`;
    const where = tier.upTo === undefined ? (tiers?.length === 1 ? '' : w.beyond) : w.upTo(number(tier.upTo, lang));
    return where ? `${where}: ${what}${flat}` : `${what}${flat}`;
  }

  function freeText({ quantity, each, months }: FreeQuota): string {
    const text = w.free(number(quantity, lang), w.each[each]);
    return months === undefined ? text : `${text} (${w.firstMonths(months)})`;
  }

  function requestTexts(rule: RequestRule): string[] {
    return (['minimum', 'step', 'maximum'] as const).flatMap((key) => {
      const value = rule[key];
      return value === undefined || (key === 'step' && Number(value) === 1)
        ? []
        : [w.request[key](number(value, lang))];
    });
  }
}

function isAmount(price: Decimal | NoPrice): price is Decimal {
  return price !== 'on-request' && price !== 'unknown';
}

function priceText(value: Decimal | NoPrice, currency: Currency, w: PlanWords, lang: Lang): string {
  if (value === 'on-request') return w.onRequest;
  if (value === 'unknown') return w.unknown;
  return unitPrice(value, currency, lang);
}

/** «je 1.000 Seiten», «je Seite» */
function perText(per: Decimal, meter: MeterId, meters: MeterNames, word: string, lang: Lang): string {
  return Number(per) === 1 ? `${word} ${meters[meter]?.one ?? meter}` : `${word} ${counted(per, meter, meters, lang)}`;
}

/** «1.000 Seiten», «1 Seite» */
function counted(quantity: Decimal, meter: MeterId, meters: MeterNames, lang: Lang): string {
  const names = meters[meter];
  return `${number(quantity, lang)} ${(Number(quantity) === 1 ? names?.one : names?.many) ?? meter}`;
}
