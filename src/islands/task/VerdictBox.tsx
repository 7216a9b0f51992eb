import type { Case, Range } from '../../matching/model.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { exact, multiply, type Exact } from '../../pricing/exact.ts';
import { count, day, money, roundMoney, span } from '../../text/format.ts';
import { nextStepText, reasonText, verdictHeading, type VerdictNames } from '../../text/verdict.ts';
import type { TaskWords } from '../../text/words.ts';
import { Said } from '../Said.tsx';
import { chosenOf } from './results.ts';
import type { MatchView } from './view.ts';

interface Props {
  verdict: Verdict;
  /** A partner alone would bring offerings back. */
  partnerHelps: boolean;
  own: Case;
  /** Business units per month, expected. */
  units: Exact;
  /** What they cost by hand, EUR per month. */
  today: Exact;
  view: MatchView;
  names: VerdictNames;
  methodHref: string;
  t: TaskWords;
}

/** Reasons that are told at once; the others stand behind «how this verdict comes about». */
const leading = new Set(['fitting', 'with-compromises', 'cheapest', 'today', 'dearer-than-work', 'no-volume']);

/** The answer in a few sentences, and beside it the way without AI and the cost of going on as today. */
export function VerdictBox({ verdict, partnerHelps, own, units, today, view, names, methodHref, t }: Props) {
  const first = verdict.reasons.filter(({ code }) => leading.has(code));
  const told = first.length > 0 ? first : verdict.reasons;
  const rest = verdict.reasons.filter((reason) => !told.includes(reason));
  const sentence = (reason: Verdict['reasons'][number]): string => {
    const text = reasonText(reason, verdict, own, names, t);
    const requires = reason.code === 'cheapest' && requiredBy(reason.values, view);
    return requires ? `${text} ${t.task.requires}: ${requires.replace(/\.?$/, '.')}` : text;
  };
  const { minutesToday, minutesThen } = view.task;
  const next = nextStepText(verdict, t);
  return (
    <div className="verdict">
      <div className="notice verdict__answer">
        <p>
          <strong>{verdictHeading(verdict, partnerHelps, t)}</strong> {told.map(sentence).join(' ')}
        </p>
        {next && (
          <p className="verdict__next">
            <strong>{t.verdict.nextTitle}:</strong> {next}
          </p>
        )}
        {rest.length > 0 && (
          <details>
            <summary className="small">{t.verdict.why}</summary>
            <ul className="small">
              {rest.map((reason) => (
                <li key={`${reason.code}${JSON.stringify('by' in reason.values ? reason.values.by : '')}`}>
                  {sentence(reason)}
                </li>
              ))}
              <li>
                <a href={methodHref}>{t.verdict.rules}</a>
              </li>
            </ul>
          </details>
        )}
      </div>
      <dl className="verdict__beside">
        <div>
          <dt>{t.task.withoutAi}</dt>
          <dd>
            <Said phrase={view.withoutAi} />
          </dd>
        </div>
        <div>
          <dt>{t.task.today}</dt>
          <dd>
            <strong>{t.task.todayCost(roundMoney(today, 'EUR', t.lang))}</strong>{' '}
            {t.task.todayBasis(
              count(units, t.lang),
              view.unit.many,
              durationText(minutesToday, t),
              money(view.labour.perHour.expected, 'EUR', t.lang),
              day(view.labour.asOf, t.lang),
            )}{' '}
            {Number(minutesThen.high) === 0 ? t.task.todayGone : t.task.todayAfter(durationText(minutesThen, t))}
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** What must be held or bought besides the plan. */
function requiredBy(cheapest: { offering: string; variant: string; plan: string | null }, { offerings }: MatchView) {
  const offering = offerings.find(({ id }) => id === cheapest.offering);
  return offering && chosenOf(offering, cheapest).plan?.requires;
}

/** «5–25 Minuten»; what takes less than a minute reads in seconds. */
function durationText({ low, high }: Range, t: TaskWords): string {
  const isShort = Number(high) < 1;
  const inUnit = (minutes: Range['low']): Exact => multiply(exact(minutes), exact(isShort ? 60 : 1));
  return t.task[isShort ? 'seconds' : 'minutes'](span(inUnit(low), inUnit(high), t.lang));
}
