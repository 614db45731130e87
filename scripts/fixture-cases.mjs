// What stands beside each fixture's input.txt: a file for each format of the registry, and the explanation.
// The test and the script that adds a fixture both take it from here.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { formatNames, writers } from '../dist/index.js';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const bin = fileURLToPath(new URL('../bin/wirecopy.js', import.meta.url));

export const cases = [
  ...formatNames.map((name) => ({
    file: `${name}.${writers[name].extension.split('.').at(-1)}`,
    args: ['--to', name],
  })),
  { file: 'fragment.html', args: ['--to', 'html', '--fragment'] },
  { file: 'explain.txt', args: ['explain', '--width', '110', '--color', 'never', '--no-config'] },
];

/** What the command makes of a fixture, run in its folder. */
export function make(folder, { args }) {
  const look = args.includes('terminal') ? ['--color', 'always', '--theme', 'dark', '--hyperlinks', 'always'] : [];
  const options = args[0] === 'explain' ? args : [...args, ...look, '--no-config'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...options, 'input.txt'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', COLORTERM: 'truecolor', SOURCE_DATE_EPOCH: '1800000000' },
  });
  if (status !== 0) throw new Error(`${folder}: ${options.join(' ')} ended with ${status}\n${stderr}`);
  return stdout;
}
