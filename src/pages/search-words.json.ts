import type { APIRoute } from 'astro';
import { searchWords } from '../catalogue/records.ts';
import { siteContent } from '../catalogue/site.ts';

export const GET: APIRoute = async () => Response.json(searchWords(await siteContent()));
