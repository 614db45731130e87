import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The command's tests run the real bin as a process, so dist is built first.
    globalSetup: ['tests/support/build.ts'],
    testTimeout: 60_000,
  },
});
