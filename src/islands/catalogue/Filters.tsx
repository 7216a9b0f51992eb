import { memo, useId, useState } from 'react';
import type { KnowHowLevel } from '../../matching/model.ts';
import { choiceText, filterKeys, type FilterState, type ListFilter } from '../../stores/filter-url.ts';
import { roundMoney } from '../../text/format.ts';
import type { CatalogueWords } from '../../text/words.ts';
import { choiceLabel } from './chips.ts';
import type { Selection } from './selection.ts';
import type { CatalogueView } from './view.ts';

interface Props {
  state: FilterState;
  counts: Selection['counts'];
  index: CatalogueView;
  t: CatalogueWords;
  onChange: (change: Partial<FilterState>) => void;
}

const levels: readonly KnowHowLevel[] = [0, 1, 2, 3, 4];
const costSteps: readonly number[] = [10, 50, 100, 250, 500, 1000, 5000];
const fits = ['fits', 'compromise', 'oversized', 'unsuitable'] as const;
/** So many choices of a long list are shown at once, the most frequent ones. */
const choicesShown = 8;

/** The three filters first (fit, cost, know-how, for a task), then the others, folded. */
export const Filters = memo(function Filters(props: Props & { overall: Selection['counts'] }) {
  const { state, counts, overall, index, t, onChange } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const task = index.tasks.find((entry) => entry.id === state.task);
  const group = (filter: ListFilter, label: string, values: readonly string[], folded = true) => (
    <Choices
      filter={filter}
      label={label}
      values={values}
      state={state}
      counts={counts}
      index={index}
      folded={folded}
      t={t}
      onChange={onChange}
    />
  );
  // Ordered by the whole catalogue, so that choices keep their place while somebody types.
  const seen = (filter: ListFilter): string[] =>
    [...new Set([...overall[filter].keys(), ...state[filter]])].toSorted(
      (a, b) => (overall[filter].get(b) ?? 0) - (overall[filter].get(a) ?? 0) || (a < b ? -1 : 1),
    );

  return (
    <div className="filters no-print needs-script" data-open={isOpen}>
      <button
        type="button"
        className="button filters__switch"
        aria-expanded={isOpen}
        aria-controls={`${id}-body`}
        onClick={() => setOpen(!isOpen)}
      >
        {t.catalogue.showFilters}
      </button>
      <div className="filters__body" id={`${id}-body`}>
        <div className="field">
          <label htmlFor={`${id}-task`}>{t.catalogue.task}</label>
          <select
            id={`${id}-task`}
            name={filterKeys.task}
            value={task ? task.id : ''}
            onChange={(event) =>
              onChange(event.target.value === '' ? { task: null, cost: null } : { task: event.target.value })
            }
          >
            <option value="">{t.catalogue.taskAny}</option>
            {index.tasks.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {group('fit', t.catalogue.fit, fits, false)}
        <div className="field">
          <label htmlFor={`${id}-cost`}>{t.catalogue.cost}</label>
          <select
            id={`${id}-cost`}
            name={filterKeys.cost}
            value={state.cost ?? ''}
            disabled={!task}
            aria-describedby={`${id}-cost-hint`}
            onChange={(event) => onChange({ cost: event.target.value === '' ? null : Number(event.target.value) })}
          >
            <option value="">{t.catalogue.costAny}</option>
            {[...new Set([...costSteps, ...(state.cost === null ? [] : [state.cost])])]
              .toSorted((a, b) => a - b)
              .map((euros) => (
                <option key={euros} value={euros}>
                  {t.catalogue.costUpTo(roundMoney(euros, 'EUR', t.lang))}
                </option>
              ))}
          </select>
          <p className="hint" id={`${id}-cost-hint`}>
            {task ? t.catalogue.costHint(task.name) : t.catalogue.costHintNone}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-know-how`}>{t.catalogue.knowHow}</label>
          <select
            id={`${id}-know-how`}
            name={filterKeys.knowHow}
            value={state.knowHow ?? ''}
            onChange={(event) =>
              onChange({ knowHow: event.target.value === '' ? null : (Number(event.target.value) as KnowHowLevel) })
            }
          >
            <option value="">{t.catalogue.knowHowAny}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {t.catalogue.knowHowUpTo(t.knowHow[level])}
              </option>
            ))}
          </select>
        </div>
        {group(
          'area',
          t.catalogue.area,
          index.areas.map((area) => area.id),
        )}
        {group('region', t.catalogue.region, seen('region'))}
        {group('training', t.catalogue.training, ['no', 'opt-in', 'opt-out', 'yes', 'unknown'])}
        {group('integration', t.catalogue.integration, seen('integration'))}
        {group('evidence', t.catalogue.evidence, ['vendor', 'data-set', 'third-party', 'none'])}
        {group('status', t.catalogue.status, [
          'available',
          'preview',
          'closed-to-new-customers',
          'retiring',
          'retired',
        ])}
      </div>
    </div>
  );
});

interface ChoicesProps extends Props {
  filter: ListFilter;
  label: string;
  values: readonly string[];
  folded: boolean;
}

/** Choices of one filter with the number of offerings each would leave; empty ones cannot be chosen. */
function Choices({ filter, label, values, state, counts, index, folded, t, onChange }: ChoicesProps) {
  const chosen: readonly string[] = state[filter];
  const [isOpened, setOpened] = useState(false);
  const row = (value: string) => {
    const count = counts[filter].get(value) ?? 0;
    const isOn = chosen.includes(value);
    return (
      <label key={value} className={count === 0 && !isOn ? 'choice choice--empty' : 'choice'}>
        <input
          type="checkbox"
          name={filterKeys[filter]}
          value={choiceText(filter, value)}
          checked={isOn}
          disabled={count === 0 && !isOn}
          onChange={() => onChange({ [filter]: isOn ? chosen.filter((other) => other !== value) : [...chosen, value] })}
        />
        <span>
          {choiceLabel(filter, value, index, t, false)} <span className="soft">({count})</span>
        </span>
      </label>
    );
  };
  const first = values.slice(0, choicesShown);
  const rest = values.slice(choicesShown);
  const body = () => (
    <>
      {first.map(row)}
      {rest.length > 0 && (
        <details>
          <summary className="small">{t.catalogue.moreChoices(rest.length)}</summary>
          {rest.map(row)}
        </details>
      )}
    </>
  );
  if (!folded) {
    return (
      <fieldset className="filters__group">
        <legend>{label}</legend>
        <p className="hint">{t.catalogue.fitHint}</p>
        {body()}
      </fieldset>
    );
  }
  return (
    // Most folds stay shut: their choices are drawn when one is opened, be it before the script came.
    <details
      className="filters__group"
      ref={(fold) => setOpened((before) => before || fold?.open === true)}
      onToggle={() => setOpened(true)}
    >
      <summary>
        {label}
        {chosen.length > 0 && <span className="soft"> ({chosen.length})</span>}
      </summary>
      {isOpened && (
        <fieldset>
          <legend className="unseen">{label}</legend>
          {body()}
        </fieldset>
      )}
    </details>
  );
}
