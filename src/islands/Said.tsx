import type { Phrase } from '../text/language.ts';

/** A text of the content; marked with its language where it stands in the other one. */
export function Said({ phrase }: { phrase: Phrase }) {
  return phrase.lang ? <span lang={phrase.lang}>{phrase.text}</span> : phrase.text;
}
