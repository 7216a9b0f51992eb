/** What is wrong with a content file, told so that an editor can mend it without reading code. */

export type PathSegment = string | number;
export type Path = readonly PathSegment[];

export interface Problem {
  /** Path from the root of the project: `content/vendors/acme/chat.md`. */
  file: string;
  /** Counted from 1, in the file as it stands (front matter marks included). */
  line: number;
  /** Path of the field: `variants[0].plans[1].charges[0].meter`; `body` for Markdown, `file` for the file as such. */
  field: string;
  /** The value as written, shortened; null where it is missing or nothing can be shown. */
  value: string | null;
  /** What is broken: the rest of a sentence about the value (`is not a meter`), or a sentence of its own. */
  rule: string;
  /** What to do, one or two sentences. */
  repair: string;
}

/** `variants[0].plans[1].id` for `['variants', 0, 'plans', 1, 'id']`; `file` for the empty path. */
export function fieldOf(path: Path): string {
  let field = '';
  for (const segment of path) {
    if (typeof segment === 'number') field += `[${segment}]`;
    else field += field === '' ? segment : `.${segment}`;
  }
  return field === '' ? 'file' : field;
}

const longestValue = 80;

/** A value as one short line, without line breaks; null where there is none. */
export function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length > longestValue ? `${flat.slice(0, longestValue - 1)}…` : flat;
}

/** `content/vendors/acme/chat.md:12 variants[0].…meter: «pagez» is not a meter. Did you mean «page»?` */
export function sentenceOf(problem: Problem): string {
  const joint = /^[A-Z]/.test(problem.rule) ? ': ' : ' ';
  const value = problem.value === null ? '' : `«${problem.value}»${joint}`;
  return `${problem.file}:${problem.line} ${problem.field}: ${value}${problem.rule}. ${problem.repair}`;
}

/** File first, then line, so that an editor can work through a file from top to bottom. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      (a.field < b.field ? -1 : a.field > b.field ? 1 : 0),
  );
}

/** All problems of all content files at once. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = inOrder(problems);
    const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
    super(`${count} in the content:\n\n${sorted.map(sentenceOf).join('\n')}\n`);
    this.name = 'ContentError';
    this.problems = sorted;
  }
}
