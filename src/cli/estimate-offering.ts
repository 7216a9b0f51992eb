/** `estimate --task … --offering …`: real content priced at low, expected and high use. */
import type { OfferingModel } from '../matching/model.ts';
import type { PreparedPlan } from '../matching/prepare.ts';
import { priceAll } from '../matching/price.ts';
import type { Pricing } from '../matching/price.ts';
import { matchAll, prepareOfferings } from '../matching/rank.ts';
import { compileTask } from '../matching/workload.ts';
import type { Scenario } from '../matching/workload.ts';
import { estimate } from '../pricing/estimate.ts';
import type { Estimate } from '../pricing/estimate.ts';
import { exact } from '../pricing/exact.ts';
import { caseOf } from './case-options.ts';
import type { CaseWords } from './options.ts';
import type { Terminal } from './command.ts';
import { WrongCall } from './command.ts';
import { contentFor, notThere, taskContent } from './content.ts';
import { estimateJson, estimateText, moneyText } from './estimate-output.ts';
import { printJson, quantityText } from './json.ts';
import type { Json } from './json.ts';
import { rangeJson } from './match-output.ts';

export interface OfferingWords extends CaseWords {
  offering?: string | undefined;
  variant?: string | undefined;
  plan?: string | undefined;
  json?: boolean | undefined;
}

/** The offering with only the variant and plan that were named. @throws WrongCall for one that there is not. */
function chosen(offering: OfferingModel, words: OfferingWords): OfferingModel {
  let { variants } = offering;
  if (words.variant !== undefined) {
    variants = variants.filter(({ id }) => id === words.variant);
    if (variants.length === 0) {
      const known = offering.variants.map(({ id }) => id);
      throw new WrongCall(notThere('variant', words.variant, known));
    }
  }
  if (words.plan !== undefined) {
    const known = variants.flatMap(({ plans }) => (typeof plans === 'string' ? [] : plans.map(({ id }) => id)));
    if (!known.includes(words.plan)) throw new WrongCall(notThere('plan', words.plan, known));
    variants = variants.flatMap((variant) => {
      const plans = typeof variant.plans === 'string' ? [] : variant.plans.filter(({ id }) => id === words.plan);
      return plans.length > 0 ? [{ ...variant, plans }] : [];
    });
  }
  return { ...offering, variants };
}

/** @returns the exit code. */
export async function estimateOffering(words: OfferingWords, at: Terminal): Promise<number> {
  const content = await contentFor(words, at);
  if (!content) return 1;
  const { task, offerings, reference, day } = taskContent(content, words.task);
  if (words.offering === undefined) throw new WrongCall('The offering is missing.');
  const known = offerings.map(({ id }) => id);
  const offering = offerings.find(({ id }) => id === words.offering);
  if (!offering) throw new WrongCall(notThere(`offering for ${task.id}`, words.offering, known));
  const own = caseOf(task, words);
  const prepared = prepareOfferings([chosen(offering, words)], compileTask(task), day);
  const [match] = matchAll(prepared, own, reference).matches;
  if (!match) throw new WrongCall(`${offering.id} has no such variant for ${task.id}.`);

  const variant = prepared.offerings[0]?.variants.find(({ model }) => model.id === match.variant);
  const plan = variant?.plans.find(({ entry }) => entry.id === match.plan);
  const pricing = priceAll(prepared, own, reference.rates);
  const at3 = plan && plan.missing.length === 0 ? estimatesAt(pricing, plan) : null;
  if (words.json) {
    printJson(at, {
      offering: match.offering,
      variant: match.variant,
      plan: match.plan,
      low: at3 && at3.low,
      expected: at3 && at3.expected,
      high: at3 && at3.high,
      monthly: match.monthly && { currency: match.monthly.currency, ...rangeJson(match.monthly) },
      unknown: match.unknown,
      excludedBy: match.excludedBy,
    });
    return 0;
  }
  at.out(`${match.offering}, ${match.variant}${match.plan === null ? '' : `, ${match.plan}`}\n`);
  if (match.estimate) at.out(estimateText(match.estimate));
  const { monthly } = match;
  if (monthly) {
    at.out(
      `  In EUR: ${moneyText(monthly.expected)} (${moneyText(monthly.low)} to ${moneyText(monthly.high)}) a month\n`,
    );
  }
  if (match.unknown.length > 0) at.out(`  Unknown: ${match.unknown.join(', ')}\n`);
  return 0;
}

/** In the vendor's currency; `null` where the usage has no value at that end. */
function estimatesAt(pricing: Pricing, plan: PreparedPlan): Record<Scenario, Json> {
  const found = (scenario: Scenario): Json => {
    const usage = pricing.usageOf(plan, scenario);
    if (usage.length < plan.meters.length) return null;
    const priced: Estimate = estimate(plan.compiled, usage);
    const used = usage.map(({ meter, quantity = 0, requests }) => ({
      meter,
      quantity: quantityText(exact(quantity)),
      ...(requests === undefined ? {} : { requests: quantityText(exact(requests)) }),
    }));
    return { ...estimateJson(priced), usage: used };
  };
  return { low: found('low'), expected: found('expected'), high: found('high') };
}
