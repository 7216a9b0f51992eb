/** `stale`: prices that nobody has looked at for a while, oldest first. */
import type { Content } from '../catalogue/content.ts';
import type { Command } from './command.ts';
import { optionsOf, WrongCall } from './command.ts';
import { contentFor } from './content.ts';
import { contentOptions } from './options.ts';
import { isValidOn } from '../matching/prepare.ts';
import { ageInDays } from '../matching/price-age.ts';
import { printJson } from './json.ts';

const options = { ...contentOptions, days: { type: 'string' }, json: { type: 'boolean' } } as const;

export const staleCommand: Command = {
  usage: 'stale [--days 90] [--day 2026-11-23] [--content <folder>] [--json]',
  purpose: 'Lists the prices in force that were last read longer ago than so many days, oldest first.',
  async run(words, at) {
    const { values } = optionsOf(words, options);
    const days = values.days ?? '90';
    if (!/^\d{1,5}$/.test(days)) throw new WrongCall(`--days is "${days}"; it must be a whole number.`);
    const content = await contentFor(values, at);
    if (!content) return 1;
    const prices = pricesByAge(content);
    const stale = prices.filter(({ age }) => age === null || age > Number(days));
    if (values.json) {
      printJson(at, {
        day: content.day,
        days: Number(days),
        prices: prices.length,
        stale: stale.map((price) => ({ ...price })),
      });
      return 0;
    }
    for (const { age, checked, offering, variant, plan, evidence } of stale) {
      const old = age === null ? 'no date' : `${age} days`;
      at.out(`${old.padStart(10)}  ${checked.padEnd(10)}  ${offering} ${variant} ${plan} (${evidence})\n`);
    }
    at.out(`${stale.length} of ${prices.length} prices are older than ${days} days or without date.\n`);
    return 0;
  },
};

export interface AgedPrice {
  offering: string;
  variant: string;
  plan: string;
  /** As written: a day, month, year or `unknown`. */
  checked: string;
  /** Days since then at most: a month or year counts from its first day. `null` without date. */
  age: number | null;
  evidence: string;
}

/** The prices in force on the day of the content: those without date first, then oldest first. */
function pricesByAge(content: Content): AgedPrice[] {
  const prices = [...content.offerings.values()].flatMap((offering) =>
    offering.variants.flatMap((variant) =>
      (typeof variant.plans === 'string' ? [] : variant.plans)
        .filter((plan) => isValidOn(plan, content.day))
        .map((plan) => ({
          offering: offering.id,
          variant: variant.id,
          plan: plan.id,
          checked: plan.checked,
          age: ageInDays(plan.checked, content.day),
          evidence: plan.evidence,
        })),
    ),
  );
  return prices.toSorted((a, b) => (b.age ?? Infinity) - (a.age ?? Infinity) || compareText(a.offering, b.offering));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
