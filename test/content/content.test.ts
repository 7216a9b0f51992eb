import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { todayInGermany } from '../../src/catalogue/content.ts';
import type { Content } from '../../src/catalogue/content.ts';
import { readYaml, splitFrontMatter, tidy } from '../../src/catalogue/front-matter.ts';
import { jsonSchemaOf, kinds } from '../../src/catalogue/json-schema.ts';
import { routeOf, schemas } from '../../src/catalogue/kinds.ts';
import type { Kind } from '../../src/catalogue/kinds.ts';
import { findingsOf, located } from '../../src/catalogue/outliers.ts';
import { sentenceOf } from '../../src/catalogue/problem.ts';
import type { Problem } from '../../src/catalogue/problem.ts';
import { contentOf, problemsIn, readFiles } from '../../src/catalogue/read.ts';
import type { ContentFile } from '../../src/catalogue/read.ts';

const root = fileURLToPath(new URL('../../content/', import.meta.url));
const day = todayInGermany();

let files: ContentFile[];
let problems: Problem[];
beforeAll(async () => {
  files = await readFiles(root);
  problems = problemsIn(files, { day });
});

describe('every real file is sound', () => {
  test.each(kinds)('%s', (kind: Kind) => {
    const own = problems.filter(({ file }) => routeOf(file.replace(/^content\//, ''))?.kind === kind);
    expect(own.map(sentenceOf)).toEqual([]);
  });

  test('nothing else is wrong', () => {
    expect(problems.map(sentenceOf)).toEqual([]);
  });
});

test('both YAML readers understand the same', () => {
  for (const file of files) {
    const text = tidy(file.text);
    const yaml = file.path.endsWith('.md') ? (splitFrontMatter(text)?.yaml ?? '') : text;
    const read = readYaml(yaml);
    const other: unknown = parseDocument(yaml, { schema: 'core' }).toJS();
    expect({ [file.path]: 'value' in read && read.value }).toEqual({ [file.path]: other });
  }
});

describe('prices are plausible', () => {
  let content: Content;
  beforeAll(() => {
    content = contentOf(files, { day });
  });

  /** Dearest that one unit has ever been printed at, in the currency of the plan; a slip of the block size is far above. */
  const dearest: Readonly<Record<string, number>> = {
    'input-token': 0.001,
    'cached-input-token': 0.001,
    'output-token': 0.001,
    character: 0.01,
    page: 5,
    'audio-minute': 1,
    'call-minute': 2,
    message: 2,
  };

  test('units are not mixed up with thousands or millions of them', () => {
    const slips = [...content.offerings.values()].flatMap(({ id, variants }) =>
      variants.flatMap(({ plans }) =>
        (typeof plans === 'string' ? [] : plans).flatMap((plan) =>
          plan.charges.flatMap((charge) => {
            if (charge.type !== 'usage' || charge.tiering === 'stairstep') return [];
            const limit = dearest[charge.meter];
            const prices = [charge.price, ...(charge.tiers ?? []).map(({ price }) => price)];
            return prices.flatMap((price) =>
              limit !== undefined && Number(price) / Number(charge.per ?? 1) > limit
                ? [`${id} ${plan.id}: ${String(price)} for ${String(charge.per ?? 1)} ${charge.meter}`]
                : [],
            );
          }),
        ),
      ),
    );
    expect(slips).toEqual([]);
  });

  test('every cost far from its task is confirmed, and every price can be counted', async () => {
    const found = await located(findingsOf(content, day), content, root);
    expect(found.map(sentenceOf)).toEqual([]);
  });
});

describe('the explanation for editors', () => {
  let readme: string;
  beforeAll(async () => {
    readme = await readFile(new URL('../../content/README.md', import.meta.url), 'utf8');
  });

  test('shows every field of every kind of file', () => {
    const names = new Set<string>();
    const collect = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node) for (const name of Object.keys(node.properties ?? {})) names.add(name);
      Object.values(node).forEach(collect);
    };
    for (const kind of kinds) collect(jsonSchemaOf(kind));
    const missing = [...names].filter(
      (name) => !/^\d$/.test(name) && !new RegExp(`(?:^|[^\\w])${name}:`, 'm').test(readme),
    );
    expect(missing).toEqual([]);
  });

  test.each([
    ['## A vendor', 'vendor'],
    ['## An offering', 'offering'],
    ['## A glossary entry', 'glossary'],
  ] as const)('gives a template that the checks accept: %s', (heading, kind) => {
    const section = readme.slice(readme.indexOf(heading));
    const template = /```yaml\n([\s\S]*?)```/.exec(section)?.[1]?.replaceAll('{ … }', '{}') ?? '';
    const read = readYaml(template);
    const result = schemas[kind].safeParse('value' in read ? read.value : null);
    expect(result.success ? [] : result.error.issues).toEqual([]);
  });
});
