/**
 * The catalogue's search, filters, order and view as a readable address and back:
 * `?q=ocr&aufgabe=invoice-extraction&kosten=50&knowhow=1&region=EU,DE&sortierung=kosten`.
 *
 * Ids that come from the content are kept as they are; whether they exist is for the catalogue to say. Anything else that
 * cannot be read is left out.
 */
import type { FitVerdict } from '../matching/fit.ts';
import type { Evidence, KnowHowLevel, OfferingStatus, Training } from '../matching/model.ts';

export type CatalogueSort = 'relevance' | 'name' | 'vendor' | 'cost' | 'know-how' | 'fit';
export type CatalogueView = 'cards' | 'table';

export interface FilterState {
  q: string;
  task: string | null;
  /** EUR a month at most, for the chosen task. */
  cost: number | null;
  /** Nothing that needs more than this level. */
  knowHow: KnowHowLevel | null;
  fit: FitVerdict[];
  area: string[];
  region: string[];
  training: Training[];
  integration: string[];
  evidence: (Evidence | 'none')[];
  status: OfferingStatus[];
  sort: CatalogueSort | null;
  /** Turns the order round. */
  descending: boolean;
  view: CatalogueView;
}

export type ListFilter = 'fit' | 'area' | 'region' | 'training' | 'integration' | 'evidence' | 'status';

export const noFilter: FilterState = {
  q: '',
  task: null,
  cost: null,
  knowHow: null,
  fit: [],
  area: [],
  region: [],
  training: [],
  integration: [],
  evidence: [],
  status: [],
  sort: null,
  descending: false,
  view: 'cards',
};

/** Keys of the address, also the names of the form fields. */
export const filterKeys = {
  q: 'q',
  task: 'aufgabe',
  cost: 'kosten',
  knowHow: 'knowhow',
  fit: 'passung',
  area: 'bereich',
  region: 'region',
  training: 'training',
  integration: 'anschluss',
  evidence: 'beleg',
  status: 'status',
  sort: 'sortierung',
  descending: 'absteigend',
  view: 'ansicht',
} as const satisfies Record<keyof FilterState, string>;

type Words<Value extends string> = Record<Value, string>;
const fitWords: Words<FitVerdict> = {
  fits: 'passt',
  compromise: 'abstriche',
  oversized: 'ueberdimensioniert',
  unsuitable: 'ungeeignet',
};
const trainingWords: Words<Training> = {
  no: 'nein',
  'opt-in': 'zustimmung',
  'opt-out': 'abwaehlbar',
  yes: 'ja',
  unknown: 'unbekannt',
};
const evidenceWords: Words<Evidence | 'none'> = {
  vendor: 'anbieter',
  'data-set': 'preisdatei',
  'third-party': 'zweite-hand',
  none: 'ohne-preis',
};
const statusWords: Words<OfferingStatus> = {
  available: 'verfuegbar',
  preview: 'vorschau',
  'closed-to-new-customers': 'keine-neuen-kunden',
  retiring: 'laeuft-aus',
  retired: 'eingestellt',
};
const sortWords: Words<CatalogueSort> = {
  relevance: 'treffer',
  name: 'name',
  vendor: 'anbieter',
  cost: 'kosten',
  'know-how': 'knowhow',
  fit: 'passung',
};
const lists = {
  fit: fitWords,
  training: trainingWords,
  evidence: evidenceWords,
  status: statusWords,
} as const;
const idLists = ['area', 'region', 'integration'] as const;

const longestSearch = 100;
const mostIds = 30;

/** Value of one choice as it stands in the address. */
export function choiceText(filter: ListFilter, value: string): string {
  if (filter === 'area' || filter === 'region' || filter === 'integration') return value;
  return (lists[filter] as Record<string, string>)[value] ?? value;
}

/** Query string without question mark; empty where nothing is filtered. */
export function writeFilter(state: FilterState): string {
  const parts: [string, string][] = [];
  const add = (field: keyof FilterState, value: string | null): void => {
    if (value) parts.push([filterKeys[field], value]);
  };
  add('q', state.q.trim());
  add('task', state.task);
  add('cost', state.cost === null ? null : String(state.cost));
  add('knowHow', state.knowHow === null ? null : String(state.knowHow));
  for (const field of ['fit', 'area', 'region', 'training', 'integration', 'evidence', 'status'] as const) {
    add(field, state[field].map((value) => choiceText(field, value)).join(','));
  }
  add('sort', state.sort && sortWords[state.sort]);
  add('descending', state.descending ? 'ja' : null);
  add('view', state.view === 'table' ? 'tabelle' : null);
  return parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
}

/** Reads any string without throwing. */
export function readFilter(search: string): FilterState {
  const values = new URLSearchParams(search);
  const one = (field: keyof FilterState): string => values.get(filterKeys[field]) ?? '';
  // A form sent without script repeats the key; our own links separate by comma.
  const many = (field: keyof FilterState): string[] =>
    [...new Set(values.getAll(filterKeys[field]).flatMap((value) => value.split(',')))].slice(0, mostIds);
  const listOf = <Value extends string>(field: keyof FilterState, words: Words<Value>): Value[] => {
    const wanted = many(field);
    return (Object.keys(words) as Value[]).filter((value) => wanted.includes(words[value]));
  };
  const ids = (field: (typeof idLists)[number]): string[] =>
    many(field).filter((id) => /^[A-Za-z0-9][A-Za-z0-9-]{0,60}$/.test(id));
  const cost = one('cost');
  const knowHow = one('knowHow');
  const sort = one('sort');
  return {
    q: one('q').slice(0, longestSearch).trim(),
    task: /^[a-z0-9][a-z0-9-]{0,60}$/.test(one('task')) ? one('task') : null,
    cost: /^\d{1,7}$/.test(cost) ? Number(cost) : null,
    knowHow: /^[0-4]$/.test(knowHow) ? (Number(knowHow) as KnowHowLevel) : null,
    fit: listOf('fit', fitWords),
    area: ids('area'),
    region: ids('region'),
    training: listOf('training', trainingWords),
    integration: ids('integration'),
    evidence: listOf('evidence', evidenceWords),
    status: listOf('status', statusWords),
    sort: (Object.keys(sortWords) as CatalogueSort[]).find((name) => sortWords[name] === sort) ?? null,
    descending: one('descending') === 'ja',
    view: one('view') === 'tabelle' ? 'table' : 'cards',
  };
}
