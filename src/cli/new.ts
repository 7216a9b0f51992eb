/** `new`: an annotated template in the right place. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isId } from '../catalogue/schema/fields.ts';
import type { Command } from './command.ts';
import { oneOf, optionsOf, WrongCall } from './command.ts';
import { projectContent } from './content.ts';
import { offeringTemplate, taskTemplate, vendorTemplate } from './templates.ts';

const options = { content: { type: 'string' } } as const;

export const newCommand: Command = {
  usage: 'new vendor <vendor>  |  new offering <vendor>/<offering>  |  new task <task>  [--content <folder>]',
  purpose: 'Writes a template for a content file; never over one that is there.',
  async run(words, at) {
    const { values, positionals } = optionsOf(words, options, true);
    const [kind, id, ...more] = positionals;
    if (kind === undefined || id === undefined || more.length > 0) {
      throw new WrongCall('A kind of file and one id are needed.');
    }
    const root = values.content ?? projectContent;
    const { path, template } = fileFor(oneOf('The kind', kind, ['vendor', 'offering', 'task']), id);
    const file = join(root, path);
    if (existsSync(file)) {
      at.problem(`${shownPath(file)} is there already; nothing was written.`);
      return 1;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, template, { flag: 'wx' });
    at.out(`${shownPath(file)}\n`);
    if (kind === 'offering' && !existsSync(join(root, 'vendors', id.split('/')[0] ?? '', 'vendor.md'))) {
      at.problem(`The vendor has no file yet: npm run --silent cli -- new vendor ${id.split('/')[0]}`);
    }
    return 0;
  },
};

function fileFor(kind: 'vendor' | 'offering' | 'task', id: string): { path: string; template: string } {
  const parts = id.split('/');
  const count = kind === 'offering' ? 2 : 1;
  if (parts.length !== count || !parts.every(isId)) {
    const form =
      kind === 'offering' ? 'two ids in kebab-case, acme/invoice-reader' : 'an id in kebab-case, acme-software';
    throw new WrongCall(`"${id}" is no id for a ${kind}; write ${form}.`);
  }
  switch (kind) {
    case 'vendor':
      return { path: join('vendors', id, 'vendor.md'), template: vendorTemplate };
    case 'offering':
      return { path: join('vendors', `${id}.md`), template: offeringTemplate };
    case 'task':
      return { path: join('tasks', `${id}.md`), template: taskTemplate };
    default:
      return kind satisfies never;
  }
}

function shownPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
}
