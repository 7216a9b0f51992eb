import { expect, test } from '@playwright/test';
import { openPage, pageTypes, pagesWithIsland } from './page-types.ts';

for (const type of pageTypes) {
  test(`the ${type} page asks no third party, breaks no policy and logs no error`, async ({ page, baseURL }) => {
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${baseURL}/`) && !url.startsWith('data:')) foreign.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.url());
    });
    for (const lang of ['de', 'en'] as const) {
      await openPage(page, type, lang);
      // A key wakes islands, so that their script is under the policy, too.
      await page.keyboard.press('Shift');
      await page.waitForLoadState('networkidle');
    }

    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src [^;]*'sha256-/);
    expect(policy).not.toContain('unsafe-');

    // Framework code only where there is an island.
    const islands = await page.locator('astro-island').count();
    const framework = scripts.filter((url) => /client|react|jsx/i.test(url));
    if (pagesWithIsland.includes(type)) {
      expect(islands).toBeGreaterThan(0);
    } else {
      expect(islands).toBe(0);
      expect(framework).toEqual([]);
    }
  });
}

test('the server says what a <meta> policy cannot: pages are not framed, files are what they say', async ({
  request,
}) => {
  for (const address of ['/', '/angebote/', '/404.html', '/gibt-es-nicht/']) {
    const headers = (await request.get(address)).headers();
    expect(headers['content-security-policy'], address).toBe("frame-ancestors 'none'");
    expect(headers['referrer-policy'], address).toBe('strict-origin-when-cross-origin');
    expect(headers['x-content-type-options'], address).toBe('nosniff');
  }
  const [script] = /\/_astro\/[^"]+\.js/.exec(await (await request.get('/')).text()) ?? [''];
  for (const address of [script, '/favicon.svg', '/data/v1/prices.csv']) {
    expect((await request.get(address)).headers()['x-content-type-options'], address).toBe('nosniff');
  }
});
