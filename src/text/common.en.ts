/** English words that any page may say. */
import type { Lang } from './routes.ts';
import type { commonDe } from './common.de.ts';

export const commonEn = {
  lang: 'en' as Lang,
  siteName: 'Passgenau',
  siteClaim: 'AI services that fit your case',

  nav: {
    skip: 'Skip to content',
    label: 'Main navigation',
    tasks: 'Tasks',
    offerings: 'Offerings',
    method: 'Method',
    glossary: 'Glossary',
    contribute: 'Contribute',
    data: 'Data',
    vendors: 'Vendors',
    start: 'Start',
    crumbs: 'You are here',
    otherLanguage: 'Deutsch',
    otherLanguageLabel: 'Diese Seite auf Deutsch',
    shortlist: 'Shortlist',
  },

  foot: {
    label: 'Footer',
    promise:
      'Passgenau takes no money from vendors. What you enter stays in your browser: no cookies, no counting, no requests to third parties.',
    licence: 'Code under the MIT licence, content under CC BY 4.0. Not legal or tax advice.',
  },

  yesNo: { yes: 'yes', no: 'no', unknown: 'not known' },
  regionsNotStated: 'place not stated',
  unknown: 'not known',
  showMore: (n) => `Show ${n} more`,
  from: 'from',
  net: 'net',
  gross: 'including 19% VAT',
  perMonth: 'a month',

  dimensions: {
    content: {
      name: 'Domain content',
      short: 'Content',
      missing: {
        1: 'no glossary of your own',
        2: 'does not learn from your own documents',
        3: 'no model of your own for special knowledge',
      },
    },
    inputs: {
      name: 'Inputs',
      short: 'Inputs',
      missing: {
        1: 'fields and languages cannot be chosen',
        2: 'your own forms cannot be taught',
        3: 'unusual inputs are not catered for',
      },
    },
    output: {
      name: 'Output',
      short: 'Output',
      missing: {
        1: 'format and thresholds cannot be set',
        2: 'your own classes and test samples cannot be taught',
        3: 'no measure of your own, no proof per decision',
      },
    },
    process: {
      name: 'Process',
      short: 'Process',
      missing: {
        1: 'no approval or routing rule',
        2: 'several steps and exceptions cannot be modelled',
        3: 'process logic of your own is not possible',
      },
    },
    integration: {
      name: 'Integration',
      short: 'Integration',
      missing: {
        1: 'no ready connector known',
        2: 'no workflow tool and no webhook known',
        3: 'no programming interface known',
      },
    },
    operation: {
      name: 'Operation and control',
      short: 'Control',
      missing: {
        1: 'EU region or no training on data not evidenced',
        2: 'no private endpoint, no security attestation evidenced',
        3: 'cannot run on your own premises',
      },
    },
  },

  knowHow: {
    0: 'Use',
    1: 'Set up',
    2: 'Connect',
    3: 'Program',
    4: 'Build models',
  },

  fit: {
    fits: 'fits',
    compromise: 'with compromises',
    unsuitable: 'not as a standard service',
    oversized: 'oversized',
  },

  basis: {
    published: 'published',
    measured: 'measured',
    derived: 'derived',
    vendor: 'vendor’s figure',
    assumption: 'assumption',
  },
  evidence: {
    vendor: 'read at the vendor',
    'data-set': 'from a price data set',
    'third-party': 'second hand',
  },
  status: {
    available: 'available',
    preview: 'preview',
    'closed-to-new-customers': 'closed to new customers',
    retiring: 'being retired',
    retired: 'retired',
  },
  training: {
    no: 'no',
    'opt-in': 'only with consent',
    'opt-out': 'yes, can be switched off',
    yes: 'yes',
    unknown: 'not known',
  },
  regionWish: { any: 'anywhere', EU: 'only in the EU', DE: 'only in Germany' },

  price: {
    checked: (day) => `Price of ${day}`,
    checkedUnknown: 'Price without a date',
    ageing: (months) => `not checked for ${months} months`,
    old: (months) => `old: not checked for ${months} months`,
    onRequest: 'price on request',
    notFound: 'no public price found',
    notCounted: 'cannot be calculated',
  },

  shortlist: {
    add: 'Shortlist',
    remove: 'Shortlisted',
    open: 'Go to the shortlist',
    addLabel: (name) => `Put ${name} on the shortlist`,
  },
} satisfies typeof commonDe;
