/** Front matter of a plan: one way to pay. The shapes of the arithmetic are those of `src/pricing/plan.ts`. */
import { z } from 'astro/zod';
import {
  currency,
  day,
  decimal,
  evidences,
  id,
  nameOrText,
  percent,
  positive,
  price,
  roughDayOrUnknown,
  sourceKeys,
  text,
  line,
} from './fields.ts';

const meter = id.describe('What is counted: an id from content/reference/meters.yaml, for example page.');

const request = z
  .strictObject({
    minimum: decimal.exactOptional().describe('Each request is billed as at least this many units.'),
    step: positive.exactOptional().describe('Each request is rounded up to a multiple of this many units.'),
    maximum: positive.exactOptional().describe('Each request is billed as at most this many units.'),
  })
  .describe('How each request is rounded before all are added up: { minimum: 15, step: 1 }.');

const tier = z.strictObject({
  upTo: positive.exactOptional().describe('Last unit of this tier, inclusive; only the last tier leaves it out.'),
  price: price.describe('Price per «per» units in this tier; with tiering: stairstep the whole amount.'),
  flat: decimal.exactOptional().describe('Fixed amount, added once when the tier is entered or reached.'),
});

const free = z
  .strictObject({
    quantity: decimal.describe('Number of free units.'),
    each: z
      .enum(['day', 'month', 'year', 'once'])
      .describe('How often the free units are granted: day, month, year or once.'),
    months: z.int().positive().exactOptional().describe('Granted only in the first so many months after sign-up.'),
    pool: id.exactOptional().describe('Charges that name the same pool share one free quantity.'),
    order: z
      .enum(['charges', 'dearest-first'])
      .exactOptional()
      .describe('How a pool is used up: in the order of the charges (charges) or dearest-first.'),
  })
  .describe('Units that cost nothing: { quantity: 1000, each: month }. They are taken off before blocks and tiers.');

export const usageCharge = z.strictObject({
  type: z.literal('usage').describe('A price per unit of what is used.'),
  name: nameOrText.exactOptional().describe('Name of this line where the vendor gives one.'),
  meter,
  per: positive
    .exactOptional()
    .describe('How many units the price is for: 1000 for «per 1,000 pages»; left out for 1.'),
  price: price.exactOptional().describe('Price for «per» units; leave it out where there are tiers.'),
  tiers: z
    .array(tier)
    .min(1)
    .exactOptional()
    .describe('Prices by quantity, smallest first; the last tier has no upTo.'),
  tiering: z
    .enum(['graduated', 'volume', 'package', 'stairstep'])
    .exactOptional()
    .describe(
      'graduated: each part of the quantity at its own tier; volume: all units at the tier reached; package: started blocks of «per»; stairstep: the whole amount of the step reached.',
    ),
  resets: z
    .enum(['day', 'month', 'quarter', 'half-year', 'year'])
    .exactOptional()
    .describe('Over which period the tiers count; month where it is left out.'),
  by: z
    .union([
      z.literal('gross'),
      z.strictObject({
        meters: z.array(meter).min(1).describe('The meters whose sum picks the tier.'),
        of: z.enum(['request', 'period']).describe('Per request, or over the whole period.'),
      }),
    ])
    .exactOptional()
    .describe(
      'Which quantity picks the tier: gross (before free units are taken off), or { meters: […], of: request|period }.',
    ),
  request: request.exactOptional(),
  round: positive.exactOptional().describe('The quantity of the month is rounded up to a multiple of this.'),
  free: free.exactOptional(),
});

const perSeatOrPlan = z
  .enum(['plan', 'seat'])
  .exactOptional()
  .describe('plan: once for the plan (default); seat: for each seat.');

const include = z
  .union([
    z.strictObject({
      meter,
      quantity: decimal.describe('Number of units that the fee already pays for.'),
      per: perSeatOrPlan,
    }),
    z.strictObject({
      amount: decimal.describe('Money credit that usage charges are first taken from.'),
      per: perSeatOrPlan,
    }),
  ])
  .describe('What the fee already pays for: { meter: page, quantity: 1000 } or { amount: 20 }.');

