/** Documents and mail made to take long: twice as much takes twice as long, not four times. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadCarrier } from '../../src/input/carriers/carrier.js';
import { readDocx } from '../../src/input/carriers/docx/read.js';
import { readEmail } from '../../src/input/carriers/email/read.js';
import { readNinjs } from '../../src/input/carriers/exchange/ninjs.js';
import { readNitf } from '../../src/input/carriers/exchange/nitf.js';
import { readHtml } from '../../src/input/carriers/html.js';
import { readMarkdown } from '../../src/input/carriers/markdown/markdown.js';
import { readOdt } from '../../src/input/carriers/odt/read.js';
import { readRtf } from '../../src/input/carriers/rtf/read.js';
import { Unreadable } from '../../src/input/unreadable.js';
import { docxFiles, odtFiles, packed, r } from '../support/documents.js';

/** Above it the last doubling is not linear: a busy machine takes its share. */
const LIMIT = 3.4;

const html = (body: string) => strToU8(`<!DOCTYPE html><html><body>${body}`);
const nitf = (body: string) => strToU8(`<nitf><body><body.content>${body}</body.content></body></nitf>`);
const docx = (body: string) => zipSync(packed(docxFiles(body), 0));
const odt = (body: string) => zipSync(packed(odtFiles(body), 0));
const rtf = (body: string) => strToU8(`{\\rtf1 ${body}}`);
const head = (more: string) => `From: a@b.example\nSubject: x\n${more}\n`;
const mixed = head('Content-Type: multipart/mixed; boundary=b\n');
const graf = `${'The ferry went on Friday. '.repeat(12)}`;

