/**
 * «Mein Fall» as a readable address and back: `?v=1&rechnungen=300&seiten=1,5&ergebnis=2!&knowhow=1&partner=ja`.
 *
 * - Defaults are left out, so an untouched case has an empty query.
 * - A driver is one number (`300`) or low, expected and high (`50~300~1000`), with decimal comma; a point is read too.
 * - A need is its level, with `!` where it is a must.
 * - Whatever cannot be read is left out and named; the rest applies. Links of either language work in the other.
 */
import { defaultCase } from '../matching/case.ts';
import {
  dimensions,
  type Case,
  type Dimension,
  type Driver,
  type KnowHowLevel,
  type Level,
} from '../matching/model.ts';
import type { Range, RegionWish, TaskModel } from '../matching/model.ts';
import { readNumber } from '../text/format.ts';

export const matchSorts = ['cost', 'fit', 'know-how', 'first-year'] as const;
export type MatchSort = (typeof matchSorts)[number];

export interface CaseState {
  case: Case;
  sort: MatchSort;
  /** Parts of the address that could not be read. */
  problems: UrlProblem[];
}

export interface UrlProblem {
  kind: 'unknown' | 'value' | 'version' | 'repeated';
  /** As it stood in the address, shortened. */
  part: string;
}

const version = '1';
const longestPart = 40;
const mostProblems = 8;
const largestNumber = 1e12;

const dimensionKeys: Record<Dimension, string> = {
  content: 'inhalt',
  inputs: 'eingaben',
  output: 'ergebnis',
  process: 'ablauf',
  integration: 'anbindung',
  operation: 'betrieb',
};
const regionWords: Record<RegionWish, string> = { any: 'egal', EU: 'eu', DE: 'de' };
const sortWords: Record<MatchSort, string> = {
  cost: 'kosten',
  fit: 'passung',
  'know-how': 'knowhow',
  'first-year': 'erstes-jahr',
};
/** Wishes that are either said or not. */
const switches = {
  partner: 'partner',
  noTraining: 'kein-training',
  onPremises: 'im-haus',
  germanInterface: 'deutsche-oberflaeche',
  germanSupport: 'deutscher-support',
  provenOnly: 'nur-belegt',
  grossOfTax: 'mit-steuer',
} as const satisfies Partial<Record<keyof Case, string>>;
type Switch = keyof typeof switches;
const switchNames = Object.keys(switches) as Switch[];

const fixedKeys = new Set<string>([
  'v',
  'knowhow',
  'region',
  'budget',
  'bindung',
  'sortierung',
  ...Object.values(dimensionKeys),
  ...Object.values(switches),
]);
/** Marks that mail programs and social networks hang on to links; nothing of ours, nothing to report. */
const foreignKeys = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|ref)$/;

/** A driver whose key would collide with a fixed one is written with a prefix. */
function keyOf(driver: Driver): string {
  return fixedKeys.has(driver.param) ? `menge-${driver.param}` : driver.param;
}

/** The state of an address without query. */
export function defaultState(task: TaskModel): CaseState {
  return { case: defaultCase(task), sort: 'cost', problems: [] };
}

/** Query string without question mark; empty where everything has its default. */
export function writeCase(state: Pick<CaseState, 'case' | 'sort'>, task: TaskModel): string {
  const mine = state.case;
  const usual = defaultCase(task);
  const parts: [string, string][] = [];
  for (const driver of task.drivers) {
    const range = Object.hasOwn(mine.workload, driver.id) ? mine.workload[driver.id] : undefined;
    if (range) parts.push([keyOf(driver), rangeText(range)]);
  }
  for (const dimension of dimensions) {
    const { level, must } = mine.needs[dimension];
    if (level !== usual.needs[dimension].level || must) {
      parts.push([dimensionKeys[dimension], `${level}${must ? '!' : ''}`]);
    }
  }
  if (mine.knowHow !== null) parts.push(['knowhow', String(mine.knowHow)]);
  if (mine.region !== 'any') parts.push(['region', regionWords[mine.region]]);
  for (const name of switchNames) if (mine[name]) parts.push([switches[name], 'ja']);
  if (mine.budget !== null) parts.push(['budget', decimalText(mine.budget)]);
  if (mine.maxTermMonths !== null) parts.push(['bindung', String(mine.maxTermMonths)]);
  if (state.sort !== 'cost') parts.push(['sortierung', sortWords[state.sort]]);
  if (parts.length === 0) return '';
  return [['v', version], ...parts].map(([key, value]) => `${escaped(key ?? '')}=${escaped(value ?? '')}`).join('&');
}

