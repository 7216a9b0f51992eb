import type { Estimate, Line } from '../pricing/estimate.ts';
import type { MeterId } from '../pricing/plan.ts';
import { explain } from '../text/explain.ts';
import { money } from '../text/format.ts';
import type { TaskWords } from '../text/words.ts';

interface Props {
  estimate: Estimate;
  meters: Record<MeterId, { one: string; many: string }>;
  t: TaskWords;
}

/** The lines of an estimate in words, each with its amount, and the sum where there is more than one. */
export function CostLines({ estimate, meters, t }: Props) {
  const { currency, lines, total } = estimate;
  const wording = {
    lang: t.lang,
    words: t.explain,
    currency,
    unit: (meter: MeterId): string => meters[meter]?.many ?? meter,
  };
  return (
    <dl className="lines">
      {lines.map((line, index) => {
        const name = nameOf(line, meters, t);
        const story = explain(line, wording);
        return (
          <div key={index}>
            <dt>
              {name && story ? (
                <>
                  <span className="soft">{name}:</span> {story}
                </>
              ) : (
                name || story
              )}
            </dt>
            <dd>{money(line.amount, currency, t.lang)}</dd>
          </div>
        );
      })}
      {lines.length > 1 && total && (
        <div className="lines__sum">
          <dt>{t.task.costSum}</dt>
          <dd>{money(total, currency, t.lang)}</dd>
        </div>
      )}
    </dl>
  );
}

/** What the vendor calls the line; a usage line without a name of its own is told by its quantity. */
function nameOf({ kind, label }: Line, meters: Props['meters'], t: TaskWords): string {
  if (label !== kind && !Object.hasOwn(meters, label)) return label;
  return kind === 'usage' ? '' : t.lines[kind];
}
