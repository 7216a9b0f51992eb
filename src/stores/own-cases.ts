/** The visitor's last case of each task, so that the shortlist leads back to it. */
import { readList, store, storedList } from './stored.ts';

const key = 'passgenau:cases';
const most = 30;
const longestQuery = 2000;

export interface OwnCase {
  task: string;
  /** Query string without question mark, see `case-url.ts`. */
  query: string;
}

/** Newest first, one for each task. */
export const $ownCases = storedList(key, readOwnCases);

/** Keeps the case of a task; an empty query is the usual case, which needs no keeping. */
export function keepCase(task: string, query: string): void {
  const now = $ownCases.get();
  if (now.some((own) => own.task === task && own.query === query)) return;
  const others = now.filter((own) => own.task !== task);
  const next = query === '' || query.length > longestQuery ? others : [{ task, query }, ...others].slice(0, most);
  if (next.length > 0 || now.length > 0) store($ownCases, key, next);
}

/** What a stored text holds; an empty list for anything that is not ours. */
export function readOwnCases(text: string | null): OwnCase[] {
  const seen = new Set<string>();
  return readList(text, isOwnCase)
    .filter(({ task }) => !seen.has(task) && seen.add(task))
    .map(({ task, query }) => ({ task, query }))
    .slice(0, most);
}

function isOwnCase(item: unknown): item is OwnCase {
  if (typeof item !== 'object' || item === null) return false;
  const { task, query } = item as Partial<Record<keyof OwnCase, unknown>>;
  return (
    typeof task === 'string' &&
    /^[a-z0-9-]+$/.test(task) &&
    typeof query === 'string' &&
    query.length <= longestQuery &&
    /^[^#?\s]+$/.test(query)
  );
}
