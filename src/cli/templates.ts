/**
 * Templates of content files. What must be said stays empty, so that `check` names it until it is filled in; what may
 * stay open is `unknown`. Every comment may be deleted.
 */

export const vendorTemplate = `---
# Who the vendor is. The id is the name of the folder and stands nowhere in the file.
name: # the name that buyers know
# legalName: Acme Software GmbH
country: unknown # two letters, DE, AT, US …; unknown where nobody says
website: # https://…
summary: # one or two neutral sentences in your own words: who they are, where they sit
  de:
  en:
certificates: [] # ids from content/reference/certificates.yaml; [] where none is known
# processingAgreement: https://… # the data processing agreement (Auftragsverarbeitung)
# sources: # for claims about the vendor
#   site: { url: https://…, title: …, asOf: 2026-11, kind: vendor }
---
`;

export const offeringTemplate = `---
# One AI service that a company can buy. The id is the path: <vendor>/<offering>.
# Unknown is not zero and not «no»: leave «unknown» where the vendor does not say. No praise, no sentences of the vendor.
name: # as the vendor writes it
summary: # what it does, one or two sober sentences
  de:
  en:
website: # https://…
# docs: https://…
# pricingPage: https://… # where the vendor prints its prices
status: available # available | preview | closed-to-new-customers | retiring | retired
# statusNote: { de: …, en: … } # needed where the status is not «available»: what happens when, and who says so
# successor: vendor/offering
tasks: [] # file names in content/tasks, without .md; at least one
languages: { germanContent: unknown, germanInterface: unknown, germanSupport: unknown } # yes | no | unknown
integrations: [] # ids from content/reference/integrations.yaml
dataProtection:
  regions: [] # where data may be processed: [DE, EU]; [] where it is not stated
  onPremises: unknown # yes | no | unknown
  trainsOnCustomerData: unknown # no | opt-in | opt-out | yes | unknown
  # retention: { de: …, en: … }
  # processingAgreement: https://… # only where it differs from the vendor's
# limits: # one sentence each
#   - { de: …, en: … }
variants:
  - id: standard # kebab-case; never changed, links use it
    name: { de: Standard, en: Standard } # what sets this form apart
    # tasks: [] # only where the variant serves fewer tasks than the offering
    # How far it bends: 0 as is, 1 configure, 2 teach with own examples, 3 rebuild, or unknown.
    # Integration and operation follow from the facts above.
    reach: { content: unknown, inputs: unknown, output: unknown, process: unknown }
    # reachNote: { de: …, en: … } # the documented features that the levels rest on
    # 0 use, 1 set up, 2 connect, 3 integrate, 4 build models, or unknown
    knowHow: { setUp: unknown, integrate: unknown, operate: unknown }
    # knowHowNote: { de: …, en: … }
    # onPremises: no # only where it differs from the offering, for instance in the cloud variant
    plans: not-found # «on-request» where the vendor prints no price; else a list:
    # plans:
    #   - id: payg # unique within the variant; never changed
    #     name: Pay as you go
    #     currency: EUR # as the vendor prints it, never converted
    #     tax: unknown # net | gross | unknown
    #     checked: 2026-11-23 # the day on which the figure was read; a month or year where no day is known
    #     evidence: vendor # who printed it: vendor | data-set | third-party
    #     source: pricing # key in «sources» below
    #     charges:
    #       - type: usage
    #         meter: page # id from content/reference/meters.yaml
    #         per: 1000
    #         tiers: [{ upTo: 1000000, price: 1.5 }, { price: 0.6 }] # upTo inclusive; the last one is open
    #         free: { quantity: 500, each: month }
    #       - type: fee
    #         price: 49
    #         each: month
    #         paid: year # where a monthly price is paid a year ahead
    #         includes: [{ meter: page, quantity: 1000 }]
    #     termMonths: 12
    # A new price is a new plan with validFrom and replaces: <id of the old one>; the old one stays and gets validTo.
# doubts: # weak spots of this entry, shown to visitors
#   - { de: …, en: … }
sources:
  pricing:
    url: # https://…
    title: # what the page is
    # asOf: 2026-11 # the day, month or year that the source itself states
    kind: vendor # vendor | data-set | third-party
---
`;

export const taskTemplate = `---
# What a company wants done, in its words. The id is the file name.
name: { de: , en: }
slug: # German address of the page, kebab-case; never changed once published
summary: # what goes in and what comes out
  de:
  en:
areas: [] # ids from content/reference/areas.yaml; at least one
synonyms: # other words by which visitors look for it
  de: []
  en: []
unit: # what is counted for «cost per …»
  de: { one: , many: }
  en: { one: , many: }
drivers: # the numbers that a company knows; exactly one has «main: true»
  - id: documents # snake_case, because it stands in formulas
    param: dokumente # key in shared links; never changed
    label: { de: Dokumente, en: documents }
    unit: { de: je Monat, en: per month }
    low: # little work, not the smaller number
    expected:
    high: # much work
    basis: assumption # published | measured | derived | vendor | assumption
    # sources: [key] # an assumption needs none
    main: true
    # share: true # for a part of one, shown as percent
unitsPerMonth: documents
meters: # a formula for every meter that an offering of this task bills: + - * / ( ) ceil floor min max
  - meter: document
    quantity: documents
    # requests: documents # in how many requests the quantity arrives
minutes: # work per unit
  today: { low: , expected: , high: , basis: assumption }
  then: { low: , expected: , high: , basis: assumption } # what is left: checks and exceptions
needs: { content: 0, inputs: 0, output: 0, process: 0, integration: 0, operation: 1 } # typical, 0-3
needExamples: # a plain example per level
  content: { '0': { de: , en: }, '1': { de: , en: }, '2': { de: , en: }, '3': { de: , en: } }
  inputs: { '0': { de: , en: }, '1': { de: , en: }, '2': { de: , en: }, '3': { de: , en: } }
  output: { '0': { de: , en: }, '1': { de: , en: }, '2': { de: , en: }, '3': { de: , en: } }
  process: { '0': { de: , en: }, '1': { de: , en: }, '2': { de: , en: }, '3': { de: , en: } }
  integration: { '0': { de: , en: }, '1': { de: , en: }, '2': { de: , en: }, '3': { de: , en: } }
  operation: { '0': { de: , en: }, '1': { de: , en: }, '2': { de: , en: }, '3': { de: , en: } }
success:
  - measure: { de: , en: }
    today: { de: , en: }
    target: { de: , en: }
minimumData: { de: , en: } # which data must be there first
withoutAi: { de: , en: } # the way without AI, product-neutral
legal: { text: { de: , en: }, asOf: } # no legal advice; asOf: the day, month or year of the law that was read
coDetermination: unknown # likely | unlikely | unknown
# otherValue: { de: …, en: … } # benefit that saved minutes do not show
sources: {} # key: { url: https://…, title: …, asOf: 2026-11, kind: published }
---
`;
