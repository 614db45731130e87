/**
 * Hosts of our own, for tests of what spreads over machines: network namespaces, each with an address and an sshd; where
 * those may not be made, an sshd each on an address of this machine, which is killed by its processes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Hosts {
  kind: 'network namespaces' | 'processes';
  /** For `parallel --sshlogin`. */
  logins: string[];
  /** The program that reaches them, with its options. */
  ssh: string;
  /** Cuts the power of one of them: its connections hang, its processes are gone. */
  kill(index: number): void;
  /** Takes everything away. */
  stop(): void;
}

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function output(program: string, ...args: string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';
}

/** A name that no other test's host has: interfaces have 15 characters. */
const nameOf = (index: number) => `wc${process.pid % 100_000}-${index}`;
const network = 10 + (process.pid % 200);

/**
 * Starts hosts; null where there is no sshd.
 * @param folder for keys and configuration; everything else is in memory
 */
export function startHosts(count: number, folder: string): Hosts | null {
  const sshd = output('bash', '-c', 'PATH=$PATH:/usr/sbin command -v sshd').trim();
  if (sshd === '') return null;
  mkdirSync('/run/sshd', { recursive: true });
  for (const key of ['id', 'host']) {
    if (!runs('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key))) return null;
  }
  writeFileSync(
    join(folder, 'ssh_config'),
    `Host *
  IdentityFile ${join(folder, 'id')}
  IdentitiesOnly yes
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
  BatchMode yes
  ConnectTimeout 3
  ServerAliveInterval 1
  ServerAliveCountMax 2
`,
  );
  const spaces = Array.from({ length: count }, (_, index) => makeSpace(index));
  const kind = spaces.every((made) => made) ? 'network namespaces' : 'processes';
  if (kind === 'processes') removeSpaces(count);
  const addresses = spaces.map((_, index) => (kind === 'processes' ? `127.0.77.${index + 1}` : addressOf(index)));
  for (const [index, address] of addresses.entries()) {
    const config = join(folder, `sshd_config_${index}`);
    // A home of its own: what a shell does as it starts may be cut in the middle as well, and leave a lock behind.
    writeFileSync(
      config,
      `ListenAddress ${address}
Port ${kind === 'processes' ? 22_000 + (process.pid % 10_000) : 22}
HostKey ${join(folder, 'host')}
AuthorizedKeysFile ${join(folder, 'id.pub')}
PidFile ${join(folder, `pid${index}`)}
StrictModes no
SetEnv HOME=${folder}
UsePAM no
PermitRootLogin prohibit-password
MaxStartups 100
`,
    );
    const inside = kind === 'processes' ? [] : ['ip', 'netns', 'exec', nameOf(index)];
    const [program = '', ...args] = [...inside, sshd, '-f', config];
    if (!runs(program, ...args)) throw new Error(`no sshd for ${address}`);
  }
  const user = output('id', '-un').trim();
  const port = kind === 'processes' ? ` -p ${22_000 + (process.pid % 10_000)}` : '';
  const pidsOf = (index: number) =>
    kind === 'processes'
      ? descendantsOf(Number(readFileSync(join(folder, `pid${index}`), 'utf8')))
      : output('ip', 'netns', 'pids', nameOf(index)).split('\n').filter(Boolean).map(Number);
  const kill = (index: number) => {
    // Nobody is told that it is gone.
    if (kind === 'network namespaces') runs('ip', 'link', 'set', nameOf(index), 'down');
    for (const pid of pidsOf(index)) if (pid > 1) runs('kill', '-9', String(pid));
  };
  return {
    kind,
    logins: addresses.map((address) => `1/${user}@${address}`),
    ssh: `ssh -F ${join(folder, 'ssh_config')}${port}`,
    kill,
    stop: () => {
      for (let index = 0; index < count; index++) kill(index);
      if (kind === 'network namespaces') removeSpaces(count);
    },
  };
}

function addressOf(index: number): string {
  return `10.${network}.${index + 1}.2`;
}

/** A namespace with a cable to ours. */
function makeSpace(index: number): boolean {
  const name = nameOf(index);
  const inside = ['-n', name];
  return (
    runs('ip', 'netns', 'add', name) &&
    runs('ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name) &&
    runs('ip', 'addr', 'add', `10.${network}.${index + 1}.1/30`, 'dev', name) &&
    runs('ip', 'link', 'set', name, 'up') &&
    runs('ip', ...inside, 'addr', 'add', `${addressOf(index)}/30`, 'dev', 'eth0') &&
    runs('ip', ...inside, 'link', 'set', 'eth0', 'up') &&
    runs('ip', ...inside, 'link', 'set', 'lo', 'up')
  );
}

function removeSpaces(count: number): void {
  for (let index = 0; index < count; index++) {
    runs('ip', 'link', 'del', nameOf(index));
    runs('ip', 'netns', 'del', nameOf(index));
  }
}

/** A process and all that it has started. */
function descendantsOf(pid: number): number[] {
  const children = output('ps', '-o', 'pid=', '--ppid', String(pid)).split('\n').map(Number).filter(Boolean);
  return [pid, ...children.flatMap(descendantsOf)];
}
