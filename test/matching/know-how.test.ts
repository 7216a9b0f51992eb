import { describe, expect, test } from 'vitest';
import { knowHowFor } from '../../src/matching/know-how.ts';
import { startLevel } from '../../src/matching/levels.ts';
import type { KnowHowLevel, Level, Unknown, VariantModel } from '../../src/matching/model.ts';
import { toDecimalText } from '../../src/pricing/exact.ts';
import { levels, needs, personDays } from './builders.ts';

function variant(
  knowHow: Partial<VariantModel['knowHow']> = {},
  reach: Partial<VariantModel['reach']> = {},
): Pick<VariantModel, 'reach' | 'knowHow'> {
  return {
    reach: levels<Level | Unknown>(3, reach),
    knowHow: { setUp: 0, integrate: 0, operate: 0, ...knowHow },
  };
}

const nobody = { knowHow: null, partner: false } as const;
const company = (knowHow: KnowHowLevel, partner = false) => ({ knowHow, partner });
const levelsOf = ({ setUp, integrate, operate }: ReturnType<typeof knowHowFor>) => [setUp, integrate, operate];

describe('needed know-how', () => {
  test('is the base of the variant where nothing is adapted', () => {
    const need = knowHowFor(variant({ setUp: 2, integrate: 3, operate: 1 }), needs(), personDays, nobody);
    expect(levelsOf(need)).toEqual([2, 3, 1]);
  });

  test('rises with the adaptation that is used: configure 1, teach 2, rebuild 3', () => {
    expect(levelsOf(knowHowFor(variant(), needs({ inputs: 1 }), personDays, nobody))).toEqual([1, 0, 0]);
    expect(levelsOf(knowHowFor(variant(), needs({ inputs: 2 }), personDays, nobody))).toEqual([2, 0, 0]);
    expect(levelsOf(knowHowFor(variant(), needs({ inputs: 3 }), personDays, nobody))).toEqual([3, 0, 3]);
  });

  test('is 4 for an own model, which must also be kept running', () => {
    expect(levelsOf(knowHowFor(variant(), needs({ content: 3 }), personDays, nobody))).toEqual([4, 0, 4]);
    expect(levelsOf(knowHowFor(variant(), needs({ output: 3 }), personDays, nobody))).toEqual([4, 0, 4]);
  });

  test('of an integration counts for integrating only', () => {
    expect(levelsOf(knowHowFor(variant(), needs({ integration: 3 }), personDays, nobody))).toEqual([0, 3, 0]);
  });

  test('does not rise for what the variant cannot do', () => {
    expect(levelsOf(knowHowFor(variant({}, { inputs: 1 }), needs({ inputs: 3 }), personDays, nobody))).toEqual([
      1, 0, 0,
    ]);
  });

  test('stays unknown where the base is not stated, unless the adaptation takes the highest level', () => {
    const unstated = variant({ setUp: 'unknown', operate: 'unknown' });
    expect(levelsOf(knowHowFor(unstated, needs({ inputs: 2 }), personDays, nobody))).toEqual(['unknown', 0, 'unknown']);
    expect(levelsOf(knowHowFor(unstated, needs({ content: 3 }), personDays, nobody))).toEqual([4, 0, 4]);
  });
});

describe('within reach', () => {
  const harder = variant({ setUp: 2, integrate: 3, operate: 1 });
  test.each([
    [null, false, true],
    [3, false, true],
    [2, false, false],
    [2, true, true],
    [1, true, true],
    [0, true, false],
  ] as const)('level %s, partner %s → %s', (knowHow, partner, expected) => {
    expect(knowHowFor(harder, needs(), personDays, { knowHow, partner }).withinReach).toBe(expected);
  });

  test('counts what the adaptation alone takes where the base is not stated', () => {
    const unstated = variant({ setUp: 'unknown' });
    expect(knowHowFor(unstated, needs({ inputs: 2 }), personDays, company(1)).withinReach).toBe(false);
    expect(knowHowFor(unstated, needs({ inputs: 1 }), personDays, company(1)).withinReach).toBe(true);
  });
});

test('person-days are those of the level: to set up, to integrate as well, to keep running', () => {
  const need = knowHowFor(variant({ setUp: 2, integrate: 3, operate: 1 }), needs(), personDays, nobody);
  const shown = (range: (typeof need)['personDays']) =>
    [range.low, range.expected, range.high].map((days) => toDecimalText(days));
  expect(shown(need.personDays)).toEqual(['5.00', '12.00', '25.00']);
  expect(shown(need.personDaysIntegrated)).toEqual(['15.00', '30.00', '60.00']);
  expect(shown(need.runningDays)).toEqual(['0.20', '0.50', '1.00']);
});

test('setting up and integrating take the higher of both levels, as far as they are known', () => {
  expect(startLevel({ setUp: 1, integrate: 3 })).toBe(3);
  expect(startLevel({ setUp: 2, integrate: 0 })).toBe(2);
  expect(startLevel({ setUp: 'unknown', integrate: 1 })).toBe(1);
  expect(startLevel({ setUp: 4, integrate: 'unknown' })).toBe(4);
  expect(startLevel({ setUp: 'unknown', integrate: 'unknown' })).toBe('unknown');
});
