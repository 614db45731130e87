/** The library as ES modules with types, and what else lies in dist: what threads begin with, schemas. */
import { execFile } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { common, folder, noMistake } from './chunks.mjs';
import { schemas } from './schemas.mjs';
import { late, stub } from './stand-ins.mjs';

/** @returns the paths of the modules that went into it */
export async function buildLibrary() {
  const bundle = await rolldown({
    ...common,
    input: 'src/index.ts',
    platform: 'neutral',
    plugins: [schemas, late, stub],
    // The e-mail's library alone needs Node; it is a chunk that only that format loads.
    external: /^node:/,
    transform: { target: 'es2022' },
    onLog: noMistake,
  });
  const { output } = await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' });
  await bundle.close();
  for (const schema of ['article', 'style', 'theme', 'config', 'meta'])
    copyFileSync(`src/${schema}.schema.json`, `dist/${schema}.schema.json`);
  return modulesOf(output);
}

/** The library's types, by a process of its own: it takes as long as the rest. */
export async function buildTypes() {
  try {
    await promisify(execFile)(process.execPath, [
      'node_modules/typescript/bin/tsc',
      '-p',
      'scripts/tsconfig.types.json',
    ]);
  } catch (error) {
    throw new Error(error.stdout || error.message);
  }
}

/** What piscina's threads begin with: a file of its own, beside the chunk that starts them. */
export async function buildThreads() {
  const bundle = await rolldown({ input: 'node_modules/piscina/dist/worker.js', platform: 'node', plugins: [stub] });
  const file = join(folder, 'worker.js');
  const { output } = await bundle.write({ file, format: 'cjs', minify: true, comments: false });
  await bundle.close();
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return modulesOf(output);
}

function modulesOf(chunks) {
  return chunks.flatMap(({ modules }) => Object.keys(modules));
}
