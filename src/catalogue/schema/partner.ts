/** `content/partners/<partner>.yaml`: a regional partner that helps small and mid-size companies. */
import { z } from 'astro/zod';
import { day, line, link, roughDayOrUnknown, sources, text } from './fields.ts';

/** ISO 3166-2 codes of the German federal states. */
export const germanStates = [
  'DE-BW',
  'DE-BY',
  'DE-BE',
  'DE-BB',
  'DE-HB',
  'DE-HH',
  'DE-HE',
  'DE-MV',
  'DE-NI',
  'DE-NW',
  'DE-RP',
  'DE-SL',
  'DE-SN',
  'DE-ST',
  'DE-SH',
  'DE-TH',
] as const;

export const partnerSchema = z.strictObject({
  name: line.describe('Name of the partner.'),
  kind: z
    .enum(['mittelstand-digital', 'ki-trainer', 'edih', 'land', 'bund', 'authority', 'chamber', 'research', 'other'])
    .describe('What kind of body it is.'),
  states: z
    .array(z.enum([...germanStates, 'nationwide']).describe('ISO code of a federal state: DE-NI.'))
    .min(1)
    .describe('Federal states it serves: [DE-NI, DE-HB], or [nationwide].'),
  place: line.exactOptional().describe('Town or region.'),
  website: link.describe('Its page, https only.'),
  topic: text.describe('What it helps with, in a few words.'),
  status: z
    .enum(['active', 'active-until', 'may-have-ended', 'unconfirmed'])
    .describe('active, active-until (with endsOn), may-have-ended, or unconfirmed.'),
  endsOn: day.exactOptional().describe('Last known day of its funding.'),
  note: text.exactOptional().describe('What a visitor should know.'),
  checked: roughDayOrUnknown.describe('When this was read at its source.'),
  sources,
});
export type PartnerData = z.infer<typeof partnerSchema>;
