/** `content/vendors/<vendor>/vendor.md`: who the vendor is. The id is the name of the folder. */
import { z } from 'astro/zod';
import { country, id, line, link, sources, text } from './fields.ts';

export const vendorSchema = z.strictObject({
  name: line.describe('Name that buyers know the vendor by.'),
  legalName: line.exactOptional().describe('Full name of the company, where known.'),
  country,
  website: link.describe('Home page of the vendor, https only.'),
  summary: text.describe('One or two neutral sentences: who they are, where they sit.'),
  certificates: z.array(id).describe('Ids from content/reference/certificates.yaml; [] where none is known.'),
  processingAgreement: link
    .exactOptional()
    .describe('Address of the data processing agreement (Auftragsverarbeitung).'),
  sources: sources.exactOptional(),
});
export type VendorData = z.infer<typeof vendorSchema>;
