import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Aside } from './aside.ts';
import type { Entry } from './entries.ts';
import { plainSearchOver } from './fold.ts';
import type { Search, SearchedTask } from './search.ts';
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
 * A search that forgives typing errors as soon as its library and the words of the tasks have come. Until then, and where
 * the library does not come, parts of words are found; of a large catalogue everything is shown until the first answer.
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
  const [words, setWords] = useState<readonly SearchedTask[] | null>(null);
  const [isPlain, setIsPlain] = useState(false);
  const plain = useMemo(
    () => plainSearchOver(entries, words ?? tasks.map(({ name }) => ({ search: name }))),
    [entries, words, tasks],
  );

  const isAwaited = query !== '' && !search && !aside && !isPlain;
  useEffect(() => {
    if (!isAwaited) return undefined;
    let isCurrent = true;
    const onAnswer = (asked: string, scores: Scores): void =>
      startTransition(() => setAnswer({ query: asked, scores, isPending: false }));
    async function fetchWords(): Promise<readonly SearchedTask[]> {
      const came = await searchedTasks(tasks);
      if (isCurrent) setWords(came);
      return came;
    }
    async function fetchSearch(): Promise<void> {
      const coming = fetchWords();
      try {
        if (isLarge) {
          const { searchAside } = await import('./aside.ts');
          const known = await coming;
          if (isCurrent) setAside(searchAside(entries, known, onAnswer));
        } else {
          const { searchOver } = await import('./search.ts');
          const known = await coming;
          if (isCurrent) setSearch(() => searchOver(entries, known));
        }
      } catch {
        await coming;
        if (isCurrent) setIsPlain(true);
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
    if (isLarge && !isPlain) return { ...answer, isPending: answer.query !== query };
    const scores = (search ?? plain)(query);
    const isPending = !search && !isPlain;
    // As long as only names are known, having found nothing is no answer.
    return isPending && (!isTyped || scores?.size === 0)
      ? { ...notAsked, isPending }
      : { query, scores, isPending };
  }, [query, isLarge, isPlain, search, plain, isTyped, answer]);
}
