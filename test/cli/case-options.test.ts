import { describe, expect, test } from 'vitest';
import { caseOf } from '../../src/cli/case-options.ts';
import type { CaseWords } from '../../src/cli/options.ts';
import { WrongCall } from '../../src/cli/command.ts';
import { defaultCase } from '../../src/matching/case.ts';
import { aDriver, aTask, needs } from '../matching/builders.ts';

const task = aTask({
  drivers: [aDriver({ param: 'rechnungen' }), aDriver({ id: 'share', minimum: 0, maximum: 1 })],
  needs: { content: 0, inputs: 0, output: 1, process: 0, integration: 0, operation: 0 },
});

describe('options become a case', () => {
  test('nothing said is the default case of the task', () => {
    expect(caseOf(task, {})).toEqual(defaultCase(task));
  });

  test('everything said', () => {
    const words: CaseWords = {
      set: ['invoices=50/300.5/1000', 'share=0.25'],
      need: ['inputs=2'],
      must: ['output'],
      'know-how': '1',
      partner: true,
      region: 'EU',
      'no-training': true,
      'on-premises': true,
      'german-interface': true,
      'german-support': true,
      budget: '199.99',
      'max-term': '12',
      'proven-only': true,
      gross: true,
    };
    expect(caseOf(task, words)).toEqual({
      task: task.id,
      workload: {
        invoices: { low: '50', expected: '300.5', high: '1000' },
        share: { low: '0.25', expected: '0.25', high: '0.25' },
      },
      needs: needs({ inputs: 2, output: '1!' }),
      knowHow: 1,
      partner: true,
      region: 'EU',
      noTraining: true,
      onPremises: true,
      germanInterface: true,
      germanSupport: true,
      budget: '199.99',
      maxTermMonths: 12,
      provenOnly: true,
      grossOfTax: true,
    });
  });

  test('a driver may be named as in shared links', () => {
    expect(caseOf(task, { set: ['rechnungen=8'] }).workload).toEqual({
      invoices: { low: '8', expected: '8', high: '8' },
    });
  });
});

describe('a wrong option names itself, its value and what it could be', () => {
  test.each<[CaseWords, string]>([
    [{ set: ['invoices'] }, '--set is "invoices"; write a name, "=" and a value.'],
    [{ set: ['=5'] }, '--set is "=5"; write a name, "=" and a value.'],
    [{ set: ['invoices=-1'] }, '--set invoices=-1: "-1" is no number of zero or more, such as 800 or 1.5.'],
    [{ set: ['invoices=1e3'] }, '--set invoices=1e3: "1e3" is no number of zero or more, such as 800 or 1.5.'],
    [{ set: ['invoices='] }, '--set invoices=: "" is no number of zero or more, such as 800 or 1.5.'],
    [{ set: ['invoices=1/2'] }, '--set invoices=1/2: write one number, or three as low/expected/high.'],
    [{ set: ['invoices=1/2/3/4'] }, '--set invoices=1/2/3/4: write one number, or three as low/expected/high.'],
    [{ set: ['share=2'] }, '--set share=2: share must be from 0 to 1.'],
    [{ set: ['__proto__=2'] }, '--set __proto__=2: There is no driver "__proto__"; there are invoices, share.'],
    [{ need: ['output=4'] }, '--need output is "4"; it must be one of 0, 1, 2, 3.'],
    [
      { must: ['speed'] },
      '--must is "speed"; it must be one of content, inputs, output, process, integration, operation.',
    ],
    [{ 'know-how': '5' }, '--know-how is "5"; it must be one of 0, 1, 2, 3, 4.'],
    [{ region: 'eu' }, '--region is "eu"; it must be one of any, EU, DE.'],
    [{ budget: 'viel' }, '--budget: "viel" is no number of zero or more, such as 800 or 1.5.'],
    [{ 'max-term': '1.5' }, '--max-term is "1.5"; it must be a whole number.'],
  ])('%j', (words, sentence) => {
    expect(() => caseOf(task, words)).toThrow(new WrongCall(sentence));
  });
});
