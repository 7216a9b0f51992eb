import { expect, test, type Page } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { pageWords } from '../../src/text/pages.ts';
import { routes } from '../../src/text/routes.ts';
import { langs } from './job.ts';

const kept = ['azure/document-intelligence', 'deepl/api', 'azure/openai'];

async function keep(page: Page, ids: readonly string[]): Promise<void> {
  await page.addInitScript((list) => localStorage.setItem('passgenau:shortlist', JSON.stringify(list)), ids);
}

const names = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link');

for (const lang of langs) {
  const t = words(lang);
  const p = pageWords(lang).shortlist;
  const address = routes(lang).shortlist;

  test(`the shortlist has a page of its own with what was kept (${lang})`, async ({ page }) => {
    await keep(page, kept);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: p.title })).toBeVisible();
    await expect(names(page)).toHaveText(['Azure AI Document Intelligence', 'Azure OpenAI', 'DeepL API']);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(t.catalogue.count(3, 3));

    await page.getByRole('combobox', { name: t.catalogue.shortlistTask }).selectOption('translation');
    await expect(names(page)).toHaveText(['DeepL API']);
    await page.getByRole('button', { name: t.catalogue.table, exact: true }).click();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['DeepL API']);
    await page.reload();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['DeepL API']);
  });

  test(`an empty shortlist says where to go (${lang})`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText(t.catalogue.shortlistEmpty)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: t.nav.offerings }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.catalogue.title })).toBeVisible();
  });

  test(`a link from the time when the shortlist was a filter leads to it (${lang})`, async ({ page }) => {
    await keep(page, kept);
    await page.goto(`${routes(lang).offerings}?gemerkt=ja`);
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(names(page)).toHaveCount(3);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`the shortlist says that it needs it, and shows no list that is none (${lang})`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: p.title })).toBeVisible();
      await expect(page.locator('noscript').getByRole('paragraph').first()).toHaveText(p.noScript);
      await expect(page.getByText(t.catalogue.shortlistReading)).toBeHidden();
      await expect(names(page)).toHaveCount(0);
    });
  });
}
