/**
 * The small records that islands get: one for a task page, one for the search of the whole catalogue. Plain data in one
 * language, sorted, without anything that only a detail page shows.
 */
import type {
  Dimension,
  KnowHowLevel,
  LabourCost,
  Level,
  OfferingModel,
  PersonDays,
  ReferenceRates,
  TaskModel,
  Unknown,
} from '../matching/model.ts';
import { dimensions, type PlanEntry } from '../matching/model.ts';
import { ageOf, ages } from '../matching/price-age.ts';
import { toNumber } from '../pricing/exact.ts';
import { byText } from './content.ts';
import type { Content, Offering, Task } from './content.ts';
import {
  labourCostOf,
  localised,
  modelsFor,
  offeringModelOf,
  personDaysOf,
  ratesOn,
  taskModelOf,
  wordsOf,
} from './models.ts';
import type { Localised } from './models.ts';
import type { Language, Source } from './schema/fields.ts';
import type { PlanData } from './schema/plan.ts';
import { usualOutcome } from './usual.ts';

// ── Task page ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface SourceRecord {
  title: string;
  url: string;
  asOf?: string;
}

export interface CountableRecord {
  one: string;
  many: string;
}

export interface TaskRecord {
  lang: Language;
  /** The day for which prices are picked; ages are counted from it. */
  day: string;
  task: TaskModel;
  name: string;
  unit: CountableRecord;
  drivers: Record<
    string,
    { label: Localised; unit: Localised; note?: Localised; share: boolean; sources: SourceRecord[] }
  >;
  needs: Record<Dimension, { question: Localised; examples: Record<Level, Localised> }>;
  knowHow: Record<KnowHowLevel, Localised>;
  withoutAi: Localised;
  /** Offerings that serve the task, by id, with the variants that serve it and the plans that hold on `day` or later. */
  offerings: OfferingModel[];
  /** Names of the meters that the task derives or a plan names. */
  meters: Record<string, CountableRecord>;
  rates: ReferenceRates;
  personDays: PersonDays;
  labour: LabourCost & { asOf: string };
}

/** Everything that the island of a task page needs. `null` for an unknown task. */
export function taskRecord(content: Content, id: string, lang: Language, day: string): TaskRecord | null {
  const task = content.tasks.get(id);
  if (!task) return null;
  const { reference } = content;
  const offerings = modelsFor(content, task, lang, day);
  const model = taskModelOf(task);
  const meters = new Set([...model.meters.map(({ meter }) => meter), ...offerings.flatMap(metersOf)]);
  return {
    lang,
    day,
    task: model,
    name: wordsOf(task.name, lang),
    unit: task.unit[lang],
    drivers: Object.fromEntries(
      task.drivers.map((driver) => [
        driver.id,
        {
          label: localised(driver.label, lang),
          unit: localised(driver.unit, lang),
          ...(driver.note ? { note: localised(driver.note, lang) } : {}),
          share: driver.share ?? false,
          sources: sourcesOf(task.sources, driver.sources),
        },
      ]),
    ),
    needs: needsOf(content, task, lang),
    knowHow: fiveOf((level) => localised(reference.scales.knowHow[level]?.meaning ?? {}, lang)),
    withoutAi: localised(task.withoutAi, lang),
    offerings,
    meters: Object.fromEntries(
      [...meters].toSorted(byText).flatMap((meter) => {
        const known = reference.meters.get(meter);
        return known ? [[meter, known.name[lang]]] : [];
      }),
    ),
    rates: ratesOn(reference, day),
    personDays: personDaysOf(reference),
    labour: { ...labourCostOf(reference), asOf: reference.labour.asOf },
  };
}

/** The sources behind keys such as `['inv_25']`, in that order. */
export function sourcesOf(
  sources: Readonly<Record<string, Source>>,
  keys: string | readonly string[] | undefined,
): SourceRecord[] {
  return [keys ?? []].flat().flatMap((key) => {
    const source = sources[key];
    if (!source) return [];
    const { title, url, asOf } = source;
    return [{ title, url, ...(asOf === undefined ? {} : { asOf }) }];
  });
}

/** The pages on which the figures of a plan were read. */
export function proofOf(offering: Offering, plan: PlanData): SourceRecord[] {
  return sourcesOf(offering.sources, plan.source);
}

function metersOf(offering: OfferingModel): string[] {
  const meters: string[] = [];
  for (const { plans } of offering.variants) {
    if (typeof plans === 'string') continue;
    for (const plan of plans) {
      for (const charge of plan.charges) {
        if (charge.type === 'usage') meters.push(charge.meter);
        else if (charge.type === 'fee') {
          if (charge.seats) meters.push(charge.seats.meter);
          for (const include of charge.includes ?? []) if ('meter' in include) meters.push(include.meter);
        }
      }
      meters.push(...Object.keys(plan.credits?.rates ?? {}), ...[plan.cap ?? []].flat().map(({ meter }) => meter));
    }
  }
  return meters;
}

