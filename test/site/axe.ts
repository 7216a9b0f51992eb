/** What axe, the accessibility checker, says about a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const schemes = ['light', 'dark'] as const;

/**
 * Violations in both colour schemes, as «scheme: rule: elements»; what does not depend on colour is looked at once.
 * `only` and `except` are selectors of parts that are looked at alone or left out.
 */
export async function violationsOn(page: Page, part: { only?: string; except?: string } = {}): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The site has no frames, which is what the other mode is for.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    if (part.only !== undefined) axe.include(part.only);
    if (part.except !== undefined) axe.exclude(part.except);
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    for (const { id, nodes } of violations) {
      found.push(`${colorScheme}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
    }
  }
  return found;
}
