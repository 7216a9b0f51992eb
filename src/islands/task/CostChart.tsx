import { scaleLog } from 'd3-scale';
import { useId, useMemo, useState } from 'react';
import type { Match } from '../../matching/match.ts';
import type { Pricing } from '../../matching/price.ts';
import { toNumber } from '../../pricing/exact.ts';
import { axisMoney, number, roundMoney } from '../../text/format.ts';
import { TableFrame } from '../TableFrame.tsx';
import type { TaskWords } from '../../text/words.ts';
import { textWidth, ticks } from './axis.ts';
import {
  cheapestChanges,
  costAtVolume,
  extentOf,
  linesOf,
  pointsOf,
  todayAtVolume,
  type Change,
  type Point,
} from './curves.ts';
import { useWidth } from './use-width.ts';
import type { MatchView } from './view.ts';

interface Props {
  matches: readonly Match[];
  pricing: Pricing;
  view: MatchView;
  t: TaskWords;
}

const margin = { top: 28, right: 26, bottom: 44 };
/** Below this width the picture is narrower and needs fewer marks. */
const narrow = 520;
const mostLines = 5;
/** A cost of zero has no place on a logarithmic axis; it lies on the ground, so many decades below the greatest. */
const decadesShown = 5;
const readingSteps = 200;

