/** What the data page shows: figures of the content, and the files that lie beside it. Worked out once per build. */
import type { Content } from '../../catalogue/content.ts';
import { wordsOf } from '../../catalogue/models.ts';
import { qualityOf, type Quality } from '../../catalogue/quality.ts';
import { routes, type Lang } from '../../text/routes.ts';
import { feedOf } from './_feed.ts';
import { offeringsFile, pricesFile, tasksFile, type DataFile } from './_files.ts';
import { germanPricesTable, pricesTable } from './_price-table.ts';

export const folder = '/data/v1/';

const makers = {
  'offerings.json': offeringsFile,
  'tasks.json': tasksFile,
  'prices.json': pricesFile,
  'prices.csv': pricesTable,
  'preise-excel.csv': germanPricesTable,
  'changes.xml': (content, site) => feedOf(content, 'de', site, `${folder}changes.xml`),
  'changes.en.xml': (content, site) => feedOf(content, 'en', site, `${folder}changes.en.xml`),
} satisfies Record<string, (content: Content, site: URL) => DataFile>;
export type FileName = keyof typeof makers;
const fileNames = Object.keys(makers) as FileName[];

interface Figures {
  quality: Quality;
  files: Map<FileName, DataFile>;
}

const known = new WeakMap<Content, Figures>();

function figuresOf(content: Content): Figures {
  const figures = known.get(content) ?? { quality: qualityOf(content, content.day), files: new Map() };
  known.set(content, figures);
  return figures;
}

/** @throws where the configuration names no site: the files carry full addresses. */
export function dataFile(content: Content, site: URL | undefined, name: FileName): DataFile {
  if (!site) throw new Error('astro.config.mjs names no site');
  const { files } = figuresOf(content);
  const file = files.get(name) ?? makers[name](content, site);
  files.set(name, file);
  return file;
}

/** Props of the data page. */
export function dataFigures(content: Content, lang: Lang, site: URL | undefined) {
  const { quality } = figuresOf(content);
  const foreign: FileName = lang === 'de' ? 'changes.en.xml' : 'changes.xml';
  return {
    quality,
    tasks: quality.tasks.map(({ task, ...coverage }) => ({
      ...coverage,
      name: wordsOf(task.name, lang),
      href: routes(lang).task(task),
    })),
    files: fileNames
      .filter((name) => name !== foreign)
      .map((name) => {
        const { text, entries } = dataFile(content, site, name);
        return { name, href: `${folder}${name}`, entries, bytes: Buffer.byteLength(text) };
      }),
  };
}
