/** What the method page is built from: reference data, and the priced cases that the tests use. */
import type { Content } from '../catalogue/content.ts';
import { personDaysOf, ratesOn, wordsOf } from '../catalogue/models.ts';
import type { GoldenCase, MethodView } from '../components/method.ts';
import { exact } from '../pricing/exact.ts';
import { number, unitPrice } from '../text/format.ts';
import { phrase } from '../text/language.ts';
import type { Lang } from '../text/routes.ts';
import cases from '../../test/golden/cases.json';

export function methodView(content: Content, lang: Lang): MethodView {
  const { scales, labour, rates, personDays, tax } = content.reference;
  const euros = (amount: number | string): string => unitPrice(amount, 'EUR', lang);
  return {
    levels: scales.levels.map(({ level, name, meaning }) => ({
      level,
      name: wordsOf(name, lang),
      meaning: phrase(meaning, lang),
    })),
    dimensions: scales.dimensions.map(({ id, name, levels }) => ({
      id,
      name: wordsOf(name, lang),
      examples: (['0', '1', '2', '3'] as const).map((level) => phrase(levels[level], lang)),
    })),
    knowHow: scales.knowHow.map(({ level, name, meaning, who, vendorWords }) => ({
      level,
      name: wordsOf(name, lang),
      meaning: phrase(meaning, lang),
      who: phrase(who, lang),
      vendorWords: vendorWords ? phrase(vendorWords, lang) : null,
    })),
    personDays: personDaysOf(content.reference),
    rates: ratesOn(content.reference, content.day),
    labour: {
      low: euros(labour.perHour.low),
      expected: euros(labour.perHour.expected),
      high: euros(labour.perHour.high),
      asOf: labour.asOf,
      note: labour.note ? phrase(labour.note, lang) : null,
    },
    sources: [scales, labour, rates, personDays, tax].flatMap(({ sources }) => Object.values(sources ?? {})),
    cases: goldenCases(lang),
  };
}

type CaseFile = Omit<GoldenCase, 'title' | 'because' | 'worked' | 'rounding' | 'usage' | 'total'> & {
  title: Record<Lang, string>;
  because?: Record<Lang, string>;
  worked: Record<Lang, string>;
  rounding?: Record<Lang, string>;
  plan: { currency: string };
  usage: {
    meter: string;
    quantity?: number | string;
    sizes?: { quantity: number | string; count: number | string }[];
  }[];
  total: string | null;
};

/** The cases that the tests of the price calculation read, in the words of the page. */
function goldenCases(lang: Lang): GoldenCase[] {
  return (cases as CaseFile[]).map(({ title, because, worked, rounding, plan, usage, total, origin, source }) => ({
    title: title[lang],
    origin,
    source,
    usage: usage
      .map(({ meter, quantity, sizes }) =>
        sizes
          ? `${sizes.map((size) => `${amount(size.count, lang)} × ${amount(size.quantity, lang)}`).join(' + ')} ${meter}`
          : `${amount(quantity ?? 0, lang)} ${meter}`,
      )
      .join(', '),
    total: total === null ? null : unitPrice(total, plan.currency, lang),
    worked: worked[lang],
    because: because?.[lang] ?? null,
    rounding: rounding?.[lang] ?? null,
  }));
}

function amount(quantity: number | string, lang: Lang): string {
  return number(exact(quantity), lang);
}
