/** The two pictures under the matches: cost over volume, and cost against know-how. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import type { Lang } from '../../src/text/routes.ts';
import { violationsOn } from './axe.ts';
import { costs, jobs, langs, openTask, pricedCards, results } from './job.ts';

const map = (page: Page, lang: Lang): Locator => page.getByRole('group', { name: words(lang).task.mapTitle });

async function openMap(page: Page, lang: Lang, query = ''): Promise<void> {
  await openTask(page, lang, query);
  await page.getByRole('heading', { name: words(lang).task.mapTitle }).scrollIntoViewIfNeeded();
  await expect(map(page, lang)).toBeVisible();
}

/** Words of pictures that stick out of their picture. Runs in the page. */
function cutWords(pictures: (HTMLElement | SVGElement)[]): string[] {
  return pictures.flatMap((picture) => {
    const frame = picture.getBoundingClientRect();
    return [...picture.querySelectorAll('text')]
      .filter((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left < frame.left - 0.5 || right > frame.right + 0.5;
      })
      .map((text) => text.textContent);
  });
}

for (const lang of langs) {
  test(`the table of the map says what the cards say (${lang})`, async ({ page }) => {
    await openMap(page, lang);
    const section = page
      .locator('section')
      .filter({ has: map(page, lang) })
      .last();
    await section.locator('summary').click();
    const rows = section.getByRole('table').getByRole('row');
    const cells = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    const names = await pricedCards(page, lang).getByRole('heading', { level: 3 }).allTextContents();
    expect(cells.slice(0, names.length).map(([name]) => name)).toEqual(names);
    expect(cells.slice(0, names.length).map(([, cost]) => cost)).toEqual(await costs(page, lang));
    // Those without a price stand there, too, and in the picture.
    expect(cells.length).toBeGreaterThan(names.length);
    await expect(map(page, lang).getByRole('link')).toHaveCount(cells.length);
  });

  test(`Enter on a point leads to its card (${lang})`, async ({ page }) => {
    await openMap(page, lang);
    const first = map(page, lang).getByRole('link').first();
    await first.focus();
    await page.keyboard.press('ArrowUp');
    const point = map(page, lang).locator('a:focus');
    const name = (await point.getAttribute('aria-label'))?.split(':')[0] ?? '';
    await page.keyboard.press('Enter');
    const card = results(page, lang).getByRole('heading', { name, exact: true });
    await expect(card).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link')).toBeFocused();
  });
}

test('axe finds nothing at the pictures, with everything unfolded and excluded ones shown', async ({ page }) => {
  await openMap(page, 'de', '?v=1&knowhow=1');
  await page.getByRole('checkbox', { name: /^Ausgeschlossene blass/ }).check();
  await map(page, 'de').getByRole('link').first().focus();
  await page.evaluate(() =>
    document.querySelectorAll('.chart details').forEach((fold) => ((fold as HTMLDetailsElement).open = true)),
  );
  expect(await violationsOn(page, { only: '.chart' })).toEqual([]);
});

for (const width of [1280, 640, 320]) {
  test(`the pictures cut no words at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const query of ['', '?v=1&rechnungen=20000&knowhow=4', '?v=1&knowhow=0&partner=ja']) {
      await openMap(page, 'de', query);
      await expect(page.getByRole('slider')).toBeVisible();
      await expect.poll(() => page.locator('svg.plot').evaluateAll(cutWords), query).toEqual([]);
    }
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
}

test('the slider of the chart says the volume it stands at, and a free plan that ends is not called dearer', async ({
  page,
}) => {
  await openMap(page, 'de');
  const slider = page.getByRole('slider');
  const label = page.locator('label').filter({ hasText: words('de').task.chartReadAt(jobs.de.volume) });
  await expect(label).toContainText(': 300');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(label).toContainText(': 2.000');
  await expect(page.getByText('reicht der Tarif von LlamaParse')).toBeVisible();
});

test('a finger names a point first and follows it with the second touch', async ({ browser }) => {
  const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 844 } });
  await openMap(page, 'de');
  const point = map(page, 'de').getByRole('link').first();
  await point.tap();
  await expect(page.getByRole('link', { name: words('de').task.mapGo })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await point.tap();
  await expect(page).toHaveURL(/#match-/);
  await page.close();
});
