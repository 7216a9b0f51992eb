import { explainDe } from './explain.de.ts';

/** German words of the matches of a task, and of the verdict over them. */
export const taskDe = {
  task: {
    jump: (n: number, cheapest: string | null) =>
      n === 0 ? 'Kein Treffer: warum?' : `${n} Treffer ansehen${cheapest ? `, ab ${cheapest}` : ''}`,
    ladderLegend:
      'Die Treppe hat fünf Stufen von „Anwenden“ bis „Modelle bauen“. Voll: so viel Know-how braucht der laufende Betrieb. Hell: so viel braucht der Start.',
    resultsTitle: 'Treffer',
    sort: 'Sortiert nach',
    sorts: {
      cost: 'Kosten im Monat',
      fit: 'Passung',
      'know-how': 'Know-how',
      'first-year': 'Kosten im ersten Jahr',
    },
    sortRules: {
      cost: 'Günstigste zuerst nach den erwarteten Kosten im Monat; ohne Preis zuletzt. Was ein Tarif voraussetzt, ist nicht eingerechnet. Niemand zahlt für einen Platz.',
      fit: 'Zuerst, was ohne Abstriche passt, darin die günstigsten. Niemand zahlt für einen Platz.',
      'know-how':
        'Zuerst, was am wenigsten Know-how für Start und Betrieb braucht, darin die günstigsten. Niemand zahlt für einen Platz.',
      'first-year':
        'Nach den Gebühren der ersten zwölf Monate, einmalige eingeschlossen, ohne eigene Arbeitszeit und ohne, was ein Tarif voraussetzt. Niemand zahlt für einen Platz.',
    },
    count: (fits: number, compromise: number, unpriced: number, excluded: number) => {
      const parts = [`${fits} ohne Abstriche`, `${compromise} mit Abstrichen oder offenen Fragen`];
      if (unpriced) parts.push(`davon ${unpriced} ohne Preis`);
      parts.push(`${excluded} ausgeschlossen`);
      return parts.join(' · ');
    },
    none: 'Kein Angebot erfüllt alle Ihre Vorgaben. Weiter unten steht bei jedem, woran es scheitert.',
    reset: 'Oder alle Vorgaben zurücknehmen, Mengen behalten',
    withoutPrice: 'Ohne öffentlichen Preis',
    withoutPriceIntro: 'Diese Angebote passen. Die Kosten lassen sich nicht berechnen; den Grund sehen Sie jeweils.',
    excluded: (n: number) => (n === 1 ? '1 ausgeschlossen – und warum' : `${n} ausgeschlossen – und warum`),
    relaxTitle: 'Was mehr Treffer brächte',
    costFrom: (amount: string) => `ab ${amount}`,
    relax: (n: number, conditions: string) => `${n} mehr, wenn ${conditions}`,
    relaxWays: (ways: string) => `Kommt zurück, wenn ${ways}.`,
    wishes: {
      partner: 'ein Dienstleister beim Start hilft',
      training: 'Training mit Ihren Daten erlaubt ist',
      'on-premises': 'es nicht im eigenen Haus laufen muss',
      'german-interface': 'die Oberfläche nicht deutsch sein muss',
      'german-support': 'der Support nicht deutsch sprechen muss',
      budget: 'das Budget offen bleibt',
      term: 'die Bindung länger sein darf',
      'proven-only': 'Unbelegtes nicht als „nein“ zählt',
    },
    wishKnowHow: (name: string) => `jemand das Know-how „${name}“ hat`,
    wishRegion: { EU: 'Verarbeitung in der EU genügt', any: 'der Ort der Verarbeitung egal ist' },
    wishMust: (dimension: string) => `„${dimension}“ kein Muss ist`,
    wishNeed: (dimension: string) => `bei „${dimension}“ eine Stufe weniger reicht`,
    excludedBy: {
      'know-how': 'braucht mehr Know-how',
      region: 'Ort der Verarbeitung',
      training: 'Training mit Ihren Daten',
      'on-premises': 'kein Betrieb im eigenen Haus',
      'german-interface': 'keine deutsche Oberfläche',
      'german-support': 'kein deutschsprachiger Support',
      budget: 'über dem Budget',
      term: 'zu lange Bindung',
      fit: 'passt nicht als Standarddienst',
      status: 'für neue Kunden nicht verfügbar',
      capacity: 'kein Tarif reicht für diese Menge',
      unproven: 'nicht belegt',
    } as Record<string, string>,
    unknownFacts: {
      'price-on-request': 'Preis auf Anfrage',
      'price-not-found': 'Preis nicht gefunden',
      region: 'Ort der Verarbeitung',
      training: 'Training mit Ihren Daten',
      'on-premises': 'Betrieb im eigenen Haus',
      'german-interface': 'deutsche Oberfläche',
      'german-support': 'deutschsprachiger Support',
      'german-content': 'deutsche Inhalte',
      'know-how': 'nötiges Know-how',
      'price-not-valid': 'am Stichtag gültiger Preis',
      capacity: 'Kosten bei großer Menge (so weit reicht kein Tarif mit Preis)',
      'price-region': 'Preis für den gewünschten Ort (nur für einen anderen gelesen)',
      tax: 'ob der Preis Steuer enthält (als netto gerechnet)',
      term: 'Vertragsbindung',
    } as Record<string, string>,
    unknownReach: (dimension: string) => `Reichweite bei „${dimension}“`,
    unknownRequests: (meter: string) => `Zahl der Vorgänge für „${meter}“`,
    unknownCurrency: (currency: string) => `Wechselkurs für ${currency}`,
    compromises: {
      'training-opt-out': 'Training mit Ihren Daten müssen Sie selbst abwählen',
      preview: 'noch Vorschau: kann sich ändern, oft ohne Zusagen',
      'german-content': 'deutsche Inhalte werden nicht unterstützt',
    } as Record<string, string>,
    trainingGap: {
      'opt-out': 'Training mit Ihren Daten läuft, bis Sie es abwählen',
      yes: 'Ihre Daten dienen dem Training',
    },
    unknownMeter: (meter: string) => `Verbrauch an „${meter}“ (aus dieser Aufgabe nicht ableitbar)`,
    unknownTitle: 'Nicht bekannt',
    whyThis: (variants: number, plans: number) =>
      variants > 1
        ? `günstigste passende von ${variants} Ausprägungen`
        : plans > 1
          ? `günstigster passender von ${plans} Tarifen`
          : '',
    fitTitle: 'Passung',
    fitAll: 'Alle sechs Bereiche gedeckt.',
    fitOversized: 'Alles gedeckt, aber viel mehr, als Sie brauchen. Sehen Sie sich zuerst einfachere Angebote an.',
    fitLegend: 'So lesen Sie die Balken',
    legend: {
      met: 'gebraucht und da',
      missing: 'gebraucht, fehlt',
      reserve: 'mehr möglich',
      none: 'weder noch',
      unknown: 'nicht bekannt',
    },
    barLabel: (dimension: string, need: number, reach: string) =>
      `${dimension}: Bedarf ${need} von 3, Reichweite ${reach}`,
    gapSteps: (n: number) => (n === 1 ? 'eine Stufe fehlt' : `${n} Stufen fehlen`),
    reachUnknown: 'nicht bekannt, bitte beim Anbieter fragen',
    knowHowBlock: 'IT-Know-how',
    start: 'Start',
    run: 'Betrieb',
    byPartner: 'durch Dienstleister',
    personDays: (range: string) => `${range} Personentage`,
    personDaysMonth: (range: string) => `${range} Tage im Monat`,
    ladderLabel: (start: string, run: string) => `Start: ${start}. Betrieb: ${run}.`,
    costBlock: 'So rechnet es sich',
    costSum: 'Summe im Monat',
    perUnit: (amount: string, unit: string) => `rund ${amount} je ${unit}`,
    expectedCost: (amount: string) => `erwartet ${amount}`,
    converted: (rate: string, day: string) => `umgerechnet mit ${rate}, Kurs vom ${day}`,
    firstYear: (amount: string) => `erstes Jahr ${amount}`,
    dataRegions: 'Verarbeitung',
    dataTraining: 'Training mit Ihren Daten',
    dataOnPremises: 'im eigenen Haus',
    requires: 'Setzt voraus',

    withoutAi: 'Ohne KI',
    today: 'Wie heute',
    minutes: (minutes: string) => (minutes === '1' ? '1 Minute' : `${minutes} Minuten`),
    seconds: (seconds: string) => (seconds === '1' ? '1 Sekunde' : `${seconds} Sekunden`),
    todayCost: (amount: string) => `Rund ${amount} im Monat`,
    todayBasis: (units: string, unit: string, time: string, wage: string, day: string) =>
      `für ${units} ${unit} nach Ihren Angaben, je ${time} zu ${wage} je Stunde (Arbeitskosten, Stand ${day}).`,
    todayAfter: (time: string) => `Mit Dienst dauert das Prüfen noch ${time} je Stück.`,
    todayGone: 'Mit Dienst entfällt diese Arbeit.',

    chartTitle: (unit: string) => `Kosten je Monat nach Menge (${unit})`,
    chartIntro:
      'Die günstigsten Treffer, netto in Euro, übrige Angaben wie in Ihrem Fall. Beide Achsen wachsen in Zehnerschritten.',
    chartLoading: 'Schaubild wird geladen …',
    chartFailed: 'Das Schaubild ließ sich nicht laden. Die Treffer oben gelten weiter.',
    chartTable: 'Als Tabelle',
    chartCaption: 'Kosten im Monat bei verschiedenen Mengen, netto in Euro',
    chartYourCase: (value: string) => `Ihr Fall: ${value}`,
    chartToday: 'heute, von Hand',
    chartCrossing: (a: string, b: string, at: string) => `Ab ${at} ist ${b} günstiger als ${a}.`,
    chartEnds: (a: string, b: string, at: string) =>
      `Ab ${at} reicht der Tarif von ${a} nicht mehr; dann ist ${b} am günstigsten.`,
    chartEndsAll: (at: string) => `Ab ${at} reicht keiner der gezeichneten Tarife mehr.`,
    chartNoCrossing: 'In diesem Bereich wechselt das günstigste Angebot nicht.',
    chartNone: 'Für ein Schaubild braucht es mindestens einen Treffer mit Preis.',
    chartBelow: 'darunter',
    chartReadAt: (unit: string) => `Kosten ablesen bei (${unit})`,
    chartNotServed: 'reicht nicht',
    chartUpTo: (amount: string) => `≤ ${amount}`,
    chartFree: 'kostenlos',

    mapTitle: 'Know-how und Kosten der Treffer',
    mapIntro:
      'Je höher ein Punkt steht, desto teurer; je weiter rechts, desto mehr Know-how braucht der Start. Links oder rechts innerhalb einer Stufe bedeutet nichts.',
    mapAxis: 'Know-how für den Start',
    mapUnpriced: 'ohne Preis',
    mapOwn: (level: string) => `Ihr Know-how: ${level}`,
    mapOwnKey: 'können Sie selbst starten',
    mapHint:
      'Zeigen oder tippen Sie auf einen Punkt. Mit der Tastatur führen Pfeiltasten von Punkt zu Punkt, Eingabe führt zum Treffer.',
    mapShowExcluded: (n: number) => `Ausgeschlossene blass mitzeigen (${n})`,
    mapExcluded: (reasons: string) => `ausgeschlossen: ${reasons}`,
    mapGo: 'Zum Treffer',
    mapGoExcluded: 'Zum Angebot',
    mapCheapestOwn: (offers: string) => `Die günstigsten Angebote, die Sie selbst einrichten können: ${offers}.`,
    mapNoneOwn: (level: string) => `Mit „${level}“ können Sie keinen Treffer mit Preis selbst einrichten.`,
    mapByLevel: (steps: string) => `Am günstigsten je Know-how: ${steps}.`,
    mapStep: (level: string, amount: string, name: string) => `„${level}“ ab ${amount} (${name})`,
    mapNoGain: 'Noch mehr Know-how macht es nicht günstiger.',
    mapCaption: (tax: string) => `Kosten im Monat (${tax}), Know-how für den Start und Passung`,
    mapOffering: 'Angebot',
    mapExpected: 'erwartet',
  },

  verdict: {
    buy: 'Ein fertiger Dienst passt.',
    compromise: 'Ein fertiger Dienst passt nur mit Abstrichen.',
    partner:
      'Fertige Dienste passen, verlangen aber mehr Know-how, als Sie angegeben haben: Ein Dienstleister kann helfen.',
    'own-know-how': 'Fertige Dienste passen, verlangen aber mehr eigenes Know-how, als Sie angegeben haben.',
    blocked: 'Ein fertiger Dienst würde passen, aber Ihre Vorgaben schließen alle aus.',
    custom: 'Kein Standarddienst passt: Holen Sie einen Entwicklungspartner dazu.',
    'self-run': 'Betreiben Sie ein offenes Modell im eigenen Haus.',
    'data-first': 'Sammeln Sie zuerst Daten.',
    'no-ai': 'Hier brauchen Sie keine KI.',
    nextTitle: 'Nächster Schritt',
    next: {
      buy: 'Merken Sie zwei oder drei Treffer und testen Sie sie mit 50 bis 100 eigenen Beispielen.',
      compromise:
        'Merken Sie zwei oder drei Treffer, klären Sie die offenen Punkte und testen Sie mit 50 bis 100 eigenen Beispielen.',
      excluded: 'Ändern Sie eine Ihrer Vorgaben. Unten steht, welche am meisten ausmacht.',
    },
    why: 'So kommt das Urteil zustande',
    rules: 'Alle Regeln',
    fitting: (count: number, of: number) =>
      count === of ? `Alle ${of} Angebote decken Ihren Fall.` : `${count} von ${of} Angeboten decken Ihren Fall.`,
    withCompromises: (count: number, of: number, alsoFitting: boolean) =>
      alsoFitting
        ? `${count} weitere kommen mit Abstrichen oder offenen Fragen in Betracht.`
        : `${count} von ${of} Angeboten kommen mit Abstrichen oder offenen Fragen in Betracht, keines ganz ohne.`,
    cheapest: (name: string, range: string, othersCompromise: boolean) =>
      `${othersCompromise ? 'Der günstigste ohne Abstriche' : 'Günstigster Treffer'}: ${name} für ${range} im Monat.`,
    start: (level: string, days: string) => `Bis er läuft, braucht es die Stufe „${level}“ und ${days}.`,
    accept: (name: string, what: string) => `Bei ${name} müssen Sie hinnehmen oder klären: ${what}.`,
    today: (units: string, unit: string, amount: string) =>
      `Von Hand kosten ${units} ${unit} heute rund ${amount} im Monat.`,
    otherValue: 'Der Nutzen liegt hier vor allem außerhalb gesparter Minuten.',
    needsExamples: (dimensions: string) =>
      `Angelernt wird mit eigenen Beispielen (${dimensions}); die müssen Sie erst sammeln.`,
    noExamples: (dimensions: string) =>
      `Gefragt ist Anlernen (${dimensions}), in Ihrem Mengengerüst stehen aber keine Beispiele.`,
    noVolume: 'Bei Ihren Zahlen bleibt keine Menge übrig, die ein Dienst bearbeiten könnte.',
    dearer: (name: string, monthly: string, saved: string) =>
      `Schon der günstigste Treffer (${name}, ${monthly} im Monat) kostet mehr als die Arbeit, die er höchstens spart (${saved}).`,
    individual: (dimensions: string) => `Ihr Fall ist bei ${dimensions} so eigen, dass kein Standarddienst reicht.`,
    inHouse: 'Kein Angebot läuft im eigenen Haus, wie Sie es verlangen.',
    changeProcess: (dimensions: string) =>
      `Kein Angebot reicht bei ${dimensions} so weit. Passen Sie den Ablauf dem Standard an, oder lassen Sie es.`,
    excluded: (count: number, reason: string) =>
      count === 1
        ? `1 passendes Angebot scheidet aus: ${reason}.`
        : `${count} passende Angebote scheiden aus: ${reason}.`,
    noOffering: 'Im Katalog steht kein fertiger Dienst für diese Aufgabe.',
    priceUnknown: (count: number) =>
      count === 1 ? 'Bei 1 Treffer ist der Preis nicht bekannt.' : `Bei ${count} Treffern ist der Preis nicht bekannt.`,
  },

  explain: explainDe,

  lines: {
    'included-amount': 'Enthaltenes Guthaben',
    discount: 'Nachlass',
    percent: 'Aufschlag',
    fee: 'Grundgebühr',
    'minimum-spend': 'Aufstockung auf den Mindestumsatz',
    'maximum-spend': 'Deckelung',
    once: 'Einmalig',
  },
};
