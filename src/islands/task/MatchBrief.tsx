import type { Match } from '../../matching/match.ts';
import type { OfferingModel } from '../../matching/model.ts';
import { regionsText } from '../../text/facts.ts';
import { routes } from '../../text/routes.ts';
import type { TaskWords } from '../../text/words.ts';
import { Keep } from './Keep.tsx';
import { noPriceText, startAndRun } from './MatchCard.tsx';
import { chosenOf, matchTitleId } from './results.ts';
import type { MatchView } from './view.ts';

interface Props {
  match: Match;
  offering: OfferingModel;
  view: MatchView;
  t: TaskWords;
}

/** A match without a price that could be worked out: why not, and what is known. */
export function MatchBrief({ match, offering, view, t }: Props) {
  const { start, run } = startAndRun(match, t);
  const requires = chosenOf(offering, match).plan?.requires;
  return (
    <li className="brief">
      <div>
        <h4 id={matchTitleId(match.offering)}>
          <a href={routes(t.lang).offering(match.offering)}>{offering.name}</a>{' '}
          {offering.vendorName !== offering.name && <span className="soft small">{offering.vendorName}</span>}
        </h4>
        <p className="small">
          <strong>{noPriceText(match, view, t)}</strong> · {t.task.fitTitle}: {t.fit[match.fit.verdict]}
          {' · '}
          {t.task.start}: {start}, {t.task.run}: {run} · {t.task.dataRegions}: {regionsText(offering.regions, t)}
        </p>
        {requires && (
          <p className="small">
            <strong>{t.task.requires}:</strong> {requires}
          </p>
        )}
      </div>
      <Keep offering={match.offering} name={offering.name} t={t} />
    </li>
  );
}
