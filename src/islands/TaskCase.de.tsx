import { commonDe } from '../text/common.de.ts';
import { formDe } from '../text/form.de.ts';
import { CasePanel } from './task/CasePanel.tsx';
import type { CaseView } from './task/view.ts';

const t = { ...commonDe, ...formDe };

/** The German page ships German words only. */
export default function GermanTaskCase({ view, jump }: { view: CaseView; jump: string }) {
  return <CasePanel view={view} jump={jump} t={t} />;
}
