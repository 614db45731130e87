/** Word's and InDesign's files, read by programs that are not ours: pandoc and LibreOffice find each paragraph in its style. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { write, writeBytes } from '../../src/formats/index.js';
import type { Reading } from '../../src/read/parse.js';
import { folderWith } from '../support/command.js';
import { needs } from '../support/needs.js';
import { everything, printed } from '../support/print-story.js';
import { publication } from '../support/publication.js';

const whole: Reading = { article: everything, sourceMap: [], evidence: [] };

async function wordFile(): Promise<string> {
  const folder = folderWith();
  writeFileSync(join(folder, 'story.docx'), await writeBytes(whole, 'docx', { meta: publication }));
  return folder;
}

/** Those of a table's empty cells are no paragraphs to some. */
const told = printed.filter(([, text]) => text !== '');
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');

interface PandocBlock {
  t: string;
  // biome-ignore lint/suspicious/noExplicitAny: pandoc's tree
  c: any;
}

/** The text of pandoc's inline nodes. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { t, c } = value as PandocBlock;
  if (t === 'Str') return c;
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  if (t === 'Link' || t === 'Span') return wordsOf(c[1]);
  return wordsOf(c);
}

/** Style and text of each paragraph that pandoc finds; those of lists have no style to it, but in a table and outside. */
function pandocParagraphs(blocks: readonly PandocBlock[]): [string, string][] {
  return blocks.flatMap(({ t, c }): [string, string][] => {
    if (t === 'Div') {
      const style = c[0][2].find(([key]: [string]) => key === 'custom-style')?.[1] ?? '';
      return pandocParagraphs(c[1]).map(([own, text]) => [own || style, text]);
    }
    if (t === 'Para' || t === 'Plain' || t === 'Header') return [['', wordsOf(t === 'Header' ? c[2] : c)]];
    // What is indented.
    if (t === 'BlockQuote') return pandocParagraphs(c);
    if (t === 'BulletList') return c.flatMap(pandocParagraphs);
    if (t === 'OrderedList') return c[1].flatMap(pandocParagraphs);
    if (t === 'Table') {
      const rows = [...c[3][1], ...c[4].flatMap((body: unknown[][]) => body[3])];
      return rows.flatMap((row) =>
        row[1].flatMap((cell: PandocBlock[][]) => pandocParagraphs(cell[4] as PandocBlock[])),
      );
    }
    return [];
  });
}

describe('a Word file', () => {
  it('is read by pandoc, each paragraph in its style', needs('pandoc'), async () => {
    const folder = await wordFile();
    const json = execFileSync('pandoc', ['-f', 'docx+styles', '-t', 'json', 'story.docx'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const found = pandocParagraphs(JSON.parse(json).blocks).filter(([, text]) => text !== '');
    expect(found.map(([, text]) => text)).toEqual(told.map(([, text = '']) => unescaped(text).replace(/ {2,}/g, ' ')));
    for (const [index, [style]] of found.entries()) expect(style).toBe(told[index]?.[0]);
  });

  it('is read by LibreOffice, each paragraph in its style', needs('soffice'), async () => {
    const folder = await wordFile();
    const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'odt', 'story.docx'];
    execFileSync('soffice', args, { cwd: folder, stdio: 'ignore', timeout: 120_000 });
    const parts = unzipSync(readFileSync(join(folder, 'story.odt')));
    const content = strFromU8(parts['content.xml'] as Uint8Array);
    const styles = content + strFromU8(parts['styles.xml'] as Uint8Array);
    const parents = new Map(
      [
        ...styles.matchAll(
          /<style:style style:name="([^"]*)"[^>]*?style:family="paragraph"[^>]*?style:parent-style-name="([^"]*)"/g,
        ),
      ].map(([, name = '', parent = '']) => [name, parent]),
    );
    const named = (style: string): string => {
      const own = style.replace(/_20_/g, ' ');
      return told.some(([name]) => name === own) ? own : parents.has(style) ? named(parents.get(style) as string) : own;
    };
    const found = [...content.matchAll(/<text:[ph] text:style-name="([^"]*)"[^>]*(?<!\/)>(.*?)<\/text:[ph]>/gs)]
      .map(([, style = '', body = '']) => [named(style), body.replace(/<text:s\/>/g, ' ').replace(/<[^>]*>/g, '')])
      .filter(([, text]) => text !== '');
    expect(found).toEqual(told);
  });
});

describe('an InDesign file', () => {
  it('has the element structure that pandoc’s writer gives the same story', needs('pandoc'), async () => {
    const folder = folderWith({ 'story.html': await write(whole, 'html', { fragment: true }) });
    const args = ['-s', '-f', 'html', '-t', 'icml', 'story.html'];
    const theirs = execFileSync('pandoc', args, { cwd: folder, encoding: 'utf8' });
    const ours = await write(whole, 'icml', { meta: publication });
    // Which element stands in which, and which attributes it has there.
    const shape = (xml: string) => {
      const found = new Set<string>();
      const open: string[] = [];
      for (const [, close, name = '', attributes = '', empty] of xml.matchAll(
        /<(\/?)([A-Za-z]\w*)((?: +\w+="[^"]*"|\s+\w+="[^"]*")*)\s*(\/?)>/g,
      )) {
        if (close) open.pop();
        else {
          found.add([...open.slice(-1), name].join('/'));
          for (const [, attribute] of attributes.matchAll(/(\w+)="/g)) found.add(`${name}@${attribute}`);
          if (!empty) open.push(name);
        }
      }
      return found;
    };
    const known = shape(theirs);
    // InDesign’s own, that pandoc’s writer does not use for this story.
    const more = [
      'Column@Self',
      'Cell@Self',
      'Table@Self',
      'ParagraphStyle@FirstLineIndent',
      'ParagraphStyle@SpaceBefore',
      'ParagraphStyle@SpaceAfter',
      'ParagraphStyle@FontStyle',
    ];
    expect([...shape(ours)].filter((one) => !known.has(one) && !more.includes(one))).toEqual([]);
  });
});
