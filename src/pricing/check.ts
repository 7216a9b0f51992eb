/**
 * What the arithmetic needs of a plan, checked without trusting its type: plans also arrive as JSON from the command
 * line. All problems are collected; nothing is repaired or guessed, and a key that the format does not know is refused,
 * because a mistyped `tiers` would otherwise be a price of nothing.
 */
import type { PricingProblem } from './errors.ts';
import { shown } from './errors.ts';
import { compare, isZero, notANumber, tryExact, zero } from './exact.ts';
import type { Exact } from './exact.ts';

type Fields = Readonly<Record<string, unknown>>;

const keys = {
  usage: ['type', 'name', 'meter', 'per', 'price', 'tiers', 'tiering', 'resets', 'by', 'request', 'round', 'free'],
  fee: ['type', 'name', 'price', 'each', 'paid', 'seats', 'includes'],
  once: ['type', 'name', 'price'],
  percent: ['type', 'name', 'percent', 'minimum'],
} as const;

/** What the arithmetic reads of a plan, and what stands beside it in the catalogue. */
const planKeys = [
  'currency',
  'tax',
  'charges',
  'discount',
  'credits',
  'minimumSpend',
  'maximumSpend',
  'cap',
  'termMonths',
  'id',
  'name',
  'region',
  'validFrom',
  'validTo',
  'replaces',
  'checked',
  'evidence',
  'source',
  'requires',
  'notes',
  'confirmed',
];

const choices = {
  type: ['usage', 'fee', 'once', 'percent'],
  tiering: ['graduated', 'volume', 'package', 'stairstep'],
  resets: ['day', 'month', 'quarter', 'half-year', 'year'],
  freeEach: ['day', 'month', 'year', 'once'],
  feeEach: ['month', 'year'],
  capEach: ['day', 'month', 'year'],
  noPrice: ['on-request', 'unknown'],
  order: ['charges', 'dearest-first'],
  per: ['plan', 'seat'],
  of: ['request', 'period'],
  tax: ['net', 'gross', 'unknown'],
} as const;

/** All problems of a plan; an empty list means that it can be compiled. */
export function problemsOf(plan: unknown): PricingProblem[] {
  const check = new PlanCheck();
  check.plan(plan);
  return check.problems;
}

class PlanCheck {
  readonly problems: PricingProblem[] = [];
  private currency: unknown;

  plan(plan: unknown): void {
    if (!isFields(plan)) return this.report('plan', plan, 'A plan is an object.', 'Give currency and charges.');
    this.currency = plan['currency'];
    if (typeof this.currency !== 'string' || !/^[A-Z]{3}$/.test(this.currency)) {
      this.report('currency', this.currency, 'A plan has one currency.', 'Write its three-letter code, such as EUR.');
    }
    this.known(plan, '', planKeys);
    this.choice('tax', plan['tax'], choices.tax);
    this.charges(plan['charges']);
    this.optional(plan['discount'], 'discount', ['percent'], (discount) =>
      this.number('discount.percent', discount['percent'], { most: 100 }),
    );
    this.credits(plan['credits']);
    for (const bound of ['minimumSpend', 'maximumSpend'] as const) {
      this.optional(plan[bound], bound, ['price', 'each'], (spend) => {
        this.number(`${bound}.price`, spend['price'], {});
        this.choice(`${bound}.each`, spend['each'], choices.feeEach, 'needed');
      });
    }
    const cap = plan['cap'];
    if (Array.isArray(cap)) cap.forEach((one: unknown, index) => this.cap(one, `cap[${index}]`));
    else this.cap(cap, 'cap');
    if (plan['termMonths'] !== undefined) this.number('termMonths', plan['termMonths'], { above: true });
  }

  private charges(charges: unknown): void {
    if (!Array.isArray(charges) || charges.length === 0) {
      return this.report('charges', charges, 'A plan has at least one charge.', 'List what is charged.');
    }
    charges.forEach((charge: unknown, index) => this.charge(charge, `charges[${index}]`));
    this.pools(charges.filter(isFields));
  }

