import { expect, test } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { pageWords } from '../../src/text/pages.ts';
import { routes } from '../../src/text/routes.ts';
import { langs } from './job.ts';

for (const lang of langs) {
  const t = words(lang);
  const p = pageWords(lang).offering;
  const to = routes(lang);

  test(`every worked amount leads to its printed price with day, evidence and source (${lang})`, async ({ page }) => {
    await page.goto(to.offering('microsoft/365-copilot'));
    const costs = page.getByRole('region', { name: p.costTitle });
    for (const fold of (await costs.locator('summary').all()).slice(1)) await fold.click();
    const rows = costs.getByRole('row').filter({ has: page.getByRole('rowheader') });
    expect(await rows.count()).toBeGreaterThan(5);
    const evidence = new RegExp(Object.values(t.evidence).join('|'));
    for (const row of await rows.all()) {
      await expect(row).toContainText('€');
      const head = row.getByRole('rowheader');
      await expect(head).toContainText(/\d{4}/);
      await expect(head).toContainText(evidence);
      const anchor = (await head.getByRole('link').getAttribute('href')) ?? '';
      const card = page.locator(`[id="${anchor.slice(1)}"]`);
      await expect(card.getByText(evidence)).toBeVisible();
      await expect(card.locator('a[href^="https://"]').first()).toBeAttached();
    }
    await expect(costs.getByText(/1(,|\.)\d+/).first()).toContainText(/1 € = |€1 = /);
  });

  test(`of several tasks the first stands open, the others say what they come to (${lang})`, async ({ page }) => {
    await page.goto(to.offering('mistral/api'));
    const folds = page.getByRole('region', { name: p.costTitle }).locator('details');
    expect(await folds.count()).toBeGreaterThan(4);
    await expect(page.getByRole('region', { name: p.costTitle }).locator('details[open]')).toHaveCount(1);
    for (const fold of await folds.all()) await expect(fold.locator('summary')).toContainText('€');
  });

  test(`a plan that cannot serve a volume stays in the list (${lang})`, async ({ page }) => {
    await page.goto(to.offering('graphhopper/route-optimization'));
    const basic = page.getByRole('row').filter({ hasText: 'Basic' });
    await expect(basic.getByRole('cell')).toHaveText([/€/, t.task.chartNotServed, t.task.chartNotServed]);
  });

  test(`where nothing can be worked out the page says why (${lang})`, async ({ page }) => {
    await page.goto(to.offering('azure/anomaly-detector'));
    const costs = page.getByRole('region', { name: p.costTitle });
    await expect(costs).toContainText(p.costNone);
    await expect(costs.getByRole('listitem')).toContainText([p.noValidPrice]);
    await expect(costs.getByRole('table')).toHaveCount(0);
  });
}
