#!/usr/bin/env node
'use strict';

/*
 * Loads the command's chunks from dist/bin and runs it. Each chunk is a function as Node wraps its modules in, with V8's
 * compiled code beside it, which saves the compiling at every start.
 *
 * The name of a cache holds a hash of the chunk's content, which the build wrote into the chunk's first line, and the
 * Node version: V8 itself compares no more of a source than its length, and would run the old code of another source
 * of the same length. Where there is no such file, or V8 refuses it (other flags, another processor), the chunk is
 * compiled as ever.
 *
 * CommonJS, one file, and no process.stdout before it is needed: each costs a share of the start-up that
 * bench/start-up.mjs shows.
 */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const folder = path.join(__dirname, '..', 'dist', 'bin');
/** Of the hash in a chunk's first line, in characters. */
const HASH_LENGTH = 16;
/** Name of a chunk to its exports. */
const loaded = new Map();
/** The chunks' scripts, and where the cache of each belongs: for the build to fill. */
const scripts = [];

/** The exports of a chunk, loaded once. */
function load(name) {
  const before = loaded.get(name);
  if (before !== undefined) return before.exports;
  const filename = path.join(folder, `${name}.cjs`);
  const source = fs.readFileSync(filename, 'latin1');
  const cacheFile = path.join(
    folder,
    `${name}.${source.slice(2, 2 + HASH_LENGTH)}.${process.version}-${process.arch}.cache`,
  );
  const script = new vm.Script(source, { filename, cachedData: readIfThere(cacheFile) });
  scripts.push({ script, cacheFile });
  const module = { exports: {} };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, requireFrom, module, filename, folder);
  return module.exports;
}

/** What a chunk's `require` does: another chunk, or one of Node's modules. */
function requireFrom(request) {
  return request.startsWith('./') ? load(request.slice(2, -'.cjs'.length)) : require(request);
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

if (require.main === module) {
  const world = { argv: process.argv.slice(2), env: process.env, stdin: 0, stdout: 1, stderr: 2 };
  load('cli')
    .run({
      ...world,
      columns: () => process.stdout.columns,
      rows: () => process.stdout.rows,
      messageColumns: () => process.stderr.columns,
      held: null,
    })
    .then((code) => {
      process.exitCode = code;
    });
} else {
  module.exports = { load, scripts };
}
