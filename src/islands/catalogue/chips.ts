/**
 * The filters that are set, as labels with the change that takes each away. The search word is none of them: it stands
 * in its field, and a row that came with the first letter would push the list down. Pure.
 */
import type { KnowHowLevel } from '../../matching/model.ts';
import type { FilterState, ListFilter } from '../../stores/filter-url.ts';
import { country, roundMoney } from '../../text/format.ts';
import type { CatalogueWords } from '../../text/words.ts';
import { listFilters } from './selection.ts';
import type { CatalogueView } from './view.ts';

export interface Chip {
  key: string;
  label: string;
  without: Partial<FilterState>;
}

export function chipsOf(state: FilterState, index: CatalogueView, t: CatalogueWords): Chip[] {
  const chips: Chip[] = [];
  if (state.task) {
    const name = index.tasks.find(({ id }) => id === state.task)?.name ?? state.task;
    chips.push({ key: 'task', label: name, without: { task: null, cost: null } });
  }
  if (state.cost !== null) {
    const label = t.catalogue.costUpTo(roundMoney(state.cost, 'EUR', t.lang));
    chips.push({ key: 'cost', label, without: { cost: null } });
  }
  if (state.knowHow !== null) {
    const label = t.catalogue.knowHowUpTo(t.knowHow[state.knowHow satisfies KnowHowLevel]);
    chips.push({ key: 'know-how', label, without: { knowHow: null } });
  }
  for (const filter of listFilters) {
    const values: readonly string[] = state[filter];
    for (const value of values) {
      chips.push({
        key: `${filter}-${value}`,
        label: choiceLabel(filter, value, index, t),
        without: { [filter]: values.filter((other) => other !== value) },
      });
    }
  }
  return chips;
}

/** A choice of a filter in words; for chips with enough of the question to stand alone. */
export function choiceLabel(
  filter: ListFilter,
  value: string,
  index: CatalogueView,
  t: CatalogueWords,
  alone = true,
): string {
  const named = (list: readonly { id: string; name: string }[]): string =>
    list.find(({ id }) => id === value)?.name ?? value;
  const of = (words: Record<string, string>): string => words[value] ?? value;
  switch (filter) {
    case 'fit':
      return of(t.fit);
    case 'area':
      return named(index.areas);
    case 'region':
      return value === 'unknown' ? t.regionsNotStated : country(value, t.lang);
    case 'training':
      return alone ? `${t.catalogue.training}: ${of(t.training)}` : of(t.training);
    case 'integration':
      return named(index.integrations);
    case 'evidence':
      return value === 'none' ? t.catalogue.unpriced : of(t.evidence);
    case 'status':
      return of(t.status);
    default:
      return filter satisfies never;
  }
}
