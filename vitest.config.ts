import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    // ESLint with type information starts slowly on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
