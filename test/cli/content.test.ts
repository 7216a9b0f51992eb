import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, run } from './run.ts';

interface MatchJson {
  offering: string;
  variant: string;
  plan: string | null;
  fit: { verdict: string };
  knowHow: { setUp: number | string; integrate: number | string; operate: number | string; withinReach: boolean };
  monthly: { currency: string; low: string; expected: string; high: string } | null;
  unknown: string[];
  excludedBy: string[];
}

async function matches(...words: string[]): Promise<MatchJson[]> {
  const found = await json(['match', '--task', 'invoice-extraction', ...words]);
  expect(found).toMatchObject({ verdict: { kind: expect.any(String), reasons: expect.any(Array) } });
  return Object(found).matches;
}

const usable = (list: readonly MatchJson[]) => list.filter(({ excludedBy }) => excludedBy.length === 0);

describe('match', () => {
  test('judges the real offerings: usable and cheap first, then without price, then the excluded ones', async () => {
    const found = await matches('--set', 'invoices=800', '--know-how', '1');
    expect(found.length).toBeGreaterThanOrEqual(8);
    const groups = found.map(({ excludedBy, monthly }) => (excludedBy.length > 0 ? 2 : monthly ? 0 : 1));
    expect(groups).toEqual(groups.toSorted((a, b) => a - b));
    const costs = found.flatMap(({ excludedBy, monthly }) =>
      excludedBy.length === 0 && monthly ? [Number(monthly.expected)] : [],
    );
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    for (const match of found) {
      expect(match.excludedBy.includes('know-how')).toBe(!match.knowHow.withinReach);
      const needed = [match.knowHow.setUp, match.knowHow.integrate, match.knowHow.operate];
      expect(needed.some((level) => typeof level === 'number' && level > 1)).toBe(!match.knowHow.withinReach);
    }
  });

  test('brings more back with a partner, and costs more for more invoices', async () => {
    const [alone, helped, more] = await Promise.all([
      matches('--set', 'invoices=800', '--know-how', '1'),
      matches('--set', 'invoices=800', '--know-how', '1', '--partner'),
      matches('--set', 'invoices=80000', '--know-how', '1', '--partner'),
    ]);
    expect(usable(helped).length).toBeGreaterThan(usable(alone).length);
    const dearest = (list: readonly MatchJson[]) =>
      Math.max(...usable(list).map(({ monthly }) => Number(monthly?.expected ?? 0)));
    expect(dearest(more)).toBeGreaterThan(dearest(helped));
  });

  test('takes low, expected and high, needs, musts and wishes', async () => {
    const workload = ['--set', 'invoices=100/500/900', '--need', 'output=2', '--must', 'output'];
    const wishes = ['--region', 'EU', '--no-training', '--budget', '200', '--max-term', '12', '--german-interface'];
    const found = await matches(...workload, ...wishes, '--gross', '--proven-only');
    for (const { monthly } of found) {
      expect(Number(monthly?.low ?? 0)).toBeLessThanOrEqual(Number(monthly?.high ?? 0));
    }
  });

  test.each([
    [[], 'The task is missing.'],
    [['--task', 'invoice-extractoin'], 'There is no task "invoice-extractoin"; did you mean "invoice-extraction"?'],
    [['--task', 'invoice-extraction', '--set', 'invoces=8'], 'There is no driver "invoces"; did you mean "invoices"?'],
    [['--task', 'invoice-extraction', '--day', 'today'], '--day is "today"; write a day as 2026-11-23.'],
    [['--tsak', 'invoice-extraction'], "Unknown option '--tsak'."],
  ])('%j is a wrong call', async (words, sentence) => {
    const { code, out, problems } = await run(['match', '--json', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(problems).toContain(sentence);
    expect(problems).toContain('Call it as: npm run --silent cli -- match --task');
  });
});

describe('estimate of an offering', () => {
  test('prices real content at low, expected and high, as match does', async () => {
    const [first] = (await matches('--set', 'invoices=800')).filter(({ monthly }) => monthly);
    if (!first) throw new Error('no priced match');
    const words = ['estimate', '--task', 'invoice-extraction', '--set', 'invoices=800', '--offering', first.offering];
    const found = await json(words);
    expect(found).toMatchObject({
      offering: first.offering,
      variant: first.variant,
      plan: first.plan,
      monthly: first.monthly,
      expected: { servable: true, lines: expect.any(Array), usage: expect.any(Array) },
    });
    const named = await json([...words, '--variant', first.variant, '--plan', String(first.plan)]);
    expect(Object(named).expected).toEqual(Object(found).expected);
  });

  test('says what there is', async () => {
    const { code, problems } = await run(['estimate', '--task', 'invoice-extraction', '--offering', 'acme/nothing']);
    expect(code).toBe(2);
    expect(problems).toContain('There is no offering for invoice-extraction "acme/nothing"');
  });
});

describe('content that people write', () => {
  let folder = '';
  let content = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passgenau-'));
    content = join(folder, 'content');
    await cp(join(import.meta.dirname, '..', '..', 'content'), content, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const check = (...words: string[]) => run(['check', '--content', content, ...words]);

  test('is checked as a whole', async () => {
    const { code, out, problems } = await check();
    expect([code, problems]).toEqual([0, '']);
    expect(out).toMatch(/^\d+ files checked, no problem\.\n$/);
  });

  test.each([
    ['vendor', 'new-vendor', 'vendors/new-vendor/vendor.md'],
    ['offering', 'new-vendor/new-service', 'vendors/new-vendor/new-service.md'],
    ['task', 'new-task', 'tasks/new-task.md'],
  ])(
    'a new %s starts from a template that names what is to be filled in and knows every key',
    async (kind, id, path) => {
      const made = await run(['new', kind, id, '--content', content]);
      expect([made.code, made.out]).toEqual([0, expect.stringContaining(path)]);
      const file = join(content, path);
      expect(await readFile(file, 'utf8')).toMatch(/^---\n# /);

      const found = await check('--json', file);
      expect(found.code).toBe(1);
      const { problems }: { problems: { field: string; rule: string; value: unknown }[] } = JSON.parse(found.out);
      expect(problems.length).toBeGreaterThan(2);
      expect(problems.filter(({ rule }) => /unknown|no field|not a field|cannot be read/.test(rule))).toEqual([]);
      expect(found.problems).toContain(`content/${path}:`);

      const again = await run(['new', kind, id, '--content', content]);
      expect([again.code, again.problems]).toEqual([1, expect.stringContaining('nothing was written')]);
      await rm(file);
    },
  );

  test('every problem is told with file, line, field and repair, and exits with 1', async () => {
    const file = join(content, 'glossary', 'api.md');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('---\n', '---\nnonsense: 1\n'));
    const [all, this1, other] = await Promise.all([
      check('--json'),
      check(file),
      check(join(content, 'glossary', 'aiaas.md')),
    ]);
    await writeFile(file, before);
    expect([all.code, this1.code, other.code]).toEqual([1, 1, 0]);
    expect(JSON.parse(all.out)).toMatchObject({
      problems: [{ file: 'content/glossary/api.md', line: 2, field: 'nonsense', repair: expect.any(String) }],
    });
    expect(this1.problems).toMatch(/^content\/glossary\/api\.md:2 nonsense: /);
  });

  test('a file that is no content is a wrong call', async () => {
    const { code, problems } = await check(join(folder, 'elsewhere.md'));
    expect([code, problems]).toEqual([2, expect.stringContaining('is no file of the content folder.')]);
  });

  test('prices are listed by age, oldest first', async () => {
    const found = await json(['stale', '--days', '90', '--content', content]);
    const { stale, prices } = Object(found);
    const ages: number[] = stale.map(({ age }: { age: number | null }) => age ?? Infinity);
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
    expect(ages.every((age) => age > 90)).toBe(true);
    expect(prices).toBeGreaterThanOrEqual(ages.length);
    expect(found).toMatchObject({ day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), days: 90 });
  });

  test.each([
    [['new', 'offering', 'acme'], '"acme" is no id for a offering'],
    [['new', 'vendor', '../etc'], '"../etc" is no id for a vendor'],
    [['new', 'vendor', 'Acme'], '"Acme" is no id for a vendor'],
    [['new', 'page', 'acme'], 'The kind is "page"; it must be one of vendor, offering, task.'],
    [['new', 'vendor'], 'A kind of file and one id are needed.'],
    [['stale', '--days', 'many'], '--days is "many"; it must be a whole number.'],
    [['check', '--content', '/nowhere-at-all'], 'There is no folder "/nowhere-at-all".'],
  ])('%j is a wrong call', async (words, sentence) => {
    const { code, problems } = await run(words);
    expect([code, problems]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

describe('without a known command', () => {
  test('one sentence says how to call it', async () => {
    const { code, out, problems } = await run(['estimat']);
    expect([code, out]).toEqual([2, '']);
    expect(problems).toMatch(/^There is no command "estimat"\. Call it as: npm run --silent cli -- estimate \| match/);
    expect((await run(['constructor'])).code).toBe(2);
    expect((await run([])).code).toBe(2);
  });

  test('help lists all of them', async () => {
    const { code, out } = await run(['--help']);
    expect([code, out]).toEqual([0, expect.stringContaining('readiness --answers')]);
  });
});
