import type { ExplainWords } from './explain.ts';

/** How a cost came about, in German. */
export const explainDe: ExplainWords = {
  requests: (count, rule, billed) => `in ${count} Vorgängen, je Vorgang ${rule}: ${billed}`,
  atLeast: (size) => `mindestens ${size}`,
  inSteps: (size) => `auf volle ${size} aufgerundet`,
  atMost: (size) => `höchstens ${size}`,
  credits: (count) => `${count} Credits`,
  period: (months, count) => `in ${months} Monaten ${count}`,
  perDay: (count) => `am Tag ${count}`,
  roundedUp: (step, count) => `auf volle ${step} aufgerundet: ${count}`,
  included: 'enthalten',
  free: { day: 'frei je Tag', month: 'frei', year: 'frei im Jahr', once: 'einmalig frei' },
  pool: 'gemeinsam',
  covered: 'enthalten oder frei',
  blocks: (per, count) => `begonnene ${per} zählen voll: ${count}`,
  per: 'je',
  graduated: 'gestaffelt',
  reached: {
    period: (from, upTo) => (upTo === null ? `Stufe über ${from} für alle` : `Stufe ${from} bis ${upTo} für alle`),
    request: (from, upTo) => (upTo === null ? `Vorgänge über ${from}` : `Vorgänge von ${from} bis ${upTo}`),
  },
  flat: 'fest',
  stair: (price) => `Stufenpreis ${price}`,
  eachRequest: (count, quantity) => `${quantity} in ${count} Vorgängen, jeder für sich gestaffelt`,
  noPrice: {
    'on-request': (quantity) => `${quantity} zum Preis auf Anfrage`,
    unknown: (quantity) => `${quantity} ohne bekannten Preis`,
  },
  allDays: '× 365/12 Tage',
  share: (months) => `davon 1/${months} je Monat`,
  oneByOne: (periods, months) =>
    months === 1 ? `${periods} Monate nacheinander gerechnet` : `${periods} Abrechnungen nacheinander gerechnet`,
  billedBefore: (amount) => `abzüglich ${amount} aus Vormonaten`,
  seats: (used, seats, minimum) =>
    minimum === null ? `${seats} Plätze` : `${used} Plätze, mindestens ${minimum}: ${seats}`,
  fee: { month: (price) => `${price} im Monat`, year: (price) => `${price} im Jahr` },
  paid: (months) => (months === 0 ? 'im Voraus bezahlt' : `im Voraus für ${months} Monate`),
  percentOf: (share, amount) => `${share} von ${amount}`,
  atLeastAmount: (amount) => `mindestens ${amount}`,
  minimum: {
    month: (price, of) => `Mindestumsatz ${price} im Monat, erreicht ${of}`,
    year: (price, of) => `Mindestumsatz ${price} im Jahr, im Monat erreicht ${of}`,
  },
  maximum: {
    month: (price, of) => `Höchstbetrag ${price} im Monat statt ${of}`,
    year: (price, of) => `Höchstbetrag ${price} im Jahr, im Monat ${of}`,
  },
  money: {
    month: (amount) => `Guthaben von ${amount} im Monat`,
    year: (amount) => `Guthaben von ${amount} im Jahr`,
  },
  once: 'einmalig',
  cap: (limit, each, used) =>
    `Höchstmenge ${limit} je ${{ day: 'Tag', month: 'Monat', year: 'Jahr' }[each]}, gebraucht werden ${used}`,
  tooManySeats: (maximum, used) => `höchstens ${maximum} Plätze, gebraucht werden ${used}`,
  beyondIncluded: (included, used) =>
    `enthalten sind ${included}, gebraucht werden ${used}; für mehr ist kein Preis genannt`,
  noPriceNote: {
    'on-request': (label) => `Preis auf Anfrage: ${label}`,
    unknown: (label) => `Preis nicht bekannt: ${label}`,
  },
};
