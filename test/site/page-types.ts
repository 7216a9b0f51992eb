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
  shortlist: '/merkliste/',
  glossary: '/glossar/',
  contribute: '/mitmachen/',
  notFound: '/404.html',
} as const;

export type PageType = keyof typeof germanPages;

export const pageTypes = Object.keys(germanPages) as PageType[];

/** Pages that carry an island; all others must ship no framework JavaScript. */
export const pagesWithIsland: readonly PageType[] = ['task', 'catalogue', 'shortlist'];

export async function openPage(page: Page, type: PageType, lang: 'de' | 'en'): Promise<void> {
  await page.goto(
    lang === 'de' || type === 'notFound' ? germanPages[type] : await counterpartOf(page, germanPages[type]),
  );
}

/** The address of the English page, as the German one names it; read without showing that one. */
async function counterpartOf(page: Page, german: string): Promise<string> {
  const html = await (await page.request.get(german)).text();
  const link = /<link [^>]*hreflang="en"[^>]*>/.exec(html)?.[0] ?? '';
  const href = /href="([^"]+)"/.exec(link)?.[1];
  if (href === undefined) throw new Error(`${german} names no English counterpart`);
  return new URL(href).pathname;
}
