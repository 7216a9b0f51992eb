import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { isLive, langs, openTask, volumeField } from './job.ts';
import { openPage, pageTypes } from './page-types.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const schemes = ['light', 'dark'] as const;

/** What axe finds in both colour schemes; what does not depend on colour is looked at once. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    for (const { id, nodes } of violations) {
      found.push(`${colorScheme}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
    }
  }
  return found;
}

for (const type of pageTypes) {
  for (const lang of langs) {
    // The page of missing addresses speaks both languages itself.
    if (type === 'notFound' && lang === 'en') continue;
    test(`axe finds nothing on the ${type} page in light and dark (${lang})`, async ({ page }) => {
      await openPage(page, type, lang);
      expect(await findings(page)).toEqual([]);
    });
  }
}

test('axe finds nothing on a task page with everything unfolded, a fault and excluded offerings', async ({ page }) => {
  await openTask(page, 'de', '?knowhow=1&unsinn=1');
  await expect(page.getByRole('alert')).toBeVisible();
  await volumeField(page, 'de').fill('viele');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  expect(await findings(page)).toEqual([]);
});

test('axe finds nothing on the catalogue as a table with chips', async ({ page }) => {
  await page.goto('/angebote/?q=ocr&ansicht=tabelle&training=nein');
  await isLive(page.getByRole('searchbox'));
  await expect(page.getByRole('list', { name: words('de').catalogue.chips })).toBeVisible();
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  expect(await findings(page)).toEqual([]);
});
