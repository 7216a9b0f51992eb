/**
 * A store whose value stays in the browser's local storage and follows other tabs. Where storage is forbidden, full or
 * broken, the value lasts as long as the page.
 */
import { atom, onMount, type WritableAtom } from 'nanostores';

/**
 * @param key name in the local storage
 * @param read what a stored text holds; never throws, and leaves out what is not ours
 */
export function storedList<Item>(key: string, read: (text: string | null) => Item[]): WritableAtom<readonly Item[]> {
  const $list = atom<readonly Item[]>([]);

  function load(): Item[] {
    try {
      return read(window.localStorage.getItem(key));
    } catch {
      return [];
    }
  }

  onMount($list, () => {
    if (typeof window === 'undefined') return undefined;
    const stored = load();
    if (stored.length > 0) $list.set(stored);
    const follow = (event: StorageEvent): void => {
      if (event.key === key || event.key === null) $list.set(load());
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  });
  return $list;
}

/** Sets the list and stores it. */
export function store<Item>($list: WritableAtom<readonly Item[]>, key: string, items: readonly Item[]): void {
  $list.set(items);
  try {
    window.localStorage.setItem(key, JSON.stringify(items));
  } catch {
    // Storage is full or forbidden: the list then lives as long as the page.
  }
}

/** The items of a stored list that `isOurs` knows; an empty list for anything else. */
export function readList<Item>(text: string | null, isOurs: (item: unknown) => item is Item): Item[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isOurs) : [];
  } catch {
    return [];
  }
}
