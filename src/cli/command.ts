/** What a command is and what it may touch of the world. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

export interface Terminal {
  /** All of standard input. */
  input(): Promise<string>;
  /** Standard output, as it stands. */
  out(text: string): void;
  /** One line on standard error. */
  problem(text: string): void;
}

export interface Command {
  /** How it is called, after `npm run --silent cli --`. */
  readonly usage: string;
  /** What it does, in one sentence. */
  readonly purpose: string;
  /** @returns the exit code. @throws WrongCall */
  run(words: readonly string[], at: Terminal): Promise<number>;
}

/** The call itself is wrong. The message is a sentence; `main` adds how to call the command, and exits with 2. */
export class WrongCall extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongCall';
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the words of a command.
 * @throws WrongCall for an option that the command does not have, or one without its value.
 */
export function optionsOf<const T extends Options>(words: readonly string[], options: T, allowPositionals = false) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = 'An option is wrong'] = error.message.split('. ');
    throw new WrongCall(`${sentence.replace(/\.$/, '')}.`);
  }
}

/** One of several words, or a wrong call that names them. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new WrongCall(`${option} is "${value}"; it must be one of ${allowed.join(', ')}.`);
  return found;
}

/** One of several whole numbers, or a wrong call that names them. */
export function oneOfNumbers<T extends number>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((number) => String(number) === value.trim());
  if (found === undefined) throw new WrongCall(`${option} is "${value}"; it must be one of ${allowed.join(', ')}.`);
  return found;
}
