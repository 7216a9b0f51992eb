/** What the page of an offering is built from: its facts, and its cost at the usual volumes of its tasks. */
import type { Content, Offering } from '../catalogue/content.ts';
import { offeringModelOf, planEntryOf, ratesOn, taskModelOf, wordsOf } from '../catalogue/models.ts';
import { proofOf } from '../catalogue/records.ts';
import { vendorOf } from '../catalogue/site.ts';
import type { CostTable, OfferingView, PlanView } from '../components/offering.ts';
import { defaultCase } from '../matching/case.ts';
import { isValidOn } from '../matching/prepare.ts';
import { costAt, priceAll } from '../matching/price.ts';
import { prepareOfferings } from '../matching/rank.ts';
import type { OfferingModel, PlanEntry, ReferenceRates } from '../matching/model.ts';
import { compileTask, unitsAt, valuesAt, type CompiledTask } from '../matching/workload.ts';
import { count, roundMoney } from '../text/format.ts';
import { phrase } from '../text/language.ts';
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
                  state: stateOn(entry, day),
                  notes: (plan.notes ?? []).map((note) => phrase(note, lang)),
                  sources: proofOf(offering, plan),
                };
              })
              .toSorted((a, b) => planStates.indexOf(a.state) - planStates.indexOf(b.state)),
    })),
    costs: offering.tasks.flatMap((task) => costTable(content, model, task, rates, lang) ?? []),
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

const compiledTasks = new WeakMap<object, CompiledTask>();

/** Every plan of the offering at little, expected and much work of a task; `null` where none can be worked out. */
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
  const euros = (cost: Parameters<typeof roundMoney>[0] | null): string | null =>
    cost === null ? null : roundMoney(cost, 'EUR', lang);
  const rows = prepared.offerings.flatMap(({ variants }) =>
    variants.flatMap(({ model, plans }) =>
      plans.flatMap((plan) => {
        const answer = pricing.plans[plan.index];
        if (!answer || answer.kind === 'not-priced') return [];
        const factor = answer.kind === 'priced' ? answer.factor : null;
        const cells = (['low', 'expected', 'high'] as const).map((scenario) =>
          factor ? euros(costAt(pricing, plan, factor, scenario)) : null,
        );
        return cells.every((cell) => cell === null) ? [] : [{ variant: model.name, plan: plan.entry, cells }];
      }),
    ),
  );
  if (rows.length === 0) return null;
  const units = (scenario: 'low' | 'expected' | 'high'): string =>
    count(unitsAt(compiled, valuesAt(pricing.ranges, scenario)), lang);
  return {
    task: { id: taskId, name: wordsOf(task.name, lang), href: routes(lang).task(task) },
    unit: task.unit[lang].many,
    volumes: [units('low'), units('expected'), units('high')],
    rows,
  };
}
