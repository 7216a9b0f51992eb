import { catalogueDe } from '../text/catalogue.de.ts';
import { commonDe } from '../text/common.de.ts';
import { Shortlist } from './catalogue/Shortlist.tsx';

const t = { ...commonDe, ...catalogueDe };

/** The German page ships German words only. */
export default function GermanShortlist({ catalogue }: { catalogue: string }) {
  return <Shortlist catalogue={catalogue} t={t} />;
}
