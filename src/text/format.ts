/**
 * All numbers, amounts and days as people read them. Amounts come in exact and are rounded here once, half up
 * (kaufmännisch). An amount that is not zero never reads as zero.
 */
import { exact, isZero, roundHalfUp, toNumber, type Exact } from '../pricing/exact.ts';
import type { Currency, Decimal } from '../pricing/plan.ts';
import type { Lang } from './routes.ts';

export type Amount = Decimal | Exact;

const locales: Record<Lang, string> = { de: 'de-DE', en: 'en-GB' };

/** Formats are kept by their options: making one takes a hundred times as long as using it. */
function kept<Options, Format>(make: (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (lang: Lang, options: Options): Format => {
    const key = lang + JSON.stringify(options);
    let format = formats.get(key);
    if (!format) {
      format = make(locales[lang], options);
      formats.set(key, format);
    }
    return format;
  };
}

const numberFormat = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dayFormat = kept((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const nameFormat = kept((locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options));

/** With a real minus sign: a hyphen is too short beside digits and may end a line. */
function formatted(value: number | Intl.StringNumericLiteral, lang: Lang, options: Intl.NumberFormatOptions): string {
  return numberFormat(lang, options).format(value).replace('-', '−');
}

/** Places after the point that keep two significant digits of an amount below one: 0.0042 → 4, 0.5 → 2. */
function placesFor(amount: Exact, atLeast: number): number {
  if (isZero(amount)) return atLeast;
  const size = Math.abs(toNumber(amount));
  if (size >= 0.01 || size === 0) return atLeast;
  return Math.min(20, Math.max(atLeast, 1 - Math.floor(Math.log10(size))));
}

function written(amount: Exact, places: number, lang: Lang, options: Intl.NumberFormatOptions): string {
  const text = roundHalfUp(amount, places) as Intl.StringNumericLiteral;
  return formatted(text, lang, { ...options, minimumFractionDigits: places, maximumFractionDigits: places });
}

/** `1.234,50 €`; below one cent with two significant digits: `0,0042 €`. */
export function money(amount: Amount, currency: Currency, lang: Lang): string {
  const value = exact(amount);
  return written(value, placesFor(value, 2), lang, { style: 'currency', currency });
}

/** For sentences and headings: whole euros from ten up, cents below: `1.820 €`, `9,43 €`, `0,0042 €`; nothing is `0 €`. */
export function roundMoney(amount: Amount, currency: Currency, lang: Lang): string {
  const value = exact(amount);
  return written(value, roughPlaces(value), lang, { style: 'currency', currency });
}

function roughPlaces(value: Exact): number {
  if (isZero(value)) return 0;
  return Math.abs(toNumber(value)) >= 10 ? 0 : placesFor(value, 2);
}

/** For axes: as short as it goes: `0,10 €`, `1 €`, `1.000 €`. */
export function axisMoney(amount: number, currency: Currency, lang: Lang): string {
  return written(exact(amount), amount >= 1 ? 0 : placesFor(exact(amount), 2), lang, { style: 'currency', currency });
}

/** A unit price as the vendor prints it, with all its digits: `0,075 $`, `8,5866 €`. */
export function unitPrice(amount: Amount, currency: Currency, lang: Lang): string {
  const value = exact(amount);
  const text = roundHalfUp(value, 12) as Intl.StringNumericLiteral;
  return formatted(text, lang, { style: 'currency', currency, minimumFractionDigits: 2, maximumFractionDigits: 12 });
}

/** `0,17 – 23 €`, in English `€0.17 – €23`; one amount where both ends read the same. */
export function moneyRange(low: Amount, high: Amount, currency: Currency, lang: Lang): string {
  const [from, to] = [exact(low), exact(high)];
  const [first, last] = [roundMoney(from, currency, lang), roundMoney(to, currency, lang)];
  if (first === last) return first;
  if (lang === 'en') return `${first} – ${last}`;
  return `${written(from, roughPlaces(from), lang, {})} – ${last}`;
}

/** `1.234,5`; at most `digits` places, small numbers keep two significant digits. */
export function number(value: Amount, lang: Lang, digits = 2): string {
  const exactly = exact(value);
  const places = Math.max(digits, placesFor(exactly, 0));
  const text = roundHalfUp(exactly, places) as Intl.StringNumericLiteral;
  return formatted(text, lang, { maximumFractionDigits: places });
}

/** `315` from ten up, `1,5` below: for counts that are estimates anyway. */
export function count(value: Amount, lang: Lang): string {
  return number(value, lang, Math.abs(toNumber(exact(value))) >= 10 ? 0 : 1);
}

/** A share of one: 0.3 → `30 %`. */
export function percent(share: Amount, lang: Lang, digits = 0): string {
  return formatted(toNumber(exact(share)), lang, { style: 'percent', maximumFractionDigits: digits });
}

/** `15–60`, or one number where both ends read the same. */
export function span(low: Amount, high: Amount, lang: Lang): string {
  const [first, last] = [number(low, lang, 1), number(high, lang, 1)];
  return first === last ? first : `${first}–${last}`;
}

/** A day, month or year as words: `7. September 2026`, `September 2026`, `2026`. Anything else is returned as it is. */
export function day(text: string, lang: Lang): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (!year || !month) return text;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (date) options.day = 'numeric';
  return dayFormat(lang, options).format(new Date(`${year}-${month}-${date ?? '01'}T00:00:00Z`));
}

/** As `day`, narrow enough for a badge: `07.09.2026`, `09/2026`. */
export function shortDay(text: string, lang: Lang): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (!year || !month) return text;
  if (!date) return `${month}/${year}`;
  return lang === 'de' ? `${date}.${month}.${year}` : `${date}/${month}/${year}`;
}

/** The day before: what ends on the first day on which it no longer holds, held until then. */
export function dayBefore(text: string): string {
  return new Date(Date.parse(`${text}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * Reads what people type: `1.234,5` and `1234,5` in German, `1,234.5` in English, and a lone separator with other than
 * three digits behind it as a decimal sign in both. Returns plain decimal text, or `null` where it is no number.
 */
export function readNumber(typed: string, lang: Lang): string | null {
  let text = typed.replace(/[\s'’]/g, '').replace(/(€|%)$/, '');
  const [decimal, group] = lang === 'de' ? [',', '.'] : ['.', ','];
  if (text.includes(decimal)) text = text.replaceAll(group, '').replace(decimal, '.');
  else if (new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(text)) text = text.replaceAll(group, '');
  else text = text.replace(group, '.');
  if (!/^\d{1,15}(\.\d{0,12})?$|^\.\d{1,12}$/.test(text)) return null;
  return plain(text);
}

/** Canonical decimal text: no leading zeros, no trailing zeros, no trailing point. */
export function plain(text: string): string {
  const [whole = '', rest = ''] = text.split('.');
  const head = whole.replace(/^0+(?=\d)/, '') || '0';
  const tail = rest.replace(/0+$/, '');
  return tail ? `${head}.${tail}` : head;
}

/** A decimal as it stands in a field for typing: no thousands signs. */
export function fieldNumber(value: Decimal, lang: Lang): string {
  const text = String(value);
  return lang === 'de' ? text.replace('.', ',') : text;
}

/** `a, b und c` */
export function list(items: readonly string[], lang: Lang): string {
  return joined(items, lang === 'de' ? 'und' : 'and');
}

/** `a, b oder c` */
export function either(items: readonly string[], lang: Lang): string {
  return joined(items, lang === 'de' ? 'oder' : 'or');
}

function joined(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** Names of countries and regions: `DE` → `Deutschland`; ids that are no country keep their own words. */
export function country(code: string, lang: Lang): string {
  const own: Record<string, string> =
    lang === 'de'
      ? { EU: 'EU', US: 'USA', GB: 'Großbritannien', global: 'weltweit', unknown: 'Land nicht bekannt' }
      : { EU: 'EU', US: 'USA', GB: 'United Kingdom', global: 'worldwide', unknown: 'country not known' };
  if (own[code]) return own[code];
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return nameFormat(lang, { type: 'region' }).of(code) ?? code;
}