export const feeCharge = z.strictObject({
  type: z.literal('fee').describe('A fixed price per month or year.'),
  name: nameOrText.exactOptional().describe('Name of this line where the vendor gives one.'),
  price: price.describe('The fee for one «each»; with seats the price of one seat.'),
  each: z.enum(['month', 'year']).describe('The period the price is for: month or year.'),
  paid: z.enum(['month', 'year']).exactOptional().describe('year where a monthly price is paid a whole year ahead.'),
  seats: z
    .strictObject({
      meter: meter.describe('What is counted as a seat, usually user.'),
      minimum: positive.exactOptional().describe('Fewest seats that can be bought.'),
      maximum: positive.exactOptional().describe('Most seats that this plan allows.'),
    })
    .exactOptional()
    .describe('The price is per seat: { meter: user, minimum: 3 }.'),
  includes: z.array(include).min(1).exactOptional().describe('What the fee already pays for, per «each».'),
});

export const onceCharge = z.strictObject({
  type: z.literal('once').describe('A price that is paid once.'),
  name: nameOrText.exactOptional().describe('What is paid once: set-up, training.'),
  price: price.describe('The amount that is paid once.'),
});

export const percentCharge = z.strictObject({
  type: z.literal('percent').describe('A share of the usage charges: fee on top-ups, support plan.'),
  name: nameOrText.exactOptional().describe('What the share is for.'),
  percent: percent.describe('Percent of the usage charges: 5.5.'),
  minimum: decimal.exactOptional().describe('Least amount in a month with usage charges.'),
});

export const charge = z.discriminatedUnion('type', [usageCharge, feeCharge, onceCharge, percentCharge]);

const spend = z.strictObject({
  price: decimal.describe('The amount, in the currency of the plan.'),
  each: z.enum(['month', 'year']).describe('Per month or per year.'),
});

const cap = z.strictObject({
  meter,
  quantity: decimal.describe('Most units that the plan can serve.'),
  each: z.enum(['day', 'month', 'year']).describe('Per day, month or year.'),
});

const creditRate = z.union([
  decimal,
  z.strictObject({
    credits: decimal.describe('Credits that are burnt for «per» units.'),
    per: positive.exactOptional().describe('How many units the credits are for; left out for 1.'),
    request: request.exactOptional(),
  }),
]);

/** What the arithmetic needs of a plan: also the input of the command line. */
export const planTerms = {
  currency,
  tax: z
    .enum(['net', 'gross', 'unknown'])
    .describe('net: without value added tax; gross: with it; unknown where the vendor does not say.'),
  charges: z.array(charge).min(1).describe('The parts of the price, each with a type: usage, fee, once or percent.'),
  discount: z
    .strictObject({ percent: percent.describe('Percent off the usage charges.') })
    .exactOptional()
    .describe('A discount on usage charges: { percent: 50 }.'),
  credits: z
    .strictObject({
      rates: z
        .record(meter, creditRate)
        .describe('Credits burnt per unit of a meter: { page: 3 } or { page: { credits: 1, per: 10 } }.'),
    })
    .exactOptional()
    .describe('Meters that burn credits; a usage charge or an include then prices the meter «credit».'),
  minimumSpend: spend.exactOptional().describe('Least amount that is owed: { price: 100, each: month }.'),
  maximumSpend: spend.exactOptional().describe('Most that is ever owed: { price: 500, each: month }.'),
  cap: z
    .union([cap, z.array(cap).min(1)])
    .exactOptional()
    .describe('Hard stop: the plan cannot serve more than this. { meter: page, quantity: 500, each: month }.'),
  termMonths: z.int().positive().exactOptional().describe('Shortest contract term in months.'),
};

export const plan = z.strictObject({
  id: id.describe('Id of the plan in kebab-case, unique within the variant. Never changed: links use it.'),
  name: nameOrText.exactOptional().describe('Name of the plan as the vendor prints it.'),
  ...planTerms,
  region: line.exactOptional().describe('The region that the price is printed for, where prices differ by region.'),
  validFrom: day.exactOptional().describe('First day of this price.'),
  validTo: day
    .exactOptional()
    .describe('First day on which this price no longer holds. A new price is a new plan; the old one stays.'),
  replaces: id
    .exactOptional()
    .describe('Id of the earlier plan of this variant whose place this price takes; the page draws both as steps.'),
  checked: roughDayOrUnknown.describe('When the figure was read at its source: a day, month, year, or unknown.'),
  evidence: z
    .enum(evidences)
    .describe(
      'Who printed the figure that was read: vendor (the vendor itself), data-set (a public price file), third-party.',
    ),
  source: sourceKeys,
  requires: text.exactOptional().describe('What must be held or bought besides: a base licence.'),
  notes: z.array(text).min(1).exactOptional().describe('What the format cannot say about this price.'),
  confirmed: text.exactOptional().describe('Why a cost far from that of comparable plans is right nevertheless.'),
});
export type PlanData = z.infer<typeof plan>;
