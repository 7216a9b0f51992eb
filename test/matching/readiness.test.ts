import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questions, readiness } from '../../src/matching/readiness.ts';
import type { Answer, Answers, Question, ReadinessInput } from '../../src/matching/readiness.ts';

function answers(own: Partial<Answers> = {}): Answers {
  return {
    goal: 3,
    'no-simpler-way': 3,
    volume: 3,
    'uniform-process': 3,
    owner: 3,
    'digital-data': 3,
    examples: 3,
    'may-be-handed-over': 3,
    'limits-of-data': 3,
    'people-involved': 3,
    'time-and-know-how': 3,
    consequences: 3,
    ...own,
  };
}

const verdict = (own: Partial<Answers>, more: Omit<ReadinessInput, 'answers'> = {}) =>
  readiness({ answers: answers(own), ...more }).verdict;

describe('no AI', () => {
  test('without a goal, or where it goes simpler', () => {
    expect(verdict({ goal: 0 })).toBe('no-ai');
    expect(verdict({ 'no-simpler-way': 0 })).toBe('no-ai');
  });

  test('where it is too rare and does not pay; too rare alone does not decide', () => {
    expect(verdict({ volume: 0 }, { businessCase: 'does-not-pay' })).toBe('no-ai');
    expect(verdict({ volume: 0 }, { businessCase: 'open' })).toBe('try-service');
    expect(verdict({ volume: 0 })).toBe('try-service');
  });

  test('where a service fits and does not pay', () => {
    expect(readiness({ answers: answers(), fit: 'fits', businessCase: 'does-not-pay' })).toMatchObject({
      verdict: 'no-ai',
      reasons: [{ code: 'does-not-pay' }],
    });
  });

  test('where nothing fits and nothing asks for an own model', () => {
    expect(verdict({}, { fit: 'unsuitable', needs: { inputs: 3 } })).toBe('no-ai');
  });
});

describe('the order of the rules', () => {
  test('puts no AI before data, data before clearing, clearing before trying', () => {
    expect(verdict({ goal: 0, examples: 0, 'limits-of-data': 0 })).toBe('no-ai');
    expect(verdict({ examples: 0, 'limits-of-data': 0 })).toBe('data-first');
    expect(verdict({ 'limits-of-data': 0 })).toBe('clarify-first');
    expect(verdict({})).toBe('try-service');
  });

  test.each(['uniform-process', 'digital-data', 'examples'] as const)('asks for data first: %s', (question) => {
    const found = readiness({ answers: answers({ [question]: 0 }) });
    expect(found).toMatchObject({ verdict: 'data-first', reasons: [{ code: 'answer', question, answer: 0 }] });
  });

  test.each(['may-be-handed-over', 'limits-of-data', 'consequences'] as const)('clears first: %s', (question) => {
    expect(verdict({ [question]: 0 })).toBe('clarify-first');
  });

  test('an error that nobody notices may be tried where it touches no person', () => {
    expect(verdict({ consequences: 0 }, { affectsPeople: false })).toBe('try-service');
    expect(verdict({ consequences: 0 }, { affectsPeople: true })).toBe('clarify-first');
  });
});

describe('trying a service', () => {
  test('follows from a fit and a business case that is at least open', () => {
    expect(readiness({ answers: answers(), fit: 'compromise', businessCase: 'open' })).toEqual({
      verdict: 'try-service',
      reasons: [
        { code: 'fit', fit: 'compromise' },
        { code: 'business-case', verdict: 'open' },
      ],
      before: [],
    });
  });

  test('names what has not been looked at', () => {
    expect(readiness({ answers: answers() }).reasons).toEqual([
      { code: 'fit-not-checked' },
      { code: 'business-case-not-checked' },
    ]);
  });
});

describe('where no service fits', () => {
  const unsuitable = { fit: 'unsuitable' } as const;

  test('an individual case is custom work, with enough examples', () => {
    expect(verdict({}, { ...unsuitable, needs: { content: 3 } })).toBe('custom');
    expect(verdict({ examples: 2 }, { ...unsuitable, needs: { output: 3 } })).toBe('custom');
    expect(verdict({ examples: 1 }, { ...unsuitable, needs: { output: 3 } })).toBe('data-first');
  });

  test('own model builders build the process that is the edge', () => {
    expect(verdict({}, { ...unsuitable, needs: { process: 3 }, knowHow: 4 })).toBe('build-own');
    expect(verdict({}, { ...unsuitable, needs: { process: 3 }, knowHow: 3 })).toBe('custom');
    expect(verdict({}, { ...unsuitable, needs: { content: 3 }, knowHow: 4 })).toBe('custom');
  });

  test('what must stay in the house is run by the company', () => {
    expect(verdict({}, { ...unsuitable, needs: { content: 3, operation: 3 } })).toBe('build-own');
    expect(verdict({}, { ...unsuitable, needs: { operation: 3 } })).toBe('build-own');
  });
});

const answer = fc.constantFrom<Answer>(0, 1, 2, 3);
const someAnswers = fc.record(
  questions.reduce<Record<Question, typeof answer>>((all, question) => ({ ...all, [question]: answer }), {
    goal: answer,
    'no-simpler-way': answer,
    volume: answer,
    'uniform-process': answer,
    owner: answer,
    'digital-data': answer,
    examples: answer,
    'may-be-handed-over': answer,
    'limits-of-data': answer,
    'people-involved': answer,
    'time-and-know-how': answer,
    consequences: answer,
  }),
);

test('law: people who were not involved never decide, and always come before a pilot', () => {
  fc.assert(
    fc.property(someAnswers, (given) => {
      const without = readiness({ answers: { ...given, 'people-involved': 0 } });
      const involved = readiness({ answers: { ...given, 'people-involved': 3 } });
      expect(without.before).toEqual(['people']);
      expect(involved.before).toEqual([]);
      expect(without.verdict).toBe(involved.verdict);
    }),
  );
});

test('law: every verdict has a reason', () => {
  fc.assert(
    fc.property(
      someAnswers,
      fc.constantFrom('fits', 'compromise', 'unsuitable', 'oversized'),
      fc.constantFrom('pays-off', 'open', 'does-not-pay'),
      (given, fit, businessCase) => {
        expect(readiness({ answers: given, fit, businessCase }).reasons).not.toEqual([]);
      },
    ),
  );
});
