/**
 * Astro loaders for the collections. All of them take what they store from one reading of the content, so that a
 * problem anywhere stops the build with the full list, and pages never see an unchecked file.
 */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content } from './content.ts';
import { ContentError, readContent } from './read.ts';

/** What a collection stores of one file; `body` is rendered where there is one. */
export interface Stored {
  id: string;
  file: string;
  body: string;
  data: Record<string, unknown>;
}

type Part = (content: Content) => readonly Stored[];

/** One reading per folder serves all collections of a sync; a change of a file starts a new one. */
const readings = new Map<string, Promise<Content>>();

/** Problems that the terminal has shown; every collection hears of them, once is enough. */
const told = new WeakSet<ContentError>();

function contentIn(folder: string): Promise<Content> {
  const reading = readings.get(folder) ?? readContent(folder);
  readings.set(folder, reading);
  return reading;
}

type Filed = 'vendors' | 'offerings' | 'tasks' | 'glossary' | 'guide' | 'partners';

/** The files of one kind, front matter and body apart. */
export function filesOf(kind: Filed): Part {
  return (content) =>
    [...content[kind].values()].map((entry) => {
      const { id, file, body, ...data } = entry;
      return { id, file, body, data };
    });
}

/** The files of `content/reference`, as they are written. */
export function referenceFiles({ reference }: Content): readonly Stored[] {
  return Object.entries(reference.files).map(([kind, data]) => ({
    id: kind,
    file: `content/reference/${kind}.yaml`,
    body: '',
    data: { ...data },
  }));
}

/** A loader that stores what `pick` takes from the content; `folder` is relative to the root of the project. */
export function contentLoader(name: string, pick: Part, folder = 'content'): Loader {
  return {
    name: `passgenau-${name}`,
    async load(context) {
      const root = resolve(fileURLToPath(context.config.root), folder);
      await store(context, pick(await contentIn(root)));
      watch(context, root, pick);
    },
  };
}

async function store(context: LoaderContext, entries: readonly Stored[]): Promise<void> {
  const gone = new Set(context.store.keys());
  for (const { id, file, body, data } of entries) {
    gone.delete(id);
    const digest = context.generateDigest(JSON.stringify([data, body]));
    if (context.store.get(id)?.digest === digest) continue;
    const rendered = body === '' ? undefined : await context.renderMarkdown(body);
    context.store.set({ id, data, filePath: file, digest, body, ...(rendered ? { rendered } : {}) });
  }
  for (const id of gone) context.store.delete(id);
}

/** While developing: read anew when a file changes; with a problem the last sound state stays and the list is shown. */
function watch(context: LoaderContext, root: string, pick: Part): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  watcher.add(root);
  const reload = async (path: string): Promise<void> => {
    if (relative(root, path).startsWith('..')) return;
    readings.delete(root);
    // Several collections hear of the same change; the first one reads, the others wait for it.
    await Promise.resolve();
    try {
      await store(context, pick(await contentIn(root)));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      if (!told.has(error)) logger.error(error.message);
      told.add(error);
    }
  };
  watcher.on('change', reload);
  watcher.on('add', reload);
  watcher.on('unlink', reload);
}
