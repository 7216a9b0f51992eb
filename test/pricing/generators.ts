/** Random plans and uses for the laws. */
import fc from 'fast-check';
import type { Charge, Decimal, FeeCharge, Plan, Tier, UsageCharge } from '../../src/pricing/plan.ts';

/** Prices from 0 to 50 with up to nine decimals. */
export const aPrice: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt(0n, 5_000_000n), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => `${digits}e-${places}`);

const aSmallPrice: fc.Arbitrary<Decimal> = fc.integer({ min: 0, max: 40 }).map((cents) => cents / 4);

function tiersUpTo(most: number, price: fc.Arbitrary<Decimal>): fc.Arbitrary<Tier[]> {
  const edges = fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 0, maxLength: 3 });
  return edges.chain((ends) => {
    const sorted = ends.toSorted((a, b) => a - b);
    const flat = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
    return fc
      .array(fc.record({ price, flat }), { minLength: sorted.length + 1, maxLength: sorted.length + 1 })
      .map((tiers) =>
        tiers.map(({ price: amount, flat: extra }, index): Tier => {
          const upTo = sorted[index];
          return {
            price: amount,
            ...(upTo === undefined ? {} : { upTo }),
            ...(extra === undefined ? {} : { flat: extra }),
          };
        }),
      );
  });
}

export interface UsageOptions {
  meter?: string;
  most?: number;
  tierings?: readonly NonNullable<UsageCharge['tiering']>[];
  resets?: readonly NonNullable<UsageCharge['resets']>[];
  quotas?: readonly ('month' | 'year' | 'once')[];
  price?: fc.Arbitrary<Decimal>;
  requests?: boolean;
}

/** A usage charge of one meter with whole units at all edges. */
export function aUsageCharge({
  meter = 'page',
  most = 60,
  tierings = ['graduated', 'volume', 'package', 'stairstep'],
  resets = ['month'],
  quotas = ['month'],
  price = aSmallPrice,
  requests = false,
}: UsageOptions = {}): fc.Arbitrary<UsageCharge> {
  const free = fc.option(
    fc.record({
      quantity: fc.integer({ min: 0, max: most }),
      each: fc.constantFrom(...quotas),
      months: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    }),
    { nil: undefined },
  );
  const request = requests
    ? fc.record({
        minimum: fc.integer({ min: 0, max: 6 }),
        step: fc.integer({ min: 1, max: 5 }),
        maximum: fc.option(fc.integer({ min: 6, max: 12 }), { nil: undefined }),
      })
    : fc.constant(undefined);
  return fc
    .record({
      tiering: fc.constantFrom(...tierings),
      tiers: tiersUpTo(most, price),
      per: fc.integer({ min: 1, max: 8 }),
      resets: fc.constantFrom(...resets),
      round: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      free,
      request,
    })
    .map(({ round, free: quota, request: rule, resets: period, ...rest }): UsageCharge => {
      const charge: UsageCharge = { type: 'usage', meter, resets: period, ...rest };
      if (round !== undefined && period === 'month') charge.round = round;
      if (quota) {
        const { months, ...granted } = quota;
        charge.free = months === undefined ? granted : { ...granted, months };
      }
      if (rule) {
        const { maximum, ...others } = rule;
        charge.request = maximum === undefined ? others : { ...others, maximum };
      }
      return charge;
    });
}

/** A fee, maybe per seat, that includes units and money. */
export function aFeeCharge(meters: readonly string[]): fc.Arbitrary<FeeCharge> {
  return fc
    .record({
      price: aSmallPrice,
      each: fc.constantFrom('month' as const, 'year' as const),
      isPerSeat: fc.boolean(),
      minimum: fc.integer({ min: 0, max: 3 }),
      units: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      amount: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
      meter: fc.constantFrom(...meters),
    })
    .map(({ price, each, isPerSeat, minimum, units, amount, meter }): FeeCharge => {
      const per = isPerSeat ? ('seat' as const) : ('plan' as const);
      return {
        type: 'fee',
        price,
        each,
        ...(isPerSeat ? { seats: { meter: 'user', minimum } } : {}),
        includes: [
          ...(units === undefined ? [] : [{ meter, quantity: units, per }]),
          ...(amount === undefined ? [] : [{ amount, per }]),
        ],
      };
    });
}

/** What applies to a plan as a whole. */
export const planRest: fc.Arbitrary<Partial<Plan>> = fc
  .record({
    discount: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    minimum: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    maximum: fc.option(fc.integer({ min: 20, max: 300 }), { nil: undefined }),
    each: fc.constantFrom('month' as const, 'year' as const),
  })
  .map(({ discount, minimum, maximum, each }) => ({
    ...(discount === undefined ? {} : { discount: { percent: discount } }),
    ...(minimum === undefined ? {} : { minimumSpend: { price: minimum, each } }),
    ...(maximum === undefined ? {} : { maximumSpend: { price: maximum, each } }),
  }));

/** A plan of two meters, pages and images, with everything that can stand beside them. */
export function aRichPlan(options: UsageOptions = {}): fc.Arbitrary<Plan> {
  const percent = fc.option(
    fc.record({
      percent: fc.integer({ min: 0, max: 20 }),
      minimum: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    }),
    { nil: undefined },
  );
  return fc
    .record({
      pages: aUsageCharge({ ...options, meter: 'page' }),
      images: fc.option(aUsageCharge({ ...options, meter: 'image' }), { nil: undefined }),
      fee: fc.option(aFeeCharge(['page', 'image']), { nil: undefined }),
      percent,
      rest: planRest,
    })
    .map(({ pages, images, fee, percent: share, rest }): Plan => {
      const charges: Charge[] = [pages];
      charges.push(images ?? { type: 'usage', meter: 'image', price: 0 });
      if (fee) charges.push(fee);
      if (share) {
        const { minimum, ...own } = share;
        charges.push({ type: 'percent', ...own, ...(minimum === undefined ? {} : { minimum }) });
      }
      return { currency: 'EUR', charges, ...rest };
    });
}
