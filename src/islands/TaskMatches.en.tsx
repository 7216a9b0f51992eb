import { commonEn } from '../text/common.en.ts';
import { taskEn } from '../text/task.en.ts';
import { MatchPanel } from './task/MatchPanel.tsx';
import type { MatchView } from './task/view.ts';

const t = { ...commonEn, ...taskEn };

/** The English page ships English words only. */
export default function EnglishTaskMatches({ view }: { view: MatchView }) {
  return <MatchPanel view={view} t={t} />;
}
