import { Suspense, lazy, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Case } from '../../matching/model.ts';
import type { Pricing } from '../../matching/price.ts';
import type { TaskWords } from '../../text/words.ts';
import { Guard } from '../Guard.tsx';
import type { Groups } from './results.ts';
import type { MatchView } from './view.ts';

const CostChart = lazy(() => import('./CostChart.tsx'));
const CostMap = lazy(() => import('./CostMap.tsx'));

interface Props {
  groups: Groups;
  own: Case;
  pricing: Pricing;
  view: MatchView;
  t: TaskWords;
}

/** Cost over volume, and cost against know-how; where there is nothing to draw, neither. */
export function Pictures({ groups, own, pricing, view, t }: Props) {
  const { priced, unpriced } = groups;
  const caseKey = [...priced, ...unpriced].map(({ offering }) => offering).join() + pricing.units.n;
  return (
    <>
      {priced.length > 0 && (
        <Picture title={t.task.chartTitle(view.volume)} intro={t.task.chartIntro} caseKey={caseKey} t={t}>
          <CostChart key={caseKey} matches={priced} pricing={pricing} view={view} t={t} />
        </Picture>
      )}
      {priced.length + unpriced.length > 0 && (
        <Picture title={t.task.mapTitle} intro={t.task.mapIntro} caseKey={caseKey} t={t}>
          <CostMap groups={groups} own={own} view={view} t={t} />
        </Picture>
      )}
    </>
  );
}

interface PictureProps {
  title: string;
  intro: string;
  /** Where a picture failed, another case is another try. */
  caseKey: string;
  children: ReactNode;
  t: TaskWords;
}

/** A picture and its library are fetched when the reader comes near; its place is kept. */
function Picture({ title, intro, caseKey, children, t }: PictureProps) {
  const place = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(typeof window !== 'undefined' && typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const node = place.current;
    if (!node || typeof IntersectionObserver === 'undefined') return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '300px' },
    );
    watch.observe(node);
    return () => watch.disconnect();
  }, []);
  return (
    <section className="chart" ref={place} data-needed>
      <h2>{title}</h2>
      <p className="soft">{intro}</p>
      <div className="chart__place">
        {isNear && (
          <Guard retryOn={caseKey} fallback={<p>{t.task.chartFailed}</p>}>
            <Suspense fallback={<p className="soft">{t.task.chartLoading}</p>}>{children}</Suspense>
          </Guard>
        )}
      </div>
    </section>
  );
}
