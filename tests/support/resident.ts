/**
 * A process that runs the command again and again, so that not each of a thousand runs starts Node, which takes longer
 * than all that the command does. It is asked without giving up the thread, as a process of its own is by spawnSync.
 */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('resident-runner.cjs', import.meta.url));

/** What a run is: its arguments, where, and its whole environment. */
export interface Run {
  argv: readonly string[];
  cwd: string;
  env: Record<string, string>;
}

export interface Written {
  status: number | null;
  stdout: Buffer;
  stderr: Buffer;
}

interface Resident {
  folder: string;
  /** Descriptors of the pipes to it and from it. */
  to: number;
  from: number;
}
let resident: Resident | null = null;

function begin(): Resident {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-resident-'));
  const pipes = ['to', 'from'].map((name) => join(folder, name));
  execFileSync('mkfifo', pipes);
  // The shell opens the pipes, so that a runner that can't even begin is seen to end.
  const line = 'exec "$0" "$1" <"$2" >"$3"';
  spawn('sh', ['-c', line, process.execPath, runner, ...pipes], { stdio: ['ignore', 'ignore', 'inherit'] }).unref();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [to = '', from = ''] = pipes;
  return { folder, to: openSync(to, 'w'), from: openSync(from, 'r') };
}

/**
 * Runs the command in the resident process, with /dev/null as standard input.
 * @throws if the process has ended, which it says why on standard error
 */
export function runResident(run: Run): Written {
  resident ??= begin();
  const { folder, to, from } = resident;
  const [stdout, stderr] = ['stdout', 'stderr'].map((name) => join(folder, name)) as [string, string];
  writeSync(to, `${JSON.stringify({ ...run, stdout, stderr })}\n`);
  const answer = Buffer.alloc(100);
  const length = readSync(from, answer);
  if (length === 0) {
    for (const descriptor of [to, from]) closeSync(descriptor);
    resident = null;
    throw new Error(`wirecopy ${run.argv.join(' ')} ended the process that it ran in`);
  }
  const status = JSON.parse(answer.toString('utf8', 0, length));
  return { status, stdout: readFileSync(stdout), stderr: readFileSync(stderr) };
}
