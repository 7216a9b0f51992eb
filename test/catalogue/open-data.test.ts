import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../src/catalogue/content.ts';
import { contentOf, readContent } from '../../src/catalogue/read.ts';
import { amountsAsText, decimalText } from '../../src/pages/data/_amounts.ts';
import { csvOf, germanExcelForm, plainForm } from '../../src/pages/data/_csv.ts';
import { feedOf } from '../../src/pages/data/_feed.ts';
import { offeringsFile, pricesFile, tasksFile } from '../../src/pages/data/_files.ts';
import { germanPricesTable, pricesTable } from '../../src/pages/data/_price-table.ts';
import { dataWords, priceColumns, type PriceColumn } from '../../src/text/data.ts';
import { changed, day, soundFiles } from './trees.ts';

const site = new URL('https://passgenau.example');

async function smallContent(from = '', to = ''): Promise<Content> {
  return contentOf(changed(await soundFiles(), 'vendors/acme/reader.md', from, to), { day });
}

/** Rows of a table without quoted cells, as records. */
function recordsIn(text: string, separator: string, heads: readonly string[]): Record<string, string>[] {
  const [, ...lines] = text.trimEnd().split('\r\n');
  return lines.map((line) => Object.fromEntries(line.split(separator).map((cell, at) => [heads[at] ?? '?', cell])));
}

describe('amounts', () => {
  test('keep all digits and gain none', () => {
    expect(decimalText(0.0000015)).toBe('0.0000015');
    expect(decimalText(8.5866)).toBe('8.5866');
    expect(decimalText(1000)).toBe('1000');
    expect(decimalText('0.60')).toBe('0.60');
  });

  test('are text in JSON, levels and months stay numbers', () => {
    expect(
      amountsAsText({ charges: [{ per: 1000, price: 1.5, free: { quantity: 5, months: 12 } }], termMonths: 12 }),
    ).toEqual({ charges: [{ per: '1000', price: '1.5', free: { quantity: '5', months: 12 } }], termMonths: 12 });
    expect(amountsAsText({ needs: { content: 2 }, credits: { rates: { page: 3 } } })).toEqual({
      needs: { content: 2 },
      credits: { rates: { page: '3' } },
    });
  });
});

describe('a table as CSV', () => {
  test('for German Excel has a byte order mark, semicolons and decimal commas', () => {
    expect(csvOf([['Größe', { amount: '0.5' }]], germanExcelForm)).toBe('\uFEFFGröße;0,5\r\n');
  });

  test('for programs has none of these', () => {
    expect(csvOf([['Größe', { amount: '0.5' }]], plainForm)).toBe('Größe,0.5\r\n');
  });

  test.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '＝1'])('does not let a spreadsheet run %j', (text) => {
    expect(csvOf([[text]], germanExcelForm)).toContain(`'${text}`);
    expect(csvOf([[text]], plainForm)).toContain(`'${text}`);
  });

  test('quotes what holds a separator, a quotation mark or a line break', () => {
    expect(csvOf([['a;b', 'a,b', 'say "hi"', 'two\nlines']], germanExcelForm)).toBe(
      '\uFEFF"a;b";a,b;"say ""hi""";"two\nlines"\r\n',
    );
  });

  test('cannot be broken out of by a quotation mark before a formula', () => {
    expect(csvOf([['";=1+1']], germanExcelForm)).toBe('\uFEFF""";=1+1"\r\n');
  });
});

