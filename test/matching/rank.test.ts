import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUsable } from '../../src/matching/match.ts';
import type { Match } from '../../src/matching/match.ts';
import type { Case, KnowHowLevel, Level, OfferingModel, Unknown, YesNo } from '../../src/matching/model.ts';
import { isValidOn } from '../../src/matching/prepare.ts';
import { priceAll } from '../../src/matching/price.ts';
import { matchAll } from '../../src/matching/rank.ts';
import { caseWithout, freedBy, relaxations, relaxedCases } from '../../src/matching/relax.ts';
import type { Relaxation } from '../../src/matching/relax.ts';
import { compare, roundHalfUp, toDecimalText } from '../../src/pricing/exact.ts';
import type { Exact } from '../../src/pricing/exact.ts';
import {
  aCase,
  aFee,
  anOffering,
  aPlan,
  aReference,
  aTask,
  aVariant,
  levels,
  needs,
  offeringWith,
  prepared,
} from './builders.ts';

const shown = (value: Exact | null | undefined) => (value ? toDecimalText(value) : null);

function matched(offerings: readonly OfferingModel[], own: Partial<Case> = {}, reference = aReference()): Match[] {
  return matchAll(prepared(offerings), aCase(own), reference).matches;
}

function only(offering: OfferingModel, own: Partial<Case> = {}, reference = aReference()): Match {
  const [match] = matched([offering], own, reference);
  if (!match) throw new Error('no match');
  return match;
}

function relaxed(offerings: readonly OfferingModel[], own: Case) {
  return relaxations(priceAll(prepared(offerings), own, aReference().rates), own);
}

const told = (found: readonly Relaxation[]) => found.map((way) => ({ ...way, from: shown(way.from) }));

describe('the cost of a match', () => {
  test('is that of the expected use, with bounds over the whole workload', () => {
    const { monthly, perUnit, native } = only(anOffering());
    expect([monthly?.low, monthly?.expected, monthly?.high].map(shown)).toEqual(['0.50', '4.50', '30.00']);
    expect(shown(perUnit)).toBe('0.015');
    expect([native?.currency, shown(native?.expected)]).toEqual(['EUR', '4.50']);
  });

  test('follows one number as well as three', () => {
    const workload = { invoices: { low: 800, expected: 800, high: 800 }, pages_per: { low: 1, expected: 1, high: 1 } };
    const { monthly } = only(anOffering(), { workload });
    expect([monthly?.low, monthly?.expected, monthly?.high].map(shown)).toEqual(['8.00', '8.00', '8.00']);
  });

  test('is converted by the reference rate and keeps the price of the vendor', () => {
    const { monthly, native } = only(offeringWith('acme/usd', aFee(50, { currency: 'USD' })));
    expect(shown(monthly?.expected)).toBe('40.00');
    expect([native?.currency, shown(native?.expected)]).toEqual(['USD', '50.00']);
  });

  test.each([
    ['net', false, '119.00', []],
    ['net', true, '141.61', []],
    ['gross', false, '100.00', []],
    ['gross', true, '119.00', []],
    ['unknown', false, '119.00', ['tax']],
    ['unknown', true, '141.61', ['tax']],
  ] as const)('of a %s price, with tax to be borne %s, is %s', (tax, grossOfTax, expected, unknown) => {
    const match = only(offeringWith('acme/fee', aFee(119, { tax })), { grossOfTax });
    expect(shown(match.monthly?.expected)).toBe(expected);
    expect(match.unknown).toEqual(unknown);
  });

  test('has lines in the currency of the vendor, and a first year with what is owed once', () => {
    const plan = aPlan({
      charges: [
        { type: 'usage', meter: 'page', price: '0.01', free: { quantity: 100, each: 'month', months: 12 } },
        { type: 'once', name: 'set-up', price: 500 },
      ],
    });
    const match = only(offeringWith('acme/once', plan));
    expect(shown(match.monthly?.expected)).toBe('4.50');
    expect(match.estimate?.lines.map(({ label, amount }) => [label, shown(amount)])).toEqual([['page', '4.50']]);
    expect(shown(match.firstYear)).toBe('542.00');
  });

  test('leaves a start credit out of the lasting month and takes it off the first year', () => {
    // 450 pages a month at 0.01: 4.50. In the first year 5,400 − 10,000 free once = 0 pages.
    const plan = aPlan({
      charges: [{ type: 'usage', meter: 'page', price: '0.01', free: { quantity: 10_000, each: 'once' } }],
    });
    const match = only(offeringWith('acme/credit', plan));
    expect(shown(match.monthly?.expected)).toBe('4.50');
    expect(shown(match.firstYear)).toBe('0.00');
  });

  test('per unit is not asked for where there are no units', () => {
    expect(only(anOffering(), { workload: { invoices: { low: 0, expected: 0, high: 0 } } }).perUnit).toBeNull();
  });

  test('is the same alone and among others', () => {
    const one = only(anOffering());
    const [among] = matched([anOffering(), anOffering({ id: 'acme/other' })]);
    expect(shown(among?.monthly?.expected)).toBe(shown(one.monthly?.expected));
  });
});

