/** Rules that hold for every kind of file: words, days, sources, lists of ids. */
import { report } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { didYouMean } from '../nearest.ts';
import type { Path, PathSegment } from '../problem.ts';

/** Calls `visit` for every text and number in the front matter, with its path. */
function forEachLeaf(value: unknown, path: PathSegment[], visit: (leaf: string | number, path: Path) => void): void {
  if (typeof value === 'string' || typeof value === 'number') return visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  for (const [key, part] of entries) {
    path.push(key);
    forEachLeaf(part, path, visit);
    path.pop();
  }
}

/** Begin of an HTML tag, a closing tag, a comment or a declaration. */
const tag = /<[a-z/!?][^>\s]{0,20}/i;
/** Control characters, and marks that hide text or turn its direction. */
// oxlint-disable-next-line no-control-regex
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** Front matter is shown as plain text; HTML in it is a mistake or an attack. */
export function checkWords(draft: Draft): void {
  forEachLeaf(draft.data, [], (leaf, path) => {
    if (typeof leaf !== 'string') return;
    const html = tag.exec(leaf);
    if (html) {
      report(draft, [...path], {
        value: html[0],
        rule: 'is HTML, which is not allowed',
        repair: 'Write plain text; for the sign itself write «kleiner als» or «less than».',
      });
    }
    if (hidden.test(leaf)) {
      report(draft, [...path], {
        rule: 'contains an invisible control character',
        repair: 'Type the text anew instead of pasting it.',
      });
    }
  });
}

const dayFields: ReadonlySet<PathSegment> = new Set(['asOf', 'checked', 'day', 'validFrom', 'validTo', 'endsOn']);
/** These may lie ahead: announced prices and known ends. */
const mayLieAhead: ReadonlySet<PathSegment> = new Set(['validFrom', 'validTo', 'endsOn']);

const existsInCalendar = (day: string): boolean =>
  day.length < 10 || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;

/** Days exist, and nothing was read in the future. */
export function checkDays(draft: Draft, today: string): void {
  forEachLeaf(draft.data, [], (leaf, path) => {
    const field = path.at(-1);
    if (field === undefined || !dayFields.has(field)) return;
    const day = String(leaf);
    if (!/^\d{4}(?:-\d\d){0,2}$/.test(day)) return;
    if (!existsInCalendar(day)) {
      report(draft, [...path], { value: day, rule: 'is no day of the calendar', repair: 'Correct the day.' });
    } else if (!mayLieAhead.has(field) && day > today.slice(0, day.length)) {
      report(draft, [...path], {
        value: day,
        rule: `lies in the future (today is ${today})`,
        repair: 'Write the day on which it was read, not the day of the next check.',
      });
    }
  });
}

type Sources = Readonly<Record<string, unknown>> | undefined;

/** Keys of sources by path, wherever a field `source` or `sources` names some. */
function namedSources(draft: Draft): { key: string; path: Path }[] {
  const named: { key: string; path: Path }[] = [];
  forEachLeaf(draft.data, [], (leaf, path) => {
    if (typeof leaf !== 'string' || path.length < 2) return;
    const field = typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1);
    const isKeyOfList = field === 'sources' && typeof path.at(-1) === 'number';
    const isSingle =
      (field === 'source' || field === 'sources') && typeof path.at(-1) !== 'number' && path[0] !== 'sources';
    if (isKeyOfList || isSingle || (field === 'source' && typeof path.at(-1) === 'number')) {
      named.push({ key: leaf, path: [...path] });
    }
  });
  return named;
}

/** Every key that is named stands in `sources`. */
export function checkSourcesExist(draft: Draft): void {
  const sources = (draft.data as { readonly sources?: Sources } | null)?.sources;
  const known = Object.keys(sources ?? {});
  for (const { key, path } of namedSources(draft)) {
    if (known.includes(key)) continue;
    report(draft, path, {
      value: key,
      rule: 'is not a key of «sources» in this file',
      repair: didYouMean(key, known, known.length > 0 ? `Keys: ${known.join(', ')}.` : 'Add the source.'),
    });
  }
}

/** Where every figure names its source, a source that nothing names is a leftover. */
export function checkSourcesUsed(draft: Draft): void {
  const sources = (draft.data as { readonly sources?: Sources } | null)?.sources;
  const used = new Set(namedSources(draft).map(({ key }) => key));
  for (const key of Object.keys(sources ?? {})) {
    if (used.has(key)) continue;
    report(draft, ['sources', key], {
      value: key,
      rule: 'is a source that nothing in this file names',
      repair: 'Name it where its figure stands, or take it out.',
    });
  }
}

/** Each id of a list is known and stands there once. */
export function checkIds(
  draft: Draft,
  path: Path,
  ids: readonly (string | undefined)[] | undefined,
  known: ReadonlySet<string> | null,
  what: { one: string; place: string },
): void {
  const seen = new Set<string>();
  ids?.forEach((id, index) => {
    if (id === undefined) return;
    const here = [...path, index];
    if (seen.has(id)) {
      report(draft, here, { value: id, rule: 'stands in the list twice', repair: 'Take one of them out.' });
    } else if (known && !known.has(id)) {
      reportUnknown(draft, here, id, known, what);
    }
    seen.add(id);
  });
}

export function reportUnknown(
  draft: Draft,
  path: Path,
  id: string,
  known: ReadonlySet<string>,
  what: { one: string; place: string },
): void {
  report(draft, path, {
    value: id,
    rule: `is not ${what.one}`,
    repair: didYouMean(id, known, `They are listed in ${what.place}.`),
  });
}

/** Entries of a list do not share the value that `valueOf` gives (ids, names, keys in the address). */
export function checkUnique<Item>(
  draft: Draft,
  path: Path,
  items: readonly (Item | undefined)[] | undefined,
  field: string | null,
  valueOf: (item: Item) => string | undefined,
): void {
  const first = new Map<string, number>();
  items?.forEach((item, index) => {
    const value = item === undefined ? undefined : valueOf(item);
    if (value === undefined) return;
    const earlier = first.get(value);
    if (earlier === undefined) {
      first.set(value, index);
      return;
    }
    report(draft, field === null ? [...path, index] : [...path, index, field], {
      value,
      rule: `is already used by entry ${earlier + 1} of the list`,
      repair: 'Each entry needs its own. Rename one of them.',
    });
  });
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Two-letter code of a country, or EU. The code of the United Kingdom is GB. */
export function checkRegionCode(draft: Draft, path: Path, code: string | undefined): void {
  if (code === undefined || code === 'unknown' || code === 'global') return;
  if (code === 'UK') {
    report(draft, path, { value: code, rule: 'is not a country code', repair: 'Write GB for the United Kingdom.' });
    return;
  }
  const name = /^[A-Z]{2}$/.test(code) ? regionNames.of(code) : undefined;
  if (name === undefined || name === 'Unknown Region') {
    report(draft, path, {
      value: code,
      rule: 'is not a country code',
      repair: 'Write the two letters of the country, for example DE, or EU.',
    });
  }
}
