/**
 * Readers that are not ours, each over one story that has everything: which fields arrive. docs/interop.md is what they find
 * (`npx vitest run --mode all tests/slow/readers.test.ts -u` makes it anew).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import { parseHTML } from 'linkedom';
import { simpleParser } from 'mailparser';
import { mf2 } from 'microformats-parser';
import PostalMime from 'postal-mime';
import RssParser from 'rss-parser';
import { expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { type FormatName, writeBytes, writers } from '../../src/formats/index.js';
import type { Field } from '../../src/formats/shared/field-map.js';
import { noMeta } from '../../src/meta.js';
import { folderWith, root } from '../support/command.js';
import { needs } from '../support/needs.js';
import { everything } from '../support/print-story.js';
import { publication } from '../support/publication.js';

const published = { ...publication, copyright: '© 2026 Harbour Times', keywords: ['tides'] };

/** Long enough for readers that look for the story of a page. */
const long = Array.from(
  { length: 8 },
  (_, index) =>
    `The ${index + 1}th ferry left the quay in the morning, the harbour master said, and it was full to the last seat.`,
);

const story: Article = {
  ...everything,
  headline: 'Ferries Sail From Talvik Again After the Storm',
  byline: { text: 'By Orla Venn', authors: [{ kind: 'person', name: 'Orla Venn', role: null, affiliation: null }] },
  dateline: { text: 'TALVIK (AP)', place: 'TALVIK', date: null, isoDate: null, agency: 'AP' },
  sections: [
    {
      label: null,
      subhead: null,
      blocks: long.map((text) => ({ type: 'paragraph', text })),
    },
    ...everything.sections,
  ],
};

/** A word of each field that stands nowhere else. */
const marks: Partial<Record<Field, string>> = {
  headline: 'Ferries Sail From Talvik Again',
  kicker: 'Kicker',
  deck: 'Deck',
  source: 'Source',
  edition: 'Edition',
  'byline.name': 'Orla Venn',
  dateline: 'TALVIK (AP)',
  lead: 'Lead',
  'quickLooks.items': 'Summary Item 2',
  'section.subhead': 'Subhead',
  paragraph: '8th ferry left the quay',
  list: 'Bullet',
  quote: 'Quote',
  table: 'Table Cell',
  preformatted: 'Agate  2',
  image: 'Caption',
  embed: 'Embed',
  notes: 'Note',
  credits: 'Credit',
  contacts: 'Contact',
  status: 'Corrects the sum',
  'meta.published': '2026-11-2',
  'meta.keywords': 'tides',
  'meta.copyright': 'Harbour Times',
  'meta.url': 'example.com/news/harbour',
};

interface Reader {
  reader: string;
  /** Of npm, as package.json has it; else where it comes from. */
  version: string;
  format: FormatName;
  /** All that it says of the story, as one text. */
  read(text: string, bytes: Uint8Array): unknown;
}

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const npm = (name: string) => ({ reader: name, version: devDependencies[name] as string });
const debian = (name: string) => ({ reader: name, version: 'Debian' });
const piped = (command: string, args: string[]) => (input: string) =>
  execFileSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 26 });

const PYTHON = `
import sys, email, email.policy
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
print(dict(message.items()))
for kind in ('plain', 'html'):
    print(message.get_body((kind,)).get_content())
`;

/** Debian's own Python, whose packages apt installs. */
const FEEDPARSER = `
import sys, json, time, feedparser
feed = feedparser.parse(sys.stdin.buffer.read())
assert not feed.get('bozo_exception'), feed.bozo_exception
print(json.dumps(feed.entries, ensure_ascii=False, default=str))
print([time.strftime('%Y-%m-%d', e.published_parsed) for e in feed.entries])
`;

const feedReaders = (['rss', 'atom'] as const).flatMap((format): Reader[] => [
  { ...npm('rss-parser'), format, read: (text) => new RssParser().parseString(text) },
  { reader: 'feedparser', version: 'Debian', format, read: piped('/usr/bin/python3', ['-c', FEEDPARSER]) },
]);

/** A Word file as LibreOffice has it: its text, and what it says of itself. */
function inLibreOffice(_: string, bytes: Uint8Array): string {
  const folder = folderWith();
  writeFileSync(join(folder, 'story.docx'), bytes);
  const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'fodt', 'story.docx'];
  execFileSync('soffice', args, { cwd: folder, stdio: 'ignore', timeout: 120_000 });
  return readFileSync(join(folder, 'story.fodt'), 'utf8')
    .replace(/<office:styles>[\s\S]*<\/office:master-styles>/, '')
    .replace(/<text:s[ /][^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '');
}

