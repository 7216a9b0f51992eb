/** Readings of prices as an Atom feed (RFC 4287): one entry per offering and day on which its prices were read. */
import type { Content, Offering } from '../../catalogue/content.ts';
import { wordsOf } from '../../catalogue/models.ts';
import type { PlanData } from '../../catalogue/schema/plan.ts';
import { dataWords } from '../../text/data.ts';
import { day as dayText } from '../../text/format.ts';
import { words } from '../../text/language.ts';
import { routes, type Lang } from '../../text/routes.ts';
import { attribution, licence, vendorOf, type DataFile } from './_files.ts';

const mostEntries = 100;

interface Reading {
  offering: Offering;
  day: string;
  plans: PlanData[];
}

/** Only readings with an exact day: a feed dates every entry, and a month is no day. */
export function readingsOf(content: Content): Reading[] {
  const readings = new Map<string, Reading>();
  for (const offering of content.offerings.values()) {
    for (const { plans } of offering.variants) {
      if (typeof plans === 'string') continue;
      for (const plan of plans) {
        if (!/^\d{4}-\d{2}-\d{2}$/.test(plan.checked)) continue;
        const key = `${offering.id} ${plan.checked}`;
        const reading = readings.get(key) ?? { offering, day: plan.checked, plans: [] };
        reading.plans.push(plan);
        readings.set(key, reading);
      }
    }
  }
  return [...readings.values()].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** @param path where the feed stands: `/data/v1/changes.xml`. */
export function feedOf(content: Content, lang: Lang, site: URL, path: string): DataFile {
  const t = dataWords(lang).feed;
  const readings = readingsOf(content);
  const all = [...content.offerings.values()].flatMap(({ variants }) => variants.map(({ plans }) => plans));
  const plans = all.reduce((sum, list) => sum + (typeof list === 'string' ? 0 : list.length), 0);
  const exact = readings.reduce((sum, reading) => sum + reading.plans.length, 0);
  const self = new URL(path, site).href;
  const listed = readings.slice(0, mostEntries);
  const parts = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(t.title)}</title>`,
    `<subtitle>${escaped(t.subtitle(exact, plans))}</subtitle>`,
    `<updated>${stamp(listed[0]?.day ?? '1970-01-01')}</updated>`,
    `<author><name>${escaped(attribution)}</name></author>`,
    `<rights>${escaped(`${licence.name}, ${licence.url}`)}</rights>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(new URL(routes(lang).data, site).href)}"/>`,
    ...listed.map((reading) => entryOf(content, reading, lang, site)),
    `</feed>`,
  ];
  return { text: `${parts.join('\n')}\n`, entries: listed.length };
}

function entryOf(content: Content, { offering, day, plans }: Reading, lang: Lang, site: URL): string {
  const t = dataWords(lang).feed;
  const page = new URL(routes(lang).offering(offering.id), site).href;
  const names = plans.map((plan) => {
    const name = wordsOf(plan.name ?? t.unnamed, lang);
    return plan.validFrom === undefined ? name : t.from(name, dayText(plan.validFrom, lang));
  });
  const evidence = [...new Set(plans.map((plan) => words(lang).evidence[plan.evidence]))].join(', ');
  const summary = t.summary([...new Set(names)].join(', '), dayText(day, lang), evidence);
  return [
    `<entry>`,
    `<id>${escaped(`${page}#${day}`)}</id>`,
    `<title>${escaped(t.entry(offering.name, vendorOf(content, offering).name, plans.length))}</title>`,
    `<updated>${stamp(day)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<summary>${escaped(summary)}</summary>`,
    `</entry>`,
  ].join('\n');
}

/** A day has no hour; feeds ask for one. */
const stamp = (day: string): string => `${day}T00:00:00Z`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
