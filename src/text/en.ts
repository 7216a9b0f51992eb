/** All English words of the interface. Islands import the parts that they say. */
import { catalogueEn } from './catalogue.en.ts';
import { commonEn } from './common.en.ts';
import { formEn } from './form.en.ts';
import { taskEn } from './task.en.ts';
import type { Words } from './words.ts';

export const en = { ...commonEn, ...formEn, ...taskEn, ...catalogueEn } satisfies Words;
