/**
 * Search that forgives: by vendor, name, task and synonym in both languages, with typing errors, umlauts written any way.
 * Loaded when somebody first searches; until then `plainSearch` finds parts of words.
 */
import Fuse from 'fuse.js/basic';
import type { Entry } from './entries.ts';
import { folded } from './fold.ts';

export type Searched = Pick<Entry, 'name' | 'vendorName' | 'tasks'>;
/** `search` holds the words that find a task, separated by `|`. */
export interface SearchedTask {
  search: string;
}
export type Search = (query: string) => ReadonlyMap<number, number> | null;

interface Term {
  text: string;
  /** Positions of the offerings that it stands for. */
  at: number[];
  /** Added to the score: a name counts more than a synonym. */
  distance: number;
}

const options = {
  keys: ['text'],
  includeScore: true,
  ignoreLocation: true,
  // About one error in four letters: «Rechnug» finds «Rechnung», «OCR» finds no «DOC».
  threshold: 0.28,
  minMatchCharLength: 2,
};

/** Builds the index once per catalogue. `tasks` stand at the positions that the entries name. */
export function searchOver(entries: readonly Searched[], tasks: readonly SearchedTask[]): Search {
  const terms = new Map<string, Term>();
  const add = (text: string, at: number[], distance: number): void => {
    const key = `${folded(text)} ${distance}`;
    const known = terms.get(key);
    if (known) known.at.push(...at);
    else terms.set(key, { text: folded(text), at, distance });
  };
  const byTask = tasks.map((): number[] => []);
  entries.forEach((entry, at) => {
    add(entry.name, [at], 0);
    add(entry.vendorName, [at], 0.05);
    for (const task of entry.tasks) byTask[task]?.push(at);
  });
  tasks.forEach((task, position) => {
    for (const word of task.search.split('|')) add(word, byTask[position] ?? [], 0.15);
  });
  const fuse = new Fuse([...terms.values()], options);

  function scoresOf(word: string): Map<number, number> {
    const scores = new Map<number, number>();
    for (const { item, score = 0 } of fuse.search(word)) {
      for (const at of item.at) scores.set(at, Math.min(scores.get(at) ?? Infinity, score + item.distance));
    }
    return scores;
  }

  return (query) => {
    const text = folded(query).trim();
    if (text === '') return null;
    const words = text.split(/\s+/).slice(0, 6);
    let found = scoresOf(text);
    // Several words: each must be found, wherever; the whole phrase counts more.
    if (words.length > 1) {
      const each = words.map(scoresOf);
      const all = new Map<number, number>();
      for (const [at, score] of each[0] ?? []) {
        const sum = each.reduce((total, scores) => total + (scores.get(at) ?? Infinity), 0);
        if (sum < Infinity) all.set(at, Math.min(sum / words.length + 0.2, found.get(at) ?? Infinity, score + 1));
      }
      for (const [at, score] of found) all.set(at, Math.min(score, all.get(at) ?? Infinity));
      found = all;
    }
    return found;
  };
}