  private charge(charge: unknown, at: string): void {
    if (!isFields(charge)) return this.report(at, charge, 'A charge is an object.', 'Give it a type.');
    const type = charge['type'];
    switch (type) {
      case 'usage':
        this.known(charge, at, keys.usage);
        return this.usage(charge, at);
      case 'fee':
        this.known(charge, at, keys.fee);
        return this.fee(charge, at);
      case 'once':
        this.known(charge, at, keys.once);
        return this.price(`${at}.price`, charge['price']);
      case 'percent':
        this.known(charge, at, keys.percent);
        this.number(`${at}.percent`, charge['percent'], {});
        if (charge['minimum'] !== undefined) this.number(`${at}.minimum`, charge['minimum'], {});
        return;
      default:
        this.choice(`${at}.type`, type, choices.type, 'needed');
    }
  }

  private usage(charge: Fields, at: string): void {
    this.meter(`${at}.meter`, charge['meter']);
    if (charge['per'] !== undefined) this.number(`${at}.per`, charge['per'], { above: true });
    if (charge['round'] !== undefined) this.number(`${at}.round`, charge['round'], { above: true });
    this.choice(`${at}.tiering`, charge['tiering'], choices.tiering);
    this.choice(`${at}.resets`, charge['resets'], choices.resets);
    const { price, tiers } = { price: charge['price'], tiers: charge['tiers'] };
    if ((price === undefined) === (tiers === undefined)) {
      const stands = price === undefined ? undefined : { price, tiers };
      this.report(at, stands, 'A usage charge has either a price or tiers.', 'Give exactly one of them.');
    } else if (tiers === undefined) this.price(`${at}.price`, price);
    else this.tiers(tiers, `${at}.tiers`);
    this.request(charge['request'], `${at}.request`);
    this.free(charge['free'], `${at}.free`);
    this.by(charge, at);
    if (charge['meter'] === 'credit' && charge['request'] !== undefined) {
      this.report(`${at}.request`, charge['request'], 'Credits have no requests.', 'Put it under credits.rates.');
    }
  }

  private tiers(tiers: unknown, at: string): void {
    if (!Array.isArray(tiers) || tiers.length === 0) {
      return this.report(at, tiers, 'Tiers are a list with at least one entry.', 'List them from low to high.');
    }
    let before: Exact = zero;
    tiers.forEach((tier: unknown, index) => {
      const here = `${at}[${index}]`;
      if (!isFields(tier)) return this.report(here, tier, 'A tier is an object.', 'Give it a price.');
      this.known(tier, here, ['upTo', 'price', 'flat']);
      this.price(`${here}.price`, tier['price']);
      if (tier['flat'] !== undefined) this.number(`${here}.flat`, tier['flat'], {});
      const isLast = index === tiers.length - 1;
      if (isLast !== (tier['upTo'] === undefined)) {
        const repair = isLast
          ? 'Leave it out, or add a last tier with the price on-request if nothing is printed.'
          : 'Say where the tier ends.';
        return this.report(`${here}.upTo`, tier['upTo'], 'The last tier, and only it, is open.', repair);
      }
      if (isLast) return;
      const end = this.number(`${here}.upTo`, tier['upTo'], { above: true });
      if (end === null) return;
      if (compare(end, before) <= 0) {
        const rule = 'Tiers are in ascending order and do not overlap.';
        this.report(`${here}.upTo`, tier['upTo'], rule, 'Order them by upTo, each above the one before.');
      } else before = end;
    });
  }

  private by(charge: Fields, at: string): void {
    const by = charge['by'];
    if (by === 'gross' && charge['tiering'] === 'package') {
      this.report(`${at}.by`, by, 'Started blocks are counted after free units.', 'Leave out by, or use graduated.');
    }
    if (by === undefined || by === 'gross') return;
    if (!isFields(by) || !Array.isArray(by['meters']) || by['meters'].length === 0) {
      const rule = 'Tiers are picked by gross or by a list of meters.';
      return this.report(`${at}.by`, by, rule, 'Write gross or { meters, of }.');
    }
    this.known(by, `${at}.by`, ['meters', 'of']);
    by['meters'].forEach((meter: unknown, index) => this.meter(`${at}.by.meters[${index}]`, meter));
    this.choice(`${at}.by.of`, by['of'], choices.of, 'needed');
    const tiering = charge['tiering'] ?? 'graduated';
    const ownMeterOnly = by['meters'].length === 1 && by['meters'][0] === charge['meter'];
    if (tiering === 'package' || (tiering === 'graduated' && !(by['of'] === 'request' && ownMeterOnly))) {
      const rule = 'Only a whole quantity has one tier that other meters can pick.';
      this.report(`${at}.by`, by, rule, 'Use tiering volume or stairstep, or graduated per request by its own meter.');
    }
    if (by['of'] === 'request' && tiering === 'graduated' && charge['free'] !== undefined) {
      const rule = 'Where each request has tiers of its own, no request is the free one.';
      this.report(`${at}.free`, charge['free'], rule, 'Leave out free, or use tiering volume.');
    }
  }

