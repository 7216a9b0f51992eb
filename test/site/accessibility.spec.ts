import { expect, test } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { violationsOn } from './axe.ts';
import { isLive, langs, openTask, volumeField } from './job.ts';
import { openPage, pageTypes } from './page-types.ts';

/** Cards of the catalogue after the first thirty repeat their parts; the German catalogue is looked at whole. */
const repeated = '.catalogue li.card:nth-child(n + 31)';

for (const type of pageTypes) {
  for (const lang of langs) {
    // The page of missing addresses speaks both languages itself.
    if (type === 'notFound' && lang === 'en') continue;
    test(`axe finds nothing on the ${type} page in light and dark (${lang})`, async ({ page }) => {
      await openPage(page, type, lang);
      expect(await violationsOn(page, lang === 'en' ? { except: repeated } : {})).toEqual([]);
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
