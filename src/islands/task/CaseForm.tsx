import { memo, useId, useMemo, useState, type ReactNode, type Ref } from 'react';
import { defaultCase } from '../../matching/case.ts';
import { dimensions, type Case, type KnowHowLevel, type RegionWish } from '../../matching/model.ts';
import type { CaseChange } from '../../stores/case.ts';
import type { FormWords } from '../../text/words.ts';
import { Said } from '../Said.tsx';
import { DriverField } from './DriverField.tsx';
import { NeedQuestion } from './NeedQuestion.tsx';
import { NumberField } from './NumberField.tsx';
import type { CaseView } from './view.ts';

interface Props {
  ref: Ref<HTMLFormElement>;
  view: CaseView;
  own: Case;
  t: FormWords;
  /** One line on the present result, for small screens where it is out of sight. */
  result: string;
  /** Stable, so that a key in one field draws that field alone. */
  onChange: (change: CaseChange) => void;
}

const knowHowLevels: readonly KnowHowLevel[] = [0, 1, 2, 3, 4];
const regions: readonly RegionWish[] = ['any', 'EU', 'DE'];
const terms: readonly number[] = [1, 12, 24, 36];
const presets = [
  { id: 'small', end: 'low', knowHow: 1 },
  { id: 'medium', end: 'expected', knowHow: 2 },
  { id: 'large', end: 'high', knowHow: 3 },
] as const;
const wishes = ['noTraining', 'onPremises', 'germanInterface', 'germanSupport'] as const;
const limits = ['region', ...wishes, 'budget', 'maxTermMonths', 'provenOnly', 'grossOfTax'] as const;

/** «Mein Fall»: everything is filled in, nothing is required. */
export function CaseForm({ ref, view, own, t, result, onChange }: Props) {
  const usual = useMemo(() => defaultCase(view.task), [view]);
  const id = useId();

  const fieldOf = (driverId: string) => {
    const driver = view.task.drivers.find((one) => one.id === driverId);
    const words = view.drivers[driverId];
    return (
      driver &&
      words && (
        <DriverField
          key={driverId}
          driver={driver}
          view={words}
          own={own.workload[driverId]}
          t={t}
          onChange={onChange}
        />
      )
    );
  };
  const { first, more, technical } = view.groups;

  function preset(end: 'low' | 'expected' | 'high', knowHow: KnowHowLevel): void {
    const value = view.task.drivers.find((driver) => driver.id === view.main)?.range[end];
    if (value === undefined) return;
    onChange({ workload: { ...own.workload, [view.main]: { low: value, expected: value, high: value } }, knowHow });
  }

  return (
    <form className="case sheet" ref={ref} aria-labelledby={`${id}-title`} onSubmit={(event) => event.preventDefault()}>
      <a className="skip" href="#results">
        {t.form.toResults}
      </a>
      <h2 id={`${id}-title`}>{t.form.caseTitle}</h2>
      <p className="hint">{t.form.caseIntro}</p>
      <noscript>
        <p className="notice small">{t.form.noScript}</p>
      </noscript>

      <fieldset className="presets">
        <legend className="small">
          {t.form.presets} <span className="soft">({t.form.presetHint})</span>
        </legend>
        {presets.map(({ id: name, end, knowHow }) => (
          <button key={name} type="button" className="button button--small" onClick={() => preset(end, knowHow)}>
            {t.form.preset[name]}
          </button>
        ))}
      </fieldset>

      <div className="case__part">
        {first.map(fieldOf)}
        <MoreNumbers title={t.form.moreNumbers} ids={more} own={own} t={t}>
          {more.map(fieldOf)}
        </MoreNumbers>
        <MoreNumbers title={t.form.technical} hint={t.form.technicalHint} ids={technical} own={own} t={t}>
          {technical.map(fieldOf)}
        </MoreNumbers>
      </div>

      <Needs view={view} needs={own.needs} usual={usual.needs} t={t} onChange={onChange} />
      <People view={view} knowHow={own.knowHow} partner={own.partner} t={t} onChange={onChange} />
      <Limits own={own} t={t} onChange={onChange} />

      <p className="case__acts no-print">
        <CopyLink t={t} />
        <button type="button" className="plain" onClick={() => onChange(usual)}>
          {t.form.reset}
        </button>
      </p>
      <a className="case__jump no-print" href="#results">
        {result}
      </a>
    </form>
  );
}

/** Numbers that are asked on request; each has its usual value. */
function MoreNumbers({
  title,
  hint,
  ids,
  own,
  t,
  children,
}: {
  title: (n: number) => string;
  hint?: string;
  ids: readonly string[];
  own: Case;
  t: FormWords;
  children: ReactNode;
}) {
  if (ids.length === 0) return null;
  const set = ids.filter((id) => own.workload[id] !== undefined).length;
  return (
    <details className={foldClass(set, 'case__more')}>
      <summary>
        {title(ids.length)}
        {set > 0 && <span className="soft small"> {t.form.changed(set)}</span>}
      </summary>
      {hint && <p className="hint">{hint}</p>}
      <div className="case__part">{children}</div>
    </details>
  );
}

interface NeedsProps extends Pick<Props, 'view' | 't' | 'onChange'> {
  needs: Case['needs'];
  usual: Case['needs'];
}

