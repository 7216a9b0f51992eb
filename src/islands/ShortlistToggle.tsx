import { useStore } from '@nanostores/react';
import { $shortlist, toggleShortlisted } from '../stores/shortlist.ts';
import type { CommonWords } from '../text/words.ts';

/** Puts an offering on the visitor's list or takes it off. */
export function ShortlistToggle({ offering, name, t }: { offering: string; name: string; t: CommonWords }) {
  const isOn = useStore($shortlist, { ssr: 'initial' }).includes(offering);
  return (
    <button
      type="button"
      className="button button--small no-print needs-script"
      aria-pressed={isOn}
      aria-label={t.shortlist.addLabel(name)}
      onClick={() => toggleShortlisted(offering)}
    >
      {isOn ? t.shortlist.remove : t.shortlist.add}
    </button>
  );
}
