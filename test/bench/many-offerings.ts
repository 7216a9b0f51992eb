/** Made-up offerings in any number, for measuring only: they never reach the real content folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Content } from '../../src/catalogue/content.ts';

/** A small generator with a fixed start (mulberry32), so that two runs measure the same content. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables =
  'ba be bo da do fa fe ga go ka ke ki la le lo ma me mi na ne no pa po ra ri ro sa se ta te to va ve xi zo';
const kinds = [
  'Dokumente',
  'Sprache',
  'Assistent',
  'Prüfung',
  'Suche',
  'Prognose',
  'Agent',
  'Texte',
  'Bilder',
  'Planung',
];

/**
 * Writes `count` offerings of about `count / 1.4` vendors below `folder`/vendors.
 *
 * @param real the real content: its tasks say which meters can be priced, its vocabularies which ids exist
 */
export function writeManyOfferings(folder: string, count: number, real: Content): void {
  const random = randomFrom(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (): string => {
    const parts = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables.split(' '))).join('');
    return parts.charAt(0).toUpperCase() + parts.slice(1);
  };
  const tasks = [...real.tasks.values()];
  const integrations = [...real.reference.integrations.keys()];
  const level = (): number => Math.floor(random() * 4);
  let vendor = '';
  for (let made = 0; made < count; made += 1) {
    if (vendor === '' || random() < 0.7) {
      const name = `${word()} ${made}`;
      vendor = name.toLowerCase().replace(' ', '-');
      mkdirSync(path.join(folder, 'vendors', vendor), { recursive: true });
      writeMarkdown(path.join(folder, 'vendors', vendor, 'vendor.md'), {
        name,
        country: pick(['DE', 'US', 'FR', 'AT', 'NL', 'unknown']),
        website: `https://${vendor}.example`,
        certificates: [],
        summary: { de: `${name} bietet Dienste für Betriebe an.`, en: `${name} sells services to companies.` },
      });
    }
    const own = [...new Set([pick(tasks), pick(tasks), pick(tasks)])].slice(0, 1 + Math.floor(random() * 3));
    const [first] = own;
    if (!first) throw new Error('There are no tasks.');
    const meter = pick(first.meters.filter(({ meter: id }) => !id.endsWith('-once') && id !== 'user')).meter;
    const name = `${word()} ${pick(kinds)} ${made}`;
    writeMarkdown(path.join(folder, 'vendors', vendor, `offering-${made}.md`), {
      name,
      summary: { de: `${name} hilft bei der Aufgabe ${first.name.de}.`, en: `${name} helps with ${first.name.en}.` },
      website: `https://${vendor}.example/${made}`,
      pricingPage: `https://${vendor}.example/${made}/prices`,
      status: 'available',
      tasks: own.map(({ id }) => id),
      languages: {
        germanContent: pick(['yes', 'no', 'unknown']),
        germanInterface: 'unknown',
        germanSupport: 'unknown',
      },
      integrations: [...new Set([pick(integrations), pick(integrations), pick(integrations)])],
      dataProtection: {
        regions: pick([['DE', 'EU'], ['EU'], ['US'], []]),
        onPremises: pick(['yes', 'no', 'unknown']),
        trainsOnCustomerData: pick(['no', 'opt-out', 'unknown']),
      },
      limits: [],
      variants: [
        {
          id: 'standard',
          name: { de: 'Standard', en: 'Standard' },
          tasks: [first.id],
          reach: { content: level(), inputs: level(), output: level(), process: level() },
          knowHow: { setUp: level(), integrate: level(), operate: level() },
          plans: [
            {
              id: 'payg',
              currency: pick(['EUR', 'USD']),
              tax: 'net',
              checked: `2026-0${1 + Math.floor(random() * 9)}`,
              evidence: pick(['vendor', 'data-set', 'third-party']),
              source: 'prices',
              confirmed: { de: 'Erfundener Preis.', en: 'A made-up price.' },
              charges: [
                { type: 'fee', price: Math.floor(random() * 200), each: 'month' },
                { type: 'usage', meter, per: 1000, price: Number((random() * 20).toFixed(3)) },
              ],
            },
          ],
        },
        ...(own.length > 1
          ? [
              {
                id: 'custom',
                name: { de: 'Nach Maß', en: 'Custom' },
                reach: { content: 2, inputs: 2, output: 2, process: 2 },
                knowHow: { setUp: 2, integrate: 3, operate: 2 },
                plans: 'on-request',
              },
            ]
          : []),
      ],
      sources: { prices: { url: `https://${vendor}.example/${made}/prices`, title: 'Prices', kind: 'vendor' } },
    });
  }
}

function writeMarkdown(file: string, frontMatter: object): void {
  writeFileSync(file, `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n`);
}
