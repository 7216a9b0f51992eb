import { startLevel } from '../../matching/levels.ts';
import type { Match } from '../../matching/match.ts';
import type { Case, KnowHowLevel, OfferingModel, PlanEntry, Unknown } from '../../matching/model.ts';
import { ageOf } from '../../matching/price-age.ts';
import { isZero } from '../../pricing/exact.ts';
import {
  ageText,
  checkedText,
  compromiseTexts,
  costText,
  gapTexts,
  planTitle,
  regionsText,
  unknownText,
} from '../../text/facts.ts';
import { axisMoney, country, day, list, money, roundMoney, span, unitPrice } from '../../text/format.ts';
import { monogramOf, routes } from '../../text/routes.ts';
import type { TaskWords } from '../../text/words.ts';
import { CostLines } from '../CostLines.tsx';
import { FitBars } from '../FitBars.tsx';
import { Ladder } from '../Ladder.tsx';
import { Keep } from './Keep.tsx';
import { chosenOf, matchTitleId } from './results.ts';
import type { MatchView } from './view.ts';

interface Props {
  match: Match;
  offering: OfferingModel;
  own: Case;
  view: MatchView;
  /** On small screens the details are folded; the first few stand open. */
  isOpen: boolean;
  t: TaskWords;
}

/** One offering judged against the case: price first, then fit, know-how and how the cost adds up. */
export function MatchCard({ match, offering, own, view, isOpen, t }: Props) {
  const levels = startAndRun(match, t);
  const { variant, plans, plan } = chosenOf(offering, match);
  const why = match.monthly ? t.task.whyThis(offering.variants.length, plans.length) : '';
  const meterName = (id: string): string => view.meters[id]?.many ?? id;
  const titleId = matchTitleId(match.offering);
  const gaps = gapTexts(match.fit, own.needs, offering.trainsOnCustomerData, t);
  // The gap of control has said it already.
  const isTrainingTold = own.needs.operation.level === 1 && match.fit.gaps.operation !== undefined;
  const accepted = compromiseTexts(
    match.compromises.filter((compromise) => compromise !== 'training-opt-out' || !isTrainingTold),
    t,
  );
  const open = match.unknown.filter((fact) => !fact.startsWith('reach:'));

  return (
    <article className="match sheet" aria-labelledby={titleId}>
      <header className="match__head">
        <span className="monogram" aria-hidden="true">
          {monogramOf(offering.vendorName)}
        </span>
        <div className="match__name">
          <h3 id={titleId}>
            <a href={routes(t.lang).offering(match.offering)}>{offering.name}</a>
          </h3>
          <p className="small soft">
            {subtitle(offering, variant?.name, plan, t)}
            {why && ` (${why})`}
          </p>
        </div>
        <div className="match__price">
          <Price match={match} view={view} own={own} t={t} />
        </div>
        {plan?.requires && (
          <p className="small match__requires">
            <strong>{t.task.requires}:</strong> {plan.requires}
          </p>
        )}
      </header>

      <details className="match__more" open={isOpen}>
        <summary>
          {t.fit[match.fit.verdict]} · {t.task.start}: {levels.start}, {t.task.run}: {levels.run}
        </summary>
        <div className="match__body">
          <section>
            <h4>
              {t.task.fitTitle}: {t.fit[match.fit.verdict]}
            </h4>
            {variant && <FitBars needs={own.needs} reach={variant.reach} t={t} />}
            {gaps.length === 0 ? (
              <p className="small">{match.fit.verdict === 'oversized' ? t.task.fitOversized : t.task.fitAll}</p>
            ) : (
              <ul className="small match__gaps">
                {gaps.map((gap) => (
                  <li key={gap}>{gap}</li>
                ))}
              </ul>
            )}
            {accepted.length > 0 && (
              <ul className="small match__gaps">
                {accepted.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </section>

          <section>
            <h4>{t.task.knowHowBlock}</h4>
            <KnowHow match={match} own={own} t={t} />
          </section>

          <section>
            <h4>{t.task.costBlock}</h4>
            {match.estimate && plan && <CostLines estimate={match.estimate} meters={view.meters} t={t} />}
            {match.native && match.native.currency !== 'EUR' && (
              <p className="hint">
                {t.task.converted(
                  `${axisMoney(1, 'EUR', t.lang)} = ${unitPrice(view.rates.perEuro[match.native.currency] ?? 0, match.native.currency, t.lang)}`,
                  day(view.rates.asOf, t.lang),
                )}
              </p>
            )}
            {match.firstYear && <p className="hint">{t.task.firstYear(roundMoney(match.firstYear, 'EUR', t.lang))}</p>}
          </section>
        </div>
        <div className="small match__facts">
          <p>
            <b>{t.task.dataRegions}:</b> {regionsText(offering.regions, t)} · <b>{t.task.dataTraining}:</b>{' '}
            {t.training[offering.trainsOnCustomerData]}
            {(variant?.onPremises ?? offering.onPremises) === 'yes' && ` · ${t.task.dataOnPremises}`}
          </p>
          {open.length > 0 && (
            <p>
              <b>{t.task.unknownTitle}:</b>{' '}
              {list(
                open.map((fact) => unknownText(fact, meterName, t)),
                t.lang,
              )}
            </p>
          )}
        </div>
      </details>

      <footer className="match__foot">
        {plan ? <PriceBadges plan={plan} today={view.day} t={t} /> : <span />}
        <Keep offering={match.offering} name={offering.name} t={t} />
      </footer>
    </article>
  );
}

/** Vendor, seat, variant and plan; what repeats the name or is not known is left out. */
function subtitle(
  offering: OfferingModel,
  variant: string | undefined,
  plan: PlanEntry | undefined,
  t: TaskWords,
): string {
  const parts = [
    offering.vendorName,
    offering.country === 'unknown' ? '' : country(offering.country, t.lang),
    variant ?? '',
    plan ? planTitle(plan) : '',
  ];
  return [...new Set(parts)].filter((part) => part !== '' && part !== offering.name).join(' · ');
}

/** Why no price can be worked out. */
export function noPriceText(match: Match, view: MatchView, t: TaskWords): string {
  const reason = match.unknown.find((fact) => /^(price|meter|requests|currency)/.test(fact));
  if (reason === 'price-on-request') return t.price.onRequest;
  if (reason === 'price-not-found') return t.price.notFound;
  const open = reason && unknownText(reason, (id) => view.meters[id]?.many ?? id, t);
  return open ? `${t.price.notCounted}: ${open}` : t.price.notCounted;
}

/** Names of the levels that starting and running take. */
export function startAndRun({ knowHow }: Match, t: TaskWords): { start: string; run: string } {
  return { start: levelName(startLevel(knowHow), t), run: levelName(knowHow.operate, t) };
}

export function levelName(level: KnowHowLevel | Unknown, t: TaskWords): string {
  return level === 'unknown' ? t.unknown : t.knowHow[level];
}

function Price({ match, view, own, t }: Pick<Props, 'match' | 'view' | 'own' | 't'>) {
  if (!match.monthly) return <p className="match__no-price">{noPriceText(match, view, t)}</p>;
  const { expected } = match.monthly;
  const range = costText(match.monthly, match.unknown.includes('capacity'), t);
  const middle = roundMoney(expected, 'EUR', t.lang);
  return (
    <>
      <p className="match__amount">{range}</p>
      <p className="small soft">
        {t.perMonth}, {own.grossOfTax ? t.gross : t.net}
        {middle !== range && ` · ${t.task.expectedCost(middle)}`}
        {match.perUnit && !isZero(match.perUnit) && (
          <>
            <br />
            {t.task.perUnit(money(match.perUnit, 'EUR', t.lang), view.unit.one)}
          </>
        )}
      </p>
    </>
  );
}

function KnowHow({ match, own, t }: Pick<Props, 'match' | 'own' | 't'>) {
  const { operate, personDaysIntegrated, runningDays } = match.knowHow;
  const start = startLevel(match.knowHow);
  const names = startAndRun(match, t);
  const byPartner = own.partner && own.knowHow !== null && (start === 'unknown' || start > own.knowHow);
  return (
    <>
      <Ladder start={start} run={operate} t={t} />
      <dl className="small match__know-how">
        <div>
          <dt>{t.task.start}</dt>
          <dd>
            {names.start}
            {byPartner && `, ${t.task.byPartner}`}
            {', '}
            {t.task.personDays(span(personDaysIntegrated.low, personDaysIntegrated.high, t.lang))}
          </dd>
        </div>
        <div>
          <dt>{t.task.run}</dt>
          <dd>
            {names.run}, {t.task.personDaysMonth(span(runningDays.low, runningDays.high, t.lang))}
          </dd>
        </div>
      </dl>
    </>
  );
}

/** When and where the price was read, and how old that is. */
export function PriceBadges({ plan, today, t }: { plan: PlanEntry; today: string; t: TaskWords }) {
  const age = ageText(plan.checked, today, t);
  return (
    <ul className="badges">
      <li className={plan.checked === 'unknown' ? 'badge badge--warn' : 'badge'}>{checkedText(plan.checked, t)}</li>
      {age && <li className={ageOf(plan.checked, today) === 'old' ? 'badge badge--warn' : 'badge'}>{age}</li>}
      <li className={plan.evidence === 'third-party' ? 'badge badge--warn' : 'badge'}>{t.evidence[plan.evidence]}</li>
    </ul>
  );
}
