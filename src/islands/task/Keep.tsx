import { useStore } from '@nanostores/react';
import { $shortlist } from '../../stores/shortlist.ts';
import { routes } from '../../text/routes.ts';
import type { CommonWords } from '../../text/words.ts';
import { ShortlistToggle } from '../ShortlistToggle.tsx';

/** Puts a match on the shortlist; once there, leads to it, because the header is far above. */
export function Keep(props: { offering: string; name: string; t: CommonWords }) {
  const { offering, t } = props;
  const isOn = useStore($shortlist, { ssr: 'initial' }).includes(offering);
  return (
    <div className="keep no-print">
      <ShortlistToggle {...props} />
      {isOn && <a href={routes(t.lang).shortlist}>{t.shortlist.open}</a>}
    </div>
  );
}