function needsOf(content: Content, task: Task, lang: Language): TaskRecord['needs'] {
  const entries = dimensions.map((dimension) => {
    const scale = content.reference.scales.dimensions.find(({ id }) => id === dimension);
    const own = task.needExamples[dimension];
    const examples: Record<Level, Localised> = {
      0: localised(own['0'], lang),
      1: localised(own['1'], lang),
      2: localised(own['2'], lang),
      3: localised(own['3'], lang),
    };
    return [dimension, { question: localised(scale?.question ?? {}, lang), examples }] as const;
  });
  return Object.fromEntries(entries) as TaskRecord['needs'];
}

function fiveOf<T>(at: (level: KnowHowLevel) => T): Record<KnowHowLevel, T> {
  return { 0: at(0), 1: at(1), 2: at(2), 3: at(3), 4: at(4) };
}

// ── Search over the whole catalogue ─────────────────────────────────────────────────────────────────────────────────

/** One letter per value, in columns: texts of equal letters compress to almost nothing. */
const letters = {
  status: { available: 'a', preview: 'p', 'closed-to-new-customers': 'c', retiring: 'g', retired: 'r' },
  evidence: { vendor: 'v', 'data-set': 'd', 'third-party': 't' },
  yesNo: { yes: 'y', no: 'n', unknown: '?' },
  age: { fresh: 'f', ageing: 'a', old: 'o', unknown: '?' },
  training: { no: 'n', 'opt-in': 'i', 'opt-out': 'o', yes: 'y', unknown: '?' },
} as const;

/**
 * All offerings for search and facets, in columns of equal length: position n of every column is offering n, sorted by
 * id. What many share (tasks, vendors) stands once in a table and is named by its position.
 */
export interface CatalogueIndex {
  lang: Language;
  day: string;
  areas: { id: string; name: string }[];
  tasks: { id: string; name: string; areas: number[] }[];
  vendors: { id: string; name: string; country: string }[];
  integrations: { id: string; name: string }[];
  /** Second part of the id: `document-intelligence`. */
  offerings: string[];
  names: string[];
  /** Positions in `vendors`. */
  vendorOf: number[];
  /** Positions in `tasks`. */
  tasksOf: number[][];
  /** EUR a month at the default workload of each task in `tasksOf`, to three digits: the cheapest; null without price. */
  costs: (number | null)[][];
  /** Positions in `integrations`. */
  integrationsOf: number[][];
  /** Codes of the regions, separated by blanks. */
  regions: string[];
  /** a available, p preview, c closed to new customers, g retiring, r retired; one letter per offering, as below. */
  status: string;
  /**
   * Evidence of the prices behind `costs`, the weakest of them; where there is no cost, the best of any price:
   * v vendor, d data set, t third party, - no price.
   */
  evidence: string;
  /** Age of the prices behind `costs`, the oldest of them: f fresh, a ageing, o old, ? without date, - no cost. */
  age: string;
  /** n no, i opt-in, o opt-out, y yes, ? not stated. */
  training: string;
  /** Three letters per offering: German content, interface, support; y, n or ?. */
  german: string;
  /** Three per offering: lowest level to set up, integrate, operate over its variants; 0-4 or ?. */
  knowHow: string;
  /** Six per offering: highest reach per dimension over its variants; 0-3 or ?. */
  reach: string;
}

