import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes. One that began last would be waited for while other cores rest. */
const longest =
  /site\/(?:a11y|search|reading|search-faults|search-page|print)\.|second-build|import-kill/u;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(longest.test(moduleId));
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a));
  }
}

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Tests that drive a browser mostly wait for it.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/helpers/same-cases.ts'],
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
