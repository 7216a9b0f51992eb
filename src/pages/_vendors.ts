/** What the pages of vendors are built from. */
import type { Content, Offering } from '../catalogue/content.ts';
import { wordsOf } from '../catalogue/models.ts';
import { catalogueIndex } from '../catalogue/records.ts';
import type { VendorGroup, VendorPageView } from '../components/vendor.ts';
import { country } from '../text/format.ts';
import { phrase } from '../text/language.ts';
import type { Lang } from '../text/routes.ts';

/** Vendors by country of their seat; Germany first, unknown last. */
export function vendorGroups(content: Content, lang: Lang): VendorGroup[] {
  const groups = Map.groupBy(content.vendors.values(), (vendor) => vendor.country);
  const offerings = offeringsByVendor(content);
  const rank = (code: string): number => (code === 'DE' ? 0 : code === 'unknown' ? 2 : 1);
  return byName([...groups.keys()], (code) => country(code, lang), lang)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((code) => ({
      code,
      name: country(code, lang),
      vendors: byName(groups.get(code) ?? [], ({ name }) => name, lang).map(({ id, name, summary }) => ({
        id,
        name,
        summary: phrase(summary, lang),
        offerings: offerings.get(id)?.length ?? 0,
      })),
    }));
}

export function vendorPages(content: Content, lang: Lang): VendorPageView[] {
  const offerings = offeringsByVendor(content);
  const { evidence, age } = catalogueIndex(content, lang, content.day);
  const price = new Map(
    [...content.offerings.keys()].map((id, at) => [
      id,
      evidence[at] === '-' ? null : { isWeak: evidence[at] === 't', isOld: age[at] === 'o' },
    ]),
  );
  return [...content.vendors.values()].map((vendor) => ({
    vendor,
    certificates: vendor.certificates.map((id) => wordsOf(content.reference.certificates.get(id)?.name ?? id, lang)),
    offerings: (offerings.get(vendor.id) ?? []).map(({ id, name, summary, status, tasks }) => ({
      id,
      name,
      summary: phrase(summary, lang),
      status,
      price: price.get(id) ?? null,
      tasks: tasks.flatMap((task) => {
        const known = content.tasks.get(task);
        return known ? [{ id: task, slug: known.slug, name: wordsOf(known.name, lang) }] : [];
      }),
    })),
  }));
}

function offeringsByVendor(content: Content): Map<string, Offering[]> {
  return Map.groupBy(content.offerings.values(), ({ vendor }) => vendor);
}

/** Sorted by name as the language sorts: ä beside a. */
function byName<T>(items: readonly T[], nameOf: (item: T) => string, lang: Lang): T[] {
  const collator = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  return items.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
}