/** Cost per month over volume, as a picture, a reading at any volume, and a table. */
export default function CostChart({ matches, pricing, view, t }: Props) {
  const id = useId();
  const names = useMemo(() => new Map(view.offerings.map(({ id: key, name }) => [key, name])), [view]);
  const extent = useMemo(() => extentOf(pricing), [pricing]);
  const lines = useMemo(
    () => linesOf(pricing, matches, (offering) => names.get(offering) ?? offering, extent, mostLines),
    [pricing, matches, names, extent],
  );
  const changes = useMemo(() => cheapestChanges(lines, extent), [lines, extent]);
  const [place, setPlace] = useState<number | null>(null);
  const [width, watchWidth] = useWidth();
  if (lines.length === 0) return <p>{t.task.chartNone}</p>;

  const share = (value: number): number =>
    readingSteps * (Math.log(value / extent.from) / Math.log(extent.to / extent.from));
  const at =
    place === null
      ? extent.own || extent.from
      : rounded(extent.from * (extent.to / extent.from) ** (place / readingSteps));

  const height = width < narrow ? 300 : 400;
  const drawn = lines.map((line) => pointsOf(line, extent));
  const today = [extent.from, extent.to].map((volume) => ({
    volume,
    cost: toNumber(todayAtVolume(pricing, view.labour, volume)),
  }));
  const costs = [...drawn.flat(2), ...today].map(({ cost }) => cost).filter((cost) => cost > 0);
  const greatest = Math.max(...costs, 1);
  const floor = 10 ** Math.floor(Math.log10(Math.max(Math.min(...costs, greatest), greatest / 10 ** decadesShown)));
  const ceiling = 10 ** Math.ceil(Math.log10(greatest));
  const isCut = drawn.flat(2).some(({ cost }) => cost < floor);
  const costTicks = decades(floor, ceiling).map((cost) => {
    const amount = axisMoney(cost, 'EUR', t.lang);
    return { cost, text: isCut && cost === floor ? t.task.chartUpTo(amount) : amount };
  });
  const left = Math.max(...costTicks.map(({ text }) => textWidth(text))) + 8;
  const x = scaleLog([extent.from, extent.to], [left, width - margin.right]);
  const y = scaleLog([floor, ceiling], [height - margin.bottom, margin.top]);
  const xAt = (volume: number): number => Math.round(x(volume) * 10) / 10;
  const yAt = (cost: number): number => Math.round(y(Math.max(cost, floor)) * 10) / 10;
  const path = (parts: readonly (readonly Point[])[]): string =>
    parts.map((part) => `M${part.map(({ volume, cost }) => `${xAt(volume)} ${yAt(cost)}`).join('L')}`).join('');

  const euros = (cost: ReturnType<typeof costAtVolume>): string =>
    cost === null ? t.task.chartNotServed : toNumber(cost) === 0 ? t.task.chartFree : roundMoney(cost, 'EUR', t.lang);
  const volumes = tableVolumes(extent.from, extent.to, extent.own);
  const ends = endLabels(
    drawn.map((parts) => parts.at(-1)?.at(-1)),
    yAt,
  );
  const unit = view.volume;

  return (
    <>
      <figure className="stack" ref={watchWidth}>
        <svg
          className="plot"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${t.task.chartTitle(unit)}. ${t.task.chartTable}: ${t.task.chartBelow}`}
        >
          {costTicks.map(({ cost, text }) => (
            <g key={cost}>
              <line className="plot__grid" x1={left} x2={width - margin.right} y1={yAt(cost)} y2={yAt(cost)} />
              <text x={left - 8} y={yAt(cost) + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          {ticks(extent.from, extent.to, width < narrow ? [1] : [1, 2, 5]).map((volume) => (
            <g key={volume}>
              <line
                className="plot__axis"
                x1={xAt(volume)}
                x2={xAt(volume)}
                y1={height - margin.bottom}
                y2={height - margin.bottom + 5}
              />
              <text x={xAt(volume)} y={height - margin.bottom + 20} textAnchor="middle">
                {number(volume, t.lang)}
              </text>
            </g>
          ))}
          <text x={width - margin.right} y={height - 4} textAnchor="end">
            {unit}
          </text>
          <path className="plot__line plot__line--today" d={path([today])} />
          {drawn.map((parts, index) => (
            <path key={lines[index]?.offering} className={`plot__line plot__line--${index}`} d={path(parts)} />
          ))}
          {ends.map((end, index) =>
            end === null ? null : (
              <text key={lines[index]?.offering} className="plot__end" x={width - margin.right + 8} y={end + 4}>
                {index + 1}
              </text>
            ),
          )}
          <g>
            <line className="plot__mark" x1={xAt(at)} x2={xAt(at)} y1={margin.top - 6} y2={height - margin.bottom} />
            <text
              className="plot__mark-label"
              x={xAt(at)}
              y={margin.top - 12}
              textAnchor={xAt(at) > width * 0.8 ? 'end' : xAt(at) < width * 0.2 ? 'start' : 'middle'}
            >
              {place === null && extent.own > 0 ? t.task.chartYourCase(number(at, t.lang)) : number(at, t.lang)}
            </text>
          </g>
        </svg>

        <div className="chart__read no-print">
          <label htmlFor={`${id}-at`}>
            {t.task.chartReadAt(unit)}: <span className="number">{number(at, t.lang)}</span>
          </label>
          <input
            id={`${id}-at`}
            type="range"
            min={0}
            max={readingSteps}
            step={1}
            value={place ?? Math.round(share(at))}
            aria-valuetext={number(at, t.lang)}
            onChange={(event) => setPlace(Number(event.target.value))}
          />
        </div>
        <ol className="chart__key" aria-live="polite">
          {lines.map((line, index) => (
            <li key={line.offering}>
              <b>{index + 1}</b>
              <svg viewBox="0 0 40 12" aria-hidden="true">
                <path className={`plot__line plot__line--${index}`} d="M1 6h38" />
              </svg>
              <span>{line.name}</span>
              <span className="number">{euros(costAtVolume(line, at))}</span>
            </li>
          ))}
          <li>
            <span />
            <svg viewBox="0 0 40 12" aria-hidden="true">
              <path className="plot__line plot__line--today" d="M1 6h38" />
            </svg>
            <span>{t.task.chartToday}</span>
            <span className="number">{euros(todayAtVolume(pricing, view.labour, at))}</span>
          </li>
        </ol>
      </figure>
      {changes.length === 0 ? (
        <p>{t.task.chartNoCrossing}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={change.at}>{changeText(change, `${number(rounded(change.at), t.lang)} ${unit}`, t)}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t.task.chartTable}</summary>
        <TableFrame label={t.task.chartCaption}>
          <table>
            <caption>{t.task.chartCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{unit}</th>
                {lines.map((line) => (
                  <th key={line.offering} scope="col" className="amount">
                    {line.name}
                  </th>
                ))}
                <th scope="col" className="amount">
                  {t.task.chartToday}
                </th>
              </tr>
            </thead>
            <tbody>
              {volumes.map((volume) => (
                <tr key={volume}>
                  <th scope="row">{number(volume, t.lang)}</th>
                  {lines.map((line) => (
                    <td key={line.offering} className="amount">
                      {euros(costAtVolume(line, volume))}
                    </td>
                  ))}
                  <td className="amount">{euros(todayAtVolume(pricing, view.labour, volume))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
    </>
  );
}

function changeText({ from, to, hasEnded }: Change, at: string, t: TaskWords): string {
  if (!to) return t.task.chartEndsAll(at);
  return (hasEnded ? t.task.chartEnds : t.task.chartCrossing)(from.name, to.name, at);
}

/** Three digits that people can read aloud. */
function rounded(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 3 : 2));
}

function decades(from: number, to: number): number[] {
  const count = Math.round(Math.log10(to / from));
  return Array.from({ length: count + 1 }, (_, index) => Number((from * 10 ** index).toPrecision(1)));
}

function tableVolumes(from: number, to: number, own: number): number[] {
  return [...new Set([...ticks(from, to), own])].filter((value) => value > 0).toSorted((a, b) => a - b);
}

/** Numbers at the right end of the lines, pushed apart where they would cover each other. */
function endLabels(ends: readonly (Point | undefined)[], yAt: (cost: number) => number): (number | null)[] {
  const apart = 15;
  const placed = ends
    .map((end, index) => ({ index, y: end ? yAt(end.cost) : null }))
    .filter((label): label is { index: number; y: number } => label.y !== null)
    .toSorted((a, b) => a.y - b.y);
  let above = -Infinity;
  const result: (number | null)[] = ends.map(() => null);
  for (const { index, y } of placed) {
    above = Math.max(y, above + apart);
    result[index] = above;
  }
  return result;
}
