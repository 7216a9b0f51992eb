import { memo } from 'react';
import type { CatalogueSort, FilterState } from '../../stores/filter-url.ts';
import { regionsText } from '../../text/facts.ts';
import { country, roundMoney } from '../../text/format.ts';
import { monogramOf, routes } from '../../text/routes.ts';
import type { CatalogueWords } from '../../text/words.ts';
import { TableFrame } from '../TableFrame.tsx';
import { ShortlistToggle } from '../ShortlistToggle.tsx';
import type { Entry } from './entries.ts';
import { costOf, type Chosen } from './selection.ts';
import type { CatalogueView } from './view.ts';

interface Props {
  entries: readonly Entry[];
  index: CatalogueView;
  slugs: readonly string[];
  chosen: Chosen;
  t: CatalogueWords;
}

type CardProps = Omit<Props, 'entries'> & { entry: Entry };

const tasksShown = 3;

/** One card per offering: what it does, cost at the usual volume, know-how, where data goes. */
export const OfferingCards = memo(function OfferingCards({ entries, ...shared }: Props) {
  return (
    <ul className="bare cards">
      {entries.map((entry) => (
        <OfferingCard key={entry.id} entry={entry} {...shared} />
      ))}
    </ul>
  );
});

const OfferingCard = memo(function OfferingCard({ entry, index, slugs, chosen, t }: CardProps) {
  return (
    <li className="card sheet">
      <div className="card__head">
        <span className="monogram" aria-hidden="true">
          {monogramOf(entry.vendorName)}
        </span>
        <div>
          <h2>
            <a href={routes(t.lang).offering(entry.id)}>{entry.name}</a>
          </h2>
          <p className="small soft">{vendorText(entry, t)}</p>
        </div>
      </div>
      <p className="card__cost">{costText(entry, index, chosen, t)}</p>
      <dl className="card__facts small">
        <div>
          <dt>{t.catalogue.columns.tasks}</dt>
          <dd>{taskLinks(entry, index, slugs, t)}</dd>
        </div>
        <div>
          <dt>{t.catalogue.columns.knowHow}</dt>
          <dd>{knowHowText(entry, t)}</dd>
        </div>
        <div>
          <dt>{t.catalogue.columns.regions}</dt>
          <dd>{regionsText(entry.regions, t)}</dd>
        </div>
      </dl>
      <div className="card__foot">
        <ul className="badges">
          {chosen.task >= 0 && (
            <li className="badge">{t.fit[entry.fits[entry.tasks.indexOf(chosen.task)] ?? 'unsuitable']}</li>
          )}
          {warningsOf(entry, t).map((warning) => (
            <li key={warning} className="badge badge--warn">
              {warning}
            </li>
          ))}
        </ul>
        <ShortlistToggle offering={entry.id} name={entry.name} t={t} />
      </div>
    </li>
  );
});

interface TableProps extends Props {
  sort: CatalogueSort;
  descending: boolean;
  onChange: (change: Partial<FilterState>) => void;
}

const columns = [
  { name: 'name', sort: 'name' },
  { name: 'vendor', sort: 'vendor' },
  { name: 'cost', sort: 'cost' },
  { name: 'fit', sort: 'fit' },
  { name: 'knowHow', sort: 'know-how' },
  { name: 'regions', sort: null },
] as const;

/** The same as a table; a column's head sorts by it. */
export const OfferingTable = memo(function OfferingTable(props: TableProps) {
  const { entries, index, chosen, sort, descending, t, onChange } = props;
  return (
    <TableFrame label={t.catalogue.tableCaption}>
      <table>
        <caption>{t.catalogue.tableCaption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={column.name === 'cost' ? 'amount' : undefined}
                aria-sort={column.sort === sort ? (descending ? 'descending' : 'ascending') : undefined}
              >
                {column.sort ? (
                  <button
                    type="button"
                    className="plain"
                    aria-label={t.catalogue.sortBy(t.catalogue.columns[column.name])}
                    onClick={() => onChange({ sort: column.sort, descending: sort === column.sort && !descending })}
                  >
                    {t.catalogue.columns[column.name]}
                    {column.sort === sort && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
                  </button>
                ) : (
                  t.catalogue.columns[column.name]
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const cost = costOf(entry, chosen.task);
            const warnings = warningsOf(entry, t);
            const fit = chosen.task >= 0 ? entry.fits[entry.tasks.indexOf(chosen.task)] : undefined;
            return (
              <tr key={entry.id}>
                <th scope="row">
                  <a href={routes(t.lang).offering(entry.id)}>{entry.name}</a>
                </th>
                <td>{entry.vendorName}</td>
                <td className="amount">
                  {cost ? roundMoney(cost.cost, 'EUR', t.lang) : <span className="soft">–</span>}
                  {cost && chosen.task < 0 && (
                    <span className="soft small listing__task">{index.tasks[cost.task]?.name}</span>
                  )}
                  {warnings.length > 0 && <span className="small listing__warnings">{warnings.join(', ')}</span>}
                </td>
                <td>{fit ? t.fit[fit] : <span className="soft">–</span>}</td>
                <td>{knowHowText(entry, t)}</td>
                <td>{regionsText(entry.regions, t)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
});

/** What must be known before a price is trusted: status, weak evidence, age. */
function warningsOf({ status, evidence, age }: Entry, t: CatalogueWords): string[] {
  return [
    ...(status === 'available' ? [] : [t.status[status]]),
    ...(evidence === 'third-party' ? [t.catalogue.doubt.weak] : []),
    ...(age === null ? [] : [t.catalogue.doubt[age]]),
  ];
}

function vendorText(entry: Entry, t: CatalogueWords): string {
  const parts = [entry.vendorName, entry.country === 'unknown' ? '' : country(entry.country, t.lang)];
  return parts.filter((part) => part !== '' && part !== entry.name).join(' · ');
}

function costText(entry: Entry, index: CatalogueView, chosen: Chosen, t: CatalogueWords) {
  const known = costOf(entry, chosen.task);
  if (!known) return <span className="soft">{t.catalogue.unpriced}</span>;
  return (
    <>
      <strong>
        {t.from} {roundMoney(known.cost, 'EUR', t.lang)}
      </strong>{' '}
      <span className="small soft">{t.catalogue.costFor(index.tasks[known.task]?.name ?? '')}</span>
    </>
  );
}

function knowHowText({ start, run }: Entry, t: CatalogueWords): string {
  const nameOf = (level: Entry['start']): string => (level === 'unknown' ? t.unknown : t.knowHow[level]);
  return t.catalogue.knowHowNeeded(nameOf(start), nameOf(run));
}

function taskLinks(entry: Entry, index: CatalogueView, slugs: readonly string[], t: CatalogueWords) {
  const more = entry.tasks.length - tasksShown;
  return (
    <>
      {entry.tasks.slice(0, tasksShown).map((at, position) => {
        const task = index.tasks[at];
        return (
          task && (
            <span key={task.id}>
              {position > 0 && ', '}
              <a href={routes(t.lang).task({ id: task.id, slug: slugs[at] ?? task.id })}>{task.name}</a>
            </span>
          )
        );
      })}
      {more > 0 && ` ${t.catalogue.tasksMore(more)}`}
    </>
  );
}
