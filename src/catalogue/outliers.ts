/**
 * What looks wrong without being against a rule: a plan whose cost lies far from what its task usually costs, and a
 * priced variant that a task cannot count. Both call for a look, so they do not stop a build; `check` lists them.
 */
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { defaultCase } from '../matching/case.ts';
import { prepareOfferings } from '../matching/prepare.ts';
import { priceAll } from '../matching/price.ts';
import { compileTask } from '../matching/workload.ts';
import { roundHalfUp, toNumber } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import type { Content, Offering, Task } from './content.ts';
import { lineFinder, splitFrontMatter, tidy } from './front-matter.ts';
import { offeringModelOf, ratesOn, taskModelOf } from './models.ts';
import { fieldOf, inOrder } from './problem.ts';
import type { Path, Problem } from './problem.ts';

/** So many times above or below the median of its task a cost is taken for a slip of the unit until it is confirmed. */
export const outlierFactor = 20;
/** Below so many priced plans a median says nothing. */
const fewestPlans = 5;

export interface Finding {
  offering: string;
  path: Path;
  value: string;
  rule: string;
  repair: string;
}

interface RatedFinding extends Finding {
  /** Times above or below the median; null for what cannot be counted. */
  times: number | null;
}

/** Warnings about the content; `day` decides which plans hold. */
export function findingsOf(content: Content, day: string): Finding[] {
  const rates = ratesOn(content.reference, day);
  const findings = [...content.tasks.values()].flatMap((task) => {
    const offerings = [...content.offerings.values()].filter((offering) => offering.tasks.includes(task.id));
    const models = offerings.flatMap((offering) => {
      const vendor = content.vendors.get(offering.vendor);
      return vendor ? [offeringModelOf(offering, vendor, content.reference, 'en')] : [];
    });
    const model = taskModelOf(task);
    const prepared = prepareOfferings(models, compileTask(model), day);
    const pricing = priceAll(prepared, defaultCase(model), rates);
    const costs: Cost[] = [];
    const uncounted: RatedFinding[] = [];
    for (const { model: offering, variants } of prepared.offerings) {
      for (const variant of variants) {
        const place = placeOf(content, offering.id, variant.model.id);
        if (!place) continue;
        const answers = variant.plans.map((plan) => ({ plan, answer: pricing.plans[plan.index] }));
        for (const { plan, answer } of answers) {
          if (answer?.kind !== 'priced') continue;
          costs.push({
            ...place,
            plan: plan.entry.id,
            amount: toNumber(answer.monthly),
            shown: moneyText(answer.monthly),
          });
        }
        const lacking = new Set(answers.flatMap(({ plan }) => plan.missing));
        if (answers.length > 0 && answers.every(({ plan }) => plan.missing.length > 0)) {
          uncounted.push(uncountedIn(place, task, [...lacking]));
        }
      }
    }
    return [...uncounted, ...outliersIn(task, costs)];
  });
  return worstOf(findings);
}

/** One finding per plan: where it is far off for several tasks, the farthest tells enough. */
function worstOf(findings: readonly RatedFinding[]): Finding[] {
  const worst = new Map<string, RatedFinding>();
  for (const finding of findings) {
    const key = `${finding.offering} ${fieldOf(finding.path)}${finding.times === null ? ` ${finding.rule}` : ''}`;
    const before = worst.get(key);
    if (!before || (finding.times ?? 0) > (before.times ?? 0)) worst.set(key, finding);
  }
  return [...worst.values()].map(({ times: _times, ...finding }) => finding);
}

/** Cents, or the first digits that are not zero where it is less. */
function moneyText(amount: Exact): string {
  const value = toNumber(amount);
  return value < 0.1 ? String(Number(value.toPrecision(2))) : roundHalfUp(amount, 2);
}

interface Place {
  offering: Offering;
  variantAt: number;
}

interface Cost extends Place {
  plan: string;
  /** EUR per month at the task's default workload. */
  amount: number;
  shown: string;
}

function placeOf(content: Content, id: string, variant: string): Place | null {
  const offering = content.offerings.get(id);
  const variantAt = offering?.variants.findIndex((candidate) => candidate.id === variant) ?? -1;
  return offering && variantAt >= 0 ? { offering, variantAt } : null;
}

function uncountedIn({ offering, variantAt }: Place, task: Task, missing: readonly string[]): RatedFinding {
  const meters = missing.map((fact) => fact.replace(':', ' '));
  return {
    offering: offering.id,
    times: null,
    path: ['variants', variantAt, 'plans'],
    value: offering.variants[variantAt]?.id ?? '',
    rule: `has prices, but none can be counted for the task ${task.id}: it lacks ${meters.join(', ')}`,
    repair: `Add the formulas to content/tasks/${task.id}.md, or say under «tasks» of the variant which tasks it serves.`,
  };
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Costs of nothing (free plans) neither count for the median nor against it. */
function outliersIn(task: Task, costs: readonly Cost[]): RatedFinding[] {
  const paid = costs.filter(({ amount }) => amount > 0);
  if (paid.length < fewestPlans) return [];
  const middle = median(paid.map(({ amount }) => amount).toSorted((a, b) => a - b));
  return paid.flatMap(({ offering, variantAt, plan: id, amount, shown }): RatedFinding[] => {
    const times = amount > middle ? amount / middle : middle / amount;
    if (times < outlierFactor) return [];
    const plans = offering.variants[variantAt]?.plans;
    const planAt = Array.isArray(plans) ? plans.findIndex((plan) => plan.id === id) : -1;
    const plan = Array.isArray(plans) ? plans[planAt] : undefined;
    if (!plan || plan.confirmed) return [];
    return [
      {
        offering: offering.id,
        times,
        path: ['variants', variantAt, 'plans', planAt],
        value: `${shown} EUR`,
        rule: `a month for ${task.id} is ${Math.round(times)} times ${amount > middle ? 'above' : 'below'} the median of its task (${Number(middle.toPrecision(3))} EUR)`,
        repair:
          'Check unit, block size (per) and currency at the source; if it is right, say why: confirmed: { de: …, en: … }.',
      },
    ];
  });
}

/** Findings as problems with the line on which they stand; `root` is the content folder. */
export async function located(findings: readonly Finding[], content: Content, root: string): Promise<Problem[]> {
  const byOffering = Map.groupBy(findings, (finding) => finding.offering);
  const problems: Problem[] = [];
  for (const [id, list] of byOffering) {
    const text = tidy(await readFile(join(root, 'vendors', `${id}.md`), 'utf8'));
    const front = splitFrontMatter(text);
    const lineOf = lineFinder(front?.yaml ?? '');
    for (const { path, value, rule, repair } of list) {
      const line = lineOf(path) + (front?.yamlLine ?? 1) - 1;
      const file = content.offerings.get(id)?.file ?? id;
      problems.push({ file, line, field: fieldOf(path), value, rule, repair });
    }
  }
  return inOrder(problems);
}
