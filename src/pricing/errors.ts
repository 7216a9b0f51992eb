/** What is wrong with a plan or a usage: where, what stands there, which rule it breaks and how to mend it. */
export interface PricingProblem {
  /** Path of the value: `charges[0].tiers[1].upTo`, `usage[2].quantity`. */
  field: string;
  /** What stands there, as text. */
  value: string;
  /** The rule that it breaks, as a whole sentence. */
  rule: string;
  /** What to do about it. */
  repair: string;
}

/** Thrown for input that cannot be priced. It carries all problems that were found, not only the first. */
export class PricingError extends Error {
  readonly problems: readonly PricingProblem[];

  constructor(problems: readonly PricingProblem[]) {
    super(problems.map(sentenceOf).join('\n'));
    this.name = 'PricingError';
    this.problems = problems;
  }
}

function sentenceOf({ field, value, rule, repair }: PricingProblem): string {
  return `${field} is ${value}: ${rule} ${repair}`;
}

/** A value as it is shown in a message: short, and telling `"5"` from `5`. */
export function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || value === undefined) return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  const text = JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
