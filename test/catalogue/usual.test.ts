import { expect, test } from 'vitest';
import { contentOf } from '../../src/catalogue/read.ts';
import { usualOutcome } from '../../src/catalogue/usual.ts';
import { day, soundFiles } from './trees.ts';

test('the usual case of a task is worked out once per content and day', async () => {
  const content = contentOf(await soundFiles(), { day });
  const task = content.tasks.get('receipt-reading');
  if (!task) throw new Error('not in the tree');
  const outcome = usualOutcome(content, task, day);
  expect(outcome.matches.map(({ offering }) => offering)).toEqual(['acme/reader']);
  expect(usualOutcome(content, task, day)).toBe(outcome);
  expect(usualOutcome(content, task, '2020-01-01')).not.toBe(outcome);
  const again = contentOf(await soundFiles(), { day });
  expect(usualOutcome(again, task, day)).not.toBe(outcome);
});
