import { useId, useState, type ReactNode } from 'react';
import { fieldNumber, number, readNumber } from '../../text/format.ts';
import type { FormWords } from '../../text/words.ts';

interface Props {
  label: ReactNode;
  /** Label only for those who cannot see that the field belongs to a group. */
  hiddenLabel?: boolean;
  hint?: ReactNode;
  /** Plain decimal text; empty where nothing is set. */
  value: string;
  minimum: number;
  maximum: number | null;
  optional?: boolean;
  suffix?: string;
  t: FormWords;
  onValue: (value: string | null) => void;
}

/**
 * A number as people type it, with decimal comma in German. What is typed stays as it is until the field is left; every
 * valid stage of it counts at once.
 */
export function NumberField({
  label,
  hiddenLabel,
  hint,
  value,
  minimum,
  maximum,
  optional,
  suffix,
  t,
  onValue,
}: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const fault = draft === null ? null : faultIn(draft);

  function faultIn(text: string): string | null {
    if (optional && text.trim() === '') return null;
    const read = readNumber(text, t.lang);
    if (read === null) return t.form.notANumber;
    if (Number(read) >= minimum && (maximum === null || Number(read) <= maximum)) return null;
    return maximum === null
      ? t.form.tooLow(number(minimum, t.lang))
      : t.form.outOfBounds(number(minimum, t.lang), number(maximum, t.lang));
  }

  function type(text: string): void {
    setDraft(text);
    if (faultIn(text) !== null) return;
    onValue(optional && text.trim() === '' ? null : readNumber(text, t.lang));
  }

  return (
    <div className="field">
      <label htmlFor={id} className={hiddenLabel ? 'field__part' : undefined}>
        {label}
      </label>
      {hint}
      <div className={suffix ? 'field__with-suffix' : undefined}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={draft ?? fieldNumber(value, t.lang)}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            if (fault === null) setDraft(null);
          }}
        />
        {suffix && <span aria-hidden="true">{suffix}</span>}
      </div>
      {fault !== null && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
