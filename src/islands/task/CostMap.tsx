import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { FitVerdict } from '../../matching/fit.ts';
import { startLevel } from '../../matching/levels.ts';
import { isUsable, type Match } from '../../matching/match.ts';
import type { Case } from '../../matching/model.ts';
import { toNumber } from '../../pricing/exact.ts';
import { costText } from '../../text/facts.ts';
import { axisMoney, list, roundMoney } from '../../text/format.ts';
import { routes } from '../../text/routes.ts';
import type { TaskWords } from '../../text/words.ts';
import { TableFrame } from '../TableFrame.tsx';
import { levelName, noPriceText } from './MatchCard.tsx';
import { textWidth } from './axis.ts';
import {
  cheaperByLevel,
  cheapestWithin,
  mapLabels,
  mapLayout,
  mapMove,
  tagOf,
  type MapLayout,
  type MapPoint,
  type Move,
  type Spot,
} from './map.ts';
import { matchTitleId, type Groups } from './results.ts';
import { useWidth } from './use-width.ts';
import type { MatchView } from './view.ts';

interface Props {
  groups: Groups;
  own: Case;
  view: MatchView;
  t: TaskWords;
}

/** So many of the cheapest are named in the sentence. */
const named = 3;
const moves: ReadonlySet<string> = new Set<Move>(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
const isMove = (key: string): key is Move => moves.has(key);

/** A point of the map with everything that is said about it, as its card says it. */
interface Entry {
  point: MapPoint;
  href: string;
  cost: string;
  /** Empty where it says no more than the cost. */
  expected: string;
  start: string;
  fit: string;
}

/** Cost against know-how: a picture, what it says in words, and a table. */
export default function CostMap({ groups, own, view, t }: Props) {
  const [withExcluded, setWithExcluded] = useState(false);
  const [width, watchWidth] = useWidth();

  const entries = useMemo(() => {
    const shown = [...groups.priced, ...groups.unpriced, ...(withExcluded ? groups.excluded : [])];
    return shown.map((match) => entryOf(match, view, t));
  }, [groups, withExcluded, view, t]);
  const points = useMemo(() => entries.map(({ point }) => point), [entries]);
  const layout = useMemo(
    () =>
      mapLayout(points, width, {
        column: (column) => levelName(column, t),
        cost: (euros) => axisMoney(euros, 'EUR', t.lang),
        unpriced: t.task.mapUnpriced,
      }),
    [points, width, t],
  );
  const caption = t.task.mapCaption(own.grossOfTax ? t.gross : t.net);
  const fits = (Object.keys(t.fit) as FitVerdict[]).filter((fit) => points.some((point) => point.fit === fit));

  return (
    <>
      {reading(entries, own, t).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <figure className="stack" ref={watchWidth}>
        <ul className="bare map__key">
          {fits.map((fit) => (
            <li key={fit}>
              <svg viewBox="-9 -9 18 18" aria-hidden="true">
                <Shape fit={fit} />
              </svg>
              {t.fit[fit]}
            </li>
          ))}
          {own.knowHow !== null && (
            <li>
              <svg viewBox="-9 -9 18 18" aria-hidden="true">
                <rect className="map__own" x={-9} y={-9} width={17} height={18} />
                <path className="plot__mark" d="M8 -9V9" />
              </svg>
              {t.task.mapOwnKey}
            </li>
          )}
        </ul>
        <Plot layout={layout} entries={entries} own={own} t={t} />
      </figure>
      {groups.excluded.length > 0 && (
        <label className="choice no-print">
          <input type="checkbox" checked={withExcluded} onChange={(event) => setWithExcluded(event.target.checked)} />
          <span>{t.task.mapShowExcluded(groups.excluded.length)}</span>
        </label>
      )}
      <details>
        <summary>{t.task.chartTable}</summary>
        <TableFrame label={caption}>
          <table>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.task.mapOffering}</th>
                <th scope="col" className="amount">
                  {t.task.sorts.cost}
                </th>
                <th scope="col" className="amount">
                  {t.task.mapExpected}
                </th>
                <th scope="col">{t.task.mapAxis}</th>
                <th scope="col">{t.task.fitTitle}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ point, href, cost, expected, start, fit }) => (
                <tr key={point.id}>
                  <th scope="row">
                    <a href={href}>{point.name}</a>
                  </th>
                  <td className={point.cost === null ? undefined : 'amount'}>{cost}</td>
                  <td className="amount">{point.cost === null ? '' : expected || cost}</td>
                  <td>{start}</td>
                  <td>{fit}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
    </>
  );
}

interface PlotProps {
  layout: MapLayout;
  entries: readonly Entry[];
  own: Case;
  t: TaskWords;
}

