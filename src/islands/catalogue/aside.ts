/**
 * Search of a large catalogue in a worker, so that typing never waits for it. Where there is no worker, or it fails, the
 * page itself searches.
 */
import { searchOver, type Search, type Searched, type SearchedTask } from './search.ts';
import type { Scores } from './selection.ts';

/** What the worker is told: the catalogue first, then questions. */
export type Asked =
  | { kind: 'catalogue'; entries: readonly Searched[]; tasks: readonly SearchedTask[] }
  | { kind: 'query'; query: string };

/** Pairs of position and score; null where the question is empty. */
export interface Answered {
  query: string;
  found: (readonly [number, number])[] | null;
}

/** The part of a worker that is used. */
export type SearchWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

export interface Aside {
  /** The answer to the newest question comes as `onAnswer`; those to older ones are dropped. */
  ask(query: string): void;
  end(): void;
}

const startWorker = (): SearchWorker =>
  new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' });

export function searchAside(
  entries: readonly Searched[],
  tasks: readonly SearchedTask[],
  onAnswer: (query: string, scores: Scores) => void,
  start = startWorker,
): Aside {
  let worker: SearchWorker | null = null;
  let here: Search | null = null;
  let newest: string | null = null;
  let isBusy = false;

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const tell = (told: Asked): void => worker?.postMessage(told);

  function send(): void {
    if (newest === null) return;
    if (worker) {
      isBusy = true;
      tell({ kind: 'query', query: newest });
    } else {
      here ??= searchOver(entries, tasks);
      onAnswer(newest, here(newest));
    }
  }

  function goOnWithout(): void {
    worker?.terminate();
    worker = null;
    if (isBusy) send();
    isBusy = false;
  }

  try {
    worker = start();
    worker.addEventListener('message', (event) => {
      const { query, found } = (event as MessageEvent<Answered>).data;
      isBusy = false;
      if (query === newest) onAnswer(query, found && new Map(found));
      else send();
    });
    worker.addEventListener('error', goOnWithout);
    worker.addEventListener('messageerror', goOnWithout);
    tell({
      kind: 'catalogue',
      entries: entries.map(({ name, vendorName, tasks: own }) => ({ name, vendorName, tasks: own })),
      tasks,
    });
  } catch {
    worker = null;
  }

  return {
    ask(query) {
      newest = query;
      if (!isBusy) send();
    },
    end: () => worker?.terminate(),
  };
}
