/** All German words of the interface. Islands import the parts that they say. */
import { catalogueDe } from './catalogue.de.ts';
import { commonDe } from './common.de.ts';
import { formDe } from './form.de.ts';
import { taskDe } from './task.de.ts';
import type { Words } from './words.ts';

export const de = { ...commonDe, ...formDe, ...taskDe, ...catalogueDe } satisfies Words;
