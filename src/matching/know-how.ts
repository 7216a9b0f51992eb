/**
 * Which know-how a variant needs in this case, and who has it. Rule: method page, «IT-Know-how».
 */
import { higher } from './levels.ts';
import { dimensions } from './model.ts';
import type { Case, Dimension, KnowHowLevel, Level, Need, PersonDays, Range, Unknown, VariantModel } from './model.ts';
import { exactRange } from './workload.ts';
import type { ExactRange } from './workload.ts';

/** What is known to be needed at least; the adaptation alone, where a base level is not stated. */
export interface LeastKnowHow {
  setUp: KnowHowLevel;
  integrate: KnowHowLevel;
  operate: KnowHowLevel;
}

export interface KnowHowLevels {
  /** `unknown` where the vendor's base level is not stated and the adaptation alone does not settle it. */
  setUp: KnowHowLevel | Unknown;
  integrate: KnowHowLevel | Unknown;
  operate: KnowHowLevel | Unknown;
  atLeast: LeastKnowHow;
}

export interface KnowHowNeed extends KnowHowLevels {
  /** The company (with a partner for the start, if it wants one) has what is known to be needed. */
  withinReach: boolean;
  /** Days until it runs, at the set-up level. */
  personDays: ExactRange;
  /** The same when it is also integrated, at the higher of both levels. */
  personDaysIntegrated: ExactRange;
  /** Days per month to keep it running, at the operating level. */
  runningDays: ExactRange;
}

/** Person-days per level, as exact numbers. */
export interface ExactPersonDays {
  setUp: Record<KnowHowLevel, ExactRange>;
  runningPerMonth: Record<KnowHowLevel, ExactRange>;
}

/** Know-how of an adaptation: configuring takes level 1, teaching 2, rebuilding 3, an own model 4. */
function adaptationLevel(dimension: Dimension, used: Level): KnowHowLevel {
  return used === 3 && (dimension === 'content' || dimension === 'output') ? 4 : used;
}

/** As far as the case asks and the variant can: an adaptation that is not available costs no know-how. */
function usedLevel(need: Level, reach: Level | Unknown): Level {
  return reach === 'unknown' || need <= reach ? need : reach;
}

/** Unknown stays unknown, unless the adaptation alone already takes the highest level. */
function neededLevel(base: KnowHowLevel | Unknown, adaptation: KnowHowLevel): KnowHowLevel | Unknown {
  if (base === 'unknown') return adaptation === 4 ? 4 : 'unknown';
  return higher(base, adaptation);
}

/** What is needed at least: the adaptation, where the base is unknown. */
function leastLevel(base: KnowHowLevel | Unknown, adaptation: KnowHowLevel): KnowHowLevel {
  return base === 'unknown' ? adaptation : higher(base, adaptation);
}

function exactTable(ranges: Record<KnowHowLevel, Range>): Record<KnowHowLevel, ExactRange> {
  return {
    0: exactRange(ranges[0]),
    1: exactRange(ranges[1]),
    2: exactRange(ranges[2]),
    3: exactRange(ranges[3]),
    4: exactRange(ranges[4]),
  };
}

/** The planning values for person-days, made exact once for many variants. */
export function exactPersonDays(personDays: PersonDays): ExactPersonDays {
  return { setUp: exactTable(personDays.setUp), runningPerMonth: exactTable(personDays.runningPerMonth) };
}

/**
 * Needed know-how = the variant's base level, raised by each adaptation that the case really uses: content, inputs,
 * output, process and operation are adapted while setting up, integration while integrating. What a company rebuilds
 * (level 3) it must also keep running, so that it raises the level to operate.
 */
export function levelsFor(
  variant: Pick<VariantModel, 'reach' | 'knowHow'>,
  needs: Record<Dimension, Need>,
): KnowHowLevels {
  let setUp: KnowHowLevel = 0;
  let integrate: KnowHowLevel = 0;
  let operate: KnowHowLevel = 0;
  for (const dimension of dimensions) {
    const used = usedLevel(needs[dimension].level, variant.reach[dimension]);
    const level = adaptationLevel(dimension, used);
    if (dimension === 'integration') {
      integrate = level;
    } else {
      setUp = higher(setUp, level);
      if (used === 3) operate = higher(operate, level);
    }
  }
  const base = variant.knowHow;
  return {
    setUp: neededLevel(base.setUp, setUp),
    integrate: neededLevel(base.integrate, integrate),
    operate: neededLevel(base.operate, operate),
    atLeast: {
      setUp: leastLevel(base.setUp, setUp),
      integrate: leastLevel(base.integrate, integrate),
      operate: leastLevel(base.operate, operate),
    },
  };
}

/**
 * Operating must lie within the company's level; so must setting up and integrating, unless a partner does both.
 * Without a stated level everything is within reach.
 */
export function isWithinReach(need: LeastKnowHow, company: Pick<Case, 'knowHow' | 'partner'>): boolean {
  const { knowHow, partner } = company;
  if (knowHow === null) return true;
  return need.operate <= knowHow && (partner || (need.setUp <= knowHow && need.integrate <= knowHow));
}

/** The know-how that a variant needs, with the days that it takes. */
export function knowHowNeed(
  levels: KnowHowLevels,
  personDays: ExactPersonDays,
  company: Pick<Case, 'knowHow' | 'partner'>,
): KnowHowNeed {
  const { setUp, integrate, operate, atLeast } = levels;
  return {
    setUp,
    integrate,
    operate,
    atLeast,
    withinReach: isWithinReach(atLeast, company),
    personDays: personDays.setUp[atLeast.setUp],
    personDaysIntegrated: personDays.setUp[higher(atLeast.setUp, atLeast.integrate)],
    runningDays: personDays.runningPerMonth[atLeast.operate],
  };
}

/**
 * The know-how that a variant needs for these needs.
 * @param company what the case says about the people: own level and whether a partner may help.
 */
export function knowHowFor(
  variant: Pick<VariantModel, 'reach' | 'knowHow'>,
  needs: Record<Dimension, Need>,
  personDays: PersonDays,
  company: Pick<Case, 'knowHow' | 'partner'>,
): KnowHowNeed {
  return knowHowNeed(levelsFor(variant, needs), exactPersonDays(personDays), company);
}
