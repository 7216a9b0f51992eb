/** What the page of an offering is built from: its facts, and its cost at the usual volumes of its tasks. */
import type { Content, Offering } from '../catalogue/content.ts';
import { offeringModelOf, planEntryOf, ratesOn, taskModelOf, wordsOf } from '../catalogue/models.ts';
import { proofOf } from '../catalogue/records.ts';
import { vendorOf } from '../catalogue/site.ts';
import type { CostRow, CostTable, OfferingView, PlanView } from '../components/offering.ts';
import { defaultCase } from '../matching/case.ts';
import type { UnknownFact } from '../matching/match.ts';
import { isValidOn, type PreparedPlan } from '../matching/prepare.ts';
import { costAt, factorFor, priceAll } from '../matching/price.ts';
import { prepareOfferings } from '../matching/rank.ts';
import type { KnowHowLevel, OfferingModel, PlanEntry, ReferenceRates } from '../matching/model.ts';
import { compileTask, unitsAt, valuesAt, type CompiledTask, type Scenario } from '../matching/workload.ts';
import { compare, type Exact } from '../pricing/exact.ts';
import { unknownText } from '../text/facts.ts';
import { count, list, moneyRange, roundMoney, unitPrice } from '../text/format.ts';
import { phrase, words } from '../text/language.ts';
import { pageWords } from '../text/pages.ts';
import { routes, type Lang } from '../text/routes.ts';
import { priceHistoriesOf } from './_price-history.ts';

export function offeringPages(content: Content, lang: Lang): { view: OfferingView }[] {
  return [...content.offerings.values()].map((offering) => ({ view: offeringView(content, offering, lang) }));
}

function offeringView(content: Content, offering: Offering, lang: Lang): OfferingView {
  const { reference, day } = content;
  const vendor = vendorOf(offering, content);
  const model = offeringModelOf(offering, vendor, reference, lang);
  const rates = ratesOn(reference, day);
  const meters = Object.fromEntries([...reference.meters.values()].map(({ id, name }) => [id, name[lang]]));
  return {
    day,
    offering,
    model,
    meters,
    vendor: { id: vendor.id, name: vendor.name, certificates: certificatesOf(content, vendor.certificates, lang) },
    agreement: offering.dataProtection.processingAgreement ?? vendor.processingAgreement ?? null,
    tasks: offering.tasks.flatMap((id) => {
      const task = content.tasks.get(id);
      return task ? [{ id, name: wordsOf(task.name, lang), href: routes(lang).task(task) }] : [];
    }),
    integrations: offering.integrations.map((id) => wordsOf(reference.integrations.get(id)?.name ?? id, lang)),
    successor: successorOf(content, offering),
    variants: offering.variants.map(({ id, name, plans, reachNote, knowHowNote }) => ({
      id,
      name: wordsOf(name, lang),
      reachNote: reachNote ? phrase(reachNote, lang) : null,
      knowHowNote: knowHowNote ? phrase(knowHowNote, lang) : null,
      plans:
        typeof plans === 'string'
          ? plans
          : plans
              .map((plan): PlanView => {
                const entry = planEntryOf(plan, lang);
                return {
                  entry,
                  anchor: planAnchor(id, entry),
                  state: stateOn(entry, day),
                  notes: (plan.notes ?? []).map((note) => phrase(note, lang)),
                  sources: proofOf(offering, plan),
                };
              })
              .toSorted((a, b) => planStates.indexOf(a.state) - planStates.indexOf(b.state)),
    })),
    costs: offering.tasks.flatMap((task) => costTable(content, model, task, rates, lang) ?? []),
    rates: ratesUsed(model, rates, lang),
    scales: scalesOf(content, model, lang),
    histories: priceHistoriesOf(content, offering, model, rates, lang),
    ratesDay: rates.asOf,
  };
}

/** In the order in which the page lists them. */
const planStates: readonly PlanView['state'][] = ['valid', 'announced', 'ended'];

function stateOn(plan: PlanEntry, day: string): PlanView['state'] {
  if (isValidOn(plan, day)) return 'valid';
  return plan.validFrom !== undefined && plan.validFrom > day ? 'announced' : 'ended';
}

