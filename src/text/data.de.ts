/** German texts of the data page, the open data and their documentation. */
const plans = (n: number): string => (n === 1 ? '1 Tarif' : `${n} Tarife`);

export const dataDe = {
  title: 'Daten',
  description:
    'Wie vollständig, wie gut belegt und wie alt die Angaben von Passgenau sind, was fehlt, und alle Daten zum Herunterladen unter CC BY 4.0.',
  lead: 'Wie vollständig, wie gut belegt und wie alt unsere Angaben sind. Alles steht Ihnen offen: zum Nachprüfen, zum Weiterverwenden und zum Verbessern.',
  state: (newest: string, oldest: string) =>
    `Stand der Daten: ${newest}. Da wurde der jüngste Preis gelesen, der älteste geht auf ${oldest} zurück.`,
  noState: 'Noch trägt kein Preis ein Datum.',
  contents: 'Auf dieser Seite',

  meaning: {
    title: 'Was die Zahlen bedeuten',
    texts: [
      'Gezählt wird, was im Katalog steht, nicht der Markt. Eine Lücke heißt: Wir haben dazu nichts gefunden oder noch nicht gesucht. Sie heißt nie „nein“.',
      'Ein Angebot ist ein KI-Dienst, den ein Unternehmen kaufen kann. Ein Tarif ist eine Art, ihn zu bezahlen; bei jedem steht, woher der Preis stammt und wann er gelesen wurde.',
    ],
    offerings: 'Angebote',
    vendors: 'Anbieter',
    tasks: 'Aufgaben',
    plans: 'Tarife',
    priced: 'Angebote mit öffentlichem Preis',
    proven: 'Tarife, beim Anbieter gelesen',
    ended: (n: number) =>
      `Gezählt sind Tarife, die noch gelten; dazu kommen ${n === 1 ? '1 früherer' : `${n} frühere`} als Preisgeschichte.`,
  },

  tasks: {
    title: 'Abdeckung der Aufgaben',
    text: 'Für jede Aufgabe zählt der übliche Fall mit den voreingestellten Mengen. Nutzbar ist ein Angebot, das neue Kunden nimmt, als Standarddienst passt und die Menge schafft. Berechenbar heißt: Aus dem öffentlichen Preis lassen sich die Kosten im Monat ausrechnen.',
    caption: 'Angebote je Aufgabe. Jede Zahl ist in der links davon enthalten.',
    columns: ['Aufgabe', 'Ange\u00ADbote', 'nutz\u00ADbar', 'mit Preis', 'be\u00ADrechen\u00ADbar'],
    key: {
      computable: 'berechenbar',
      priced: 'Preis öffentlich, aber nicht berechenbar',
      usable: 'nutzbar, ohne öffentlichen Preis',
      excluded: 'im üblichen Fall nicht nutzbar',
    },
    keyLabel: 'So lesen Sie die Balken',
  },

  countries: {
    title: 'Sitz der Anbieter',
    text: 'Von wo ein Anbieter kommt, sagt nicht, wo er Daten verarbeitet.',
    caption:
      'Anbieter und Angebote nach Sitz des Anbieters. Der Balken zeigt die Angebote, der volle Teil die mit öffentlichem Preis.',
    columns: ['Land', 'An\u00ADbieter', 'Ange\u00ADbote', 'mit Preis'],
  },

  evidence: {
    title: 'Woher die Preise stammen',
    text: 'Am besten ist ein Preis belegt, der auf der Seite des Anbieters steht. Preise aus zweiter Hand können veraltet oder falsch abgeschrieben sein: Prüfen Sie sie, bevor Sie entscheiden.',
    caption: 'Tarife nach Beleg',
    columns: ['Beleg', 'Tarife', 'Anteil'],
  },

  age: {
    title: 'Alter der Preise',
    text: (day: string) =>
      `Gezählt vom Tag, an dem der Preis gelesen wurde, bis zum ${day}. Wo nur ein Monat oder ein Jahr bekannt ist, zählt dessen erster Tag: Der Preis kann also jünger sein, als hier steht. Wie viele das betrifft, steht in der letzten Spalte.`,
    caption: 'Tarife nach Alter des Preises. Schraffiert: nur Monat oder Jahr bekannt.',
    columns: ['Alter', 'Tarife', 'Anteil', 'davon nur Monat oder Jahr'],
    kinds: {
      fresh: 'frisch: bis 90 Tage',
      ageing: 'älter: 91 bis 180 Tage',
      old: 'alt: über 180 Tage',
      unknown: 'Datum nicht bekannt',
    },
    oldestCaption: 'Die ältesten Preise: Hier hilft Nachlesen am meisten',
    oldestColumns: ['Angebot', 'gelesen', 'Tarife'],
  },

  status: {
    title: 'Status der Angebote',
    text: 'Eingestellte und auslaufende Angebote bleiben stehen, mit Datum und, wo bekannt, mit Nachfolger.',
    caption: 'Angebote nach Status',
    columns: ['Status', 'Ange\u00ADbote', 'Anteil'],
  },

  gaps: {
    title: 'Was am meisten fehlt',
    text: 'Diese Angaben konnten wir bisher nicht belegen. Fragen Sie den Anbieter, bevor Sie sich darauf verlassen.',
    caption: {
      offerings: (total: string) => `Bei ${total} Angeboten fehlt, am häufigsten zuerst`,
      plans: (total: string) => `Bei ${total} Tarifen fehlt`,
    },
    columns: ['Angabe', 'fehlt', 'Anteil'],
    facts: {
      price: 'öffentlicher Preis',
      region: 'Ort der Verarbeitung',
      training: 'ob mit Kundendaten trainiert wird',
      agreement: 'Vertrag zur Auftragsverarbeitung',
      retention: 'Dauer der Aufbewahrung',
      certificates: 'Sicherheitsnachweis des Anbieters',
      'on-premises': 'Betrieb im eigenen Haus',
      'german-content': 'deutsche Inhalte',
      'german-interface': 'deutsche Oberfläche',
      'german-support': 'deutschsprachiger Support',
      integrations: 'Anschlüsse',
      reach: 'Reichweite in mindestens einem Bereich',
      'know-how': 'nötiges Know-how in mindestens einem Schritt',
      country: 'Sitz des Anbieters',
      tax: 'ob der Preis Steuer enthält',
      date: 'Datum des Preises',
    },
    noPlan: (onRequest: number, notFound: number) =>
      `Bei ${onRequest} Ausprägungen nennt der Anbieter Preise nur auf Anfrage, bei ${notFound} haben wir keinen gefunden.`,
    withoutPrice: (n: number) =>
      n === 1
        ? '1 Angebot mit Tarifen, in denen ein Preis fehlt'
        : `${n} Angebote mit Tarifen, in denen ein Preis fehlt`,
    withoutPriceCaption: 'Tarife mit fehlendem Preis',
    withoutPriceColumns: ['Angebot', 'nicht gefunden', 'auf Anfrage'],
  },

  help: {
    title: 'So helfen Sie',
    texts: [
      'Am meisten hilft ein Preis, den Sie auf der Seite des Anbieters selbst gelesen haben, mit Adresse und Tag. Ebenso eine belegte Angabe zu Training, Ort der Verarbeitung oder Auftragsverarbeitung.',
      'Programmieren müssen Sie dafür nicht: Jede Angebotsseite nennt die Datei, in der ihre Angaben stehen.',
    ],
    link: 'So tragen Sie etwas bei',
  },

  open: {
    title: 'Daten zum Herunterladen',
    licence: 'Lizenz',
    licenceName: 'CC BY 4.0',
    licenceText:
      'Sie dürfen die Daten für jeden Zweck nutzen, auch gewerblich, wenn Sie „Passgenau contributors“ als Quelle nennen, die Lizenz verlinken und Änderungen angeben.',
    size: (entries: string, kilobytes: string) => `${entries} Einträge, ${kilobytes} kB`,
    files: {
      'offerings.json': 'alle Angebote mit Datenschutz, Sprachen, Anschlüssen, Grenzen, Reichweite und Know-how',
      'tasks.json': 'alle Aufgaben mit Mengen, Formeln, Minuten und Bedarf',
      'prices.json': 'alle Tarife mit allen Regeln, auch frühere',
      'prices.csv': 'alle Preise als Tabelle, eine Zeile je Preis oder Staffel (Komma, Dezimalpunkt)',
      'preise-excel.csv': 'dieselbe Tabelle für Excel auf Deutsch (Semikolon, Dezimalkomma)',
      'changes.xml': 'Atom-Feed: zuletzt gelesene Preise',
      'changes.en.xml': 'derselbe Feed auf Englisch',
    },
    notes: [
      'Beträge stehen so da, wie der Anbieter sie nennt: in seiner Währung, nicht umgerechnet, mit allen Stellen. In JSON sind Beträge und Mengen Text, damit keine Stelle verloren geht.',
      '„unknown“ heißt nicht bekannt, „on-request“ auf Anfrage, „not-found“ kein Preis gefunden. Nichts davon ist null oder „nein“.',
      'Jede Datei nennt Lizenz, Stand der Daten und Fassung. In Fassung 1 kommen Felder höchstens hinzu; wer eines umbenennt oder streicht, beginnt Fassung 2 unter eigener Adresse.',
      'Beginnt ein Text in den Tabellen mit =, +, - oder @, steht ein Hochkomma davor, damit keine Tabellenkalkulation ihn als Formel ausführt.',
      'Im Feed stehen nur Lesungen mit genauem Tag, die jüngsten hundert. Andere Änderungen, etwa berichtigte Angaben, meldet er nicht.',
    ],
    headTitle: 'Kopf jeder JSON-Datei',
    fieldsTitle: (file: string) => `Felder in ${file}`,
    fieldsColumns: ['Feld', 'Bedeutung'],
    csvTitle: 'Spalten in prices.csv und preise-excel.csv',
    csvColumns: ['prices.csv, darunter preise-excel.csv', 'Bedeutung'],
    head: {
      title: 'was die Datei enthält',
      schemaVersion: 'Fassung der Felder: 1',
      dataAsOf: 'Stand der Daten: Tag oder Monat, in dem der jüngste Preis gelesen wurde',
      'licence.name, licence.url': 'Lizenz und ihre Adresse',
      attribution: 'wen Sie als Quelle nennen',
      documentation: 'Adresse dieser Seite',
      count: 'Zahl der Einträge in der Liste darunter',
    },
    offerings: {
      id: 'Anbieter und Angebot: azure/document-intelligence',
      'name, summary': 'Name beim Anbieter; ein, zwei Sätze auf Deutsch und Englisch',
      'vendor.id, name, country, certificates': 'Anbieter, Land des Sitzes (ISO 3166-1) und Sicherheitsnachweise',
      'page.de, page.en': 'Seite des Angebots bei uns',
      'website, docs, pricingPage': 'Seiten des Anbieters',
      'status, statusNote, successor':
        'verfügbar, Vorschau, geschlossen, auslaufend, eingestellt; Erläuterung; Nachfolger',
      tasks: 'Aufgaben, für die es dient (id in tasks.json)',
      languages: 'deutsche Inhalte, Oberfläche, Support: yes, no, unknown',
      integrations: 'Anschlüsse',
      dataProtection:
        'Orte der Verarbeitung, Betrieb im eigenen Haus, Training mit Kundendaten, Aufbewahrung, Vertrag zur Auftragsverarbeitung',
      'limits, doubts': 'Grenzen des Angebots; Schwachstellen unserer Angaben',
      'variants[].reach': 'Reichweite in sechs Bereichen, 0 bis 3 oder unknown',
      'variants[].onPremises': 'ob die Ausprägung im eigenen Haus läuft; nur, wo sie vom Angebot abweicht',
      'variants[].knowHow': 'nötiges Know-how zum Einrichten, Anbinden, Betreiben, 0 bis 4 oder unknown',
      'variants[].prices': 'Zahl der Tarife in prices.json, sonst on-request oder not-found',
      sources: 'Quellen mit Adresse, Titel und Stand',
    },
    tasks: {
      'id, slug, name, summary': 'Kennung, deutsche Adresse, Name, Beschreibung',
      'areas, synonyms, unit': 'Bereiche, Suchwörter, was gezählt wird',
      drivers: 'Mengen, die ein Unternehmen kennt: niedrig, erwartet, hoch, mit Herkunft der Zahl',
      unitsPerMonth: 'Formel für die Zahl der Vorgänge im Monat',
      meters: 'Formeln von den Mengen zu dem, was abgerechnet wird',
      minutes: 'Arbeitsminuten je Vorgang heute und mit Dienst',
      'needs, needExamples': 'üblicher Bedarf in sechs Bereichen, 0 bis 3, mit Beispielen',
      'success, minimumData, withoutAi': 'woran man Erfolg misst, was da sein muss, der Weg ohne KI',
      'legal, coDetermination': 'Rechtslage mit Stand, Mitbestimmung',
      'otherValue, related': 'Nutzen neben gesparten Minuten; verwandte Aufgaben',
      sources: 'Quellen, auf die sich die Felder mit ihrem Schlüssel beziehen',
    },
    prices: {
      'offering, variant, plan': 'Angebot, Ausprägung und Tarif; zusammen eindeutig',
      name: 'Name des Tarifs, wenn der Anbieter einen nennt',
      'currency, tax, region': 'Währung, mit oder ohne Steuer, Preisgebiet',
      'validFrom, validTo': 'erster Tag des Preises; erster Tag, an dem er nicht mehr gilt',
      replaces: 'der Tarif derselben Ausprägung, an dessen Stelle dieser getreten ist',
      'checked, evidence, sources':
        'wann er gelesen wurde, woher er stammt (vendor, data-set, third-party), auf welchen Seiten',
      charges: 'Preisbestandteile: usage (Verbrauch), fee (Gebühr), once (einmalig), percent (Anteil)',
      'charges[].per, price, tiers, tiering': 'Preis je so viele Einheiten, oder Staffeln und wie sie zählen',
      'charges[].free, request, round, resets, by': 'Freimengen, Rundung je Vorgang und je Zeitraum, Bezug der Staffel',
      'discount, credits, minimumSpend, maximumSpend, cap, termMonths':
        'Rabatt, Guthaben-Einheiten, Mindest- und Höchstbetrag, harte Grenze, Bindung in Monaten',
      'requires, notes, confirmed': 'Voraussetzung; was die Felder nicht sagen; warum ein auffälliger Preis stimmt',
      withoutPlans: 'zweite Liste: Ausprägungen ohne Tarif mit Grund (on-request, not-found)',
    },
  },

  /** Columns of the price tables: heading of the Excel file, and what they hold. */
  columns: {
    offering: { head: 'Kennung', meaning: 'Anbieter und Angebot, wie in offerings.json' },
    offering_name: { head: 'Angebot', meaning: 'Name des Angebots' },
    vendor_name: { head: 'Anbieter', meaning: 'Name des Anbieters' },
    vendor_country: { head: 'Sitz', meaning: 'Land des Anbieters' },
    variant: { head: 'Ausprägung', meaning: 'Form des Angebots' },
    plan: { head: 'Tarif-Kennung', meaning: 'leer, wo es keinen Tarif gibt' },
    plan_name: { head: 'Tarif', meaning: 'Name, wenn der Anbieter einen nennt' },
    region: { head: 'Preisgebiet', meaning: 'Gebiet, für das der Preis gilt' },
    currency: { head: 'Währung', meaning: 'wie beim Anbieter, nicht umgerechnet' },
    tax: { head: 'Steuer', meaning: 'ob der Preis Umsatzsteuer enthält' },
    valid_from: { head: 'Gilt ab', meaning: 'erster Tag, wenn bekannt' },
    valid_to: { head: 'Gilt nicht mehr ab', meaning: 'erster Tag ohne diesen Preis; leer, solange er gilt' },
    checked: { head: 'Gelesen', meaning: 'Tag, Monat oder Jahr' },
    evidence: { head: 'Beleg', meaning: 'woher der Preis stammt' },
    source_title: { head: 'Quelle', meaning: 'Titel der gelesenen Seite; die erste, wo es mehrere sind' },
    source_url: { head: 'Adresse der Quelle', meaning: 'Adresse dieser Seite' },
    line: { head: 'Zeile', meaning: 'Preisbestandteil des Tarifs, ab 1; Staffeln teilen sich eine Zahl' },
    line_type: { head: 'Art', meaning: 'Verbrauch, Gebühr, einmalig oder Anteil' },
    line_name: { head: 'Bezeichnung', meaning: 'Name des Bestandteils, wenn es einen gibt' },
    meter: { head: 'Abrechnungseinheit', meaning: 'was gezählt wird; bei Gebühren je Platz der Platz' },
    per: { head: 'je', meaning: 'für so viele Einheiten gilt der Preis' },
    each: { head: 'Zeitraum', meaning: 'bei Gebühren: Monat oder Jahr' },
    tiering: { head: 'Staffelung', meaning: 'wie Staffeln zählen' },
    above: { head: 'Staffel über', meaning: 'Staffel beginnt über dieser Menge' },
    up_to: { head: 'Staffel bis', meaning: 'einschließlich; leer bei der letzten' },
    price: { head: 'Preis', meaning: 'Betrag; leer, wo keiner genannt ist' },
    price_status: { head: 'Preisangabe', meaning: 'genannt, auf Anfrage, nicht bekannt oder nicht gefunden' },
    flat: { head: 'Festbetrag', meaning: 'einmal beim Eintritt in die Staffel' },
    percent: { head: 'Prozent', meaning: 'Anteil an den Verbrauchskosten' },
    free_quantity: { head: 'Freimenge', meaning: 'Einheiten ohne Preis' },
    free_each: { head: 'Freimenge je', meaning: 'wie oft es sie gibt' },
    term_months: { head: 'Bindung (Monate)', meaning: 'kürzeste Vertragsdauer' },
    not_in_table: { head: 'Nur in prices.json', meaning: 'weitere Regeln dieses Tarifs, die keine Spalte haben' },
    licence: { head: 'Lizenz', meaning: 'in jeder Zeile gleich' },
    data_as_of: { head: 'Stand der Daten', meaning: 'in jeder Zeile gleich' },
    schema_version: { head: 'Fassung', meaning: 'in jeder Zeile gleich' },
  },

  /** Values of the Excel file that are words and not names. */
  values: {
    net: 'netto',
    gross: 'mit Umsatzsteuer',
    unknown: 'nicht bekannt',
    usage: 'Verbrauch',
    fee: 'Gebühr',
    once: 'einmalig',
    percent: 'Anteil',
    day: 'Tag',
    month: 'Monat',
    year: 'Jahr',
    graduated: 'jede Staffel für sich',
    volume: 'alle zum erreichten Preis',
    package: 'angefangene Pakete',
    stairstep: 'Stufenbetrag',
    printed: 'genannt',
    'on-request': 'auf Anfrage',
    'not-found': 'nicht gefunden',
  } as Record<string, string>,

  feed: {
    title: 'Passgenau: gelesene Preise',
    subtitle: (exact: number, all: number) =>
      `Wann wir welche Preise gelesen haben, die jüngsten zuerst. Nur Lesungen mit genauem Tag (${exact} von ${all} Tarifen). Andere Änderungen meldet dieser Feed nicht.`,
    entry: (name: string, vendor: string, n: number) => `${name} (${vendor}): ${plans(n)} gelesen`,
    summary: (names: string, day: string, evidence: string) => `${names}. Gelesen am ${day}, ${evidence}.`,
    unnamed: 'Tarif ohne Namen',
    from: (name: string, day: string) => `${name} (gilt ab ${day})`,
  },
};