describe('unknown stays unknown', () => {
  test.each([
    ['no printed price', aVariant({ plans: 'on-request' }), null, ['price-on-request']],
    ['no price that was found', aVariant({ plans: 'not-found' }), null, ['price-not-found']],
    ['no plan at all', aVariant({ plans: [] }), null, ['price-not-found']],
    ['no price valid on the day', aVariant({ plans: [aPlan({ validTo: '2026-11-23' })] }), null, ['price-not-valid']],
    [
      'a meter that the task cannot derive',
      aVariant({ plans: [aPlan({ charges: [{ type: 'usage', meter: 'audio-minute', price: 1 }] })] }),
      'payg',
      ['meter:audio-minute'],
    ],
    [
      'a rule per request where nobody says how many requests',
      aVariant({
        plans: [aPlan({ charges: [{ type: 'usage', meter: 'document', price: 1, request: { minimum: 2 } }] })],
      }),
      'payg',
      ['requests:document'],
    ],
    ['a currency without rate', aVariant({ plans: [aPlan({ currency: 'CHF' })] }), 'payg', ['currency:CHF']],
    ['a charge on request', aVariant({ plans: [aFee('on-request')] }), 'fee', ['price-on-request']],
    [
      'a last tier whose price nobody knows',
      aVariant({
        plans: [
          aPlan({ charges: [{ type: 'usage', meter: 'page', tiers: [{ upTo: 10, price: 1 }, { price: 'unknown' }] }] }),
        ],
      }),
      'payg',
      ['price-not-found'],
    ],
    [
      'more use than included and no price for more',
      aVariant({
        plans: [
          aPlan({
            charges: [{ type: 'fee', price: 9, each: 'month', includes: [{ meter: 'page', quantity: 100 }] }],
          }),
        ],
      }),
      'payg',
      ['price-not-found'],
    ],
  ])('%s', (_what, variant, plan, unknown) => {
    const match = only(anOffering({ variants: [variant] }));
    expect(match.monthly).toBeNull();
    expect([match.perUnit, match.native, match.firstYear]).toEqual([null, null, null]);
    expect([match.plan, match.unknown, match.excludedBy]).toEqual([plan, unknown, []]);
  });

  test('a plan that can be worked out counts although another one cannot', () => {
    const plans = [aFee('on-request'), aFee(70, { id: 'second' })];
    const match = only(anOffering({ variants: [aVariant({ plans })] }));
    expect([match.plan, shown(match.monthly?.expected), match.unknown]).toEqual(['second', '70.00', []]);
  });

  test('an included quantity that cannot be checked is named beside the price', () => {
    const fee = { type: 'fee', price: 9, each: 'month', includes: [{ meter: 'audio-minute', quantity: 5 }] } as const;
    const match = only(offeringWith('acme/x', aPlan({ charges: [{ ...fee, includes: [...fee.includes] }] })));
    expect([shown(match.monthly?.expected), match.unknown]).toEqual(['9.00', ['meter:audio-minute']]);
  });

  test('credits are burnt by what the task produces; other meters that burn them do not matter', () => {
    const plan = aPlan({
      credits: { rates: { page: 2, 'audio-minute': 10 } },
      charges: [{ type: 'usage', meter: 'credit', price: '0.01' }],
    });
    const match = only(offeringWith('acme/credits', plan));
    expect([shown(match.monthly?.expected), match.unknown]).toEqual(['9.00', []]);
  });

  test('facts that nobody stated are listed, and exclude only where proof is wanted', () => {
    const vague = anOffering({
      regions: [],
      trainsOnCustomerData: 'unknown',
      germanInterface: 'unknown',
      germanContent: 'unknown',
      variants: [aVariant({ knowHow: { setUp: 'unknown', integrate: 0, operate: 0 } })],
    });
    const facts = ['region', 'training', 'german-interface', 'german-content', 'know-how'];
    expect(only(vague)).toMatchObject({ unknown: facts, toClarify: [], excludedBy: [] });
    expect(only(vague, { provenOnly: true }).excludedBy).toEqual([]);
    expect(only(vague, { region: 'EU', knowHow: 1 })).toMatchObject({
      toClarify: ['region', 'know-how'],
      excludedBy: [],
    });
    expect(only(vague, { region: 'EU', provenOnly: true }).excludedBy).toEqual(['unproven']);
  });
});

