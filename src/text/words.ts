/**
 * The types of both languages. German is written first and is their shape; English `satisfies` it. The words stand in
 * parts, so that an island ships only those that it says.
 */
import type { catalogueDe } from './catalogue.de.ts';
import type { commonDe } from './common.de.ts';
import type { formDe } from './form.de.ts';
import type { taskDe } from './task.de.ts';

/** What every page may say. */
export type CommonWords = typeof commonDe;
export type FormWords = CommonWords & typeof formDe;
export type TaskWords = CommonWords & typeof taskDe;
export type CatalogueWords = CommonWords & typeof catalogueDe;
/** All of them, for built pages and the command line. */
export type Words = FormWords & TaskWords & CatalogueWords;
