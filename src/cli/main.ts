/**
 * The command line: the same engine, matching and checks as the site. A stable interface for scripts: with `--json` one
 * JSON value on standard output and nothing else; problems on standard error; exit code 0 done, 1 problems found,
 * 2 wrong call.
 */
import type { Command, Terminal } from './command.ts';
import { WrongCall } from './command.ts';
import { terminal } from './terminal.ts';

/** Loaded when called: a script that prices a plan need not wait for the content schemas. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  estimate: async () => (await import('./estimate.ts')).estimateCommand,
  match: async () => (await import('./match.ts')).matchCommand,
  'business-case': async () => (await import('./business-case.ts')).businessCaseCommand,
  readiness: async () => (await import('./readiness.ts')).readinessCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  new: async () => (await import('./new.ts')).newCommand,
  stale: async () => (await import('./stale.ts')).staleCommand,
};

const call = 'npm run --silent cli --';

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ usage, purpose }) => `  ${usage}\n      ${purpose}`);
  return `Call: ${call} <command>\n\n${lines.join('\n')}\n`;
}

async function main(words: readonly string[], at: Terminal): Promise<number> {
  const [name = '', ...rest] = words;
  if (name === '--help' || name === 'help') {
    at.out(await overview());
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const said = name === '' ? 'No command was given' : `There is no command "${name}"`;
    at.problem(`${said}. Call it as: ${call} ${Object.keys(commands).join(' | ')}`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help')) {
    at.out(`${command.purpose}\nCall it as: ${call} ${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(rest, at);
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    at.problem(`${error.message} Call it as: ${call} ${command.usage}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2), terminal);
