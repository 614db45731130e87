// What stands beside each fixture's input.txt: a file for each format of the registry, and the explanation.
// The test and the script that adds a fixture both take it from here.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatNames, writers } from '../dist/index.js';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const runner = fileURLToPath(new URL('fixture-runner.cjs', import.meta.url));

export const cases = [
  // Bytes are no text to be compared by eye: they have tests of their own.
  ...formatNames
    .filter((name) => !writers[name].binary)
    .map((name) => ({
      file: `${name}.${writers[name].extension.split('.').at(-1)}`,
      args: ['--to', name],
    })),
  { file: 'fragment.html', args: ['--to', 'html', '--fragment'] },
  { file: 'explain.txt', args: ['explain', '--width', '110', '--color', 'never', '--no-config'] },
];

/**
 * What the command makes of fixtures: of each of `some` an array in the order of the names. One process runs it in the
 * folder of each, one after the other, for starting a process takes longer than a story.
 * @param {readonly string[]} names
 * @param {readonly { args: readonly string[] }[]} some
 * @throws with what the command has said, if it ends with anything but 0
 */
export function makeAll(names, some) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [runner], {
    input: JSON.stringify({
      folders: names.map((name) => join(fixtures, name)),
      runs: some.map(({ args }) => [...optionsOf(args), 'input.txt']),
    }),
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', COLORTERM: 'truecolor', SOURCE_DATE_EPOCH: '1800000000' },
  });
  if (status !== 0) throw new Error(`it ended with ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

function optionsOf(args) {
  if (args[0] === 'explain') return args;
  const look = args.includes('terminal') ? ['--color', 'always', '--theme', 'dark', '--hyperlinks', 'always'] : [];
  return [...args, ...look, '--no-config'];
}
