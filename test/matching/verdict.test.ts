import { describe, expect, test } from 'vitest';
import type { Case, Level, OfferingModel, TaskModel } from '../../src/matching/model.ts';
import { matchAll } from '../../src/matching/rank.ts';
import type { Reason } from '../../src/matching/verdict.ts';
import { toDecimalText } from '../../src/pricing/exact.ts';
import {
  aCase,
  aDriver,
  aFee,
  anOffering,
  aReference,
  aTask,
  aVariant,
  levels,
  needs,
  offeringWith,
  prepared,
} from './builders.ts';

function judged(offerings: readonly OfferingModel[], own: Partial<Case> = {}, task: TaskModel = aTask()) {
  const { verdict } = matchAll(prepared(offerings, task), aCase(own, task), aReference());
  const codes = verdict.reasons.map(({ code }) => code);
  const reason = <C extends Reason['code']>(code: C) =>
    verdict.reasons.find((found): found is Extract<Reason, { code: C }> => found.code === code);
  return { kind: verdict.kind, codes, reason };
}

const none = { low: 0, expected: 0, high: 0 };

describe('the verdict', () => {
  test('is to buy where something fits without compromise', () => {
    const { kind, reason } = judged(
      [
        offeringWith('a/fit', aFee(40)),
        offeringWith('b/gap', aFee(10), { reach: levels<Level>(1, { output: 0 }) }),
        offeringWith('c/no-price', aFee('on-request')),
        anOffering({ id: 'd/retired', status: 'retired' }),
      ],
      { needs: needs({ output: 1 }) },
    );
    expect(kind).toBe('buy');
    expect(reason('fitting')?.values).toEqual({ count: 2, of: 4 });
    expect(reason('with-compromises')?.values).toEqual({ count: 1, of: 4 });
    expect(reason('price-unknown')?.values).toEqual({ count: 1 });
    expect(reason('cheapest')?.values).toMatchObject({ offering: 'a/fit', plan: 'fee', start: { level: 1 } });
    expect(toDecimalText(reason('today')?.values.expected ?? { n: 0n, d: 1n })).toBe('2604.00');
  });

  test('is to buy with compromises where that is all there is, and says which', () => {
    const { kind, reason } = judged([offeringWith('b/gap', aFee(10))], { needs: needs({ output: 2 }) });
    expect(kind).toBe('compromise');
    expect(reason('accept')?.values).toEqual({ offering: 'b/gap', compromises: ['gap:output'], toClarify: [] });
  });

  test('is a compromise where the wished fact is not stated', () => {
    const { kind, reason } = judged([anOffering({ regions: [] })], { region: 'EU' });
    expect(kind).toBe('compromise');
    expect(reason('accept')?.values).toMatchObject({ toClarify: ['region'] });
  });

  test('is no AI without volume', () => {
    expect(judged([anOffering()], { workload: { invoices: none } })).toMatchObject({
      kind: 'no-ai',
      codes: ['no-volume'],
    });
  });

  test('is no AI where even the cheapest match costs more than the work saves at best', () => {
    // 2 × (25 − 1) min × 48.30 €/h = 38.64 €
    const workload = { invoices: { low: 2, expected: 2, high: 2 } };
    const dear = judged([offeringWith('a/a', aFee('38.65'))], { workload });
    expect(dear.kind).toBe('no-ai');
    expect(dear.reason('dearer-than-work')?.values).toMatchObject({ offering: 'a/a' });
    expect(judged([offeringWith('a/a', aFee('38.64'))], { workload }).kind).toBe('buy');
  });

  test('looks at the high volume before it says no AI', () => {
    const workload = { invoices: { low: 1, expected: 2, high: 1000 } };
    expect(judged([offeringWith('a/a', aFee(100))], { workload }).kind).toBe('buy');
  });

  test('does not count minutes where the benefit lies elsewhere', () => {
    const workload = { invoices: { low: 2, expected: 2, high: 2 } };
    const { kind, codes } = judged([offeringWith('a/a', aFee(500))], { workload }, aTask({ otherValue: true }));
    expect(kind).toBe('buy');
    expect(codes).toContain('other-value');
  });

  test('says nothing about what pays off without labour cost', () => {
    const ready = prepared([offeringWith('a/a', aFee(1_000_000))]);
    const { rates, personDays } = aReference();
    expect(matchAll(ready, aCase(), { rates, personDays }).verdict.kind).toBe('buy');
  });

  test('is data first where examples must be taught and there are none', () => {
    const task = aTask({
      drivers: [...aTask().drivers, aDriver({ id: 'examples', range: none })],
      meters: [...aTask().meters, { meter: 'training-page-once', quantity: 'examples' }],
    });
    const able = [offeringWith('a/a', aFee(5), { reach: levels<Level>(2) })];
    expect(judged(able, { needs: needs({ inputs: 2 }) }, task)).toMatchObject({
      kind: 'data-first',
      codes: ['no-examples'],
    });
    expect(judged(able, { needs: needs({ inputs: 1 }) }, task).kind).toBe('buy');
    const workload = { examples: { low: 5, expected: 50, high: 100 } };
    const some = judged(able, { needs: needs({ inputs: 2 }), workload }, task);
    expect([some.kind, some.codes.includes('needs-examples')]).toEqual(['buy', true]);
  });

  test('is custom work where nothing reaches an individual content, output or process', () => {
    const { kind, reason } = judged([anOffering()], { needs: needs({ process: 3, output: 3 }) });
    expect(kind).toBe('custom');
    expect(reason('individual')?.values).toEqual({ dimensions: ['output', 'process'] });
  });

  test('is to run it yourself where only operation asks for it', () => {
    expect(judged([anOffering()], { needs: needs({ operation: 3 }) }).kind).toBe('self-run');
    expect(judged([anOffering()], { onPremises: true }).kind).toBe('self-run');
  });

  test('is to change the process, or stop, where nothing fits and nothing asks for an own model', () => {
    const { kind, reason } = judged([anOffering()], { needs: needs({ integration: '2!', inputs: 2 }) });
    expect(kind).toBe('no-ai');
    expect(reason('change-process')?.values).toEqual({ dimensions: ['inputs', 'integration'] });
  });

  test('is a partner where only know-how is missing', () => {
    const hard = anOffering({ variants: [aVariant({ knowHow: { setUp: 3, integrate: 3, operate: 1 } })] });
    const { kind, reason } = judged([hard, { ...hard, id: 'b/b' }], { knowHow: 1 });
    expect(kind).toBe('custom');
    expect(reason('excluded')?.values).toEqual({ by: 'know-how', count: 2 });
  });

  test('is a compromise where wishes exclude everything, with the reasons counted', () => {
    const { kind, codes } = judged([anOffering(), anOffering({ id: 'b/b', regions: ['US'] })], {
      region: 'EU',
      budget: 1,
    });
    expect(kind).toBe('compromise');
    expect(codes).toEqual(['excluded', 'excluded', 'today']);
  });

  test('is custom work where nobody sells it', () => {
    expect(judged([])).toMatchObject({ kind: 'custom', codes: ['no-offering'] });
  });
});
