import { beforeAll, describe, expect, test } from 'vitest';
import type { Content, Offering, Vendor } from '../../src/catalogue/content.ts';
import {
  integrationReach,
  localised,
  matchingReference,
  offeringModelOf,
  operationReach,
  ratesOn,
  taskModelOf,
} from '../../src/catalogue/models.ts';
import { contentOf } from '../../src/catalogue/read.ts';
import { changed, day, soundFiles } from './trees.ts';

let content: Content;
beforeAll(async () => {
  content = contentOf(await soundFiles(), { day });
});

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('not in the tree');
  return value;
};

describe('operation and control', () => {
  type Facts = Partial<Offering['dataProtection']> & Partial<Pick<Vendor, 'certificates' | 'processingAgreement'>>;
  const reach = ({ certificates = [], processingAgreement, ...facts }: Facts) =>
    operationReach(
      { dataProtection: { regions: [], onPremises: 'unknown', trainsOnCustomerData: 'unknown', ...facts } },
      { certificates, ...(processingAgreement === undefined ? {} : { processingAgreement }) },
    );
  const dpa = 'https://acme.example/dpa';

  test.each<[string, Facts, ReturnType<typeof reach>]>([
    ['own premises', { onPremises: 'yes' }, 3],
    ['own premises, whatever the regions', { onPremises: 'yes', regions: ['US'] }, 3],
    ['EU with C5', { regions: ['EU'], certificates: ['c5-type-2'] }, 2],
    ['Germany with ISO 27001', { regions: ['US', 'DE'], certificates: ['iso-27001'] }, 2],
    ['EU with another certificate', { regions: ['EU'], certificates: ['iso-27017'] }, 'unknown'],
    ['EU, agreement, no training', { regions: ['EU'], processingAgreement: dpa, trainsOnCustomerData: 'no' }, 1],
    ['Ireland counts as EU', { regions: ['IE'], processingAgreement: dpa, trainsOnCustomerData: 'opt-in' }, 1],
    ['EU, no agreement stated', { regions: ['EU'], trainsOnCustomerData: 'no' }, 'unknown'],
    ['EU, training not stated', { regions: ['EU'], processingAgreement: dpa }, 'unknown'],
    [
      'EU, training unless one objects',
      { regions: ['EU'], processingAgreement: dpa, trainsOnCustomerData: 'opt-out' },
      0,
    ],
    [
      'EU with C5, but training in any case',
      { regions: ['EU'], certificates: ['c5-type-2'], trainsOnCustomerData: 'yes' },
      0,
    ],
    [
      'USA only',
      { regions: ['US'], certificates: ['iso-27001'], processingAgreement: dpa, trainsOnCustomerData: 'no' },
      0,
    ],
    ['somewhere in the world', { regions: ['global'] }, 0],
    ['nothing stated', {}, 'unknown'],
    ['not on premises, nothing else stated', { onPremises: 'no' }, 'unknown'],
  ])('%s', (_what, facts, level) => {
    expect(reach(facts)).toBe(level);
  });
});

test('integration reach is that of the farthest way to connect, and unknown without any', () => {
  expect(integrationReach(['web-app', 'datev'], content.reference)).toBe(1);
  expect(integrationReach(['web-app', 'rest-api'], content.reference)).toBe(3);
  expect(integrationReach(['web-app'], content.reference)).toBe(0);
  expect(integrationReach([], content.reference)).toBe('unknown');
});

test('an offering becomes plain data in one language', () => {
  const reader = found(content.offerings.get('acme/reader'));
  const model = offeringModelOf(reader, found(content.vendors.get('acme')), content.reference, 'en');
  expect(structuredClone(model)).toEqual(model);
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  expect(model).toMatchObject({ id: 'acme/reader', vendorName: 'Acme', country: 'DE', germanContent: 'yes' });
  expect(model.variants[0]?.reach).toEqual({
    content: 0,
    inputs: 1,
    output: 0,
    process: 'unknown',
    integration: 3,
    operation: 2,
  });
  const [payg, old] = found(model.variants[0]).plans as unknown as Record<string, unknown>[];
  expect(payg).not.toHaveProperty('source');
  expect(old).toMatchObject({ checked: '2025', validTo: '2026-01-01' });
  expect(model.variants[1]?.plans).toMatchObject([{ name: 'Team', charges: [{ name: 'Base fee' }, {}] }]);
});

test('a variant that does not run on own premises has the control that the cloud leaves', async () => {
  const files = changed(await soundFiles(), 'vendors/acme/reader.md', 'onPremises: no,', 'onPremises: yes,');
  const cloud = changed(
    files,
    'vendors/acme/reader.md',
    '    name: { de: Fertiges Modell, en: Prebuilt model }\n',
    '    name: { de: Fertiges Modell, en: Prebuilt model }\n    onPremises: no\n',
  );
  const read = contentOf(cloud, { day });
  const { variants } = offeringModelOf(
    found(read.offerings.get('acme/reader')),
    found(read.vendors.get('acme')),
    read.reference,
    'de',
  );
  expect(variants.map(({ onPremises, reach }) => [onPremises, reach.operation])).toEqual([
    ['no', 2],
    [undefined, 3],
  ]);
});

test('a missing language is the other one, with its mark', () => {
  expect(localised({ de: 'Seite', en: 'page' }, 'en')).toEqual({ text: 'page' });
  expect(localised({ en: 'page' }, 'de')).toEqual({ text: 'page', lang: 'en' });
});

test('a share gets the bounds 0 and 1', () => {
  const model = taskModelOf(found(content.tasks.get('receipt-reading')));
  expect(model.drivers.map(({ minimum, maximum }) => [minimum, maximum])).toEqual([
    [0, undefined],
    [undefined, undefined],
    [0, 1],
  ]);
});

test('takes the newest rates that are not later than the day', () => {
  expect(ratesOn(content.reference, '2026-11-23')).toMatchObject({
    asOf: '2026-08-21',
    perEuro: { USD: 1.1699 },
    taxPercent: 19,
  });
  expect(ratesOn(content.reference, '2026-08-20').asOf).toBe('2025-12-31');
  expect(matchingReference(content.reference, day)).toMatchObject({
    personDays: { setUp: { 2: { expected: 12 } } },
    labour: { perHour: { expected: 43.4 }, externalPerHour: { low: 95 } },
  });
});
