/** `content/vendors/<vendor>/<offering>.md`: one AI service that a company can buy. The id is the path. */
import { z } from 'astro/zod';
import {
  id,
  knowHowLevelOrUnknown,
  levelOrUnknown,
  line,
  link,
  offeringId,
  region,
  sources,
  text,
  yesNo,
} from './fields.ts';
import { plan } from './plan.ts';

export const variant = z.strictObject({
  id: id.describe('Id of the variant in kebab-case, unique within the offering. Never changed: links use it.'),
  name: text.describe('What sets this form of the offering apart, in a few words.'),
  tasks: z.array(id).min(1).exactOptional().describe('Only where the variant serves fewer tasks than the offering.'),
  reach: z
    .strictObject({
      content: levelOrUnknown.describe('How far the domain content can be bent: 0-3 or unknown.'),
      inputs: levelOrUnknown.describe('How far the inputs can be bent: 0-3 or unknown.'),
      output: levelOrUnknown.describe('How far result and quality can be bent: 0-3 or unknown.'),
      process: levelOrUnknown.describe('How far the process can be bent: 0-3 or unknown.'),
    })
    .describe('How far the variant can be bent. Integration and operation follow from the facts above.'),
  onPremises: yesNo
    .exactOptional()
    .describe('Only where it differs from the offering: can this variant, at its prices, run on own premises?'),
  reachNote: text.exactOptional().describe('The documented features that the levels rest on.'),
  knowHow: z
    .strictObject({
      setUp: knowHowLevelOrUnknown.describe('Know-how to set it up: 0-4 or unknown.'),
      integrate: knowHowLevelOrUnknown.describe('Know-how to integrate it: 0-4 or unknown.'),
      operate: knowHowLevelOrUnknown.describe('Know-how to keep it running: 0-4 or unknown.'),
    })
    .describe('Level of IT know-how that is needed: 0 use, 1 set up, 2 connect, 3 integrate, 4 build models.'),
  knowHowNote: text.exactOptional().describe('Why these levels.'),
  plans: z
    .union([z.literal('on-request'), z.literal('not-found'), z.array(plan).min(1)])
    .describe('The plans; «on-request» where the vendor prints no price, «not-found» where none could be read.'),
});
export type VariantData = z.infer<typeof variant>;

export const offeringSchema = z.strictObject({
  name: line.describe('Name of the offering as the vendor writes it.'),
  summary: text.describe('What it does, one or two sober sentences in own words.'),
  website: link.describe('Page of the offering, https only.'),
  docs: link.exactOptional().describe('Documentation, https only.'),
  pricingPage: link.exactOptional().describe('Page on which the vendor prints its prices, https only.'),
  status: z
    .enum(['available', 'preview', 'closed-to-new-customers', 'retiring', 'retired'])
    .describe('available, preview, closed-to-new-customers, retiring (end announced) or retired.'),
  statusNote: text
    .exactOptional()
    .describe('Needed where the status is not «available»: what happens when, and who says so.'),
  successor: offeringId.exactOptional().describe('The offering that takes its place: vendor/offering.'),
  tasks: z.array(id).min(1).describe('Ids of the tasks it serves: the file names in content/tasks.'),
  languages: z
    .strictObject({
      germanContent: yesNo.describe('Handles German content: yes, no or unknown.'),
      germanInterface: yesNo.describe('Has a German user interface: yes, no or unknown.'),
      germanSupport: yesNo.describe('Has German-speaking support: yes, no or unknown.'),
    })
    .describe('Where German is spoken.'),
  integrations: z.array(id).describe('Ids from content/reference/integrations.yaml; [] where none is stated.'),
  dataProtection: z
    .strictObject({
      regions: z.array(region).describe('Where data may be processed: [DE, EU]; [] where it is not stated.'),
      onPremises: yesNo.describe('Can be run on own premises in some variant: yes, no or unknown.'),
      trainsOnCustomerData: z
        .enum(['no', 'opt-in', 'opt-out', 'yes', 'unknown'])
        .describe('Whether customer data trains models: no, opt-in, opt-out, yes, or unknown where it is not stated.'),
      retention: text.exactOptional().describe('How long data is kept.'),
      processingAgreement: link
        .exactOptional()
        .describe('Address of the data processing agreement, where it differs from the vendor’s.'),
    })
    .describe('Facts on data protection. What is not stated is unknown, never «no».'),
  limits: z.array(text).exactOptional().describe('Limits that a buyer should know, one sentence each.'),
  variants: z.array(variant).min(1).describe('Forms of the offering that differ in what they can do.'),
  doubts: z.array(text).exactOptional().describe('Weak spots of this entry, shown to visitors.'),
  sources,
});
export type OfferingData = z.infer<typeof offeringSchema>;
