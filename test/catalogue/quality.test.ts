import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../src/catalogue/content.ts';
import { qualityOf, readingSpan } from '../../src/catalogue/quality.ts';
import { contentOf, readContent, type ContentFile } from '../../src/catalogue/read.ts';
import { changed, day, soundFiles } from './trees.ts';

const reader = 'vendors/acme/reader.md';

async function contentWith(
  ...changes: readonly (readonly [path: string, from: string, to: string])[]
): Promise<Content> {
  const files = changes.reduce<ContentFile[]>((all, change) => changed(all, ...change), await soundFiles());
  return contentOf(files, { day });
}

describe('the state of the data', () => {
  test('is the newest reading that certainly took place, whatever the day of the build', () => {
    expect(readingSpan(['2026-09-07', '2026', '2026-09', 'unknown', '2025-04'])).toEqual({
      newest: '2026-09-07',
      oldest: '2025-04',
    });
  });

  test('a later month beats an earlier day', () => {
    expect(readingSpan(['2026-09-07', '2026-10'])?.newest).toBe('2026-10');
  });

  test('is not known where no price has a date', () => {
    expect(readingSpan(['unknown'])).toBeNull();
  });
});

describe('figures of a small catalogue', () => {
  test('count plans that have not ended, and former ones apart', async () => {
    const { totals, evidence, ages, readings } = qualityOf(await contentWith(), day);
    expect(totals).toEqual({ offerings: 2, vendors: 2, tasks: 2, priced: 1, plans: 2, ended: 1 });
    expect(evidence).toEqual([
      { kind: 'vendor', plans: 1 },
      { kind: 'data-set', plans: 1 },
      { kind: 'third-party', plans: 0 },
    ]);
    expect(ages).toEqual([
      { age: 'fresh', plans: 2, rough: 1 },
      { age: 'ageing', plans: 0, rough: 0 },
      { age: 'old', plans: 0, rough: 0 },
      { age: 'unknown', plans: 0, rough: 0 },
    ]);
    expect(readings).toEqual({ newest: '2026-09-07', oldest: '2026-09' });
  });

  test('cover each task: all, usable, with a price, computable', async () => {
    const { tasks } = qualityOf(await contentWith(), day);
    expect(tasks.map(({ task, ...figures }) => [task.id, figures])).toEqual([
      ['call-notes', { offerings: 1, usable: 0, priced: 0, computable: 0 }],
      ['receipt-reading', { offerings: 1, usable: 1, priced: 1, computable: 1 }],
    ]);
  });

  test('an offering that takes new customers and has no price is usable, not priced', async () => {
    const open = await contentWith([
      'vendors/basil/notes.md',
      'status: retiring\nstatusNote: { en: Ends on 31 March 2027; announced by the vendor. }\n',
      'status: available\n',
    ]);
    const { tasks, statuses } = qualityOf(open, day);
    expect(tasks.find(({ task }) => task.id === 'call-notes')).toMatchObject({ offerings: 1, usable: 1, priced: 0 });
    expect(statuses.find(({ status }) => status === 'available')).toEqual({ status: 'available', offerings: 2 });
  });

  test('a printed price that the usual volume goes beyond is priced, not computable', async () => {
    const other = await contentWith(
      [reader, '{ price: 0.60 }', '{ price: on-request }'],
      [reader, 'upTo: 1000000', 'upTo: 10'],
      [
        reader,
        '- { type: usage, meter: training-page-once, price: on-request }',
        '- { type: usage, meter: page, price: unknown }',
      ],
      [reader, 'includes: [{ meter: page, quantity: 1000, per: seat }]', 'paid: year'],
      [reader, 'free: { quantity: 500, each: month }', 'resets: month'],
    );
    const { tasks } = qualityOf(other, day);
    expect(tasks.find(({ task }) => task.id === 'receipt-reading')).toMatchObject({
      offerings: 1,
      usable: 1,
      priced: 1,
      computable: 0,
    });
  });

  test('name vendors, offerings and prices by country', async () => {
    expect(qualityOf(await contentWith(), day).countries).toEqual([
      { country: 'DE', vendors: 1, offerings: 1, priced: 1 },
      { country: 'GB', vendors: 1, offerings: 1, priced: 0 },
    ]);
  });

  test('a country that nobody knows comes last and is a gap', async () => {
    const nowhere = await contentWith(['vendors/acme/vendor.md', 'country: DE', 'country: unknown']);
    const { countries, gaps } = qualityOf(nowhere, day);
    expect(countries.map(({ country }) => country)).toEqual(['GB', 'unknown']);
    expect(gaps).toContainEqual({ fact: 'country', missing: 1, of: 'offerings', total: 2 });
  });

  test('name what is missing, the most frequent first; «no» is an answer, no gap', async () => {
    const { gaps } = qualityOf(await contentWith(), day);
    expect(gaps.map(({ fact, missing, total }) => `${fact} ${missing}/${total}`)).toEqual([
      'reach 2/2',
      'retention 2/2',
      'agreement 1/2',
      'certificates 1/2',
      'german-content 1/2',
      'german-support 1/2',
      'integrations 1/2',
      'know-how 1/2',
      'on-premises 1/2',
      'price 1/2',
      'region 1/2',
      'tax 1/2',
      'training 1/2',
    ]);
    expect(gaps.map(({ fact }) => fact)).not.toContain('country');
    expect(gaps.find(({ fact }) => fact === 'german-interface')).toBeUndefined();
  });

  test('a processing agreement of the vendor serves all its offerings', async () => {
    const without = await contentWith([
      'vendors/acme/vendor.md',
      'processingAgreement: https://acme.example/dpa\n',
      '',
    ]);
    const missing = (content: Content) =>
      qualityOf(content, day).gaps.find(({ fact }) => fact === 'agreement')?.missing;
    expect(missing(await contentWith())).toBe(1);
    expect(missing(without)).toBe(2);
  });

  test('name the offerings with the oldest prices, with the plans read then', async () => {
    const { oldest } = qualityOf(await contentWith([reader, 'checked: 2026-09\n', 'checked: 2025\n']), day);
    expect(oldest.map(({ offering, checked, plans }) => [offering.id, checked, plans])).toEqual([
      ['acme/reader', '2025', 1],
    ]);
  });

  test('name plans in which a price is missing, and variants without any plan', async () => {
    const { withoutPrice, withoutPlan } = qualityOf(await contentWith(), day);
    expect(withoutPrice.map(({ offering, notFound, onRequest }) => [offering.id, notFound, onRequest])).toEqual([
      ['acme/reader', 0, 1],
    ]);
    expect(withoutPlan).toEqual({ 'on-request': 0, 'not-found': 1 });
  });
});

