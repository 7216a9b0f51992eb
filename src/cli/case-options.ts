/** From the options that describe a case to the case. */
import { tryExact, compare } from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';
import { defaultCase } from '../matching/case.ts';
import type { Case, Driver, KnowHowLevel, Level, Range, TaskModel } from '../matching/model.ts';
import { oneOf, oneOfNumbers, WrongCall } from './command.ts';
import { notThere } from './content.ts';
import { dimensionOf, pairOf } from './options.ts';
import type { CaseWords } from './options.ts';

const levels = [0, 1, 2, 3] as const satisfies readonly Level[];
const knowHowLevels = [0, 1, 2, 3, 4] as const satisfies readonly KnowHowLevel[];

/** The case that the options describe. @throws WrongCall that names option and value. */
export function caseOf(task: TaskModel, words: CaseWords): Case {
  const own = defaultCase(task);
  return {
    ...own,
    workload: workloadOf(task, words.set ?? []),
    needs: needsOf(own, words.need ?? [], words.must ?? []),
    knowHow: words['know-how'] === undefined ? null : oneOfNumbers('--know-how', words['know-how'], knowHowLevels),
    partner: words.partner ?? false,
    region: words.region === undefined ? 'any' : oneOf('--region', words.region, ['any', 'EU', 'DE']),
    noTraining: words['no-training'] ?? false,
    onPremises: words['on-premises'] ?? false,
    germanInterface: words['german-interface'] ?? false,
    germanSupport: words['german-support'] ?? false,
    budget: words.budget === undefined ? null : numberText('--budget', words.budget),
    maxTermMonths: words['max-term'] === undefined ? null : wholeNumber('--max-term', words['max-term']),
    provenOnly: words['proven-only'] ?? false,
    grossOfTax: words.gross ?? false,
  };
}

function workloadOf(task: TaskModel, set: readonly string[]): Record<string, Range> {
  const workload: Record<string, Range> = {};
  for (const text of set) {
    const [name, value] = pairOf('--set', text);
    const driver = task.drivers.find(({ id, param }) => id === name || param === name);
    if (!driver) {
      throw new WrongCall(
        `--set ${text}: ${notThere(
          'driver',
          name,
          task.drivers.map(({ id }) => id),
        )}`,
      );
    }
    workload[driver.id] = rangeOf(driver, text, value);
  }
  return workload;
}

/** `800`, or low, expected and high as `50/300/1000`. */
function rangeOf(driver: Driver, option: string, text: string): Range {
  const [low = '', expected, high, ...more] = text.split('/');
  if (more.length > 0 || (expected !== undefined && high === undefined)) {
    throw new WrongCall(`--set ${option}: write one number, or three as low/expected/high.`);
  }
  const range = { low, expected: expected ?? low, high: high ?? low };
  for (const value of Object.values(range)) checkDriver(driver, option, value);
  return range;
}

function checkDriver(driver: Driver, option: string, text: string): void {
  const value = numberOf(`--set ${option}`, text);
  const least = tryExact(driver.minimum ?? 0);
  const most = tryExact(driver.maximum);
  if ((least && compare(value, least) < 0) || (most && compare(value, most) > 0)) {
    const bounds = most ? `from ${driver.minimum ?? 0} to ${driver.maximum}` : `${driver.minimum ?? 0} or more`;
    throw new WrongCall(`--set ${option}: ${driver.id} must be ${bounds}.`);
  }
}

function needsOf(own: Case, needed: readonly string[], musts: readonly string[]): Case['needs'] {
  const needs = { ...own.needs };
  for (const text of needed) {
    const [name, value] = pairOf('--need', text);
    const dimension = dimensionOf('--need', name);
    needs[dimension] = { ...needs[dimension], level: oneOfNumbers(`--need ${name}`, value, levels) };
  }
  for (const name of musts) {
    const dimension = dimensionOf('--must', name);
    needs[dimension] = { ...needs[dimension], must: true };
  }
  return needs;
}

function numberOf(option: string, text: string): Exact {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? tryExact(text) : null;
  if (!value) throw new WrongCall(`${option}: "${text}" is no number of zero or more, such as 800 or 1.5.`);
  return value;
}

function numberText(option: string, text: string): string {
  numberOf(option, text);
  return text;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new WrongCall(`${option} is "${text}"; it must be a whole number.`);
  return Number(text);
}
