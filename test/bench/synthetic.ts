/** Made-up offerings and uses for measuring: always the same for the same seed. */
import type { OfferingModel, PersonDays, PlanEntry, TaskModel } from '../../src/matching/model.ts';
import type { Charge } from '../../src/pricing/plan.ts';
import type { Usage } from '../../src/pricing/usage.ts';

/** Numbers from 0 up to, not including, 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Uses of the meters with whole quantities below their limits. */
export function randomUses(limits: Readonly<Record<string, number>>, count: number, seed = 1): Usage[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () =>
    Object.entries(limits).map(([meter, limit]) => ({ meter, quantity: Math.floor(random() * limit) })),
  );
}

const levels = { content: 1, inputs: 1, output: 1, process: 1, integration: 1, operation: 1 } as const;

export const syntheticTask: TaskModel = {
  id: 'invoice-extraction',
  drivers: [
    { id: 'invoices', param: 'rechnungen', range: { low: 50, expected: 300, high: 1000 }, basis: 'assumption' },
    { id: 'pages_per', param: 'seiten', range: { low: 1, expected: 1.5, high: 3 }, basis: 'assumption' },
    { id: 'users', param: 'nutzer', range: { low: 2, expected: 3, high: 5 }, basis: 'assumption' },
  ],
  meters: [
    { meter: 'document', quantity: 'invoices' },
    { meter: 'page', quantity: 'invoices * pages_per', requests: 'invoices' },
    { meter: 'input-token', quantity: 'invoices * pages_per * 1500', requests: 'invoices' },
    { meter: 'output-token', quantity: 'invoices * 400', requests: 'invoices' },
    { meter: 'user', quantity: 'users' },
  ],
  units: 'invoices',
  minutesToday: { low: 5, expected: 12, high: 25 },
  minutesThen: { low: 1, expected: 2.5, high: 6 },
  needs: levels,
};

/** Offerings with one variant and two plans each, of the kinds that vendors sell. */
export function syntheticOfferings(count: number, seed = 7): OfferingModel[] {
  const random = randomNumbers(seed);
  const pick = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0];
  const price = (most: number) => Math.round(random() * most * 10_000) / 10_000;
  const charges = (): Charge[] => {
    const kind = Math.floor(random() * 5);
    switch (kind) {
      case 0:
        return [
          { type: 'usage', meter: 'input-token', per: 1_000_000, price: price(5) },
          { type: 'usage', meter: 'output-token', per: 1_000_000, price: price(20) },
        ];
      case 1:
        return [
          {
            type: 'usage',
            meter: 'page',
            per: 1000,
            tiers: [{ upTo: 1000, price: price(20) }, { price: price(10) }],
            free: { quantity: 100, each: 'month' },
          },
        ];
      case 2:
        return [
          { type: 'fee', price: price(90), each: 'month', includes: [{ meter: 'page', quantity: 500 }] },
          { type: 'usage', meter: 'page', price: price(0.2) },
        ];
      case 3:
        return [
          { type: 'fee', price: price(40), each: 'month', seats: { meter: 'user', minimum: 1 } },
          { type: 'usage', meter: 'document', price: price(0.3) },
        ];
      default:
        return [{ type: 'usage', meter: 'page', price: price(0.1), request: { minimum: 2, step: 1 } }];
    }
  };
  const plan = (id: string): PlanEntry => ({
    id,
    currency: pick(['EUR', 'USD']),
    tax: 'net',
    checked: '2026-11-01',
    evidence: 'vendor',
    charges: charges(),
  });
  return Array.from({ length: count }, (_none, index) => ({
    id: `vendor-${index % 97}/offering-${index}`,
    name: `Offering ${index}`,
    vendorName: `Vendor ${index % 97}`,
    country: pick(['DE', 'US', 'FR']),
    status: 'available',
    tasks: [syntheticTask.id],
    germanContent: pick(['yes', 'no', 'unknown']),
    germanInterface: pick(['yes', 'no', 'unknown']),
    germanSupport: pick(['yes', 'no', 'unknown']),
    regions: pick([['DE', 'EU'], ['EU'], ['US'], []]),
    onPremises: 'no',
    trainsOnCustomerData: pick(['no', 'opt-in', 'unknown']),
    variants: [
      {
        id: 'standard',
        name: 'Standard',
        reach: { ...levels, output: pick([0, 1, 2, 3]), content: pick([0, 1, 2]) },
        knowHow: { setUp: pick([0, 1, 2, 3]), integrate: pick([0, 1, 2, 3]), operate: pick([0, 1, 2]) },
        plans: [plan('monthly'), plan('payg')],
      },
    ],
  }));
}

const days = (low: number, expected: number, high: number) => ({ low, expected, high });

export const syntheticPersonDays: PersonDays = {
  setUp: { 0: days(0.5, 1, 3), 1: days(2, 5, 10), 2: days(5, 12, 25), 3: days(15, 30, 60), 4: days(40, 90, 200) },
  runningPerMonth: {
    0: days(0, 0.1, 0.5),
    1: days(0.2, 0.5, 1),
    2: days(0.5, 1, 2),
    3: days(1, 2, 4),
    4: days(3, 6, 12),
  },
};
