import { expect, test, type Locator, type Page } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { searchWordsFile } from '../../src/text/routes.ts';
import { caseForm, costs, isLive, jobs, knowHowChoice, pricedCards, summary, volumeField } from './job.ts';

const t = words('de');
const { address } = jobs.de;

/** Collects what the page could not cope with. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** The names of the listed offerings. */
const offerings = (page: Page): Locator => page.getByRole('main').getByRole('listitem').getByRole('heading');

const brokenCases = {
  'a key that does not exist': '?foo=bar',
  'a number that is none': '?v=1&rechnungen=abc',
  'a number out of bounds': '?v=1&rechnungen=-5',
  'a number without end': `?v=1&rechnungen=${'9'.repeat(400)}`,
  'an exponent': '?v=1&rechnungen=1e9999',
  'a range upside down': '?v=1&rechnungen=9~5',
  'a level that does not exist': '?v=1&ergebnis=7!',
  'another version': '?v=99&rechnungen=60',
  'a key given twice': '?v=1&rechnungen=60&rechnungen=70',
  'names of inner things': '?__proto__=1&constructor=2&toString=3&hasOwnProperty=4',
  markup: '?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&rechnungen=%22%3E%3Cimg+src%3Dx%3E',
  'broken percent signs': '?v=1&rechnungen=%E0%A4%A&%=%&%ZZ',
  'a huge text': `?v=1&region=${'x'.repeat(6000)}`,
  'hundreds of keys': `?${Array.from({ length: 400 }, (_none, n) => `k${n}=${n}`).join('&')}`,
  'signs of other alphabets': '?v=1&rechnungen=%D9%A1%D9%A2&knowhow=%F0%9F%98%80&%00=%00',
};

test('whatever stands in the address of a task, there is a notice and the full page', async ({ page }) => {
  const errors = errorsOf(page);
  for (const [what, query] of Object.entries(brokenCases)) {
    await test.step(what, async () => {
      await page.goto(address + query);
      await expect(page.getByRole('alert')).toContainText(t.form.linkProblems);
      await isLive(caseForm(page, 'de'));
      expect(await pricedCards(page, 'de').count()).toBeGreaterThanOrEqual(10);
      const notice = await page.getByRole('alert').innerText();
      expect(notice.length).toBeLessThan(1200);

      // The notice can be closed, and what is entered afterwards holds.
      await page.getByRole('alert').getByRole('button', { name: t.form.close }).click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await volumeField(page, 'de').fill('61');
      await expect(page).toHaveURL(`${address}?v=1&rechnungen=61`);
      expect(errors).toEqual([]);
    });
  }
});

test('what can be read of a broken link still applies', async ({ page }) => {
  await page.goto(`${address}?v=1&rechnungen=60&unsinn=1&knowhow=1&region=mond`);
  await expect(page.getByRole('alert')).toContainText('unsinn=1');
  await expect(page.getByRole('alert')).toContainText('region=mond');
  await expect(volumeField(page, 'de')).toHaveValue('60');
  await expect(knowHowChoice(page, 'de', 1)).toBeChecked();
});

test('marks of mail programs in the address are no reason for a notice', async ({ page }) => {
  await page.goto(`${address}?utm_source=brief&rechnungen=60&fbclid=abc`);
  await isLive(caseForm(page, 'de'));
  await expect(volumeField(page, 'de')).toHaveValue('60');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

const brokenFilters = {
  garbage: '?aufgabe=nichts&kosten=abc&knowhow=9&region=%00,XX&sortierung=quer&ansicht=kreis',
  'names of inner things': '?__proto__=1&aufgabe=constructor&passung=toString&status=__proto__',
  'broken percent signs': '?q=%E0%A4%A&%=%',
  'a huge text': `?q=${'ä'.repeat(2000)}`,
  'signs of a pattern': `?q=${encodeURIComponent(String.raw`.*+?^$()[]{}|\ `)}`,
};

test('whatever stands in the address of the catalogue, it stays usable', async ({ page }) => {
  const errors = errorsOf(page);
  for (const [what, query] of Object.entries(brokenFilters)) {
    await test.step(what, async () => {
      await page.goto(`/angebote/${query}`);
      await isLive(page.getByRole('searchbox'));
      await expect(page.getByRole('heading', { level: 1, name: t.catalogue.title })).toBeVisible();
      const count = page.getByRole('main').getByRole('status');
      await expect(count).toHaveText(/\d/);
      await page.getByRole('combobox', { name: t.catalogue.task, exact: true }).selectOption('transcription');
      const chips = page.getByRole('list', { name: t.catalogue.chips });
      await expect(chips).toBeVisible();
      await chips.getByRole('button', { name: t.catalogue.clearAll }).click();
      await expect(count).toHaveText(/^(\d+) \D+$/);
      expect(errors).toEqual([]);
    });
  }
});

test.describe('the browser’s storage', () => {
  test('forbidden: the shortlist lasts as long as the page, everything else works', async ({ page }) => {
    const errors = errorsOf(page);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
    await page.goto(address);
    await isLive(caseForm(page, 'de'));
    await page
      .getByRole('button', { name: /merken/i })
      .first()
      .click();
    await expect(page.getByRole('banner').getByRole('link', { name: t.nav.shortlist })).toContainText('1');
    await volumeField(page, 'de').fill('60');
    await expect(page).toHaveURL(/rechnungen=60/);
    expect(errors).toEqual([]);
  });

  test('full: a shortlist that cannot be stored does no harm', async ({ page }) => {
    const errors = errorsOf(page);
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await page.goto(address);
    await isLive(caseForm(page, 'de'));
    await page
      .getByRole('button', { name: /merken/i })
      .first()
      .click();
    await expect(page.getByRole('banner').getByRole('link', { name: t.nav.shortlist })).toContainText('1');
    expect(errors).toEqual([]);
  });

  test('holding anything but a list counts as an empty shortlist', async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto('/404.html');
    for (const text of ['{"a":', '"text"', '[1,null,{"x":1},"<b>"]', '{}', 'null', '["../../x","a/b/c"]', '\u0000']) {
      await test.step(JSON.stringify(text), async () => {
        await page.evaluate((stored) => localStorage.setItem('passgenau:shortlist', stored), text);
        await page.goto('/merkliste/');
        await expect(page.getByText(t.catalogue.shortlistEmpty)).toBeVisible();
        await expect(page.getByRole('banner').getByRole('link', { name: t.nav.shortlist })).toHaveCount(0);
      });
    }
    expect(errors).toEqual([]);
  });

  test('naming offerings that have left the catalogue does not hide the others', async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('passgenau:shortlist', '["gone/nowhere","azure/document-intelligence"]'),
    );
    await page.goto('/merkliste/');
    await expect(offerings(page)).toHaveText(['Azure AI Document Intelligence']);
  });
});