test('who wants it in the house gets the variant that runs there, without the price of the cloud', () => {
  const offering = anOffering({
    onPremises: 'yes',
    variants: [aVariant({ id: 'cloud', onPremises: 'no' }), aVariant({ id: 'own-server', plans: 'on-request' })],
  });
  const anywhere = only(offering);
  expect([anywhere.variant, shown(anywhere.monthly?.expected)]).toEqual(['cloud', '4.50']);
  const inHouse = only(offering, { onPremises: true });
  expect([inHouse.variant, inHouse.monthly, inHouse.excludedBy]).toEqual(['own-server', null, []]);
});

describe('a wish excludes what breaks it', () => {
  test.each<[string, Partial<OfferingModel>, Partial<Case>, string[]]>([
    ['EU, processed in Germany', { regions: ['DE'] }, { region: 'EU' }, []],
    ['EU, processed in the USA', { regions: ['US'] }, { region: 'EU' }, ['region']],
    ['EU, processed anywhere', { regions: ['global'] }, { region: 'EU' }, ['region']],
    ['EU, choice of regions', { regions: ['US', 'EU'] }, { region: 'EU' }, []],
    ['EU, Switzerland', { regions: ['CH'] }, { region: 'EU' }, ['region']],
    ['Germany, somewhere in the EU', { regions: ['EU'] }, { region: 'DE' }, ['region']],
    ['Germany, not stated', { regions: [] }, { region: 'DE' }, []],
    ['EU, but it also runs in the house', { regions: ['US'], onPremises: 'yes' }, { region: 'EU' }, []],
    ['no training, trains', { trainsOnCustomerData: 'yes' }, { noTraining: true }, ['training']],
    ['no training, only with consent', { trainsOnCustomerData: 'opt-in' }, { noTraining: true }, []],
    ['no training, unless refused', { trainsOnCustomerData: 'opt-out' }, { noTraining: true }, []],
    ['on premises, not offered', { onPremises: 'no' }, { onPremises: true }, ['on-premises']],
    ['on premises, offered', { onPremises: 'yes' }, { onPremises: true }, []],
    [
      'on premises, offered in another variant only',
      { onPremises: 'yes', variants: [aVariant({ onPremises: 'no' })] },
      { onPremises: true },
      ['on-premises'],
    ],
    [
      'EU, and only another variant runs in the house',
      { regions: ['US'], onPremises: 'yes', variants: [aVariant({ onPremises: 'no' })] },
      { region: 'EU' },
      ['region'],
    ],
    ['German interface', { germanInterface: 'no' }, { germanInterface: true }, ['german-interface']],
    ['German support', { germanSupport: 'no' }, { germanSupport: true }, ['german-support']],
    ['nothing, closed', { status: 'closed-to-new-customers' }, {}, ['status']],
    ['nothing, retiring', { status: 'retiring' }, {}, ['status']],
    ['nothing, preview', { status: 'preview' }, {}, []],
    ['budget 4.49 of 4.50', {}, { budget: '4.49' }, ['budget']],
    ['budget 4.50 of 4.50', {}, { budget: '4.50' }, []],
    ['budget, price on request', { variants: [aVariant({ plans: 'on-request' })] }, { budget: 1 }, []],
    ['a must', {}, { needs: needs({ output: '2!' }) }, ['fit']],
    [
      'own people',
      { variants: [aVariant({ knowHow: { setUp: 2, integrate: 0, operate: 0 } })] },
      { knowHow: 1 },
      ['know-how'],
    ],
    [
      'term 1, yearly fee',
      { variants: [aVariant({ plans: [aFee(9, { termMonths: 12 })] })] },
      { maxTermMonths: 1 },
      ['term'],
    ],
    ['term 1, use alone', {}, { maxTermMonths: 1 }, []],
    [
      'a cap',
      { variants: [aVariant({ plans: [aPlan({ cap: { meter: 'page', quantity: 449, each: 'month' } })] })] },
      {},
      ['capacity'],
    ],
  ])('%s', (_what, offering, own, excludedBy) => {
    expect(only(anOffering(offering), own).excludedBy).toEqual(excludedBy);
  });

  test('a fee paid a year ahead binds a year, one without a stated term is to be clarified', () => {
    const paid = aPlan({ charges: [{ type: 'fee', price: 5, each: 'month', paid: 'year' }] });
    expect(only(offeringWith('a/a', paid), { maxTermMonths: 1 }).excludedBy).toEqual(['term']);
    const unstated = aPlan({ charges: [{ type: 'fee', price: 5, each: 'month' }] });
    expect(only(offeringWith('a/a', unstated), { maxTermMonths: 1 })).toMatchObject({
      excludedBy: [],
      toClarify: ['term'],
    });
  });

  test('and what merely bends it is a compromise', () => {
    const bent = anOffering({ trainsOnCustomerData: 'opt-out', status: 'preview', germanContent: 'no' });
    expect(only(bent, { noTraining: true, needs: needs({ output: 2 }) }).compromises).toEqual([
      'training-opt-out',
      'german-content',
      'preview',
      'gap:output',
    ]);
  });

  test('all reasons are told', () => {
    const far = anOffering({ regions: ['US'], germanInterface: 'no', status: 'retired' });
    expect(only(far, { region: 'DE', germanInterface: true, budget: 1 }).excludedBy).toEqual([
      'region',
      'german-interface',
      'status',
      'budget',
    ]);
  });
});

