/** The real content, read and checked once, in the form that matching wants. */
import { join } from 'node:path';
import { todayInGermany } from '../catalogue/content.ts';
import type { Content } from '../catalogue/content.ts';
import { matchingReference, offeringModelOf, taskModelOf } from '../catalogue/models.ts';
import { nearest } from '../catalogue/nearest.ts';
import { ContentError, readContent } from '../catalogue/read.ts';
import type { OfferingModel, Reference, TaskModel } from '../matching/model.ts';
import { WrongCall } from './command.ts';
import type { Terminal } from './command.ts';
import type { ContentWords } from './options.ts';

/** The folder `content` of the project, wherever the command is called from. */
export const projectContent = join(import.meta.dirname, '..', '..', 'content');

/** The day that counts, today in Germany. @throws WrongCall for one that is none. */
export function dayOf(words: ContentWords): string {
  const day = words.day ?? todayInGermany();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) throw new WrongCall(`--day is "${day}"; write a day as 2026-11-23.`);
  return day;
}

/** The content, or `null` after its problems were printed (exit code 1). */
export async function contentFor(words: ContentWords, at: Terminal): Promise<Content | null> {
  try {
    return await readContent(words.content ?? projectContent, { day: dayOf(words) });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    at.problem(error.message);
    return null;
  }
}

export interface TaskContent {
  task: TaskModel;
  offerings: OfferingModel[];
  reference: Reference;
  day: string;
}

/** A task and the offerings that serve it. @throws WrongCall for a task that there is not. */
export function taskContent(content: Content, id: string | undefined): TaskContent {
  if (id === undefined) throw new WrongCall('The task is missing.');
  const task = content.tasks.get(id);
  if (!task) throw new WrongCall(notThere('task', id, content.tasks.keys()));
  const offerings = [...content.offerings.values()]
    .filter((offering) => offering.tasks.includes(id))
    .flatMap((offering) => {
      const vendor = content.vendors.get(offering.vendor);
      return vendor ? [offeringModelOf(offering, vendor, content.reference, 'en')] : [];
    });
  return {
    task: taskModelOf(task),
    offerings,
    reference: matchingReference(content.reference, content.day),
    day: content.day,
  };
}

/** `There is no task "invoice"; did you mean "invoice-extraction"?` */
export function notThere(what: string, id: string, known: Iterable<string>): string {
  const ids = [...known];
  const near = nearest(id, ids);
  const hint = near === null ? `there are ${ids.join(', ')}.` : `did you mean "${near}"?`;
  return `There is no ${what} "${id}"; ${hint}`;
}
