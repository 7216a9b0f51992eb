import { defineConfig } from 'vitest/config';

// A plain configuration on purpose: nothing here goes through Astro, so the unit tests start in a second.
export default defineConfig({
  test: {
    // All cores: by itself it leaves one out, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{pricing,golden,matching,catalogue,components,content,cli,stores,text,islands}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'dist', environment: 'node', include: ['test/dist/**/*.test.ts'] },
      },
      {
        test: {
          name: 'islands',
          environment: 'happy-dom',
          include: ['test/islands/**/*.test.tsx'],
          testTimeout: 30_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/pricing/**/*.ts'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
});
