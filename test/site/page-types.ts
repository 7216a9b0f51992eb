/** One page of each type, in German; its English counterpart is found by the page's own `hreflang` link. */
import type { Page } from '@playwright/test';

export const germanPages = {
  start: '/',
  tasks: '/aufgaben/',
  task: '/aufgaben/rechnungen-auslesen/',
  catalogue: '/angebote/',
  offering: '/angebote/azure/document-intelligence/',
  history: '/angebote/google/gemini-api/',
  vendors: '/anbieter/',
  vendor: '/anbieter/azure/',
  method: '/methode/',
  data: '/daten/',
  glossary: '/glossar/',
  contribute: '/mitmachen/',
  notFound: '/404.html',
} as const;

export type PageType = keyof typeof germanPages;

export const pageTypes = Object.keys(germanPages) as PageType[];

/** Pages that carry an island; all others must ship no framework JavaScript. */
export const pagesWithIsland: readonly PageType[] = ['task', 'catalogue'];

export async function openPage(page: Page, type: PageType, lang: 'de' | 'en'): Promise<void> {
  await page.goto(germanPages[type], { waitUntil: 'networkidle' });
  if (lang === 'de' || type === 'notFound') return;
  const href = await page.locator('link[rel="alternate"][hreflang="en"]').getAttribute('href', { timeout: 1000 });
  if (href === null) throw new Error(`${germanPages[type]} names no English counterpart`);
  await page.goto(new URL(href).pathname, { waitUntil: 'networkidle' });
}
