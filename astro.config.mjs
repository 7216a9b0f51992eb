import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

/** Islands that wait until somebody needs them, see src/islands/needed.ts. */
const needed = {
  name: 'passgenau-needed',
  hooks: {
    /** @param {{ addClientDirective: (directive: { name: string, entrypoint: string }) => void }} setup */
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'needed', entrypoint: './src/islands/needed.ts' }),
  },
};

/** What both the catalogue and the task page load by themselves. */
const shared = new RegExp(
  [
    'vite/preload-helper',
    'src/islands/(?:ShortlistToggle|TableFrame|use-live)',
    'src/matching/(?:case|fit|levels)',
    'src/stores/(?:own-cases|url-bound)',
    'src/text/(?:facts|routes)',
  ].join('|'),
);

export default defineConfig({
  // Absolute addresses (canonical, sitemap) need the host; set SITE_URL where the site is published.
  site: process.env.SITE_URL ?? 'https://passgenau.example',
  output: 'static',
  trailingSlash: 'always',
  // While one page is written to disk the next ones are rendered.
  build: { format: 'directory', concurrency: 4 },
  devToolbar: { enabled: false },
  // Each page names itself in the other language; the addresses differ in their words, so the sitemap could not.
  integrations: [react(), needed, sitemap()],
  markdown: {
    // English quotation marks would land in German text; code samples stay plain so that the policy below holds.
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // One file for what only ever comes together: fewer requests, and it compresses better. A group takes what
              // its modules import, unless one before it has: every page loads the shortlist, only islands the rest.
              codeSplitting: {
                groups: [
                  { name: 'shortlist', priority: 3, test: /src\/stores\/shortlist\.ts$/ },
                  { name: 'react', priority: 2, test: /node_modules\/(?:react|react-dom|scheduler|@astrojs\/react)\// },
                  { name: 'shared', priority: 1, test: shared },
                ],
              },
            },
          },
        },
      },
    },
  },
  security: {
    // Everything comes from this site. Astro adds the hashes of its own inline scripts and styles.
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-src 'none'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "object-src 'none'",
        "worker-src 'self'",
      ],
    },
  },
});