describe('a price for another place than the wished one', () => {
  const american = aPlan({ id: 'us', region: 'US East', charges: [{ type: 'usage', meter: 'page', price: '0.01' }] });
  const european = aPlan({
    id: 'eu',
    region: 'West Europe',
    charges: [{ type: 'usage', meter: 'page', price: '0.02' }],
  });

  test('gives way to the price of the place, also where that is dearer', () => {
    const offering = anOffering({ variants: [aVariant({ plans: [american, european] })] });
    expect(only(offering).plan).toBe('us');
    expect(only(offering, { region: 'EU' }).plan).toBe('eu');
  });

  test('is no cost where there is no other: the match stays, without a price and with the reason', () => {
    const match = only(offeringWith('acme/us', american), { region: 'EU', budget: 0 });
    expect(match).toMatchObject({ plan: 'us', monthly: null, perUnit: null, native: null, firstYear: null });
    expect(match.toClarify).toContain('price-region');
    expect(match.excludedBy).toEqual([]);
  });

  test('is no high end of a range either', () => {
    const small = aPlan({ ...european, cap: { meter: 'page', quantity: 1000, each: 'month' } });
    const offering = anOffering({ variants: [aVariant({ plans: [small, american] })] });
    const match = only(offering, { region: 'EU' });
    expect(match.plan).toBe('eu');
    expect(match.unknown).toContain('capacity');
  });

  test('does not put an offering before dearer ones of the place', () => {
    const matches = matched([offeringWith('acme/us', american), offeringWith('zeta/eu', european)], { region: 'EU' });
    expect(matches.map(({ offering }) => offering)).toEqual(['zeta/eu', 'acme/us']);
  });
});

