import { useStore } from '@nanostores/react';
import { startTransition, useCallback, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { filterStore } from '../../stores/filter.ts';
import { filterKeys, noFilter, type FilterState } from '../../stores/filter-url.ts';
import type { CatalogueWords } from '../../text/words.ts';
import { useLive } from '../use-live.ts';
import { entriesOf } from './entries.ts';
import { chipsOf } from './chips.ts';
import { Filters } from './Filters.tsx';
import { ListBar } from './ListBar.tsx';
import { OfferingCards, OfferingTable } from './Listing.tsx';
import { orderOf, select, sortOf } from './selection.ts';
import { useSearch } from './use-search.ts';
import type { CatalogueProps } from './view.ts';

interface Props {
  /** `CatalogueProps` as JSON: as one text they take fewer bytes in the page than as values, and are read faster. */
  catalogue: string;
  t: CatalogueWords;
}

/** More than this are shown on request only; enough for finding on the page, few enough to draw at once. */
const shownAtOnce = 400;
/** So many follow each key; the rest comes when typing rests. More than fill the largest screen. */
const shownWhileTyping = 48;
const restMilliseconds = 300;

/** The whole catalogue with search, filters and order; the built page shows all offerings by name. */
export function Explorer({ catalogue, t }: Props) {
  const id = useId();
  const { index, needs, slugs } = useMemo(() => JSON.parse(catalogue) as CatalogueProps, [catalogue]);
  const [$filter] = useState(filterStore);
  const state = useStore($filter, { ssr: 'initial' });
  const island = useLive<HTMLFormElement>();
  const [isTyped, setIsTyped] = useState(false);
  const [limit, setLimit] = useState({ entries: shownAtOnce });
  const entries = useMemo(() => entriesOf({ index, needs, slugs }), [index, needs, slugs]);
  const order = useMemo(
    () => orderOf(entries, new Intl.Collator(t.lang, { sensitivity: 'base', numeric: true })),
    [entries, t.lang],
  );

  // The key that was pressed shows first, the list follows; a worker's answer may come later still.
  const wished = useDeferredValue(state);
  const shownLimit = useDeferredValue(limit).entries;
  const answer = useSearch(entries, index.tasks, wished.q, isTyped);
  const settled = useKept({ ...wished, q: answer.query });
  const chosen = useMemo(
    () => ({ task: settled.task === null ? -1 : index.tasks.findIndex((task) => task.id === settled.task) }),
    [settled.task, index],
  );
  const selection = useMemo(
    () => select(entries, settled, chosen, answer.scores, order),
    [entries, settled, chosen, answer.scores, order],
  );
  const overall = useMemo(() => select(entries, noFilter, { task: -1 }, null, order).counts, [entries, order]);

  const change = useCallback(
    (part: Partial<FilterState>): void => {
      if (part.q !== undefined) setIsTyped(true);
      setLimit({ entries: part.q ? shownWhileTyping : shownAtOnce });
      $filter.set({ ...$filter.get(), ...part });
    },
    [$filter],
  );
  useEffect(() => {
    if (limit.entries >= shownAtOnce) return undefined;
    const timer = setTimeout(() => startTransition(() => setLimit({ entries: shownAtOnce })), restMilliseconds);
    return () => clearTimeout(timer);
  }, [limit]);
  const clear = (): void => change({ ...noFilter, view: state.view, sort: state.sort, descending: state.descending });
  const chips = chipsOf(state, index, t);
  const shown = useMemo(
    () => selection.positions.slice(0, shownLimit).flatMap((at) => entries[at] ?? []),
    [selection, shownLimit, entries],
  );
  const listing = { entries: shown, index, slugs, chosen, t };
  const sort = sortOf(settled);
  // The search word is no matter of the filters: they need not be drawn for each key.
  const wishes = useKept({ ...state, q: '' });

  return (
    <form className="catalogue" ref={island} method="get" role="search" onSubmit={(event) => event.preventDefault()}>
      <div className="catalogue__search">
        <label htmlFor={`${id}-q`}>{t.catalogue.search}</label>
        <input
          id={`${id}-q`}
          type="search"
          name={filterKeys.q}
          value={state.q}
          maxLength={100}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => change({ q: event.target.value })}
        />
        <p className="hint" id={`${id}-hint`}>
          {t.catalogue.searchHint}
        </p>
      </div>

      <Filters state={wishes} counts={selection.counts} overall={overall} index={index} t={t} onChange={change} />

      <div className="catalogue__results" aria-busy={answer.isPending || state !== wished}>
        <ListBar
          count={t.catalogue.count(selection.positions.length, entries.length)}
          searched={settled.q !== ''}
          sort={sort}
          view={state.view}
          t={t}
          onChange={change}
        />

        {chips.length > 0 && (
          <ul className="bare chips no-print" aria-label={t.catalogue.chips}>
            {chips.map(({ key, label, without }) => (
              <li key={key}>
                <button
                  type="button"
                  className="chip"
                  aria-label={t.catalogue.removeChip(label)}
                  onClick={() => change(without)}
                >
                  {label} <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
            <li>
              <button type="button" className="plain small" onClick={clear}>
                {t.catalogue.clearAll}
              </button>
            </li>
          </ul>
        )}

        {shown.length === 0 ? (
          <div className="notice">
            <p>{t.catalogue.none}</p>
            <p>
              <button type="button" className="button button--small" onClick={clear}>
                {t.catalogue.clearAll}
              </button>
            </p>
          </div>
        ) : settled.view === 'table' ? (
          <OfferingTable {...listing} sort={sort} descending={settled.descending} onChange={change} />
        ) : (
          <OfferingCards {...listing} />
        )}
        {shownLimit >= shownAtOnce && selection.positions.length > shownLimit && (
          <p>
            <button type="button" className="button" onClick={() => setLimit({ entries: shownLimit + shownAtOnce })}>
              {t.showMore(Math.min(shownAtOnce, selection.positions.length - shownLimit))}
            </button>
          </p>
        )}
      </div>
    </form>
  );
}

/** The same object as long as no field of it has changed. */
function useKept(state: FilterState): FilterState {
  // oxlint-disable-next-line react/exhaustive-deps -- the fields are all that the object consists of
  return useMemo(() => state, Object.values(state));
}
