import { mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentLoader, filesOf, referenceFiles } from '../../src/catalogue/loaders.ts';
import { ContentError } from '../../src/catalogue/problem.ts';
import { soundFiles } from './trees.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'passgenau-'));
  for (const { path, text } of await soundFiles()) {
    await mkdir(dirname(join(root, 'content', path)), { recursive: true });
    await writeFile(join(root, 'content', path), text);
  }
});

afterEach(() => rm(root, { recursive: true }));

interface Entry {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
  filePath?: string;
  body?: string;
  rendered?: { html: string };
}

/** What Astro hands to a loader, as far as ours use it; with a watcher as while developing. */
function aContext({ isDeveloping = false } = {}) {
  const store = new Map<string, Entry>();
  const listeners: ((path: string) => Promise<void>)[] = [];
  const errors: string[] = [];
  const renderMarkdown = vi.fn<(text: string) => Promise<{ html: string }>>(async (text) => ({
    html: `<p>${text.trim()}</p>`,
  }));
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: {
      keys: () => [...store.keys()],
      get: (id: string) => store.get(id),
      set: (entry: Entry) => store.set(entry.id, entry),
      delete: (id: string) => store.delete(id),
    },
    logger: { error: (text: string) => errors.push(text) },
    generateDigest: (text: string) => text,
    renderMarkdown,
    ...(isDeveloping
      ? {
          watcher: {
            add: () => {},
            on: (event: string, listen: (path: string) => Promise<void>) =>
              event === 'change' && listeners.push(listen),
          },
        }
      : {}),
  } as unknown as LoaderContext;
  const change = async (path: string, from: string, to: string): Promise<void> => {
    const file = join(root, 'content', path);
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
    await Promise.all(listeners.map((listen) => listen(file)));
  };
  return { context, store, errors, renderMarkdown, change };
}

test('stores data, body and rendered Markdown of every file, and the path for «edit this page»', async () => {
  const { context, store } = aContext();
  await contentLoader('offerings', filesOf('offerings')).load(context);
  expect([...store.keys()]).toEqual(['acme/reader', 'basil/notes']);
  expect(store.get('acme/reader')).toMatchObject({
    filePath: 'content/vendors/acme/reader.md',
    data: { name: 'Acme Reader', vendor: 'acme' },
    rendered: { html: expect.stringContaining('Zwei Sätze') },
  });
  expect(store.get('basil/notes')).not.toHaveProperty('rendered');
});

test('stores the reference files as they are written', async () => {
  const { context, store } = aContext();
  await contentLoader('reference', referenceFiles).load(context);
  expect(store.get('tax')?.data).toMatchObject({ percent: 19, country: 'DE' });
});

test('leaves alone what has not changed, and forgets what is gone', async () => {
  const { context, store, renderMarkdown } = aContext();
  const loader = contentLoader('offerings', filesOf('offerings'));
  store.set('acme/gone', { id: 'acme/gone', data: {} });
  await loader.load(context);
  await loader.load(context);
  expect(renderMarkdown).toHaveBeenCalledTimes(1);
  expect(store.has('acme/gone')).toBe(false);
});

test('rejects with every problem, so that a build stops', async () => {
  const file = join(root, 'content/vendors/acme/reader.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('status: available', 'status: on\ncolour: red'));
  const { context, store } = aContext();
  const loading = contentLoader('vendors', filesOf('vendors')).load(context);
  await expect(loading).rejects.toBeInstanceOf(ContentError);
  await expect(loading).rejects.toThrow(/status: «on»[\s\S]*colour/);
  expect(store.size).toBe(0);
});

test('follows the files while developing, and keeps the last sound state of a broken one', async () => {
  const { context, store, errors, change } = aContext({ isDeveloping: true });
  await contentLoader('offerings', filesOf('offerings')).load(context);
  await change('vendors/acme/reader.md', 'name: Acme Reader', 'name: Acme Reader Plus');
  expect(store.get('acme/reader')?.data).toMatchObject({ name: 'Acme Reader Plus' });
  await change('vendors/acme/reader.md', 'status: available', 'status: on');
  expect(store.get('acme/reader')?.data).toMatchObject({ status: 'available' });
  expect(errors).toEqual([expect.stringContaining('reader.md:6 status: «on»')]);
  await change('vendors/acme/reader.md', 'status: on', 'status: preview\nstatusNote: { de: Vorschau }');
  expect(store.get('acme/reader')?.data).toMatchObject({ status: 'preview' });
});

test('does not follow a link out of the content folder', async () => {
  await writeFile(join(root, 'secret.md'), '---\nname: secret\n---\n');
  await symlink(join(root, 'secret.md'), join(root, 'content/vendors/acme/link.md'));
  const { context } = aContext();
  await expect(contentLoader('vendors', filesOf('vendors')).load(context)).rejects.toThrow(
    /^1 problem[\s\S]*link\.md:1 file: does not begin with front matter/,
  );
});
