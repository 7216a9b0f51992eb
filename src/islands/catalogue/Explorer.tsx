import { useStore } from '@nanostores/react';
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { filterStore } from '../../stores/filter.ts';
import { filterKeys, noFilter, type CatalogueSort, type FilterState } from '../../stores/filter-url.ts';
import { $shortlist } from '../../stores/shortlist.ts';
import type { CatalogueWords } from '../../text/words.ts';
import { useLive } from '../use-live.ts';
import { entriesOf } from './entries.ts';
import { Filters } from './Filters.tsx';
import { chipsOf } from './chips.ts';
import { folded, plainSearch } from './fold.ts';
import { OfferingCards, OfferingTable } from './Listing.tsx';
import { OwnCases } from './OwnCases.tsx';
import type { Search } from './search.ts';
import { select, sortOf } from './selection.ts';
import type { CatalogueProps } from './view.ts';

interface Props extends CatalogueProps {
  t: CatalogueWords;
}

/** More than this are shown on request only; enough for finding on the page, few enough to draw at once. */
const shownAtOnce = 400;
const sorts: readonly CatalogueSort[] = ['relevance', 'name', 'vendor', 'cost', 'know-how', 'fit'];

/** The whole catalogue with search, filters and order; the built page shows all offerings by name. */
export function Explorer({ index, needs, slugs, t }: Props) {
  const id = useId();
  const [$filter] = useState(filterStore);
  const state = useStore($filter, { ssr: 'initial' });
  const shortlist = useStore($shortlist, { ssr: 'initial' });
  const island = useLive<HTMLFormElement>();
  const [limit, setLimit] = useState(shownAtOnce);
  const entries = useMemo(() => entriesOf({ index, needs, slugs }), [index, needs, slugs]);
  const collator = useMemo(() => new Intl.Collator(t.lang, { sensitivity: 'base', numeric: true }), [t.lang]);
  const search = useSearch(entries, index.tasks, state.q !== '');

  const settled = useDeferredValue(state);
  const chosen = useMemo(
    () => ({ task: settled.task === null ? -1 : index.tasks.findIndex((task) => task.id === settled.task) }),
    [settled.task, index],
  );
  const scores = useMemo(() => search(settled.q), [search, settled.q]);
  const selection = useMemo(
    () => select(entries, settled, chosen, scores, shortlist, collator),
    [entries, settled, chosen, scores, shortlist, collator],
  );

  const overall = useMemo(
    () => select(entries, noFilter, { task: -1 }, null, [], collator).counts,
    [entries, collator],
  );

  const change = (part: Partial<FilterState>): void => {
    setLimit(shownAtOnce);
    $filter.set({ ...$filter.get(), ...part });
  };
  const clear = (): void => change({ ...noFilter, view: state.view, sort: state.sort, descending: state.descending });
  const chips = chipsOf(state, index, t);
  const shown = selection.positions.slice(0, limit).flatMap((at) => entries[at] ?? []);
  const listing = { entries: shown, index, slugs, chosen, t };
  const sort = sortOf(settled);

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

      <Filters state={state} counts={selection.counts} overall={overall} index={index} t={t} onChange={change} />

      <div className="catalogue__results">
        <div className="catalogue__bar">
          <p role="status" className="catalogue__count">
            {t.catalogue.count(selection.positions.length, entries.length)}
          </p>
          <div className="catalogue__order no-print">
            <label htmlFor={`${id}-sort`}>{t.catalogue.sort}</label>
            <select
              id={`${id}-sort`}
              name={filterKeys.sort}
              value={sort}
              onChange={(event) => change({ sort: event.target.value as CatalogueSort, descending: false })}
            >
              {sorts.map((name) => (
                <option key={name} value={name} disabled={name === 'relevance' && settled.q === ''}>
                  {t.catalogue.sorts[name]}
                </option>
              ))}
            </select>
            <div className="catalogue__view" role="group" aria-label={t.catalogue.view}>
              {(['cards', 'table'] as const).map((view) => (
                <button
                  key={view}
                  type="button"
                  className="button button--small"
                  aria-pressed={state.view === view}
                  onClick={() => change({ view })}
                >
                  {t.catalogue[view]}
                </button>
              ))}
            </div>
          </div>
          <p className="hint catalogue__neutral">{t.catalogue.sortNeutral}</p>
        </div>

        {settled.shortlisted && <OwnCases index={index} slugs={slugs} t={t} />}
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
            <p>{settled.shortlisted && shortlist.length === 0 ? t.catalogue.shortlistEmpty : t.catalogue.none}</p>
            <p>
              <button type="button" className="button button--small" onClick={clear}>
                {t.catalogue.clearAll}
              </button>
            </p>
          </div>
        ) : settled.view === 'table' ? (
          <OfferingTable
            {...listing}
            sort={sort}
            descending={settled.descending}
            onSort={(name) => change({ sort: name, descending: sort === name && !settled.descending })}
          />
        ) : (
          <OfferingCards {...listing} />
        )}
        {selection.positions.length > limit && (
          <p>
            <button type="button" className="button" onClick={() => setLimit(limit + shownAtOnce)}>
              {t.catalogue.showMore(Math.min(shownAtOnce, selection.positions.length - limit))}
            </button>
          </p>
        )}
      </div>
    </form>
  );
}

/** A search that is there at once and forgives typing errors as soon as its library has come. */
function useSearch(
  entries: ReturnType<typeof entriesOf>,
  tasks: CatalogueProps['index']['tasks'],
  isWanted: boolean,
): Search {
  const [forgiving, setForgiving] = useState<Search | null>(null);
  useEffect(() => {
    if (!isWanted || forgiving) return undefined;
    let isCurrent = true;
    async function fetchSearch(): Promise<void> {
      try {
        const { searchOver } = await import('./search.ts');
        if (isCurrent) setForgiving(() => searchOver(entries, tasks));
      } catch {
        // Without the library, parts of words are found all the same.
      }
    }
    void fetchSearch();
    return () => {
      isCurrent = false;
    };
  }, [entries, tasks, isWanted, forgiving]);
  return useMemo(() => {
    if (forgiving) return forgiving;
    const words = tasks.map((task) => task.search);
    const texts = entries.map((entry) =>
      folded([entry.name, entry.vendorName, ...entry.tasks.map((task) => words[task] ?? '')].join(' ')),
    );
    return (query: string) => plainSearch(texts, query);
  }, [forgiving, entries, tasks]);
}
