/** Matches of a case in groups and in the chosen order. Pure. */
import { isUsable, type Match } from '../../matching/match.ts';
import type { KnowHowLevel, OfferingModel, PlanEntry } from '../../matching/model.ts';
import { compare } from '../../pricing/exact.ts';
import type { MatchSort } from '../../stores/case-url.ts';
import { roundMoney } from '../../text/format.ts';
import type { Lang } from '../../text/routes.ts';

export interface Groups {
  priced: Match[];
  unpriced: Match[];
  excluded: Match[];
}

/** Usable with a price, usable without, excluded; each group in the chosen order, ties in the order of `matchAll`. */
export function groupsOf(matches: readonly Match[], sort: MatchSort): Groups {
  const usable = sorted(matches.filter(isUsable), sort);
  return {
    priced: usable.filter((match) => match.monthly !== null),
    unpriced: usable.filter((match) => match.monthly === null),
    excluded: matches.filter((match) => !isUsable(match)),
  };
}

const fitOrder = { fits: 0, oversized: 1, compromise: 2, unsuitable: 3 } as const;

function sorted(matches: Match[], sort: MatchSort): Match[] {
  switch (sort) {
    case 'cost':
      return matches;
    case 'fit':
      return matches.toSorted((a, b) => fitRank(a) - fitRank(b));
    case 'know-how':
      return matches.toSorted((a, b) => knowHowRank(a) - knowHowRank(b));
    case 'first-year':
      return matches.toSorted((a, b) => {
        if (!a.firstYear || !b.firstYear) return Number(!a.firstYear) - Number(!b.firstYear);
        return compare(a.firstYear, b.firstYear);
      });
    default:
      return sort satisfies never;
  }
}

function fitRank(match: Match): number {
  return fitOrder[match.fit.verdict] * 10 + match.compromises.length + match.toClarify.length;
}

/** The highest level needed to start, then the one to run; unknown comes last. */
function knowHowRank({ knowHow }: Match): number {
  const rank = (level: KnowHowLevel | 'unknown'): number => (level === 'unknown' ? 5 : level);
  return Math.max(rank(knowHow.setUp), rank(knowHow.integrate)) * 10 + rank(knowHow.operate);
}

export function isWithoutCompromise(match: Match): boolean {
  return match.compromises.length === 0 && match.toClarify.length === 0;
}

/** The variant and plan of a match, and all plans among which that one was chosen. */
export function chosenOf(offering: OfferingModel, match: Pick<Match, 'variant' | 'plan'>) {
  const variant = offering.variants.find(({ id }) => id === match.variant);
  const plans: readonly PlanEntry[] = variant && Array.isArray(variant.plans) ? variant.plans : [];
  return { variant, plans, plan: plans.find(({ id }) => id === match.plan) };
}

/** Expected cost of the cheapest usable match; `null` where none has a price. */
export function cheapestText(matches: readonly Match[], lang: Lang): string | null {
  const cost = matches.find((match) => isUsable(match) && match.monthly)?.monthly;
  return cost ? roundMoney(cost.expected, 'EUR', lang) : null;
}

/** Where the title of a match stands on the page; the map leads there. */
export function matchTitleId(offering: string): string {
  return `match-${offering.replace('/', '-')}`;
}
