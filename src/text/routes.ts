/**
 * Every address of the site, in both languages, in one place. German stands at the root, English under `/en/`.
 * A page names its address as a function of the language, so that the layout can link the same page in the other one.
 */
export type Lang = 'de' | 'en';
export const langs: readonly Lang[] = ['de', 'en'];

export interface TaskAddress {
  id: string;
  /** German part of the address. The English one is the id. */
  slug: string;
}

/** `/angebote/azure/document-intelligence/`; all addresses end in a slash, anchors excepted. */
export function routes(lang: Lang) {
  const german = lang === 'de';
  const root = german ? '/' : '/en/';
  return {
    start: root,
    tasks: `${root}${german ? 'aufgaben' : 'tasks'}/`,
    task: (task: TaskAddress): string => `${root}${german ? `aufgaben/${task.slug}` : `tasks/${task.id}`}/`,
    offerings: `${root}${german ? 'angebote' : 'offerings'}/`,
    /** `id` is `<vendor>/<offering>`. */
    offering: (id: string): string => `${root}${german ? 'angebote' : 'offerings'}/${id}/`,
    shortlist: `${root}${german ? 'merkliste' : 'shortlist'}/`,
    vendors: `${root}${german ? 'anbieter' : 'vendors'}/`,
    vendor: (id: string): string => `${root}${german ? 'anbieter' : 'vendors'}/${id}/`,
    method: `${root}${german ? 'methode' : 'method'}/`,
    data: `${root}${german ? 'daten' : 'data'}/`,
    glossary: `${root}${german ? 'glossar' : 'glossary'}/`,
    contribute: `${root}${german ? 'mitmachen' : 'contribute'}/`,
  };
}

/** The words by which tasks are found, fetched with the first search. The same in both languages. */
export const searchWordsFile = '/search-words.json';

export type Address = (lang: Lang) => string;

/** The first two letters that name a vendor at a glance where there is no room for the name: `Az`. */
export function monogramOf(name: string): string {
  const letters = [...name].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return `${(letters[0] ?? '?').toUpperCase()}${(letters[1] ?? '').toLowerCase()}`;
}
