import { expect, test, type Locator, type Page } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { anyNumber, isLive, langs } from './job.ts';

const addresses = { de: '/angebote/', en: '/en/offerings/' } as const;
type Lang = keyof typeof addresses;

const searchbox = (page: Page): Locator => page.getByRole('searchbox');
const count = (page: Page): Locator => page.getByRole('main').getByRole('status');
const listed = (page: Page, name: string): Locator => page.getByRole('main').getByRole('link', { name, exact: true });
const names = (page: Page): Locator =>
  page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link');

async function openCatalogue(page: Page, lang: Lang, query = ''): Promise<number> {
  await page.goto(addresses[lang] + query);
  await isLive(searchbox(page));
  return Number(/(\d+)\D*$/.exec(await count(page).innerText())?.[1]);
}

/** How many offerings are left, as announced. */
async function left(page: Page): Promise<number> {
  return Number(/\d+/.exec(await count(page).innerText())?.[0]);
}

const searches = {
  de: [
    ['azure', 'Azure AI Document Intelligence', 'its vendor'],
    ['Rechnungen auslesen', 'Azure AI Document Intelligence', 'the task'],
    ['Rechnug', 'Azure AI Document Intelligence', 'a typing error'],
    ['OCR', 'Mistral OCR / Document AI', 'an abbreviation'],
    ['Spracherkennung', 'Deepgram Speech API', 'a synonym'],
    ['speech recognition', 'Deepgram Speech API', 'an English synonym'],
    ['Übersetzung', 'DeepL API', 'a word with umlaut'],
    ['Uebersetzung', 'DeepL API', 'an umlaut written in two letters'],
    ['ubersetzung', 'DeepL API', 'an umlaut without its dots'],
  ],
  en: [
    ['invoce', 'Azure AI Document Intelligence', 'a typing error'],
    ['speech to text', 'Deepgram Speech API', 'a synonym'],
    ['Spracherkennung', 'Deepgram Speech API', 'a German synonym'],
    ['transaltion', 'DeepL API', 'swapped letters'],
  ],
} as const;

