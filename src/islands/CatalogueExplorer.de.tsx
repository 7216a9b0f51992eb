import { catalogueDe } from '../text/catalogue.de.ts';
import { commonDe } from '../text/common.de.ts';
import { Explorer } from './catalogue/Explorer.tsx';
import { Shortlist } from './catalogue/Shortlist.tsx';

const t = { ...commonDe, ...catalogueDe };

interface Props {
  catalogue: string;
  /** Only what the visitor remembers; in one file with the whole, so that each takes one request. */
  shortlist?: boolean;
}

/** The German page ships German words only. */
export default function GermanCatalogue({ catalogue, shortlist }: Props) {
  const List = shortlist ? Shortlist : Explorer;
  return <List catalogue={catalogue} t={t} />;
}
