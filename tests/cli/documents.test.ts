/** Documents and mail in a batch: one that can't be read is told by name, and the others go on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, wirecopy } from '../support/command.js';
import { docx, p } from '../support/documents.js';

const COPY = 'Mayor of Larkfield resigns\n\nShe said so on Friday, in a letter to the people of the town.\n';
const MAIL = `From: ada@desk.example\nSubject: Copy\n\n${COPY}`;

describe('documents in a batch', () => {
  it('are refused one by one', () => {
    const bomb = docx(`<w:x>${' '.repeat(8 * 2 ** 20)}</w:x>`);
    const cwd = folderWith({
      'bomb.docx': Buffer.from(bomb),
      'cut.docx': Buffer.from(docx(p('Text.')).subarray(0, 300)),
      'deep.rtf': `{\\rtf1 ${'{'.repeat(100_000)}`,
      'good.rtf': readFileSync(join('tests', 'documents', 'pandoc.rtf')),
      'mail.eml': MAIL,
      'plain.txt': COPY,
    });
    const { stdout, stderr, status } = wirecopy(
      ['-t', 'ndjson', 'bomb.docx', 'cut.docx', 'deep.rtf', 'good.rtf', 'mail.eml', 'plain.txt'],
      { cwd },
    );
    const headlines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { headline: string; input: { carrier: string } })
      .map(({ headline, input }) => `${input.carrier} ${headline}`);
    expect(headlines).toEqual([
      'rtf Ferry firm cuts sailings to Osmer',
      'email Mayor of Larkfield resigns',
      'copy Mayor of Larkfield resigns',
    ]);
    expect(stderr).toMatch(/^bomb\.docx: error: unpacks to more than 200 times its size.*\[carrier-too-large\]$/m);
    expect(stderr).toMatch(/^cut\.docx: error: the document is damaged: .*\[carrier-invalid\]$/m);
    expect(stderr).toMatch(/^deep\.rtf: error: more than 1,000 elements inside each other.*\[carrier-too-large\]$/m);
    expect(status).toBe(1);
  });

  it('are read as plain copy where that is asked for', () => {
    const { stdout } = wirecopy(['--from', 'copy', '-t', 'json'], { input: MAIL });
    expect(JSON.parse(stdout)).toMatchObject({
      input: { carrier: 'copy' },
      headline: 'Mayor of Larkfield resigns',
      discarded: [{ reason: 'mail' }, { reason: 'mail' }],
    });
  });
});
