/** What each format says of where the fields stand (docs/formats.md), held to what it writes. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import {
  configSchema,
  document,
  mapping,
  readme,
  readmeWithFormats,
  schemaWithFormats,
} from '../../scripts/mapping.mjs';
import type { Article } from '../../src/article.js';
import { type FormatName, formatNames, write, writeBytes, writers } from '../../src/formats/index.js';
import { type Field, fieldNames } from '../../src/formats/shared/field-map.js';
import type { Format } from '../../src/formats/writer.js';
import { type Meta, noMeta } from '../../src/meta.js';
import { parse } from '../../src/read/parse.js';
import { wirecopy } from '../support/command.js';

/** For each field, a story that has it. The mark is a word that stands nowhere else. */
const marks: Record<Field, string> = {
  status: 'Qstatus',
  kicker: 'Qkicker',
  headline: 'Qheadline',
  deck: 'Qdeck',
  slug: 'Qslug',
  source: 'Qsource',
  edition: 'Qedition',
  date: 'Qdated',
  isoDate: '2033-03-04',
  byline: 'Qbyline',
  'byline.name': 'Qname',
  'byline.role': 'Qrole',
  'byline.affiliation': 'Qaffiliation',
  dateline: 'Qdateline',
  'dateline.place': 'Qplace',
  'dateline.date': 'Qday',
  'dateline.isoDate': '2034-04-05',
  'dateline.agency': 'Qagency',
  lead: 'Qlead',
  'quickLooks.label': 'Qlabel',
  'quickLooks.title': 'Qtitle',
  'quickLooks.items': 'Qitem',
  'section.label': 'Qpart',
  'section.subhead': 'Qsubhead',
  paragraph: 'Qparagraph',
  list: 'Qlist',
  quote: 'Qquote',
  table: 'Qtable',
  preformatted: 'Qcolumns',
  image: 'Qcaption',
  embed: 'Qembed',
  notes: 'Qnote',
  credits: 'Qcredit',
  contacts: 'Qcontact',
  language: 'pt-PT',
  'wire.service': 'Qservice',
  'wire.number': 'Q4711',
  'wire.category': 'Qcategory',
  'wire.priority': '7',
  'wire.take': 'Qtake',
  'wire.words': '98765',
  'wire.sent': 'Qsent',
  'wire.subjects': 'Qsubject',
  'wire.keyword': 'Qwirekeyword',
  'wire.place': 'Qwireplace',
  'stats.words': '87654',
  discarded: 'Qdiscarded',
  'meta.url': 'https://example.com/qurl',
  'meta.image': 'https://example.com/qimage',
  'meta.imageAlt': 'Qalt',
  'meta.published': '2031-01-02T03:04:05Z',
  'meta.modified': '2032-02-03T04:05:06Z',
  'meta.publisher': 'Qpublisher',
  'meta.publisherLogo': 'https://example.com/qlogo',
  'meta.section': 'Qsection',
  'meta.keywords': 'Qkeyword',
  'meta.copyright': 'Qcopyright',
  'meta.from': 'qfrom@example.com',
  'meta.recipient': 'qrecipient@example.com',
};

/** Written in other words by some formats: their standards have a form for them. */
const shapes: Partial<Record<Field, RegExp>> = {
  isoDate: /2033-03-04|20330304/,
  'dateline.isoDate': /2034-04-05|20340405/,
  'meta.published': /2031-01-02|2 Jan 2031|20310102|2 de janeiro de 2031|2\/01\/2031/,
  'meta.modified': /2032-02-03|3 Feb 2032|20320203|3 de fevereiro de 2032/,
  'wire.priority': /(?:"urgency": ?|urgency>|ed-urg="|"priority": ?")7/,
};

function marked(): Article {
  const of = (field: Field) => marks[field];
  const article = parse('A headline\n\nSome text.').article;
  return {
    ...article,
    language: of('language'),
    wire: {
      service: of('wire.service'),
      number: of('wire.number'),
      category: of('wire.category'),
      priority: of('wire.priority'),
      take: of('wire.take'),
      words: 98_765,
      sent: of('wire.sent'),
      subjects: [of('wire.subjects')],
      keyword: of('wire.keyword'),
      place: of('wire.place'),
    },
    status: [{ kind: 'update', text: of('status'), until: null }],
    kicker: of('kicker'),
    slug: of('slug'),
    headline: of('headline'),
    deck: of('deck'),
    source: of('source'),
    edition: of('edition'),
    date: of('date'),
    isoDate: of('isoDate'),
    byline: {
      text: ['By Qname', of('byline')].join(' '),
      authors: [
        { kind: 'person', name: of('byline.name'), role: of('byline.role'), affiliation: of('byline.affiliation') },
      ],
    },
    dateline: {
      text: 'Qplace, Qday (Qagency) Qdateline',
      place: of('dateline.place'),
      date: of('dateline.date'),
      isoDate: of('dateline.isoDate'),
      agency: of('dateline.agency'),
    },
    lead: of('lead'),
    quickLooks: { label: of('quickLooks.label'), title: of('quickLooks.title'), items: [of('quickLooks.items')] },
    sections: [
      {
        label: of('section.label'),
        subhead: of('section.subhead'),
        blocks: [
          { type: 'paragraph', text: of('paragraph') },
          { type: 'list', ordered: false, items: [of('list')] },
          { type: 'quote', text: of('quote'), attribution: null },
          { type: 'table', rows: [[of('table'), '9']], header: false },
          { type: 'preformatted', text: of('preformatted') },
          { type: 'image', caption: of('image'), credit: null, src: null },
          { type: 'embed', text: of('embed'), href: null },
        ],
      },
    ],
    notes: [of('notes')],
    credits: [of('credits')],
    contacts: [of('contacts')],
    discarded: [{ reason: 'furniture', line: 3, text: of('discarded') }],
    stats: { words: 87_654, readingMinutes: 400 },
  };
}

