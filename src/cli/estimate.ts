/** `estimate`: a plan from standard input, or an offering of the content, priced. */
import type { Command, Terminal } from './command.ts';
import { optionsOf, WrongCall } from './command.ts';
import { isRecord, printJson, quantityText, readJson } from './json.ts';
import type { Json } from './json.ts';
import { caseOptions } from './options.ts';
import { estimateJson, estimateText, sumJson } from './estimate-output.ts';
import { problemsOf } from '../pricing/check.ts';
import { compilePlan } from '../pricing/compile-plan.ts';
import { PricingError, shown } from '../pricing/errors.ts';
import type { PricingProblem } from '../pricing/errors.ts';
import { estimate } from '../pricing/estimate.ts';
import { add, exact } from '../pricing/exact.ts';
import type { Plan } from '../pricing/plan.ts';
import { series } from '../pricing/time.ts';
import type { SeriesOptions } from '../pricing/time.ts';
import type { Usage, UsageEntry } from '../pricing/usage.ts';

const options = {
  ...caseOptions,
  offering: { type: 'string' },
  variant: { type: 'string' },
  plan: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const estimateCommand: Command = {
  usage:
    'estimate [--json] < \'{"plan": {…}, "usage": [{"meter": "page", "quantity": 5000}], "month": 13}\'  |  ' +
    'estimate --task <task> --offering <vendor>/<offering> [--variant …] [--plan …] [--set driver=value]… [--json]',
  purpose: 'Prices a plan at a use, exactly.',
  async run(words, at) {
    const { values } = optionsOf(words, options);
    if (values.task !== undefined || values.offering !== undefined) {
      const { estimateOffering } = await import('./estimate-offering.ts');
      return estimateOffering(values, at);
    }
    try {
      return estimateInput(readJson(await at.input()), values.json === true, at);
    } catch (error) {
      if (!(error instanceof PricingError)) throw error;
      for (const { field, value, rule, repair } of error.problems)
        at.problem(`${field} is ${value}: ${rule} ${repair}`);
      return 2;
    }
  },
};

function estimateInput(input: unknown, asJson: boolean, at: Terminal): number {
  const { plan, usage, when } = readInput(input);
  const compiled = compilePlan(plan);
  if ('months' in when) {
    const found = series(compiled, usage, when);
    if (asJson) {
      const months = found.months.map((month, index): Json => ({ month: index + 1, ...estimateJson(month) }));
      const servable = found.months.every((month) => month.servable);
      printJson(at, { currency: plan.currency, ...sumJson(found.total), months, servable });
    } else {
      found.months.forEach((month, index) => at.out(`Month ${index + 1}\n${estimateText(month)}`));
      const sum = found.months.reduce((total, month) => (month.total ? add(total, month.total) : total), exact(0));
      at.out(
        `All ${when.months} months: ${found.total ? quantityText(sum) : 'not all can be served'} ${plan.currency}\n`,
      );
    }
    return 0;
  }
  const found = estimate(compiled, usage, when);
  if (asJson) printJson(at, estimateJson(found));
  else at.out(estimateText(found));
  return 0;
}

interface Input {
  plan: Plan;
  usage: Usage;
  when: { month?: number } | SeriesOptions;
}

const inputKeys = ['plan', 'usage', 'month', 'months', 'growthPercentPerMonth', 'view'];

/** @throws PricingError with all problems of the plan, or of the usage and the months. */
function readInput(input: unknown): Input {
  if (!isRecord(input)) throw new WrongCall('Standard input must be an object with plan and usage.');
  const unknownKey = Object.keys(input).find((key) => !inputKeys.includes(key));
  if (unknownKey !== undefined) throw new WrongCall(`The input has a key "${unknownKey}" that means nothing.`);
  const problems: PricingProblem[] = [];
  const { plan } = input;
  if (!isPlan(plan)) {
    throw new PricingError(problemsOf(plan).map((problem) => ({ ...problem, field: planField(problem.field) })));
  }
  const usage = readUsageList(input['usage'], problems);
  const when = readWhen(input, problems);
  if (problems.length > 0) throw new PricingError(problems);
  return { plan, usage, when };
}

/** The engine's own check, which trusts no type. */
function isPlan(value: unknown): value is Plan {
  return problemsOf(value).length === 0;
}

function planField(field: string): string {
  return field === 'plan' ? field : `plan.${field}`;
}

const entryKeys = ['meter', 'quantity', 'requests', 'sizes'];

/** Shape only; the engine checks the numbers. */
function readUsageList(usage: unknown, problems: PricingProblem[]): UsageEntry[] {
  if (!Array.isArray(usage)) {
    problems.push({
      field: 'usage',
      value: shown(usage),
      rule: 'Usage is a list with one entry per meter.',
      repair: 'Write [{"meter": "page", "quantity": 5000}].',
    });
    return [];
  }
  const list: readonly unknown[] = usage;
  return list.flatMap((entry, index) => {
    const at = `usage[${index}]`;
    if (!isRecord(entry) || typeof entry['meter'] !== 'string') {
      const field = isRecord(entry) ? `${at}.meter` : at;
      const value = shown(isRecord(entry) ? entry['meter'] : entry);
      problems.push({ field, value, rule: 'An entry names its meter.', repair: 'Write "meter": "page".' });
      return [];
    }
    const unknownKey = Object.keys(entry).find((key) => !entryKeys.includes(key));
    if (unknownKey !== undefined) {
      const rule = 'The entry has a key that means nothing.';
      const repair = `Use ${entryKeys.join(', ')}.`;
      problems.push({ field: `${at}.${unknownKey}`, value: shown(entry[unknownKey]), rule, repair });
    }
    const read: UsageEntry = { meter: entry['meter'] };
    const quantity = readQuantity(entry['quantity'], `${at}.quantity`, problems);
    const requests = readQuantity(entry['requests'], `${at}.requests`, problems);
    const sizes = readSizes(entry['sizes'], `${at}.sizes`, problems);
    if (quantity !== undefined) read.quantity = quantity;
    if (requests !== undefined) read.requests = requests;
    if (sizes !== undefined) read.sizes = sizes;
    return [read];
  });
}

function readQuantity(value: unknown, field: string, problems: PricingProblem[]): number | string | undefined {
  if (value === undefined || typeof value === 'number' || typeof value === 'string') return value;
  const rule = 'A quantity is a number, or a text with one.';
  problems.push({ field, value: shown(value), rule, repair: 'Write digits, such as 5000.' });
  return 0;
}

function readSizes(value: unknown, field: string, problems: PricingProblem[]): UsageEntry['sizes'] {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    const rule = 'Sizes are a list.';
    problems.push({ field, value: shown(value), rule, repair: 'Write [{"quantity": 20, "count": 3}].' });
    return [];
  }
  const list: readonly unknown[] = value;
  return list.map((size, index) => {
    const read = (name: 'quantity' | 'count') => {
      const at = `${field}[${index}].${name}`;
      const number = isRecord(size) ? readQuantity(size[name], at, problems) : undefined;
      if (number !== undefined) return number;
      const rule = 'A size has a quantity and a count.';
      problems.push({ field: at, value: shown(undefined), rule, repair: 'Write {"quantity": 20, "count": 3}.' });
      return 0;
    };
    return { quantity: read('quantity'), count: read('count') };
  });
}

