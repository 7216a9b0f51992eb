/** How old a price is: by the day on which it was read, never by the day on which a page was built. */

export const ages = ['fresh', 'ageing', 'old', 'unknown'] as const;
export type Age = (typeof ages)[number];

/** A price is fresh up to this age in days. */
export const freshDays = 90;
/** Up to this age it is ageing; above, it is old. */
export const ageingDays = 180;

const dayLength = 86_400_000;

/**
 * Whole days from the reading of a price to `day`. A month or a year counts from its first day: the price may have been
 * read as early as that, and a doubt goes against the price.
 *
 * @param checked day, month or year: `2026-09-07`, `2026-09`, `2026`, or `unknown`
 * @returns `null` for a price without a date: `ageInDays('2026-09', '2026-09-11')` is 10
 */
export function ageInDays(checked: string, day: string): number | null {
  const first = firstDayOf(checked);
  return first === null ? null : Math.round((Date.parse(day) - Date.parse(first)) / dayLength);
}

/** `2026-09` → `2026-09-01`, `2026` → `2026-01-01`; `null` where there is no date. */
export function firstDayOf(checked: string): string | null {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(checked) ? `${checked}-01-01`.slice(0, 10) : null;
}

/** Day 90 is the last fresh one, day 180 the last ageing one. */
export function ageOf(checked: string, day: string): Age {
  const days = ageInDays(checked, day);
  if (days === null) return 'unknown';
  if (days <= freshDays) return 'fresh';
  return days <= ageingDays ? 'ageing' : 'old';
}
