/** Files for Word and InDesign: every paragraph in the style of its role, and nothing of the copy alive. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { write, writeBytes } from '../../src/formats/index.js';
import { letterStyleNames, printStyleNames } from '../../src/formats/print/print-styles.js';
import { runsOf } from '../../src/formats/shared/runs.js';
import { parse, type Reading } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { cases } from '../support/hostile-pages.js';
import { everything, printed } from '../support/print-story.js';
import { publication } from '../support/publication.js';
import { sized } from '../support/size.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const now = '2026-11-23T08:00:00Z';

const whole: Reading = { article: everything, sourceMap: [], evidence: [] };

/** Style and text of each paragraph of an InDesign file. */
function icmlParagraphs(text: string): [string, string][] {
  const ranges = text.matchAll(
    /<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle\/([^"]*)"[^>]*>(.*?)<\/ParagraphStyleRange>/gs,
  );
  return [...ranges].map(([, style = '', body = '']) => [
    style,
    [...body.matchAll(/<Content>(.*?)<\/Content>/gs)].map(([, one]) => one).join(''),
  ]);
}

/** The same of a Word file. */
function docxParagraphs(bytes: Uint8Array): [string, string][] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, body = '']) => [
    /<w:pStyle w:val="([^"]*)"/.exec(body)?.[1] ?? '',
    [...body.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, one]) => one).join(''),
  ]);
}

/** Is it XML? Else what stands against it. */
async function problemsOf(...texts: string[]): Promise<unknown[]> {
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>`;
  const xml = texts.map((contents, at) => ({ fileName: `${at}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [schema] });
  // There is no schema of it: only what is not well-formed counts.
  return errors.filter(
    ({ rawMessage }) => !/No matching global declaration|validity error|fails to validate/.test(rawMessage),
  );
}

it('links and emphasis of the copy are letters of their styles', async () => {
  const [section] = everything.sections;
  const marks = [
    { type: 'emphasis' as const, start: 0, end: 3 },
    { type: 'link' as const, start: 4, end: 7, href: 'https://a.example/' },
  ];
  const blocks = [{ type: 'paragraph' as const, text: 'one two three', marks }];
  const article = { ...everything, sections: [{ label: null, subhead: null, ...section, blocks }] };
  const marked = { ...whole, article };
  const text = await write(marked, 'icml');
  expect(text).toContain('AppliedCharacterStyle="CharacterStyle/Emphasis"><Content>one</Content>');
  expect(text).toContain('AppliedCharacterStyle="CharacterStyle/Link"><Content>two</Content>');
  const xml = strFromU8(unzipSync(await writeBytes(marked, 'docx'))['word/document.xml'] as Uint8Array);
  expect(xml).toMatch(/<w:rStyle w:val="Emphasis"\/>.{0,200}one</s);
  expect(xml).toMatch(/<w:hyperlink .*?<w:rStyle w:val="Link"\/>.{0,200}two</s);
});

describe('icml', () => {
  it('has every paragraph in the style of its role', async () => {
    const text = await write(whole, 'icml', { meta: publication });
    expect(icmlParagraphs(text)).toEqual(printed);
    expect(text).toContain('AppliedCharacterStyle="CharacterStyle/Dateline"><Content>PLACE</Content>');
    expect(text.match(/NumberingContinue="false"/g)).toHaveLength(2);
  });

  it('brings every style that it applies', async () => {
    const text = await write(whole, 'icml', { meta: publication });
    for (const name of printStyleNames) expect(text).toContain(`<ParagraphStyle Self="ParagraphStyle/${name}"`);
    for (const name of letterStyleNames) expect(text).toContain(`<CharacterStyle Self="CharacterStyle/${name}"`);
    for (const [kind] of text.matchAll(/(?<=Applied(?:Table|Cell)Style=")[^"]*/g))
      expect(text).toContain(`Self="${kind}"`);
  });

  it('has addresses as links, each with its source and its destination', async () => {
    const text = await write(whole, 'icml');
    const destinations = [...text.matchAll(/DestinationURL="([^"]*)"/g)].map(([, href]) => href);
    expect(destinations).toEqual([
      'https://a.example/x?y=1&amp;z=2',
      'https://a.example/p.jpg',
      'https://a.example/post',
    ]);
    for (const [, source] of text.matchAll(/ Source="([^"]*)"/g))
      expect(text).toContain(`<HyperlinkTextSource Self="${source}"`);
  });

  it('is well-formed for every fixture and for any copy', async () => {
    const copies = [...fixtureNames.map(fixtureText), ...fc.sample(anyCopy, sized(10, 200))];
    const documents = await Promise.all(copies.map((copy) => write(parse(copy), 'icml')));
    // One that is none is found among others.
    expect(await problemsOf(...documents, '<a>')).not.toEqual([]);
    // A run of xmllint has so much memory and no more.
    while (documents.length > 0) expect(await problemsOf(...documents.splice(0, 50))).toEqual([]);
  });
});

