/** Which offerings the filters leave, in which order, and how many each further choice would leave. Pure. */
import type { FitVerdict } from '../../matching/fit.ts';
import type { CatalogueSort, FilterState, ListFilter } from '../../stores/filter-url.ts';
import type { Entry } from './entries.ts';

/** The chosen task as a position, or -1. */
export interface Chosen {
  task: number;
}

/** Score per entry position; smaller is nearer. `null`: nothing is searched. */
export type Scores = ReadonlyMap<number, number> | null;

export const listFilters: readonly ListFilter[] = [
  'fit',
  'area',
  'region',
  'training',
  'integration',
  'evidence',
  'status',
];

/** What an offering counts as under a filter. */
export function valuesOf(entry: Entry, filter: ListFilter, { task }: Chosen): readonly string[] {
  switch (filter) {
    case 'fit':
      return fitsOf(entry, task);
    case 'area':
      return entry.areas;
    case 'region':
      return entry.regions.length === 0 ? ['unknown'] : entry.regions;
    case 'training':
      return [entry.training];
    case 'integration':
      return entry.integrations;
    case 'evidence':
      return [entry.evidence];
    case 'status':
      return [entry.status];
    default:
      return filter satisfies never;
  }
}

/** Fit for the chosen task; without one, every fit that it has for some task of its own. */
function fitsOf(entry: Entry, task: number): FitVerdict[] {
  if (task < 0) return entry.fits.length > 1 ? [...new Set(entry.fits)] : entry.fits;
  const fit = entry.fits[entry.tasks.indexOf(task)];
  return fit ? [fit] : [];
}

/** EUR a month for the chosen task; without one, of the first task that has a price. */
export function costOf(entry: Entry, task: number): { cost: number; task: number } | null {
  if (task >= 0) {
    const cost = entry.costs[entry.tasks.indexOf(task)];
    return cost === null || cost === undefined ? null : { cost, task };
  }
  const at = entry.costs.findIndex((cost) => cost !== null);
  const cost = entry.costs[at];
  const first = entry.tasks[at];
  return cost === null || cost === undefined || first === undefined ? null : { cost, task: first };
}

type Test = (entry: Entry, at: number) => boolean;

/** One test per filter that is set, so that counts can leave out their own. */
function testsOf(state: FilterState, chosen: Chosen, scores: Scores): Map<string, Test> {
  const tests = new Map<string, Test>();
  if (scores) tests.set('q', (_, at) => scores.has(at));
  if (chosen.task >= 0) tests.set('task', (entry) => entry.tasks.includes(chosen.task));
  const { cost, knowHow } = state;
  if (cost !== null && chosen.task >= 0) {
    tests.set('cost', (entry) => {
      const known = costOf(entry, chosen.task);
      return known !== null && known.cost <= cost;
    });
  }
  if (knowHow !== null) {
    // Unknown is not «too much».
    tests.set('knowHow', ({ start, run }) => [start, run].every((level) => level === 'unknown' || level <= knowHow));
  }
  for (const filter of listFilters) {
    const wanted: readonly string[] = state[filter];
    if (wanted.length === 0) continue;
    tests.set(filter, (entry) => valuesOf(entry, filter, chosen).some((value) => wanted.includes(value)));
  }
  return tests;
}

/** Places of all entries by name and by vendor; equal texts share a place. */
export interface Order {
  name: readonly number[];
  vendor: readonly number[];
}

/** Sorts all names once: comparing texts as a language does is most of what sorting costs. */
export function orderOf(entries: readonly Entry[], collator: Intl.Collator): Order {
  const placesOf = (texts: readonly string[]): number[] => {
    const textAt = (at: number | undefined): string => texts[at ?? 0] ?? '';
    const sorted = [...texts.keys()].toSorted((a, b) => collator.compare(textAt(a), textAt(b)));
    const places: number[] = [];
    let place = 0;
    sorted.forEach((at, index) => {
      if (index > 0 && collator.compare(textAt(sorted[index - 1]), textAt(at)) !== 0) place = index;
      places[at] = place;
    });
    return places;
  };
  return {
    name: placesOf(entries.map(({ name }) => name)),
    vendor: placesOf(entries.map(({ vendorName }) => vendorName)),
  };
}

export interface Selection {
  /** Positions in the list of entries, in the chosen order. */
  positions: number[];
  /** Per filter and value: how many would be left if it were chosen, all other filters as they are. */
  counts: Record<ListFilter, ReadonlyMap<string, number>>;
}

export function select(
  entries: readonly Entry[],
  state: FilterState,
  chosen: Chosen,
  scores: Scores,
  order: Order,
): Selection {
  const tests = [...testsOf(state, chosen, scores)];
  const counts = Object.fromEntries(listFilters.map((filter) => [filter, new Map<string, number>()])) as Record<
    ListFilter,
    Map<string, number>
  >;
  const positions: number[] = [];
  entries.forEach((entry, at) => {
    let failed: string | undefined;
    for (const [filter, test] of tests) {
      if (test(entry, at)) continue;
      if (failed !== undefined) return;
      failed = filter;
    }
    if (failed === undefined) positions.push(at);
    for (const filter of listFilters) {
      if (failed !== undefined && failed !== filter) continue;
      for (const value of valuesOf(entry, filter, chosen)) {
        counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
      }
    }
  });
  sortPositions(positions, entries, state, chosen, scores, order);
  return { positions, counts };
}

/** The order that holds where none is chosen: nearness while searching, else the name. */
export function sortOf(state: FilterState): CatalogueSort {
  if (state.sort && !(state.sort === 'relevance' && !state.q)) return state.sort;
  return state.q ? 'relevance' : 'name';
}

const fitOrder: Record<FitVerdict, number> = { fits: 0, oversized: 1, compromise: 2, unsuitable: 3 };

function sortPositions(
  positions: number[],
  entries: readonly Entry[],
  state: FilterState,
  chosen: Chosen,
  scores: Scores,
  order: Order,
): void {
  const sort = sortOf(state);
  const sign = state.descending ? -1 : 1;
  const keyOf = (at: number): number => {
    const entry = entries[at];
    if (!entry) return 0;
    switch (sort) {
      case 'relevance':
        return scores?.get(at) ?? 1;
      case 'cost':
        // Without a price always last, whichever way round.
        return costOf(entry, chosen.task)?.cost ?? sign * Infinity;
      case 'know-how':
        return levelNumber(entry.start) * 10 + levelNumber(entry.run);
      case 'fit':
        return Math.min(...fitsOf(entry, chosen.task).map((fit) => fitOrder[fit]));
      default:
        return order[sort][at] ?? 0;
    }
  };
  const keys: number[] = [];
  for (const at of positions) keys[at] = keyOf(at);
  positions.sort((a, b) => {
    const [first = 0, second = 0] = [keys[a], keys[b]];
    if (first !== second) return (first < second ? -1 : 1) * sign;
    return (order.name[a] ?? 0) - (order.name[b] ?? 0) || a - b;
  });
}

function levelNumber(level: Entry['start']): number {
  return level === 'unknown' ? 5 : level;
}
