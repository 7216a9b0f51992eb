/**
 * The small parts that the schemas of all kinds of content file share. Each schema is strict (an unknown key is an
 * error), converts nothing, and carries one line per field for the editor who hovers over it.
 */
import { z } from 'astro/zod';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** One line or paragraph of plain text; not empty, no blanks at its ends. */
export const line = z.string().regex(/^\S(?:[\s\S]*\S)?$/);

/** Text in German and English. One of the two may be missing and is then shown in the other language, marked as such. */
export const text = z
  .strictObject({
    de: line.exactOptional().describe('German text, plain, without Markdown or HTML.'),
    en: line.exactOptional().describe('English text, plain, without Markdown or HTML.'),
  })
  .refine((value) => value.de !== undefined || value.en !== undefined, {
    error: 'has neither a German nor an English text',
  })
  .describe('A text in two languages: { de: …, en: … }; one of the two may be left out.');
export type Text = z.infer<typeof text>;

/** A name as the vendor prints it, the same in both languages, or one name per language. */
export const nameOrText = z
  .union([line, text])
  .describe('A name as the vendor prints it, or { de: …, en: … } where it differs by language.');

export const link = z
  .url({ protocol: /^https$/, hostname: /^(?!-)[^\s.]+(\.[^\s.]+)+$/ })
  .describe('A full web address that starts with https://');

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const isId = (value: string): boolean => kebab.test(value);

/** Lower-case letters, digits and single hyphens: `invoice-extraction`. */
export const id = z.string().regex(kebab).describe('An id in kebab-case: lower-case letters, digits, hyphens.');

export const offeringId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe('The path of an offering: vendor/offering, for example azure/document-intelligence.');

/** Drivers stand in formulas, so their ids have no hyphen: `pages_per`. */
export const driverId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/)
  .describe('An id in snake_case, because it stands in formulas: pages_per.');

/** Key of an entry in `sources`; hyphens and underscores are both in use. */
export const sourceKey = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/)
  .describe('A key of the map «sources» of this file.');

export const sourceKeys = z
  .union([sourceKey, z.array(sourceKey).min(1)])
  .describe('A key of the map «sources» of this file, or a list of keys.');

const dayPattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const dayMonthOrYearPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A calendar day, `2026-11-01`. Whether the day exists (no 31 February) is checked with the other days of a file. */
export const day = z.string().regex(dayPattern).describe('A day, year-month-day: 2026-11-01.');

/** YAML reads a bare year as a number; it becomes the text that was written. */
const year = z
  .int()
  .min(1990)
  .max(2100)
  .transform((value) => String(value));

/** As exact as the source states it: a day, a month or a year. */
export const roughDay = z
  .union([z.string().regex(dayMonthOrYearPattern), year])
  .describe('A day, a month or a year, as exact as the source states it: 2026-11-01, 2026-11 or 2026.');

/** As `roughDay`, or `unknown` where the source names no date. */
export const roughDayOrUnknown = z
  .union([z.literal('unknown'), z.string().regex(dayMonthOrYearPattern), year])
  .describe('A day, a month or a year: 2026-11-01, 2026-11 or 2026; «unknown» where the source names no date.');

const decimalText = /^\d+(?:\.\d+)?$/;

/**
 * A decimal number of zero or more. The YAML reader hands on numbers that a double holds exactly as written and texts
 * for longer ones, so that a price stays the decimal in the file.
 */
export const decimal = z
  .union([z.number().nonnegative(), z.string().regex(decimalText)])
  .describe('A number of zero or more, with a point before the decimals: 0.0015.');

export const positive = z
  .union([z.number().positive(), z.string().regex(/^(?=.*[1-9])\d+(?:\.\d+)?$/)])
  .describe('A number above zero, with a point before the decimals: 1000.');

export const percent = z.number().min(0).max(100).describe('A percentage from 0 to 100: 5.5.');

export const price = z
  .union([decimal, z.literal('on-request'), z.literal('unknown')])
  .describe('The price as printed, a number; «on-request» or «unknown» where none is printed. Never 0 for unknown.');

/** low / expected / high. For a driver `low` is the end of little work, so it may be the larger number. */
export const range = {
  low: decimal.describe('The end of little work or little cost.'),
  expected: decimal.describe('What is expected for a typical case.'),
  high: decimal.describe('The end of much work or much cost.'),
};

export const yesNo = z
  .enum(['yes', 'no', 'unknown'])
  .describe('yes, no, or unknown where the vendor does not say. Unknown is not «no».');

export const bases = ['published', 'measured', 'derived', 'vendor', 'assumption'] as const;
export const basis = z
  .enum(bases)
  .describe(
    'How far the value may be trusted: published (named body), measured (counted), derived (computed from a source), vendor (interested party), assumption (own planning value).',
  );

export const evidences = ['vendor', 'data-set', 'third-party'] as const;

export const source = z.strictObject({
  url: link.describe('Address of the page that was read, https only.'),
  title: line.describe('What the page is, in a few words.'),
  asOf: roughDay
    .exactOptional()
    .describe('The day, month or year that the source itself states; left out where it states none.'),
  kind: z
    .enum([...evidences, 'published', 'measured', 'derived'])
    .exactOptional()
    .describe('Who speaks: vendor, data-set, third-party; for planning values also published, measured, derived.'),
});
export type Source = z.infer<typeof source>;

export const sources = z
  .record(sourceKey, source)
  .describe('The sources of this file: a key of your choice, then url, title, asOf, kind.');

/** ISO 3166-1 alpha-2 code, or a wider area. That the code exists is checked with the other references. */
export const region = z
  .string()
  .regex(/^(?:[A-Z]{2}|global)$/)
  .describe('Where data is processed: DE, EU, CH, GB, US, another two-letter country code, or global.');

export const country = z
  .string()
  .regex(/^(?:[A-Z]{2}|unknown)$/)
  .describe('Two-letter country code of the seat (DE, AT, US), or unknown.');

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('Three-letter currency code, as the vendor prints the price: EUR, USD.');

export const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export const levelOrUnknown = z
  .union([...level.options, z.literal('unknown')])
  .describe('0 as is, 1 configure, 2 teach, 3 rebuild, or unknown.');
export const knowHowLevel = z.union([...level.options, z.literal(4)]);
export const knowHowLevelOrUnknown = z
  .union([...knowHowLevel.options, z.literal('unknown')])
  .describe('0 use, 1 set up, 2 connect, 3 integrate, 4 build models, or unknown.');

/** Singular and plural of what is counted: `1 Seite`, `2 Seiten`. */
export const countable = z
  .strictObject({
    one: line.describe('The word for exactly one: Seite.'),
    many: line.describe('The word for any other number: Seiten.'),
  })
  .describe('Singular and plural: { one: Seite, many: Seiten }.');

export const countableText = z
  .strictObject({ de: countable, en: countable })
  .describe(
    'Singular and plural in both languages: { de: { one: Seite, many: Seiten }, en: { one: page, many: pages } }.',
  );
