/** Pages, their feeds and the page that lists them, in one run; and a watcher that keeps them up to date. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { folderWith, wirecopy } from '../support/command.js';

const copy = (headline: string, more = '') =>
  `${more}${headline}\n\nBy Ines Roth\n\nThe harbour reopened on Tuesday, and the mayor said that it was late.\n`;
/** 2026-11-23. */
const EPOCH = '1795392000';
/** 2026-12-01. */
const LATER = '1796083200';
const options = ['-t', 'html', '-t', 'jsonfeed', '-t', 'rss', '-t', 'atom', '--feed-title', 'T & Co'];
const address = ['--feed-url', 'https://example.com/news/'];

function run(folder: string, args: readonly string[], at = EPOCH) {
  return wirecopy([...args, ...options, '--no-config'], { cwd: folder, env: { SOURCE_DATE_EPOCH: at } });
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const feed = (folder: string) => JSON.parse(read(folder, 'out/feed.json'));
const titles = (folder: string): string[] => feed(folder).items.map(({ title }: { title: string }) => title);
const links = (folder: string) =>
  [...parseHTML(read(folder, 'out/index.html')).document.querySelectorAll('h2 a')].map((one) => [
    one.getAttribute('href'),
    one.textContent,
  ]);

describe('a run with files of its own', () => {
  it('has one feed of each kind and a page that lists the stories, each with the address of its page', () => {
    const folder = folderWith({ 'in/a.txt': copy('First'), 'in/sub/b c.txt': copy('Second & last') });
    expect(run(folder, ['in', '--out-dir', 'out', ...address]).status).toBe(0);
    const { title, home_page_url, feed_url, items } = feed(folder);
    expect({ title, home_page_url, feed_url }).toEqual({
      title: 'T & Co',
      home_page_url: 'https://example.com/news/',
      feed_url: 'https://example.com/news/feed.json',
    });
    expect(items.map(({ id, url }: Record<string, string>) => [id, url])).toEqual([
      ['https://example.com/news/sub/b%20c.html', 'https://example.com/news/sub/b%20c.html'],
      ['https://example.com/news/a.html', 'https://example.com/news/a.html'],
    ]);
    expect(links(folder)).toEqual([
      ['./sub/b%20c.html', 'Second & last'],
      ['./a.html', 'First'],
    ]);
    for (const file of ['feed.rss', 'feed.atom']) expect(read(folder, `out/${file}`)).toContain('Second &amp; last');
    const { document } = parseHTML(read(folder, 'out/index.html'));
    expect([...document.querySelectorAll('link[rel=alternate]')].map((one) => one.getAttribute('href'))).toEqual([
      'feed.json',
      'feed.rss',
      'feed.atom',
    ]);
    expect(existsSync(join(folder, 'out', 'a.feed.json'))).toBe(false);
  });

  it('is the same whatever the threads, and of a new run the stories of that', () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`in/${at}.txt`, copy(`Story ${at}`)]));
    const folder = folderWith(files);
    run(folder, ['in', '--out-dir', 'out']);
    const one = read(folder, 'out/feed.atom');
    run(folder, ['in', '--out-dir', 'out', '--jobs', '2']);
    expect(read(folder, 'out/feed.atom')).toBe(one);
    run(folder, ['in/3.txt', '--out-dir', 'out']);
    expect(titles(folder)).toEqual(['Story 3']);
  });

  it('gives no story the names of its own files', () => {
    const folder = folderWith({ 'in/index.txt': copy('Index'), 'in/feed.txt': copy('Feed') });
    run(folder, ['in', '--out-dir', 'out', '-t', 'json']);
    expect(links(folder)).toEqual([
      ['./index-2.html', 'Index'],
      ['./feed-2.html', 'Feed'],
    ]);
    expect(JSON.parse(read(folder, 'out/feed-2.json')).headline).toBe('Feed');
  });

  it('goes on with those of the interrupted run', () => {
    const folder = folderWith({ 'in/a.txt': copy('First'), 'in/b.txt': copy('Second') });
    run(folder, ['in/a.txt', '--out-dir', 'out']);
    run(folder, ['in', '--out-dir', 'out', '--resume']);
    expect(titles(folder)).toEqual(['Second', 'First']);
    // What has changed is replaced.
    writeFileSync(join(folder, 'in', 'a.txt'), copy('First, mended'));
    run(folder, ['in', '--out-dir', 'out', '--resume']);
    expect(titles(folder)).toEqual(['First, mended', 'Second']);
  });

  it('leaves out of feeds and list what is not to be published yet', () => {
    const folder = folderWith({
      'in/a.txt': copy('First'),
      'in/b.txt': copy('Second', 'EMBARGOED UNTIL 00:01 GMT, Monday, November 30, 2026\n\n'),
      'in/c.txt': copy('Third', 'EDITORS: KILL this story, it is wrong.\n\n'),
    });
    run(folder, ['in', '--out-dir', 'out']);
    expect(titles(folder)).toEqual(['First']);
    expect(links(folder).map(([, title]) => title)).toEqual(['First']);
    run(folder, ['in', '--out-dir', 'out'], LATER);
    expect(titles(folder)).toEqual(['Second', 'First']);
  });

  it('does not write over what it reads', () => {
    const folder = folderWith({ 'out/index.html': '<p>mine</p>', 'in/a.txt': copy('First') });
    const { status, stderr } = run(folder, ['in', 'out/index.html', '--out-dir', 'out']);
    expect(status).toBe(1);
    expect(stderr).toContain('not written: a file has that name');
    expect(read(folder, 'out/index.html')).toBe('<p>mine</p>');
  });
});

describe('a hot folder', () => {
  it('keeps the feeds of all that has come, until its time what is embargoed is not in them', () => {
    const folder = folderWith({ 'inbox/a.txt': copy('First') });
    const watch = (at = EPOCH) => {
      const { status, stderr } = run(folder, ['watch', 'inbox', '--out-dir', 'out', '--once', '--settle', '0'], at);
      expect({ status, stderr: stderr.replace(/^.*not-to-publish.*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
    };
    watch();
    expect(titles(folder)).toEqual(['First']);
    const second = copy('Second', 'EMBARGOED UNTIL 00:01 GMT, Monday, November 30, 2026\n\n');
    writeFileSync(join(folder, 'inbox', 'b.txt'), second);
    watch();
    expect(titles(folder)).toEqual(['First']);
    watch(LATER);
    expect(titles(folder)).toEqual(['Second', 'First']);
    // It comes again.
    renameSync(join(folder, 'inbox/done/a.txt'), join(folder, 'inbox/a.txt'));
    writeFileSync(join(folder, 'inbox', 'a.txt'), copy('First', 'EDITORS: KILL this story, it is wrong.\n\n'));
    watch(LATER);
    expect(titles(folder)).toEqual(['Second']);
    expect(links(folder).map(([, title]) => title)).toEqual(['Second']);
  });
});
