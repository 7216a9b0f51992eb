/**
 * Priced cases, most of them printed by vendors. The sums were worked by hand; where a test fails, the engine is wrong
 * or the case is, but the file is never written from the engine.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import { estimate } from '../../src/pricing/estimate.ts';
import { toDecimalText } from '../../src/pricing/exact.ts';
import type { Plan } from '../../src/pricing/plan.ts';
import type { Usage } from '../../src/pricing/usage.ts';

interface TwoTongued {
  de: string;
  en: string;
}

interface GoldenCase {
  title: TwoTongued;
  /** Printed by a vendor with its sum; with a vendor's prices and our quantity; made up for an edge. */
  origin: 'vendor-example' | 'vendor-price' | 'boundary';
  /** Rows of the list of charge models that the method page counts. */
  models?: number[];
  usage: Usage;
  plan: Plan;
  month?: number;
  lines: { label: string; amount: string }[];
  total: string | null;
  servable: boolean;
  /** Why it cannot be counted. */
  because?: TwoTongued;
  worked: TwoTongued;
  /** How the vendor rounds, where that differs. */
  rounding?: TwoTongued;
  /** `asOf`: what the page says of its own age; `read`: the day on which a stored copy was read. */
  source: { url: string; title: string; asOf: string; read?: string };
}

const cases: readonly GoldenCase[] = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'));

describe('golden cases', () => {
  test.each(cases.map((one) => [one.title.en, one] as const))('%s', (_title, { plan, usage, month, ...wanted }) => {
    const { total, lines, notes, servable } = estimate(compilePlan(plan), usage, month === undefined ? {} : { month });
    expect(lines.map(({ label, amount }) => ({ label, amount: toDecimalText(amount) }))).toEqual(wanted.lines);
    expect(total === null ? null : toDecimalText(total)).toBe(wanted.total);
    expect(servable).toBe(wanted.servable);
    expect(notes.length > 0).toBe(!wanted.servable);
  });
});

describe('the file', () => {
  test('has at least 60 cases, and 25 sums that vendors print', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(cases.filter(({ origin }) => origin === 'vendor-example').length).toBeGreaterThanOrEqual(25);
  });

  test('covers all 46 charge models', () => {
    const covered = new Set(cases.flatMap(({ models }) => models ?? []));
    expect(Array.from({ length: 46 }, (_none, index) => index + 1).filter((row) => !covered.has(row))).toEqual([]);
  });

  test('says in both languages what is counted and how, with a source, and why where nothing can be', () => {
    for (const { title, worked, source, because, servable } of cases) {
      for (const text of [title, worked]) expect([text.de.length > 0, text.en.length > 0]).toEqual([true, true]);
      expect(source.url).toMatch(/^https:\/\//);
      expect([source.title, source.asOf].every((text) => text.length > 0)).toBe(true);
      expect(because !== undefined).toBe(!servable);
    }
  });

  test('names each case once', () => {
    for (const lang of ['de', 'en'] as const) {
      const titles = cases.map(({ title }) => title[lang]);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });
});
