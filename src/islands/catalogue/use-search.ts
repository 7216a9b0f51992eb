import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Aside } from './aside.ts';
import type { Entry } from './entries.ts';
import { plainSearchOver } from './fold.ts';
import type { Search } from './search.ts';
import type { Scores } from './selection.ts';
import type { CatalogueView } from './view.ts';

/** With more offerings than this a search takes longer than typing may wait: a worker does it. */
const mostSearchedHere = 500;

/** What was found, and for which question: a worker answers later than it is asked. */
interface Answer {
  query: string;
  scores: Scores;
}

const notAsked: Answer = { query: '', scores: null };

/**
 * A search that forgives typing errors as soon as its library has come. Until then, and where it does not come, parts of
 * words are found; of a large catalogue everything is shown until the first answer.
 */
export function useSearch(entries: readonly Entry[], tasks: CatalogueView['tasks'], query: string): Answer {
  const isLarge = entries.length > mostSearchedHere;
  const [search, setSearch] = useState<Search | null>(null);
  const [aside, setAside] = useState<Aside | null>(null);
  const [answer, setAnswer] = useState(notAsked);
  const plain = useMemo(() => plainSearchOver(entries, tasks), [entries, tasks]);

  const isAwaited = query !== '' && !search && !aside;
  useEffect(() => {
    if (!isAwaited) return undefined;
    let isCurrent = true;
    const onAnswer = (asked: string, scores: Scores): void =>
      startTransition(() => setAnswer({ query: asked, scores }));
    async function fetchSearch(): Promise<void> {
      try {
        if (isLarge) {
          const { searchAside } = await import('./aside.ts');
          if (isCurrent) setAside(searchAside(entries, tasks, onAnswer));
        } else {
          const { searchOver } = await import('./search.ts');
          if (isCurrent) setSearch(() => searchOver(entries, tasks));
        }
      } catch {
        if (isCurrent) setSearch(() => plain);
      }
    }
    void fetchSearch();
    return () => {
      isCurrent = false;
    };
  }, [entries, tasks, isLarge, isAwaited, plain]);
  useEffect(() => aside?.ask(query), [aside, query]);
  useEffect(() => () => aside?.end(), [aside]);

  return useMemo(() => {
    if (query === '') return notAsked;
    if (isLarge && !search) return answer;
    return { query, scores: (search ?? plain)(query) };
  }, [query, isLarge, search, plain, answer]);
}
