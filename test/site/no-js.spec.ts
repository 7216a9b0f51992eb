import { expect, test } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { cards, costs, jobs, langs, pricedCards, results, summary, volumeField } from './job.ts';
import { openPage, pageTypes } from './page-types.ts';

test.use({ javaScriptEnabled: false });

for (const lang of langs) {
  const t = words(lang);

  test(`every type of page reads without JavaScript (${lang})`, async ({ page }) => {
    for (const type of pageTypes) {
      // The page of missing addresses speaks both languages itself.
      if (type === 'notFound' && lang === 'en') continue;
      await test.step(type, async () => {
        await openPage(page, type, lang);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('navigation', { name: t.nav.label })).toBeVisible();
        const text = await page.getByRole('main').innerText();
        expect(text.length).toBeGreaterThan(200);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      });
    }
  });

  test(`the task page shows the matches at the usual volume (${lang})`, async ({ page }) => {
    await page.goto(jobs[lang].address);
    await expect(page.locator('noscript').getByRole('paragraph')).toHaveText(t.form.noScript);
    await expect(volumeField(page, lang)).toHaveValue('300');
    expect(await pricedCards(page, lang).count()).toBeGreaterThanOrEqual(10);
    expect((await costs(page, lang)).length).toBeGreaterThanOrEqual(10);
    await expect(summary(page, lang)).toHaveText(/\d/);
    await expect(results(page, lang).getByRole('heading', { name: t.task.withoutPrice })).toBeVisible();
    // Nothing invites to a press that would do nothing.
    const buttons = page.getByRole('main').getByRole('button');
    await expect(buttons).toHaveCount(0);
    await expect(results(page, lang).getByRole('combobox')).toHaveCount(0);
    // Each match leads to the page with all its facts.
    await cards(page, lang).first().getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test(`the catalogue lists every offering, and its form leads back to the list (${lang})`, async ({ page }) => {
    const address = lang === 'de' ? '/angebote/' : '/en/offerings/';
    await page.goto(address);
    await expect(page.locator('noscript').getByRole('paragraph').first()).toHaveText(t.catalogue.noScript);
    const all = Number(/\d+/.exec(await page.getByRole('main').getByRole('status').innerText())?.[0]);
    const offerings = page.getByRole('main').getByRole('listitem').getByRole('heading');
    await expect(offerings).toHaveCount(all);
    expect(all).toBeGreaterThan(60);

    await page.getByRole('searchbox').fill('OCR');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address}\\?(.*&)?q=OCR`));
    await expect(offerings).toHaveCount(all);
    await expect(page.locator('noscript').getByRole('paragraph').first()).toHaveText(t.catalogue.noScript);
  });

  test(`the start page leads to a task and its search to the catalogue (${lang})`, async ({ page }) => {
    await page.goto(jobs[lang].start);
    await page.getByRole('searchbox').fill('OCR');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: t.catalogue.title })).toBeVisible();
    await page.goto(jobs[lang].start);
    await page.getByRole('main').getByRole('link', { name: jobs[lang].task }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: jobs[lang].task })).toBeVisible();
  });
}
