import { useId } from 'react';
import { filterKeys, type CatalogueSort, type CatalogueView, type FilterState } from '../../stores/filter-url.ts';
import type { CatalogueWords } from '../../text/words.ts';

interface Props {
  /** How many offerings are listed, in words. */
  count: string;
  /** Whether something is searched, so that hits can be near or far; left out where there is no search. */
  searched?: boolean;
  sort: CatalogueSort;
  view: CatalogueView;
  t: CatalogueWords;
  onChange: (change: Partial<FilterState>) => void;
}

const sorts: readonly CatalogueSort[] = ['relevance', 'name', 'vendor', 'cost', 'know-how', 'fit'];

/** Above a list: how long it is, its order and its form. */
export function ListBar({ count, searched, sort, view, t, onChange }: Props) {
  const id = useId();
  return (
    <div className="catalogue__bar">
      <p role="status" className="catalogue__count">
        {count}
      </p>
      <div className="catalogue__order no-print needs-script">
        <label htmlFor={id}>{t.catalogue.sort}</label>
        <select
          id={id}
          name={filterKeys.sort}
          value={sort}
          onChange={(event) => onChange({ sort: event.target.value as CatalogueSort, descending: false })}
        >
          {sorts
            .filter((name) => name !== 'relevance' || searched !== undefined)
            .map((name) => (
              <option key={name} value={name} disabled={name === 'relevance' && !searched}>
                {t.catalogue.sorts[name]}
              </option>
            ))}
        </select>
        <div className="catalogue__view" role="group" aria-label={t.catalogue.view}>
          {(['cards', 'table'] as const).map((name) => (
            <button
              key={name}
              type="button"
              className="button button--small"
              aria-pressed={view === name}
              onClick={() => onChange({ view: name })}
            >
              {t.catalogue[name]}
            </button>
          ))}
        </div>
      </div>
      <p className="hint catalogue__neutral">{t.catalogue.sortNeutral}</p>
    </div>
  );
}