export function catalogueIndex(content: Content, lang: Language, day: string): CatalogueIndex {
  const { reference } = content;
  const areas = [...reference.areas.values()].map(({ id, name }) => ({ id, name: wordsOf(name, lang) }));
  const areaAt = positions(areas);
  const tasks = [...content.tasks.values()].map((task) => ({
    id: task.id,
    name: wordsOf(task.name, lang),
    areas: task.areas.flatMap((area) => areaAt.get(area) ?? []),
  }));
  const taskAt = positions(tasks);
  const vendors = [...content.vendors.values()].map(({ id, name, country }) => ({ id, name, country }));
  const vendorAt = positions(vendors);
  const used = new Set([...content.offerings.values()].flatMap((offering) => offering.integrations));
  const integrations = [...reference.integrations.values()]
    .filter(({ id }) => used.has(id))
    .map(({ id, name }) => ({ id, name: wordsOf(name, lang) }));
  const integrationAt = positions(integrations);
  const cheapest = cheapestPlans(content, day);

  const offerings = [...content.offerings.values()];
  const models = offerings.flatMap((offering) => {
    const vendor = content.vendors.get(offering.vendor);
    return vendor ? [offeringModelOf(offering, vendor, reference, lang)] : [];
  });
  const tasksOf = offerings.map((offering) => offering.tasks.flatMap((task) => taskAt.get(task) ?? []));
  const listed = offerings.map(({ id, tasks: served }) => served.map((task) => cheapest.get(`${task} ${id}`)));
  const shown = listed.map((plans) => plans.flatMap((plan) => plan?.entry ?? []));
  return {
    lang,
    day,
    areas,
    tasks,
    vendors,
    integrations,
    offerings: offerings.map(({ id }) => id.slice(id.indexOf('/') + 1)),
    names: offerings.map(({ name }) => name),
    vendorOf: offerings.map(({ vendor }) => vendorAt.get(vendor) ?? -1),
    tasksOf,
    costs: listed.map((plans) => plans.map((plan) => plan?.cost ?? null)),
    integrationsOf: offerings.map(({ integrations: ids }) =>
      ids.flatMap((id) => integrationAt.get(id) ?? []).toSorted((a, b) => a - b),
    ),
    regions: offerings.map(({ dataProtection }) => dataProtection.regions.join(' ')),
    status: offerings.map(({ status }) => letters.status[status]).join(''),
    evidence: offerings.map((offering, index) => evidenceOf(shown[index] ?? [], offering)).join(''),
    age: shown.map((plans) => oldest(plans, day)).join(''),
    training: offerings.map(({ dataProtection }) => letters.training[dataProtection.trainsOnCustomerData]).join(''),
    german: offerings
      .map(({ languages: { germanContent, germanInterface, germanSupport } }) =>
        [germanContent, germanInterface, germanSupport].map((answer) => letters.yesNo[answer]).join(''),
      )
      .join(''),
    knowHow: models
      .map(({ variants }) =>
        (['setUp', 'integrate', 'operate'] as const)
          .map((part) =>
            extreme(
              variants.map(({ knowHow }) => knowHow[part]),
              Math.min,
            ),
          )
          .join(''),
      )
      .join(''),
    reach: models
      .map(({ variants }) =>
        dimensions
          .map((dimension) =>
            extreme(
              variants.map(({ reach }) => reach[dimension]),
              Math.max,
            ),
          )
          .join(''),
      )
      .join(''),
  };
}

/** Names and synonyms of each task in both languages, separated by `|`, by id: only who searches needs them. */
export function searchWords(content: Content): Record<string, string> {
  return Object.fromEntries(
    [...content.tasks.values()].map(({ id, name, synonyms }) => [
      id,
      [...new Set([name.de ?? '', name.en ?? '', ...synonyms.de, ...synonyms.en])].join('|'),
    ]),
  );
}

const positions = (entries: readonly { id: string }[]): Map<string, number> =>
  new Map(entries.map(({ id }, index) => [id, index]));

function extreme(levels: readonly (number | Unknown)[], pick: (...levels: number[]) => number): string {
  const known = levels.filter((level) => level !== 'unknown');
  return known.length === 0 ? '?' : String(pick(...known));
}

/** From strong to weak. */
const evidenceClasses = ['vendor', 'data-set', 'third-party'] as const;

function evidenceOf(shown: readonly PlanEntry[], { variants }: Offering): string {
  const weakest = evidenceClasses.findLast((kind) => shown.some(({ evidence }) => evidence === kind));
  const all = variants.flatMap(({ plans }) => (typeof plans === 'string' ? [] : plans));
  const kind = weakest ?? evidenceClasses.find((known) => all.some(({ evidence }) => evidence === known));
  return kind ? letters.evidence[kind] : '-';
}

function oldest(shown: readonly PlanEntry[], day: string): string {
  const age = ages.findLast((known) => shown.some(({ checked }) => ageOf(checked, day) === known));
  return age ? letters.age[age] : '-';
}

/**
 * The cheapest plan that can serve the default workload and what it costs, EUR a month to three digits, by task and
 * offering: `task vendor/offering`.
 */
function cheapestPlans(content: Content, day: string): Map<string, { cost: number; entry: PlanEntry }> {
  const cheapest = new Map<string, { cost: number; entry: PlanEntry }>();
  for (const task of content.tasks.values()) {
    const { pricing } = usualOutcome(content, task, day);
    for (const { model: offering, variants } of pricing.prepared.offerings) {
      const priced = variants.flatMap(({ plans }) =>
        plans.flatMap(({ index, entry }) => {
          const answer = pricing.plans[index];
          return answer?.kind === 'priced' ? [{ cost: toNumber(answer.monthly), entry }] : [];
        }),
      );
      const [first] = priced.toSorted((a, b) => a.cost - b.cost);
      if (first) {
        cheapest.set(`${task.id} ${offering.id}`, { ...first, cost: Number(first.cost.toPrecision(3)) });
      }
    }
  }
  return cheapest;
}
