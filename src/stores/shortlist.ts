/** Offerings that the visitor wants to remember. */
import { readList, store, storedList } from './stored.ts';

const key = 'passgenau:shortlist';
const longest = 50;

/** Ids of offerings, in the order in which they were added. */
export const $shortlist = storedList(key, readShortlist);

/** Puts an offering on the list or takes it off. */
export function toggleShortlisted(offering: string): void {
  const now = $shortlist.get();
  const next = now.includes(offering) ? now.filter((id) => id !== offering) : [...now, offering].slice(-longest);
  store($shortlist, key, next);
}

/** What a stored text holds; an empty list for anything that is not ours. */
export function readShortlist(text: string | null): string[] {
  const ids = readList(text, (id): id is string => typeof id === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id));
  return [...new Set(ids)].slice(0, longest);
}
