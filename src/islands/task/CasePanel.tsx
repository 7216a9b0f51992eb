import { useStore } from '@nanostores/react';
import { useCallback } from 'react';
import { $jump, caseStore, changeCase, type CaseChange } from '../../stores/case.ts';
import type { UrlProblem } from '../../stores/case-url.ts';
import type { FormWords } from '../../text/words.ts';
import { useLive } from '../use-live.ts';
import { CaseForm } from './CaseForm.tsx';
import type { CaseView } from './view.ts';

interface Props {
  view: CaseView;
  /** Line on the result for small screens, as it stands in the built page. */
  jump: string;
  t: FormWords;
}

/**
 * «Mein Fall». The matches are an island of their own that comes later: until something is entered, the built ones hold.
 */
export function CasePanel({ view, jump, t }: Props) {
  const $state = caseStore(view.task);
  const state = useStore($state, { ssr: 'initial' });
  const island = useLive<HTMLFormElement>();
  const result = useStore($jump, { ssr: 'initial' }) ?? jump;
  const change = useCallback((part: CaseChange) => changeCase($state, part), [$state]);
  return (
    <>
      <Problems problems={state.problems} t={t} onClose={() => $state.set({ ...$state.get(), problems: [] })} />
      <CaseForm ref={island} view={view} own={state.case} t={t} result={result} onChange={change} />
    </>
  );
}

/** What of a link could not be read; everything else holds. */
function Problems({ problems, t, onClose }: { problems: readonly UrlProblem[]; t: FormWords; onClose: () => void }) {
  if (problems.length === 0) return null;
  return (
    <div className="notice notice--warn explorer__problems" role="alert">
      <p>{t.form.linkProblems}</p>
      <ul>
        {problems.map(({ kind, part }) => (
          <li key={kind + part}>{t.form.linkProblem[kind](part)}</li>
        ))}
      </ul>
      <p>
        {t.form.linkRest}{' '}
        <button type="button" className="plain" onClick={onClose}>
          {t.form.close}
        </button>
      </p>
    </div>
  );
}
