import { memo } from 'react';
import type { Driver, Range } from '../../matching/model.ts';
import { divide, exact, multiply, toDecimalText } from '../../pricing/exact.ts';
import type { Decimal } from '../../pricing/plan.ts';
import { number, percent, plain } from '../../text/format.ts';
import type { CaseChange } from '../../stores/case.ts';
import type { FormWords } from '../../text/words.ts';
import { Said } from '../Said.tsx';
import { NumberField } from './NumberField.tsx';
import type { DriverView } from './view.ts';

interface Props {
  driver: Driver;
  view: DriverView;
  /** What the visitor has set; `undefined` keeps the usual range. */
  own: Range | undefined;
  t: FormWords;
  onChange: (change: CaseChange) => void;
}

const hundred = exact(100);
const ends = ['low', 'expected', 'high'] as const;

/** One number of the workload: as a single number or as low, expected and high. */
export const DriverField = memo(function DriverField({ driver, view, own, t, onChange }: Props) {
  const set = (range: Range | undefined): void =>
    onChange(({ workload: { [driver.id]: _before, ...others } }) => ({
      workload: range ? { ...others, [driver.id]: range } : others,
    }));
  const range = own ?? driver.range;
  const isRange = own !== undefined && new Set(ends.map((end) => String(own[end]))).size > 1;
  const shown = (value: Decimal): string => (view.share ? percent(value, t.lang) : number(value, t.lang));
  const typed = (value: Decimal): string =>
    plain(view.share ? toDecimalText(multiply(exact(value), hundred)) : String(value));
  const meant = (value: string): string => (view.share ? plain(toDecimalText(divide(exact(value), hundred))) : value);
  const bounds = {
    minimum: Number(driver.minimum ?? 0) * (view.share ? 100 : 1),
    maximum: driver.maximum === undefined ? (view.share ? 100 : null) : Number(driver.maximum) * (view.share ? 100 : 1),
  };
  const suffix = view.share ? { suffix: '%' } : {};
  // «geprüfte Teile je Tag» needs no «je Tag» beneath it.
  const isUnitTold = view.share || view.label.text.toLowerCase().includes(view.unit.text.toLowerCase());
  // A share that leaves little to do is high where the volume is low.
  const usualEnds = [driver.range.low, driver.range.high].toSorted((a, b) => Number(a) - Number(b));
  const usual = usualEnds.map(shown).join(' – ');

  const hint = (
    <div className="hint">
      {!isUnitTold && (
        <>
          <Said phrase={view.unit} />
          {' · '}
        </>
      )}
      {t.form.usual(usual)}
      <Reason driver={driver} view={view} t={t} />
    </div>
  );

  return (
    <div className="driver">
      {isRange ? (
        <fieldset className="driver__range">
          <legend>
            <Said phrase={view.label} />
          </legend>
          {hint}
          <div className="driver__ends">
            {ends.map((end) => (
              <NumberField
                key={end}
                label={t.form[end]}
                hiddenLabel
                value={typed(range[end])}
                {...bounds}
                {...suffix}
                t={t}
                onValue={(value) => value !== null && set({ ...range, [end]: meant(value) })}
              />
            ))}
          </div>
        </fieldset>
      ) : (
        <NumberField
          label={<Said phrase={view.label} />}
          hint={hint}
          value={typed(range.expected)}
          {...bounds}
          {...suffix}
          t={t}
          onValue={(value) => {
            if (value === null) return;
            const single = meant(value);
            set({ low: single, expected: single, high: single });
          }}
        />
      )}
      <p className="driver__acts small">
        {isRange ? (
          <button
            type="button"
            className="plain"
            onClick={() => set({ low: range.expected, expected: range.expected, high: range.expected })}
          >
            {t.form.asOne}
          </button>
        ) : (
          <button type="button" className="plain" onClick={() => set(rangeAround(driver, own))}>
            {t.form.asRange}
          </button>
        )}
        {own !== undefined && (
          <button type="button" className="plain" onClick={() => set(undefined)}>
            {t.form.backToDefault}
          </button>
        )}
      </p>
    </div>
  );
});

/** The usual range; around a number of the visitor's own, the ends keep the usual distance in proportion. */
function rangeAround(driver: Driver, own: Range | undefined): Range {
  if (!own || Number(driver.range.expected) === 0) return { ...driver.range };
  const end = (usual: Decimal): string => {
    const value = divide(multiply(exact(own.expected), exact(usual)), exact(driver.range.expected));
    const most = driver.maximum === undefined ? Infinity : Number(driver.maximum);
    const size = Math.min(Number(toDecimalText(value)), most);
    return plain(size >= 10 ? size.toFixed(0) : size.toFixed(2));
  };
  return { low: end(driver.range.low), expected: own.expected, high: end(driver.range.high) };
}

/** «Annahme»: how far the usual range may be trusted, and where it comes from. */
function Reason({ driver, view, t }: Pick<Props, 'driver' | 'view' | 't'>) {
  const basis = t.basis[driver.basis];
  if (!view.note && view.sources.length === 0) return ` · ${basis}`;
  return (
    <details className="why">
      <summary>{basis}</summary>
      {view.note && (
        <p>
          <Said phrase={view.note} />
        </p>
      )}
      {view.sources.length > 0 && (
        <ul>
          {view.sources.map((source) => (
            <li key={source.url}>
              <a href={source.url} rel="noreferrer">
                {source.title}
              </a>
              {source.asOf ? ` (${source.asOf})` : ''}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
