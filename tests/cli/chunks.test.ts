/** The command's chunks: each module in one, each under a name of its own, and never another's compiled code. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { checkChunks } from '../../scripts/build/chunks.mjs';
import { folderWith, root } from '../support/command.js';

const chunks = join(root, 'dist', 'bin');
const caches = readdirSync(chunks).filter((name) => name.endsWith('.cache'));

/** The command, to be changed: its program and its chunks in a folder of their own. */
function copyOfCommand(): { chunks: string; version: () => unknown } {
  const folder = folderWith();
  for (const part of ['bin', 'dist/bin']) cpSync(join(root, part), join(folder, part), { recursive: true });
  const version = () => {
    const args = [join(folder, 'bin', 'wirecopy.js'), '--version'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  return { chunks: join(folder, 'dist', 'bin'), version };
}

const well = { status: 0, stdout: `${packageJson.version}\n`, stderr: '' };

describe('the build', () => {
  const chunk = (path: string, fileName: string, ...others: string[]) => {
    const id = join(process.cwd(), 'src', path);
    return { fileName, facadeModuleId: id, moduleIds: [...others, id] };
  };

  it('names chunks by path, so that two modules of one name are two', () => {
    expect(() =>
      checkChunks([chunk('verbs/config.ts', 'verbs.config.cjs'), chunk('commands/config.ts', 'commands.config.cjs')]),
    ).not.toThrow();
  });

  it.each([
    ['two of one name', [chunk('a/b.ts', 'a.b.cjs'), chunk('a.b.ts', 'a.b.cjs')], /two chunks are called a\.b\.cjs/],
    ['two that differ in capitals', [chunk('A.ts', 'A.cjs'), chunk('a.ts', 'a.cjs')], /two chunks are called a\.cjs/],
    ['one that was named otherwise', [chunk('a.ts', 'a2.cjs')], /called a2\.cjs, not a\.cjs/],
    ['a module in two', [chunk('a.ts', 'a.cjs', 'x'), chunk('b.ts', 'b.cjs', 'x')], /x is in a\.cjs and in b\.cjs/],
  ])('fails on %s', (_, wrong, message) => {
    expect(() => checkChunks(wrong)).toThrow(message);
  });

  it('leaves ajv at home: schemas are checked by what it has made of them', () => {
    const licences = readFileSync(join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    expect(licences).toMatch(/^commander /m);
    expect(licences).not.toMatch(/^(?:ajv|fast-deep-equal|json-schema-traverse) /m);
  });
});

describe('V8’s compiled code', () => {
  it('is there, is taken, and holds no path of the machine that built it', () => {
    const program = `
      const { load, scripts } = require(${JSON.stringify(join(root, 'bin', 'wirecopy.js'))});
      load('cli.program.cjs').parts.manual().then(() =>
        console.log(JSON.stringify(scripts.map(({ script }) => script.cachedDataRejected ?? null))));`;
    const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    const taken: unknown[] = JSON.parse(stdout);
    expect(taken).toContain(false);
    expect(taken).not.toContain(true);
    expect(caches.length).toBeGreaterThan(3);
    for (const name of readdirSync(chunks).filter((one) => one !== 'package.json')) {
      expect(readFileSync(join(chunks, name), 'latin1')).not.toContain(root.replace(/\/$/, ''));
    }
  });

  it('is not needed, and of another kind is not taken', () => {
    const { chunks: copies, version } = copyOfCommand();
    // Bytes that V8 must refuse.
    for (const name of caches) {
      const source = readFileSync(join(copies, name.replace(/\.v\d.*/, '.cjs')));
      writeFileSync(join(copies, name), Buffer.concat([source, Buffer.from('no compiled code')]));
    }
    expect(version()).toEqual(well);
    for (const name of caches) writeFileSync(join(copies, name), 'no source either');
    expect(version()).toEqual(well);
    for (const name of caches) rmSync(join(copies, name));
    expect(version()).toEqual(well);
  });

  it('of a chunk that has been edited is never run, not where the length is the same', () => {
    const { chunks: copies, version } = copyOfCommand();
    const file = join(copies, 'cli.program.cjs');
    const edited = packageJson.version.replace(/\d/g, '8');
    const source = readFileSync(file, 'latin1');
    const quoted = /(["'`])VERSION\1/.source.replace('VERSION', packageJson.version.replaceAll('.', '\\.'));
    expect(source).toMatch(new RegExp(quoted));
    writeFileSync(file, source.replace(new RegExp(quoted, 'g'), `"${edited}"`), 'latin1');
    expect(version()).toEqual({ ...well, stdout: `${edited}\n` });
  });
});
