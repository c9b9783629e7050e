import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Tests that drive a browser mostly wait for it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          // What a test file imports is loaded once for all of them, which halves their time: modules
          // of `src` keep nothing but what they would work out again.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // The archive is built and served once, and one browser started, for all of them.
          globalSetup: 'tests/helpers/built-site-setup.ts',
        },
      },
    ],
  },
});
