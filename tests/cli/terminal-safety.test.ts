/**
 * Nothing in copy, in a file's name or in an argument reaches a terminal alive: no byte of it is written. The quick run
 * tries all payloads in one story, and some of the rest.
 */
import { mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { decode } from '../../src/input/decode.js';
import { memoized } from '../../src/memo.js';
import { parse } from '../../src/read/parse.js';
import type { Reading } from '../../src/read/reading.js';
import type { Written } from '../support/resident.js';
import { isWhole, someOf } from '../support/size.js';
import {
  allCopy,
  base,
  cases,
  commands,
  EVIL,
  EVIL_NAMES,
  expectHarmless,
  formatOfOne,
  harmIn,
  laid,
  namedCommands,
  paints,
  payloads,
  run,
  story,
  TAME,
  useCopy,
} from '../support/terminal-payloads.js';

useCopy();

/** What has been read, by its name: every command writes the same copy. */
const readings = new Map<string, Reading>();
const readingOf = ({ name, bytes }: (typeof allCopy)[number]) =>
  memoized(readings, name, () => parse(decode(bytes).text ?? ''));

describe.concurrent('no byte of it comes out', () => {
  it.each(namedCommands.filter((one) => isWhole || paints(one)))('of copy: $command', async ({ args }) => {
    const tried = isWhole ? allCopy : allCopy.filter(({ name }) => /^(?:evidence|spread-a)/.test(name));
    // One process for all files: starting is what takes long. Or none, where each would have its own.
    const single = formatOfOne(args);
    if (single !== undefined) {
      expectHarmless(await run([...args, 'all.txt'], base), 'all.txt');
      for (const one of tried) {
        const output = await write(readingOf(one), single);
        expect(harmIn(Buffer.from(output)), one.name).toBeNull();
      }
      return;
    }
    const names = ['all.txt', ...tried.map(({ name }) => name)];
    const all = await run([...args, ...names], base);
    expect(all.status).toBe(0);
    if (args.includes('ndjson')) {
      const lines = all.stdout.toString().trim().split('\n');
      expect(new Set(lines.map((line) => JSON.parse(line).input.file))).toEqual(new Set(names));
    }
    // Which file was it?
    if (harmIn(all.stdout) !== null || harmIn(all.stderr) !== null)
      for (const name of names) expectHarmless(await run([...args, name], base), name);
    expectHarmless(all, 'all files at once');
  });

  it.each(someOf(cases))('of arguments and names: $name', async (one) => {
    const { name, args, env, flows = false } = one;
    const written = await run(args(EVIL), laid(one, EVIL), env?.(EVIL));
    expect([0, 1, 2]).toContain(written.status);
    expectHarmless(written, name);
    if (flows) return;
    // Nobody is told in a line of its own what we have not said.
    const tame = await run(args(TAME), laid(one, TAME), env?.(TAME));
    const lines = ({ stdout, stderr }: Written) => [stdout, stderr].map((bytes) => bytes.toString().split('\n').length);
    expect(lines(written), written.stderr.toString()).toEqual(lines(tame));
  });

  it('of names of files, and each message is one line', async () => {
    const cwd = mkdtempSync(join(base, 'names-'));
    for (const verb of [[], ['explain']]) {
      const missing = await run([...verb, ...EVIL_NAMES], cwd);
      expectHarmless(missing, 'missing');
      expect(missing.stderr.toString()).toMatch(new RegExp(`^(?:.+no such file.+\\n){${EVIL_NAMES.length}}$`));
    }
    for (const name of EVIL_NAMES) writeFileSync(join(cwd, name), story(payloads['the title'] ?? ''));
    symlinkSync('nowhere', join(cwd, `${EVIL}.txt`));
    for (const args of someOf(commands)) expectHarmless(await run([...args, ...readdirSync(cwd)], cwd), args.join(' '));
  });
});
