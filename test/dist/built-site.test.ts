/** Reads the built files themselves: every page, not one of each type. */
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const dist = path.resolve(import.meta.dirname, '../../dist');
let site = '';
let files = new Set<string>();
let pages: { file: string; html: string; english: boolean }[] = [];

beforeAll(() => {
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error('dist/ is missing: run "npm run build" first.');
  files = new Set(
    globSync('**/*.*', { cwd: dist, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')),
  );
  pages = [...files]
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => ({
      file,
      html: readFileSync(path.join(dist, file), 'utf8'),
      english: file.startsWith('en/'),
    }));
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(pages.find(({ file }) => file === 'index.html')?.html ?? '');
  site = new URL(canonical?.[1] ?? 'https://passgenau.example').origin;
});

/** The file that a host would answer with, or null. */
function fileFor(pathname: string): string | null {
  const clean = decodeURIComponent(pathname).replace(/^\//, '');
  const candidates = clean === '' || clean.endsWith('/') ? [`${clean}index.html`] : [clean];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}

function urlsIn(html: string, attributes: string): string[] {
  return [...html.matchAll(new RegExp(`\\s(?:${attributes})="([^"]*)"`, 'g'))].map(([, raw = '']) =>
    raw.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

/** `count` of a problem and where it was first seen, so that a fault of a layout is one line and not eight hundred. */
function summed(problems: readonly { file: string; what: string }[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { file, what } of problems) groups.set(what, [...(groups.get(what) ?? []), file]);
  return [...groups].map(([what, where]) => `${what} (${where.length} ×, first in ${where[0]})`);
}

describe('the built site', () => {
  test('holds the pages of both languages in equal number', () => {
    expect(pages.length).toBeGreaterThan(300);
    // The page of missing addresses speaks both languages itself.
    const german = pages.filter(({ english, file }) => !english && file !== '404.html').length;
    expect(pages.filter(({ english }) => english).length).toBe(german);
  });

  test('every internal link leads to a page, and every #anchor to a place on it', () => {
    const idsOf = new Map(
      pages.map(({ file, html }) => [file, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))]),
    );
    const broken: { file: string; what: string }[] = [];
    for (const { file, html } of pages) {
      const base = new URL(file.replace(/index\.html$/, ''), `${site}/`);
      for (const raw of new Set(urlsIn(html, 'href|src|action|component-url|renderer-url|before-hydration-url'))) {
        const url = new URL(raw, base);
        if (url.origin !== site) continue;
        const target = fileFor(url.pathname);
        if (target === null) broken.push({ file, what: `${raw} leads nowhere` });
        else if (url.hash !== '' && target.endsWith('.html') && !idsOf.get(target)?.has(decodeURIComponent(url.hash.slice(1)))) {
          broken.push({ file, what: `${raw} names no place on its page` });
        }
      }
    }
    expect(summed(broken)).toEqual([]);
  });

  test('links to other sites are https, and no other site is asked for anything', () => {
    const wrong: { file: string; what: string }[] = [];
    for (const { file, html } of pages) {
      for (const raw of urlsIn(html, 'href')) {
        if (/^[a-z][a-z\d+.-]*:/i.test(raw) && !/^(https:\/\/|mailto:)/.test(raw)) wrong.push({ file, what: raw });
      }
      for (const raw of urlsIn(html, 'src|srcset|poster|component-url|renderer-url')) {
        if (/^(https?:)?\/\//.test(raw)) wrong.push({ file, what: `asks for ${raw}` });
      }
    }
    expect(summed(wrong)).toEqual([]);
  });

  test('every page is valid HTML', { timeout: 240_000 }, () => {
    const config: ConfigData = {
      root: true,
      extends: ['html-validate:standard'],
      rules: {
        // Written by the build, not by hand: case of attributes, optional quotes and self-closing are its business.
        'attribute-boolean-style': 'off',
        'attr-quotes': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        // Titles name the task or offering in full; search engines cut them themselves.
        'long-title': 'off',
        'no-inline-style': 'error',
        // There are no telephone numbers; prices and versions look like some.
        'tel-non-breaking': 'off',
        // All files come from this site.
        'require-sri': 'off',
        'element-name': ['error', { whitelist: ['astro-island'] }],
      },
    };
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    const problems: { file: string; what: string }[] = [];
    for (const { file, html } of pages) {
      // Astro writes the one style of its islands in front of the first of them. Browsers apply a style anywhere; the
      // standard wants it in the head.
      const own = html.replace(/<style>astro-island,astro-slot[^<{]*\{display:contents\}<\/style>/, '');
      for (const result of validator.validateStringSync(own, file).results) {
        for (const { ruleId, message, selector } of result.messages) {
          problems.push({ file, what: `${ruleId}: ${message} [${(selector ?? '').replace(/.* > (?=.* > .* > )/, '')}]` });
        }
      }
    }
    expect(summed(problems)).toEqual([]);
  });

  test('every page names its language, one title, one description, one first heading and its counterpart', () => {
    const wrong: { file: string; what: string }[] = [];
    for (const { file, html, english } of pages) {
      const claim = (holds: boolean, what: string): void => {
        if (!holds) wrong.push({ file, what });
      };
      claim(html.includes(`<html lang="${english ? 'en' : 'de'}"`), 'language');
      claim([...html.matchAll(/<title>[^<]+<\/title>/g)].length === 1, 'title');
      claim(/<meta name="description" content="[^"]{20,}"/.test(html), 'description');
      claim([...html.matchAll(/<h1[\s>]/g)].length === 1, 'one h1');
      if (file === '404.html') continue;
      const here = new URL(file.replace(/index\.html$/, ''), `${site}/`).href;
      claim(html.includes(`<link rel="canonical" href="${here}"`), 'canonical address');
      const other = new RegExp(`<link rel="alternate" hreflang="${english ? 'de' : 'en'}" href="([^"]+)"`).exec(html)?.[1];
      const target = other === undefined ? null : fileFor(new URL(other).pathname);
      claim(target !== null, 'counterpart');
      // And the counterpart names this page as its own.
      const back = pages.find((page) => page.file === target)?.html;
      claim(back?.includes(`hreflang="${english ? 'en' : 'de'}" href="${here}"`) ?? false, 'counterpart names this page');
    }
    expect(summed(wrong)).toEqual([]);
  });

  test('a page links a term of the glossary once, and never in a heading or another link', () => {
    const wrong: { file: string; what: string }[] = [];
    let links = 0;
    for (const { file, html } of pages) {
      const hrefs = [...html.matchAll(/<a class="term-link" href="([^"]+)"/g)].map(([, href = '']) => href);
      links += hrefs.length;
      for (const href of hrefs.filter((one, index) => hrefs.indexOf(one) !== index)) {
        wrong.push({ file, what: `${href} twice` });
      }
      for (const [part] of html.matchAll(/<(h[1-6]|a|astro-island)[\s>](?:(?!<\/\1>).)*?<a class="term-link"/gs)) {
        wrong.push({ file, what: part.slice(-80) });
      }
    }
    expect(summed(wrong)).toEqual([]);
    expect(links).toBeGreaterThan(pages.length / 2);
  });

  test('no page shows what a program says when a value is missing', () => {
    const slips = /\[object \w+\]|>\s*(?:undefined|null|NaN)\b|\bNaN\s?(?:€|\$|%)|\bundefined\s|Invalid Date/g;
    const found = pages.flatMap(({ file, html }) => {
      const text = html.replace(/<script[\s\S]*?<\/script>|\sprops="[^"]*"/g, '');
      return [...text.matchAll(slips)].map(([what]) => ({ file, what }));
    });
    expect(summed(found)).toEqual([]);
  });

  test('titles differ within a language', () => {
    for (const english of [true, false]) {
      const titles = pages
        .filter((page) => page.english === english)
        .map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
      const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
      expect(twice).toEqual([]);
    }
  });

  test('the sitemap lists every page that search engines may show, and nothing else', () => {
    const listed = [...files]
      .filter((file) => /^sitemap-\d+\.xml$/.test(file))
      .flatMap((file) => [...readFileSync(path.join(dist, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)])
      .map(([, url = '']) => fileFor(new URL(url).pathname));
    const wanted = pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex"')).map(({ file }) => file);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
  });
});
