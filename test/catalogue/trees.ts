/** Small content trees for tests: a sound one, and overlays in `broken/` that break exactly one rule each. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ContentFile } from '../../src/catalogue/read.ts';
import { readFiles } from '../../src/catalogue/read.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** All trees are checked for this day. */
export const day = '2026-11-23';

export const soundFiles = (): Promise<ContentFile[]> => readFiles(here('sound'));

export const brokenRules: readonly string[] = readdirSync(here('broken')).toSorted();

/** The sound tree with the files of `broken/<rule>` laid over it. */
export async function brokenFiles(rule: string): Promise<ContentFile[]> {
  const files = [...(await soundFiles()), ...(await readFiles(here(`broken/${rule}`)))];
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** The files with one part of one file replaced. */
export function changed(files: readonly ContentFile[], path: string, from: string, to: string): ContentFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(from)) throw new Error(`${path} does not contain ${from}`);
    return { path, text: file.text.replace(from, to) };
  });
}
