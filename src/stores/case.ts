/** The case of a task page as a store, bound to the address and shared by the islands of the page. */
import { atom, type WritableAtom } from 'nanostores';
import type { Case, TaskModel } from '../matching/model.ts';
import { defaultState, readCase, writeCase, type CaseState } from './case-url.ts';
import { boundToUrl } from './url-bound.ts';

const stores = new Map<string, WritableAtom<CaseState>>();

/** One store per task, whoever asks for it. */
export function caseStore(task: TaskModel): WritableAtom<CaseState> {
  const known = stores.get(task.id);
  if (known) return known;
  const made = boundToUrl(defaultState(task), {
    read: (search) => readCase(search, task),
    write: (state) => writeCase(state, task),
  });
  stores.set(task.id, made);
  return made;
}

/** Parts of the case, or how they follow from the case as it is then. */
export type CaseChange = Partial<Case> | ((own: Case) => Partial<Case>);

/** Changes parts of the case; what stands beside it holds. */
export function changeCase($state: WritableAtom<CaseState>, change: CaseChange): void {
  const now = $state.get();
  const part = typeof change === 'function' ? change(now.case) : change;
  $state.set({ ...now, case: { ...now.case, ...part } });
}

/** Line on the result that the form shows on small screens; `null` while the built page's own holds. */
export const $jump = atom<string | null>(null);
