/** Rules for a task that its schema cannot see: formulas, drivers, references. */
import { compare, exact, toDecimalText } from '../../pricing/exact.ts';
import type { Exact } from '../../pricing/exact.ts';
import { evaluate, FormulaError, namesIn, parseFormula } from '../../matching/formula.ts';
import { report } from '../draft.ts';
import type { Draft, Loose } from '../draft.ts';
import type { Known } from '../drafts.ts';
import { didYouMean } from '../nearest.ts';
import type { Path } from '../problem.ts';
import type { TaskData } from '../schema/task.ts';
import { checkIds, checkSourcesUsed, checkUnique, reportUnknown } from './common.ts';

type LooseDriver = NonNullable<NonNullable<Loose<TaskData>['drivers']>[number]>;
type Point = 'low' | 'expected' | 'high';
const points: readonly Point[] = ['low', 'expected', 'high'];

export function checkTask(draft: Draft<'task'>, known: Known): void {
  checkIds(draft, ['areas'], draft.data?.areas, known.areas, {
    one: 'an area',
    place: 'content/reference/areas.yaml',
  });
  checkRelated(draft, known);
  checkDrivers(draft);
  checkMinutes(draft);
  checkFormulas(draft, known);
  checkSourcesUsed(draft);
}

export function checkRelated(draft: Draft<'task'> | Draft<'glossary'>, known: Known): void {
  const related = draft.data?.related;
  const [ids, what] =
    draft.kind === 'task'
      ? ([known.tasks, { one: 'a task', place: 'content/tasks' }] as const)
      : ([known.terms, { one: 'a glossary entry', place: 'content/glossary' }] as const);
  checkIds(draft, ['related'], related, ids, what);
  related?.forEach((id, index) => {
    if (id !== draft.id) return;
    report(draft, ['related', index], { value: id, rule: 'is this file itself', repair: 'Take it out.' });
  });
}

export function checkDrivers(draft: Draft<'task'>): void {
  const drivers = draft.data?.drivers;
  if (!drivers) return;
  checkUnique(draft, ['drivers'], drivers, 'id', (driver) => driver.id);
  checkUnique(draft, ['drivers'], drivers, 'param', (driver) => driver.param);
  const main = drivers.flatMap((driver, index) => (driver?.main ? [index] : []));
  if (main.length !== 1) {
    report(draft, main[1] === undefined ? ['drivers'] : ['drivers', main[1], 'main'], {
      rule: main.length === 0 ? 'No driver has main: true' : 'More than one driver has main: true',
      repair: 'Mark exactly one driver, the volume that charts vary.',
    });
  }
  drivers.forEach((driver, index) => {
    if (driver) checkDriverRange(draft, driver, ['drivers', index]);
  });
}

function checkDriverRange(draft: Draft<'task'>, driver: LooseDriver, path: Path): void {
  const minimum = driver.minimum ?? (driver.share ? 0 : undefined);
  const maximum = driver.maximum ?? (driver.share ? 1 : undefined);
  for (const point of points) {
    const value = driver[point];
    if (value === undefined) continue;
    const tooLow = minimum !== undefined && compare(exact(value), exact(minimum)) < 0;
    const tooHigh = maximum !== undefined && compare(exact(value), exact(maximum)) > 0;
    if (tooLow || tooHigh) {
      report(draft, [...path, point], {
        value,
        rule: tooLow ? `is below the minimum ${minimum}` : `is above the maximum ${maximum}`,
        repair: 'Correct the value or the bound.',
      });
    }
  }
  checkBetween(draft, driver, path);
}

/** `low` is the end of little work, so for a share it may be the larger number; `expected` lies between in any case. */
function checkBetween(
  draft: Draft<'task'>,
  range: Partial<Record<Point, number | string | undefined>>,
  path: Path,
): void {
  const { low, expected, high } = range;
  if (low === undefined || expected === undefined || high === undefined) return;
  const below = compare(exact(low), exact(expected));
  const above = compare(exact(expected), exact(high));
  if (below * above < 0) {
    report(draft, [...path, 'expected'], {
      value: expected,
      rule: `does not lie between low (${low}) and high (${high})`,
      repair: 'Order the three values.',
    });
  }
}

export function checkMinutes(draft: Draft<'task'>): void {
  for (const when of ['today', 'then'] as const) {
    const minutes = draft.data?.minutes?.[when];
    if (minutes) checkBetween(draft, minutes, ['minutes', when]);
  }
}

export function checkFormulas(draft: Draft<'task'>, known: Known): void {
  const { data } = draft;
  if (!data) return;
  checkFormula(draft, ['unitsPerMonth'], data.unitsPerMonth);
  checkUnique(draft, ['meters'], data.meters, 'meter', (formula) => formula.meter);
  data.meters?.forEach((formula, index) => {
    if (!formula) return;
    if (formula.meter !== undefined && known.meters && !known.meters.has(formula.meter)) {
      reportUnknown(draft, ['meters', index, 'meter'], formula.meter, known.meters, {
        one: 'a meter',
        place: 'content/reference/meters.yaml',
      });
    }
    checkFormula(draft, ['meters', index, 'quantity'], formula.quantity);
    checkFormula(draft, ['meters', index, 'requests'], formula.requests);
  });
}

/** The formula can be read, names only drivers of the task and gives no negative number at low, expected and high. */
function checkFormula(draft: Draft<'task'>, path: Path, text: string | undefined): void {
  if (text === undefined) return;
  const drivers = draft.data?.drivers?.filter((driver) => driver !== undefined) ?? [];
  const ids = drivers.flatMap((driver) => driver.id ?? []);
  try {
    const formula = parseFormula(text);
    const unknown = namesIn(formula).filter((name) => !ids.includes(name));
    for (const name of unknown) {
      report(draft, path, {
        value: text,
        rule: `names «${name}», which is no driver of this task`,
        repair: didYouMean(name, ids, `Drivers: ${ids.join(', ')}.`),
      });
    }
    if (unknown.length > 0) return;
    for (const point of points) {
      const values: Record<string, Exact> = {};
      for (const driver of drivers) {
        const value = driver[point];
        if (driver.id === undefined || value === undefined) return;
        values[driver.id] = exact(value);
      }
      const result = evaluate(formula, values);
      if (result.n < 0n) {
        report(draft, path, {
          value: text,
          rule: `gives ${toDecimalText(result)} for the ${point} values, which is less than nothing`,
          repair: 'Correct the formula, or wrap it in max(0, …).',
        });
        return;
      }
    }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    report(draft, path, {
      value: text,
      rule: `is not a formula that can be worked out: ${error.message
        .replace(/^formula ".*?", /, '')
        .replace(/[.]?\s*$/, '')
        .replace(`. ${error.repair}`, '')}`,
      repair: `${error.repair}.`,
    });
  }
}
