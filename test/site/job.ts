/** The main job of a visitor in both languages: what pages and fields are called, and how results are read. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { KnowHowLevel } from '../../src/matching/model.ts';
import { words } from '../../src/text/language.ts';
import type { Lang } from '../../src/text/routes.ts';

export const langs = ['de', 'en'] as const;

export const jobs = {
  de: {
    start: '/',
    address: '/aufgaben/rechnungen-auslesen/',
    task: 'Rechnungen auslesen',
    volume: 'Eingangsrechnungen',
    pages: 'Seiten',
  },
  en: {
    start: '/en/',
    address: '/en/tasks/invoice-extraction/',
    task: 'Invoice extraction',
    volume: 'incoming invoices',
    pages: 'pages',
  },
} as const satisfies Record<Lang, object>;

/** Opens the task page and waits until its form answers. */
export async function openTask(page: Page, lang: Lang, query = ''): Promise<void> {
  await page.goto(jobs[lang].address + query);
  await isLive(caseForm(page, lang));
}

/** Touches a key that does nothing, which wakes islands, and waits: an island drops its mark when it has taken over. */
export async function isLive(part: Locator): Promise<void> {
  await part.page().waitForLoadState();
  await part.page().keyboard.press('Shift');
  await expect(part.page().locator('astro-island[ssr]').filter({ has: part })).toHaveCount(0);
  await expect(part).toBeVisible();
}

export const caseForm = (page: Page, lang: Lang): Locator =>
  page.getByRole('form', { name: words(lang).form.caseTitle });

export const volumeField = (page: Page, lang: Lang): Locator =>
  page.getByRole('textbox', { name: jobs[lang].volume, exact: true });

/** A level of know-how; its name is followed by what somebody at this level does. */
export const knowHowChoice = (page: Page, lang: Lang, level: KnowHowLevel): Locator =>
  page.getByRole('radio', { name: new RegExp(`^${escaped(words(lang).knowHow[level])}`) });

export const results = (page: Page, lang: Lang): Locator =>
  page.getByRole('region', { name: words(lang).task.resultsTitle, exact: true });

export const cards = (page: Page, lang: Lang): Locator => results(page, lang).getByRole('article');

/** Cards that name a cost per month. */
export const pricedCards = (page: Page, lang: Lang): Locator => {
  const t = words(lang);
  return cards(page, lang).filter({ hasText: new RegExp(`${escaped(t.perMonth)}, (${t.net}|${escaped(t.gross)})`) });
};

/** What the page says about the number of matches. */
export const summary = (page: Page, lang: Lang): Locator => results(page, lang).getByRole('status');

/** How many are excluded: the last number of the summary. */
export async function excludedCount(page: Page, lang: Lang): Promise<number> {
  const text = await summary(page, lang).innerText();
  return Number(/(\d+)\D*$/.exec(text)?.[1]);
}

const amount = { de: String.raw`\d[\d.,]*`, en: String.raw`€\d[\d.,]*` } as const;

/**
 * The cost of each priced card as it is printed, «0,51 – 69 €», in the order of the page. Read from the document, because
 * browsers leave out cards far below until somebody comes near.
 */
export async function costs(page: Page, lang: Lang): Promise<string[]> {
  const range = new RegExp(`^(?:${amount[lang]}\\s–\\s)?${amount[lang]}${lang === 'de' ? String.raw`\s€` : ''}$`);
  return cards(page, lang).getByRole('paragraph').filter({ hasText: range }).allTextContents();
}

/** The value of an amount as a page of this language prints it. */
export function amountOf(text: string, lang: Lang): number {
  const digits = text.replace(/[^\d.,]/g, '');
  return Number(lang === 'de' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
}

/** A text with a number in it, whatever the number: `anyNumber((n) => `${n} mehr`)` finds «18 mehr». */
export function anyNumber(text: (n: number) => string): RegExp {
  return new RegExp(`^${escaped(text(7919)).replace('7919', String.raw`(\d+)`)}$`);
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Opens the fold that holds a field, if it is one. */
export async function unfold(page: Page, title: string): Promise<void> {
  const fold = page.locator('summary').filter({ hasText: title });
  await fold.click();
  await expect(fold.locator('..')).toHaveAttribute('open');
}
