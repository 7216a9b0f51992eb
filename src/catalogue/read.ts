/**
 * Reads the content: every file of `content/`, checked by its schema and by the rules across files. All problems of
 * all files are thrown together. Used by the build, the command line and the tests alike.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { checkAll } from './checks.ts';
import { byText, referenceOf, todayInGermany } from './content.ts';
import type { Content, Filed } from './content.ts';
import { report, without } from './draft.ts';
import type { Draft, Loose } from './draft.ts';
import { Drafts } from './drafts.ts';
import { lineFinder, readYaml, splitFrontMatter, tidy } from './front-matter.ts';
import { kindNames, routeOf, schemas } from './kinds.ts';
import type { DataOf, Kind, Route } from './kinds.ts';
import { ContentError } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { isId } from './schema/fields.ts';

export { ContentError } from './problem.ts';

/** A file as text; `path` is within the content folder, with `/`. */
export interface ContentFile {
  path: string;
  text: string;
}

export interface ReadOptions {
  /** Nothing may be dated later. Default: today in Germany. */
  day?: string;
}

/** Files of the folder that are no content: the explanation for editors, the licence, and hidden files. */
const isNoContent = (path: string): boolean => path === 'README.md' || path === 'LICENSE' || /(?:^|\/)\./.test(path);

/**
 * Reads and checks the folder `root` (the one that holds `vendors/`, `tasks/` …).
 *
 * @throws ContentError with all problems of all files, each with file, line, field, value, rule and repair.
 */
export async function readContent(root: string, options: ReadOptions = {}): Promise<Content> {
  const files = await readFiles(root);
  return contentOf(files, { day: options.day ?? todayInGermany(), folder: basename(resolve(root)) });
}

/** All files of the folder in a fixed order, whatever the file system says. */
export async function readFiles(root: string): Promise<ContentFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'),
      isFile: entry.isFile(),
    }))
    .filter(({ path }) => !isNoContent(path))
    .toSorted((a, b) => byText(a.path, b.path));
  const files: ContentFile[] = [];
  const batch = 64;
  for (let start = 0; start < found.length; start += batch) {
    const texts = await Promise.all(
      found.slice(start, start + batch).map(async ({ path, isFile }) => ({
        path,
        // A link could lead anywhere on the machine; it counts as an empty file, which the checks refuse.
        text: isFile ? await readFile(join(root, path), 'utf8') : '',
      })),
    );
    files.push(...texts);
  }
  return files;
}

/** The content of files that are already in memory; `folder` is the name shown before each path. */
export function contentOf(files: readonly ContentFile[], options: { day: string; folder?: string }): Content {
  const { drafts, problems } = draftsOf(files, options);
  if (problems.length > 0) throw new ContentError(problems);
  return assembled(drafts);
}

/** All problems of the files; an empty list where the content is sound. */
export function problemsIn(files: readonly ContentFile[], options: { day: string; folder?: string }): Problem[] {
  return [...draftsOf(files, options).problems];
}

function draftsOf(
  files: readonly ContentFile[],
  { day, folder = 'content' }: { day: string; folder?: string },
): { drafts: Drafts; problems: readonly Problem[] } {
  const lost: Problem[] = [];
  const all: Draft[] = [];
  for (const file of files) {
    const route = routeOf(file.path);
    if (route) all.push(draftOf(file, route, folder));
    else lost.push(misplaced(`${folder}/${file.path}`));
  }
  const drafts = new Drafts(all, day);
  const missing = checkAll(drafts, folder);
  return { drafts, problems: [...lost, ...missing, ...all.flatMap((draft) => draft.problems)] };
}

function misplaced(file: string): Problem {
  return {
    file,
    line: 1,
    field: 'file',
    value: null,
    rule: 'is no content file: neither its folder nor its ending fits',
    repair: 'See the list of files in content/README.md, and move or rename it.',
  };
}

