/** In which order a task page asks for its drivers, and which of them it folds away. */
import { namesIn, parseFormula } from '../matching/formula.ts';
import type { Task } from './content.ts';

/** Ids of drivers, each in exactly one group. */
export interface DriverGroups {
  /** Asked at once: the volume, which part of it counts, and what a company knows first. */
  first: string[];
  /** A company knows them, too. */
  more: string[];
  /** Counted in units of the technology, which no company counts; all have a usual value. */
  technical: string[];
}

/** So many are asked at once; the rest is folded. */
const askedAtOnce = 3;
/** English names of units in which vendors count text, and nobody else does. */
const technicalUnits: readonly string[] = ['tokens', 'characters'];

/**
 * Groups the drivers of a task. Within a group they stand as in the file, except that a share of the volume, such as
 * invoices that need no reading, follows the volume at once: it decides what there is to do.
 */
export function driverGroups({ drivers, unitsPerMonth }: Pick<Task, 'drivers' | 'unitsPerMonth'>): DriverGroups {
  const inUnits = new Set(namesIn(parseFormula(unitsPerMonth)));
  const isTechnical = ({ unit }: Task['drivers'][number]): boolean => technicalUnits.includes(unit.en ?? '');
  const rank = ({ id, main, share }: Task['drivers'][number]): number => {
    if (main) return 0;
    return share && inUnits.has(id) ? 1 : 2;
  };
  const idsOf = (group: readonly { id: string }[]): string[] => group.map(({ id }) => id);
  const known = drivers.filter((driver) => !isTechnical(driver)).toSorted((a, b) => rank(a) - rank(b));
  return {
    first: idsOf(known.slice(0, askedAtOnce)),
    more: idsOf(known.slice(askedAtOnce)),
    technical: idsOf(drivers.filter(isTechnical)),
  };
}
