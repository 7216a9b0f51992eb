/** How to contribute, in English. */
import type { ContributeWords } from './contribute.de.ts';

export const contributeEn = {
  title: 'Contribute',
  lead: 'Is an offering missing, a price out of date, a sentence unclear? This is how you help, without programming.',
  description:
    'How to report an error in Passgenau or add a vendor: one text file per offering, checked with every contribution.',
  sections: [
    {
      title: 'Report an error',
      text: [
        'Name the page, the wrong value, the right one and where you read it: address and day. Without a source we cannot change a price.',
      ],
    },
    {
      title: 'Add a vendor',
      text: ['An offering is a text file. Its place is its id; the file does not repeat it.'],
      steps: [
        'Create the folder content/vendors/<vendor>/, the name in lower case with hyphens.',
        'Describe the vendor there in vendor.md: name, country, website, one or two factual sentences.',
        'Describe each offering in a file <offering>.md after the template below.',
        'Check with “npm run check”. You are told all problems at once, with file, line and remedy.',
        'Send the change in. Before it is accepted, somebody reads the source again.',
      ],
    },
  ],
  templateTitle: 'Template for an offering',
  rulesTitle: 'Rules for facts',
  rules: [
    'Every price has a source and the day on which it was read there.',
    'Prices stand as the vendor states them, in the vendor’s currency. Conversion comes later.',
    'What is not stated is “unknown”. Never 0, never “no”.',
    'A new price is a new entry with “validFrom” and “replaces”. The old one stays and gets “validTo”.',
    'Sentences are short, factual and your own. No praise, no advertising words.',
    'Links begin with https. HTML in the text is refused.',
    'Whoever works for a vendor says so.',
  ],
  licence: 'By contributing you place content under CC BY 4.0 and code under the MIT licence.',
} satisfies ContributeWords;
