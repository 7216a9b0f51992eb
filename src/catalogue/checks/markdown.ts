/** Markdown bodies come from outsiders and are published as HTML: no raw HTML, no foreign scheme, no dead link. */
import { reportBody } from '../draft.ts';
import type { Draft } from '../draft.ts';

/** A tag, closing tag, comment or declaration, in code spans too: nothing has to be parsed to be sure. */
const tag = /<(?!https:\/\/[^\s<>]*>)[a-z/!?][^>\s]{0,20}/gi;
/** Inline links, images and link definitions. The target ends at a blank, so an empty one is caught as well. */
const target = /(!?)\[[^\]]*\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm;
const plainHttp = /\bhttp:\/\/\S*/gi;

const entities: Readonly<Record<string, string>> = { colon: ':', tab: '\t', newline: '\n', sol: '/', amp: '&' };

/** The target as a browser reads it: entities and backslashes resolved, blanks and control characters gone. */
function resolved(text: string): string {
  return (
    text
      .replaceAll(/&#x([\da-f]{1,6});?/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16) % 0x110000),
      )
      .replaceAll(/&#(\d{1,7});?/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000))
      .replaceAll(/&([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
      .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0020\u007F-\u00A0]/g, '')
  );
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

export function checkMarkdown(draft: Draft, isPage: (path: string) => boolean): void {
  const { body } = draft;
  if (body.trim() === '') return;
  let told = -1;
  for (const match of body.matchAll(tag)) {
    // A tag and its closing tag are one mistake.
    if (lineAt(body, match.index) === told) continue;
    told = lineAt(body, match.index);
    reportBody(draft, lineAt(body, match.index), {
      value: match[0],
      rule: 'is raw HTML, which is not allowed',
      repair: 'Use Markdown; write &lt; for the sign itself.',
    });
  }
  for (const match of body.matchAll(plainHttp)) {
    reportBody(draft, lineAt(body, match.index), {
      value: match[0],
      rule: 'is an address without encryption',
      repair: 'Write the https address.',
    });
  }
  for (const match of body.matchAll(target)) {
    const [, image, inline, definition] = match;
    const written = inline ?? definition ?? '';
    const address = resolved(written);
    if (/^http:/i.test(address)) continue;
    const complaint = linkComplaint(address, image === '!', isPage);
    if (complaint) reportBody(draft, lineAt(body, match.index), { value: written, ...complaint });
  }
}

function linkComplaint(
  address: string,
  isImage: boolean,
  isPage: (path: string) => boolean,
): { rule: string; repair: string } | null {
  if (isImage) {
    return { rule: 'is a picture, and bodies have none', repair: 'Describe it in words or link to its page.' };
  }
  if (address === '') return { rule: 'A link has no target', repair: 'Write the address in the round brackets.' };
  if (/^https:\/\/[^/]/i.test(address) || address.startsWith('#') || /^mailto:[^\s@]+@[^\s@]+$/i.test(address))
    return null;
  if (/^\/(?!\/)/.test(address)) {
    const path = address.split(/[?#]/)[0] ?? address;
    return isPage(path)
      ? null
      : {
          rule: 'is a link to a page that does not exist',
          repair: 'Copy the path from the address bar, from the first / on.',
        };
  }
  return {
    rule: 'is not an allowed link',
    repair: 'Links start with https://, with / for a page of this site, with # or with mailto:.',
  };
}
