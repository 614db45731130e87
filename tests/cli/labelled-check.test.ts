/** The labelled set of our own: each truth stands in its text, and no line of a text is left that its truth does not name. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, root } from '../support/command.js';

function check(...folders: string[]) {
  const script = join(root, 'scripts', 'labelled-check.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...folders], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('our own labelled set keeps to its texts', () => {
  expect(check()).toEqual({ status: 0, stdout: '', stderr: '' });
});

it('tells what stands in the truth alone, what in the text alone, and what contradicts itself', () => {
  const truth = {
    family: 'plain',
    headline: 'Village band wins brass title',
    deck: null,
    byline: 'By Jo Berg',
    authors: ['Jo Burg'],
    dateline: null,
    body: ['The band won on Saturday.', 'It plays again in May.'],
    sections: [{ subhead: null, paragraphs: 1 }],
    in_raw: { deck: true, headline: true },
  };
  const copy = 'Village band wins brass title\n\nBy Jo Berg\n\nThe band won on\nSaturday.\n\nAdvertisement\n';
  const folder = folderWith({ 'one.txt': copy, 'one.json': JSON.stringify(truth) });
  const { status, stdout } = check(folder);
  expect(status).toBe(1);
  expect(stdout.split('\n').map((line) => line.slice(line.indexOf('one') + 5))).toEqual([
    'not in the text: ItplaysagaininMay.',
    'not in the truth: Advertisement',
    '2 paragraphs in the body, 1 in the sections',
    'no such author in the byline: Jo Burg',
    'in_raw says true of deck',
    '',
  ]);
});
