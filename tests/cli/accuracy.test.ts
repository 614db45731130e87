/** The script that scores the reader against labelled copy: what it holds the reader to, and what it leaves alone. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, root } from '../support/command.js';

const headline = 'Village band wins brass title';
const body = ['The band won on Saturday.', 'It plays again in May.'];
const copy = `${headline}\n\n${body.join('\n\n')}\n`;

function accuracy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'accuracy.mjs'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { status, stdout, stderr };
}

/** A folder with a pair for each truth, all of the same copy. */
function pairs(truths: Record<string, object>, text = copy): string {
  return folderWith(
    Object.fromEntries(
      Object.entries(truths).flatMap(([name, truth]) => [
        [`${name}.txt`, text],
        [`${name}.json`, JSON.stringify(truth)],
      ]),
    ),
  );
}

/** Field by field, score and number of texts. */
function scores(folder: string): Record<string, [score: number, texts: number]> {
  const { stdout, stderr, status } = accuracy('--json', folder);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const [{ fields }]: [{ fields: Record<string, { score: number; texts: number }> }] = JSON.parse(stdout);
  return Object.fromEntries(Object.entries(fields).map(([field, { score, texts }]) => [field, [score, texts]]));
}

describe('scores', () => {
  it('are shares of the texts, for lists of the items', () => {
    const folder = pairs({
      right: { headline: `  ${headline.toUpperCase()}. `, body, in_raw: { headline: true, body: 1 } },
      wrong: {
        headline: 'Choir wins',
        body: [body[0], 'Another.'],
        authors: ['Jo Berg'],
        in_raw: { headline: true, body: 1, byline: true },
      },
    });
    expect(scores(folder)).toEqual({ stories: [1, 2], headline: [0.5, 2], authors: [0, 1], paragraphs: [0.75, 2] });
  });

  it('hold the reader to nothing that is not known to stand in the text', () => {
    const folder = pairs({
      one: { headline: 'Elsewhere', body: ['x'], in_raw: { headline: false, body: 0.9 } },
      two: { headline: 'Elsewhere', body: ['x'], dateline_city: 'OSLO', notes: 'a remark on the truth' },
    });
    expect(scores(folder)).toEqual({ stories: [1, 2] });
  });

  it('know absence where the truth is complete, and only there', () => {
    const absent = { deck: null, slugline: null, authors: [], role: null, dateline_city: null, bullets: [], notes: [] };
    expect(scores(pairs({ unknown: absent, empty: { ...absent, sections: [{ subhead: null }] } }))).toEqual({
      stories: [1, 2],
    });
    expect(scores(pairs({ known: { complete: true, ...absent, sections: [] } }))).toEqual(
      Object.fromEntries(
        ['stories', 'slug', 'deck', 'authors', 'role', 'place', 'subheads', 'bullets', 'notes'].map((field) => [
          field,
          [1, 1],
        ]),
      ),
    );
  });

  it('leave open what a complete truth with in_raw does not vouch for', () => {
    const folder = pairs({ one: { complete: true, headline: 'Elsewhere', deck: 'x', in_raw: { deck: true } } });
    expect(scores(folder)).toEqual({ stories: [1, 1], deck: [0, 1] });
  });

  it('count what is found where nothing is, and what complete truths say without vouching for it', () => {
    const folder = pairs({ one: { complete: true, headline: null, credits: ['(Reporting by Jo Berg)'], stories: 2 } });
    expect(scores(folder)).toEqual({ stories: [0, 1], headline: [0, 1], credits: [0, 1] });
  });
});

describe('several stories in a text', () => {
  it('are held each against its own truth', () => {
    const text = readFileSync(join(root, 'fixtures', 'labelled', 'two-stories-nnnn.txt'), 'utf8');
    const [first, second] = ['Town keeps its library open on Sundays', 'Another headline'];
    const stories = [first, second].map((headline) => ({ headline, in_raw: { headline: true } }));
    expect(scores(pairs({ both: { stories } }, text))).toEqual({ stories: [1, 1], headline: [0.5, 2] });
  });
});

describe('the report', () => {
  it('is a table, a row a folder, and the misses that were asked for', () => {
    const folder = pairs({ one: { headline, complete: true }, two: { headline: 'Other', complete: true } });
    const { stdout } = accuracy('--misses', '1', folder);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^ +stories {2}headline$/),
      expect.stringMatching(/^wirecopy-test-\w+ +100\.0 +50\.0$/),
      expect.stringMatching(/^ {2}2 texts +2 +2$/),
    ]);
    expect(stdout).toContain(`headline  ${join(folder, 'two')} 0.0\n  want "Other"\n  got  "${headline}"\n`);
    expect(accuracy(folder).stdout).not.toContain('want');
  });

  it('lets nothing of the copy steer the terminal', () => {
    const folder = pairs({ one: { headline: 'Other', complete: true } }, 'Band \u001b]0;x\u0007 \u009b2J\u202e wins\n');
    const { stdout } = accuracy('--misses', '9', folder);
    expect(stdout).toMatch(/got .*\\u001b.*\\u009b.*\\u202e/);
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  it('counts a text that cannot be read as no story', () => {
    const folder = folderWith({ 'one.txt': '%PDF-1.7', 'one.json': '{ "complete": true, "headline": "A headline" }' });
    expect(scores(folder)).toEqual({ stories: [0, 1], headline: [0, 1] });
  });
});

describe('wrong usage ends with 2', () => {
  it.each([
    [
      'a folder without pairs',
      () => folderWith({ 'one.txt': copy, 'two.json': '{}' }),
      /NAME\.txt beside a NAME\.json/,
    ],
    ['no folder', () => join(folderWith(), 'nowhere'), /no such folder: .*nowhere/],
    ['a file', () => join(folderWith({ 'one.txt': copy }), 'one.txt'), /not a folder: .*one\.txt/],
    ['a truth that is no JSON', () => folderWith({ 'one.txt': copy, 'one.json': '{' }), /one\.json: /],
    ['an unknown option', () => '--nothing', /--nothing/],
  ])('%s', (_, argument, message) => {
    expect(accuracy(argument())).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});