describe('docx', () => {
  it('has every paragraph in the style of its role', async () => {
    const bytes = await writeBytes(whole, 'docx', { meta: publication });
    expect(docxParagraphs(bytes)).toEqual(printed.map(([style = '', text]) => [style.replaceAll(' ', ''), text]));
  });

  it('is the same each time, and says when the story was published', async () => {
    const make = () => writeBytes(whole, 'docx', { meta: publication, now });
    const first = await make();
    expect(Buffer.from(await make()).equals(Buffer.from(first))).toBe(true);
    const core = strFromU8(unzipSync(first)['docProps/core.xml'] as Uint8Array);
    expect(core).toContain(`>${publication.published}</dcterms:created>`);
    expect(core).toContain('<dc:title>Headline</dc:title>');
  });

  it('numbers each list anew', async () => {
    const xml = strFromU8(unzipSync(await writeBytes(whole, 'docx'))['word/document.xml'] as Uint8Array);
    const numbers = [...xml.matchAll(/<w:pStyle w:val="Number"\/>.*?<w:numId w:val="(\d+)"/gs)].map(([, id]) => id);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).not.toBe(numbers[1]);
  });

  it('is no text', async () => {
    await expect(write(whole, 'docx')).rejects.toThrow('docx is bytes: writeBytes makes them');
    expect(await writeBytes(whole, 'text', { width: 60 })).toEqual(
      new TextEncoder().encode(await write(whole, 'text', { width: 60 })),
    );
  });
});

describe('hostile copy', () => {
  const elements = (xml: string) => new Set([...xml.matchAll(/<\/?([\w:]+)/g)].map(([, name]) => name));

  it.each(cases.map((one) => [one.name, one] as const))(
    '%s: gains no element and no address',
    async (_, { reading, meta }) => {
      const known = elements(await write(whole, 'icml', { meta: publication }));
      const text = await write(reading, 'icml', { meta });
      expect([...elements(text)].filter((name) => !known.has(name))).toEqual([]);
      for (const [, href = ''] of text.matchAll(/DestinationURL="([^"]*)"/g))
        expect(href).toMatch(/^https?:\/\/[^"<>]+$/);
      if (text.length > 1_000_000) return;
      const usual = unzipSync(await writeBytes(whole, 'docx', { meta: publication }));
      const parts = unzipSync(await writeBytes(reading, 'docx', { meta }));
      expect(Object.keys(parts).filter((path) => !(path in usual))).toEqual([]);
      const body = strFromU8(parts['word/document.xml'] as Uint8Array);
      const knownInWord = elements(strFromU8(usual['word/document.xml'] as Uint8Array));
      expect([...elements(body)].filter((name) => !knownInWord.has(name))).toEqual([]);
      const links = strFromU8(parts['word/_rels/document.xml.rels'] as Uint8Array);
      for (const [, target = ''] of links.matchAll(/Target="([^"]*)" TargetMode="External"/g))
        expect(target).toMatch(/^https?:/);
    },
  );
});

describe('runs', () => {
  it('part a text where its look changes, and lose nothing', () => {
    const text = 'one two three four';
    const marks = [
      { type: 'strong', start: 4, end: 13 },
      { type: 'emphasis', start: 8, end: 13 },
      { type: 'link', start: 8, end: 18, href: 'https://a.example/' },
      { type: 'link', start: 9, end: 12, href: 'https://b.example/' },
      { type: 'code', start: 0, end: 99 },
    ];
    const plain = { href: null, strong: false, emphasis: false, code: false };
    expect(
      runsOf(text, marks)
        .filter((run) => run.text !== '')
        .map(({ text: words, ...look }) => [words, look]),
    ).toEqual([
      ['one ', plain],
      ['two ', { ...plain, strong: true }],
      ['t', { ...plain, href: 'https://a.example/', strong: true, emphasis: true }],
      ['hre', { ...plain, href: 'https://a.example/', strong: true, emphasis: true }],
      ['e', { ...plain, href: 'https://a.example/', strong: true, emphasis: true }],
      [' four', { ...plain, href: 'https://a.example/' }],
    ]);
    const mark = fc.record({
      type: fc.constantFrom('link', 'strong', 'emphasis', 'code'),
      start: fc.nat(40),
      end: fc.nat(40),
      href: fc.constantFrom('https://a.example/', 'javascript:alert(1)'),
    });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }).map((one) => one.replace(/[^ -~]/g, 'x')),
        fc.array(mark),
        (any, some) => {
          const runs = runsOf(any, some);
          expect(runs.map((run) => run.text).join('')).toBe(any);
          for (const { href } of runs) expect(href ?? 'https:').toMatch(/^https?:/);
        },
      ),
    );
  });
});