/** How individual the case is: six questions. */
const Needs = memo(function Needs({ view, needs, usual, t, onChange }: NeedsProps) {
  const changed = dimensions.filter(
    (dimension) => needs[dimension].must || needs[dimension].level !== usual[dimension].level,
  ).length;
  return (
    <details className={foldClass(changed)}>
      <summary>
        <span className="case__fold-title">{t.form.needsTitle}</span>{' '}
        <span className="soft small">{changed === 0 ? t.form.asUsual : t.form.changed(changed)}</span>
      </summary>
      <p className="hint">{t.form.needsIntro}</p>
      {dimensions.map((dimension) => (
        <NeedQuestion
          key={dimension}
          dimension={dimension}
          need={needs[dimension]}
          usual={usual[dimension].level}
          question={view.needs[dimension].question}
          examples={view.needs[dimension].examples}
          t={t}
          onChange={(need) => onChange({ needs: { ...needs, [dimension]: need } })}
        />
      ))}
    </details>
  );
});

/** Who can set it up and run it. */
const People = memo(function People({
  view,
  knowHow,
  partner,
  t,
  onChange,
}: Pick<Props, 'view' | 't' | 'onChange'> & Pick<Case, 'knowHow' | 'partner'>) {
  const name = useId();
  return (
    <fieldset className="case__part case__people">
      <legend>{t.form.knowHowTitle}</legend>
      <Option name={name} on={knowHow === null} onPick={() => onChange({ knowHow: null })}>
        {t.form.knowHowOpen}
      </Option>
      {knowHowLevels.map((level) => (
        <Option key={level} name={name} on={knowHow === level} onPick={() => onChange({ knowHow: level })}>
          <strong>{t.knowHow[level]}</strong>{' '}
          <span className="hint case__aside">
            <Said phrase={view.knowHow[level]} />
          </span>
        </Option>
      ))}
      <Tick on={partner} onTick={(on) => onChange({ partner: on })}>
        {t.form.partner}
        <span className="hint case__aside">{t.form.partnerHint}</span>
      </Tick>
    </fieldset>
  );
});

/** Where data may go, budget, contract, evidence. */
const Limits = memo(
  function Limits({ own, t, onChange }: Pick<Props, 'own' | 't' | 'onChange'>) {
    const id = useId();
    const set = limits.filter((limit) => own[limit] !== false && own[limit] !== null && own[limit] !== 'any').length;
    return (
      <details className={foldClass(set)}>
        <summary>
          <span className="case__fold-title">{t.form.limits}</span>{' '}
          {set > 0 && <span className="soft small">{t.form.limitsSet(set)}</span>}
        </summary>
        <div className="case__part">
          <fieldset>
            <legend>{t.form.region}</legend>
            {regions.map((region) => (
              <Option key={region} name={`${id}-region`} on={own.region === region} onPick={() => onChange({ region })}>
                {t.regionWish[region]}
              </Option>
            ))}
          </fieldset>
          <div>
            {wishes.map((wish) => (
              <Tick key={wish} on={own[wish]} onTick={(on) => onChange({ [wish]: on })}>
                {t.form[wish]}
              </Tick>
            ))}
          </div>
          <NumberField
            label={t.form.budget}
            value={own.budget === null ? '' : String(own.budget)}
            minimum={0}
            maximum={null}
            optional
            suffix="€"
            t={t}
            onValue={(budget) => onChange({ budget })}
          />
          <div className="field">
            <label htmlFor={`${id}-term`}>{t.form.term}</label>
            <select
              id={`${id}-term`}
              value={own.maxTermMonths ?? ''}
              onChange={(event) =>
                onChange({ maxTermMonths: event.target.value === '' ? null : Number(event.target.value) })
              }
            >
              <option value="">{t.form.termAny}</option>
              {own.maxTermMonths !== null && !terms.includes(own.maxTermMonths) && (
                <option value={own.maxTermMonths}>{t.form.termMonths(own.maxTermMonths)}</option>
              )}
              {terms.map((months) => (
                <option key={months} value={months}>
                  {t.form.termMonths(months)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <Tick on={own.provenOnly} onTick={(provenOnly) => onChange({ provenOnly })}>
              {t.form.provenOnly}
            </Tick>
            <Tick on={own.grossOfTax} onTick={(grossOfTax) => onChange({ grossOfTax })}>
              {t.form.grossOfTax}
            </Tick>
          </div>
        </div>
      </details>
    );
  },
  (before, after) => limits.every((limit) => before.own[limit] === after.own[limit]),
);

/** On paper a fold shows what is set in it. */
function foldClass(set: number, name = 'case__fold'): string {
  return set > 0 ? `${name} case__fold--set` : name;
}

function Option({
  name,
  on,
  onPick,
  children,
}: {
  name: string;
  on: boolean;
  onPick: () => void;
  children: ReactNode;
}) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={on} onChange={onPick} />
      <span>{children}</span>
    </label>
  );
}

function Tick({ on, onTick, children }: { on: boolean; onTick: (on: boolean) => void; children: ReactNode }) {
  return (
    <label className="choice">
      <input type="checkbox" checked={on} onChange={(event) => onTick(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** The address holds the case; it follows a quarter of a second behind, which a click does not notice. */
function CopyLink({ t }: { t: FormWords }) {
  const [said, setSaid] = useState('');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid(t.form.copied);
    } catch {
      setSaid(t.form.copyFailed);
    }
  }
  return (
    <>
      <button type="button" className="plain" onClick={() => void copy()}>
        {t.form.copyLink}
      </button>
      <span className="hint" role="status">
        {said}
      </span>
    </>
  );
}
