import { useId } from 'react';
import type { Dimension, Level, Need } from '../../matching/model.ts';
import type { Phrase } from '../../text/language.ts';
import type { FormWords } from '../../text/words.ts';
import { Said } from '../Said.tsx';

interface Props {
  dimension: Dimension;
  need: Need;
  usual: Level;
  question: Phrase;
  examples: Record<Level, Phrase>;
  t: FormWords;
  onChange: (need: Need) => void;
}

const levels: readonly Level[] = [0, 1, 2, 3];

/** One of the six questions: closed, it reads as the answer; opened, it offers an example for each level. */
export function NeedQuestion({ dimension, need, usual, question, examples, t, onChange }: Props) {
  const name = useId();
  const words = t.dimensions[dimension];
  return (
    <details className="need">
      <summary>
        <span className="need__name">{words.name}</span>{' '}
        <span className="need__question">
          <Said phrase={question} />
        </span>{' '}
        <span className="need__answer">
          <Said phrase={examples[need.level]} />
          {need.must && <strong> · {t.form.must}</strong>}
        </span>
      </summary>
      <fieldset>
        <legend className="unseen">
          <Said phrase={question} />
        </legend>
        {levels.map((level) => (
          <label key={level} className="choice">
            <input
              type="radio"
              name={name}
              checked={need.level === level}
              onChange={() => onChange({ ...need, level })}
            />
            <span>
              <Said phrase={examples[level]} />
              {level === usual && <span className="soft"> ({t.form.typical})</span>}
            </span>
          </label>
        ))}
        <label className="choice need__must">
          <input
            type="checkbox"
            checked={need.must}
            aria-label={t.form.mustLabel(words.name)}
            onChange={(event) => onChange({ ...need, must: event.target.checked })}
          />
          <span>{t.form.must}</span>
        </label>
      </fieldset>
    </details>
  );
}