for (const lang of langs) {
  const t = words(lang);
  test.describe(`the catalogue (${lang})`, () => {
    test('finds offerings by vendor, task, synonym and typing error', async ({ page }) => {
      const all = await openCatalogue(page, lang);
      for (const [query, name, why] of searches[lang]) {
        await test.step(`«${query}»: ${why}`, async () => {
          await searchbox(page).fill(query);
          await expect(listed(page, name)).toBeVisible();
          await expect.poll(() => left(page)).toBeLessThan(all);
          await expect(page).toHaveURL(
            new RegExp(`[?&]q=${encodeURIComponent(query).replaceAll('%20', '(%20|\\+)')}(&|$)`),
          );
        });
      }
    });

    test('announces the number, and where nothing is found the way out', async ({ page }) => {
      const all = await openCatalogue(page, lang);
      await expect(count(page)).toHaveText(t.catalogue.count(all, all));
      await searchbox(page).fill('qqxqqx');
      await expect(count(page)).toHaveText(t.catalogue.count(0, all));
      await expect(page.getByText(t.catalogue.none)).toBeVisible();
      await expect(searchbox(page)).toBeFocused();
      await page.getByRole('button', { name: t.catalogue.clearAll }).first().click();
      await expect(count(page)).toHaveText(t.catalogue.count(all, all));
      await expect(searchbox(page)).toHaveValue('');
    });

    test('counts what each choice leaves, shows choices as chips and clears them', async ({ page }) => {
      const all = await openCatalogue(page, lang);
      await page.locator('summary').filter({ hasText: t.catalogue.training }).click();
      const choice = page.getByRole('checkbox', { name: anyNumber((n) => `${t.training.no} (${n})`) });
      const label = await choice.evaluate((box: HTMLInputElement) => box.labels?.[0]?.innerText ?? '');
      const promised = Number(/\((\d+)\)/.exec(label)?.[1]);
      await choice.check();
      await expect.poll(() => left(page)).toBe(promised);

      const summary = page.locator('summary').filter({ hasText: t.catalogue.region });
      await summary.click();
      const region = summary.locator('..').getByRole('checkbox').first();
      const inRegion = await region.evaluate((box: HTMLInputElement) => box.labels?.[0]?.innerText ?? '');
      await region.check();
      await expect.poll(() => left(page)).toBe(Number(/\((\d+)\)/.exec(inRegion)?.[1]));
      await expect(page).toHaveURL(/training=nein.*|region=.*training=nein/);

      const chips = page.getByRole('list', { name: t.catalogue.chips });
      await expect(chips.getByRole('listitem')).toHaveCount(3);
      await chips
        .getByRole('button', { name: t.catalogue.removeChip('').slice(0, 8) })
        .last()
        .click();
      await expect(chips.getByRole('listitem')).toHaveCount(2);
      await chips.getByRole('button', { name: t.catalogue.clearAll }).click();
      await expect(chips).toHaveCount(0);
      await expect.poll(() => left(page)).toBe(all);
      await expect(choice).not.toBeChecked();
      await expect(page).toHaveURL(addresses[lang]);
    });

    test('filters by fit, cost and know-how for a task', async ({ page }) => {
      const all = await openCatalogue(page, lang);
      await expect(page.getByRole('combobox', { name: t.catalogue.cost })).toBeDisabled();
      const task = page.getByRole('combobox', { name: t.catalogue.task, exact: true });
      await task.selectOption('invoice-extraction');
      await expect.poll(() => left(page)).toBeLessThan(all);
      const ofTask = await left(page);
      const fits = page.getByRole('checkbox', { name: anyNumber((n) => `${t.fit.fits} (${n})`) });
      await fits.check();
      await expect.poll(() => left(page)).toBeLessThan(ofTask);
      const fitting = await left(page);
      await page.getByRole('combobox', { name: t.catalogue.cost }).selectOption('50');
      await expect.poll(() => left(page)).toBeLessThan(fitting);
      await page.getByRole('combobox', { name: t.catalogue.knowHow }).selectOption('3');
      await expect(page).toHaveURL(/aufgabe=invoice-extraction&kosten=50&knowhow=3&passung=passt/);
      const url = page.url();
      const last = await names(page).allInnerTexts();
      expect(last.length).toBeGreaterThan(0);

      await page.reload();
      await expect(names(page)).toHaveText(last);
      await expect(page).toHaveURL(url);
      await expect(fits).toBeChecked();
    });

    test('greys out what would leave nothing', async ({ page }) => {
      await openCatalogue(page, lang);
      await searchbox(page).fill('DeepL API');
      await expect(listed(page, 'DeepL API')).toBeVisible();
      const empty = page.getByRole('checkbox', { name: /\(0\)$/, disabled: true, includeHidden: true });
      await expect(empty.first()).toBeAttached();
      await expect(page.getByRole('checkbox', { name: /\(0\)$/, disabled: false, includeHidden: true })).toHaveCount(0);
    });

    test('sorts the table by its columns, both ways, and says so', async ({ page }) => {
      await openCatalogue(page, lang, '?aufgabe=invoice-extraction');
      await page.getByRole('button', { name: t.catalogue.table, exact: true }).click();
      const table = page.getByRole('table', { name: t.catalogue.tableCaption });
      await expect(table.getByRole('row').nth(5)).toBeVisible();
      const rows = await table.getByRole('rowheader').allInnerTexts();
      const collator = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
      expect(rows).toEqual(rows.toSorted(collator.compare));

      const byVendor = table.getByRole('button', { name: t.catalogue.sortBy(t.catalogue.columns.vendor) });
      const vendors = table.getByRole('row').getByRole('cell').nth(0);
      await byVendor.click();
      const head = table.getByRole('columnheader', { name: t.catalogue.columns.vendor });
      await expect(head).toHaveAttribute('aria-sort', 'ascending');
      await expect(page).toHaveURL(/sortierung=anbieter.*ansicht=tabelle/);
      await expect(byVendor).toBeFocused();
      const firstVendor = await vendors.innerText();
      await byVendor.click();
      await expect(head).toHaveAttribute('aria-sort', 'descending');
      await expect(vendors).not.toHaveText(firstVendor);

      await table.getByRole('button', { name: t.catalogue.sortBy(t.catalogue.columns.cost) }).click();
      await expect(table.getByRole('columnheader', { name: t.catalogue.columns.cost })).toHaveAttribute(
        'aria-sort',
        'ascending',
      );
      await expect(page).toHaveURL(/sortierung=kosten/);
      await page.reload();
      await expect(table.getByRole('columnheader', { name: t.catalogue.columns.cost })).toHaveAttribute(
        'aria-sort',
        'ascending',
      );
      const printed = await table.getByRole('row').getByRole('cell').filter({ hasText: '€' }).allInnerTexts();
      const amounts = printed.map((text) => {
        const digits = text.replace(/[^\d.,]/g, '');
        return Number(lang === 'de' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
      });
      expect(amounts.length).toBeGreaterThan(5);
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    });
  });
}

test('the back button undoes a choice, the forward button brings it back', async ({ page }) => {
  const t = words('de');
  const all = await openCatalogue(page, 'de');
  const task = page.getByRole('combobox', { name: t.catalogue.task, exact: true });
  await task.selectOption('transcription');
  await expect(page).toHaveURL(/aufgabe=transcription/);
  await expect.poll(() => left(page)).toBeLessThan(all);
  const some = await left(page);
  await page.getByRole('button', { name: t.catalogue.table, exact: true }).click();
  await expect(page).toHaveURL(/ansicht=tabelle/);
  await page.goBack();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect.poll(() => left(page)).toBe(some);
  await page.goBack();
  await expect.poll(() => left(page)).toBe(all);
  await expect(task).toHaveValue('');
  await page.goForward();
  await expect(task).toHaveValue('transcription');
  await expect.poll(() => left(page)).toBe(some);
});

test('coming back from an offering finds search, order and place as they were', async ({ page }) => {
  await openCatalogue(page, 'de', '?sortierung=anbieter');
  await searchbox(page).fill('ocr');
  await expect(page).toHaveURL(/q=ocr/);
  // Names are found at once, the rest when the search has come.
  await expect(page.getByRole('main').locator('[aria-busy]')).toHaveAttribute('aria-busy', 'false');
  const link = names(page).nth(12);
  await link.scrollIntoViewIfNeeded();
  const name = await link.innerText();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(300);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await page.goBack();
  await expect(searchbox(page)).toHaveValue('ocr');
  await expect(names(page).nth(12)).toHaveText(name);
  await expect(names(page).nth(12)).toBeInViewport();
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(200);
});

test('a search on the start page lands in the catalogue with the answer', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('Rechnug');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/angebote\/\?q=Rechnug$/);
  await expect(searchbox(page)).toHaveValue('Rechnug');
  await expect(listed(page, 'Azure AI Document Intelligence')).toBeVisible();
});

