import { memo } from 'react';
import { dimensions, type Dimension, type Level, type Need, type Unknown } from '../matching/model.ts';
import type { TaskWords } from '../text/words.ts';

interface BarProps {
  need: Level;
  reach: Level | Unknown;
  /** Left out where words beside it say the same. */
  label?: string;
}

const cells = [1, 2, 3] as const;

function kindOf(cell: number, need: Level, reach: Level | Unknown): string {
  if (reach === 'unknown') return cell <= need ? 'unknown' : 'none';
  if (cell <= need) return cell <= reach ? 'met' : 'missing';
  return cell <= reach ? 'reserve' : 'none';
}

/** Need and reach of one dimension as three cells: filled where needed and there, crossed where needed and missing. */
export function FitBar({ need, reach, label }: BarProps) {
  return (
    <svg
      className="fit-bar"
      viewBox="0 0 52 12"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {cells.map((cell) => {
        const x = (cell - 1) * 18 + 1;
        const kind = kindOf(cell, need, reach);
        return (
          <g key={cell}>
            <rect className={`cell--${kind}`} x={x} y={1} width={14} height={10} rx={1.5} />
            {kind === 'missing' && <path className="cell__cross" d={`M${x + 4} 3.5l6 5m0-5l-6 5`} />}
          </g>
        );
      })}
    </svg>
  );
}

interface Props {
  needs: Record<Dimension, Need>;
  reach: Record<Dimension, Level | Unknown>;
  t: TaskWords;
}

/** All six dimensions at a glance. Another volume changes none of them, so a key typed there draws them not again. */
export const FitBars = memo(function FitBars({ needs, reach, t }: Props) {
  return (
    <ul className="bare fit-list">
      {dimensions.map((dimension) => {
        const words = t.dimensions[dimension];
        const far = reach[dimension];
        return (
          <li key={dimension}>
            <span aria-hidden="true">{words.short}</span>
            <FitBar
              need={needs[dimension].level}
              reach={far}
              label={t.task.barLabel(words.name, needs[dimension].level, far === 'unknown' ? t.unknown : String(far))}
            />
          </li>
        );
      })}
    </ul>
  );
});