function draftOf({ path, text }: ContentFile, route: Route, folder: string): Draft {
  const file = `${folder}/${path}`;
  const tidied = tidy(text);
  const parts =
    route.format === 'yaml' ? { yaml: tidied, yamlLine: 1, body: '', bodyLine: 1 } : splitFrontMatter(tidied);
  const problems: Problem[] = [];
  const { kind, id } = route;
  if (!parts) {
    const draft: Draft = { kind, id, file, data: null, sound: null, body: '', bodyLine: 1, lineOf: () => 1, problems };
    report(draft, [], {
      rule: 'does not begin with front matter',
      repair: 'Start the file with a line «---», then the fields, then a second line «---».',
    });
    return draft;
  }
  const { yaml, yamlLine, body, bodyLine } = parts;
  let find: ((path: Path) => number) | undefined;
  const lineOf = (field: Path): number => {
    if (field.length === 0) return 1;
    find ??= lineFinder(yaml);
    return find(field) + yamlLine - 1;
  };
  const read = readYaml(yaml);
  if ('fault' in read) {
    problems.push({
      file,
      line: read.fault.line + yamlLine - 1,
      field: 'front matter',
      value: null,
      rule: `cannot be read: ${read.fault.reason}`,
      repair:
        'Check indentation, brackets and quotation marks on this line and the one above; put texts with a colon in quotation marks.',
    });
    return { kind, id, file, data: null, sound: null, body, bodyLine, lineOf, problems };
  }
  const result = schemas[kind].safeParse(read.value);
  const found = result.success ? [] : schemaProblems(schemas[kind], read.value, result.error.issues);
  const data = result.success
    ? result.data
    : without(
        read.value,
        found.flatMap(({ faulty }) => (faulty ? [faulty] : [])),
      );
  const isUsable = typeof data === 'object' && data !== null && !Array.isArray(data);
  const draft: Draft = {
    kind,
    id,
    file,
    data: isUsable ? (data as Loose<DataOf[Kind]>) : null,
    sound: result.success ? result.data : null,
    body,
    bodyLine,
    lineOf,
    problems,
  };
  for (const { path: field, value, rule, repair } of found) report(draft, field, { value, rule, repair });
  checkFileName(draft);
  return draft;
}

/** Ids come from paths, so paths are written as ids. */
function checkFileName(draft: Draft): void {
  const parts = draft.kind === 'guide' ? [draft.id.replace(/\.(?:de|en)$/, '')] : draft.id.split('/');
  for (const part of parts) {
    if (isId(part)) continue;
    report(draft, [], {
      value: part,
      rule: `is no name for ${kindNames[draft.kind]}`,
      repair: 'File and folder names are ids: lower-case letters, digits and single hyphens.',
    });
  }
}

function assembled(drafts: Drafts): Content {
  const mapOf = <K extends Kind, Extra>(
    kind: K,
    extra: (id: string) => Extra,
  ): Map<string, DataOf[K] & Filed & Extra> =>
    new Map(
      drafts
        .of(kind)
        .map((draft): [string, DataOf[K] & Filed & Extra] => [
          draft.id,
          {
            ...dataOf(draft),
            id: draft.id,
            file: draft.file,
            body: draft.body.trim() === '' ? '' : draft.body,
            ...extra(draft.id),
          },
        ])
        .toSorted(([a], [b]) => byText(a, b)),
    );
  return {
    day: drafts.day,
    vendors: mapOf('vendor', () => ({})),
    offerings: mapOf('offering', (id) => ({ vendor: id.split('/')[0] ?? '' })),
    tasks: mapOf('task', () => ({})),
    glossary: mapOf('glossary', () => ({})),
    guide: mapOf('guide', (id) => ({
      chapter: id.replace(/\.(?:de|en)$/, ''),
      language: id.endsWith('.de') ? ('de' as const) : ('en' as const),
    })),
    partners: mapOf('partner', () => ({})),
    reference: referenceOf((kind) => {
      const draft = drafts.only(kind);
      if (!draft) throw new Error(`content/reference/${kind}.yaml was not read`);
      return dataOf(draft);
    }),
  };
}

/** Only after all checks: without a problem every draft is sound. */
function dataOf<K extends Kind>(draft: Draft<K>): DataOf[K] {
  if (draft.sound === null) throw new Error(`${draft.file} was not checked`);
  return draft.sound;
}
