/** A clone that has not been built: `npm ci` builds nothing. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, root } from '../support/command.js';

/** A build, of a program that repeats what is piped in. */
const BUILD = `
  const fs = require('node:fs'); const path = require('node:path');
  fs.mkdirSync(path.join(__dirname, '../dist/bin'), { recursive: true });
  const program = 'exports.run = async () => { require("node:fs").writeSync(1, require("node:fs").readFileSync(0)); return 0; };';
  fs.writeFileSync(path.join(__dirname, '../dist/bin/cli.program.cjs'), '(function(exports,require,module,__filename,__dirname){' + program + '})');
`;

function cloneWith(files: Record<string, string>): string {
  const folder = folderWith();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    copyFileSync(join(folderWith({ file: content }), 'file'), join(folder, name));
  }
  mkdirSync(join(folder, 'bin'), { recursive: true });
  for (const name of ['wirecopy.js', 'package.json']) copyFileSync(join(root, 'bin', name), join(folder, 'bin', name));
  return folder;
}

const run = (folder: string, input = '') =>
  spawnSync(process.execPath, [join(folder, 'bin', 'wirecopy.js')], { input, encoding: 'utf8' });

describe('a command that has not been built', () => {
  it('builds itself in a clone, and then reads what is piped into it', () => {
    const clone = cloneWith({
      'scripts/build.mjs':
        "import { createRequire } from 'node:module'; createRequire(import.meta.url)('./build.cjs');",
      'scripts/build.cjs': BUILD,
      'node_modules/a': '',
    });
    const { status, stdout, stderr } = run(clone, 'Harbour reopens\n');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Harbour reopens\n' });
    expect(stderr).toContain('built');
  });

  it('names the way out where it cannot build itself', () => {
    for (const files of [
      {},
      { 'scripts/build.mjs': BUILD },
      { 'scripts/build.mjs': 'process.exit(1)', 'node_modules/a': '' },
    ]) {
      const { status, stdout, stderr } = run(cloneWith(files));
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain('npm ci && npm run build');
      expect(stderr).not.toContain('at Object');
    }
  });
});
