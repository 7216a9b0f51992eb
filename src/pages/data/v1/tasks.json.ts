import type { APIRoute } from 'astro';
import { siteContent } from '../../../catalogue/site.ts';
import { dataFile } from '../_figures.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(dataFile(await siteContent(), site, 'tasks.json').text, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
