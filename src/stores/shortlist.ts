/**
 * Offerings that the visitor wants to remember. They stay in the browser's local storage; where that is forbidden or
 * broken, they last as long as the page.
 */
import { atom, onMount } from 'nanostores';

const key = 'passgenau:shortlist';
const longest = 50;

/** Ids of offerings, in the order in which they were added. */
export const $shortlist = atom<readonly string[]>([]);

onMount($shortlist, () => {
  if (typeof window === 'undefined') return undefined;
  const stored = load();
  if (stored.length > 0) $shortlist.set(stored);
  const follow = (event: StorageEvent): void => {
    if (event.key === key || event.key === null) $shortlist.set(load());
  };
  window.addEventListener('storage', follow);
  return () => window.removeEventListener('storage', follow);
});

/** Puts an offering on the list or takes it off. */
export function toggleShortlisted(offering: string): void {
  const now = $shortlist.get();
  const next = now.includes(offering) ? now.filter((id) => id !== offering) : [...now, offering].slice(-longest);
  $shortlist.set(next);
  try {
    window.localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Storage is full or forbidden: the list then lives as long as the page.
  }
}

/** What a stored text holds; an empty list for anything that is not ours. */
export function readShortlist(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(value)) return [];
    const ids = value.filter((id): id is string => typeof id === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id));
    return [...new Set(ids)].slice(0, longest);
  } catch {
    return [];
  }
}

function load(): string[] {
  try {
    return readShortlist(window.localStorage.getItem(key));
  } catch {
    return [];
  }
}
