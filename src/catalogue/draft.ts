/**
 * A content file on its way through the checks. What its schema refuses is reported and taken out; the checks across
 * files run over what is left, so that one run reports every problem of a file, whatever its kind.
 */
import type { Kind, DataOf } from './kinds.ts';
import { fieldOf, shown } from './problem.ts';
import type { Path, Problem } from './problem.ts';

/** Data from which any part may have been taken out; what is there is of the right type. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly (Loose<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

export interface Draft<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  /** As shown to editors: `content/vendors/acme/chat.md`. */
  readonly file: string;
  /** What is left of the front matter; null where the file could not be read at all. */
  readonly data: Loose<DataOf[K]> | null;
  /** The front matter, where its schema accepts all of it. */
  readonly sound: DataOf[K] | null;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
  /** Line of the file on which a field stands. */
  lineOf(path: Path): number;
  readonly problems: Problem[];
}

export interface Complaint {
  /** Shown in «»; left out where the rule says it all. */
  value?: unknown;
  rule: string;
  repair: string;
}

/** Notes a problem with the field at `path`. The same complaint about the same field is noted once. */
export function report(draft: Draft, path: Path, complaint: Complaint): void {
  const field = fieldOf(path);
  if (draft.problems.some((problem) => problem.field === field && problem.rule === complaint.rule)) return;
  draft.problems.push({
    file: draft.file,
    line: draft.lineOf(path),
    field,
    value: shown(complaint.value),
    rule: complaint.rule,
    repair: complaint.repair,
  });
}

/** Notes a problem with the Markdown under the front matter; `line` counts from 0 within the body. */
export function reportBody(draft: Draft, line: number, complaint: Complaint): void {
  draft.problems.push({
    file: draft.file,
    line: draft.bodyLine + line,
    field: 'body',
    value: shown(complaint.value),
    rule: complaint.rule,
    repair: complaint.repair,
  });
}

/** A copy of `value` without the parts at `paths`; list items leave a gap, so that the others keep their number. */
export function without(value: unknown, paths: readonly Path[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const path of paths) {
    const last = path.at(-1);
    if (last === undefined) return undefined;
    let parent: unknown = copy;
    for (const segment of path.slice(0, -1)) {
      parent = typeof parent === 'object' && parent !== null ? Reflect.get(parent, segment) : undefined;
    }
    if (Array.isArray(parent)) parent[Number(last)] = undefined;
    else if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, last);
  }
  return copy;
}
