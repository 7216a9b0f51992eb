import { catalogueDe } from '../text/catalogue.de.ts';
import { commonDe } from '../text/common.de.ts';
import { Explorer } from './catalogue/Explorer.tsx';
import type { CatalogueProps } from './catalogue/view.ts';

const t = { ...commonDe, ...catalogueDe };

/** The German page ships German words only. */
export default function GermanCatalogue(props: CatalogueProps) {
  return <Explorer {...props} t={t} />;
}