/** What is made so many times over, the reader, and how many times at first. */
const shapes: Record<string, [(times: number) => Uint8Array, ReadCarrier, number]> = {
  'docx: paragraphs': [(n) => docx(`<w:p>${r(graf)}</w:p>`.repeat(n)), readDocx, 4000],
  'docx: runs of one paragraph': [
    (n) => docx(`<w:p>${(r('a ', '<w:b/>') + r('b')).repeat(n)}</w:p>`),
    readDocx,
    16_000,
  ],
  'docx: cells of one row': [
    (n) => docx(`<w:tbl><w:tr>${`<w:tc><w:p>${r('a')}</w:p></w:tc>`.repeat(n)}</w:tr></w:tbl>`),
    readDocx,
    16_000,
  ],
  'docx: fields that do not end': [
    (n) =>
      docx(
        `<w:p>${`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('a')}`.repeat(n)}</w:p>`,
      ),
    readDocx,
    12_000,
  ],
  'docx: what is deep': [
    (n) => docx('<w:sdt>'.repeat(900) + `<w:p>${r('a')}</w:p>`.repeat(n) + '</w:sdt>'.repeat(900)),
    readDocx,
    16_000,
  ],
  'odt: paragraphs': [(n) => odt(`<text:p>${graf}</text:p>`.repeat(n)), readOdt, 4000],
  'odt: spaces that are counted': [
    (n) => odt(`<text:p>${'<text:s text:c="100000"/>'.repeat(n)}</text:p>`),
    readOdt,
    20_000,
  ],
  'rtf: paragraphs': [(n) => rtf(`${graf}\\par `.repeat(n)), readRtf, 6000],
  'rtf: groups': [(n) => rtf('{\\b a}'.repeat(n)), readRtf, 60_000],
  'rtf: bytes': [(n) => rtf("\\'e9".repeat(n)), readRtf, 100_000],
  'rtf: cells of one row': [(n) => rtf('\\intbl a\\cell '.repeat(n)), readRtf, 20_000],
  'rtf: tables in tables': [(n) => rtf('\\intbl\\itap30 a\\nestcell\\itap1 b\\cell '.repeat(n)), readRtf, 1000],
  'rtf: notes': [(n) => rtf('a{\\footnote b}'.repeat(n)), readRtf, 20_000],
  'mail: lines': [(n) => strToU8(`${head('')}${'> a line of it \n'.repeat(n)}`), readEmail, 60_000],
  'mail: soft lines': [
    (n) => strToU8(`${head('Content-Type: text/plain; format=flowed\n')}${'> a line of it \n'.repeat(n)}`),
    readEmail,
    60_000,
  ],
  'mail: dashes': [(n) => strToU8(`${mixed}${'--c\n'.repeat(n)}`), readEmail, 100_000],
  'mail: a long field': [(n) => strToU8(head(`X-A: ${'a\n b'.repeat(n)}\n`)), readEmail, 60_000],
  'mail: quoted-printable': [
    (n) => strToU8(`${head('Content-Transfer-Encoding: quoted-printable\n')}${'=E9=\n'.repeat(n)}`),
    readEmail,
    100_000,
  ],
  'mail: parameters': [
    (n) => strToU8(`${head(`Content-Type: text/plain; ${'a="b;'.repeat(n)}\n`)}x`),
    readEmail,
    60_000,
  ],
  'mailbox: messages': [
    (n) => strToU8(`From a@b.example Fri Nov 27 10:02:11 2026\n${head('')}Text.\n\n`.repeat(n)),
    readEmail,
    4000,
  ],
  'html: paragraphs': [(n) => html(`<p>${graf}</p>`.repeat(n)), readHtml, 2000],
  'html: words in bold': [(n) => html(`<p>${'a <b>b</b> '.repeat(n)}</p>`), readHtml, 8000],
  'html: links of one line': [(n) => html(`<p>${'<a href=x>a</a> '.repeat(n)}</p>`), readHtml, 8000],
  'html: what is deep': [(n) => html(`${'<div class=a>'.repeat(400)}${'<p>a</p>'.repeat(n)}`), readHtml, 5000],
  'html: paragraphs that do not end': [(n) => html('<p>a<b>'.repeat(n)), readHtml, 100],
  'html: references': [(n) => html(`<p>${'&amp;'.repeat(n)}</p>`), readHtml, 40_000],
  'html: cells of one row': [(n) => html(`<table><tr>${'<td>a</td>'.repeat(n)}</tr></table>`), readHtml, 8000],
  'html: tables in cells': [(n) => html('<table><tr><td>a<td>b</table>'.repeat(n)), readHtml, 4000],
  'html: names of classes': [(n) => html(`<p class="${'byline-a '.repeat(n)}">a</p>`), readHtml, 40_000],
  'html: meta': [(n) => html('<meta name=author content="Jo Doe">'.repeat(n)), readHtml, 8000],
  'html: objects of JSON-LD': [
    (n) => html(`<script type="application/ld+json">[${'{"@type":"Person","name":"a"},'.repeat(n)}1]</script>`),
    readHtml,
    10_000,
  ],
  'html: comments that do not end': [(n) => html('<!--a'.repeat(n)), readHtml, 40_000],
  'html: a page of ours': [
    (n) =>
      html(
        `<article class="h-entry"><header></header><div class="text e-content">${'<p>a</p>'.repeat(n)}</div></article>`,
      ),
    readHtml,
    8000,
  ],
  'html: entries in entries': [
    (n) => html(`${'<div role="article" class="h-entry">'.repeat(n)}<div class="e-content">a`),
    readHtml,
    120,
  ],
  'html: tables that lay out a page of ours': [
    (n) =>
      html(
        `<article class="h-entry"><div class="e-content">${'<table role=presentation><tr><td>a</td></tr></table>'.repeat(n)}</div></article>`,
      ),
    readHtml,
    4000,
  ],
  'markdown: paragraphs': [(n) => strToU8(`${graf}\n\n`.repeat(n)), readMarkdown, 2000],
  'markdown: a long paragraph': [(n) => strToU8(`${graf}\n`.repeat(n)), readMarkdown, 400],
  'markdown: emphasis': [(n) => strToU8('*a **b '.repeat(n)), readMarkdown, 8000],
  'markdown: brackets': [(n) => strToU8('['.repeat(n)), readMarkdown, 20_000],
  'markdown: items': [(n) => strToU8('- a\n'.repeat(n)), readMarkdown, 4000],
  'markdown: items in items': [
    (n) => strToU8(Array.from({ length: n }, (_, depth) => `${'  '.repeat(depth % 40)}- a`).join('\n')),
    readMarkdown,
    2000,
  ],
  'markdown: quotations': [(n) => strToU8(`${'>'.repeat(n)} a`), readMarkdown, 20_000],
  'markdown: rows': [(n) => strToU8(`|a|b|\n|-|-|\n${'|a|b|\n'.repeat(n)}`), readMarkdown, 4000],
  'markdown: tags': [(n) => strToU8('<a '.repeat(n)), readMarkdown, 10_000],
  'markdown: definitions': [(n) => strToU8('[a]: b\n'.repeat(n)), readMarkdown, 8000],
  'markdown: front matter': [(n) => strToU8(`---\n${'a: b\n'.repeat(n)}---\n\nText.\n`), readMarkdown, 1500],
  'markdown: of ours': [
    (n) => strToU8(`---\ntitle: "a"\ngenerator: "wirecopy"\nnotes: ["b"]\n---\n\n${'a\n\n> b\n\n'.repeat(n)}`),
    readMarkdown,
    2000,
  ],
  'nitf: paragraphs': [(n) => nitf(`<p>${graf}</p>`.repeat(n)), readNitf, 3000],
  'nitf: names in a paragraph': [(n) => nitf(`<p>${'<person>a</person> b '.repeat(n)}</p>`), readNitf, 8000],
  'nitf: references': [(n) => nitf(`<p>${'&#65;'.repeat(n)}</p>`), readNitf, 40_000],
  'ninjs: paragraphs': [
    (n) => strToU8(JSON.stringify({ uri: 'a', headline: 'b', body_xhtml: `<p>${graf}</p>`.repeat(n) })),
    readNinjs,
    2000,
  ],
};

/** Processor time in milliseconds, the best of some: what runs beside it does not count. */
function time(read: ReadCarrier, bytes: Uint8Array): number {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < 3; count++) {
    const begun = process.cpuUsage();
    try {
      for (const { text } of read(bytes, { file: null })) expect(typeof text).toBe('string');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('reading is linear', () => {
  it.each(Object.keys(shapes))('%s', (name) => {
    const [make, read, times] = shapes[name] as (typeof shapes)[string];
    time(read, make(times));
    let ratio = Number.POSITIVE_INFINITY;
    // What else the machine does can only make it worse.
    for (let tries = 0; tries < 3 && ratio > LIMIT; tries++) {
      const half = time(read, make(2 * times));
      ratio = time(read, make(4 * times)) / half;
    }
    expect(ratio).toBeLessThan(LIMIT);
  });
});
