/** Options that several commands have. */
import { dimensions } from '../matching/model.ts';
import type { Dimension } from '../matching/model.ts';
import { oneOf, WrongCall } from './command.ts';

/** For every command that reads content: another folder than the project's, another day than today. */
export const contentOptions = {
  content: { type: 'string' },
  day: { type: 'string' },
} as const;

export interface ContentWords {
  content?: string | undefined;
  day?: string | undefined;
}

/** What describes a case: `--set invoices=800 --need output=2 --must output --know-how 1 --partner …`. */
export const caseOptions = {
  ...contentOptions,
  task: { type: 'string' },
  set: { type: 'string', multiple: true },
  need: { type: 'string', multiple: true },
  must: { type: 'string', multiple: true },
  'know-how': { type: 'string' },
  partner: { type: 'boolean' },
  region: { type: 'string' },
  'no-training': { type: 'boolean' },
  'on-premises': { type: 'boolean' },
  'german-interface': { type: 'boolean' },
  'german-support': { type: 'boolean' },
  budget: { type: 'string' },
  'max-term': { type: 'string' },
  'proven-only': { type: 'boolean' },
  gross: { type: 'boolean' },
} as const;

export const caseUsage =
  '[--set driver=value]… [--need output=2]… [--must output]… [--know-how 0-4] [--partner] [--region any|EU|DE] ' +
  '[--no-training] [--on-premises] [--german-interface] [--german-support] [--budget <EUR a month>] ' +
  '[--max-term <months>] [--proven-only] [--gross]';

export interface CaseWords extends ContentWords {
  task?: string | undefined;
  set?: string[] | undefined;
  need?: string[] | undefined;
  must?: string[] | undefined;
  'know-how'?: string | undefined;
  partner?: boolean | undefined;
  region?: string | undefined;
  'no-training'?: boolean | undefined;
  'on-premises'?: boolean | undefined;
  'german-interface'?: boolean | undefined;
  'german-support'?: boolean | undefined;
  budget?: string | undefined;
  'max-term'?: string | undefined;
  'proven-only'?: boolean | undefined;
  gross?: boolean | undefined;
}

/** `output=2` → `['output', '2']`. */
export function pairOf(option: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new WrongCall(`${option} is "${text}"; write a name, "=" and a value.`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

export function dimensionOf(option: string, name: string): Dimension {
  return oneOf(option, name, dimensions);
}
