import type { Case } from '../../matching/model.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { day, money, span } from '../../text/format.ts';
import { reasonText, verdictHeading, type VerdictNames } from '../../text/verdict.ts';
import type { TaskWords } from '../../text/words.ts';
import { Said } from '../Said.tsx';
import type { MatchView } from './view.ts';

interface Props {
  verdict: Verdict;
  own: Case;
  view: MatchView;
  names: VerdictNames;
  methodHref: string;
  t: TaskWords;
}

/** Reasons that are told at once; the others stand behind «how this verdict comes about». */
const leading = new Set(['fitting', 'with-compromises', 'cheapest', 'today', 'dearer-than-work', 'no-volume']);

/** The answer in a few sentences, and beside it the way without AI and the cost of going on as today. */
export function VerdictBox({ verdict, own, view, names, methodHref, t }: Props) {
  const first = verdict.reasons.filter(({ code }) => leading.has(code));
  const told = first.length > 0 ? first : verdict.reasons;
  const rest = verdict.reasons.filter((reason) => !told.includes(reason));
  const sentence = (reason: Verdict['reasons'][number]): string => reasonText(reason, verdict, own, names, t);
  const { minutesToday, minutesThen } = view.task;
  return (
    <div className="verdict">
      <div className="notice verdict__answer">
        <p>
          <strong>{verdictHeading(verdict, t)}</strong> {told.map(sentence).join(' ')}
        </p>
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
            {t.task.todayBasis(
              span(minutesToday.low, minutesToday.high, t.lang),
              view.unit.one,
              money(view.labour.perHour.expected, 'EUR', t.lang),
              day(view.labour.asOf, t.lang),
            )}{' '}
            {t.task.todayAfter(span(minutesThen.low, minutesThen.high, t.lang))}
          </dd>
        </div>
      </dl>
    </div>
  );
}
