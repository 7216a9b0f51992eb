import { catalogueEn } from '../text/catalogue.en.ts';
import { commonEn } from '../text/common.en.ts';
import { Explorer } from './catalogue/Explorer.tsx';

const t = { ...commonEn, ...catalogueEn };

/** The English page ships English words only. */
export default function EnglishCatalogue({ catalogue }: { catalogue: string }) {
  return <Explorer catalogue={catalogue} t={t} />;
}
