import { expect, test } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { pageWords } from '../../src/text/pages.ts';
import { jobs, langs } from './job.ts';

for (const lang of langs) {
  const p = pageWords(lang).start;

  test(`a phone shows the search and the ways to the areas before anything else (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(jobs[lang].start);
    await expect(page.getByRole('searchbox', { name: p.searchLabel })).toBeInViewport();
    const areas = page.getByRole('navigation', { name: p.areas }).getByRole('link');
    expect(await areas.count()).toBeGreaterThanOrEqual(6);
    for (const area of await areas.all()) await expect(area).toBeInViewport();
    const last = await areas.last().innerText();
    await areas.last().click();
    await expect(page.getByRole('heading', { level: 2, name: last })).toBeInViewport();
  });

  test(`each task names what it costs and whether somebody has to program (${lang})`, async ({ page }) => {
    await page.goto(jobs[lang].start);
    await expect(page.getByText(p.costNoteShort)).toBeVisible();
    const rows = page
      .getByRole('main')
      .getByRole('region')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') });
    const facts = await rows.getByRole('paragraph').allInnerTexts();
    expect(facts.length).toBeGreaterThan(40);
    for (const fact of facts) expect(fact).toMatch(new RegExp(`€|${p.unpriced}`));
    expect(facts.filter((fact) => fact.includes(p.programmedShort)).length).toBeLessThan(facts.length / 2);

    await page
      .getByRole('link', { name: words(lang).nav.tasks, exact: true })
      .first()
      .click();
    await expect(page.getByText(p.costNote)).toBeVisible();
    const invoices = page.getByRole('listitem').filter({ hasText: jobs[lang].task }).first();
    await expect(invoices).toContainText(p.ready('').split('  ')[0] ?? '');
  });
}
