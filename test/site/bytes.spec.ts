import { expect, test, type Page } from '@playwright/test';
import { openPage, pageTypes, pagesWithIsland, type PageType } from './page-types.ts';

/** Kilobytes (1,000 bytes) over the wire with brotli: what a page loads by itself, for reading. */
const budgetKB: Record<PageType, number> = {
  start: 60,
  tasks: 60,
  task: 110,
  catalogue: 110,
  offering: 60,
  history: 60,
  vendors: 60,
  vendor: 60,
  method: 110,
  data: 60,
  shortlist: 110,
  glossary: 60,
  contribute: 60,
  notFound: 60,
};

/**
 * What the pages with islands come to once somebody uses them and the framework has come. The goal is 110 kB, which
 * React's client alone takes half of. The catalogue keeps it; the task page holds what is reached, see
 * docs/decisions/0008.
 */
const inUseKB: Partial<Record<PageType, number>> = { task: 139, catalogue: 110 };

/** Those figures hold for so many offerings on the page; each further one may add so much, see docs/decisions/0010. */
const growth: Partial<Record<PageType, { offerings: number; kBEach: number; each: string }>> = {
  catalogue: { offerings: 260, kBEach: 0.12, each: 'main li.card' },
  task: { offerings: 37, kBEach: 0.4, each: 'main article' },
};

async function allowanceKB(page: Page, type: PageType): Promise<number> {
  const { offerings, kBEach, each } = growth[type] ?? { offerings: 0, kBEach: 0, each: 'main' };
  return Math.max(0, (await page.locator(each).count()) - offerings) * kBEach;
}

for (const type of pageTypes) {
  test(`the ${type} page stays within its bytes`, async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    let bytes = 0;
    let requests = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await openPage(page, type, 'de');
    await page.waitForLoadState('networkidle');
    const built = bytes / 1000;
    // A key wakes the islands: the framework counts.
    await page.keyboard.press('Shift');
    if (pagesWithIsland.includes(type)) await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    const kB = bytes / 1000;
    // What only some readers come to: the chart at the end of a task page.
    if (type === 'task') {
      await page.getByRole('heading', { name: 'Kosten je Monat nach Menge' }).scrollIntoViewIfNeeded();
      await expect(page.getByRole('slider')).toBeVisible();
    }
    const all = bytes / 1000;
    const figures = [built, kB, all].map((value) => `${value.toFixed(1).padStart(6)} kB`);
    console.log(
      `bytes  ${type.padEnd(10)} to read ${figures[0]} of ${budgetKB[type]} kB, in use ${figures[1]}, ` +
        `to the end ${figures[2]}, ${requests} requests`,
    );
    expect(built).toBeLessThanOrEqual(budgetKB[type]);
    expect(kB).toBeLessThanOrEqual((inUseKB[type] ?? budgetKB[type]) + (await allowanceKB(page, type)));
  });
}
