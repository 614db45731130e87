/** XML for newsrooms: NITF and NewsML-G2 against their official schemas. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { parse, parseAll } from '../../src/read/parse.js';
import { anyCopy } from '../support/copy.js';
import { needs } from '../support/needs.js';
import { anyPublication, publication } from '../support/publication.js';
import { isWhole, sized } from '../support/size.js';
import { allTexts, fixtureNames, fixtureText, readingOf } from '../support/texts.js';
import { errorsIn, xmlStandards } from '../support/xsd.js';

const SCHEMAS = 'the official schemas, in ../shared/schemas';
const now = '2026-11-23T08:00:00Z';

describe.each(xmlStandards)('%s, by its official schema', needs(SCHEMAS), (standard) => {
  const written = (name: string, text: string, meta = {}) =>
    write(parse(text), standard, { meta, now }).then((output) => ({ name, text: output }));

  it('the schema tells what is wrong', async () => {
    const { text } = await written('a', 'A headline\n\nSome text.');
    const broken = text.replace('<title>', '<titel>').replace('</title>', '</titel>');
    const wrong = standard.startsWith('nitf') ? broken : text.replace('<itemClass qcode="ninat:text"/>', '');
    expect(wrong).not.toBe(text);
    expect(await errorsIn(standard, [{ name: 'a', text: wrong }])).not.toEqual([]);
  });

  it('every fixture, with publication data and without', async () => {
    const documents = await Promise.all(
      fixtureNames.flatMap((name) => [
        written(name, fixtureText(name)),
        written(`${name}-published`, fixtureText(name), publication),
      ]),
    );
    expect(await errorsIn(standard, documents)).toEqual([]);
  });

  it('every text there is: ours, the shared corpora, the hostile files', async () => {
    const documents = await Promise.all(
      // In the quick run each standard has another part of them.
      allTexts()
        .filter((_, index) => isWhole || (index + xmlStandards.indexOf(standard)) % 4 === 0)
        .map(async ({ name, text }, index) => ({
          name: `${index}-${name}`,
          text: await write(readingOf(text), standard, { now }),
        })),
    );
    // Documents of some megabytes in all: a run of xmllint has so much memory and no more.
    while (documents.length > 0) expect(await errorsIn(standard, documents.splice(0, 200))).toEqual([]);
  });

  it('any copy, with anything that can be said of its publication', async () => {
    const copies = fc.sample(fc.tuple(anyCopy, anyPublication), sized(25, 300));
    const documents = await Promise.all(copies.map(([copy, meta], index) => written(`${index}`, copy, meta)));
    expect(await errorsIn(standard, documents)).toEqual([]);
  });
});

describe('a news message', needs(SCHEMAS), () => {
  it('holds several items', async () => {
    const stories = parseAll('One\n\nFirst text.\n\f\nTwo\n\nSecond text.');
    const text = await write(stories, 'newsml-g2', { now });
    expect(await errorsIn('newsml-g2', [{ name: 'message', text }])).toEqual([]);
    expect(text.match(/<newsItem /g)).toHaveLength(2);
    const none = await write([], 'newsml-g2', { now });
    expect(none).toContain('<itemSet>');
  });
});

describe.each(xmlStandards)('%s', (standard) => {
  const of = (text: string, meta = {}) => write(parse(text), standard, { meta, now });

  it('has no declaration that fetches anything, and no text that leaves its element', async () => {
    const hostile =
      'A ]]> <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]> &x; headline\n\n<p lede="x">&amp; text.';
    const output = await of(hostile, publication);
    expect(output).not.toMatch(/<!|<p lede="x"|&x;|\]\]>/);
    expect(output).toContain('&amp;amp; text.');
  });

  it('says the same each time', async () => {
    const copy = 'A headline\n\nSome text.';
    expect(await of(copy)).toBe(await of(copy));
  });
});

it('NITF marks authors, places and dates in the lines that hold them', async () => {
  const copy =
    'A headline\n\nBy INES ROTH\nAssociated Press Writer\n\nOSLO, Nov. 23 (AP) — Some text of the town and the mayor.';
  const output = await write(parse(copy), 'nitf');
  expect(output).toContain('<byline>By <person>INES ROTH</person>');
  expect(output).toContain(
    '<dateline><location><city>OSLO</city></location>, <story.date>Nov. 23</story.date> (AP)</dateline>',
  );
});
