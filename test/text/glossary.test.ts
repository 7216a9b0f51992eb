import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOfTerm, glossaryLinks, termTable, termsIn, type Piece } from '../../src/text/glossary.ts';
import type { Lang } from '../../src/text/routes.ts';

const forms: Record<Lang, Record<string, string[]>> = {
  de: {
    api: ['API', 'Schnittstelle'],
    cloud: ['Cloud'],
    prompt: ['Prompt'],
    'prompt-caching': ['Prompt-Caching', 'Zwischenspeicher'],
    'language-model': ['Sprachmodell'],
    'open-model': ['Offenes Modell', 'offene Modelle'],
    'low-code': ['Low-Code'],
    c5: ['C5'],
    'iso-27001': ['ISO 27001'],
    'e-invoice': ['E-Rechnung', 'elektronische Rechnung'],
  },
  en: {
    api: ['API'],
    cloud: ['cloud'],
    'language-model': ['language model', 'large language model'],
    'opt-out': ['opt-out'],
  },
};
const tableOf = (lang: Lang) =>
  termTable(
    Object.entries(forms[lang]).flatMap(([term, list]) => list.map((form) => ({ term, form }))),
    lang,
  );
const tables = { de: tableOf('de'), en: tableOf('en') };

/** The text with each found term in brackets. */
function marked(text: string, lang: Lang): string {
  let done = 0;
  let result = '';
  for (const { start, end } of termsIn(text, tables[lang])) {
    result += `${text.slice(done, start)}[${text.slice(start, end)}]`;
    done = end;
  }
  return result + text.slice(done);
}

describe('finds a term', () => {
  test.each([
    ['as it is written', 'Über die API geht es.', 'Über die [API] geht es.'],
    ['inflected', 'Einsatz des Sprachmodells mit Schnittstellen', 'Einsatz des [Sprachmodells] mit [Schnittstellen]'],
    ['in the plural of an acronym', 'Alle APIs', 'Alle [APIs]'],
    ['with an inflected adjective', 'den elektronischen Rechnungen', 'den [elektronischen Rechnungen]'],
    ['with a small adjective', 'mit offenen Modellen', 'mit [offenen Modellen]'],
    [
      'as part of a word with hyphens',
      'Ein Cloud-Dienst, die REST-Schnittstelle',
      'Ein [Cloud]-Dienst, die REST-[Schnittstelle]',
    ],
    [
      'with a hyphen for a blank and a blank for a hyphen',
      'ISO-27001-Zertifikat, Low Code',
      '[ISO-27001]-Zertifikat, [Low Code]',
    ],
    ['in its longest form only', 'Prompt-Caching ist kein Prompt.', '[Prompt-Caching] ist kein [Prompt].'],
  ])('%s', (_, text, expected) => expect(marked(text, 'de')).toBe(expected));

  test.each([
    [
      'in English, at the begin of a sentence',
      'Cloud first. Opt-out later: cloud',
      '[Cloud] first. [Opt-out] later: [cloud]',
    ],
    ['in the plural', 'Large language models differ.', '[Large language models] differ.'],
  ])('%s', (_, text, expected) => expect(marked(text, 'en')).toBe(expected));
});

describe('leaves alone', () => {
  test.each([
    ['a compound without a hyphen', 'Cloudanbieter, Sprachmodelltest'],
    ['another word that is written small', 'Er antwortet prompt.'],
    ['a longer number', 'ISO 270012, C50'],
    ['an acronym in small letters', 'Die api'],
    ['words that only stand in the same order', 'Offenes, Modell'],
    ['addresses and file names', 'API.example, x@Cloud.example, API_KEY'],
  ])('%s', (_, text) => expect(marked(text, 'de')).toBe(text));

  test('a name in the middle of an English sentence', () => {
    expect(marked('Runs on Google Cloud and OVHcloud.', 'en')).toBe('Runs on Google Cloud and OVHcloud.');
  });
});

test('a term with an explanation in brackets is known by both', () => {
  expect(formsOfTerm('API (Schnittstelle)')).toEqual(['API', 'Schnittstelle']);
  expect(formsOfTerm('ISO 27001')).toEqual(['ISO 27001']);
});

describe('a page', () => {
  test('links each term once, in whatever form and language it comes', () => {
    const links = glossaryLinks(tables, 'de');
    expect(links.inText({ text: 'Die API, eine Schnittstelle.' })).toEqual([
      'Die ',
      { text: 'API', href: '/glossar/#api' },
      ', eine Schnittstelle.',
    ]);
    expect(links.inText({ text: 'The API in the cloud', lang: 'en' })).toEqual([
      'The API in the ',
      { text: 'cloud', href: '/glossar/#cloud' },
    ]);
    expect(glossaryLinks(tables, 'en').inText({ text: 'API' })).toEqual([{ text: 'API', href: '/en/glossary/#api' }]);
  });

  test('links in rendered Markdown, but not in links, headings, code and tables', () => {
    const links = glossaryLinks(tables, 'de');
    const kept = '<h2>Cloud</h2><p><a href="/x/" title="a > b">die <em>API</em></a> <code>API</code></p>';
    const table = '<table><tr><td>Prompt</td></tr></table>';
    expect(links.inHtml(`${kept}<p class="Cloud">Eine <strong>API</strong> &amp; mehr</p>${table}`, 'de')).toBe(
      `${kept}<p class="Cloud">Eine <strong><a class="term-link" href="/glossar/#api">API</a></strong> &amp; mehr</p>${table}`,
    );
  });
});

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
const hrefsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.href));

/** Terms and other words in any order, with whatever stands between words. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(forms.de).flat(), ...Object.values(forms.en).flat()),
      fc.constantFrom(' ', ' ', '-', '. ', ', ', ' – ', '\n', '(', ')', '/', ' die ', 'n', 's'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('the text stays as it is, and no term is linked twice on a page', () => {
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 5 }), fc.constantFrom<Lang>('de', 'en'), (texts, lang) => {
      const links = glossaryLinks(tables, lang);
      const said = texts.map((text) => links.inText({ text }));
      expect(said.map(textOf)).toEqual(texts);
      const hrefs = said.flatMap(hrefsOf);
      expect(new Set(hrefs).size).toBe(hrefs.length);
    }),
  );
});

test('in HTML nothing but links is added, none inside another', () => {
  const escaped = prose.map((text) => text.replace(/[&<>"']/g, ' '));
  const tag = fc.constantFrom('p', 'em', 'a', 'h2', 'code', 'li');
  const html = fc
    .array(fc.tuple(tag, escaped), { maxLength: 8 })
    .map((parts) => parts.map(([name, text]) => `<${name}>${text}</${name}>`).join(''));
  fc.assert(
    fc.property(html, (html) => {
      const linked = glossaryLinks(tables, 'de').inHtml(html, 'de');
      expect(linked.replace(/<a class="term-link"[^>]*>([^<]*)<\/a>/g, '$1')).toBe(html);
      expect(linked).not.toMatch(/<(a|h2|code)>[^<]*<a class="term-link"/);
    }),
  );
});
