// Runs under whatever Node the machine has (20 or newer), before anything is installed: built-in modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a program in the project's folder with its output shown; ends this process with its code if it fails. */
export function run(title, command, args, env = {}) {
  console.log(`\n▸ ${title}`);
  const started = Date.now();
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (result.error) {
    console.error(`${title} could not start: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) {
    console.error(`\n✗ ${title} failed (exit code ${result.status ?? result.signal}).`);
    process.exit(result.status ?? 1);
  }
  console.log(`✓ ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Runs a script of package.json; npm puts the project's own Node 24 first on the path. */
export function runScript(title, script, args = [], env = {}) {
  run(title, npm, ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], env);
}

/** Installs exactly what the lockfile says, once per lockfile. */
export function installIfNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const marker = path.join(root, 'node_modules', '.passgenau-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  run('Install packages (npm ci)', npm, ['ci', '--no-audit', '--no-fund']);
  writeFileSync(marker, lock);
}

const systemBrowsers = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Path of a Chromium for the browser tests: `CHROME_PATH`, one of the system, Playwright's own, or, as root on Debian
 * and Ubuntu, the one of the distribution. Ends with one sentence where none can be had.
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CHROME_PATH names ${named}, but there is no such file. Correct or unset it.`);
    process.exit(1);
  }
  const onSystem = (systemBrowsers[process.platform] ?? []).find((file) => existsSync(file));
  if (onSystem) return onSystem;

  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('\n▸ No Chromium found: trying Playwright’s download');
  const download = spawnSync(npm, ['exec', '--', 'playwright', 'install', 'chromium'], { cwd: root, stdio: 'inherit' });
  if (download.status === 0 && existsSync(chromium.executablePath())) return chromium.executablePath();

  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('Update the package list (apt-get update)', 'apt-get', ['update', '-qq']);
    run('Install Chromium (apt-get)', 'apt-get', ['install', '-y', '-qq', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  console.error(
    'The browser tests need Chromium, Chrome or Edge: install one, or set CHROME_PATH to its program file.',
  );
  process.exit(1);
}
