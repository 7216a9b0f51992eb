/** Links to the glossary for the prose of a page. */
import type { Content } from '../catalogue/content.ts';
import { siteContent } from '../catalogue/site.ts';
import { formsOfTerm, glossaryLinks, termTable, type GlossaryLinks, type TermTable } from '../text/glossary.ts';
import type { Lang } from '../text/routes.ts';

const tables = new WeakMap<Content['glossary'], Record<Lang, TermTable>>();

/** Fresh links for one page; the table of all terms is made once per build. */
export async function linksToGlossary(lang: Lang): Promise<GlossaryLinks> {
  const { glossary } = await siteContent();
  const known = tables.get(glossary) ?? { de: tableOf(glossary, 'de'), en: tableOf(glossary, 'en') };
  tables.set(glossary, known);
  return glossaryLinks(known, lang);
}

function tableOf(glossary: Content['glossary'], lang: Lang): TermTable {
  const forms = [...glossary.values()].flatMap(({ id, term, aliases }) =>
    [...formsOfTerm(term[lang] ?? ''), ...(aliases?.[lang] ?? [])].map((form) => ({ term: id, form })),
  );
  return termTable(forms, lang);
}
