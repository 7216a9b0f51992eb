import { expect, test } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { violationsOn } from './axe.ts';
import { isLive, langs, openTask, volumeField } from './job.ts';
import { openPage, pageTypes } from './page-types.ts';

for (const type of pageTypes) {
  for (const lang of langs) {
    // The page of missing addresses speaks both languages itself.
    if (type === 'notFound' && lang === 'en') continue;
    test(`axe finds nothing on the ${type} page (${lang})`, async ({ page }) => {
      await openPage(page, type, lang);
      // Colours do not depend on the language, and the cards of the catalogue do not differ in their parts.
      if (lang === 'en' && type === 'catalogue') await page.goto(`${page.url()}?aufgabe=invoice-extraction`);
      expect(await violationsOn(page, lang === 'en' ? { schemes: ['light'] } : {})).toEqual([]);
    });
  }
}

test('axe finds nothing on a task page with everything unfolded, a fault and excluded offerings', async ({ page }) => {
  await openTask(page, 'de', '?knowhow=1&unsinn=1');
  await expect(page.getByRole('alert')).toBeVisible();
  await volumeField(page, 'de').fill('viele');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  expect(await violationsOn(page)).toEqual([]);
});

test('axe finds nothing on the catalogue as a table with chips', async ({ page }) => {
  await page.goto('/angebote/?q=ocr&ansicht=tabelle&training=nein');
  await isLive(page.getByRole('searchbox'));
  await expect(page.getByRole('list', { name: words('de').catalogue.chips })).toBeVisible();
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  expect(await violationsOn(page)).toEqual([]);
});
