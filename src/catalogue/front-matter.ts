/**
 * Content files as text: where the front matter ends, what its YAML says, and on which line a field stands.
 *
 * Two readers, each for what it does best: js-yaml gives the values (about fifteen times faster, which decides with
 * thousands of files), yaml gives lines, and is asked only when there is a problem to report.
 */
import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Path } from './problem.ts';

export interface FrontMatter {
  yaml: string;
  /** Line of the file on which the YAML begins, counted from 1. */
  yamlLine: number;
  body: string;
  bodyLine: number;
}

const frontMatterPattern = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/** Line ends as `\n`, no byte order mark. */
export function tidy(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Front matter and body of a Markdown file, or null where it does not begin with a block between two `---`. */
export function splitFrontMatter(text: string): FrontMatter | null {
  const match = frontMatterPattern.exec(text);
  if (!match) return null;
  return {
    yaml: match[1] ?? '',
    yamlLine: 2,
    body: text.slice(match[0].length),
    bodyLine: linesIn(match[0]) + 1,
  };
}

const nothing = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text) => text === null || text === '' || text === '~' || text === 'null',
  construct: () => null,
});

const truth = new Type('tag:yaml.org,2002:bool', {
  kind: 'scalar',
  resolve: (text) => text === 'true' || text === 'false',
  construct: (text) => text === 'true',
});

/** Decimal numbers only. `0x1F`, `1_000`, `.nan` and `007` stay texts, which no field for a number accepts. */
const decimalPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,2})?$/;

/** A double prints every decimal of up to 15 digits as it was written; a longer one stays text and loses none. */
function asWritten(text: string): number | string {
  const digits = text
    .replace(/[eE].*$/, '')
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '');
  return digits.length <= 15 ? Number(text) : text;
}

const decimalNumber = new Type('tag:yaml.org,2002:float', {
  kind: 'scalar',
  resolve: (text) => text !== null && decimalPattern.test(text),
  construct: (text) => asWritten(text ?? ''),
});

/** No dates, no `yes` as true, no merge keys: what is not a number, true, false or empty is text. */
const schema = FAILSAFE_SCHEMA.extend({ implicit: [nothing, truth, decimalNumber] });

export interface YamlFault {
  /** Counted from 1 within the YAML. */
  line: number;
  reason: string;
}

const firstLineOf = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(/ at line .*$/, '').replace(/[.:]$/, '');

function faultOf(text: string, error: unknown): YamlFault {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map((fault) => ({
    line: lines.linePos(fault.pos[0]).line,
    reason: firstLineOf(fault.message),
  }));
  // One slip makes the reader stumble over the lines that follow, too; only the first is worth telling.
  if (faults[0]) return faults[0];
  if (error instanceof YAMLException) {
    return { line: (error.mark?.line ?? 0) + 1, reason: error.reason };
  }
  throw error;
}

/** Whether an object appears twice: an alias. Aliases can make a small file unfold into an endless one. */
function hasAlias(value: unknown, seen = new Set<object>()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (seen.has(value)) return true;
  seen.add(value);
  return Object.values(value).some((part) => hasAlias(part, seen));
}

/**
 * The value of a YAML text. Numbers are the decimals that were written; days and yes/no stay texts.
 * Broken YAML gives its fault instead.
 */
export function readYaml(text: string): { value: unknown } | { fault: YamlFault } {
  try {
    const value = load(text, { schema });
    if (!hasAlias(value)) return { value };
    const line = text.split('\n').findIndex((row) => /(?:^|[\s[{,:-])\*[\w-]+/.test(row));
    return { fault: { line: line + 1 || 1, reason: 'An alias (*name) repeats another part of the file' } };
  } catch (error) {
    return { fault: faultOf(text, error) };
  }
}

/**
 * A function from the path of a field to the line of its key (or list item) within `text`, counted from 1. For a
 * missing field it is the line of the nearest part that exists.
 */
export function lineFinder(text: string): (path: Path) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return (path) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const segment of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(segment));
        if (!pair || !isScalar(pair.key)) break;
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node) && typeof segment === 'number') {
        node = node.items[segment];
        const range: unknown = isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
        if (typeof range !== 'number') break;
        offset = range;
      } else {
        break;
      }
    }
    return lines.linePos(offset).line;
  };
}