describe('the price tables of a small catalogue', () => {
  test('hold one row per price or tier, and one per variant without a plan', async () => {
    const { text, entries } = pricesTable(await smallContent());
    const rows = recordsIn(text, ',', priceColumns);
    expect(entries).toBe(rows.length);
    expect(
      rows.map((row) => [row['plan'], row['line'], row['above'], row['up_to'], row['price'], row['price_status']]),
    ).toEqual([
      ['payg', '1', '0', '1000000', '1.5', 'printed'],
      ['payg', '1', '1000000', '', '0.6', 'printed'],
      ['payg-2025', '1', '', '', '2', 'printed'],
      ['team', '1', '', '', '49', 'printed'],
      ['team', '2', '', '', '', 'on-request'],
      ['', '', '', '', '', 'not-found'],
    ]);
  });

  test('say in German what the values mean, with the same amounts', async () => {
    const content = await smallContent();
    const rows = recordsIn(germanPricesTable(content).text, ';', priceColumns);
    expect(rows[1]).toMatchObject({
      price: '0,6',
      evidence: 'beim Anbieter gelesen',
      tax: 'netto',
      free_quantity: '500',
    });
    expect(rows.map(({ price_status }) => price_status)).toContain('auf Anfrage');
    expect(rows.map(({ price_status }) => price_status)).toContain('nicht gefunden');
  });

  test('name in each row licence, state of the data and version, and the rules that have no column', async () => {
    const rows = recordsIn(pricesTable(await smallContent()).text, ',', priceColumns);
    for (const row of rows) {
      expect(row).toMatchObject({ licence: 'CC BY 4.0', data_as_of: '2026-09-07', schema_version: '1' });
    }
    expect(rows.find(({ plan }) => plan === 'team')?.['not_in_table']).toBe('notes includes seats');
  });

  test('neutralise a name that a spreadsheet would run', async () => {
    const content = await smallContent('name: Pay as you go', 'name: =HYPERLINK(1)');
    expect(pricesTable(content).text).toContain(`,'=HYPERLINK(1),`);
    expect(germanPricesTable(content).text).toContain(`;'=HYPERLINK(1);`);
  });
});

test('the feed lists readings with an exact day only and escapes names', async () => {
  const content = await smallContent('name: Acme Reader', 'name: Reader & Co "S"');
  const { text, entries } = feedOf(content, 'en', site, '/data/v1/changes.en.xml');
  expect(entries).toBe(1);
  expect(text).toContain('<updated>2026-09-07T00:00:00Z</updated>');
  expect(text).toContain('<title>Reader &amp; Co &quot;S&quot; (Acme): 1 plan read</title>');
  expect(text).toContain('1 of 3 plans');
});

describe('the open data of the catalogue', () => {
  let content: Content;
  beforeAll(async () => {
    content = await readContent(fileURLToPath(new URL('../../content', import.meta.url)));
  });

  const makers = { offerings: offeringsFile, tasks: tasksFile, prices: pricesFile };

  test.each(Object.keys(makers) as (keyof typeof makers)[])(
    '%s.json has a head, and every field is explained',
    (list) => {
      const { text, entries } = makers[list](content, site);
      const file = JSON.parse(text) as Record<string, unknown>;
      expect(file).toMatchObject({ schemaVersion: '1', licence: { name: 'CC BY 4.0' }, count: entries });
      expect(file['dataAsOf']).toMatch(/^\d{4}-\d{2}/);
      const records = file[list] as Record<string, unknown>[];
      expect(records).toHaveLength(entries);
      for (const lang of ['de', 'en'] as const) {
        const { open } = dataWords(lang);
        const explained = (fields: object): string[] =>
          Object.keys(fields).flatMap((names) => names.split(', ').map((name) => name.replace(/[.[].*$/, '')));
        const known = new Set([...explained(open[list]), ...explained(open.head), list]);
        const fields = new Set([...Object.keys(file), ...records.flatMap((record) => Object.keys(record))]);
        expect([...fields].filter((field) => !known.has(field))).toEqual([]);
      }
    },
  );

  test('holds every plan and every variant without one', () => {
    const variants = [...content.offerings.values()].flatMap((offering) => offering.variants);
    const plans = variants.flatMap((variant) => (typeof variant.plans === 'string' ? [] : variant.plans));
    const file = JSON.parse(pricesFile(content, site).text) as { prices: unknown[]; withoutPlans: unknown[] };
    expect(file.prices).toHaveLength(plans.length);
    expect(file.withoutPlans).toHaveLength(variants.filter((variant) => typeof variant.plans === 'string').length);
  });

  test('has as many rows in German as in English', () => {
    expect(germanPricesTable(content).entries).toBe(pricesTable(content).entries);
  });

  test('explains every column in both languages under the same German heading', () => {
    for (const column of priceColumns satisfies PriceColumn[]) {
      expect(dataWords('en').columns[column].head).toBe(dataWords('de').columns[column].head);
      expect(dataWords('en').columns[column].meaning).not.toBe('');
    }
  });
});
