import { defineConfig } from '@playwright/test';

const port = 4390;

// One browser, two sizes. `npm test` finds the browser and names it in CHROME_PATH.
export default defineConfig({
  testDir: 'test/site',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/site',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  // Generous for machines that are busy with other things; what is fast is not waited for.
  expect: { timeout: 15_000 },
  // Dots, and at the end what failed and why: the closing lines have to say it all.
  reporter: [['dot'], ['json', { outputFile: 'test-results/site.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      ...(process.env['CHROME_PATH'] ? { executablePath: process.env['CHROME_PATH'] } : {}),
      // Chromium refuses its sandbox to root; the other two keep it from calling home, so that "no third-party
      // request" speaks of the site alone.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      testMatch: ['main-job.spec.ts', 'layout.spec.ts'],
      // What differs on a phone is the layout, which is looked at in both languages; the job itself is done in one.
      grepInvert: [/the main job \(en\)/, /by keyboard alone/],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