function certificatesOf(content: Content, ids: readonly string[], lang: Lang): string[] {
  return ids.map((id) => wordsOf(content.reference.certificates.get(id)?.name ?? id, lang));
}

function successorOf(content: Content, offering: Offering): { id: string; name: string } | null {
  const successor = offering.successor === undefined ? undefined : content.offerings.get(offering.successor);
  return successor ? { id: successor.id, name: successor.name } : null;
}

/** Where on the page of its offering a plan is shown as printed. */
export function planAnchor(variant: string, { id }: Pick<PlanEntry, 'id'>): string {
  return `${variant}--${id}`;
}

function ratesUsed({ variants }: OfferingModel, { perEuro }: ReferenceRates, lang: Lang): string[] {
  const currencies = variants.flatMap(({ plans }) =>
    typeof plans === 'string' ? [] : plans.map(({ currency }) => currency),
  );
  return [...new Set(currencies)].flatMap((currency) => {
    const rate = perEuro[currency];
    return currency === 'EUR' || rate === undefined ? [] : [unitPrice(rate, currency, lang)];
  });
}

function scalesOf({ reference: { scales } }: Content, { variants }: OfferingModel, lang: Lang): OfferingView['scales'] {
  const needed = new Set(variants.flatMap(({ knowHow: { setUp, integrate, operate } }) => [setUp, integrate, operate]));
  return {
    reach: scales.levels.map(({ name }) => wordsOf(name, lang)),
    knowHow: scales.knowHow
      .filter(({ level }) => needed.has(level as KnowHowLevel))
      .map(({ name, meaning }) => ({ name: wordsOf(name, lang), meaning: phrase(meaning, lang) })),
  };
}

const scenarios: readonly Scenario[] = ['low', 'expected', 'high'];
const compiledTasks = new WeakMap<object, CompiledTask>();

/** Every valid plan of the offering at little, expected and much work of a task. */
function costTable(
  content: Content,
  model: OfferingModel,
  taskId: string,
  rates: ReferenceRates,
  lang: Lang,
): CostTable | null {
  const task = content.tasks.get(taskId);
  if (!task) return null;
  const compiled = compiledTasks.get(task) ?? compileTask(taskModelOf(task));
  compiledTasks.set(task, compiled);
  const prepared = prepareOfferings([model], compiled, content.day);
  const pricing = priceAll(prepared, defaultCase(compiled.task), rates);
  const meterName = (id: string): string => content.reference.meters.get(id)?.name[lang].many ?? id;
  const because = (facts: readonly UnknownFact[]) => ({
    reason: list(
      facts.map((fact) =>
        fact === 'price-not-valid' ? pageWords(lang).offering.noValidPrice : unknownText(fact, meterName, words(lang)),
      ),
      lang,
    ),
  });
  const expected: Exact[] = [];
  function costOf(plan: PreparedPlan): CostRow['cost'] {
    const answer = pricing.plans[plan.index];
    if (!answer || answer.kind === 'not-priced') return because(answer?.facts ?? []);
    const factor = factorFor(plan.compiled.plan, rates, false);
    return scenarios.map((scenario) => {
      const cost = factor && costAt(pricing, plan, factor, scenario);
      if (cost && scenario === 'expected') expected.push(cost);
      return cost && roundMoney(cost, 'EUR', lang);
    });
  }
  const rows = prepared.offerings.flatMap(({ variants }) =>
    variants.flatMap(({ model: { id, name }, plans, noPlan }): CostRow[] =>
      plans.length === 0
        ? [{ variant: name, plan: null, cost: because(noPlan.facts) }]
        : plans.map((plan) => ({
            variant: name,
            plan: { entry: plan.entry, anchor: planAnchor(id, plan.entry) },
            cost: costOf(plan),
          })),
    ),
  );
  const inOrder = expected.toSorted(compare);
  const [cheapest, dearest] = [inOrder[0], inOrder.at(-1)];
  const units = (scenario: Scenario): string => count(unitsAt(compiled, valuesAt(pricing.ranges, scenario)), lang);
  return {
    task: { id: taskId, name: wordsOf(task.name, lang), href: routes(lang).task(task) },
    unit: task.unit[lang].many,
    volumes: scenarios.map(units),
    span: cheapest && dearest ? moneyRange(cheapest, dearest, 'EUR', lang) : null,
    rows,
  };
}
