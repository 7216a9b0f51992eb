/**
 * How the offerings of a task do in its usual case: the default workload, no wishes. Several pages and files ask for it
 * in both languages; it is worked out once. Ids, amounts and reasons are the same in every language, names are English.
 */
import { defaultCase } from '../matching/case.ts';
import { matchAll, prepareOfferings } from '../matching/rank.ts';
import { compileTask } from '../matching/workload.ts';
import type { Content, Task } from './content.ts';
import { matchingReference, modelsFor, taskModelOf } from './models.ts';

type UsualOutcome = ReturnType<typeof matchAll>;

const known = new WeakMap<Content, Map<string, UsualOutcome>>();

/** @param day on which prices must hold: `2026-11-23` */
export function usualOutcome(content: Content, task: Task, day: string): UsualOutcome {
  const outcomes = known.get(content) ?? new Map<string, UsualOutcome>();
  known.set(content, outcomes);
  const key = `${task.id} ${day}`;
  const before = outcomes.get(key);
  if (before) return before;
  const model = taskModelOf(task);
  const prepared = prepareOfferings(modelsFor(content, task, 'en', day), compileTask(model), day);
  const outcome = matchAll(prepared, defaultCase(model), matchingReference(content.reference, day));
  outcomes.set(key, outcome);
  return outcome;
}
