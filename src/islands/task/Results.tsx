import { memo, useId, useState } from 'react';
import { defaultCase } from '../../matching/case.ts';
import type { Match } from '../../matching/match.ts';
import type { Case, Dimension, OfferingModel } from '../../matching/model.ts';
import { caseWithout, freedBy, type Relaxation, type Wish } from '../../matching/relax.ts';
import type { Pricing } from '../../matching/price.ts';
import { matchSorts, type MatchSort } from '../../stores/case-url.ts';
import { gapTexts, unknownText } from '../../text/facts.ts';
import { either, list, roundMoney } from '../../text/format.ts';
import { routes } from '../../text/routes.ts';
import type { TaskWords } from '../../text/words.ts';
import { FitBar } from '../FitBars.tsx';
import { MatchBrief } from './MatchBrief.tsx';
import { MatchCard, startAndRun } from './MatchCard.tsx';
import { Pictures } from './Pictures.tsx';
import type { Groups } from './results.ts';
import type { MatchView } from './view.ts';

interface Props {
  groups: Groups;
  relaxations: Relaxation[];
  sort: MatchSort;
  own: Case;
  pricing: Pricing;
  view: MatchView;
  summary: string;
  t: TaskWords;
  onSort: (sort: MatchSort) => void;
  onChange: (change: Partial<Case>) => void;
}

/** Matches with a price, matches without, what is excluded and why, and pictures of them. */
export function Results({ groups, relaxations, sort, own, pricing, view, summary, t, onSort, onChange }: Props) {
  const id = useId();
  const [limit, setLimit] = useState(cardsAtOnce);
  const priced = groups.priced.slice(0, limit);
  const unpriced = groups.unpriced.slice(0, limit);
  const hidden = groups.priced.length - priced.length + groups.unpriced.length - unpriced.length;
  const offerings = new Map(view.offerings.map((offering) => [offering.id, offering]));
  const cards = (matches: readonly Match[]) =>
    matches.map((match, index) => {
      const offering = offerings.get(match.offering);
      return (
        offering && (
          <li key={match.offering}>
            <MatchCard match={match} offering={offering} own={own} view={view} isOpen={index < openCards} t={t} />
          </li>
        )
      );
    });
  const nothing = groups.priced.length + groups.unpriced.length === 0;

  return (
    <section className="results" id="results" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className="results__head">
        <h2 id={`${id}-title`}>{t.task.resultsTitle}</h2>
        <p role="status" className="soft results__count">
          {summary}
        </p>
        <div className="results__sort no-print">
          <label htmlFor={`${id}-sort`}>{t.task.sort}</label>
          <select
            id={`${id}-sort`}
            value={sort}
            aria-describedby={`${id}-rule`}
            onChange={(event) => onSort(event.target.value as MatchSort)}
          >
            {matchSorts.map((name) => (
              <option key={name} value={name}>
                {t.task.sorts[name]}
              </option>
            ))}
          </select>
        </div>
        <p className="hint results__rule" id={`${id}-rule`}>
          {t.task.sortRules[sort]}
        </p>
      </div>

      <Legend t={t} />
      {nothing ? (
        <div className="notice notice--warn results__none">
          <p>{t.task.none}</p>
          <Relaxations relaxations={relaxations} own={own} t={t} onChange={onChange} />
          <p className="no-print">
            <button type="button" className="plain" onClick={() => onChange(withoutWishes(own, view))}>
              {t.task.reset}
            </button>
          </p>
        </div>
      ) : (
        <Relaxations relaxations={relaxations} own={own} t={t} onChange={onChange} />
      )}
      {groups.priced.length > 0 && <ol className="matches">{cards(priced)}</ol>}

      {groups.unpriced.length > 0 && (
        <>
          <h3 className="results__group">{t.task.withoutPrice}</h3>
          <p className="soft">{t.task.withoutPriceIntro}</p>
          <ul className="bare briefs">
            {unpriced.map((match) => {
              const offering = offerings.get(match.offering);
              return (
                offering && <MatchBrief key={match.offering} match={match} offering={offering} view={view} t={t} />
              );
            })}
          </ul>
        </>
      )}

      {hidden > 0 && (
        <p className="no-print">
          <button type="button" className="button" onClick={() => setLimit(limit + cardsAtOnce)}>
            {t.showMore(hidden)}
          </button>
        </p>
      )}

      {groups.excluded.length > 0 && (
        <details className="excluded" open={nothing}>
          <summary>{t.task.excluded(groups.excluded.length)}</summary>
          <ul>
            {groups.excluded.map((match) => (
              <Excluded
                key={match.offering}
                match={match}
                offerings={offerings}
                ways={freedBy(match.offering, relaxations)}
                own={own}
                view={view}
                t={t}
              />
            ))}
          </ul>
        </details>
      )}

      <Pictures groups={{ ...groups, priced, unpriced }} own={own} pricing={pricing} view={view} t={t} />
    </section>
  );
}

