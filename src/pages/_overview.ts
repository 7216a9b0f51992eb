/** Figures over the whole content that the start page, the list of tasks and the data page show. */
import type { Content, Offering } from '../catalogue/content.ts';
import { localised, taskModelOf, wordsOf } from '../catalogue/models.ts';
import { usualOutcome } from '../catalogue/usual.ts';
import { pricedOfferings } from '../catalogue/quality.ts';
import type { AreaGroup, CatalogueState, TaskSummary } from '../components/overview.ts';
import { isUsable } from '../matching/match.ts';
import { mainDriver } from '../matching/workload.ts';
import { count, roundMoney } from '../text/format.ts';
import { routes, type Lang } from '../text/routes.ts';

const known = new WeakMap<Content, Map<Lang, TaskSummary[]>>();

/** Every task with the number of its offerings and what usable matches cost at the usual workload. */
export function taskSummaries(content: Content, lang: Lang): TaskSummary[] {
  const made = known.get(content) ?? new Map<Lang, TaskSummary[]>();
  known.set(content, made);
  const before = made.get(lang);
  if (before) return before;
  const summaries = [...content.tasks.values()].map((task): TaskSummary => {
    const { matches } = usualOutcome(content, task, content.day);
    const costs = matches.filter(isUsable).flatMap(({ monthly }) => monthly?.expected ?? []);
    // The middle one says more than a range that begins at a free plan and ends at a platform.
    const middle = costs[Math.floor((costs.length - 1) / 2)];
    const main = mainDriver(taskModelOf(task));
    const driver = task.drivers.find(({ id }) => id === main);
    return {
      id: task.id,
      name: wordsOf(task.name, lang),
      summary: localised(task.summary, lang),
      href: routes(lang).task(task),
      areas: task.areas,
      offerings: matches.length,
      cost: middle ? roundMoney(middle, 'EUR', lang) : null,
      volume: driver ? `${count(driver.expected, lang)} ${wordsOf(driver.label, lang)}` : '',
    };
  });
  made.set(lang, summaries);
  return summaries;
}

/** Tasks by area, areas in the order of the reference file; an area without a task is left out. */
export function tasksByArea(content: Content, lang: Lang): AreaGroup[] {
  const summaries = taskSummaries(content, lang);
  return [...content.reference.areas.values()]
    .map(({ id, name }) => ({
      id,
      name: wordsOf(name, lang),
      tasks: summaries.filter(({ areas }) => areas.includes(id)),
    }))
    .filter(({ tasks }) => tasks.length > 0);
}

/** How much the catalogue holds, and how old its prices are. */
export function catalogueState(content: Content): CatalogueState {
  const offerings = [...content.offerings.values()];
  const vendors = [...content.vendors.values()];
  const days = offerings
    .flatMap(checkedDays)
    .filter((day) => /^\d{4}-\d{2}/.test(day))
    .toSorted();
  return {
    offerings: offerings.length,
    vendors: vendors.length,
    countries: new Set(vendors.map(({ country }) => country).filter((code) => code !== 'unknown')).size,
    tasks: content.tasks.size,
    priced: pricedOfferings(content, content.day).size,
    oldest: days[0] ?? '',
    newest: days.at(-1) ?? '',
  };
}

/** The days on which the prices of an offering were read. */
export function checkedDays(offering: Offering): string[] {
  return offering.variants.flatMap(({ plans }) =>
    typeof plans === 'string' ? [] : plans.map(({ checked }) => checked),
  );
}
