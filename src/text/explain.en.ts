import type { ExplainWords } from './explain.ts';

/** How a cost came about, in English. */
export const explainEn: ExplainWords = {
  requests: (count, rule, billed) => `in ${count} requests, each ${rule}: ${billed}`,
  atLeast: (size) => `at least ${size}`,
  inSteps: (size) => `rounded up to a multiple of ${size}`,
  atMost: (size) => `at most ${size}`,
  credits: (count) => `${count} credits`,
  period: (months, count) => `in ${months} months ${count}`,
  perDay: (count) => `${count} a day`,
  roundedUp: (step, count) => `rounded up to a multiple of ${step}: ${count}`,
  included: 'included',
  free: { day: 'free a day', month: 'free', year: 'free a year', once: 'free once' },
  pool: 'shared',
  covered: 'included or free',
  blocks: (per, count) => `started blocks of ${per} count whole: ${count}`,
  per: 'per',
  graduated: 'graduated',
  reached: {
    period: (from, upTo) => (upTo === null ? `tier above ${from} for all` : `tier ${from} to ${upTo} for all`),
    request: (from, upTo) => (upTo === null ? `requests above ${from}` : `requests from ${from} to ${upTo}`),
  },
  flat: 'fixed',
  stair: (price) => `price of the step ${price}`,
  eachRequest: (count, quantity) => `${quantity} in ${count} requests, each graduated by itself`,
  noPrice: {
    'on-request': (quantity) => `${quantity} at a price on request`,
    unknown: (quantity) => `${quantity} without a known price`,
  },
  allDays: '× 365/12 days',
  share: (months) => `1/${months} of it each month`,
  oneByOne: (periods, months) =>
    months === 1 ? `${periods} months worked out one by one` : `${periods} billing periods worked out one by one`,
  billedBefore: (amount) => `less ${amount} billed in earlier months`,
  seats: (used, seats, minimum) =>
    minimum === null ? `${seats} seats` : `${used} seats, at least ${minimum}: ${seats}`,
  fee: { month: (price) => `${price} a month`, year: (price) => `${price} a year` },
  paid: (months) => (months === 0 ? 'paid ahead' : `${months} months ahead`),
  percentOf: (share, amount) => `${share} of ${amount}`,
  atLeastAmount: (amount) => `at least ${amount}`,
  minimum: {
    month: (price, of) => `minimum spend ${price} a month, reached ${of}`,
    year: (price, of) => `minimum spend ${price} a year, reached ${of} in the month`,
  },
  maximum: {
    month: (price, of) => `maximum spend ${price} a month instead of ${of}`,
    year: (price, of) => `maximum spend ${price} a year, ${of} in the month`,
  },
  money: {
    month: (amount) => `included amount of ${amount} a month`,
    year: (amount) => `included amount of ${amount} a year`,
  },
  once: 'once',
  cap: (limit, each, used) => `at most ${limit} a ${each}, ${used} are needed`,
  tooManySeats: (maximum, used) => `at most ${maximum} seats, ${used} are needed`,
  beyondIncluded: (included, used) => `${included} are included, ${used} are needed; no price for more is printed`,
  noPriceNote: {
    'on-request': (label) => `price on request: ${label}`,
    unknown: (label) => `price not known: ${label}`,
  },
};
