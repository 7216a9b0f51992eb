import { useStore } from '@nanostores/react';
import { useId, useMemo, useState, useSyncExternalStore } from 'react';
import { filterStore } from '../../stores/filter.ts';
import { filterKeys, noFilter, type FilterState } from '../../stores/filter-url.ts';
import { $shortlist } from '../../stores/shortlist.ts';
import { routes } from '../../text/routes.ts';
import type { CatalogueWords } from '../../text/words.ts';
import { useLive } from '../use-live.ts';
import { entriesOf } from './entries.ts';
import { ListBar } from './ListBar.tsx';
import { OfferingCards, OfferingTable } from './Listing.tsx';
import { OwnCases } from './OwnCases.tsx';
import { orderOf, select, sortOf } from './selection.ts';
import type { CatalogueProps } from './view.ts';

interface Props {
  /** `CatalogueProps` as JSON, see `Explorer`. */
  catalogue: string;
  t: CatalogueWords;
}

const never = (): (() => void) => () => {};

/** The offerings that the visitor remembers, for one task or all, as cards or table. */
export function Shortlist({ catalogue, t }: Props) {
  const id = useId();
  const props = useMemo(() => JSON.parse(catalogue) as CatalogueProps, [catalogue]);
  const { index, slugs } = props;
  const all = useMemo(() => entriesOf(props), [props]);
  const [$filter] = useState(filterStore);
  const { task, sort, descending, view } = useStore($filter, { ssr: 'initial' });
  const ids = useStore($shortlist, { ssr: 'initial' });
  const island = useLive<HTMLDivElement>();
  // What is remembered stands in the browser; the built page cannot say that it is nothing.
  const isRead = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  const kept = all.filter((entry) => ids.includes(entry.id));
  const tasks = index.tasks.filter((_task, at) => kept.some((entry) => entry.tasks.includes(at)));
  const chosen = { task: index.tasks.findIndex((known) => known.id === task && tasks.includes(known)) };
  const state: FilterState = { ...noFilter, sort, descending };
  const order = orderOf(kept, new Intl.Collator(t.lang, { sensitivity: 'base', numeric: true }));
  const entries = select(kept, state, chosen, null, order).positions.flatMap((at) => kept[at] ?? []);
  const change = (part: Partial<FilterState>): void => $filter.set({ ...$filter.get(), ...part });
  const listing = { entries, index, slugs, chosen, t };

  return (
    <div className="catalogue__results" ref={island}>
      {!isRead && <p className="soft needs-script">{t.catalogue.shortlistReading}</p>}
      {isRead && kept.length === 0 && (
        <div className="notice">
          <p>{t.catalogue.shortlistEmpty}</p>
          <p>
            <a href={routes(t.lang).tasks}>{t.nav.tasks}</a> · <a href={routes(t.lang).offerings}>{t.nav.offerings}</a>
          </p>
        </div>
      )}
      {kept.length > 0 && (
        <>
          <div className="field shortlist__task no-print">
            <label htmlFor={id}>{t.catalogue.shortlistTask}</label>
            <select
              id={id}
              name={filterKeys.task}
              value={chosen.task < 0 ? '' : (task ?? '')}
              onChange={(event) => change({ task: event.target.value || null })}
            >
              <option value="">{t.catalogue.taskAny}</option>
              {tasks.map((known) => (
                <option key={known.id} value={known.id}>
                  {known.name}
                </option>
              ))}
            </select>
          </div>
          <ListBar
            count={t.catalogue.count(entries.length, kept.length)}
            sort={sortOf(state)}
            view={view}
            t={t}
            onChange={change}
          />
        </>
      )}
      <OwnCases index={index} slugs={slugs} t={t} />
      {kept.length > 0 &&
        (view === 'table' ? (
          <OfferingTable {...listing} sort={sortOf(state)} descending={descending} onChange={change} />
        ) : (
          <OfferingCards {...listing} />
        ))}
    </div>
  );
}
