import { useStore } from '@nanostores/react';
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { todayCost } from '../../matching/business-case.ts';
import { matchAll, prepareOfferings } from '../../matching/rank.ts';
import { partnerHelps, relaxations } from '../../matching/relax.ts';
import { compileTask } from '../../matching/workload.ts';
import { $jump, caseStore, changeCase } from '../../stores/case.ts';
import { writeCase, type CaseState } from '../../stores/case-url.ts';
import { keepCase } from '../../stores/own-cases.ts';
import { routes } from '../../text/routes.ts';
import type { TaskWords } from '../../text/words.ts';
import { useLive } from '../use-live.ts';
import { Results } from './Results.tsx';
import { cheapestText, groupsOf, isWithoutCompromise } from './results.ts';
import { VerdictBox } from './VerdictBox.tsx';
import type { MatchView } from './view.ts';

/** Verdict and matches of the case. Rendered at build for the usual case; live as soon as something is asked of it. */
export function MatchPanel({ view, t }: { view: MatchView; t: TaskWords }) {
  const state = useStore(caseStore(view.task), { ssr: 'initial' });
  const island = useLive<HTMLDivElement>();
  // Typing stays quick: the fields follow at once, the results as soon as there is time.
  const settled = useDeferredValue(state);
  return (
    <div className="explorer__results" ref={island} aria-busy={settled !== state}>
      <Matches state={settled} view={view} t={t} />
    </div>
  );
}

/** Drawn anew only when the state has settled, not with each key. */
const Matches = memo(function Matches({ state, view, t }: { state: CaseState; view: MatchView; t: TaskWords }) {
  const $state = caseStore(view.task);
  const { case: own, sort } = state;
  const task = useMemo(() => compileTask(view.task), [view]);
  const prepared = useMemo(() => prepareOfferings(view.offerings, task, view.day), [view, task]);
  const reference = useMemo(() => ({ rates: view.rates, personDays: view.personDays, labour: view.labour }), [view]);
  const outcome = useMemo(() => matchAll(prepared, own, reference), [prepared, own, reference]);
  const groups = useMemo(() => groupsOf(outcome.matches, sort), [outcome, sort]);
  const relaxable = useMemo(
    () => (groups.excluded.length === 0 ? [] : relaxations(outcome.pricing, own)),
    [groups, own, outcome],
  );

  const usable = [...groups.priced, ...groups.unpriced];
  const fitting = usable.filter(isWithoutCompromise).length;
  const summary = t.task.count(fitting, usable.length - fitting, groups.unpriced.length, groups.excluded.length);
  const jump = t.task.jump(usable.length, cheapestText(outcome.matches, t.lang));
  useEffect(() => $jump.set(jump), [jump]);
  const query = useMemo(() => writeCase(state, view.task), [state, view]);
  const isAsBuilt = useRef(true);
  useEffect(() => {
    // Opening the page anew says nothing about the case that was kept before; taking everything back does.
    if (query !== '' || !isAsBuilt.current) keepCase(view.task.id, query);
    isAsBuilt.current = false;
  }, [query, view]);
  const names = {
    offering: (id: string): string => view.offerings.find((offering) => offering.id === id)?.name ?? id,
    meter: (id: string): string => view.meters[id]?.many ?? id,
    units: view.unit.many,
  };

  return (
    <>
      <VerdictBox
        verdict={outcome.verdict}
        partnerHelps={partnerHelps(relaxable)}
        own={own}
        units={outcome.pricing.units}
        today={todayCost(task, outcome.pricing.ranges, view.labour).expected}
        view={view}
        names={names}
        methodHref={routes(t.lang).method}
        t={t}
      />
      <Results
        groups={groups}
        relaxations={relaxable}
        sort={sort}
        own={own}
        pricing={outcome.pricing}
        view={view}
        summary={summary}
        t={t}
        onSort={(chosen) => $state.set({ ...$state.get(), sort: chosen })}
        onChange={(part) => changeCase($state, part)}
      />
    </>
  );
});
