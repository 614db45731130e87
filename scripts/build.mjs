// Builds dist: the command as CommonJS chunks with V8's compiled code beside them, the library as ES modules with
// types, the schemas, the manual and completions, and the licences of what is bundled.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCaches } from './build/caches.mjs';
import { buildCommand, folder } from './build/chunks.mjs';
import { buildLibrary, buildThreads, buildTypes } from './build/library.mjs';
import { writeLicences } from './build/licences.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** What the package installs beside the command: manual and completions, made of the program itself. */
async function writeManual() {
  const { parts, wholeProgram } = createRequire(import.meta.url)('../bin/wirecopy.js').load('cli.program.cjs');
  const { completionFor, manualOf, completionFile, shellNames } = await parts.manual();
  const program = wholeProgram({ argv: [], env: {}, stdin: 0, stdout: 1, stderr: 2, held: null });
  mkdirSync('dist/man', { recursive: true });
  mkdirSync('dist/completions', { recursive: true });
  writeFileSync('dist/man/wirecopy.1', manualOf(program, new Date().toISOString().slice(0, 10)));
  for (const shell of shellNames) {
    writeFileSync(join('dist/completions', completionFile(shell, 'wirecopy')), completionFor(shell, program));
  }
}

rmSync('dist', { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
/** All that is run, and what is made of it. */
async function buildProgram() {
  writeLicences([...(await buildCommand()), ...(await buildThreads()), ...(await buildLibrary())]);
  await writeCaches();
  await writeManual();
}
await Promise.all([buildProgram(), buildTypes()]);
