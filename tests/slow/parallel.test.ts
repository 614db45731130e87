/** Past one machine, on an engine that exists: GNU parallel, over hosts of our own, one of which dies. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf, until } from '../support/batches.js';
import { bin, folderWith } from '../support/command.js';
import { type Hosts, startHosts } from '../support/hosts.js';
import { needs } from '../support/needs.js';

const STORIES = 20_000;

/** Lines of NDJSON, a story each. */
function lines(count: number): string {
  const text = (number: number) => JSON.stringify({ id: `n-${number}`, text: copyOf(number) });
  return Array.from({ length: count }, (_, number) => `${text(number)}\n`).join('');
}

const idsIn = (ndjson: string) =>
  ndjson
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).input.id as string);
const allIds = (count: number) => Array.from({ length: count }, (_, number) => `n-${number}`).sort();
const command = `${process.execPath} ${bin} --from ndjson --to ndjson`;

function parallel(args: readonly string[], cwd: string) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, PARALLEL_HOME: join(cwd, '.parallel') };
  mkdirSync(env.PARALLEL_HOME, { recursive: true });
  // It asks to be cited, and we do in the docs.
  writeFileSync(join(env.PARALLEL_HOME, 'will-cite'), '');
  return { env, args: [...args, command] };
}

describe('GNU parallel', needs('parallel'), () => {
  it('gives stories to processes of one machine, by lines; the order is kept', () => {
    const cwd = folderWith({ 'stories.ndjson': lines(600) });
    const { env, args } = parallel(['--pipe', '-N', '100', '--keep-order'], cwd);
    const { stdout, status } = spawnSync('parallel', args, {
      cwd,
      env,
      input: readFileSync(join(cwd, 'stories.ndjson')),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(status).toBe(0);
    expect(idsIn(stdout)).toEqual(Array.from({ length: 600 }, (_, number) => `n-${number}`));
  });

  it('carries records of copy by what stands between them', () => {
    const copies = Array.from({ length: 300 }, (_, number) => copyOf(number));
    const cwd = folderWith();
    const { env, args } = parallel(['--pipe', '--recend', '\\x1e', '-N', '50', '--keep-order'], cwd);
    const own = [...args.slice(0, -1), `${process.execPath} ${bin} --record-separator '\\x1e' --to ndjson`];
    const { stdout } = spawnSync('parallel', own, {
      cwd,
      env,
      input: copies.join('\x1e'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const headlines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).headline);
    expect(headlines).toEqual(copies.map((copy) => copy.split('\n')[0]));
  });
});

describe(`${STORIES} stories over two hosts`, needs('parallel', 'ssh', 'sshd', 'rsync', 'ps'), () => {
  let hosts: Hosts | null = null;
  beforeAll(() => {
    hosts = startHosts(2, folderWithKeys());
    if (hosts !== null) console.info(`hosts are ${hosts.kind}`);
  });
  afterAll(() => hosts?.stop());

  it('one of which dies in the middle: each story is there exactly once', async (context) => {
    if (hosts === null) return context.skip('no sshd could be started');
    const cwd = folderWith();
    mkdirSync(join(cwd, 'blocks'));
    const each = lines(STORIES).match(/(?:.*\n){1,1500}/g) ?? [];
    for (const [index, block] of each.entries()) {
      writeFileSync(join(cwd, 'blocks', `${String(index).padStart(2, '0')}.ndjson`), block);
    }
    const blocks = readdirSync(join(cwd, 'blocks')).map((name) => `blocks/${name}`);
    const spread = (logins: readonly string[], ...more: string[]) => {
      const { env } = parallel([], cwd);
      const options = ['--ssh', hosts?.ssh ?? '', '-S', logins.join(','), '--joblog', 'log', '--results', 'out/{/}'];
      const files = ['--transferfile', '{}', '--cleanup', '--workdir', join(cwd, 'remote')];
      return { env, args: [...options, ...files, ...more, `${command} < {}`, ':::', ...blocks] };
    };
    const first = spread(hosts.logins);
    const child = spawn('parallel', first.args, { cwd, env: first.env, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.stderr.resume();
    // Some blocks are done, and some are at work.
    await until(() => jobsIn(cwd).length >= 4);
    hosts.kill(0);
    expect(await ended, 'a host has died: jobs have failed').not.toBe(0);
    const failed = jobsIn(cwd).filter((job) => job.exit !== 0);
    expect(failed.length).toBeGreaterThan(0);

    const second = spread(hosts.logins.slice(1), '--resume-failed');
    const { status, stderr } = spawnSync('parallel', second.args, { cwd, env: second.env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const results = readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.ndjson'));
    expect(results).toHaveLength(blocks.length);
    const ids = results.flatMap((name) => idsIn(readFileSync(join(cwd, 'out', name), 'utf8')));
    expect(ids.sort()).toEqual(allIds(STORIES));
  });
});

/** What the log says of each job that has ended; of one that was done again, the last. */
function jobsIn(cwd: string): { sequence: number; exit: number }[] {
  let log: string;
  try {
    log = readFileSync(join(cwd, 'log'), 'utf8');
  } catch {
    return [];
  }
  const rows = log
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  return rows.map((row) => ({ sequence: Number(row[0]), exit: Number(row[6]) }));
}

/** A folder for the whole file's hosts: what a test makes is gone with it. */
function folderWithKeys(): string {
  const folder = `/tmp/wirecopy-hosts-${process.pid}`;
  mkdirSync(folder, { mode: 0o700, recursive: true });
  return folder;
}