const readers: Reader[] = [
  {
    ...npm('@mozilla/readability'),
    format: 'html',
    read: (text) => new Readability(parseHTML(text).document as never, { charThreshold: 20 }).parse(),
  },
  { ...npm('@extractus/article-extractor'), format: 'html', read: (text) => extractFromHtml(text, published.url) },
  { ...npm('microformats-parser'), format: 'html', read: (text) => mf2(text, { baseUrl: published.url }) },
  { ...npm('postal-mime'), format: 'email', read: (text) => PostalMime.parse(text) },
  { ...npm('mailparser'), format: 'email', read: (text) => simpleParser(text) },
  { ...debian('python3 email'), format: 'email', read: piped('python3', ['-c', PYTHON]) },
  { ...npm('@wordpress/block-serialization-default-parser'), format: 'wordpress', read: (text) => parseBlocks(text) },
  {
    ...debian('pandoc'),
    format: 'markdown',
    read: piped('pandoc', ['-f', 'gfm+yaml_metadata_block', '-t', 'markdown', '-s', '--wrap', 'none']),
  },
  { ...debian('pandoc'), format: 'html', read: piped('pandoc', ['-f', 'html', '-t', 'plain', '--wrap', 'none', '-s']) },
  { ...debian('cmark'), format: 'markdown', read: piped('cmark', ['-t', 'html']) },
  ...feedReaders,
  {
    ...debian('pandoc'),
    format: 'docx',
    read: (_, input) =>
      execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap', 'none', '-s'], { input, encoding: 'utf8' }),
  },
  { ...debian('LibreOffice'), format: 'docx', read: inLibreOffice },
];

/** Words as they are meant, however a reader writes them down. */
const bare = (text: string) =>
  text
    .replace(/\\n|\s+/g, ' ')
    .replace(/\\(?=[(')@])/g, '')
    .replaceAll('&amp;', '&');

function fieldsIn(found: string): Field[] {
  const text = bare(found);
  return (Object.entries(marks) as [Field, string][]).flatMap(([field, mark]) =>
    text.includes(bare(mark)) || found.includes(mark) ? [field] : [],
  );
}

const HEAD = `# Who reads what we write

One story that has everything, in a format of ours, read by somebody else’s program: which of its fields arrive. Made by \`tests/slow/readers.test.ts\`,
which runs in CI. “Not told” is what the format holds and this reader has no place for, or leaves out.

| reader | version | format | arrive | not told |
| --- | --- | --- | --- | --- |
`;

/** What is tried by hand: their code is not ours to ship, or wants a server. */
const FOOT = `
Hugo, Jekyll and Eleventy build sites of twenty stories, read back field by field (\`tests/slow/sites-fields.test.ts\`), and of hostile copy (\`tests/slow/sites.test.ts\`); Word’s and InDesign’s files are read by pandoc and
LibreOffice paragraph by paragraph, each in its style, in \`tests/slow/print-readers.test.ts\`. Superdesk’s own parsers (superdesk-core, by hand, on 26 November 2026): of \`nitf-plain\` arrive headline,
slugline, the whole byline, dateline, body, notes, keywords, category, words, urgency, dates and status; of \`ninjs-1\` those but category as such, and copyright, language, embargo;
of \`newsml-g2\` headline, slugline, byline, authors, language, dates, embargo, notes, words and body; \`newsml-xhtml\` the same, of lists and tables nothing; of \`anpa\` sequence, priority, category,
slugline, take, words, headline, dates and body, the byline where an agency stands below it; of \`iptc7901\` number, priority, category, words, slugline, headline, body and notes. They read no
namespace in NITF, and no ninjs 2 or 3: \`nitf\`, \`ninjs\` and \`ninjs-2\` are for others. Apache Tika (1.13, by hand, on 27 November 2026) tells \`anpa\` by its first bytes and
reads headline, byline, slug with its words, date and body; it has no reader of IPTC 7901.

WordPress’s own editor (@wordpress/blocks 16.0.0 and its block library) finds every block of \`wordpress\` valid, and saves each post as it was written, of
all fixtures and of hostile copy (\`tests/slow/wordpress-editor.test.ts\`). metascraper is not among the readers: each of its packages wants Node 22 or newer, and wirecopy runs on 20.
`;

it(
  'docs/interop.md says which fields arrive',
  needs('pandoc', 'cmark', 'python3', 'soffice', 'Python’s feedparser (Debian: python3-feedparser)'),
  async () => {
    const rows: string[] = [];
    for (const { reader, version, format, read } of readers) {
      const bytes = await writeBytes({ article: story, sourceMap: [], evidence: [] }, format, {
        meta: { ...noMeta, ...published },
        now: '2026-11-24T10:00:00Z',
      });
      const said = await read(Buffer.from(bytes).toString(), bytes);
      const found = fieldsIn(typeof said === 'string' ? said : JSON.stringify(said));
      const places = await writers[format].fieldMap();
      const missing = (Object.keys(marks) as Field[]).filter(
        (field) => places[field] !== null && !found.includes(field),
      );
      expect(found, `${reader}: the least that a reader must find`).toContain('paragraph');
      const list = (fields: readonly string[]) => fields.join(', ') || '—';
      rows.push(`| ${reader} | ${version} | \`${format}\` | ${list(found)} | ${list(missing)} |\n`);
    }
    await expect(HEAD + rows.join('') + FOOT).toMatchFileSnapshot(join(root, 'docs/interop.md'));
  },
);
