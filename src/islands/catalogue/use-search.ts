import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Aside } from './aside.ts';
import type { Entry } from './entries.ts';
import { plainSearchOver } from './fold.ts';
import type { Search } from './search.ts';
import { searchedTasks } from './search-words.ts';
import type { Scores } from './selection.ts';
import type { CatalogueView } from './view.ts';

/** With more offerings than this a search takes longer than typing may wait: a worker does it. */
const mostSearchedHere = 500;

/** What was found, and for which question: a worker answers later than it is asked. */
interface Answer {
  query: string;
  scores: Scores;
  /** Whether a better answer is on its way. */
  isPending: boolean;
}

const notAsked: Answer = { query: '', scores: null, isPending: false };

/**
 * A search that forgives typing errors as soon as its library and the words of the tasks have come; where the library
 * does not come, parts of words are found. Of a large catalogue everything is shown until the first answer.
 * What is typed is answered by names at once. What a link asks (`isTyped` false) waits for the whole answer: a list that
 * grew afterwards would lose the place to which the reader comes back.
 */
export function useSearch(
  entries: readonly Entry[],
  tasks: CatalogueView['tasks'],
  query: string,
  isTyped: boolean,
): Answer {
  const isLarge = entries.length > mostSearchedHere;
  const [search, setSearch] = useState<Search | null>(null);
  const [aside, setAside] = useState<Aside | null>(null);
  const [answer, setAnswer] = useState(notAsked);
  const byNames = useMemo(
    () =>
      plainSearchOver(
        entries,
        tasks.map(({ name }) => ({ search: name })),
      ),
    [entries, tasks],
  );

  const isAwaited = query !== '' && !search && !aside;
  useEffect(() => {
    if (!isAwaited) return undefined;
    let isCurrent = true;
    const onAnswer = (asked: string, scores: Scores): void =>
      startTransition(() => setAnswer({ query: asked, scores, isPending: false }));
    async function fetchSearch(): Promise<void> {
      const words = searchedTasks(tasks);
      try {
        if (isLarge) {
          const { searchAside } = await import('./aside.ts');
          const known = await words;
          if (isCurrent) setAside(searchAside(entries, known, onAnswer));
        } else {
          const { searchOver } = await import('./search.ts');
          const known = await words;
          if (isCurrent) setSearch(() => searchOver(entries, known));
        }
      } catch {
        const known = await words;
        if (isCurrent) setSearch(() => plainSearchOver(entries, known));
      }
    }
    void fetchSearch();
    return () => {
      isCurrent = false;
    };
  }, [entries, tasks, isLarge, isAwaited]);
  useEffect(() => aside?.ask(query), [aside, query]);
  useEffect(() => () => aside?.end(), [aside]);

  return useMemo(() => {
    if (query === '') return notAsked;
    if (search) return { query, scores: search(query), isPending: false };
    if (isLarge) return { ...answer, isPending: answer.query !== query };
    const scores = byNames(query);
    // As long as only names are known, having found nothing is no answer.
    return isTyped && scores?.size !== 0 ? { query, scores, isPending: true } : { ...notAsked, isPending: true };
  }, [query, isLarge, search, byNames, isTyped, answer]);
}
