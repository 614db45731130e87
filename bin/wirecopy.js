#!/usr/bin/env node
'use strict';

/*
 * Loads the command's chunks from dist/bin and runs it. Each chunk is a function as Node wraps its modules in, with V8's
 * compiled code in a file beside it, which saves the compiling at every start.
 *
 * That file holds a copy of the source that was compiled, and its code is taken only where the chunk is still the same,
 * byte for byte: V8 itself compares no more of a source than its length, and would run the old code of another source of
 * the same length. The comparison is quicker than any digest of the source, and surer. Where there is no such file for
 * this version of Node, or V8 refuses it (other flags, another processor), the chunk is compiled as ever.
 *
 * CommonJS, one file, and no process.stdout before it is needed: each costs a share of the start-up that
 * bench/start-up.mjs shows.
 */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const folder = path.join(__dirname, '..', 'dist', 'bin');
/** File name of a chunk to the module that it is. */
const loaded = new Map();
/** The chunks' scripts, and where the code of each belongs: for the build to fill. */
const scripts = [];

/** The exports of a chunk, loaded once. */
function load(name) {
  const before = loaded.get(name);
  if (before !== undefined) return before.exports;
  const filename = path.join(folder, name);
  const source = fs.readFileSync(filename);
  const cacheFile = `${filename.slice(0, -'.cjs'.length)}.${process.version}-${process.arch}.cache`;
  // The name by which it is compiled is kept with the code: that of the folder is nobody's business.
  const script = new vm.Script(source.latin1Slice(), {
    filename: `wirecopy/${name}`,
    cachedData: codeFor(source, cacheFile),
  });
  scripts.push({ script, source, cacheFile });
  const module = { exports: {}, require: requireFrom, hold };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, requireFrom, module, filename, folder);
  return module.exports;
}

/** Takes a small chunk that another one brings along: no file has to be opened for it. */
function hold(name, make) {
  const module = { exports: {} };
  loaded.set(name, module);
  make(module.exports);
}

/** What a chunk's `require` does: another chunk, or one of Node's modules. */
function requireFrom(request) {
  return request.startsWith('./') ? load(request.slice(2)) : require(request);
}

/** The compiled code of a source; undefined where there is none of this very source. */
function codeFor(source, file) {
  let kept;
  try {
    kept = fs.readFileSync(file);
  } catch {
    return undefined;
  }
  const { length } = source;
  return kept.length > length && kept.compare(source, 0, length, 0, length) === 0 ? kept.subarray(length) : undefined;
}

/**
 * Builds a clone that has not been built yet: `npm ci` builds nothing. A package has its chunks, and none of the build's files.
 * @returns whether the chunks are there
 */
function built() {
  if (fs.existsSync(path.join(folder, 'cli.program.cjs'))) return true;
  const build = path.join(__dirname, '..', 'scripts', 'build.mjs');
  if (fs.existsSync(build) && fs.existsSync(path.join(__dirname, '..', 'node_modules'))) {
    process.stderr.write('wirecopy is built now, once; this takes some seconds.\n');
    const { spawnSync } = require('node:child_process');
    if (spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] }).status === 0) return true;
  }
  process.stderr.write('error: wirecopy is not built: in its folder, run “npm ci && npm run build”\n');
  return false;
}

if (require.main === module && !built()) {
  process.exitCode = 1;
} else if (require.main === module) {
  const world = { argv: process.argv.slice(2), env: process.env, stdin: 0, stdout: 1, stderr: 2 };
  load('cli.program.cjs')
    .run({
      ...world,
      columns: () => process.stdout.columns,
      rows: () => process.stdout.rows,
      messageColumns: () => process.stderr.columns,
      held: null,
    })
    .then((code) => {
      // All is written by now. Where nothing is open any more, waiting for it is a share of the start-up too.
      if (process.getActiveResourcesInfo().length === 0) process.exit(code);
      process.exitCode = code;
    });
} else {
  module.exports = { load, scripts };
}
