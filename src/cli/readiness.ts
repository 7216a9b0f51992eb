/** `readiness`: twelve answers, and what they lead to. */
import { questions, readiness } from '../matching/readiness.ts';
import type { Answer, Answers, ReadinessInput } from '../matching/readiness.ts';
import type { Dimension, Level } from '../matching/model.ts';
import { dimensionOf, pairOf } from './options.ts';
import type { Command } from './command.ts';
import { oneOf, oneOfNumbers, optionsOf, WrongCall } from './command.ts';
import { plain, printJson } from './json.ts';

const options = {
  answers: { type: 'string' },
  fit: { type: 'string' },
  'business-case': { type: 'string' },
  need: { type: 'string', multiple: true },
  'know-how': { type: 'string' },
  'affects-people': { type: 'string' },
  json: { type: 'boolean' },
} as const;

const levels = [0, 1, 2, 3] as const satisfies readonly (Level & Answer)[];

export const readinessCommand: Command = {
  usage:
    'readiness --answers 3,2,3,3,2,3,2,3,3,1,2,3 [--fit fits|compromise|unsuitable|oversized] ' +
    '[--business-case pays-off|open|does-not-pay] [--need process=3]… [--know-how 0-4] [--affects-people yes|no] [--json]',
  purpose: 'Says what twelve answers (0 no to 3 yes) lead to.',
  async run(words, at) {
    const { values } = optionsOf(words, options);
    const input: ReadinessInput = { answers: answersOf(values.answers) };
    if (values.fit !== undefined) {
      input.fit = oneOf('--fit', values.fit, ['fits', 'compromise', 'unsuitable', 'oversized']);
    }
    if (values['business-case'] !== undefined) {
      input.businessCase = oneOf('--business-case', values['business-case'], ['pays-off', 'open', 'does-not-pay']);
    }
    if (values['know-how'] !== undefined) {
      input.knowHow = oneOfNumbers('--know-how', values['know-how'], [0, 1, 2, 3, 4]);
    }
    if (values['affects-people'] !== undefined) {
      input.affectsPeople = oneOf('--affects-people', values['affects-people'], ['yes', 'no']) === 'yes';
    }
    input.needs = needsOf(values.need ?? []);
    const found = readiness(input);
    if (values.json) {
      printJson(at, { verdict: found.verdict, reasons: plain(found.reasons), before: found.before });
      return 0;
    }
    const reasons = found.reasons.map((reason) => `  ${JSON.stringify(plain(reason))}\n`);
    const before = found.before.length > 0 ? `Before a pilot: ${found.before.join(', ')}\n` : '';
    at.out(`Verdict: ${found.verdict}\n${reasons.join('')}${before}`);
    return 0;
  },
};

function answersOf(text: string | undefined): Answers {
  if (text === undefined) throw new WrongCall('The answers are missing.');
  const given = text.split(',');
  if (given.length !== questions.length) {
    throw new WrongCall(`--answers has ${given.length} answers; ${questions.length} are needed.`);
  }
  const answer = (index: number): Answer => oneOfNumbers(`Answer ${index + 1}`, given[index] ?? '', levels);
  return {
    goal: answer(0),
    'no-simpler-way': answer(1),
    volume: answer(2),
    'uniform-process': answer(3),
    owner: answer(4),
    'digital-data': answer(5),
    examples: answer(6),
    'may-be-handed-over': answer(7),
    'limits-of-data': answer(8),
    'people-involved': answer(9),
    'time-and-know-how': answer(10),
    consequences: answer(11),
  };
}

function needsOf(needed: readonly string[]): Partial<Record<Dimension, Level>> {
  const needs: Partial<Record<Dimension, Level>> = {};
  for (const text of needed) {
    const [name, value] = pairOf('--need', text);
    needs[dimensionOf('--need', name)] = oneOfNumbers(`--need ${name}`, value, levels);
  }
  return needs;
}