test.describe('script that does not arrive', () => {
  for (const [what, pattern] of [
    ['all of it', /\/_astro\/.*\.js$/],
    ['the framework', /\/_astro\/client[^/]*\.js$/],
    ['the matches', /\/_astro\/TaskMatches[^/]*\.js$/],
    ['the form', /\/_astro\/TaskCase[^/]*\.js$/],
  ] as const) {
    test(`(${what}) leaves the built task page useful`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await volumeField(page, 'de').fill('60');
      expect(await pricedCards(page, 'de').count()).toBeGreaterThanOrEqual(10);
      expect((await costs(page, 'de')).length).toBeGreaterThanOrEqual(10);
      await expect(summary(page, 'de')).toHaveText(/\d/);
    });
  }

  test('for the chart leaves the matches as they are and says so', async ({ page }) => {
    await page.route(/\/_astro\/CostChart[^/]*\.js$/, (route) => route.abort());
    await page.goto(address);
    await isLive(caseForm(page, 'de'));
    await volumeField(page, 'de').fill('60');
    await page.getByRole('heading', { name: t.task.chartTitle('Eingangsrechnungen') }).scrollIntoViewIfNeeded();
    await expect(page.getByText(t.task.chartFailed)).toBeVisible();
    await volumeField(page, 'de').fill('70');
    await expect(page).toHaveURL(/rechnungen=70/);
    expect(await pricedCards(page, 'de').count()).toBeGreaterThanOrEqual(10);
  });

  test('leaves the catalogue with its whole list', async ({ page }) => {
    await page.route(/\/_astro\/.*\.js$/, (route) => route.abort());
    await page.goto('/angebote/');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/\d/);
    const all = Number(/\d+/.exec(await page.getByRole('main').getByRole('status').innerText())?.[0]);
    await expect(offerings(page)).toHaveCount(all);
  });

  test('for the forgiving search leaves the plain one', async ({ page }) => {
    await page.route(/\/_astro\/search[^/]*\.js$/, (route) => route.abort());
    await page.goto('/angebote/');
    await isLive(page.getByRole('searchbox'));
    await page.getByRole('searchbox').fill('Spracherkennung');
    await expect(page.getByRole('main').getByRole('link', { name: 'Deepgram Speech API', exact: true })).toBeVisible();
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/ von /);
  });

  test('for the words of the tasks leaves the search by names', async ({ page }) => {
    await page.route(`**${searchWordsFile}`, (route) => route.abort());
    await page.goto('/angebote/?q=Depgram');
    await isLive(page.getByRole('searchbox'));
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/ von /);
    await expect(page.getByRole('main').getByRole('link', { name: 'Deepgram Speech API', exact: true })).toBeVisible();
    await page.getByRole('searchbox').fill('Übersetzen');
    await expect(page.getByRole('main').getByRole('link', { name: 'DeepL API', exact: true })).toBeVisible();
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/ von /);
  });
});

test('what is typed and chosen before the script has come is not lost', async ({ page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await volumeField(page, 'de').fill('60');
  await knowHowChoice(page, 'de', 1).check();
  release();
  await isLive(caseForm(page, 'de'));
  await expect(page).toHaveURL(/rechnungen=60.*knowhow=1/);
  await expect(volumeField(page, 'de')).toHaveValue('60');
  await expect(knowHowChoice(page, 'de', 1)).toBeChecked();
});

test('what is chosen in the instant in which a link comes alive is not lost', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto('/angebote/?q=sprache');
  // The framework has come, and has not yet answered.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.getByRole('combobox', { name: t.catalogue.task, exact: true }).selectOption('transcription');
  await expect(page).toHaveURL(/aufgabe=transcription/);
  await expect(page.getByRole('searchbox')).toHaveValue('sprache');
});

test('an address that does not exist answers 404 with ways on, in both languages', async ({ page }) => {
  for (const missing of [
    '/gibt-es-nicht/',
    '/aufgaben/nichts/',
    '/en/nothing',
    '/%E0%A4%A/',
    '/angebote/..%2f..%2fx/',
  ]) {
    await test.step(missing, async () => {
      const response = await page.goto(missing);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const main = page.getByRole('main');
      await expect(main.getByRole('link', { name: t.nav.tasks })).toHaveAttribute('href', '/aufgaben/');
      await expect(main.getByRole('link', { name: words('en').nav.tasks })).toHaveAttribute('href', '/en/tasks/');
    });
  }
});

test('an address without its last slash leads to the page', async ({ page }) => {
  await page.goto('/aufgaben/rechnungen-auslesen?rechnungen=60');
  await expect(page).toHaveURL(`${address}?rechnungen=60`);
  await expect(volumeField(page, 'de')).toHaveValue('60');
});
