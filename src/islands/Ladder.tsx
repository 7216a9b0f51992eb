import { memo } from 'react';
import type { KnowHowLevel, Unknown } from '../matching/model.ts';
import type { TaskWords } from '../text/words.ts';

interface Props {
  start: KnowHowLevel | Unknown;
  run: KnowHowLevel | Unknown;
  t: TaskWords;
}

const steps: readonly KnowHowLevel[] = [0, 1, 2, 3, 4];

/** Five steps of know-how: filled up to what running it takes, tinted on up to what starting it takes. */
export const Ladder = memo(function Ladder({ start, run, t }: Props) {
  const nameOf = (level: KnowHowLevel | Unknown): string => (level === 'unknown' ? t.unknown : t.knowHow[level]);
  const kindOf = (step: KnowHowLevel): string => {
    if (run !== 'unknown' && step <= run) return 'run';
    if (start !== 'unknown' && step <= start) return 'start';
    return 'empty';
  };
  return (
    <svg className="ladder" viewBox="0 0 104 32" role="img" aria-label={t.task.ladderLabel(nameOf(start), nameOf(run))}>
      {steps.map((step) => {
        const height = 7 + step * 6;
        return (
          <rect
            key={step}
            className={`step--${kindOf(step)}`}
            x={step * 21 + 1}
            y={31 - height}
            width={18}
            height={height}
            rx={1.5}
          />
        );
      })}
    </svg>
  );
});
