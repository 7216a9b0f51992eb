/** How the prices of an offering have changed: each step at what it costs for the usual volume of one task. */
import type { Content, Offering } from '../catalogue/content.ts';
import { planEntryOf, taskModelOf, wordsOf } from '../catalogue/models.ts';
import { priceHistories } from '../catalogue/price-history.ts';
import type { PlanData } from '../catalogue/schema/plan.ts';
import type { HistoryCost, PriceHistory } from '../components/offering.ts';
import { defaultCase } from '../matching/case.ts';
import type { OfferingModel, PlanEntry, ReferenceRates } from '../matching/model.ts';
import { priceAll } from '../matching/price.ts';
import { prepareOfferings } from '../matching/rank.ts';
import { compileTask, unitsAt, valuesAt } from '../matching/workload.ts';
import { toNumber } from '../pricing/exact.ts';
import { planTitle } from '../text/facts.ts';
import { count, roundMoney } from '../text/format.ts';
import { routes, type Lang } from '../text/routes.ts';

/** One entry per plan that took the place of another; most offerings have none. */
export function priceHistoriesOf(
  content: Content,
  offering: Offering,
  model: OfferingModel,
  rates: ReferenceRates,
  lang: Lang,
): PriceHistory[] {
  return offering.variants.flatMap(({ id, name, tasks, plans }) =>
    (typeof plans === 'string' ? [] : priceHistories(plans)).map((chain): PriceHistory => {
      const entries = chain.map((plan) => planEntryOf(plan, lang));
      const newest = entries.at(-1);
      return {
        variant: wordsOf(name, lang),
        plan: newest ? planTitle(newest) : '',
        steps: chain.map((plan, index) => ({ entry: entries[index] ?? planEntryOf(plan, lang), from: beginOf(plan) })),
        cost: clearest(
          (tasks ?? offering.tasks).flatMap((task) => costsFor(content, model, id, entries, task, rates, lang) ?? []),
        ),
      };
    }),
  );
}

/** The first day on which the price is known to have held: its own, else the day on which somebody read it. */
function beginOf({ validFrom, validTo, checked }: PlanData): string | null {
  if (validFrom !== undefined) return validFrom;
  const read = checked === 'unknown' ? null : `${checked}-01-01`.slice(0, 10);
  return read !== null && (validTo === undefined || read < validTo) ? read : null;
}

/** The task that can work out most steps; of several the first in which the amounts differ. */
function clearest(costs: readonly HistoryCost[]): HistoryCost | null {
  const known = ({ amounts }: HistoryCost): number[] => amounts.flatMap((amount) => amount?.value ?? []);
  const clarity = (cost: HistoryCost): number => 2 * known(cost).length + (new Set(known(cost)).size > 1 ? 1 : 0);
  const best = costs.toSorted((a, b) => clarity(b) - clarity(a))[0];
  return best && known(best).length > 1 ? best : null;
}

/** All steps at one workload and one exchange rate, so that nothing moves but the price of the vendor. */
function costsFor(
  content: Content,
  model: OfferingModel,
  variant: string,
  steps: readonly PlanEntry[],
  taskId: string,
  rates: ReferenceRates,
  lang: Lang,
): HistoryCost | null {
  const task = content.tasks.get(taskId);
  if (!task) return null;
  const compiled = compileTask(taskModelOf(task));
  // Each step as if it held on the day: what has ended, or is yet to come, is priced like the rest.
  const plans = steps.map(({ validFrom: _from, validTo: _to, ...plan }) => plan);
  const variants = model.variants.filter(({ id }) => id === variant).map((own) => ({ ...own, plans }));
  const prepared = prepareOfferings([{ ...model, variants }], compiled, content.day);
  const pricing = priceAll(prepared, defaultCase(compiled.task), rates);
  return {
    task: { name: wordsOf(task.name, lang), href: routes(lang).task(task) },
    volume: `${count(unitsAt(compiled, valuesAt(pricing.ranges, 'expected')), lang)} ${task.unit[lang].many}`,
    amounts: pricing.plans.map((answer) =>
      answer.kind === 'priced'
        ? { value: toNumber(answer.monthly), text: roundMoney(answer.monthly, 'EUR', lang) }
        : null,
    ),
  };
}
