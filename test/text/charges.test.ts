import { expect, test } from 'vitest';
import type { Plan } from '../../src/pricing/plan.ts';
import { planLines } from '../../src/text/charges.ts';

const meters = { page: { one: 'Seite', many: 'Seiten' }, user: { one: 'Person', many: 'Personen' } };
const textOf = (plan: Partial<Plan>): string[] =>
  planLines({ currency: 'EUR', charges: [], ...plan }, meters, 'de').map(({ text }) =>
    text.replace(/[\u00a0\u202f]/g, ' '),
  );

test('says a flat price with its digits and what it is for', () => {
  expect(textOf({ charges: [{ type: 'usage', meter: 'page', per: 1000, price: 8.5866 }] })).toEqual([
    '8,5866 € je 1.000 Seiten',
  ]);
});

test('says tiers, how they count, and what is free', () => {
  const [text] = textOf({
    charges: [
      {
        type: 'usage',
        meter: 'page',
        tiers: [{ upTo: 1000000, price: 1.5 }, { price: 'on-request' }],
        per: 1000,
        free: { quantity: 500, each: 'month', months: 12 },
      },
    ],
  });
  expect(text).toBe(
    'bis 1.000.000: 1,50 € je 1.000 Seiten; darüber: Preis auf Anfrage, jede Stufe gilt für ihren Teil, davon 500 im Monat frei (in den ersten 12 Monaten)',
  );
});

test('says fees per seat with what they include', () => {
  expect(
    textOf({
      charges: [
        {
          type: 'fee',
          price: 44,
          each: 'month',
          paid: 'year',
          seats: { meter: 'user', minimum: 3 },
          includes: [{ meter: 'page', quantity: 500, per: 'seat' }, { amount: 20 }],
        },
        { type: 'once', price: 500 },
        { type: 'percent', percent: 5.5, minimum: 0.8 },
      ],
      minimumSpend: { price: 100, each: 'month' },
      cap: { meter: 'page', quantity: 1, each: 'day' },
    }),
  ).toEqual([
    '44,00 € im Monat je Person, mindestens 3, ein Jahr im Voraus zu zahlen, enthält 500 Seiten je Person und 20,00 € Guthaben für Nutzung',
    '500,00 € einmalig',
    '5,5 % der Nutzungsentgelte, mindestens 0,80 €',
    'Mindestumsatz 100,00 € im Monat',
    'Grenze: 1 Seite am Tag, mehr geht in diesem Tarif nicht',
  ]);
});

test('an unknown price is said, never shown as zero', () => {
  expect(
    textOf({
      charges: [
        { type: 'usage', meter: 'page', price: 'unknown' },
        { type: 'usage', meter: 'page', price: 'unknown', free: { quantity: 500, each: 'day' } },
        { type: 'fee', price: 'unknown', each: 'month' },
      ],
    }),
  ).toEqual([
    'Seiten: Preis nicht bekannt',
    '500 Seiten am Tag frei, darüber: Preis nicht bekannt',
    'Preis nicht bekannt',
  ]);
});

test('says the unit of tiers once, and what decides the tier', () => {
  expect(
    textOf({
      charges: [
        {
          type: 'usage',
          meter: 'page',
          per: 1000,
          tiers: [{ upTo: 272000, price: 2.75 }, { price: 5.5 }],
          tiering: 'volume',
          by: { meters: ['page', 'user'], of: 'request' },
        },
      ],
    }),
  ).toEqual([
    'bis 272.000: 2,75 €; darüber: 5,50 € je 1.000 Seiten, die erreichte Stufe gilt für alles, für die Stufe zählen je Anfrage: Seiten und Personen',
  ]);
});

test('says what burns credits in the words of their price', () => {
  const own = { ...meters, credit: { one: 'Guthabenpunkt', many: 'Guthabenpunkte' } };
  const plan: Plan = {
    currency: 'EUR',
    charges: [{ type: 'usage', meter: 'credit', price: 0.01 }],
    credits: { rates: { page: 12 } },
  };
  expect(planLines(plan, own, 'de').map(({ text }) => text.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    '0,01 € je Guthabenpunkt',
    '12 Guthabenpunkte je Seite',
  ]);
});
