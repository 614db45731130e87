/** Completes command lines in the real shells. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelOf } from '../../src/manual/model.js';
import { type ShellName, shellNames } from '../../src/manual/shell-names.js';
import { completionFile, shells } from '../../src/manual/shells.js';
import { folderWith } from './command.js';
import { sampleProgram } from './program.js';

/** What is in the folder in which is completed. A folder has the name of a format. */
export const FILES = ['explain.txt', 'json', 'my file.txt', 'story.txt', 'sub'];

export interface Completed {
  /** All that fits, sorted; as the words are, without quoting. */
  offered: string[];
  /** The command's words once Tab has been pressed and the line been run; fish is only asked for what it offers. */
  words: string[];
}

/** Completes each line, `wirecopy` and a blank before it, at its end. */
export function complete(shell: ShellName, lines: readonly string[]): Completed[] {
  return run(shell, lines).completed;
}

/** What zsh or fish shows when it completes each line: words with their descriptions. */
export function shown(shell: 'zsh' | 'fish', lines: readonly string[]): string {
  return run(shell, lines, { SHOWN: 'yes' }).screen;
}

function run(shell: ShellName, lines: readonly string[], more: Record<string, string> = {}) {
  const { env, cwd, out } = place();
  const full = lines.map((line) => `wirecopy ${line}`);
  const support = fileURLToPath(new URL(`complete.${shell}`, import.meta.url));
  const calls: Record<ShellName, [args: string[], input: string]> = {
    bash: [['--norc', '--noprofile', '-i'], `${readFileSync(support, 'utf8')}${full.map((l) => `${l}\t\n`).join('')}`],
    zsh: [['-f', support, ...full], ''],
    fish: [['--no-config', support, ...full], ''],
  };
  const [args, input] = calls[shell];
  const { stdout, stderr } = spawnSync(shell, args, {
    cwd,
    env: { ...env, ...more },
    input,
    encoding: 'utf8',
    timeout: 50_000,
  });
  const records = readFileSync(out, 'utf8')
    .split(/^end\n/m)
    .slice(0, -1);
  if (records.length !== lines.length) throw new Error(`${shell} did ${records.length} lines: ${stdout}${stderr}`);
  return { completed: records.map(completedOf), screen: stdout };
}

function completedOf(record: string): Completed {
  const after = (label: string) =>
    record.split('\n').flatMap((line) => (line.startsWith(label) ? line.slice(label.length) : []));
  const offered = after('offered:').map((word) => word.replace(/\\(.)/g, '$1').replace(/\/$/, ''));
  return { offered: [...new Set(offered)].filter((word) => word !== '').sort(), words: after('word:') };
}

/** Folders for the scripts, the files and the home. */
export function place(): { cwd: string; out: string; env: Record<string, string> } {
  const folder = folderWith({ out: '' });
  const [cwd, scripts, home] = [join(folder, 'work'), join(folder, 'scripts'), join(folder, 'home')];
  for (const path of [cwd, scripts, home, join(cwd, 'sub'), join(cwd, 'json')]) mkdirSync(path);
  for (const name of ['explain.txt', 'my file.txt', 'story.txt', 'sub/in.txt']) writeFileSync(join(cwd, name), '');
  writeFileSync(join(home, 'house.txt'), '');
  const model = modelOf(sampleProgram());
  for (const shell of shellNames) writeFileSync(join(scripts, completionFile(shell, 'wirecopy')), shells[shell](model));
  const out = join(folder, 'out');
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    SCRIPTS: scripts,
    OUT: out,
    LC_ALL: 'C.UTF-8',
    TERM: 'xterm',
  };
  return { cwd, out, env };
}