describe('variant and plan', () => {
  const cheap = aVariant({ id: 'cheap', reach: levels<Level>(0), plans: [aFee(10)] });
  const able = aVariant({
    id: 'able',
    reach: levels<Level>(2),
    knowHow: { setUp: 2, integrate: 2, operate: 1 },
    plans: [aFee(30)],
  });
  const both = anOffering({ variants: [able, cheap] });

  test('are the cheapest without a forbidden gap', () => {
    expect(only(both).variant).toBe('cheap');
    expect(only(both, { needs: needs({ output: 1 }) })).toMatchObject({
      variant: 'cheap',
      compromises: ['gap:output'],
    });
    expect(only(both, { needs: needs({ output: 2 }) }).variant).toBe('able');
    expect(only(both, { needs: needs({ output: '1!' }) }).variant).toBe('able');
  });

  test('stay within the know-how of the company', () => {
    expect(only(both, { needs: needs({ output: 1 }), knowHow: 1 }).variant).toBe('cheap');
    expect(only(both, { needs: needs({ output: 2 }), knowHow: 1, partner: true })).toMatchObject({
      variant: 'able',
      excludedBy: [],
    });
  });

  test('are the nearest ones with their gaps where none can be used', () => {
    expect(only(both, { needs: needs({ output: 2 }), knowHow: 1 })).toMatchObject({
      variant: 'able',
      excludedBy: ['know-how'],
    });
    expect(only(both, { needs: needs({ output: '3!' }) })).toMatchObject({
      variant: 'able',
      fit: { gaps: { output: 1 } },
    });
  });

  test('serve the task', () => {
    const other = aVariant({ ...cheap, tasks: ['translation'] });
    expect(only(anOffering({ variants: [other, able] })).variant).toBe('able');
    expect(matched([anOffering({ tasks: ['translation'] }), anOffering({ variants: [other] })])).toEqual([]);
  });

  test('a plan that ends below the use gives way to the next one, also for the high end of the range', () => {
    const small = aFee(5, { id: 'small', cap: { meter: 'page', quantity: 400, each: 'month' } });
    const medium = aFee(20, { id: 'medium', cap: { meter: 'page', quantity: 1000, each: 'month' } });
    const large = aFee(90, { id: 'large' });
    const match = only(anOffering({ variants: [aVariant({ plans: [small, medium, large] })] }));
    const { monthly } = match;
    expect(match.plan).toBe('medium');
    expect([monthly?.low, monthly?.expected, monthly?.high].map(shown)).toEqual(['20.00', '20.00', '90.00']);
    expect(match.unknown).toEqual([]);
  });

  test('where no plan serves the high end, its cost is named as unknown', () => {
    const medium = aFee(20, { cap: { meter: 'page', quantity: 1000, each: 'month' } });
    const match = only(anOffering({ variants: [aVariant({ plans: [medium] })] }));
    expect([match.monthly?.low, match.monthly?.high].map(shown)).toEqual(['20.00', '20.00']);
    expect(match.unknown).toEqual(['capacity']);
  });

  test('a plan with a price beats one without, an exceeded cap does not hide a price on request', () => {
    const capped = aFee(5, { cap: { meter: 'page', quantity: 400, each: 'month' } });
    const match = only(anOffering({ variants: [aVariant({ plans: [capped, aFee('on-request', { id: 'big' })] })] }));
    expect(match).toMatchObject({ plan: 'big', monthly: null, excludedBy: [], unknown: ['price-on-request'] });
  });
});

