/** `content/guide/<chapter>.de.md` and `.en.md`: a chapter of the guide in one language. */
import { z } from 'astro/zod';
import { line, roughDay, sources } from './fields.ts';

export const guideSchema = z.strictObject({
  title: line.describe('Title of the chapter, in the language of the file.'),
  summary: line.describe('One sentence: what the chapter helps with.'),
  order: z.int().min(1).describe('Place in the guide, counted from 1.'),
  asOf: roughDay.exactOptional().describe('State of the facts in this chapter.'),
  sources: sources.exactOptional(),
});
export type GuideData = z.infer<typeof guideSchema>;