/** Reads any string without throwing. */
export function readCase(search: string, task: TaskModel): CaseState {
  const state = defaultState(task);
  const drivers = new Map(task.drivers.map((driver) => [keyOf(driver), driver]));
  const dimensionOf = new Map(dimensions.map((dimension) => [dimensionKeys[dimension], dimension]));
  const switchOf = new Map<string, Switch>(switchNames.map((name) => [switches[name], name]));
  const seen = new Set<string>();

  function problem(kind: UrlProblem['kind'], key: string, value: string): void {
    if (state.problems.length >= mostProblems) return;
    const part = value ? `${key}=${value}` : key;
    state.problems.push({ kind, part: part.length > longestPart ? `${part.slice(0, longestPart - 1)}…` : part });
  }

  for (const [key, value] of new URLSearchParams(search)) {
    if (foreignKeys.test(key)) continue;
    if (seen.has(key)) {
      problem('repeated', key, value);
      continue;
    }
    seen.add(key);
    const driver = drivers.get(key);
    const dimension = dimensionOf.get(key);
    const wish = switchOf.get(key);
    let understood = true;
    if (key === 'v') {
      if (value !== version) problem('version', key, value);
    } else if (driver) {
      const range = readRange(value, driver);
      if (range) state.case.workload[driver.id] = range;
      else understood = false;
    } else if (dimension) {
      const [, level, must] = /^([0-3])(!?)$/.exec(value) ?? [];
      if (level) state.case.needs[dimension] = { level: Number(level) as Level, must: must === '!' };
      else understood = false;
    } else if (wish) {
      if (value === 'ja' || value === 'nein') state.case[wish] = value === 'ja';
      else understood = false;
    } else if (key === 'knowhow') {
      if (/^[0-4]$/.test(value)) state.case.knowHow = Number(value) as KnowHowLevel;
      else understood = false;
    } else if (key === 'region') {
      understood = pick(regionWords, value, (region) => (state.case.region = region));
    } else if (key === 'sortierung') {
      understood = pick(sortWords, value, (sort) => (state.sort = sort));
    } else if (key === 'budget') {
      const budget = readDecimal(value);
      if (budget === null) understood = false;
      else state.case.budget = budget;
    } else if (key === 'bindung') {
      if (/^\d{1,3}$/.test(value)) state.case.maxTermMonths = Number(value);
      else understood = false;
    } else {
      problem('unknown', key, value);
    }
    if (!understood) problem('value', key, value);
  }
  return state;
}

function pick<Key extends string>(words: Record<Key, string>, value: string, found: (key: Key) => void): boolean {
  for (const key of Object.keys(words) as Key[]) {
    if (words[key] !== value) continue;
    found(key);
    return true;
  }
  return false;
}

function rangeText({ low, expected, high }: Range): string {
  const texts = [low, expected, high].map(decimalText);
  return new Set(texts).size === 1 ? (texts[0] ?? '') : texts.join('~');
}

function decimalText(value: Range['low']): string {
  return String(value).replace('.', ',');
}

function readRange(text: string, driver: Driver): Range | null {
  const parts = text.split('~');
  if (parts.length !== 1 && parts.length !== 3) return null;
  const values = parts.map(readDecimal);
  const isGood = (value: string | null): value is string => value !== null && withinBounds(value, driver);
  if (!values.every(isGood)) return null;
  const [low = '0', expected = low, high = low] = values;
  return { low, expected, high };
}

/** Whether a visitor may enter this value for the driver. */
export function withinBounds(value: string, driver: Pick<Driver, 'minimum' | 'maximum'>): boolean {
  const number = Number(value);
  return number >= Number(driver.minimum ?? 0) && number <= Number(driver.maximum ?? largestNumber);
}

/** Decimal comma as we write it; a point, too, because people edit addresses by hand. */
function readDecimal(text: string): string | null {
  if (/[^\d.,]/.test(text) || /[.,].*[.,]/.test(text)) return null;
  const plainText = readNumber(text.replace('.', ','), 'de');
  return plainText !== null && Number(plainText) <= largestNumber ? plainText : null;
}

/** Only what an address must escape: `,`, `!` and `~` stay readable. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%20', '+');
}
