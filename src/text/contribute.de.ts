/** How to contribute, in German. */
export const contributeDe = {
  title: 'Mitmachen',
  lead: 'Fehlt ein Angebot, stimmt ein Preis nicht mehr, ist ein Satz unklar? So helfen Sie, ohne zu programmieren.',
  description:
    'So melden Sie einen Fehler in Passgenau oder tragen einen Anbieter ein: eine Textdatei je Angebot, geprüft bei jedem Beitrag.',
  sections: [
    {
      title: 'Einen Fehler melden',
      text: [
        'Nennen Sie die Seite, den falschen Wert, den richtigen und wo Sie ihn gelesen haben: Adresse und Tag. Ohne Quelle können wir einen Preis nicht ändern.',
      ],
    },
    {
      title: 'Einen Anbieter eintragen',
      text: [
        'Ein Angebot ist eine Textdatei. Ihr Ort ist zugleich ihre Kennung; in der Datei steht sie nicht noch einmal.',
      ],
      steps: [
        'Legen Sie den Ordner content/vendors/<anbieter>/ an, Name in Kleinbuchstaben mit Bindestrichen.',
        'Beschreiben Sie darin den Anbieter in vendor.md: Name, Land, Website, ein oder zwei sachliche Sätze.',
        'Beschreiben Sie jedes Angebot in einer Datei <angebot>.md nach der Vorlage unten.',
        'Prüfen Sie mit „npm run check“. Sie erfahren alle Probleme auf einmal, mit Datei, Zeile und Abhilfe.',
        'Schicken Sie die Änderung ein. Vor der Aufnahme liest jemand die Quelle nach.',
      ],
    },
  ],
  templateTitle: 'Vorlage für ein Angebot',
  rulesTitle: 'Regeln für Angaben',
  rules: [
    'Jeder Preis hat eine Quelle und den Tag, an dem er dort gelesen wurde.',
    'Preise stehen so, wie der Anbieter sie nennt, in seiner Währung. Umgerechnet wird später.',
    'Was nicht angegeben ist, heißt „unknown“. Niemals 0, niemals „no“.',
    'Ein neuer Preis ist ein neuer Eintrag mit „validFrom“ und „replaces“. Der alte bleibt stehen und bekommt „validTo“.',
    'Sätze sind kurz, sachlich und selbst geschrieben. Kein Lob, keine Werbewörter.',
    'Links beginnen mit https. HTML im Text wird abgelehnt.',
    'Wer für einen Anbieter arbeitet, sagt das dazu.',
  ],
  licence: 'Mit Ihrem Beitrag stellen Sie Inhalte unter CC BY 4.0 und Programmteile unter die MIT-Lizenz.',
};
export type ContributeWords = typeof contributeDe;

/** The same in both languages: front matter has English keys. */
export const offeringTemplate = `---
name: Example Document API
summary:
  de: Liest Felder aus Rechnungen.
  en: Reads fields from invoices.
website: https://example.com
pricingPage: https://example.com/pricing
status: available
tasks: [invoice-extraction]
languages: { germanContent: yes, germanInterface: unknown, germanSupport: unknown }
integrations: [rest-api, datev]
dataProtection:
  regions: [EU]
  onPremises: unknown
  trainsOnCustomerData: unknown
variants:
  - id: prebuilt
    name: { de: Fertiges Rechnungsmodell, en: Prebuilt invoice model }
    reach: { content: 0, inputs: 1, output: 1, process: unknown }
    knowHow: { setUp: 2, integrate: 3, operate: 2 }
    plans:
      - id: starter
        name: Starter
        currency: EUR
        tax: net
        checked: 2026-11-02
        evidence: vendor
        source: pricing
        charges:
          - { type: fee, price: 44, each: month, includes: [{ meter: page, quantity: 500 }] }
          - { type: usage, meter: page, price: 0.1 }
sources:
  pricing: { url: https://example.com/pricing, title: Price page, kind: vendor }
---
`;