test('a link with a synonym finds it', async ({ page }) => {
  await page.goto('/angebote/?q=Spracherkennung');
  await expect(listed(page, 'Deepgram Speech API')).toBeVisible();
  await expect(count(page)).toHaveText(/ von /);
});

test('nothing around the list jumps while typing', async ({ page }) => {
  const t = words('de');
  await openCatalogue(page, 'de');
  await page.locator('summary').filter({ hasText: t.catalogue.integration }).click();
  const choices = page
    .locator('summary')
    .filter({ hasText: t.catalogue.integration })
    .locator('..')
    .getByRole('checkbox');
  const order = await choices.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')));
  await page.evaluate(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    // Cards move to their new places, which is what typing is for; all else has to stay where it is.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        sources?: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      })[]) {
        for (const { node, previousRect, currentRect } of entry.sources ?? []) {
          const element = node instanceof Element ? node : node?.parentElement;
          const isMoved = Math.abs(previousRect.x - currentRect.x) + Math.abs(previousRect.y - currentRect.y) >= 1;
          if (!isMoved || !element?.isConnected || element.closest('li, main ~ *')) continue;
          shifts.push(
            `${element.tagName} «${element.textContent.trim().slice(0, 40)}» ` +
              `${previousRect.x},${previousRect.y} → ${currentRect.x},${currentRect.y}`,
          );
        }
      }
    }).observe({ type: 'layout-shift' });
  });
  const fixed = [searchbox(page), count(page), page.getByRole('combobox', { name: t.catalogue.sort })];
  const places = async () => Promise.all(fixed.map((part) => part.boundingBox()));
  await searchbox(page).focus();
  const before = (await places()).map((box) => [box?.x, box?.y]);
  for (const letter of 'rechnug') {
    await page.keyboard.type(letter);
    await expect(page).toHaveURL(new RegExp(`q=[a-z]*${letter}$`));
    expect((await places()).map((box) => [box?.x, box?.y])).toEqual(before);
  }
  await expect(listed(page, 'Azure AI Document Intelligence')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as { shifts?: string[] }).shifts)).toEqual([]);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // Choices keep their order, whatever they count.
  expect(await choices.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))).toEqual(order);
});
