/** What axe, the accessibility checker, says about a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const bothSchemes = ['light', 'dark'] as const;

/**
 * Violations in the colour schemes, as «scheme: rule: elements»; what does not depend on colour is looked at once.
 * `only` is the selector of a part that is looked at alone.
 */
export async function violationsOn(
  page: Page,
  { only, schemes = bothSchemes }: { only?: string; schemes?: readonly ('light' | 'dark')[] } = {},
): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The site has no frames, which is what the other mode is for.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    if (only !== undefined) axe.include(only);
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    for (const { id, nodes } of violations) {
      found.push(`${colorScheme}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
    }
  }
  return found;
}
