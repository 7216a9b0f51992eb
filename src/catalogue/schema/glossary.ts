/** `content/glossary/<term>.md`: a term that a manager may not know. The id is the file name. */
import { z } from 'astro/zod';
import { id, line, sources, text } from './fields.ts';

export const glossarySchema = z.strictObject({
  term: text.describe('The term in both languages.'),
  aliases: z
    .strictObject({
      de: z.array(line).exactOptional().describe('Other German words for it.'),
      en: z.array(line).exactOptional().describe('Other English words for it.'),
    })
    .exactOptional()
    .describe('Other words that pages link to this term; usual endings are found by themselves.'),
  text: text.describe('The explanation, two or three short sentences.'),
  related: z.array(id).exactOptional().describe('Ids of related terms.'),
  sources: sources.exactOptional(),
});
export type GlossaryData = z.infer<typeof glossarySchema>;
