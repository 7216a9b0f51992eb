import { expect, test, type Page } from '@playwright/test';
import { words } from '../../src/text/language.ts';
import { cards, jobs, langs, openTask, pricedCards, results, volumeField } from './job.ts';
import { openPage, pageTypes, type PageType } from './page-types.ts';

// 320 px is the narrowest phone and a desktop at 400 %; 640 px is a desktop at 200 %.
const widths = { desktop: [1280, 640], phone: [390, 320] } as const;

/** Texts of the elements that stick out of the page to the right. Runs in the page. */
function stickingOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement),
  );
  return [
    `${scrollWidth} px instead of ${clientWidth}`,
    ...wide.slice(-3).map((element) => `${element.tagName}.${element.className} «${element.textContent.slice(0, 40)}»`),
  ];
}

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
}

async function openInBoth(page: Page, type: PageType, look: () => Promise<void>): Promise<void> {
  for (const lang of langs) {
    if (type === 'notFound' && lang === 'en') continue;
    await test.step(lang, async () => {
      await openPage(page, type, lang);
      await look();
    });
  }
}

for (const type of pageTypes) {
  test(`the ${type} page fits its width at any size, folded and unfolded`, async ({ page }, { project }) => {
    const sizes = widths[project.name as keyof typeof widths];
    await openInBoth(page, type, async () => {
      for (const unfolded of [false, true]) {
        if (unfolded) await unfoldAll(page);
        for (const width of sizes) {
          await page.setViewportSize({ width, height: 700 });
          expect(await page.evaluate(stickingOut), `at ${width} px`).toEqual([]);
        }
      }
      // A finger needs some room: 24 px, links within sentences excepted.
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, input:not([type="radio"], [type="checkbox"]), summary')]
          .filter((element) => element.checkVisibility())
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && box.height < 23.5 && box.width < 23.5)
          .map(({ element }) => element.outerHTML.slice(0, 80)),
      );
      expect(small).toEqual([]);
    });
  });
}

test('the task page fits its width while it is used', async ({ page }, { project }) => {
  await openTask(page, 'de', '?v=1&rechnungen=123456789&knowhow=1&unsinn=1');
  await volumeField(page, 'de').fill('999999999999999999');
  await unfoldAll(page);
  for (const width of widths[project.name as keyof typeof widths]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await page.evaluate(stickingOut), `at ${width} px`).toEqual([]);
  }
});

test('the catalogue fits its width as a table, with a long search', async ({ page }, { project }) => {
  await page.goto(`/angebote/?ansicht=tabelle&q=${'Rechnungsverarbeitung'.repeat(4)}`);
  await expect(page.getByText(words('de').catalogue.none)).toBeVisible();
  for (const query of ['', '?ansicht=tabelle&aufgabe=invoice-extraction']) {
    if (query) await page.goto(`/angebote/${query}`);
    if (query) await expect(page.getByRole('table')).toBeVisible();
    for (const width of widths[project.name as keyof typeof widths]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(stickingOut), `at ${width} px`).toEqual([]);
    }
  }
});

test('print shows the case and the matches, without what only a screen can do', async ({ page }) => {
  await openTask(page, 'de', '?v=1&rechnungen=60');
  await page.emulateMedia({ media: 'print' });
  // A4 less its margins at 96 dots per inch.
  await page.setViewportSize({ width: 680, height: 960 });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(pricedCards(page, 'de').first()).toBeVisible();
  await expect(results(page, 'de').getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: words('de').form.reset })).toHaveCount(0);
  await expect(volumeField(page, 'de')).toBeVisible();
  expect(await page.evaluate(stickingOut)).toEqual([]);
  const ink = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(ink.color).not.toBe(ink.backgroundColor);
});

for (const type of ['start', 'catalogue', 'offering', 'method'] as const) {
  test(`the ${type} page prints within its width`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 960 });
    await openPage(page, type, 'de');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(stickingOut)).toEqual([]);
  });
}

test('a dark screen prints dark on white', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(jobs.de.address);
  const colours = await page.evaluate(() => ({
    ground: [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor),
    sheet: getComputedStyle(document.querySelector('article') ?? document.body).backgroundColor,
    ink: getComputedStyle(document.querySelector('h1') ?? document.body).color,
  }));
  const light = /^(rgba\(0, 0, 0, 0\)|rgb\(2[3-5]\d, 2[3-5]\d, 2[3-5]\d\))$/;
  for (const colour of [...colours.ground, colours.sheet]) expect(colour).toMatch(light);
  expect(colours.ink).toMatch(/^rgb\(\d\d?, \d\d?, \d\d?\)$/);
});

test('forced colours keep the bars, the ladder and the focus apart from the ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openTask(page, 'de');
  const card = cards(page, 'de').first();
  const pictures = card.getByRole('img');
  expect(await pictures.count()).toBeGreaterThanOrEqual(7);
  const faint = await pictures.evaluateAll((images) => {
    const ground = getComputedStyle(document.body).backgroundColor;
    return images.filter((image) =>
      [...image.querySelectorAll('rect, line, path, circle, text')].every((shape) => {
        const { fill, stroke, strokeWidth } = getComputedStyle(shape);
        const isDrawn = (colour: string): boolean =>
          colour !== 'none' && colour !== ground && !/^rgba\(.*, 0\)$/.test(colour);
        return !isDrawn(fill) && !(isDrawn(stroke) && parseFloat(strokeWidth) > 0);
      }),
    ).length;
  });
  expect(faint).toBe(0);
  await volumeField(page, 'de').focus();
  const outline = await volumeField(page, 'de').evaluate((field) => getComputedStyle(field).outlineStyle);
  expect(outline).not.toBe('none');
});

test('reduced motion: nothing moves by itself and nothing glides', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTask(page, 'de');
  await volumeField(page, 'de').fill('60');
  await expect(page).toHaveURL(/rechnungen=60/);
  const moving = await page.evaluate(() => ({
    animations: document.getAnimations().length,
    scroll: getComputedStyle(document.documentElement).scrollBehavior,
    gliding: [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      const longest = (durations: string): number => Math.max(...durations.split(',').map(parseFloat));
      return longest(transitionDuration) > 0.01 || (animationName !== 'none' && longest(animationDuration) > 0.01);
    }).length,
  }));
  expect(moving).toEqual({ animations: 0, scroll: 'auto', gliding: 0 });
});

test('the phone shows the main thing first: the task, the case, a way to the result', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(jobs.de.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(volumeField(page, 'de')).toBeVisible();
  const jump = page.getByRole('link', { name: /Treffer/ }).last();
  await expect(jump).toBeInViewport();
  await jump.click();
  await expect(results(page, 'de').getByRole('heading', { level: 2 }).first()).toBeInViewport();
});