describe('figures of the catalogue', () => {
  let content: Content;
  beforeAll(async () => {
    content = await readContent(fileURLToPath(new URL('../../content', import.meta.url)));
  });

  const sum = <T>(entries: readonly T[], of: (entry: T) => number): number =>
    entries.reduce((total, entry) => total + of(entry), 0);

  test('agree with each other', () => {
    const quality = qualityOf(content, content.day);
    const { totals } = quality;
    expect(sum(quality.evidence, ({ plans }) => plans)).toBe(totals.plans);
    expect(sum(quality.ages, ({ plans }) => plans)).toBe(totals.plans);
    expect(sum(quality.statuses, ({ offerings }) => offerings)).toBe(totals.offerings);
    expect(sum(quality.countries, ({ offerings }) => offerings)).toBe(totals.offerings);
    expect(sum(quality.countries, ({ vendors }) => vendors)).toBe(totals.vendors);
    expect(sum(quality.countries, ({ priced }) => priced)).toBe(totals.priced);
    expect(quality.tasks).toHaveLength(totals.tasks);
    const missing = Object.fromEntries(quality.gaps.map((gap) => [gap.fact, gap.missing]));
    expect(missing['price'] ?? 0).toBe(totals.offerings - totals.priced);
    expect(missing['date'] ?? 0).toBe(quality.ages.find(({ age }) => age === 'unknown')?.plans);
  });

  test('nest: computable within priced within usable within all, and all are what the task lists', () => {
    for (const { task, offerings, usable, priced, computable } of qualityOf(content, content.day).tasks) {
      expect([computable, priced, usable, offerings]).toEqual(
        [computable, priced, usable, offerings].toSorted((a, b) => a - b),
      );
      const listed = [...content.offerings.values()].filter(({ tasks }) => tasks.includes(task.id));
      expect(offerings).toBeLessThanOrEqual(listed.length);
    }
  });

  test('no plan of a figure has ended, and a gap is never larger than what it is counted of', () => {
    const { gaps, totals } = qualityOf(content, content.day);
    for (const { missing, of, total } of gaps) {
      expect(total).toBe(totals[of]);
      expect(missing).toBeGreaterThan(0);
      expect(missing).toBeLessThanOrEqual(total);
    }
  });
});
