/** Rules that need all files of a kind at once: names, addresses, terms and places that must not meet. */
import { report } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Drafts, Known } from '../drafts.ts';
import { referenceKinds } from '../kinds.ts';
import type { Path, Problem } from '../problem.ts';
import { languages } from '../schema/fields.ts';
import { checkIds, checkRegionCode } from './common.ts';

/** Names that are used: the folded text, and who used it first. */
class Taken {
  readonly #first = new Map<string, Draft>();

  /** Reports the second use of a text; upper case and blanks do not tell names apart. */
  claim(draft: Draft, path: Path, text: string | undefined, what: string): void {
    if (text === undefined) return;
    const folded = text.toLowerCase().replaceAll(/\s+/g, ' ');
    const first = this.#first.get(folded);
    if (first && first !== draft) {
      report(draft, path, {
        value: text,
        rule: `is already ${what} ${first.file}`,
        repair: 'Tell the two apart, or merge the files.',
      });
    }
    this.#first.set(folded, first ?? draft);
  }
}

export function checkNames(drafts: Drafts): void {
  const vendors = new Taken();
  for (const draft of drafts.of('vendor')) vendors.claim(draft, ['name'], draft.data?.name, 'the name in');

  const offerings = new Map<string, Taken>();
  for (const draft of drafts.of('offering')) {
    const vendor = draft.id.split('/')[0] ?? '';
    const taken = offerings.get(vendor) ?? new Taken();
    offerings.set(vendor, taken);
    taken.claim(draft, ['name'], draft.data?.name, 'the name in');
  }

  const slugs = new Taken();
  for (const draft of drafts.of('task')) slugs.claim(draft, ['slug'], draft.data?.slug, 'the address in');
  for (const language of languages) {
    const tasks = new Taken();
    for (const draft of drafts.of('task'))
      tasks.claim(draft, ['name', language], draft.data?.name?.[language], 'the name in');
    const terms = new Taken();
    for (const draft of drafts.of('glossary')) {
      terms.claim(draft, ['term', language], draft.data?.term?.[language], 'a term or alias in');
      draft.data?.aliases?.[language]?.forEach((alias, index) =>
        terms.claim(draft, ['aliases', language, index], alias, 'a term or alias in'),
      );
    }
  }
}

/** Both languages of a chapter stand in the same place, and each place is taken once. */
export function checkGuide(drafts: Drafts): void {
  const places = new Map<string, Draft<'guide'>>();
  const orders = new Map<string, number>();
  for (const draft of drafts.of('guide')) {
    const [chapter = '', language = ''] = draft.id.split('.');
    const order = draft.data?.order;
    if (order === undefined) continue;
    const first = places.get(`${language} ${order}`);
    if (first) {
      report(draft, ['order'], {
        value: order,
        rule: `is already the place of ${first.file}`,
        repair: 'Take another number.',
      });
    }
    places.set(`${language} ${order}`, draft);
    const other = orders.get(chapter);
    if (other !== undefined && other !== order) {
      report(draft, ['order'], {
        value: order,
        rule: `differs from the other language of this chapter (${other})`,
        repair: 'Both files of a chapter have the same number.',
      });
    }
    orders.set(chapter, order);
  }
}

export function checkVendor(draft: Draft<'vendor'>, known: Known): void {
  checkRegionCode(draft, ['country'], draft.data?.country);
  checkIds(draft, ['certificates'], draft.data?.certificates, known.certificates, {
    one: 'a certificate',
    place: 'content/reference/certificates.yaml',
  });
}

export function checkPartner(draft: Draft<'partner'>): void {
  const { status, endsOn, states } = draft.data ?? {};
  checkIds(draft, ['states'], states, null, { one: 'a state', place: '' });
  if (draft.sound && status === 'active-until' && endsOn === undefined) {
    report(draft, ['endsOn'], {
      rule: 'is missing, and the status is active-until',
      repair: 'Write the last day: endsOn: 2026-12-31.',
    });
  }
}

/** Every file of `content/reference` is there. */
export function missingReferences(drafts: Drafts, folder: string): Problem[] {
  return referenceKinds
    .filter((kind) => !drafts.only(kind))
    .map((kind) => ({
      file: `${folder}/reference/${kind}.yaml`,
      line: 1,
      field: 'file',
      value: null,
      rule: 'is missing',
      repair: 'Every calculation needs it. Create it as described in content/README.md.',
    }));
}
