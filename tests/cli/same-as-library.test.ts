/** The command reads what the library reads: its chunks are the same modules, loaded when they are asked for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Article, Overrule, parse } from '../../src/index.js';
import { isTooLarge } from '../../src/input/story.js';
import { folderWith, root, wirecopy } from '../support/command.js';
import { someOf } from '../support/size.js';
import { allTexts, readingOf } from '../support/texts.js';

const lines = (text: string) => text.trimEnd().split('\n');
const short = lines(readFileSync(join(root, 'scripts/train/texts/short.ndjson'), 'utf8')).map(
  (line): string => JSON.parse(line).text,
);
/** Too short for its language to be sure, and its byline opens in it. */
const spanish =
  'Corte de agua en Talvira\nPor Inés Vara, Diario de Talvira\n\nTalvira corta el agua a partir de junio.\n';

function articlesOf(texts: readonly string[], ...args: string[]): Article[] {
  const folder = folderWith();
  writeFileSync(join(folder, 'in.ndjson'), texts.map((text) => JSON.stringify({ text })).join('\n'));
  const run = wirecopy(['--from', 'ndjson', '--to', 'ndjson', 'in.ndjson', ...args], { cwd: folder });
  return lines(run.stdout).map((line) => JSON.parse(line));
}
/** Without what is said of the input and by the clock. */
const read = ({ input: _, diagnostics, ...fields }: Article) => ({
  ...fields,
  diagnostics: diagnostics.filter(({ code }) => code !== 'not-to-publish' && code !== 'notice'),
});

describe('the command', () => {
  it('reads every text as the library does', () => {
    // What `parse` is given whole the command refuses, with a message, where it is more than it keeps of a story.
    const texts = [...someOf(short), spanish, ...allTexts().map(({ text }) => text)].filter(
      (text) => text.trim() !== '' && !isTooLarge(text, 4 * 1024 * 1024),
    );
    const articles = articlesOf(texts);
    expect(articles).toHaveLength(texts.length);
    articles.forEach((article, at) => {
      expect(read(article), texts[at]?.slice(0, 200)).toEqual(
        JSON.parse(JSON.stringify(read(readingOf(texts[at] as string).article))),
      );
    });
  });

  it('reads copy whose language is not sure with the words of the likeliest one', () => {
    const [article] = articlesOf([spanish]);
    expect(article).toMatchObject({ language: 'und', byline: { authors: [{ name: 'Inés Vara' }] } });
  });

  it('weighs nothing against what a line is given as', () => {
    const text =
      'Harbour Reopens\n\nTalvik Waits\n\nBy Ines Roth\n\nThe harbour reopened on Tuesday, the mayor said.\n';
    const folder = folderWith({ 'story.txt': text });
    for (const role of ['3=headline', '1=paragraph', '5=paragraph', '3=subhead', '7=deck']) {
      const run = wirecopy(['story.txt', '--to', 'json', '--role', role], { cwd: folder });
      const { article } = parse(text, { overrule: new Overrule({ role }) });
      expect(read(JSON.parse(run.stdout)), role).toEqual(JSON.parse(JSON.stringify(read(article))));
    }
  });
});
