import { catalogueEn } from '../text/catalogue.en.ts';
import { commonEn } from '../text/common.en.ts';
import { Explorer } from './catalogue/Explorer.tsx';
import { Shortlist } from './catalogue/Shortlist.tsx';

const t = { ...commonEn, ...catalogueEn };

interface Props {
  catalogue: string;
  /** Only what the visitor remembers; in one file with the whole, so that each takes one request. */
  shortlist?: boolean;
}

/** The English page ships English words only. */
export default function EnglishCatalogue({ catalogue, shortlist }: Props) {
  const List = shortlist ? Shortlist : Explorer;
  return <List catalogue={catalogue} t={t} />;
}
