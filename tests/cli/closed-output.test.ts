/** What becomes of output that nobody reads, or that has nowhere to go. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNames, writers } from '../../src/formats/index.js';
import type { Format } from '../../src/formats/writer.js';
import { shellNames } from '../../src/manual/shell-names.js';
import { topicNames } from '../../src/manual/topic-names.js';
import { folderWith, shell, story } from '../support/command.js';
import { someOf } from '../support/size.js';

const COPY = readFileSync(story, 'utf8');
const files = { 'a.txt': COPY, 'b.txt': COPY };

const commands = [
  ...formatNames.map((name) => `--to ${name} a.txt`),
  ...formatNames.filter((name) => !(writers[name] as Format).single).map((name) => `--to ${name} a.txt b.txt`),
  '--jobs 2 --to ndjson a.txt b.txt',
  '--to text .',
  'explain a.txt',
  'explain --to json a.txt',
  'formats',
  'formats --to json',
  'config',
  'config --to json',
  ...shellNames.map((name) => `completion ${name}`),
  'help',
  ...topicNames.map((name) => `help ${name}`),
  'help explain',
  '--help',
  'explain --help',
  '--version',
];

describe('a pipe that nobody reads any more', () => {
  it.each(someOf(commands))('ends wirecopy %s quietly', (command) => {
    const folder = folderWith(files);
    // The reader has closed its end before the command starts.
    const line = `mkfifo gone
      { cat gone > read; wirecopy ${command} 2> said; echo $? > status; } | { exec <&-; echo > gone; }`;
    shell(line, folder);
    const [status, said] = ['status', 'said'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect({ status, said }).toEqual({ status: '0\n', said: '' });
  });
});

describe('standard output that is closed', () => {
  it.each([
    '--to json a.txt',
    '--to terminal a.txt b.txt',
    '--jobs 2 --to ndjson a.txt b.txt',
    '--to text .',
    'explain a.txt',
  ])('is a failure where the story was to go there: wirecopy %s', (command) => {
    const { status, stderr } = shell(`wirecopy ${command} >&-`, folderWith(files));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^[^\n]*not written: it is closed[^\n]*\n$/),
    });
  });

  it('is none where the story goes into a file', () => {
    const folder = folderWith(files);
    expect(shell('wirecopy a.txt -o a.html >&-', folder)).toMatchObject({ status: 0, stderr: '' });
    expect(shell('wirecopy a.txt b.txt --to json --out-dir out --quiet >&-', folder).status).toBe(0);
    expect(existsSync(join(folder, 'a.html'))).toBe(true);
    expect(existsSync(join(folder, 'out', 'b.json'))).toBe(true);
  });

  it('is not what is thrown away on purpose', () => {
    expect(shell('wirecopy --to json a.txt > /dev/null', folderWith(files))).toMatchObject({ status: 0, stderr: '' });
  });
});
