/**
 * Builds the site with made-up catalogues of several sizes in folders of its own and measures what a visitor feels:
 * bytes until the page answers and rests, before anything is searched (framework included), and the time from a key
 * press to the next paint, at full speed and slowed down four times. The task page is measured on the real content.
 *
 *     npm run bench:site -- --json [--sizes 200,1000,10000]
 *
 * One JSON value on stdout with `--json`, all else on stderr; exit code 2 for a wrong call. Whatever was started is
 * ended and whatever was written is removed, also when it fails or is interrupted.
 */
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/catalogue/read.ts';
import type { Content } from '../../src/catalogue/content.ts';
import { findBrowser, root } from '../../scripts/setup.mjs';
import { serve } from '../../scripts/serve.mjs';
import { writeManyOfferings } from './many-offerings.ts';

interface Measured {
  kB: number;
  keyToPaintMs: number;
  keyToPaintMs4x: number;
}

interface PageToMeasure {
  address: string;
  /** The field that is typed into. */
  field: string;
  /** What is typed, again and again; every key changes the results. */
  keys: readonly string[];
}

const backspaces = (count: number): string[] => Array.from({ length: count }, () => 'Backspace');
const cataloguePage: PageToMeasure = {
  address: '/angebote/',
  field: 'main input[type="search"]',
  keys: [...'rechnungen', ...backspaces(9)],
};
const taskPage: PageToMeasure = {
  address: '/aufgaben/rechnungen-auslesen/',
  // The volume comes first; 3001, 30012 … then back again.
  field: 'main form input[inputmode="decimal"]',
  keys: [...'123', ...backspaces(3)],
};
const pressesMeasured = 60;
const longestBuild = 10 * 60_000;
const longestStep = 60_000;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => stop.abort(new Error(`Ended by ${signal}.`)));
}
const say = (text: string): void => console.error(text);

process.exitCode = await main();

async function main(): Promise<number> {
  let sizes: number[];
  let json: boolean;
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, sizes: { type: 'string', default: '200,1000,10000' } },
    });
    json = values.json;
    sizes = values.sizes.split(',').map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > 100_000)) throw new Error('wrong size');
  } catch {
    say('Call it as: npm run bench:site -- [--json] [--sizes 200,1000,10000], sizes from 1 to 100000.');
    return 2;
  }
  try {
    const measured = await measureAll(sizes);
    if (json) process.stdout.write(`${JSON.stringify(measured)}\n`);
    else console.table({ ...measured.catalogue, 'task page': measured.task });
    return 0;
  } catch (error) {
    const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
    say(reason instanceof Error ? reason.message : String(reason));
    return 1;
  }
}

async function measureAll(sizes: readonly number[]) {
  const content = await readContent(path.join(root, 'content'));
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const end = (): void => void browser.close();
  stop.signal.addEventListener('abort', end, { once: true });
  try {
    const catalogue: Record<string, Measured & { buildSeconds: number }> = {};
    for (const size of sizes) {
      catalogue[String(size)] = await inOwnFolder(async (folder) => {
        writeContent(folder, content, size);
        const buildSeconds = await build(folder, `the site with ${size} offerings`);
        const measured = { ...(await measure(browser, path.join(folder, 'dist'), cataloguePage)), buildSeconds };
        say(`${size} offerings: ${JSON.stringify(measured)}`);
        return measured;
      });
    }
    const built = path.join(root, 'dist');
    const task = existsSync(path.join(built, 'index.html'))
      ? await measure(browser, built, taskPage)
      : await inOwnFolder(async (folder) => {
          cpSync(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true });
          await build(folder, 'the real site, for its task page');
          return measure(browser, path.join(folder, 'dist'), taskPage);
        });
    say(`task page: ${JSON.stringify(task)}`);
    return { catalogue, task };
  } finally {
    stop.signal.removeEventListener('abort', end);
    await browser.close();
  }
}

async function inOwnFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  stop.signal.throwIfAborted();
  const folder = mkdtempSync(path.join(tmpdir(), 'passgenau-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that is real except the vendors, and `size` made-up offerings. */
function writeContent(folder: string, real: Content, size: number): void {
  mkdirSync(path.join(folder, 'content'));
  for (const part of ['tasks', 'reference', 'glossary', 'guide', 'partners']) {
    const from = path.join(root, 'content', part);
    if (existsSync(from)) cpSync(from, path.join(folder, 'content', part), { recursive: true });
  }
  writeManyOfferings(path.join(folder, 'content'), size, real);
}

/** Builds the site in a folder that has its content; returns the seconds it took. */
async function build(folder: string, what: string): Promise<number> {
  for (const part of ['src', 'public', 'docs', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    const from = path.join(root, part);
    if (existsSync(from)) cpSync(from, path.join(folder, part), { recursive: true });
  }
  // The method page shows the golden cases.
  cpSync(path.join(root, 'test', 'golden'), path.join(folder, 'test', 'golden'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  say(`Building ${what} …`);
  const started = Date.now();
  const astro = path.join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(longestBuild)]),
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) =>
      reject(error.name === 'AbortError' ? new Error(`Building ${what} took longer than ten minutes.`) : error),
    );
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`Building ${what} failed (exit code ${code}):\n${complaints.slice(-2000)}`);
  return Math.round((Date.now() - started) / 100) / 10;
}

async function measure(browser: Browser, folder: string, { address, field, keys }: PageToMeasure): Promise<Measured> {
  stop.signal.throwIfAborted();
  const server = await serve({ folder, port: 0 });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(longestStep);
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    let bytes = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${server.url}${address}`, { waitUntil: 'networkidle' });
    // A click wakes the islands; the framework counts.
    await page.locator(field).first().click();
    await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
    await page.waitForLoadState('networkidle');
    await client.send('Network.disable');
    const kB = Math.round(bytes / 100) / 10;

    // The first search loads its library; what follows is what every further key costs.
    await page.keyboard.press('End');
    await page.keyboard.type('1');
    await page.waitForURL(/\?/);
    await page.keyboard.press('Backspace');
    await page.waitForLoadState('networkidle');
    await page.evaluate(watchPaint);
    const keyToPaintMs = await keyToPaint(page, keys);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const keyToPaintMs4x = await keyToPaint(page, keys);
    return { kB, keyToPaintMs, keyToPaintMs4x };
  } finally {
    await context.close();
    await server.close();
  }
}

/** Notes the time from each key to the frame that follows it. Runs in the page. */
function watchPaint(): void {
  addEventListener(
    'keydown',
    (event) => {
      // From the press itself: what the page was busy with before it could listen counts.
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        // A message posted within a frame arrives when that frame has been painted.
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () =>
          Object.assign(globalThis, { painted: performance.now() - pressed }),
        );
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** Median milliseconds from a key press to the frame that follows it. */
async function keyToPaint(page: Page, keys: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let press = 0; press < pressesMeasured; press += 1) {
    await page.evaluate(() => Object.assign(globalThis, { painted: undefined }));
    await page.keyboard.press(keys[press % keys.length] ?? 'Backspace');
    const painted = await page.waitForFunction(() => (globalThis as { painted?: number }).painted);
    times.push(Number(await painted.jsonValue()));
    // As fast as people type.
    await page.waitForTimeout(80);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
