/** What the catalogue page is built from. */
import type { Content } from '../catalogue/content.ts';
import { catalogueIndex } from '../catalogue/records.ts';
import type { CatalogueProps } from '../islands/catalogue/view.ts';
import type { Lang } from '../text/routes.ts';

export function catalogueProps(content: Content, lang: Lang): CatalogueProps {
  const tasks = [...content.tasks.values()];
  // No filter asks for the first three; the page leaves them out.
  const {
    lang: _lang,
    day: _day,
    german: _german,
    vendors,
    offerings,
    names,
    regions,
    ...index
  } = catalogueIndex(content, lang, content.day);
  return {
    index: {
      ...index,
      vendors: {
        ids: lines(vendors.map(({ id }) => id)),
        names: lines(vendors.map(({ name }) => name)),
        countries: lines(vendors.map(({ country }) => country)),
      },
      offerings: lines(offerings),
      names: lines(names),
      regions: lines(regions),
    },
    needs: tasks.map((task) => task.needs),
    slugs: tasks.map((task) => task.slug),
  };
}

const lines = (column: readonly string[]): string => column.join('\n');
