import { commonEn } from '../text/common.en.ts';
import { formEn } from '../text/form.en.ts';
import { CasePanel } from './task/CasePanel.tsx';
import type { CaseView } from './task/view.ts';

const t = { ...commonEn, ...formEn };

/** The English page ships English words only. */
export default function EnglishTaskCase({ view, jump }: { view: CaseView; jump: string }) {
  return <CasePanel view={view} jump={jump} t={t} />;
}