  private request(rule: unknown, at: string): void {
    this.optional(rule, at, ['minimum', 'step', 'maximum'], (request) => {
      if (request['step'] !== undefined) this.number(`${at}.step`, request['step'], { above: true });
      this.bounds(request, at, { above: true });
    });
  }

  /** An optional minimum, and an optional maximum that is not below it. */
  private bounds(fields: Fields, at: string, most: { above?: boolean }): void {
    const minimum = fields['minimum'] === undefined ? null : this.number(`${at}.minimum`, fields['minimum'], {});
    if (fields['maximum'] === undefined) return;
    const maximum = this.number(`${at}.maximum`, fields['maximum'], most);
    if (minimum !== null && maximum !== null && compare(minimum, maximum) > 0) {
      this.report(`${at}.minimum`, fields['minimum'], 'The minimum is not above the maximum.', 'Swap them.');
    }
  }

  private free(free: unknown, at: string): void {
    this.optional(free, at, ['quantity', 'each', 'months', 'pool', 'order'], (quota) => {
      this.number(`${at}.quantity`, quota['quantity'], {});
      this.choice(`${at}.each`, quota['each'], choices.freeEach, 'needed');
      this.choice(`${at}.order`, quota['order'], choices.order);
      if (quota['months'] !== undefined) this.number(`${at}.months`, quota['months'], { above: true });
      if (quota['pool'] !== undefined) this.meter(`${at}.pool`, quota['pool']);
    });
  }

  /** One pool is one quota: every charge that names it must describe the same one. */
  private pools(charges: readonly Fields[]): void {
    const first = new Map<unknown, string>();
    charges.forEach((charge, index) => {
      const free = charge['free'];
      if (!isFields(free) || free['pool'] === undefined) return;
      const { pool, ...quota } = free;
      const text = JSON.stringify([quota['quantity'], quota['each'], quota['months'], quota['order']]);
      const known = first.get(pool);
      if (known === undefined) first.set(pool, text);
      else if (known !== text) {
        const rule = 'Charges that share a pool name the same quota.';
        this.report(
          `charges[${index}].free`,
          free,
          rule,
          'Repeat quantity, each, months and order, or rename the pool.',
        );
      }
    });
  }

  private fee(charge: Fields, at: string): void {
    this.price(`${at}.price`, charge['price']);
    this.choice(`${at}.each`, charge['each'], choices.feeEach, 'needed');
    this.choice(`${at}.paid`, charge['paid'], choices.feeEach);
    if (charge['each'] === 'year' && charge['paid'] === 'month') {
      this.report(
        `${at}.paid`,
        'month',
        'A yearly price is paid by the year.',
        'Write the monthly price, or leave out paid.',
      );
    }
    this.optional(charge['seats'], `${at}.seats`, ['meter', 'minimum', 'maximum'], (seats) => {
      this.meter(`${at}.seats.meter`, seats['meter']);
      this.bounds(seats, `${at}.seats`, {});
    });
    const includes = charge['includes'];
    if (includes === undefined) return;
    if (!Array.isArray(includes)) {
      return this.report(`${at}.includes`, includes, 'Includes are a list.', 'Put them in brackets.');
    }
    includes.forEach((include: unknown, index) =>
      this.include(include, `${at}.includes[${index}]`, charge['seats'] !== undefined),
    );
  }

