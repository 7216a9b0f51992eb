/** Conversion with dated reference rates against the euro. */
import { divide, exact, multiply } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Currency, Decimal } from './plan.ts';

export interface RatesPerEuro {
  /** Units of a currency for one euro: with `{ USD: '1.25' }`, 10 USD are 8 EUR. */
  readonly perEuro: Readonly<Record<Currency, Decimal>>;
}

/**
 * An amount in another currency, exact and never rounded, so that there and back gives the same amount; null where no
 * rate is known. Two foreign currencies are converted through the euro.
 *
 * @throws PricingError for a rate that is no number, or zero.
 */
export function convert(amount: Exact, from: Currency, to: Currency, rates: RatesPerEuro): Exact | null {
  if (from === to) return amount;
  const fromRate = perEuro(from, rates);
  const toRate = perEuro(to, rates);
  return fromRate === null || toRate === null ? null : divide(multiply(amount, toRate), fromRate);
}

function perEuro(currency: Currency, { perEuro: known }: RatesPerEuro): Exact | null {
  if (currency === 'EUR') return exact(1);
  const rate = known[currency];
  return rate === undefined ? null : exact(rate);
}
