import { configDefaults, defineConfig } from 'vitest/config';

/** The one looks at what other test files declare while they are loaded, the other puts models of its own in place of ours. */
const alone = ['tests/metadata.test.ts', 'tests/messages/sdks/format.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['tests/support/property-seed.ts'],
    // ESLint with type information starts slowly on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // Most of the time of a test file would go into loading the plugin and ESLint anew.
      { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: [...configDefaults.exclude, ...alone], isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
