/** Picks the words of a language. Built pages use it; islands import their own language only, to stay small. */
import { de } from './de.ts';
import { en } from './en.ts';
import type { Lang } from './routes.ts';
import type { Words } from './words.ts';

export function words(lang: Lang): Words {
  return lang === 'de' ? de : en;
}

/** A text of the content: both languages, or one of them. */
export interface TwoTongued {
  de?: string | undefined;
  en?: string | undefined;
}

/** Plain data for pages and islands: `lang` is set only where the text stands in the other language. */
export interface Phrase {
  text: string;
  lang?: Lang;
}

/** The text in this language, else in the other one, marked as such. */
export function phrase(text: TwoTongued, lang: Lang): Phrase {
  const own = text[lang];
  if (own !== undefined) return { text: own };
  const other: Lang = lang === 'de' ? 'en' : 'de';
  return { text: text[other] ?? '', lang: other };
}
