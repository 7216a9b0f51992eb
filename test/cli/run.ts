/** Runs the command line as a user does: a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Outcome {
  code: number | null;
  out: string;
  problems: string;
}

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

export function run(words: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words]);
    let out = '';
    let problems = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (problems += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, problems }));
    child.stdin.end(input);
  });
}

/** The one JSON value on standard output; a failed call fails the test with what it said. */
export async function json(words: readonly string[], input: unknown = ''): Promise<unknown> {
  const outcome = await run([...words, '--json'], typeof input === 'string' ? input : JSON.stringify(input));
  if (outcome.code !== 0) throw new Error(`exit ${outcome.code}: ${outcome.problems}`);
  return JSON.parse(outcome.out);
}
