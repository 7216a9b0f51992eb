/** Sentences and short lines about facts of an offering or a match, the same in lists, cards and pages. */
import { country, moneyRange, roundMoney, shortDay } from './format.ts';
import type { Compromise, UnknownFact } from '../matching/match.ts';
import { ageInDays, ageOf } from '../matching/price-age.ts';
import type { Exact } from '../pricing/exact.ts';
import { dimensions, type Dimension, type Need } from '../matching/model.ts';
import type { Fit } from '../matching/fit.ts';
import type { CommonWords, TaskWords } from './words.ts';

const daysOfMonth = 365 / 12;

/** «Preis vom 07.09.2026» */
export function checkedText(checked: string, t: CommonWords): string {
  return checked === 'unknown' ? t.price.checkedUnknown : t.price.checked(shortDay(checked, t.lang));
}

/** «alt: seit 8 Monaten nicht geprüft», or `null` where the figure is fresh or has no date. */
export function ageText(checked: string, today: string, t: CommonWords): string | null {
  const age = ageOf(checked, today);
  const months = Math.floor((ageInDays(checked, today) ?? 0) / daysOfMonth);
  return age === 'ageing' || age === 'old' ? t.price[age](months) : null;
}

/** «EU, USA», or that nobody has said it. */
export function regionsText(regions: readonly string[], t: CommonWords): string {
  return regions.length === 0 ? t.regionsNotStated : regions.map((code) => country(code, t.lang)).join(', ');
}

/** «Ablauf: keine Freigabe- oder Verteilregel (eine Stufe fehlt)» */
export function gapText(dimension: Dimension, need: Need, gap: number | null, t: TaskWords): string {
  const words = t.dimensions[dimension];
  const reason = need.level === 0 ? '' : words.missing[need.level];
  return gap === null ? reason : `${words.short}: ${reason} (${t.task.gapSteps(gap)})`;
}

/** What is said of training on customer data where that is why the first level of control is not reached. */
type Training = keyof TaskWords['training'];

/** All gaps of a fit in words, in the order of the dimensions; `training` as the offering states it. */
export function gapTexts(fit: Fit, needs: Record<Dimension, Need>, training: Training, t: TaskWords): string[] {
  return dimensions.flatMap((dimension) => {
    const gap = fit.gaps[dimension];
    if (gap !== undefined) {
      if (dimension === 'operation' && needs.operation.level === 1 && (training === 'opt-out' || training === 'yes')) {
        return [`${t.dimensions.operation.short}: ${t.task.trainingGap[training]} (${t.task.gapSteps(gap)})`];
      }
      return [gapText(dimension, needs[dimension], gap, t)];
    }
    return fit.unknown.includes(dimension) ? [`${t.dimensions[dimension].short}: ${t.task.reachUnknown}`] : [];
  });
}

/** What must be accepted besides gaps: switching off training, a preview, no German. */
export function compromiseTexts(compromises: readonly Compromise[], t: TaskWords): string[] {
  return compromises.flatMap((compromise) => t.task.compromises[compromise] ?? []);
}

/** «12 – 40 €», or «ab 12 €» where no plan with a price serves the high end. */
export function costText(cost: { low: Exact; high: Exact }, isOpen: boolean, t: TaskWords): string {
  return isOpen ? t.task.costFrom(roundMoney(cost.low, 'EUR', t.lang)) : moneyRange(cost.low, cost.high, 'EUR', t.lang);
}

/** One unknown fact in words; `meter` gives the name of a meter. */
export function unknownText(fact: UnknownFact, meter: (id: string) => string, t: TaskWords): string {
  const [kind, of = ''] = fact.split(':');
  switch (kind) {
    case 'meter':
      return t.task.unknownMeter(meter(of));
    case 'requests':
      return t.task.unknownRequests(meter(of));
    case 'currency':
      return t.task.unknownCurrency(of);
    case 'reach':
      return t.task.unknownReach(t.dimensions[of as Dimension].name);
    default:
      return t.task.unknownFacts[fact] ?? fact;
  }
}

/** Name of a plan with its region, where the name does not already hold it; the region alone, else nothing. */
export function planTitle(plan: { name?: string; region?: string }): string {
  const { name, region } = plan;
  if (!name) return region ?? '';
  return !region || name.toLowerCase().includes(region.toLowerCase()) ? name : `${name}, ${region}`;
}
