/** Picks the page texts of a language. Built pages only; no island needs them. */
import { pagesDe } from './pages.de.ts';
import { pagesEn } from './pages.en.ts';
import type { Lang } from './routes.ts';

export function pageWords(lang: Lang): typeof pagesDe {
  return lang === 'de' ? pagesDe : pagesEn;
}