  private include(include: unknown, at: string, hasSeats: boolean): void {
    if (!isFields(include)) return this.report(at, include, 'An include is an object.', 'Give meter and quantity.');
    if (include['amount'] !== undefined) {
      this.known(include, at, ['amount', 'per']);
      this.number(`${at}.amount`, include['amount'], {});
    } else {
      this.known(include, at, ['meter', 'quantity', 'per']);
      this.meter(`${at}.meter`, include['meter']);
      this.number(`${at}.quantity`, include['quantity'], {});
    }
    this.choice(`${at}.per`, include['per'], choices.per);
    if (include['per'] === 'seat' && !hasSeats) {
      this.report(`${at}.per`, 'seat', 'Only a fee per seat can include something per seat.', 'Give the fee seats.');
    }
  }

  private credits(credits: unknown): void {
    this.optional(credits, 'credits', ['rates'], ({ rates }) => {
      if (!isFields(rates) || Object.keys(rates).length === 0) {
        return this.report('credits.rates', rates, 'Credits have a rate per meter.', 'List meters and their credits.');
      }
      for (const [meter, rate] of Object.entries(rates)) {
        const at = `credits.rates.${meter}`;
        if (meter === 'credit') {
          this.report(at, rate, 'Credits do not burn credits.', 'Name the meter that burns them.');
        } else if (!isFields(rate)) this.number(at, rate, {});
        else {
          this.known(rate, at, ['credits', 'per', 'request']);
          this.number(`${at}.credits`, rate['credits'], {});
          if (rate['per'] !== undefined) this.number(`${at}.per`, rate['per'], { above: true });
          this.request(rate['request'], `${at}.request`);
        }
      }
    });
  }

  private cap(cap: unknown, at: string): void {
    this.optional(cap, at, ['meter', 'quantity', 'each'], (limit) => {
      this.meter(`${at}.meter`, limit['meter']);
      this.number(`${at}.quantity`, limit['quantity'], {});
      this.choice(`${at}.each`, limit['each'], choices.capEach, 'needed');
    });
  }

  private price(field: string, value: unknown): void {
    if (!choices.noPrice.some((word) => word === value)) this.number(field, value, {});
  }

  /** A decimal that is not negative; `above` excludes zero too. Returns it where it is one. */
  private number(field: string, value: unknown, bounds: { above?: boolean; most?: number }): Exact | null {
    const parsed = tryExact(value);
    if (parsed === null) {
      this.problems.push(notANumber(field, value));
      return null;
    }
    if (parsed.n < 0n) this.report(field, value, 'It is not negative.', 'Give zero or more.');
    else if (bounds.above && isZero(parsed)) this.report(field, value, 'It is above zero.', 'Give more than zero.');
    else if (bounds.most !== undefined && parsed.n > BigInt(bounds.most) * parsed.d) {
      this.report(field, value, `It is at most ${bounds.most}.`, `Give ${bounds.most} or less.`);
    }
    return parsed;
  }

  private meter(field: string, value: unknown): void {
    if (typeof value !== 'string' || value === '') this.report(field, value, 'It is an id.', 'Name it.');
  }

  private choice(field: string, value: unknown, allowed: readonly string[], needed?: 'needed'): void {
    if (value === undefined && needed === undefined) return;
    if (allowed.some((word) => word === value)) return;
    this.report(field, value, `It is one of ${allowed.join(', ')}.`, 'Choose one of them.');
  }

  private optional(value: unknown, at: string, allowed: readonly string[], inside: (fields: Fields) => void): void {
    if (value === undefined) return;
    if (!isFields(value)) return this.report(at, value, 'It is an object.', `Give ${allowed.join(', ')}.`);
    this.known(value, at, allowed);
    inside(value);
  }

  private known(fields: Fields, at: string, allowed: readonly string[]): void {
    for (const key of Object.keys(fields)) {
      if (allowed.includes(key)) continue;
      if (key === 'currency') {
        if (fields[key] === this.currency) continue;
        const rule = `All prices of a plan are in its currency, ${shown(this.currency)}.`;
        this.report(`${at}.currency`, fields[key], rule, 'Make it a plan of its own.');
      } else {
        this.report(
          at === '' ? key : `${at}.${key}`,
          fields[key],
          'The plan format has no such key here.',
          `Use ${allowed.join(', ')}.`,
        );
      }
    }
  }

  private report(field: string, value: unknown, rule: string, repair: string): void {
    this.problems.push({ field, value: shown(value), rule, repair });
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