const meta: Meta = {
  url: marks['meta.url'],
  image: marks['meta.image'],
  imageAlt: marks['meta.imageAlt'],
  published: marks['meta.published'],
  modified: marks['meta.modified'],
  publisher: marks['meta.publisher'],
  publisherLogo: marks['meta.publisherLogo'],
  section: marks['meta.section'],
  keywords: [marks['meta.keywords']],
  copyright: marks['meta.copyright'],
  from: marks['meta.from'],
  recipient: marks['meta.recipient'],
};

/** All that a reader of the format can find, with publication data and without. */
async function written(format: FormatName): Promise<string> {
  if (!(writers[format] as Format).ascii) return writtenOf(marked(), format);
  const framed = framedByWires();
  const bare = { text: 'By Qname', authors: [] };
  const uncounted = { ...framed, slug: null, byline: bare, wire: framed.wire && { ...framed.wire, words: null } };
  return `${await writtenOf(framed, format)}\n${await writtenOf(uncounted, format)}`;
}

/** The same story, with what the headers of wires can hold: letters and figures, so many of them and no more. */
function framedByWires(): Article {
  const article = marked();
  const wire = article.wire && { ...article.wire, number: 'q4711', service: 'qserv', category: 'q', words: 9876 };
  return { ...article, wire, stats: { words: 8765, readingMinutes: 40 } };
}

/** How they say it. */
const inHeaders: Partial<Record<Field, RegExp>> = {
  isoDate: /AP-WF-03-04-33|GMT Mar 33/,
  'wire.number': /q4711|xxx4711/,
  'wire.service': /qserv/,
  'wire.category': /^a q\S|xxx4711 7 q /m,
  'wire.priority': /^a q\S|xxx4711 7 /m,
  'wire.words': /9876/,
  'stats.words': /8765/,
  'meta.published': /AP-WF-01-02-31|GMT Jan 31/,
  'meta.modified': /AP-WF-02-03-32|GMT Feb 32/,
};

async function writtenOf(article: Article, format: FormatName): Promise<string> {
  const reading = { ...parse('A headline\n\nSome text.'), article };
  const options = { now: '2030-01-01T00:00:00Z', colors: 0 as const };
  const variants: Partial<Meta>[] = [{}, { ...meta, modified: null }, meta];
  const own = variants.map((one) => ({ ...options, meta: { ...noMeta, ...one } }));
  if ((writers[format] as Format).binary) {
    const files = await Promise.all(own.map((one) => writeBytes(reading, format, one)));
    const isZip = (file: Uint8Array) => strFromU8(file.subarray(0, 2), true) === 'PK';
    const partsOf = (file: Uint8Array) => (isZip(file) ? Object.values(unzipSync(file)) : [file]);
    return files.flatMap((file) => partsOf(file).map((part) => strFromU8(part))).join('\n');
  }
  const outputs = await Promise.all(own.map((one) => write(reading, format, one)));
  if (format !== 'email') return outputs.join('\n');
  const messages = await Promise.all(outputs.map((output) => PostalMime.parse(output)));
  return outputs.join('\n') + messages.map(({ text, html, subject }) => [subject, text, html].join('\n')).join('\n');
}

describe.each(formatNames)('%s', (format) => {
  it('holds what it says it holds, and nothing that it says it can’t', async () => {
    const places = await writers[format].fieldMap();
    const output = await written(format);
    const own = (writers[format] as Format).ascii ? { ...shapes, ...inHeaders } : shapes;
    const found = (field: Field) =>
      own[field]?.test(output) ?? output.toLowerCase().includes(marks[field].toLowerCase());
    const wrong = fieldNames.filter((field) => found(field) !== (places[field] !== null));
    expect(wrong).toEqual([]);
  });
});

it('docs/formats.md, the README and the configuration’s schema say what the writers say (else: node scripts/mapping.mjs)', async () => {
  expect(readFileSync(document, 'utf8')).toBe(await mapping());
  expect(readFileSync(readme, 'utf8')).toBe(readmeWithFormats());
  expect(readFileSync(configSchema, 'utf8')).toBe(schemaWithFormats());
});

it('wirecopy formats lists every format with its extension, its media type and what it can’t hold', () => {
  const text = wirecopy(['formats']).stdout;
  const data = JSON.parse(wirecopy(['formats', '--to', 'json']).stdout);
  expect(Object.keys(data)).toEqual(formatNames);
  for (const name of formatNames) {
    const { extension, mediaType } = writers[name];
    expect(text).toMatch(new RegExp(`^${name} +\\.${extension}  ${mediaType.replace(/[+.]/g, '\\$&')}$`, 'm'));
    expect(data[name]).toMatchObject({ extension: `.${extension}`, mediaType });
  }
  // In short, where all of a kind are among them.
  expect(text).toMatch(/slug,[^:]*wire\.\*,\s+discarded,\s+meta\.from,\s+meta\.recipient\n/);
  expect(data.html.lacks).toContain('wire.take');
  expect(data.wordpress.lacks).toContain('headline');
  expect(data.ninjs.places.edition).toBe('edNote');
});
