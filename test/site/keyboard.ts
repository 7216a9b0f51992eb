/** Walking through a page as somebody without a mouse does. */
import { expect, type Locator, type Page } from '@playwright/test';

const mostStops = 150;

/**
 * Presses Tab (or Shift+Tab) until the target has the focus. Every stop on the way must show its focus and lie in sight.
 *
 * @returns how many keys it took
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  await expect(target).toBeVisible();
  const wanted = await target.elementHandle();
  for (let stops = 1; stops <= mostStops; stops += 1) {
    await page.keyboard.press(key);
    const fault = await page.evaluate(faultOfFocus);
    expect(fault).toBe('');
    if (await page.evaluate((node) => document.activeElement === node, wanted)) return stops;
  }
  throw new Error(`${mostStops} × ${key} did not reach ${target.toString()}`);
}

/** What is wrong with the present focus, as a sentence; empty where nothing is. Runs in the page. */
function faultOfFocus(): string {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return '';
  const name = `${at.tagName.toLowerCase()} «${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 40)}»`;
  const isShown = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  // A row may show the focus of the button in it.
  if (![at, at.closest('label'), at.parentElement].some((element) => element && isShown(element))) {
    return `${name} does not show its focus`;
  }
  const box = at.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 60), 0), innerWidth - 1);
  const y = box.top + Math.min(box.height, innerHeight) / 2;
  if (y < 0 || y > innerHeight) return `${name} has the focus out of sight`;
  const there = document.elementFromPoint(x, y);
  const isFree = there && (at.contains(there) || there.contains(at) || at.closest('label')?.contains(there));
  return isFree ? '' : `${name} has the focus behind ${there?.className ?? 'something'}`;
}
