/** English texts of the data page, the open data and their documentation. */
import type { dataDe } from './data.de.ts';

const plans = (n: number): string => (n === 1 ? '1 plan' : `${n} plans`);

export const dataEn = {
  title: 'Data',
  description:
    'How complete, how well evidenced and how old the facts in Passgenau are, what is missing, and all data for download under CC BY 4.0.',
  lead: 'How complete, how well evidenced and how old our facts are. Everything is open to you: to check, to reuse and to improve.',
  state: (newest, oldest) =>
    `State of the data: ${newest}. That is when the latest price was read; the oldest dates back to ${oldest}.`,
  noState: 'No price carries a date yet.',
  contents: 'On this page',

  meaning: {
    title: 'What these figures mean',
    texts: [
      'We count what is in the catalogue, not the market. A gap means that we found nothing, or have not looked yet. It never means “no”.',
      'An offering is an AI service that a company can buy. A plan is one way of paying for it; each says where its price comes from and when it was read.',
    ],
    offerings: 'Offerings',
    vendors: 'Vendors',
    tasks: 'Tasks',
    plans: 'Plans',
    priced: 'Offerings with a public price',
    proven: 'Plans read at the vendor',
    ended: (n) =>
      `Plans that still hold are counted; ${n === 1 ? '1 former one is' : `${n} former ones are`} kept as price history.`,
  },

  tasks: {
    title: 'Coverage by task',
    text: 'Each task is judged on its usual case, at the volumes filled in by default. An offering is usable if it accepts new customers, fits as a standard service and can serve the volume. Computable means that the monthly cost can be worked out from the public price.',
    caption: 'Offerings per task. Each number is part of the one to its left.',
    columns: ['Task', 'offer\u00ADings', 'usable', 'with price', 'comput\u00ADable'],
    key: {
      computable: 'computable',
      priced: 'price public, but not computable',
      usable: 'usable, no public price',
      excluded: 'not usable in the usual case',
    },
    keyLabel: 'How to read the bars',
  },

  countries: {
    title: 'Where vendors are based',
    text: 'Where a vendor comes from does not tell where it processes data.',
    caption:
      'Vendors and offerings by the vendor’s seat. The bar shows offerings; its solid part are those with a public price.',
    columns: ['Country', 'vendors', 'offer\u00ADings', 'with price'],
  },

  evidence: {
    title: 'Where prices come from',
    text: 'The best evidence is a price on the vendor’s own page. Second-hand prices may be out of date or copied wrongly: check them before you decide.',
    caption: 'Plans by evidence',
    columns: ['Evidence', 'plans', 'share'],
  },

  age: {
    title: 'Age of prices',
    text: (day) =>
      `Counted from the day on which the price was read up to ${day}. Where only a month or a year is known, its first day counts, so the price may be younger than stated here. The last column says how many plans this concerns.`,
    caption: 'Plans by age of the price. Hatched: only month or year known.',
    columns: ['Age', 'plans', 'share', 'month or year only'],
    kinds: {
      fresh: 'fresh: up to 90 days',
      ageing: 'ageing: 91 to 180 days',
      old: 'old: more than 180 days',
      unknown: 'date not known',
    },
    oldestCaption: 'The oldest prices: where a second look helps most',
    oldestColumns: ['Offering', 'read', 'plans'],
  },

  status: {
    title: 'Status of the offerings',
    text: 'Offerings that have ended or are about to end stay listed, with the date and, where known, their successor.',
    caption: 'Offerings by status',
    columns: ['Status', 'offer\u00ADings', 'share'],
  },

  gaps: {
    title: 'What is missing most',
    text: 'We have found no evidence for these facts so far. Ask the vendor before you rely on them.',
    caption: {
      offerings: (total) => `Missing among ${total} offerings, most frequent first`,
      plans: (total) => `Missing among ${total} plans`,
    },
    columns: ['Fact', 'missing', 'share'],
    facts: {
      price: 'public price',
      region: 'place of processing',
      training: 'whether customer data is used for training',
      agreement: 'data processing agreement',
      retention: 'how long data is kept',
      certificates: 'the vendor’s security attestations',
      'on-premises': 'running on your own premises',
      'german-content': 'German content',
      'german-interface': 'German interface',
      'german-support': 'support in German',
      integrations: 'connectors',
      reach: 'reach in at least one area',
      'know-how': 'know-how needed in at least one step',
      country: 'seat of the vendor',
      tax: 'whether the price includes tax',
      date: 'date of the price',
    },
    noPlan: (onRequest, notFound) =>
      `For ${onRequest} variants the vendor quotes prices on request only; for ${notFound} we found none.`,
    withoutPrice: (n) =>
      n === 1 ? '1 offering with plans that lack a price' : `${n} offerings with plans that lack a price`,
    withoutPriceCaption: 'Plans that lack a price',
    withoutPriceColumns: ['Offering', 'not found', 'on request'],
  },

  help: {
    title: 'How you can help',
    texts: [
      'A price that you have read yourself on the vendor’s page, with address and day, helps most. So does a sourced statement on training, place of processing or the data processing agreement.',
      'You need not write code: every offering page names the file in which its facts stand.',
    ],
    link: 'How to contribute',
  },

  open: {
    title: 'Download the data',
    licence: 'Licence',
    licenceName: 'CC BY 4.0',
    licenceText:
      'You may use the data for any purpose, commercial ones included, if you name “Passgenau contributors” as the source, link the licence and say what you changed.',
    size: (entries, kilobytes) => `${entries} entries, ${kilobytes} kB`,
    files: {
      'offerings.json': 'all offerings with data protection, languages, connectors, limits, reach and know-how',
      'tasks.json': 'all tasks with volumes, formulas, minutes and needs',
      'prices.json': 'all plans with all their rules, former ones included',
      'prices.csv': 'all prices as a table, one row per price or tier (comma, decimal point)',
      'preise-excel.csv': 'the same table for Excel in German (semicolon, decimal comma)',
      'changes.xml': 'the same feed in German',
      'changes.en.xml': 'Atom feed: prices read most recently',
    },
    notes: [
      'Amounts stand as the vendor states them: in its currency, not converted, with all digits. In JSON, amounts and quantities are text so that no digit is lost.',
      '“unknown”, “on-request” and “not-found” mean just that. None of them is zero or “no”.',
      'Every file names licence, state of the data and version. Within version 1, fields may be added; renaming or dropping one starts version 2 at an address of its own.',
      'Where a text in the tables begins with =, +, - or @, an apostrophe stands before it, so that no spreadsheet runs it as a formula.',
      'The feed lists readings with an exact day only, the latest hundred. It does not report other changes, such as corrected facts.',
    ],
    headTitle: 'Head of every JSON file',
    fieldsTitle: (file) => `Fields in ${file}`,
    fieldsColumns: ['Field', 'Meaning'],
    csvTitle: 'Columns of prices.csv and preise-excel.csv',
    csvColumns: ['prices.csv, below it preise-excel.csv', 'Meaning'],
    head: {
      title: 'what the file holds',
      schemaVersion: 'version of the fields: 1',
      dataAsOf: 'state of the data: day or month in which the latest price was read',
      'licence.name, licence.url': 'the licence and its address',
      attribution: 'whom to name as the source',
      documentation: 'address of this page',
      count: 'number of entries in the list below',
    },
    offerings: {
      id: 'vendor and offering: azure/document-intelligence',
      'name, summary': 'name used by the vendor; one or two sentences in German and English',
      'vendor.id, name, country, certificates': 'vendor, country of its seat (ISO 3166-1) and security attestations',
      'page.de, page.en': 'our page about the offering',
      'website, docs, pricingPage': 'pages of the vendor',
      'status, statusNote, successor': 'available, preview, closed, retiring, retired; explanation; successor',
      tasks: 'tasks it serves (id in tasks.json)',
      languages: 'German content, interface, support: yes, no, unknown',
      integrations: 'connectors',
      dataProtection:
        'places of processing, own premises, training on customer data, retention, data processing agreement',
      'limits, doubts': 'limits of the offering; weak spots of our entry',
      'variants[].reach': 'reach in six areas, 0 to 3 or unknown',
      'variants[].onPremises': 'whether the variant runs on own premises; only where it differs from the offering',
      'variants[].knowHow': 'know-how needed to set up, integrate and operate, 0 to 4 or unknown',
      'variants[].prices': 'number of plans in prices.json, otherwise on-request or not-found',
      sources: 'sources with address, title and date',
    },
    tasks: {
      'id, slug, name, summary': 'identifier, German address, name, description',
      'areas, synonyms, unit': 'areas, search words, what is counted',
      drivers: 'quantities that a company knows: low, expected, high, and where the figure comes from',
      unitsPerMonth: 'formula for the number of cases a month',
      meters: 'formulas from quantities to what is billed',
      minutes: 'minutes of work per case, today and with a service',
      'needs, needExamples': 'usual need in six areas, 0 to 3, with examples',
      'success, minimumData, withoutAi': 'how to measure success, what must be there, the way without AI',
      'legal, coDetermination': 'law with its date, co-determination',
      'otherValue, related': 'benefit besides minutes saved; related tasks',
      sources: 'sources to which the fields refer by key',
    },
    prices: {
      'offering, variant, plan': 'offering, variant and plan; unique together',
      name: 'name of the plan, if the vendor gives one',
      'currency, tax, region': 'currency, with or without tax, price region',
      'validFrom, validTo': 'first day of the price; first day on which it no longer holds',
      replaces: 'the plan of the same variant whose place this one took',
      'checked, evidence, sources':
        'when it was read, where it comes from (vendor, data-set, third-party), on which pages',
      charges: 'parts of the price: usage, fee, once, percent',
      'charges[].per, price, tiers, tiering': 'price per so many units, or tiers and how they count',
      'charges[].free, request, round, resets, by':
        'free quantities, rounding per request and per period, what picks the tier',
      'discount, credits, minimumSpend, maximumSpend, cap, termMonths':
        'discount, credit units, least and greatest amount, hard limit, term in months',
      'requires, notes, confirmed': 'prerequisite; what the fields cannot say; why a striking price is right',
      withoutPlans: 'second list: variants without a plan, with the reason (on-request, not-found)',
    },
  },

  columns: {
    offering: { head: 'Kennung', meaning: 'vendor and offering, as in offerings.json' },
    offering_name: { head: 'Angebot', meaning: 'name of the offering' },
    vendor_name: { head: 'Anbieter', meaning: 'name of the vendor' },
    vendor_country: { head: 'Sitz', meaning: 'country of the vendor' },
    variant: { head: 'Ausprägung', meaning: 'form of the offering' },
    plan: { head: 'Tarif-Kennung', meaning: 'empty where there is no plan' },
    plan_name: { head: 'Tarif', meaning: 'name, if the vendor gives one' },
    region: { head: 'Preisgebiet', meaning: 'region for which the price holds' },
    currency: { head: 'Währung', meaning: 'as the vendor states it, not converted' },
    tax: { head: 'Steuer', meaning: 'whether the price includes value added tax' },
    valid_from: { head: 'Gilt ab', meaning: 'first day, where known' },
    valid_to: { head: 'Gilt nicht mehr ab', meaning: 'first day without this price; empty while it holds' },
    checked: { head: 'Gelesen', meaning: 'when it was read: a day, month or year' },
    evidence: { head: 'Beleg', meaning: 'where the price comes from' },
    source_title: { head: 'Quelle', meaning: 'title of the page that was read; the first of several' },
    source_url: { head: 'Adresse der Quelle', meaning: 'address of that page' },
    line: { head: 'Zeile', meaning: 'part of the price, from 1; tiers share one number' },
    line_type: { head: 'Art', meaning: 'usage, fee, once or percent' },
    line_name: { head: 'Bezeichnung', meaning: 'name of that part, if there is one' },
    meter: { head: 'Abrechnungseinheit', meaning: 'what is counted; for fees per seat, the seat' },
    per: { head: 'je', meaning: 'the price is for so many units' },
    each: { head: 'Zeitraum', meaning: 'for fees: month or year' },
    tiering: { head: 'Staffelung', meaning: 'how tiers count' },
    above: { head: 'Staffel über', meaning: 'the tier begins above this quantity' },
    up_to: { head: 'Staffel bis', meaning: 'inclusive; empty for the last tier' },
    price: { head: 'Preis', meaning: 'amount; empty where none is stated' },
    price_status: { head: 'Preisangabe', meaning: 'printed, on-request, unknown or not-found' },
    flat: { head: 'Festbetrag', meaning: 'added once when the tier is entered' },
    percent: { head: 'Prozent', meaning: 'share of the usage cost' },
    free_quantity: { head: 'Freimenge', meaning: 'units without a price' },
    free_each: { head: 'Freimenge je', meaning: 'how often they are granted' },
    term_months: { head: 'Bindung (Monate)', meaning: 'shortest term of the contract' },
    not_in_table: { head: 'Nur in prices.json', meaning: 'further rules of this plan that have no column' },
    licence: { head: 'Lizenz', meaning: 'the same in every row' },
    data_as_of: { head: 'Stand der Daten', meaning: 'the same in every row' },
    schema_version: { head: 'Fassung', meaning: 'the same in every row' },
  },

  values: {},

  feed: {
    title: 'Passgenau: prices read',
    subtitle: (exact, all) =>
      `When we read which prices, latest first. Only readings with an exact day (${exact} of ${all} plans). This feed does not report other changes.`,
    entry: (name, vendor, n) => `${name} (${vendor}): ${plans(n)} read`,
    summary: (names, day, evidence) => `${names}. Read on ${day}, ${evidence}.`,
    unnamed: 'plan without a name',
    from: (name, day) => `${name} (valid from ${day})`,
  },
} satisfies typeof dataDe;
