/**
 * Which wish, taken back, would bring offerings back: «8 more if a partner sets it up».
 */
import { min } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import { dimensions } from './model.ts';
import type { Case, Dimension, KnowHowLevel, Level } from './model.ts';
import type { Pricing } from './price.ts';
import { usableOfferings } from './rank.ts';

/** One step back from what a case asks. */
export type Wish =
  /** A partner sets up and integrates. */
  | 'partner'
  /** Somebody in the company has the next level of know-how. */
  | 'know-how'
  /** Anywhere in the EU instead of Germany; anywhere instead of the EU. */
  | 'region'
  | 'training'
  | 'on-premises'
  | 'german-interface'
  | 'german-support'
  | 'budget'
  | 'term'
  /** Facts that nobody has stated do not count against an offering. */
  | 'proven-only'
  /** The need stays, but is no must. */
  | `must:${Dimension}`
  /** The need is one level lower. */
  | `need:${Dimension}`;

const nextLevel: Record<KnowHowLevel, KnowHowLevel> = { 0: 1, 1: 2, 2: 3, 3: 4, 4: 4 };
const lowerNeed: Record<Level, Level> = { 0: 0, 1: 0, 2: 1, 3: 2 };

/** The case with each wish that it has taken back by one step. */
export function relaxedCases(own: Case): { wish: Wish; case: Case }[] {
  const relaxed: { wish: Wish; case: Case }[] = [];
  const relax = (isWished: boolean, wish: Wish, change: Partial<Case>) => {
    if (isWished) relaxed.push({ wish, case: { ...own, ...change } });
  };
  const { knowHow } = own;
  if (knowHow !== null) {
    relax(!own.partner, 'partner', { partner: true });
    relax(knowHow < 4, 'know-how', { knowHow: nextLevel[knowHow] });
  }
  relax(own.region !== 'any', 'region', { region: own.region === 'DE' ? 'EU' : 'any' });
  relax(own.noTraining, 'training', { noTraining: false });
  relax(own.onPremises, 'on-premises', { onPremises: false });
  relax(own.germanInterface, 'german-interface', { germanInterface: false });
  relax(own.germanSupport, 'german-support', { germanSupport: false });
  relax(own.budget !== null, 'budget', { budget: null });
  relax(own.maxTermMonths !== null, 'term', { maxTermMonths: null });
  relax(own.provenOnly, 'proven-only', { provenOnly: false });
  for (const dimension of dimensions) {
    const { level, must } = own.needs[dimension];
    const needs = (need: { level: Level; must: boolean }) => ({ needs: { ...own.needs, [dimension]: need } });
    relax(must && level > 0, `must:${dimension}`, needs({ level, must: false }));
    relax(level > 0, `need:${dimension}`, needs({ level: lowerNeed[level], must }));
  }
  return relaxed;
}

/** The case with these wishes taken back, one after the other; a wish that it does not have changes nothing. */
export function caseWithout(own: Case, wishes: readonly Wish[]): Case {
  return wishes.reduce((left, wish) => relaxedCases(left).find((relaxed) => relaxed.wish === wish)?.case ?? left, own);
}

export interface Relaxation {
  /** One wish, or two that must both go. */
  wishes: Wish[];
  /** Number of offerings that it brings back. */
  count: number;
  /** Their ids. */
  offerings: string[];
  /** EUR per month of the cheapest of them, expected; `null` where none has a price. */
  from: Exact | null;
}

/**
 * What each wish, taken back alone, would bring back; those that bring most first, those that bring nothing left out.
 * Where nothing is usable and no single step helps, the same for every two of them.
 * @param pricing of the same workload.
 */
export function relaxations(pricing: Pricing, own: Case): Relaxation[] {
  const usable = usableOfferings(pricing, own);
  const helpful = (ways: readonly Wish[][]): Relaxation[] =>
    ways
      .map((wishes) => {
        const freed = [...usableOfferings(pricing, caseWithout(own, wishes))].filter(([id]) => !usable.has(id));
        const costs = freed.map(([, cost]) => cost).filter((cost) => cost !== null);
        return {
          wishes,
          count: freed.length,
          offerings: freed.map(([id]) => id),
          from: costs.length > 0 ? costs.reduce(min) : null,
        };
      })
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count);

  const all = relaxedCases(own).map(({ wish }) => wish);
  const single = helpful(all.map((wish) => [wish]));
  if (usable.size > 0 || single.length > 0) return single;
  return helpful(all.flatMap((first, index) => all.slice(index + 1).map((second) => [first, second])));
}

/** Whether a partner alone would bring offerings back. */
export function partnerHelps(found: readonly Relaxation[]): boolean {
  return found.some(({ wishes }) => wishes.join() === 'partner');
}

/** The ways that would bring one offering back. */
export function freedBy(offering: string, found: readonly Relaxation[]): Wish[][] {
  return found.filter(({ offerings }) => offerings.includes(offering)).map(({ wishes }) => wishes);
}
