import { catalogueEn } from '../text/catalogue.en.ts';
import { commonEn } from '../text/common.en.ts';
import { Shortlist } from './catalogue/Shortlist.tsx';

const t = { ...commonEn, ...catalogueEn };

/** The English page ships English words only. */
export default function EnglishShortlist({ catalogue }: { catalogue: string }) {
  return <Shortlist catalogue={catalogue} t={t} />;
}
