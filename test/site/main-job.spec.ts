import { expect, test } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import {
  amountOf,
  anyNumber,
  caseForm,
  costs,
  escaped,
  excludedCount,
  isLive,
  jobs,
  knowHowChoice,
  langs,
  openTask,
  pricedCards,
  results,
  summary,
  unfold,
  volumeField,
} from './job.ts';
import { tabTo } from './keyboard.ts';

for (const lang of langs) {
  const t = words(lang);
  const job = jobs[lang];
  const other = lang === 'de' ? 'en' : 'de';

  test.describe(`the main job (${lang})`, () => {
    test('leads from the start page to at least ten offerings with costs', async ({ page }) => {
      await page.goto(job.start);
      await page.getByRole('main').getByRole('link', { name: job.task }).first().click();
      await expect(page).toHaveURL(job.address);
      await expect(page.getByRole('heading', { level: 1, name: job.task })).toBeVisible();
      await expect(pricedCards(page, lang).nth(9)).toBeVisible();
      expect((await costs(page, lang)).length).toBeGreaterThanOrEqual(10);
    });

    test('follows the volume in costs, count and address, and a reload keeps the case', async ({ page }) => {
      await openTask(page, lang);
      const countBefore = await summary(page, lang).innerText();
      const costsBefore = await costs(page, lang);
      await volumeField(page, lang).fill('100000');
      await expect(summary(page, lang)).not.toHaveText(countBefore);
      await expect.poll(() => costs(page, lang)).not.toEqual(costsBefore);
      await expect(page).toHaveURL(/[?&]rechnungen=100000(&|$)/);
      await expect(results(page, lang).locator('..')).toHaveAttribute('aria-busy', 'false');
      const costsAfter = await costs(page, lang);
      const countAfter = await summary(page, lang).innerText();

      await page.reload();
      await expect(volumeField(page, lang)).toHaveValue(/^100[.,]?000$/);
      await expect(summary(page, lang)).toHaveText(countAfter);
      await expect.poll(() => costs(page, lang)).toEqual(costsAfter);
    });

    test('says at once what is wrong with a number and keeps the last valid result', async ({ page }) => {
      await openTask(page, lang);
      const field = volumeField(page, lang);
      await field.fill('60');
      await expect(page).toHaveURL(/rechnungen=60/);
      await field.fill('sechzig');
      await expect(page.getByRole('alert')).toHaveText(t.form.notANumber);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(page).toHaveURL(/rechnungen=60/);
      await field.fill('70');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page).toHaveURL(/rechnungen=70/);
    });

    test('excludes what needs more know-how, says so, and a partner brings offerings back', async ({ page }) => {
      await openTask(page, lang);
      await knowHowChoice(page, lang, 1).check();
      await expect(page).toHaveURL(/knowhow=1/);
      await expect.poll(() => excludedCount(page, lang)).toBeGreaterThan(0);
      const excluded = await excludedCount(page, lang);

      await unfold(page, t.task.excluded(excluded));
      const listed = results(page, lang)
        .getByRole('listitem')
        .filter({ hasText: `: ${t.task.excludedBy['know-how'] ?? ''}` });
      await expect(listed.first()).toBeVisible();
      expect(await listed.count()).toBeLessThanOrEqual(excluded);

      const offer = anyNumber((n) => t.task.relax(n, t.task.wishes.partner));
      const partner = page.getByRole('button', { name: offer });
      const more = Number(offer.exec(await partner.innerText())?.[1]);
      expect(more).toBeGreaterThan(0);
      await partner.click();
      await expect.poll(() => excludedCount(page, lang)).toBe(excluded - more);
      await expect(page.getByRole('checkbox', { name: t.form.partner })).toBeChecked();
      await expect(page).toHaveURL(/partner=ja/);
    });

    test('takes a dimension as a must and offers the way back', async ({ page }) => {
      await openTask(page, lang);
      await unfold(page, t.form.needsTitle);
      const name = t.form.mustLabel(t.dimensions.output.name);
      const question = page.locator('details').filter({ has: page.getByLabel(name) });
      await question.last().locator('summary').click();
      await question.last().getByRole('radio').nth(2).check();
      await page.getByRole('checkbox', { name }).check();
      await expect(page).toHaveURL(/ergebnis=2!/);
      await expect.poll(() => excludedCount(page, lang)).toBeGreaterThan(0);
      const excluded = await excludedCount(page, lang);

      const offer = anyNumber((n) => t.task.relax(n, t.task.wishMust(t.dimensions.output.name)));
      const wayBack = page.getByRole('button', { name: offer });
      const more = Number(offer.exec(await wayBack.innerText())?.[1]);
      await wayBack.click();
      await expect.poll(() => excludedCount(page, lang)).toBe(excluded - more);
      await expect(page.getByRole('checkbox', { name })).not.toBeChecked();
    });

    test('respects region and budget, and sorts by the cost of the first year', async ({ page }) => {
      await openTask(page, lang);
      await unfold(page, t.form.limits);
      await page.getByRole('radio', { name: t.regionWish.EU }).check();
      await page.getByRole('textbox', { name: t.form.budget }).fill('20');
      await page.getByRole('combobox', { name: t.task.sort }).selectOption({ label: t.task.sorts['first-year'] });
      await expect(page).toHaveURL(/region=eu.*budget=20.*sortierung=erstes-jahr/);
      await expect(results(page, lang).getByText(t.task.sortRules['first-year'])).toBeVisible();
      await expect.poll(() => excludedCount(page, lang)).toBeGreaterThan(1);

      await unfold(page, t.task.excluded(await excludedCount(page, lang)));
      for (const reason of ['region', 'budget']) {
        const listed = results(page, lang)
          .getByRole('listitem')
          .filter({ hasText: t.task.excludedBy[reason] ?? reason });
        await expect(listed.first()).toBeVisible();
      }
      const inFirstYear = new RegExp(escaped(t.task.firstYear('#')).replace('#', String.raw`(€?[\d.,]+)`));
      const texts = await pricedCards(page, lang).allTextContents();
      const years = texts.map((text) => amountOf(inFirstYear.exec(text)?.[1] ?? '', lang));
      expect(years.length).toBeGreaterThan(1);
      expect(years).toEqual(years.toSorted((a, b) => a - b));
    });

    test('remembers the shortlist and counts it in the header', async ({ page }) => {
      // Pressed at once, before the script may have come.
      await page.goto(job.address);
      const names = await pricedCards(page, lang).getByRole('heading', { level: 3 }).allTextContents();
      const [first = '', , third = ''] = names;
      for (const name of [first, third]) {
        await page.getByRole('button', { name: t.shortlist.addLabel(name), exact: true }).click();
      }
      const entry = page.getByRole('banner').getByRole('link', { name: t.nav.shortlist });
      await expect(entry).toContainText('2');
      await page.reload();
      await expect(entry).toContainText('2');
      await isLive(caseForm(page, lang));
      await volumeField(page, lang).focus();
      const toggle = page.getByRole('button', { name: t.shortlist.addLabel(first), exact: true });
      await expect(toggle).toHaveAttribute('aria-pressed', 'true');

      await entry.click();
      await expect(page.getByRole('main').getByRole('status')).toHaveText(/^2 /);
      for (const name of [first, third]) {
        await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
      }
      await page.getByRole('button', { name: t.shortlist.addLabel(first), exact: true }).click();
      await expect(entry).toContainText('1');
      await expect(page.getByRole('main').getByRole('link', { name: first, exact: true })).toHaveCount(0);
    });

    test('leads from the shortlist back to the case', async ({ page }) => {
      await openTask(page, lang);
      await volumeField(page, lang).fill('60');
      await expect(page).toHaveURL(/rechnungen=60/);
      await page
        .getByRole('button', { name: new RegExp(t.shortlist.addLabel('.+')) })
        .first()
        .click();
      await page.getByRole('banner').getByRole('link', { name: t.nav.shortlist }).click();
      const wayBack = page
        .getByRole('paragraph')
        .filter({ hasText: t.catalogue.ownCases })
        .getByRole('link', { name: job.task, exact: true });
      await wayBack.click();
      await expect(volumeField(page, lang)).toHaveValue('60');
    });

    test('lists offerings without a public price with their reason', async ({ page }) => {
      await openTask(page, lang);
      await expect(results(page, lang).getByRole('heading', { name: t.task.withoutPrice })).toBeVisible();
      const reasons = [t.price.onRequest, t.price.notFound, t.price.notCounted].map(escaped).join('|');
      const unpriced = results(page, lang)
        .getByRole('listitem')
        .filter({ hasText: new RegExp(reasons) });
      await expect(unpriced.first()).toBeVisible();
      const [, , announced] = (await summary(page, lang).innerText()).match(/\d+/g) ?? [];
      await expect(unpriced).toHaveCount(Number(announced));
      await expect(unpriced.first().getByRole('link')).toHaveAttribute('href', /^\/.+\/.+\/.+\/$/);
    });

    test('explains each cost in words, with the day and the evidence of the price', async ({ page }) => {
      await openTask(page, lang);
      const card = results(page, lang).getByRole('article', { name: 'Azure AI Document Intelligence' });
      // Small screens fold the details of all but the first.
      await card.locator('details').evaluate((fold: HTMLDetailsElement) => (fold.open = true));
      const times = lang === 'de' ? String.raw`[\d.]+ Seiten .*×` : String.raw`[\d,]+ pages .*×`;
      await expect(card).toContainText(new RegExp(times));
      // The range of the month and the cost of one invoice.
      await expect(card).toContainText(/\d – /);
      await expect(card).toContainText(
        new RegExp(escaped(t.task.perUnit('#', lang === 'de' ? 'Rechnung' : 'invoice')).replace('#', '.*')),
      );
      const evidence = Object.values(t.evidence).map(escaped).join('|');
      const day = escaped(t.price.checked('#')).replace('#', String.raw`.*\d{4}`);
      const said = pricedCards(page, lang).filter({ hasText: new RegExp(evidence) });
      await expect(said).toHaveCount(await pricedCards(page, lang).count());
      const dated = pricedCards(page, lang).filter({
        hasText: new RegExp(`${day}|${escaped(t.price.checkedUnknown)}`),
      });
      await expect(dated).toHaveCount(await pricedCards(page, lang).count());
    });

    test('keeps the case when the language is switched', async ({ page }) => {
      await openTask(page, lang);
      await volumeField(page, lang).fill('60');
      await knowHowChoice(page, lang, 2).check();
      await expect(page).toHaveURL(/rechnungen=60.*knowhow=2/);
      const before = (await costs(page, lang)).length;
      await page.getByRole('link', { name: t.nav.otherLanguageLabel }).click();
      await expect(page).toHaveURL(new RegExp(`${escaped(jobs[other].address)}.*rechnungen=60.*knowhow=2`));
      await isLive(caseForm(page, other));
      await expect(volumeField(page, other)).toHaveValue('60');
      await expect(knowHowChoice(page, other, 2)).toBeChecked();
      await expect.poll(async () => (await costs(page, other)).length).toBe(before);
    });

    test('is done by keyboard alone, always with visible focus', async ({ page }) => {
      await page.goto(job.start);
      await tabTo(page, page.getByRole('main').getByRole('link', { name: job.task }).first());
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(job.address);
      await isLive(caseForm(page, lang));

      await tabTo(page, volumeField(page, lang));
      await page.keyboard.press('Control+A');
      await page.keyboard.type('60');
      await expect(page).toHaveURL(/rechnungen=60/);

      // One stop per group of radio buttons; arrows move within.
      await tabTo(page, page.getByRole('radio', { name: t.form.knowHowOpen }));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(knowHowChoice(page, lang, 1)).toBeChecked();
      await expect(page).toHaveURL(/knowhow=1/);
      await tabTo(page, page.getByRole('checkbox', { name: t.form.partner }));
      await page.keyboard.press('Space');
      await expect(page).toHaveURL(/partner=ja/);
      await expect(page.getByRole('checkbox', { name: t.form.partner })).toBeFocused();

      await tabTo(page, page.locator('summary').filter({ hasText: t.form.limits }));
      await page.keyboard.press('Space');
      await tabTo(page, page.getByRole('radio', { name: t.regionWish.any }));
      await page.keyboard.press('ArrowDown');
      await expect(page).toHaveURL(/region=eu/);

      const sort = page.getByRole('combobox', { name: t.task.sort });
      await tabTo(page, sort);
      await page.keyboard.press('ArrowDown');
      await expect(page).toHaveURL(/sortierung=passung/);
      await expect(sort).toBeFocused();

      const name = await pricedCards(page, lang).first().getByRole('heading', { level: 3 }).innerText();
      const shortlist = page.getByRole('button', { name: t.shortlist.addLabel(name), exact: true });
      await tabTo(page, shortlist);
      await page.keyboard.press('Space');
      await expect(shortlist).toHaveAttribute('aria-pressed', 'true');
      await expect(shortlist).toBeFocused();
      await tabTo(page, page.getByRole('link', { name, exact: true }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    });
  });
}