/** The case as it begins, with the volumes that the visitor has set. */
function withoutWishes({ workload, grossOfTax }: Case, { task }: MatchView): Case {
  return { ...defaultCase(task), workload, grossOfTax };
}

function Excluded({
  match,
  offerings,
  ways,
  own,
  view,
  t,
}: {
  match: Match;
  offerings: ReadonlyMap<string, OfferingModel>;
  /** Wishes that bring it back. */
  ways: readonly (readonly Wish[])[];
  own: Case;
  view: MatchView;
  t: TaskWords;
}) {
  const offering = offerings.get(match.offering);
  const reasons = match.excludedBy.flatMap((reason) => {
    if (reason === 'fit') return gapTexts(match.fit, own.needs, offering?.trainsOnCustomerData ?? 'unknown', t);
    if (reason === 'know-how') return [`${t.task.excludedBy[reason]} (${knowHowText(match, t)})`];
    if (reason === 'unproven') {
      const open = match.toClarify.map((fact) => unknownText(fact, (meter) => view.meters[meter]?.many ?? meter, t));
      return [`${t.task.excludedBy[reason]}: ${list(open, t.lang)}`];
    }
    return [t.task.excludedBy[reason] ?? reason];
  });
  return (
    <li>
      <a href={routes(t.lang).offering(match.offering)}>{offering?.name ?? match.offering}</a>{' '}
      <span className="soft">({offering?.vendorName})</span>: {reasons.join('; ')}
      {ways.length > 0 && (
        <span className="hint excluded__way">
          {t.task.relaxWays(
            either(
              ways.slice(0, mostWays).map((wishes) => conditionsText(wishes, own, t)),
              t.lang,
            ),
          )}
        </span>
      )}
    </li>
  );
}

function knowHowText(match: Match, t: TaskWords): string {
  const { start, run } = startAndRun(match, t);
  return `${t.task.start}: ${start}, ${t.task.run}: ${run}`;
}

/** So many matches are drawn at first: more than any task of the catalogue has, and as many as anybody reads. */
const cardsAtOnce = 60;

/** So many cards show their details at once on small screens; on large ones all do. */
const openCards = 1;

/** So many ways to more matches are offered at once. */
const mostRelaxations = 5;

/** So many ways back are told for one excluded offering. */
const mostWays = 2;

function Relaxations({
  relaxations,
  own,
  t,
  onChange,
}: {
  relaxations: readonly Relaxation[];
  own: Case;
  t: TaskWords;
  onChange: (change: Partial<Case>) => void;
}) {
  const id = useId();
  if (relaxations.length === 0) return null;
  return (
    <div className="relax no-print">
      <p className="small">{t.task.relaxTitle}:</p>
      <ul className="bare">
        {relaxations.slice(0, mostRelaxations).map(({ wishes, count, from }) => (
          <li key={wishes.join()}>
            <button
              type="button"
              className="button button--small"
              aria-describedby={`${id}-${wishes.join('-')}`}
              onClick={() => onChange(caseWithout(own, wishes))}
            >
              {t.task.relax(count, conditionsText(wishes, own, t))}
            </button>{' '}
            <span className="hint" id={`${id}-${wishes.join('-')}`}>
              {from ? `${t.task.costFrom(roundMoney(from, 'EUR', t.lang))} ${t.perMonth}` : t.task.mapUnpriced}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** «ein Dienstleister beim Start hilft und „Ergebnis“ kein Muss ist» */
function conditionsText(wishes: readonly Wish[], own: Case, t: TaskWords): string {
  const then = caseWithout(own, wishes);
  const conditions = wishes.map((wish) => {
    if (wish === 'know-how') return t.task.wishKnowHow(t.knowHow[then.knowHow ?? 4]);
    if (wish === 'region') return t.task.wishRegion[then.region === 'EU' ? 'EU' : 'any'];
    const [kind, dimension] = wish.split(':');
    if (!dimension) return t.task.wishes[wish as keyof TaskWords['task']['wishes']];
    return t.task[kind === 'must' ? 'wishMust' : 'wishNeed'](t.dimensions[dimension as Dimension].name);
  });
  return list(conditions, t.lang);
}

const Legend = memo(function Legend({ t }: { t: TaskWords }) {
  const entries = [
    { need: 1, reach: 1, text: t.task.legend.met },
    { need: 1, reach: 0, text: t.task.legend.missing },
    { need: 0, reach: 1, text: t.task.legend.reserve },
    { need: 1, reach: 'unknown', text: t.task.legend.unknown },
  ] as const;
  return (
    <details className="legend small">
      <summary>{t.task.fitLegend}</summary>
      <ul className="bare">
        {entries.map(({ need, reach, text }) => (
          <li key={text}>
            <FitBar need={need} reach={reach} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{t.task.ladderLegend}</p>
    </details>
  );
});
