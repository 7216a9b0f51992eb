/** German words that any page may say. */
import type {
  Basis,
  Dimension,
  Evidence,
  KnowHowLevel,
  Level,
  OfferingStatus,
  RegionWish,
  Training,
  YesNo,
} from '../matching/model.ts';
import type { Lang } from './routes.ts';

export const commonDe = {
  lang: 'de' as Lang,
  siteName: 'Passgenau',
  siteClaim: 'KI-Dienste, die zu Ihrem Fall passen',

  nav: {
    skip: 'Zum Inhalt',
    label: 'Hauptnavigation',
    tasks: 'Aufgaben',
    offerings: 'Angebote',
    method: 'Methode',
    glossary: 'Glossar',
    contribute: 'Mitmachen',
    data: 'Daten',
    vendors: 'Anbieter',
    start: 'Start',
    crumbs: 'Sie sind hier',
    otherLanguage: 'English',
    otherLanguageLabel: 'This page in English',
    shortlist: 'Merkliste',
  },

  foot: {
    label: 'Fußzeile',
    promise:
      'Passgenau nimmt kein Geld von Anbietern. Ihre Angaben bleiben in Ihrem Browser: keine Cookies, keine Zählung, keine Abfragen bei Dritten.',
    licence: 'Programm unter MIT-Lizenz, Inhalte unter CC BY 4.0. Keine Rechts- oder Steuerberatung.',
  },

  yesNo: { yes: 'ja', no: 'nein', unknown: 'nicht bekannt' } satisfies Record<YesNo, string>,
  regionsNotStated: 'Ort nicht angegeben',
  unknown: 'nicht bekannt',
  showMore: (n: number) => `${n} weitere zeigen`,
  from: 'ab',
  net: 'netto',
  gross: 'mit 19 % Umsatzsteuer',
  perMonth: 'im Monat',

  dimensions: {
    content: {
      name: 'Fachinhalt',
      short: 'Fachinhalt',
      missing: {
        1: 'kein eigener Wortschatz einstellbar',
        2: 'lernt nicht aus eigenen Unterlagen',
        3: 'kein eigenes Modell für Spezialwissen',
      },
    },
    inputs: {
      name: 'Eingaben',
      short: 'Eingaben',
      missing: {
        1: 'Felder und Sprachen sind nicht wählbar',
        2: 'eigene Formulare lassen sich nicht anlernen',
        3: 'ungewöhnliche Eingaben sind nicht vorgesehen',
      },
    },
    output: {
      name: 'Ergebnis',
      short: 'Ergebnis',
      missing: {
        1: 'Format und Schwellen sind nicht einstellbar',
        2: 'eigene Klassen und Prüfmuster lassen sich nicht anlernen',
        3: 'kein eigener Maßstab, kein Nachweis je Entscheidung',
      },
    },
    process: {
      name: 'Ablauf',
      short: 'Ablauf',
      missing: {
        1: 'keine Freigabe- oder Verteilregel',
        2: 'mehrere Schritte und Ausnahmen lassen sich nicht abbilden',
        3: 'eigene Ablauflogik ist nicht möglich',
      },
    },
    integration: {
      name: 'Anbindung',
      short: 'Anbindung',
      missing: {
        1: 'kein fertiger Anschluss bekannt',
        2: 'kein Ablaufwerkzeug und kein Webhook bekannt',
        3: 'keine Programmierschnittstelle bekannt',
      },
    },
    operation: {
      name: 'Betrieb und Kontrolle',
      short: 'Kontrolle',
      missing: {
        1: 'EU-Region oder Verzicht auf Training nicht belegt',
        2: 'kein abgeschotteter Zugang, kein Sicherheitsnachweis belegt',
        3: 'kein Betrieb im eigenen Haus',
      },
    },
  } satisfies Record<Dimension, { name: string; short: string; missing: Record<Exclude<Level, 0>, string> }>,

  knowHow: {
    0: 'Anwenden',
    1: 'Einrichten',
    2: 'Verknüpfen',
    3: 'Programmieren',
    4: 'Modelle bauen',
  } satisfies Record<KnowHowLevel, string>,

  fit: {
    fits: 'passt',
    compromise: 'mit Abstrichen',
    unsuitable: 'nicht als Standarddienst',
    oversized: 'überdimensioniert',
  },

  basis: {
    published: 'veröffentlicht',
    measured: 'gemessen',
    derived: 'abgeleitet',
    vendor: 'Anbieterangabe',
    assumption: 'Annahme',
  } satisfies Record<Basis, string>,
  evidence: {
    vendor: 'beim Anbieter gelesen',
    'data-set': 'aus einer Preisdatei',
    'third-party': 'aus zweiter Hand',
  } satisfies Record<Evidence, string>,
  status: {
    available: 'verfügbar',
    preview: 'Vorschau',
    'closed-to-new-customers': 'nimmt keine neuen Kunden',
    retiring: 'läuft aus',
    retired: 'eingestellt',
  } satisfies Record<OfferingStatus, string>,
  training: {
    no: 'nein',
    'opt-in': 'nur mit Zustimmung',
    'opt-out': 'ja, abwählbar',
    yes: 'ja',
    unknown: 'nicht bekannt',
  } satisfies Record<Training, string>,
  regionWish: { any: 'egal', EU: 'nur in der EU', DE: 'nur in Deutschland' } satisfies Record<RegionWish, string>,

  price: {
    checked: (day: string) => `Preis vom ${day}`,
    checkedUnknown: 'Preis ohne Datum',
    ageing: (months: number) => `seit ${months} Monaten nicht geprüft`,
    old: (months: number) => `alt: seit ${months} Monaten nicht geprüft`,
    onRequest: 'Preis auf Anfrage',
    notFound: 'kein öffentlicher Preis gefunden',
    notCounted: 'nicht berechenbar',
  },

  shortlist: {
    add: 'Merken',
    remove: 'Gemerkt',
    open: 'Zur Merkliste',
    addLabel: (name: string) => `${name} merken`,
  },
};
