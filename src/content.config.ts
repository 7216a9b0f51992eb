import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { contentLoader, filesOf, referenceFiles } from './catalogue/loaders.ts';
import { schemas } from './catalogue/kinds.ts';

// The schemas give the types here; the loaders store only what `readContent` has checked with them.
export const collections = {
  vendors: defineCollection({ loader: contentLoader('vendors', filesOf('vendors')), schema: schemas.vendor }),
  offerings: defineCollection({ loader: contentLoader('offerings', filesOf('offerings')), schema: schemas.offering }),
  tasks: defineCollection({ loader: contentLoader('tasks', filesOf('tasks')), schema: schemas.task }),
  glossary: defineCollection({ loader: contentLoader('glossary', filesOf('glossary')), schema: schemas.glossary }),
  guide: defineCollection({ loader: contentLoader('guide', filesOf('guide')), schema: schemas.guide }),
  partners: defineCollection({ loader: contentLoader('partners', filesOf('partners')), schema: schemas.partner }),
  /** One entry per file of `content/reference`; `site.ts` gives each its type. */
  reference: defineCollection({ loader: contentLoader('reference', referenceFiles), schema: z.looseObject({}) }),
};
