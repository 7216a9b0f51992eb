/** The real terminal. */
import { text } from 'node:stream/consumers';
import type { Terminal } from './command.ts';

export const terminal: Terminal = {
  input: () => text(process.stdin),
  out: (words) => void process.stdout.write(words),
  problem: (words) => void process.stderr.write(`${words}\n`),
};
