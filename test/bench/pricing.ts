/**
 * How fast prices are worked out, on one core. `node test/bench/pricing.ts` prints a table, with `--json` one object.
 * The token work is also given to `@pydantic/genai-prices`; both must come to the same totals.
 */
import { calcPrice } from '@pydantic/genai-prices';
import { defaultCase } from '../../src/matching/case.ts';
import { prepareOfferings } from '../../src/matching/prepare.ts';
import { matchAll } from '../../src/matching/rank.ts';
import { compileTask } from '../../src/matching/workload.ts';
import { compilePlan } from '../../src/pricing/compile-plan.ts';
import type { CompiledPlan } from '../../src/pricing/compile.ts';
import { totalOf } from '../../src/pricing/estimate.ts';
import { toNumber } from '../../src/pricing/exact.ts';
import type { Usage } from '../../src/pricing/usage.ts';
import { randomUses, syntheticOfferings, syntheticPersonDays, syntheticTask } from './synthetic.ts';

const usesPerPlan = 4096;
const model = { id: 'gpt-4o', provider: 'openai', inputPerMillion: '2.5', outputPerMillion: 10 };

const plans = {
  /** Two meters. */
  tokens: compilePlan({
    currency: 'USD',
    charges: [
      { type: 'usage', meter: 'input-token', per: 1_000_000, price: model.inputPerMillion },
      { type: 'usage', meter: 'output-token', per: 1_000_000, price: model.outputPerMillion },
    ],
  }),
  /** Tiers and a free quota. */
  graduated: compilePlan({
    currency: 'USD',
    charges: [
      {
        type: 'usage',
        meter: 'page',
        per: 1000,
        tiers: [{ upTo: 1_000_000, price: 1.5 }, { upTo: 5_000_000, price: 1 }, { price: 0.6 }],
        free: { quantity: 1000, each: 'month' },
      },
    ],
  }),
  /** A fee that includes units, and overage. */
  subscription: compilePlan({
    currency: 'EUR',
    charges: [
      { type: 'fee', price: 99, each: 'month', includes: [{ meter: 'character', quantity: 500_000 }] },
      { type: 'usage', meter: 'character', per: 1000, price: 0.24 },
    ],
  }),
};

const uses = {
  tokens: randomUses({ 'input-token': 10_000_000, 'output-token': 1_000_000 }, usesPerPlan),
  graduated: randomUses({ page: 8_000_000 }, usesPerPlan),
  subscription: randomUses({ character: 2_000_000 }, usesPerPlan),
};

/** Calls per second of the best of several rounds, after a round to warm up. */
function rateOf(work: (index: number) => void, rounds = 5, milliseconds = 300): number {
  let best = 0;
  for (let round = 0; round <= rounds; round++) {
    let calls = 0;
    const start = performance.now();
    let passed = 0;
    while (passed < milliseconds) {
      for (let index = 0; index < usesPerPlan; index++) work(index);
      calls += usesPerPlan;
      passed = performance.now() - start;
    }
    if (round > 0) best = Math.max(best, (calls / passed) * 1000);
  }
  return Math.round(best);
}

/** Keeps results alive, so that no work is optimised away. */
let kept = 0n;

function estimatesPerSecond(plan: CompiledPlan, usages: readonly Usage[]): number {
  return rateOf((index) => {
    kept ^= totalOf(plan, usages[index] ?? [])?.n ?? 0n;
  });
}

function genaiUsage(usage: Usage): { input_tokens: number; output_tokens: number } {
  const quantityOf = (meter: string) => Number(usage.find((entry) => entry.meter === meter)?.quantity ?? 0);
  return { input_tokens: quantityOf('input-token'), output_tokens: quantityOf('output-token') };
}

function genaiTotal(usage: { input_tokens: number; output_tokens: number }): number {
  const result = calcPrice(usage, model.id, { providerId: model.provider });
  if (!result) throw new Error(`genai-prices does not know ${model.id}`);
  return result.total_price;
}

/** @throws where a total differs by more than the rounding of doubles. */
function compareTotals(): void {
  for (const usage of uses.tokens) {
    const own = toNumber(totalOf(plans.tokens, usage) ?? { n: 0n, d: 1n });
    const other = genaiTotal(genaiUsage(usage));
    if (Math.abs(own - other) > 1e-9 * Math.max(1, own))
      throw new Error(`${own} is not ${other}: ${JSON.stringify(usage)}`);
  }
}

function genaiPricesPerSecond(): number {
  const prepared = uses.tokens.map(genaiUsage);
  let sum = 0;
  const rate = rateOf((index) => {
    const usage = prepared[index];
    if (usage) sum += genaiTotal(usage);
  });
  if (!(sum > 0)) throw new Error('no price');
  return rate;
}

/** Median time in milliseconds to judge and rank all offerings for a new workload, as on a key press. */
function rankMilliseconds(count: number): number {
  const prepared = prepareOfferings(syntheticOfferings(count), compileTask(syntheticTask), '2026-11-23');
  const own = defaultCase(syntheticTask);
  const reference = {
    rates: { asOf: '2026-11-20', perEuro: { USD: '1.175' }, taxPercent: 19 },
    personDays: syntheticPersonDays,
  };
  const times: number[] = [];
  for (let round = 0; round < 25; round++) {
    const invoices = 100 + round * 37;
    const workload = { invoices: { low: invoices, expected: invoices, high: invoices } };
    const start = performance.now();
    const { matches } = matchAll(prepared, { ...own, workload }, reference);
    times.push(performance.now() - start);
    if (matches.length === 0) throw new Error('nothing was ranked');
  }
  times.splice(0, 5);
  times.sort((a, b) => a - b);
  return Math.round((times[Math.floor(times.length / 2)] ?? 0) * 100) / 100;
}

compareTotals();
const result = {
  estimatesPerSecond: {
    tokens: estimatesPerSecond(plans.tokens, uses.tokens),
    graduated: estimatesPerSecond(plans.graduated, uses.graduated),
    subscription: estimatesPerSecond(plans.subscription, uses.subscription),
  },
  genaiPricesPerSecond: genaiPricesPerSecond(),
  rankMs: { '1000': rankMilliseconds(1000), '10000': rankMilliseconds(10_000) },
};

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(result, null, 2));
} else {
  const count = (value: number) => value.toLocaleString('en').padStart(12);
  const factor = (result.estimatesPerSecond.tokens / result.genaiPricesPerSecond).toFixed(1);
  console.log(`Estimates per second, one core
  token plan, two meters       ${count(result.estimatesPerSecond.tokens)}
  graduated, free quota        ${count(result.estimatesPerSecond.graduated)}
  subscription with overage    ${count(result.estimatesPerSecond.subscription)}
  genai-prices, same tokens    ${count(result.genaiPricesPerSecond)}   (${factor} times slower)
Ranking, median
  1,000 offerings              ${count(result.rankMs['1000'])} ms
  10,000 offerings             ${count(result.rankMs['10000'])} ms`);
}
