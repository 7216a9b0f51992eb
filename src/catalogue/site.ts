/**
 * What pages ask the content for. The data come from Astro's collections, which `loaders.ts` fills from one checked
 * reading; everything is sorted, so that a page reads the same on each machine.
 */
import { getCollection, getEntry, render } from 'astro:content';
import { byText, referenceOf, todayInGermany } from './content.ts';
import type { Content, Offering, Vendor } from './content.ts';
import type { DataOf } from './kinds.ts';

type Bodied = 'vendors' | 'offerings' | 'tasks' | 'glossary' | 'guide';
type Kept = Bodied | 'partners';

let kept: Promise<Content> | undefined;

/** The whole content. Kept for the length of a build; while developing it follows the files. */
export function siteContent(): Promise<Content> {
  if (!import.meta.env.PROD) return gathered();
  kept ??= gathered();
  return kept;
}

async function gathered(): Promise<Content> {
  const [vendors, offerings, tasks, glossary, guide, partners, files] = await Promise.all([
    mapOf<Content['vendors']>('vendors'),
    mapOf<Content['offerings']>('offerings'),
    mapOf<Content['tasks']>('tasks'),
    mapOf<Content['glossary']>('glossary'),
    mapOf<Content['guide']>('guide'),
    mapOf<Content['partners']>('partners'),
    getCollection('reference'),
  ]);
  const fileOf = new Map(files.map((file) => [file.id, file.data]));
  const reference = referenceOf((kind) => {
    const data = fileOf.get(kind);
    if (!data) throw new Error(`content/reference/${kind}.yaml is not in the collection`);
    return data as DataOf[typeof kind];
  });
  return { day: todayInGermany(), vendors, offerings, tasks, glossary, guide, partners, reference };
}

/** The loaders keep everything but id, path and body of a file under `data`. */
async function mapOf<M extends ReadonlyMap<string, object>>(collection: Kept): Promise<M> {
  const entries = await getCollection(collection);
  const sorted = entries
    .map(({ id, data, body, filePath }) => [id, { ...data, id, body: body ?? '', file: filePath ?? '' }] as const)
    .toSorted(([a], [b]) => byText(a, b));
  return new Map(sorted) as unknown as M;
}

/** The Markdown of a file as a component, or null where the file has none. */
export async function bodyOf(collection: Bodied, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry?.body) return null;
  return (await render(entry)).Content;
}

/** Every vendor is there: the checks see to it. */
export function vendorOf(offering: Offering, content: Content): Vendor {
  const vendor = content.vendors.get(offering.vendor);
  if (!vendor) throw new Error(`${offering.id} has no vendor`);
  return vendor;
}
