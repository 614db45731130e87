import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { schemas } from './scripts/build/schemas.mjs';
import { runSeed } from './scripts/seed.mjs';

// Every start of node would read that file: a test must not depend on it.
delete process.env['NODE_EXTRA_CA_CERTS'];

/** Begins with what takes long: vitest goes by the size of files, and the kills are few lines that ran last, alone. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/slow/');
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

/**
 * `npm test` runs all but tests/slow, in smaller numbers. `npm run test:all` (mode "all") runs everything,
 * in full. A slow test that is named is run without more: `npx vitest run tests/slow/kills.test.ts`.
 */
export default defineConfig(({ mode }) => {
  const isSlowNamed = process.argv.some((argument) => argument.includes('tests/slow'));
  const isWhole = mode === 'all' || isSlowNamed;
  return {
    plugins: [schemas],
    test: {
      include: ['tests/**/*.test.ts'],
      // WordPress's packages bring tests of their own.
      exclude: ['**/node_modules/**', ...(isWhole ? [] : ['tests/slow/**'])],
      env: { WIRECOPY_TESTS: isWhole ? 'all' : 'quick', SEED: String(runSeed()) },
      setupFiles: ['tests/support/seed.ts'],
      // The command's tests run the real bin as a process, so dist is built first.
      globalSetup: ['tests/support/build.ts'],
      // Each file would load the reader and the libraries again: a third of the time. No file may lean on another's state.
      isolate: false,
      // Left to itself vitest runs one worker on two cores. In the quick run one more than there are, since what runs the command
      // often waits for it; the whole run measures how time grows, and has no more than there are.
      maxWorkers: isWhole ? Math.max(2, availableParallelism()) : availableParallelism() + 1,
      sequence: { sequencer: SlowFirst },
      // No test is about seconds: these end what hangs.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      reporters: ['default', './tests/support/skip-reporter.ts'],
    },
  };
});