test('a price is valid from its first day to the day before its last', () => {
  const plan = { validFrom: '2026-09-01', validTo: '2026-11-23' };
  expect(['2026-08-31', '2026-09-01', '2026-11-22', '2026-11-23'].map((day) => isValidOn(plan, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('the order', () => {
  test('is usable and cheap first, then usable without price, then excluded; equal ones by id', () => {
    const ids = matched(
      [
        anOffering({ id: 'z/request', variants: [aVariant({ plans: 'on-request' })] }),
        offeringWith('b/twenty', aFee(20)),
        offeringWith('x/free', aFee(0), { knowHow: { setUp: 3, integrate: 0, operate: 0 } }),
        offeringWith('a/twenty', aFee(20)),
        offeringWith('c/ten', aFee('10.00000000000000000001')),
        offeringWith('d/ten', aFee(10)),
        anOffering({ id: 'a/request', variants: [aVariant({ plans: 'not-found' })] }),
      ],
      { knowHow: 1 },
    ).map(({ offering }) => offering);
    expect(ids).toEqual(['d/ten', 'c/ten', 'a/twenty', 'b/twenty', 'a/request', 'z/request', 'x/free']);
  });
});

describe('taking a wish back', () => {
  const simple = anOffering({ id: 'a/simple' });
  const harder = anOffering({
    id: 'b/harder',
    variants: [aVariant({ knowHow: { setUp: 2, integrate: 0, operate: 0 } })],
  });
  const overseas = anOffering({ id: 'c/overseas', regions: ['US'] });
  const both = anOffering({ ...harder, id: 'd/both', regions: ['US'] });
  const all = [simple, harder, overseas, both];
  const own = aCase({ knowHow: 1, region: 'EU' });

  test('tells what each one alone brings back', () => {
    const from = '4.50';
    expect(told(relaxed(all, own))).toEqual([
      { wishes: ['partner'], count: 1, offerings: ['b/harder'], from },
      { wishes: ['know-how'], count: 1, offerings: ['b/harder'], from },
      { wishes: ['region'], count: 1, offerings: ['c/overseas'], from },
    ]);
  });

  test('tells what the cheapest one brought back costs, and where none of them has a price', () => {
    const knowHow = { setUp: 1, integrate: 1, operate: 2 } as const;
    const fees = [30, 20].map((fee) => offeringWith(`x/${fee}`, aFee(fee), { knowHow }));
    const request = anOffering({ id: 'y/request', variants: [aVariant({ plans: 'on-request', knowHow })] });
    const found = (offerings: readonly OfferingModel[], grossOfTax = false) =>
      told(relaxed(offerings, { ...own, grossOfTax })).map(({ count, from }) => [count, from]);
    expect(found([simple, request, ...fees])).toEqual([[3, '20.00']]);
    expect(found([simple, request, ...fees], true)).toEqual([[3, '23.80']]);
    expect(found([simple, request])).toEqual([[1, null]]);
  });

  test('tells for one offering which wish would free it', () => {
    const found = relaxed(all, own);
    expect(freedBy('b/harder', found)).toEqual([['partner'], ['know-how']]);
    expect(freedBy('d/both', found)).toEqual([]);
  });

  test('tells of two that must both go, only where nothing is left and no single one helps', () => {
    const from = '4.50';
    expect(told(relaxed([both], own))).toEqual([
      { wishes: ['partner', 'region'], count: 1, offerings: ['d/both'], from },
      { wishes: ['know-how', 'region'], count: 1, offerings: ['d/both'], from },
    ]);
    expect(relaxed([simple, both], own)).toEqual([]);
    expect(caseWithout(own, ['partner', 'region'])).toEqual({ ...own, partner: true, region: 'any' });
  });

  test('gives the case to go on with', () => {
    expect(caseWithout(own, ['partner'])).toEqual({ ...own, partner: true });
    expect(caseWithout(aCase({ region: 'DE' }), ['region']).region).toBe('EU');
    expect(caseWithout(own, ['budget'])).toBe(own);
  });
});

// ── Laws ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const level = fc.constantFrom<Level>(0, 1, 2, 3);
const reach = fc.oneof({ weight: 5, arbitrary: level }, { weight: 1, arbitrary: fc.constant<Unknown>('unknown') });
const knowHowLevel = fc.constantFrom<KnowHowLevel>(0, 1, 2, 3, 4);
const baseLevel = fc.oneof(
  { weight: 5, arbitrary: knowHowLevel },
  { weight: 1, arbitrary: fc.constant<Unknown>('unknown') },
);
const yesNo = fc.constantFrom<YesNo>('yes', 'no', 'unknown');
const somePlan = fc.oneof(
  fc.integer({ min: 0, max: 500 }).map((price) => aFee(price)),
  fc
    .integer({ min: 1, max: 50 })
    .map((cents) => aPlan({ currency: 'USD', charges: [{ type: 'usage', meter: 'page', price: cents / 100 }] })),
  fc.integer({ min: 1, max: 900 }).map((cap) => aFee(3, { cap: { meter: 'page', quantity: cap, each: 'month' } })),
  fc.constant(aFee('on-request')),
  fc.constantFrom(1, 12, 36).map((termMonths) => aFee(20, { termMonths, tax: 'gross' })),
);
const someVariant = fc
  .record(
    {
      reach: fc.record({
        content: reach,
        inputs: reach,
        output: reach,
        process: reach,
        integration: reach,
        operation: reach,
      }),
      onPremises: yesNo,
      knowHow: fc.record({ setUp: baseLevel, integrate: baseLevel, operate: baseLevel }),
      plans: fc.oneof(
        { weight: 5, arbitrary: fc.array(somePlan, { minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constant('on-request' as const) },
      ),
    },
    { requiredKeys: ['reach', 'knowHow', 'plans'] },
  )
  .map((own) => aVariant(own));
const someOffering = fc
  .record({
    status: fc.constantFrom('available', 'available', 'preview', 'retired'),
    regions: fc.constantFrom<string[]>([], ['DE'], ['EU'], ['US']),
    onPremises: yesNo,
    germanInterface: yesNo,
    germanSupport: yesNo,
    trainsOnCustomerData: fc.constantFrom('no', 'opt-in', 'opt-out', 'yes', 'unknown'),
    variants: fc.array(someVariant, { minLength: 1, maxLength: 3 }),
  })
  .map((own) => anOffering(own));
const someOfferings = fc
  .array(someOffering, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((offering, index) => ({ ...offering, id: `vendor/${index}` })));
const need = fc.record({ level, must: fc.boolean() });
const someCase = fc
  .record({
    needs: fc.record({
      content: need,
      inputs: need,
      output: need,
      process: need,
      integration: need,
      operation: need,
    }),
    knowHow: fc.option(knowHowLevel),
    partner: fc.boolean(),
    region: fc.constantFrom('any', 'EU', 'DE'),
    noTraining: fc.boolean(),
    onPremises: fc.boolean(),
    germanInterface: fc.boolean(),
    germanSupport: fc.boolean(),
    budget: fc.option(fc.integer({ min: 0, max: 300 })),
    maxTermMonths: fc.option(fc.constantFrom(1, 12, 24)),
    provenOnly: fc.boolean(),
    grossOfTax: fc.boolean(),
  })
  .map((own) => aCase(own));

const usableIds = (offerings: readonly OfferingModel[], own: Case) =>
  matchAll(prepared(offerings), own, aReference())
    .matches.filter(isUsable)
    .map(({ offering }) => offering);

test('law: taking a wish back never loses a usable match', () => {
  fc.assert(
    fc.property(someOfferings, someCase, (offerings, own) => {
      const before = usableIds(offerings, own);
      for (const relaxed of relaxedCases(own)) {
        expect([relaxed.wish, usableIds(offerings, relaxed.case)]).toEqual([
          relaxed.wish,
          expect.arrayContaining(before),
        ]);
      }
    }),
    { numRuns: 150 },
  );
});

test('law: what a relaxation promises comes true', () => {
  fc.assert(
    fc.property(someOfferings, someCase, (offerings, own) => {
      const before = usableIds(offerings, own);
      for (const { wishes, count, offerings: freed } of relaxed(offerings, own)) {
        const after = usableIds(offerings, caseWithout(own, wishes));
        expect(count).toBe(after.length - before.length);
        expect(after).toEqual(expect.arrayContaining(freed));
      }
    }),
    { numRuns: 100 },
  );
});

test('law: more know-how never excludes more', () => {
  fc.assert(
    fc.property(someOfferings, someCase, (offerings, own) => {
      const counts = ([0, 1, 2, 3, 4, null] as const).map(
        (knowHow) => usableIds(offerings, { ...own, knowHow }).length,
      );
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    }),
    { numRuns: 150 },
  );
});

test('law: every offering stands once, usable ones first, cheapest first, with bounds around its cost', () => {
  fc.assert(
    fc.property(someOfferings, someCase, (offerings, own) => {
      const { matches } = matchAll(prepared(offerings), own, aReference());
      expect(matches.map(({ offering }) => offering).toSorted()).toEqual(offerings.map(({ id }) => id).toSorted());
      const groups = matches.map((match) => (isUsable(match) ? (match.monthly ? 0 : 1) : 2));
      expect(groups).toEqual(groups.toSorted((a, b) => a - b));
      const costs = matches.filter(isUsable).flatMap(({ monthly }) => (monthly ? [monthly.expected] : []));
      costs.slice(1).forEach((cost, index) => expect(compare(costs[index] ?? cost, cost)).not.toBe(1));
      for (const { monthly } of matches) {
        if (!monthly) continue;
        expect(compare(monthly.low, monthly.expected)).not.toBe(1);
        expect(compare(monthly.expected, monthly.high)).not.toBe(1);
      }
    }),
    { numRuns: 150 },
  );
});

test('law: a match without a reason costs what no other usable way of its offering undercuts', () => {
  fc.assert(
    fc.property(someOffering, someCase, (offering, own) => {
      const best = only(offering, own);
      fc.pre(isUsable(best));
      for (const variant of offering.variants) {
        for (const plan of typeof variant.plans === 'string' ? [] : variant.plans) {
          const alone = only(anOffering({ ...offering, variants: [{ ...variant, plans: [plan] }] }), own);
          if (!isUsable(alone) || !alone.monthly) continue;
          expect(best.monthly && compare(best.monthly.expected, alone.monthly.expected)).not.toBe(1);
          expect(best.monthly).not.toBeNull();
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('law: tax to be borne makes every cost 19 % higher', () => {
  fc.assert(
    fc.property(someOfferings, (offerings) => {
      const net = new Map(matched(offerings).map((match) => [match.offering, match.monthly?.expected]));
      for (const { offering, monthly } of matched(offerings, { grossOfTax: true })) {
        const before = net.get(offering);
        const taxed = before && { n: before.n * 119n, d: before.d * 100n };
        expect(monthly && roundHalfUp(monthly.expected, 6)).toBe(taxed ? roundHalfUp(taxed, 6) : null);
      }
    }),
    { numRuns: 50 },
  );
});

test('a task is prepared once for many cases and is not changed by them', () => {
  const ready = prepared([anOffering()], aTask());
  const first = matchAll(ready, aCase(), aReference()).matches;
  matchAll(ready, aCase({ workload: { invoices: { low: 1, expected: 2, high: 3 } }, region: 'DE' }), aReference());
  const again = matchAll(ready, aCase(), aReference()).matches;
  expect(shown(again[0]?.monthly?.expected)).toBe(shown(first[0]?.monthly?.expected));
});