/** The picture, one stop for Tab: arrow keys lead from point to point, each a link to its match. */
function Plot({ layout, entries, own, t }: PlotProps) {
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const links = useRef(new Map<string, HTMLOrSVGElement>());
  const isFirstTouch = useRef(false);
  const at = layout.spots.find((spot) => spot.id === chosen);
  const entry = at && entries.find(({ point }) => point.id === at.id);
  const stop = at?.id ?? layout.spots[0]?.id;
  const labels = useMemo(() => mapLabels(layout), [layout]);
  const ownText = own.knowHow === null ? '' : t.task.mapOwn(levelName(own.knowHow, t));
  const ownColumn = layout.columns.find(({ column }) => column === own.knowHow);

  function onKeyDown(event: KeyboardEvent, from: string): void {
    if (!isMove(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    links.current.get(mapMove(layout.spots, from, event.key))?.focus();
  }

  /** A finger covers what it touches: the first touch names the point, the second follows it. */
  function onClick(event: MouseEvent): void {
    if (isFirstTouch.current) event.preventDefault();
    isFirstTouch.current = false;
  }

  return (
    <>
      <svg
        className="plot map"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={t.task.mapTitle}
        aria-describedby={`${id}-read`}
      >
        {ownColumn && (
          <rect
            className="map__own"
            x={layout.left}
            y={layout.top}
            width={ownColumn.to - layout.left}
            height={layout.bottom - layout.top}
          />
        )}
        <Axes layout={layout} t={t} />
        {ownColumn && (
          <>
            <line className="plot__mark" x1={ownColumn.to} x2={ownColumn.to} y1={layout.top - 6} y2={layout.bottom} />
            <text className="plot__mark-label" {...ownLabelAt(ownColumn.to, ownText, layout)} y={layout.top - 12}>
              {ownText}
            </text>
          </>
        )}
        {labels
          .filter((label) => label.id !== chosen)
          .map((label) => (
            <text key={label.id} className="map__name" x={label.x} y={label.y} aria-hidden="true">
              {label.name}
            </text>
          ))}
        {layout.spots.map((spot, index) => {
          const said = entries[index];
          return (
            said && (
              <a
                key={spot.id}
                ref={(link) => {
                  if (link) links.current.set(spot.id, link);
                  return () => void links.current.delete(spot.id);
                }}
                className={spot.isExcluded ? 'map__point map__point--excluded' : 'map__point'}
                href={said.href}
                aria-label={`${spot.name}: ${valuesText(said, t)}`}
                tabIndex={spot.id === stop ? 0 : -1}
                onKeyDown={(event) => onKeyDown(event, spot.id)}
                onFocus={() => setChosen(spot.id)}
                onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setChosen(spot.id)}
                onPointerDown={({ pointerType }) => {
                  isFirstTouch.current = pointerType === 'touch' && spot.id !== chosen;
                  setChosen(spot.id);
                }}
                onClick={onClick}
              >
                <g transform={`translate(${spot.x} ${spot.y})`}>
                  <circle className="map__reach" r={11} />
                  <Shape fit={spot.fit} />
                </g>
              </a>
            )
          );
        })}
        {at && <Tag spot={at} layout={layout} />}
      </svg>
      <p className="small map__read no-print" id={`${id}-read`}>
        {entry ? (
          <>
            <b>{entry.point.name}</b>: {valuesText(entry, t)}.{' '}
            <a href={entry.href}>{entry.point.isExcluded ? t.task.mapGoExcluded : t.task.mapGo}</a>
          </>
        ) : (
          t.task.mapHint
        )}
      </p>
    </>
  );
}

/** Right of the line, or at the right end of the picture where the words do not fit there. */
function ownLabelAt(line: number, text: string, { width }: MapLayout): { x: number; textAnchor: 'start' | 'end' } {
  return line + textWidth(text) > width ? { x: width, textAnchor: 'end' } : { x: line, textAnchor: 'start' };
}

function Axes({ layout, t }: { layout: MapLayout; t: TaskWords }) {
  const { left, right, bottom, columns, unpriced, free } = layout;
  const lanes = [
    { band: unpriced, text: t.task.mapUnpriced },
    { band: free, text: roundMoney(0, 'EUR', t.lang) },
  ];
  return (
    <g aria-hidden="true">
      {lanes.map(
        ({ band, text }) =>
          band && (
            <g key={text}>
              <rect
                className="map__lane"
                x={left}
                y={band.top}
                width={right - left}
                height={band.bottom - band.top}
                rx={4}
              />
              <text x={left - 8} y={(band.top + band.bottom) / 2 + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ),
      )}
      {layout.costs.map(({ text, y }) => (
        <g key={text}>
          <line className="plot__grid" x1={left} x2={right} y1={y} y2={y} />
          <text x={left - 8} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {columns.map(({ column, from, to, name }) => (
        <g key={column}>
          {from > left && <line className="plot__grid" x1={from} x2={from} y1={layout.top} y2={bottom} />}
          <line className="plot__axis" x1={from + 2} x2={to - 2} y1={bottom + 6} y2={bottom + 6} />
          <text x={name.x} y={bottom + 22 + name.row * 18} textAnchor="middle">
            {name.text}
          </text>
        </g>
      ))}
      <text x={right} y={layout.height - 4} textAnchor="end">
        {t.task.mapAxis} →
      </text>
    </g>
  );
}

/** The name of the point that is looked at, above everything else. */
function Tag({ spot, layout }: { spot: Spot; layout: MapLayout }) {
  const tag = tagOf(spot, layout);
  return (
    <g className="map__tag" aria-hidden="true">
      <rect x={tag.x - 3} y={tag.y - 14} width={tag.width + 6} height={20} rx={3} />
      <text x={tag.x} y={tag.y}>
        {tag.name}
      </text>
    </g>
  );
}

/** A circle fits, a triangle does with compromises, a square is too much, a cross is no standard service. */
function Shape({ fit }: { fit: FitVerdict }) {
  switch (fit) {
    case 'fits':
      return <circle className="map__shape map__shape--full" r={5.5} />;
    case 'compromise':
      return <path className="map__shape" d="M0 -6L6 5H-6Z" />;
    case 'oversized':
      return <path className="map__shape" d="M-5 -5H5V5H-5Z" />;
    case 'unsuitable':
      return <path className="map__shape" d="M-5 -5L5 5M-5 5L5 -5" />;
    default:
      return fit satisfies never;
  }
}

function entryOf(match: Match, view: MatchView, t: TaskWords): Entry {
  const { monthly, fit } = match;
  const isExcluded = !isUsable(match);
  const range = monthly && costText(monthly, match.unknown.includes('capacity'), t);
  const expected = monthly && roundMoney(monthly.expected, 'EUR', t.lang);
  const column = startLevel(match.knowHow);
  const reasons = match.excludedBy.map((reason) => t.task.excludedBy[reason] ?? reason);
  return {
    point: {
      id: match.offering,
      name: view.offerings.find(({ id }) => id === match.offering)?.name ?? match.offering,
      column,
      cost: monthly && toNumber(monthly.expected),
      fit: fit.verdict,
      isExcluded,
    },
    href: isExcluded ? routes(t.lang).offering(match.offering) : `#${matchTitleId(match.offering)}`,
    cost: range ?? noPriceText(match, view, t),
    expected: expected && expected !== range ? expected : '',
    start: levelName(column, t),
    fit: isExcluded ? `${t.fit[fit.verdict]}, ${t.task.mapExcluded(list(reasons, t.lang))}` : t.fit[fit.verdict],
  };
}

function valuesText({ point, cost, expected, start, fit }: Entry, t: TaskWords): string {
  const amount = point.cost === null ? cost : `${cost} ${t.perMonth}`;
  const middle = expected && `, ${t.task.expectedCost(expected)}`;
  return `${amount}${middle}; ${t.task.mapAxis}: ${start}; ${t.task.fitTitle}: ${fit}`;
}

/** What the picture says, in sentences. */
function reading(entries: readonly Entry[], { knowHow }: Case, t: TaskWords): string[] {
  const points = entries.map(({ point }) => point);
  const amounts = new Map(entries.map(({ point, cost, expected }) => [point.id, expected || cost]));
  const amount = ({ id }: MapPoint): string => amounts.get(id) ?? '';
  const sentences: string[] = [];
  if (knowHow !== null) {
    const own = cheapestWithin(points, knowHow).slice(0, named);
    const offers = own.map((point) => {
      const fit = point.fit === 'fits' ? '' : `, ${t.fit[point.fit]}`;
      return `${point.name} (${amount(point)}${fit})`;
    });
    sentences.push(
      own.length > 0 ? t.task.mapCheapestOwn(list(offers, t.lang)) : t.task.mapNoneOwn(levelName(knowHow, t)),
    );
  }
  const steps = cheaperByLevel(points);
  const last = steps.at(-1);
  if (last) {
    const parts = steps.map((point) => t.task.mapStep(levelName(point.column, t), amount(point), point.name));
    const hasMore = points.some(
      ({ column, isExcluded }) => !isExcluded && column !== 'unknown' && column > Number(last.column),
    );
    sentences.push([t.task.mapByLevel(list(parts, t.lang)), hasMore ? t.task.mapNoGain : ''].filter(Boolean).join(' '));
  }
  return sentences;
}
