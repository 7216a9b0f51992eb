/** The columns of the catalogue as one record per offering. Pure. */
import { fitOf, type FitVerdict } from '../../matching/fit.ts';
import { dimensions, type Dimension, type Evidence, type KnowHowLevel, type Level } from '../../matching/model.ts';
import type { OfferingStatus, Training, Unknown } from '../../matching/model.ts';
import { needsAt } from '../../matching/case.ts';
import { startLevel } from '../../matching/levels.ts';
import type { CatalogueProps } from './view.ts';

export interface Entry {
  id: string;
  name: string;
  vendorName: string;
  country: string;
  /** Positions in the list of tasks. */
  tasks: number[];
  /** EUR a month at the usual workload, beside `tasks`. */
  costs: (number | null)[];
  /** Fit of the offering's furthest reach with the usual need, beside `tasks`. */
  fits: FitVerdict[];
  /** Ids. */
  areas: string[];
  integrations: string[];
  regions: string[];
  status: OfferingStatus;
  evidence: Evidence | 'none';
  /** Said only where the price is no longer fresh enough, or nobody knows. */
  age: 'old' | 'undated' | null;
  training: Training;
  /** The highest level that setting up or integrating takes, and the one to run it. */
  start: KnowHowLevel | Unknown;
  run: KnowHowLevel | Unknown;
}

const statusOf: Record<string, OfferingStatus> = {
  a: 'available',
  p: 'preview',
  c: 'closed-to-new-customers',
  g: 'retiring',
  r: 'retired',
};
const evidenceOf: Record<string, Evidence> = { v: 'vendor', d: 'data-set', t: 'third-party' };
const ageOf: Record<string, 'old' | 'undated'> = { o: 'old', '?': 'undated' };
const trainingOf: Record<string, Training> = { n: 'no', i: 'opt-in', o: 'opt-out', y: 'yes' };

export function entriesOf({ index, needs }: CatalogueProps): Entry[] {
  const usual = needs.map(needsAt);
  const lines = (column: string): string[] => column.split('\n');
  const [names, regions] = [lines(index.names), lines(index.regions)];
  const { ids, names: vendorNames, countries } = index.vendors;
  const vendors = { ids: lines(ids), names: lines(vendorNames), countries: lines(countries) };
  return lines(index.offerings).map((slug, at): Entry => {
    const vendor = index.vendorOf[at] ?? -1;
    const tasks = index.tasksOf[at] ?? [];
    const reach = Object.fromEntries(
      dimensions.map((dimension, position) => [dimension, levelIn(index.reach[at * 6 + position])]),
    ) as Record<Dimension, Level | Unknown>;
    const [setUp, integrate, operate] = [0, 1, 2].map((part) => levelIn<KnowHowLevel>(index.knowHow[at * 3 + part]));
    return {
      id: `${vendors.ids[vendor] ?? ''}/${slug}`,
      name: names[at] ?? slug,
      vendorName: vendors.names[vendor] ?? '',
      country: vendors.countries[vendor] ?? 'unknown',
      tasks,
      costs: index.costs[at] ?? [],
      fits: tasks.map((task) => {
        const need = usual[task];
        return need ? fitOf(reach, need).verdict : 'unsuitable';
      }),
      areas: [...new Set(tasks.flatMap((task) => index.tasks[task]?.areas ?? []))].flatMap(
        (area) => index.areas[area]?.id ?? [],
      ),
      integrations: (index.integrationsOf[at] ?? []).flatMap((position) => index.integrations[position]?.id ?? []),
      regions: (regions[at] ?? '').split(' ').filter(Boolean),
      status: statusOf[index.status[at] ?? ''] ?? 'available',
      evidence: evidenceOf[index.evidence[at] ?? ''] ?? 'none',
      age: ageOf[index.age[at] ?? ''] ?? null,
      training: trainingOf[index.training[at] ?? ''] ?? 'unknown',
      start: startLevel({ setUp: setUp ?? 'unknown', integrate: integrate ?? 'unknown' }),
      run: operate ?? 'unknown',
    };
  });
}

function levelIn<L extends KnowHowLevel = Level>(letter: string | undefined): L | Unknown {
  return letter === undefined || letter === '?' ? 'unknown' : (Number(letter) as L);
}
