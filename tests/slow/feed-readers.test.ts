/** Feeds, read by Python's feedparser: every story with its fields, and no complaint. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { parse } from '../../src/read/parse.js';
import { needs } from '../support/needs.js';
import { publication } from '../support/publication.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

/** Debian's own Python, whose packages apt installs. */
const PYTHON = '/usr/bin/python3';
const program = `
import sys, json, feedparser
feed = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({
  'bozo': str(feed.get('bozo_exception', '')),
  'version': feed.version,
  'title': feed.feed.title,
  'entries': [{
    'id': e.id, 'title': e.title, 'link': e.get('link'), 'authors': [a.get('name') for a in e.get('authors', [])],
    'updated': list(e.updated_parsed)[:6] if e.get('updated_parsed') else None,
    'tags': [t.term for t in e.get('tags', [])], 'text': e.content[0].value,
  } for e in feed.entries],
}))`;

const now = '2026-11-23T08:00:00Z';
const readings = fixtureNames.map((name) => parse(fixtureText(name), { file: `${name}.txt` }));
const published = readings.filter(({ article }) =>
  article.status.every(({ kind }) => kind === 'correction' || kind === 'update'),
);

describe.each(['rss', 'atom'] as const)('%s', needs('Python’s feedparser (Debian: python3-feedparser)'), (format) => {
  it('is read whole', async () => {
    const meta = { ...publication, url: null };
    const text = await write(readings, format, { now, meta, feed: { title: 'T & Co', url: 'https://example.com/f' } });
    const read = JSON.parse(execFileSync(PYTHON, ['-c', program], { input: text, encoding: 'utf8' }));
    expect(read).toMatchObject({ bozo: '', version: format === 'rss' ? 'rss20' : 'atom10', title: 'T & Co' });
    expect(read.entries).toHaveLength(published.length);
    expect(new Set(read.entries.map(({ id }: { id: string }) => id)).size).toBe(published.length);
    for (const [index, { article }] of published.entries()) {
      const entry = read.entries[index];
      // To it a title of RSS is HTML.
      const title = format === 'rss' ? entry.title.replaceAll('&lt;', '<').replaceAll('&amp;', '&') : entry.title;
      if (article.headline !== null) expect(title).toBe(harmless(article.headline));
      expect(entry.authors).toEqual(article.byline?.authors.map(({ name }) => name) ?? []);
      expect(entry.tags).toEqual([publication.section, ...publication.keywords]);
      expect(entry.updated).toEqual([2026, 11, 24, 9, 30, 0]);
      const paragraph = article.sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'paragraph');
      const plain = entry.text
        .replace(/<[^>]*>/g, '')
        .replaceAll('&gt;', '>')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&');
      if (paragraph?.type === 'paragraph') expect(plain).toContain(harmless(paragraph.text));
    }
  });
});
