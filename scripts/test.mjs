// npm test: everything that must hold before a change is shared. Installs and finds a browser by itself.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, installIfNeeded, root, runScript } from './setup.mjs';

const started = Date.now();
if (process.argv.length > 2) {
  console.error(
    `npm test runs everything and takes no «${process.argv.slice(2).join(' ')}». For a part of it: ` +
      'npm run test:unit -- <file>, npm run test:dist -- <file>, npm run test:site -- <file>.',
  );
  process.exit(2);
}
installIfNeeded();
const browser = await findBrowser();
const reports = path.join(root, 'test-results');
rmSync(reports, { recursive: true, force: true });

runScript('Format, lint, types, content', 'check');
runScript('Unit tests with coverage of src/pricing', 'test:unit');
runScript('Build the site', 'build');
runScript('The built site: HTML, links, bytes', 'test:dist');
runScript('The site in a browser', 'test:site', [], { CHROME_PATH: browser });
runScript('Lighthouse', 'test:lighthouse', [], { CHROME_PATH: browser });

let passed = 0;
let failed = 0;
for (const name of ['unit', 'dist']) {
  const report = JSON.parse(readFileSync(path.join(reports, `${name}.json`), 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
for (const name of ['site']) {
  const { stats } = JSON.parse(readFileSync(path.join(reports, `${name}.json`), 'utf8'));
  passed += stats.expected;
  failed += stats.unexpected;
}
if (!existsSync(path.join(reports, 'lighthouse.json'))) failed += 1;
console.log(`\nAll of it in ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