function readWhen(input: Record<string, unknown>, problems: PricingProblem[]): Input['when'] {
  const { month, months, growthPercentPerMonth, view } = input;
  const wrong = (field: string, value: unknown, rule: string, repair: string) =>
    problems.push({ field, value: shown(value), rule, repair });
  if (months === undefined) {
    if (month === undefined) return {};
    if (typeof month === 'number') return { month };
    wrong('month', month, 'A month is a whole number since sign-up, from 1.', 'Give a number from 1 to 1200.');
    return {};
  }
  if (month !== undefined)
    wrong('month', month, 'Either one month or several are asked for.', 'Leave out one of them.');
  if (typeof months !== 'number') {
    wrong('months', months, 'Months are a whole number, from 1.', 'Give a number from 1 to 1200.');
    return {};
  }
  const when: SeriesOptions = { months };
  if (typeof growthPercentPerMonth === 'number' || typeof growthPercentPerMonth === 'string') {
    when.growthPercentPerMonth = growthPercentPerMonth;
  } else if (growthPercentPerMonth !== undefined) {
    wrong('growthPercentPerMonth', growthPercentPerMonth, 'Growth is a number.', 'Give a percentage such as 2.');
  }
  if (view === 'accrual' || view === 'cash') when.view = view;
  else if (view !== undefined) wrong('view', view, 'There are two views.', 'Write accrual or cash.');
  return when;
}
