import { catalogueDe } from '../text/catalogue.de.ts';
import { commonDe } from '../text/common.de.ts';
import { Explorer } from './catalogue/Explorer.tsx';

const t = { ...commonDe, ...catalogueDe };

/** The German page ships German words only. */
export default function GermanCatalogue({ catalogue }: { catalogue: string }) {
  return <Explorer catalogue={catalogue} t={t} />;
}
