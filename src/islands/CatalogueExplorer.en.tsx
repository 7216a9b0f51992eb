import { catalogueEn } from '../text/catalogue.en.ts';
import { commonEn } from '../text/common.en.ts';
import { Explorer } from './catalogue/Explorer.tsx';
import type { CatalogueProps } from './catalogue/view.ts';

const t = { ...commonEn, ...catalogueEn };

/** The English page ships English words only. */
export default function EnglishCatalogue(props: CatalogueProps) {
  return <Explorer {...props} t={t} />;
}
