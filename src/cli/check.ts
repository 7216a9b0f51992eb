/** `check`: all problems of the content at once. */
import { existsSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { inOrder, sentenceOf } from '../catalogue/problem.ts';
import type { Problem } from '../catalogue/problem.ts';
import type { Content } from '../catalogue/content.ts';
import { findingsOf, located } from '../catalogue/outliers.ts';
import { contentOf, problemsIn, readFiles } from '../catalogue/read.ts';
import type { Command } from './command.ts';
import { optionsOf, WrongCall } from './command.ts';
import { dayOf, projectContent } from './content.ts';
import { contentOptions } from './options.ts';
import { printJson } from './json.ts';

const options = { ...contentOptions, json: { type: 'boolean' } } as const;

export const checkCommand: Command = {
  usage: 'check [files…] [--content <folder>] [--day 2026-11-23] [--json]',
  purpose: 'Checks the content (all of it, told for the named files only) and lists every problem.',
  async run(words, at) {
    const { values, positionals } = optionsOf(words, options, true);
    const root = resolve(values.content ?? projectContent);
    if (!existsSync(root)) throw new WrongCall(`There is no folder "${values.content ?? root}".`);
    const only = positionals.map((path) => shownPath(root, path));
    const files = await readFiles(root);
    const reading = { day: dayOf(values), folder: basename(root) };
    const found = problemsIn(files, reading);
    const named = (list: readonly Problem[]) => list.filter(({ file }) => only.length === 0 || only.includes(file));
    const problems = inOrder(named(found));
    // Costs can only be compared where everything could be read.
    const warnings = found.length > 0 ? [] : named(await warningsIn(contentOf(files, reading), root));
    if (values.json) {
      printJson(at, {
        files: only.length > 0 ? only.length : files.length,
        problems: problems.map(problemJson),
        warnings: warnings.map(problemJson),
      });
    }
    for (const problem of problems) at.problem(sentenceOf(problem));
    for (const warning of warnings) at.problem(`warning: ${sentenceOf(warning)}`);
    if (!values.json) at.out(summary(only.length > 0 ? only.length : files.length, problems, warnings));
    return problems.length > 0 ? 1 : 0;
  },
};

/** A file as problems name it, `content/vendors/acme/chat.md`. @throws WrongCall for a file that is no content. */
function shownPath(root: string, path: string): string {
  const within = relative(root, resolve(path));
  if (within.startsWith('..') || !existsSync(resolve(path))) {
    throw new WrongCall(`"${path}" is no file of the content folder.`);
  }
  return [basename(root), ...within.split(sep)].join('/');
}

function warningsIn(content: Content, root: string): Promise<Problem[]> {
  return located(findingsOf(content, content.day), content, root);
}

function problemJson({ file, line, field, value, rule, repair }: Problem): Record<string, string | number | null> {
  return { file, line, field, value, rule, repair };
}

function summary(files: number, problems: readonly Problem[], warnings: readonly Problem[]): string {
  const counted = (count: number, one: string, none: string) =>
    count === 0 ? none : `${count} ${one}${count === 1 ? '' : 's'}`;
  const parts = [counted(files, 'file', '0 files') + ' checked', counted(problems.length, 'problem', 'no problem')];
  if (warnings.length > 0) parts.push(`${counted(warnings.length, 'warning', '')} to confirm`);
  return `${parts.join(', ')}.\n`;
}
