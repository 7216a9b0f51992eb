import { commonDe } from '../text/common.de.ts';
import { taskDe } from '../text/task.de.ts';
import { MatchPanel } from './task/MatchPanel.tsx';
import type { MatchView } from './task/view.ts';

const t = { ...commonDe, ...taskDe };

/** The German page ships German words only. */
export default function GermanTaskMatches({ view }: { view: MatchView }) {
  return <MatchPanel view={view} t={t} />;
}
