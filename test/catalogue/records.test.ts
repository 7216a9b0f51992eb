import { beforeAll, expect, test } from 'vitest';
import type { Content } from '../../src/catalogue/content.ts';
import { catalogueIndex, proofOf, searchWords, taskRecord } from '../../src/catalogue/records.ts';
import { contentOf } from '../../src/catalogue/read.ts';
import { day, soundFiles } from './trees.ts';

let content: Content;
beforeAll(async () => {
  content = contentOf(await soundFiles(), { day });
});

test('the record of a task page holds only what the task and the day call for', () => {
  const record = taskRecord(content, 'receipt-reading', 'de', day);
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  expect(record?.offerings.map(({ id }) => id)).toEqual(['acme/reader']);
  expect(record?.offerings.map(({ tasks }) => tasks)).toEqual([['receipt-reading']]);
  const [prebuilt] = record?.offerings[0]?.variants ?? [];
  expect(prebuilt).not.toHaveProperty('tasks');
  expect(Array.isArray(prebuilt?.plans) && prebuilt.plans.map(({ id }) => id)).toEqual(['payg']);
  expect(record?.drivers['receipts']).toEqual({
    label: { text: 'Belege' },
    unit: { text: 'je Monat' },
    share: false,
    sources: [{ title: 'A survey', url: 'https://example.org/survey', asOf: '2025' }],
  });
  expect(record?.needs.output.examples[3]).toEqual({ text: 'ganz' });
  expect(record?.meters['page']).toEqual({ one: 'Seite', many: 'Seiten' });
  expect(record?.labour).toMatchObject({ asOf: '2025-04-30', perHour: { expected: 43.4 } });
});

test('there is no record of a task that does not exist', () => {
  expect(taskRecord(content, 'nothing', 'de', day)).toBeNull();
});

test('an offering for a task without prices stays in its record', () => {
  const record = taskRecord(content, 'call-notes', 'de', day);
  expect(record?.offerings.map(({ id, variants }) => [id, variants[0]?.plans])).toEqual([['basil/notes', 'not-found']]);
});

test('the proof of a plan is its sources, in their order', () => {
  const reader = content.offerings.get('acme/reader');
  const plans = reader?.variants[0]?.plans;
  if (!reader || !Array.isArray(plans) || !plans[1]) throw new Error('not in the tree');
  expect(proofOf(reader, plans[1]).map(({ url }) => url)).toEqual([
    'https://acme.example/prices',
    'https://example.org/archive',
  ]);
});

test('all columns of the index have one place per offering', () => {
  const index = catalogueIndex(content, 'en', day);
  const { offerings } = index;
  expect(offerings).toEqual(['reader', 'notes']);
  for (const column of [index.names, index.vendorOf, index.tasksOf, index.costs, index.integrationsOf, index.regions]) {
    expect(column).toHaveLength(offerings.length);
  }
  for (const [text, width] of [
    [index.status, 1],
    [index.evidence, 1],
    [index.age, 1],
    [index.training, 1],
    [index.german, 3],
    [index.knowHow, 3],
    [index.reach, 6],
  ] as const) {
    expect(text).toHaveLength(offerings.length * width);
  }
});

test('a task is found by its names and synonyms in both languages, each once', () => {
  for (const { id, name, synonyms } of content.tasks.values()) {
    const words = searchWords(content)[id]?.split('|') ?? [];
    expect(words).toEqual(expect.arrayContaining([name.de, name.en, ...synonyms.de, ...synonyms.en]));
    expect(new Set(words).size).toBe(words.length);
  }
});

test('the index says unknown for what nobody has stated, never nought', () => {
  const index = catalogueIndex(content, 'de', day);
  expect(index.status).toBe('ag');
  expect(index.evidence).toBe('v-');
  expect(index.age).toMatch(/^[fao]-$/);
  expect(index.knowHow).toBe('232000');
  expect(index.reach).toBe('222?32??????');
  expect(index.costs).toEqual([[expect.any(Number)], [null]]);
  // 300 × 0.7 × 1.5 = 315 pages a month lie within the 500 free ones of the cheapest plan.
  expect(index.costs[0]).toEqual([0]);
});
