/** The method page in German: every rule that decides what the site shows. Figures are added from the reference data. */
export interface MethodSection {
  id: string;
  title: string;
  text: readonly string[];
  /** Rules in their order. */
  steps?: readonly string[];
  /** Points without order. */
  points?: readonly string[];
}

export const methodDe = {
  title: 'Methode',
  lead: 'So rechnet und urteilt diese Seite. Jede Regel, jede Formel und jeder Vorgabewert steht hier, damit Sie sie prüfen und anzweifeln können.',
  description:
    'Regeln, Skalen, Formeln, Reihenfolge der Rechnung, Wechselkurse und Prüffälle, nach denen Passgenau KI-Dienste vergleicht.',
  contents: 'Auf dieser Seite',
  sections: [
    {
      id: 'passung',
      title: 'Passung',
      text: [
        'Wir messen mit derselben Skala, wie eigen Ihr Fall ist (Bedarf) und wie weit sich ein Angebot anpassen lässt (Reichweite). Die Lücke ist Bedarf minus Reichweite, nie kleiner als null. Sie können jeden Bereich zum Muss erklären.',
      ],
      points: [
        'Passt: keine Lücke.',
        'Mit Abstrichen: höchstens zwei Lücken von je einer Stufe, keine bei einem Muss; oder eine Reichweite, die niemand angibt.',
        'Nicht als Standarddienst: eine Lücke von zwei Stufen oder mehr, eine Lücke bei einem Muss oder Lücken in mehr als zwei Bereichen.',
        'Überdimensioniert: passt, reicht aber in mindestens vier Bereichen um zwei Stufen oder mehr über den Bedarf hinaus.',
        'Eine unbekannte Reichweite gilt nie als Lücke. Sie wird genannt und ist mit dem Anbieter zu klären.',
      ],
    },
    {
      id: 'know-how',
      title: 'IT-Know-how',
      text: [
        'Jede Ausprägung braucht ein Know-how zum Einrichten, zum Anbinden und zum Betreiben. Wer anpasst, braucht mehr: Einstellen verlangt Stufe 1, Anlernen Stufe 2, Umbauen Stufe 3 oder 4. Es gilt jeweils die höhere Stufe.',
        'Ein Dienstleister kann Einrichten und Anbinden übernehmen. Betreiben muss jemand in Ihrem Unternehmen können.',
      ],
    },
    {
      id: 'kosten',
      title: 'Kosten',
      text: [
        'Aus Ihrem Mengengerüst leiten Formeln der Aufgabe ab, wie viele Seiten, Token, Minuten oder Plätze ein Tarif berechnet. Gezeigt wird ein üblicher Monat: der dreizehnte, also ohne Startguthaben und Einmalkosten. Gebühren für ein Jahr tragen jeden Monat ein Zwölftel.',
        'Gerechnet wird mit exakten Brüchen, gerundet einmal am Ende, kaufmännisch. Die Spanne ist eine echte Grenze: Sie sucht auch an den Sprungstellen der Staffeln innerhalb Ihrer Mengen.',
      ],
      steps: [
        'Je Vorgang: auf Mindestmenge, Schrittweite und Höchstmenge bringen.',
        'Den Zeitraum zusammenzählen, dann runden.',
        'In Credits umrechnen, wo ein Tarif so abrechnet.',
        'Enthaltene Mengen und Freimengen abziehen.',
        'Staffeln anwenden: je Teil, für alles, in angefangenen Paketen oder als Stufenpreis.',
        'Enthaltene Geldbeträge abziehen.',
        'Nachlass auf die Nutzung abziehen.',
        'Prozentuale Aufschläge hinzurechnen.',
        'Gebühren und Plätze hinzurechnen.',
        'Mindestumsatz und Höchstbetrag anwenden.',
        'Einmalkosten hinzurechnen, nur im ersten Monat.',
        'Grenzen prüfen: Reicht der Tarif für diese Menge nicht, gilt er als nicht nutzbar.',
      ],
    },
    {
      id: 'tarif',
      title: 'Welcher Tarif gezeigt wird',
      text: [
        'Gezeigt wird je Angebot die günstigste Ausprägung ohne verbotene Lücke und innerhalb Ihres Know-hows, darin der günstigste Tarif, der Ihre Menge trägt. Gibt es keine, zeigen wir die nächstliegende mit ihren Lücken. Ohne Preis bleibt ein Angebot in der Liste, hinter denen mit Preis.',
        'Die Reihenfolge folgt der gewählten Regel; bei Gleichstand entscheidet die Kennung des Angebots. Niemand zahlt für einen Platz.',
      ],
    },
    {
      id: 'ergebnis',
      title: 'Ergebnis',
      text: ['Über alle Treffer fällt die Seite ein Urteil. Sie prüft der Reihe nach:'],
      steps: [
        'Bleibt bei Ihren Zahlen keine Menge übrig: keine KI.',
        'Kostet selbst der günstigste Treffer mehr als die Arbeit, die er höchstens spart: keine KI. Bei Aufgaben, deren Nutzen nicht in Minuten liegt, entfällt diese Prüfung.',
        'Wird Anlernen verlangt und enthält das Mengengerüst keine Beispiele: zuerst Daten sammeln.',
        'Gibt es Treffer ohne Abstriche: fertigen Dienst kaufen.',
        'Gibt es nur Treffer mit Abstrichen oder offenen Fragen: mit Abstrichen kaufen.',
        'Verlangen Inhalt, Ergebnis oder Ablauf Stufe 3: entwickeln lassen.',
        'Verlangt nur der Betrieb Stufe 3: im eigenen Haus betreiben.',
        'Sonst: den Ablauf dem Standard anpassen, oder es lassen.',
      ],
    },
    {
      id: 'unbekannt',
      title: 'Was nicht bekannt ist',
      text: [
        'Nicht bekannt ist weder null noch „nein“. Ein Preis auf Anfrage, eine Menge, die sich nicht ableiten lässt, eine Angabe, die fehlt: Alles bleibt sichtbar und trägt seinen Grund. Erst wenn Sie nur belegte Angaben wünschen, schließt Unbekanntes aus.',
      ],
    },
    {
      id: 'werte',
      title: 'Vorgabewerte',
      text: ['Diese Werte gelten, solange Sie keine eigenen eingeben.'],
    },
  ] satisfies readonly MethodSection[] as readonly MethodSection[],
  scaleCaption: 'Skala der sechs Bereiche',
  scaleDimension: 'Bereich',
  levelsCaption: 'Die vier Stufen',
  level: 'Stufe',
  meaning: 'Bedeutung',
  knowHowCaption: 'Die fünf Stufen des Know-hows',
  canDo: 'kann',
  who: 'wer das meist ist',
  vendorWords: 'Wort der Anbieter',
  daysCaption: 'Personentage je Stufe (Planwerte)',
  setUpDays: 'bis es läuft',
  runningDays: 'je Monat im Betrieb',
  values: {
    rate: 'Wechselkurs',
    rateText: (rate: string, day: string) => `1 € = ${rate}, Kurs vom ${day}`,
    labour: 'Arbeitskosten je Stunde',
    labourText: (low: string, expected: string, high: string, day: string) =>
      `${expected} (von ${low} bis ${high}), Stand ${day}`,
    tax: 'Umsatzsteuer',
    taxText: (percent: string) =>
      `Alle Beträge netto. Auf Wunsch ${percent} % mehr, für Betriebe ohne Vorsteuerabzug. Preise mit Steuer werden herausgerechnet; schweigt der Anbieter, gilt der Preis als netto.`,
    month: 'Monat',
    monthText: '365/12 Tage; Bindung nach Angabe, ein Jahr bei Jahreszahlung.',
    age: 'Alter eines Preises',
    ageText: (fresh: number, ageing: number) =>
      `Nach ${fresh} Tagen steht am Preis, wie lange er nicht geprüft wurde; nach ${ageing} Tagen gilt er als alt.`,
    sources: 'Quellen der Vorgabewerte',
  },
  cases: {
    title: 'Prüffälle',
    text: (examples: number, prices: number, edges: number) =>
      `An diesen Fällen wird die Rechnung bei jeder Änderung geprüft; die Summen sind von Hand nachgerechnet. ${examples} Beispiele drucken Anbieter selbst ab, ${prices} rechnen mit Preisen von Anbietern und unserer Menge, ${edges} prüfen Grenzen von Regeln. Die Preise hier zeigen nur die Rechenweise; gültige Preise stehen bei den Angeboten.`,
    caption: 'Prüffälle der Preisrechnung',
    columns: { title: 'Fall', usage: 'Verbrauch', worked: 'Rechnung', total: 'Summe' },
    origin: {
      'vendor-example': 'Beispiel des Anbieters',
      'vendor-price': 'Preise des Anbieters',
      boundary: 'Grenzfall nach',
    },
    none: 'nicht berechenbar',
  },
};
export type MethodWords = typeof methodDe;
