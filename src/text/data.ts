/** Texts of the data page and of the open data, by language. Built pages only. */
import { dataDe } from './data.de.ts';
import { dataEn } from './data.en.ts';
import type { Lang } from './routes.ts';

export function dataWords(lang: Lang): typeof dataDe {
  return lang === 'de' ? dataDe : dataEn;
}

/** Columns of the price tables, in their order. */
export type PriceColumn = keyof typeof dataDe.columns;
export const priceColumns = Object.keys(dataDe.columns) as PriceColumn[];
