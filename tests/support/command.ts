/** Runs the real command as a process. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { runResident } from './resident.js';
import { isWhole } from './size.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const bin = join(root, 'bin', 'wirecopy.js');
export const story = join(root, 'fixtures', 'harbour-full', 'input.txt');

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** What is piped in; without it standard input is /dev/null. */
  input?: string | Uint8Array;
  cwd?: string;
  env?: Record<string, string>;
  /** Whether it is a process of its own in the quick run too, for what is about processes. */
  alone?: boolean;
}

/**
 * Runs `wirecopy ...args` with nothing in the environment but PATH and what is given: as a process of its own in
 * `npm run test:all`, in one that is there already in `npm test`.
 */
export function wirecopy(args: readonly string[], options: RunOptions = {}): Outcome {
  const { input, cwd, alone = isWhole || input !== undefined } = options;
  const env = { PATH: process.env['PATH'] ?? '', ...options.env };
  if (!alone) {
    const { status, stdout, stderr } = runResident({ argv: args, cwd: cwd ?? process.cwd(), env });
    return { status, stdout: stdout.toString(), stderr: stderr.toString() };
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
  });
  return { status, stdout, stderr };
}

/** A folder with a program `wirecopy` in it, for shells and for what they start. */
export function commandFolder(): string {
  const folder = join(tmpdir(), `wirecopy-command-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'wirecopy');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(program, 0o755);
  return folder;
}

/** A shell line with `wirecopy` in it, in a folder; its exit code is the last command's. */
export function shell(line: string, cwd: string): Outcome {
  return runShell('sh', ['-c', line], cwd);
}

/** The same in bash, for what sh has not: pipefail, `<(...)`. Tests say that they need it: `needs('bash')`. */
export function bash(line: string, cwd: string): Outcome {
  return runShell('bash', ['--norc', '-o', 'pipefail', '-c', line], cwd);
}

function runShell(program: string, args: readonly string[], cwd: string): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { PATH: `${commandFolder()}:${process.env['PATH'] ?? ''}`, HOME: cwd },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A folder of its own for the test, with these files in it; gone when the test is. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
