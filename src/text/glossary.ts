/**
 * Finds the terms of the glossary in prose and links each where it first appears on a page. The forms of all terms are
 * compiled once into a table by first word, so that a text costs one look-up per word, however many terms there are.
 */
import type { Phrase } from './language.ts';
import { routes, type Lang } from './routes.ts';

/** One word or group of words by which a term appears in a text. */
export interface TermForm {
  term: string;
  form: string;
}

interface Candidate {
  term: string;
  /** For each further word, how it may be written. */
  rest: ReadonlySet<string>[];
  /** Written with a capital that the form does not have: right only where a sentence begins. */
  isCapitalised: boolean;
}

/** Candidates by first word, longest first. */
export type TermTable = ReadonlyMap<string, readonly Candidate[]>;

export type Piece = string | { text: string; href: string };

export interface GlossaryLinks {
  /** The text in pieces, the terms that this page has not linked yet as links. */
  inText: (phrase: Phrase) => Piece[];
  /** The same for rendered Markdown in a language; headings, links, code and tables stay as they are. */
  inHtml: (html: string, lang: Lang) => string;
}

const word = /[\p{L}\p{N}]+/gu;
const between = /^(?:\s+|[-\u2010\u2011])$/;
const sentenceBegin = /^[.!?:;„“”"»(]?$/u;

/** «API (Schnittstelle)» is written «API» or «Schnittstelle». */
export function formsOfTerm(term: string): string[] {
  const [, before, inside] = /^(.+?)\s*\((.+)\)$/u.exec(term) ?? [];
  return before && inside ? [before, inside] : [term];
}

/** The table of one language. Where two terms share a form, the first of them has it. */
export function termTable(forms: Iterable<TermForm>, lang: Lang): TermTable {
  const table = new Map<string, Candidate[]>();
  for (const { term, form } of forms) {
    const [first, ...rest] = form.match(word) ?? [];
    if (first === undefined) continue;
    const inflected = rest.map((one) => new Set(inflections(one, lang)));
    for (const { text, isCapitalised } of openings(first, rest.length > 0, lang)) {
      const known = table.get(text) ?? [];
      table.set(text, [...known, { term, rest: inflected, isCapitalised }]);
    }
  }
  for (const candidates of table.values()) candidates.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

const isAcronym = (text: string): boolean => text === text.toUpperCase();
const endings: Record<Lang, readonly string[]> = {
  de: ['e', 'n', 's', 'en', 'es', 'er', 'em', 'r', 'm'],
  en: ['s', 'es'],
};

/** A word and how it may end: «Sprachmodell», «Sprachmodells»; of acronyms only «APIs». */
function inflections(text: string, lang: Lang): string[] {
  if (isAcronym(text)) return /\d/.test(text) ? [text] : [text, `${text}s`];
  return text.length < 4 ? [text] : [text, ...endings[lang].map((ending) => text + ending)];
}

/**
 * How the first word may be written. A small letter may be a capital where a sentence begins. A capital may be small
 * where an adjective leads a group of words («Offenes Modell»); alone it is a noun, and «prompt» no «Prompt».
 */
function openings(first: string, isGroup: boolean, lang: Lang): { text: string; isCapitalised: boolean }[] {
  const [letter = ''] = first;
  const capital = letter.toUpperCase() + first.slice(letter.length);
  const small = letter.toLowerCase() + first.slice(letter.length);
  const texts = [{ text: first, isCapitalised: false }];
  if (capital !== first) texts.push({ text: capital, isCapitalised: true });
  if (small !== first && isGroup && !isAcronym(first)) texts.push({ text: small, isCapitalised: false });
  return texts.flatMap(({ text, isCapitalised }) =>
    inflections(text, lang).map((inflected) => ({ text: inflected, isCapitalised })),
  );
}

interface Found {
  term: string;
  start: number;
  end: number;
}

/**
 * All terms in a text, from left to right, none within another. Only whole words count, but a hyphen ends a word: the
 * «Cloud» of «Cloud-Dienst» is found, that of «Cloudanbieter» is not.
 */
export function termsIn(text: string, table: TermTable): Found[] {
  const words = [...text.matchAll(word)].map(({ 0: own, index }) => ({ own, start: index, end: index + own.length }));
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const fits = ({ rest, isCapitalised }: Candidate): boolean => {
      if (isCapitalised && !sentenceBegin.test(text.slice(0, first?.start).trimEnd().at(-1) ?? '')) return false;
      return rest.every((forms, index) => {
        const [before, next] = [words[at + index], words[at + index + 1]];
        return next && forms.has(next.own) && between.test(text.slice(before?.end, next.start));
      });
    };
    const candidate = first && table.get(first.own)?.find(fits);
    const last = candidate && words[at + candidate.rest.length];
    if (!last || isPartOfName(text, first.start, last.end)) continue;
    found.push({ term: candidate.term, start: first.start, end: last.end });
    at += candidate.rest.length;
  }
  return found;
}

/** An address or a file name, not a word of the sentence: `cloud.example`, `api_key`. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return /^[.@_/]$/.test(text.charAt(start - 1)) || /^(?:[@_]|\.\p{L})/u.test(text.slice(end, end + 2));
}

/** Links for one page: it remembers which terms it has linked. */
export function glossaryLinks(tables: Readonly<Record<Lang, TermTable>>, pageLang: Lang): GlossaryLinks {
  const linked = new Set<string>();
  const page = routes(pageLang).glossary;

  function inText({ text, lang = pageLang }: Phrase): Piece[] {
    const pieces: Piece[] = [];
    let done = 0;
    for (const { term, start, end } of termsIn(text, tables[lang])) {
      if (linked.has(term)) continue;
      linked.add(term);
      if (start > done) pieces.push(text.slice(done, start));
      pieces.push({ text: text.slice(start, end), href: `${page}#${term}` });
      done = end;
    }
    if (done < text.length) pieces.push(text.slice(done));
    return pieces;
  }

  function inHtml(html: string, lang: Lang): string {
    let closed = 0;
    return html
      .split(/(<(?:"[^"]*"|'[^']*'|[^'">])*>)/)
      .map((part, index) => {
        if (index % 2 === 0) return closed > 0 ? part : inText({ text: part, lang }).map(pieceAsHtml).join('');
        if (notProse.test(part)) closed += part.startsWith('</') ? -1 : 1;
        return part;
      })
      .join('');
  }

  return { inText, inHtml };
}

/** Tags between which nothing is linked. */
const notProse = /^<\/?(?:a|h[1-6]|code|pre|table)[\s>]/;

const pieceAsHtml = (piece: Piece): string =>
  typeof piece === 'string' ? piece : `<a class="term-link" href="${piece.href}">${piece.text}</a>`;
