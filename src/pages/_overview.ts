/** Figures over the whole content that the start page, the list of tasks and the data page show. */
import type { Content, Offering } from '../catalogue/content.ts';
import { localised, taskModelOf, wordsOf } from '../catalogue/models.ts';
import { usualOutcome } from '../catalogue/usual.ts';
import { pricedOfferings } from '../catalogue/quality.ts';
import type { AreaGroup, CatalogueState, TaskSummary } from '../components/overview.ts';
import type { KnowHowLevels } from '../matching/know-how.ts';
import { isUsable, type Match } from '../matching/match.ts';
import { mainDriver } from '../matching/workload.ts';
import { compare, exact, isZero } from '../pricing/exact.ts';
import { count, moneyRange, roundMoney } from '../text/format.ts';
import { pageWords } from '../text/pages.ts';
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
    const usable = matches.filter(isUsable);
    // A programming interface for cents and an application for euros are not one range: the first is a part of what
    // somebody has yet to build.
    const ready = usable.filter(({ knowHow }) => isWithoutProgramming(knowHow));
    const programmed = usable.filter((match) => !ready.includes(match));
    const main = mainDriver(taskModelOf(task));
    const driver = task.drivers.find(({ id }) => id === main);
    return {
      id: task.id,
      name: wordsOf(task.name, lang),
      summary: localised(task.summary, lang),
      href: routes(lang).task(task),
      areas: task.areas,
      offerings: matches.length,
      cost: { ready: costRange(ready, lang), programmed: costRange(programmed, lang) },
      volume: driver ? `${count(driver.expected, lang)} ${wordsOf(driver.label, lang)}` : '',
    };
  });
  made.set(lang, summaries);
  return summaries;
}

function isWithoutProgramming({ setUp, integrate, operate }: KnowHowLevels): boolean {
  return [setUp, integrate, operate].every((level) => level !== 'unknown' && level < 3);
}

function costRange(matches: readonly Match[], lang: Lang): string | null {
  const costs = matches.flatMap(({ monthly }) => monthly?.expected ?? []).toSorted(compare);
  const [low, high] = [costs[0], costs.at(-1)];
  if (!low || !high) return null;
  const { belowCent } = pageWords(lang).start;
  if (!isZero(low) && compare(low, exact('0.01')) < 0) return belowCent(roundMoney(high, 'EUR', lang));
  return moneyRange(low, high, 'EUR', lang).replaceAll(' ', '\u00a0');
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
