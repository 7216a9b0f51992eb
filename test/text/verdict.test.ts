import { expect, test } from 'vitest';
import type { Reason, Verdict, VerdictKind } from '../../src/matching/verdict.ts';
import { de } from '../../src/text/de.ts';
import { nextStepText, verdictHeading } from '../../src/text/verdict.ts';

const tooHard: Reason = { code: 'excluded', values: { by: 'know-how', count: 3 } };
const verdict = (kind: VerdictKind, ...reasons: Reason[]): Verdict => ({ kind, reasons });

test('names a partner only where a partner alone would bring offerings back', () => {
  expect(verdictHeading(verdict('custom', tooHard), true, de)).toBe(de.verdict.partner);
  expect(verdictHeading(verdict('custom', tooHard), false, de)).toBe(de.verdict['own-know-how']);
  expect(verdictHeading(verdict('custom'), true, de)).toBe(de.verdict.custom);
});

test('leads on from where offerings are left, or would be without a wish', () => {
  expect(nextStepText(verdict('buy'), de)).toBe(de.verdict.next.buy);
  expect(nextStepText(verdict('compromise'), de)).toBe(de.verdict.next.compromise);
  expect(nextStepText(verdict('compromise', tooHard), de)).toBe(de.verdict.next.excluded);
  expect(nextStepText(verdict('custom', tooHard), de)).toBe(de.verdict.next.excluded);
});

test.each(['custom', 'self-run', 'data-first', 'no-ai'] as const)(
  '%s says in its first sentence what to do',
  (kind) => {
    expect(nextStepText(verdict(kind), de)).toBeNull();
  },
);
