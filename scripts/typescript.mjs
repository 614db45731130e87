/** Runs a script that is written in TypeScript, with what it imports of the reader. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

/**
 * Bundles a script and runs it in this process, which has its arguments.
 * @param input its path
 * @param plugins of the bundler
 */
export async function runTypeScript(input, plugins = []) {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-script-'));
  const file = join(folder, 'script.mjs');
  try {
    await build({
      input,
      plugins,
      platform: 'node',
      logLevel: 'warn',
      output: { file, format: 'esm', codeSplitting: false },
    });
    await import(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
