import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import { estimate } from '../../src/pricing/estimate.ts';
import type { Charge, Plan } from '../../src/pricing/plan.ts';
import { series } from '../../src/pricing/time.ts';
import type { Usage } from '../../src/pricing/usage.ts';
import { explain, explainNote } from '../../src/text/explain.ts';
import type { Wording } from '../../src/text/explain.ts';
import { words } from '../../src/text/language.ts';
import { aFee, pages, perPage } from './builders.ts';

const units: Record<Wording['lang'], Record<string, string>> = {
  de: { page: 'Seiten', 'audio-second': 'Sekunden', image: 'Bilder', user: 'Personen' },
  en: { page: 'pages', 'audio-second': 'seconds', image: 'images', user: 'people' },
};

function wording(lang: Wording['lang'], currency: string): Wording {
  return { lang, words: words(lang).explain, currency, unit: (meter) => units[lang][meter] ?? meter };
}

/** Narrow spaces of currencies as plain ones. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

function told(lang: Wording['lang'], charges: Charge[], usage: Usage, rest: Partial<Plan> = {}, month = 13): string[] {
  const { lines } = estimate(compilePlan({ currency: 'EUR', charges, ...rest }), usage, { month });
  return lines.map((line) => plain(explain(line, wording(lang, 'EUR'))));
}

function both(
  charges: Charge[],
  usage: Usage,
  rest: Partial<Plan> = {},
  month = 13,
): [string | undefined, string | undefined] {
  return [told('de', charges, usage, rest, month)[0], told('en', charges, usage, rest, month)[0]];
}

const tiers = [{ upTo: 1_000_000, price: 1.5 }, { price: 0.6 }];

describe('a line says how it came about', () => {
  test.each<[string, Charge, Usage, string, string]>([
    ['a price', perPage({ price: 0.01 }), pages(800), '800 Seiten × 0,01 €', '800 pages × €0.01'],
    [
      'free units',
      perPage({ price: 0.01, free: { quantity: 500, each: 'month' } }),
      pages(800),
      '800 Seiten − 500 frei = 300 × 0,01 €',
      '800 pages − 500 free = 300 × €0.01',
    ],
    [
      'a shared quota',
      perPage({ price: 0.01, free: { quantity: 500, each: 'month', pool: 'all' } }),
      pages(800),
      '800 Seiten − 500 frei (gemeinsam) = 300 × 0,01 €',
      '800 pages − 500 free (shared) = 300 × €0.01',
    ],
    [
      'tiers',
      perPage({ per: 1000, tiers }),
      pages(1_500_000),
      '1.500.000 Seiten; gestaffelt: 1.000.000 × 1,50 € je 1.000 + 500.000 × 0,60 € je 1.000',
      '1,500,000 pages; graduated: 1,000,000 × €1.50 per 1,000 + 500,000 × €0.60 per 1,000',
    ],
    [
      'a fixed amount of a tier',
      perPage({ tiers: [{ upTo: 10, price: 1, flat: 5 }, { price: 2 }] }),
      pages(4),
      '4 Seiten; gestaffelt: 4 × 1,00 € + 5,00 € fest',
      '4 pages; graduated: 4 × €1.00 + €5.00 fixed',
    ],
    [
      'the tier that all units have reached',
      perPage({
        tiering: 'volume',
        tiers: [
          { upTo: 10, price: 2 },
          { price: 1, flat: 3 },
        ],
      }),
      pages(11),
      '11 Seiten; × 1,00 € + 3,00 € fest; Stufe über 10 für alle',
      '11 pages; × €1.00 + €3.00 fixed; tier above 10 for all',
    ],
    [
      'a step',
      perPage({ tiering: 'stairstep', tiers: [{ upTo: 10, price: 20 }, { price: 30 }] }),
      pages(4),
      '4 Seiten; Stufenpreis 20,00 €; Stufe 0 bis 10 für alle',
      '4 pages; price of the step €20.00; tier 0 to 10 for all',
    ],
    [
      'started blocks',
      perPage({ tiering: 'package', per: 10, price: 5 }),
      pages(121),
      '121 Seiten, begonnene 10 zählen voll: 130 × 5,00 € je 10',
      '121 pages, started blocks of 10 count whole: 130 × €5.00 per 10',
    ],
    [
      'requests',
      { type: 'usage', meter: 'audio-second', price: 1, request: { minimum: 15, step: 2, maximum: 96 } },
      [{ meter: 'audio-second', quantity: 100, requests: 10 }],
      '100 Sekunden, in 10 Vorgängen, je Vorgang auf volle 2 aufgerundet, mindestens 15, höchstens 96: 150 × 1,00 €',
      '100 seconds, in 10 requests, each rounded up to a multiple of 2, at least 15, at most 96: 150 × €1.00',
    ],
    [
      'a rounded sum',
      perPage({ price: 1, round: 10 }),
      pages(11),
      '11 Seiten, auf volle 10 aufgerundet: 20 × 1,00 €',
      '11 pages, rounded up to a multiple of 10: 20 × €1.00',
    ],
    [
      'a year',
      perPage({ price: 1, free: { quantity: 120, each: 'year' } }),
      pages(15),
      '15 Seiten, in 12 Monaten 180 − 120 enthalten oder frei = 60 × 1,00 €; davon 1/12 je Monat',
      '15 pages, in 12 months 180 − 120 included or free = 60 × €1.00; 1/12 of it each month',
    ],
    [
      'months one by one',
      perPage({ tiers, free: { quantity: 120, each: 'year' } }),
      pages(15),
      '15 Seiten; 12 Monate nacheinander gerechnet; davon 1/12 je Monat',
      '15 pages; 12 months worked out one by one; 1/12 of it each month',
    ],
    [
      'quarters one by one',
      perPage({ tiers, resets: 'quarter', free: { quantity: 120, each: 'year' } }),
      pages(15),
      '15 Seiten; 4 Abrechnungen nacheinander gerechnet; davon 1/12 je Monat',
      '15 pages; 4 billing periods worked out one by one; 1/12 of it each month',
    ],
    [
      'days',
      perPage({ price: 1, resets: 'day' }),
      pages(365),
      '365 Seiten, am Tag 12 × 1,00 €; × 365/12 Tage',
      '365 pages, 12 a day × €1.00; × 365/12 days',
    ],
    [
      'sizes of requests',
      perPage({
        tiering: 'volume',
        tiers: [{ upTo: 10, price: 1 }, { price: 3 }],
        by: { meters: ['page'], of: 'request' },
      }),
      [
        {
          meter: 'page',
          sizes: [
            { quantity: 5, count: 2 },
            { quantity: 20, count: 1 },
          ],
        },
      ],
      '30 Seiten; 10 × 1,00 € + 20 × 3,00 €; Vorgänge von 0 bis 10; Vorgänge über 10',
      '30 pages; 10 × €1.00 + 20 × €3.00; requests from 0 to 10; requests above 10',
    ],
    [
      'tiers in each request',
      perPage({ tiers: [{ upTo: 10, price: 1 }, { price: 3 }], by: { meters: ['page'], of: 'request' } }),
      pages(40, { requests: 2 }),
      '40 Seiten; 40 in 2 Vorgängen, jeder für sich gestaffelt',
      '40 pages; 40 in 2 requests, each graduated by itself',
    ],
    [
      'a missing price',
      perPage({ tiers: [{ upTo: 10, price: 1 }, { price: 'on-request' }] }),
      pages(11),
      '11 Seiten; gestaffelt: 10 × 1,00 € + 1 zum Preis auf Anfrage',
      '11 pages; graduated: 10 × €1.00 + 1 at a price on request',
    ],
    [
      'an unknown price',
      perPage({ price: 'unknown' }),
      pages(11),
      '11 Seiten; 11 ohne bekannten Preis',
      '11 pages; 11 without a known price',
    ],
    ['no use', perPage({ price: 'unknown' }), [], '0 Seiten', '0 pages'],
  ])('%s', (_name, charge, usage, german, english) => {
    expect(both([charge], usage)).toEqual([german, english]);
  });

  test('names quotas by how long they last', () => {
    const german = (each: 'day' | 'once') =>
      told('de', [perPage({ price: 1, free: { quantity: 1, each } })], pages(50), {}, 1)[0];
    expect(german('day')).toBe('50 Seiten − 30,42 frei je Tag = 19,58 × 1,00 €');
    expect(german('once')).toBe('50 Seiten − 1 einmalig frei = 49 × 1,00 €');
  });

  test('turns units into credits', () => {
    const charges: Charge[] = [{ type: 'usage', meter: 'credit', price: 0.01 }];
    const rest = { credits: { rates: { page: 3, image: { credits: 5, per: 2 }, user: 1 } } };
    const usage = [...pages(100), { meter: 'image', quantity: 10 }];
    expect(both(charges, usage, rest)).toEqual([
      '100 Seiten × 3 Credits = 300 Credits + 10 Bilder × 5 je 2 Credits = 25 Credits; 325 × 0,01 €',
      '100 pages × 3 credits = 300 credits + 10 images × 5 per 2 credits = 25 credits; 325 × €0.01',
    ]);
  });

  test('tells seats, included units and what is shared out', () => {
    const fee = aFee(120, { each: 'year', seats: { meter: 'user', minimum: 3 } });
    expect(both([fee], [{ meter: 'user', quantity: 2 }])).toEqual([
      '2 Plätze, mindestens 3: 3 × 120,00 € im Jahr; davon 1/12 je Monat',
      '2 seats, at least 3: 3 × €120.00 a year; 1/12 of it each month',
    ]);
    expect(both([aFee(10, { seats: { meter: 'user' } })], [{ meter: 'user', quantity: 4 }])).toEqual([
      '4 Plätze × 10,00 € im Monat',
      '4 seats × €10.00 a month',
    ]);
    expect(both([aFee(10)], [])).toEqual(['10,00 € im Monat', '€10.00 a month']);
    const included = [perPage({ price: 1 }), aFee(10, { includes: [{ meter: 'page', quantity: 30 }] })];
    expect(both(included, pages(50))).toEqual([
      '50 Seiten − 30 enthalten = 20 × 1,00 €',
      '50 pages − 30 included = 20 × €1.00',
    ]);
  });

  test('tells what belongs to the plan as a whole', () => {
    const charges: Charge[] = [
      perPage({ price: 1 }),
      { type: 'percent', percent: '5.5', minimum: 1 },
      aFee(0, { includes: [{ amount: 20 }] }),
      aFee(0, { each: 'year', includes: [{ amount: 24 }] }),
      { type: 'once', price: 5 },
    ];
    const rest: Partial<Plan> = { discount: { percent: 10 }, minimumSpend: { price: 200, each: 'month' } };
    expect(told('de', charges, pages(122), rest, 1).slice(1)).toEqual([
      'Guthaben von 20,00 € im Monat; Guthaben von 24,00 € im Jahr',
      '10 % von 100,00 €',
      '5,5 % von 90,00 €; mindestens 1,00 €',
      '0,00 € im Monat',
      '0,00 € im Jahr; davon 1/12 je Monat',
      'Mindestumsatz 200,00 € im Monat, erreicht 94,95 €',
      'einmalig',
    ]);
    expect(told('en', charges, pages(122), rest, 1).slice(1)).toEqual([
      'included amount of €20.00 a month; included amount of €24.00 a year',
      '10% of €100.00',
      '5.5% of €90.00; at least €1.00',
      '€0.00 a month',
      '€0.00 a year; 1/12 of it each month',
      'minimum spend €200.00 a month, reached €94.95',
      'once',
    ]);
  });

  test.each([
    [
      { minimumSpend: { price: 1200, each: 'year' } } as const,
      'Mindestumsatz 1.200,00 € im Jahr, im Monat erreicht 50,00 €',
      'minimum spend €1,200.00 a year, reached €50.00 in the month',
    ],
    [
      { maximumSpend: { price: 40, each: 'month' } } as const,
      'Höchstbetrag 40,00 € im Monat statt 50,00 €',
      'maximum spend €40.00 a month instead of €50.00',
    ],
    [
      { maximumSpend: { price: 120, each: 'year' } } as const,
      'Höchstbetrag 120,00 € im Jahr, im Monat 50,00 €',
      'maximum spend €120.00 a year, €50.00 in the month',
    ],
  ])('tells bounds: %o', (rest, german, english) => {
    expect(told('de', [perPage({ price: 1 })], pages(50), rest)[1]).toBe(german);
    expect(told('en', [perPage({ price: 1 })], pages(50), rest)[1]).toBe(english);
  });

  test('tells what is due', () => {
    const plan = compilePlan({
      currency: 'EUR',
      charges: [perPage({ price: 1, resets: 'quarter' }), aFee(10, { paid: 'year' })],
    });
    const { months } = series(plan, pages(5), { months: 2, view: 'cash' });
    const lines = (lang: Wording['lang']) =>
      months.map((month) => month.lines.map((line) => plain(explain(line, wording(lang, 'EUR')))));
    expect(lines('de')).toEqual([
      ['5 Seiten × 1,00 €', '10,00 € im Monat; im Voraus für 12 Monate'],
      ['5 Seiten, in 2 Monaten 10 × 1,00 €; abzüglich 5,00 € aus Vormonaten', '10,00 € im Monat; im Voraus bezahlt'],
    ]);
    expect(lines('en')).toEqual([
      ['5 pages × €1.00', '€10.00 a month; 12 months ahead'],
      ['5 pages, in 2 months 10 × €1.00; less €5.00 billed in earlier months', '€10.00 a month; paid ahead'],
    ]);
  });
});

describe('a note says why a plan cannot serve', () => {
  const why = (lang: Wording['lang'], charges: Charge[], usage: Usage, rest: Partial<Plan> = {}) =>
    estimate(compilePlan({ currency: 'EUR', charges, ...rest }), usage).notes.map((note) =>
      plain(explainNote(note, wording(lang, 'EUR'))),
    );

  test.each<[Charge[], Usage, Partial<Plan>, string, string]>([
    [
      [perPage({ price: 1 })],
      pages(600),
      { cap: { meter: 'page', quantity: 500, each: 'month' } },
      'Höchstmenge 500 Seiten je Monat, gebraucht werden 600 Seiten',
      'at most 500 pages a month, 600 pages are needed',
    ],
    [
      [aFee(1, { seats: { meter: 'user', maximum: 5 } })],
      [{ meter: 'user', quantity: 6 }],
      {},
      'höchstens 5 Plätze, gebraucht werden 6',
      'at most 5 seats, 6 are needed',
    ],
    [
      [aFee(1, { includes: [{ meter: 'page', quantity: 50 }] })],
      pages(51),
      {},
      'enthalten sind 50 Seiten, gebraucht werden 51 Seiten; für mehr ist kein Preis genannt',
      '50 pages are included, 51 pages are needed; no price for more is printed',
    ],
    [[perPage({ price: 'on-request', name: 'OCR' })], pages(1), {}, 'Preis auf Anfrage: OCR', 'price on request: OCR'],
    [[perPage({ price: 'unknown', name: 'OCR' })], pages(1), {}, 'Preis nicht bekannt: OCR', 'price not known: OCR'],
  ])('%o', (charges, usage, rest, german, english) => {
    expect([...why('de', charges, usage, rest), ...why('en', charges, usage, rest)]).toEqual([german, english]);
  });
});
