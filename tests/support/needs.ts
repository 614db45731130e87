/**
 * What a test needs beside Node: where it is missing the test is skipped, and the reporter says so by name. `npm test`
 * needs nothing but Node: what a program has to be there for runs in `npm run test:all`, and is skipped by name before.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestOptions } from 'vitest';
import packages from './programs.json' with { type: 'json' };
import { isWhole } from './size.js';
import { shared } from './texts.js';

declare module 'vitest' {
  interface TaskMeta {
    /** What the test was skipped for, as the reporter prints it. */
    missing?: string;
    /** The programs with which it runs in `npm run test:all`. */
    later?: string;
    /** Whether that is a program which `.ci/run` installs: there it may not be missing. */
    installable?: boolean;
  }
}

/** The programs that tests use, beside Node, npm, git, sh and coreutils. `.ci/run` installs the Debian package of each. */
export type Program = keyof typeof packages;

/** What is no program. */
const others = {
  '/dev/full': () => existsSync('/dev/full'),
  '/dev/shm': () => existsSync('/dev/shm'),
  'a user who is not root': () => process.getuid?.() !== 0,
  'the right to mount': mayMount,
  'Python’s feedparser (Debian: python3-feedparser)': () =>
    spawnSync('/usr/bin/python3', ['-c', 'import feedparser']).status === 0,
  'WordPress’s editor (cd tests/wordpress && npm ci)': () =>
    existsSync('tests/wordpress/node_modules/@wordpress/blocks'),
  'the official schemas, in ../shared/schemas': () => existsSync(join(shared, 'schemas')),
  'the real copy in ../shared': () => existsSync(join(shared, 'accuracy')),
};
type Other = keyof typeof others;

/** A file system of a test's own is mounted, and taken away. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-mount-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', folder]).status === 0;
  if (made) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
  return made;
}

/** Is this program in PATH, or where the system's own services are? */
function isInstalled(program: Program): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const isProgram = (need: Program | Other): need is Program => Object.hasOwn(packages, need);

/**
 * Options for `it` and `describe` that skip where one of these is missing.
 *
 *     it('draws its progress', needs('script'), () => ...)
 */
export function needs(...all: readonly (Program | Other)[]): TestOptions {
  const programs = all.filter(isProgram);
  if (!isWhole && programs.length > 0) return { skip: true, meta: { later: programs.join(', ') } };
  const missing = all.filter((need) => !(isProgram(need) ? isInstalled(need) : others[need]()));
  if (missing.length === 0) return {};
  const named = missing.map((need) => (isProgram(need) ? `${need} (Debian: ${packages[need]})` : need));
  return { skip: true, meta: { missing: named.join(', '), installable: missing.some(isProgram) } };
}
