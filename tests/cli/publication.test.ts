/** What the copy can't know: options, sidecars, the configuration; themes and templates of pages. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedMetaValue, metaOf, noMeta, versionOf } from '../../src/meta.js';
import schema from '../../src/meta.schema.json' with { type: 'json' };
import { overruledKeys } from '../../src/overrule.js';
import { basic, timeIn, timeOf } from '../../src/time.js';
import { bin, folderWith, story, wirecopy } from '../support/command.js';
import { needs } from '../support/needs.js';

const copy =
  'Harbour Reopens\n\nBy Ines Roth\n\nThe harbour reopened on Tuesday, and the mayor said that it was for the good of the town.\n';

/** A folder with a story and these files beside it. */
function desk(files: Record<string, string> = {}): {
  folder: string;
  run: (...args: string[]) => ReturnType<typeof wirecopy>;
} {
  const folder = folderWith();
  for (const [name, content] of Object.entries({ 'story.txt': copy, ...files }))
    writeFileSync(join(folder, name), content);
  return { folder, run: (...args) => wirecopy(args, { cwd: folder, env: { HOME: folder } }) };
}

const jsonld = (result: { stdout: string }) => JSON.parse(result.stdout);

describe('where it comes from', () => {
  it('options beat the sidecar beats the configuration', () => {
    const { run } = desk({
      'story.meta.json': '{ "publisher": "Sidecar", "section": "Sidecar" }',
      'wirecopy.json': '{ "publisher": "Configured", "section": "Configured", "copyright": "Configured" }',
    });
    expect(jsonld(run('story.txt', '-t', 'jsonld', '--publisher', 'Asked'))).toMatchObject({
      publisher: { name: 'Asked' },
      articleSection: 'Sidecar',
      copyrightNotice: 'Configured',
    });
    expect(jsonld(run('story.txt', '-t', 'jsonld', '--no-config'))).not.toHaveProperty('copyrightNotice');
  });

  it('a sidecar is beside its story, whatever folder one is in; --meta names another', () => {
    const { folder, run } = desk();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.b.txt'), copy);
    writeFileSync(join(folder, 'in', 'a.b.meta.json'), '{ "url": "https://example.com/in" }');
    expect(jsonld(run('in/a.b.txt', '-t', 'jsonld')).url).toBe('https://example.com/in');
    expect(jsonld(run('story.txt', '-t', 'jsonld'))).not.toHaveProperty('url');
    expect(jsonld(run('story.txt', '-t', 'jsonld', '--meta', 'in/a.b.meta.json')).url).toBe('https://example.com/in');
  });

  it('a list in a sidecar has one for each story of the file; an address is never of several', () => {
    const two = `${copy}\f\n${copy}`;
    const list = '[{ "url": "https://example.com/1" }, { "url": "https://example.com/2", "section": "World" }]';
    const { run } = desk({ 'two.txt': two, 'two.meta.json': list });
    expect(jsonld(run('two.txt', '-t', 'jsonld')).map((one: { url: string }) => one.url)).toEqual([
      'https://example.com/1',
      'https://example.com/2',
    ]);
    const one = desk({
      'two.txt': two,
      'two.meta.json': '{ "url": "https://example.com/1", "section": "World" }',
    });
    const result = one.run('two.txt', '-t', 'jsonld');
    for (const data of jsonld(result)) {
      expect(data).not.toHaveProperty('url');
      expect(data.articleSection).toBe('World');
    }
    expect(result.stderr).toMatch(/two\.txt: warning: an address is for one story.* \[address-of-many\]/);
    expect(one.run('two.txt', 'story.txt', '-t', 'jsonld', '--url', 'https://example.com/1')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--url is for one story, and there are several files: .*story\.meta\.json/),
    });
  });

  it('nothing is invented', () => {
    const { run } = desk();
    const page = run('story.txt', '-t', 'html').stdout;
    for (const none of [
      'canonical',
      'og:url',
      'og:image',
      'published',
      'datePublished',
      'og:locale',
      'dateline',
      'og:site_name',
    ])
      expect(page.slice(page.indexOf('</style>'))).not.toContain(none);
  });

  it('every format reads the sidecar, for it says what was read wrong too', () => {
    const { run } = desk({ 'story.meta.json': 'no JSON' });
    for (const to of ['text', 'html']) expect(run('story.txt', '-t', to)).toMatchObject({ status: 1, stdout: '' });
  });
});

describe('a mistake', () => {
  it.each([
    ['--url', 'javascript:alert(1)', /absolute address/],
    ['--url', '/news/1', /absolute address/],
    ['--image', 'file:///etc/passwd', /absolute address/],
    ['--url', 'https://user:secret@example.com/', /absolute address/],
    ['--published', '2026-02-30', /a date/],
    ['--published', 'yesterday', /a date/],
    ['--modified', '2026-11-23T08:00', /with a time and its zone/],
    ['--section', '  ', /a text/],
    ['--mail-from', 'Desk', /takes one address/],
    ['--mail-to', 'a@b\r\nBcc: c@d', /takes addresses/],
  ])('%s %s', (option, value, message) => {
    expect(wirecopy([story, '-t', 'html', option, value])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    });
  });

  it.each([
    ['{ "url": "x" }', /story\.meta\.json:1:3: \/url/],
    ['{ "ulr": "https://example.com" }', /story\.meta\.json:1:3: .*no key “ulr”: it takes .*url/],
    ['{ "published": "2026-02-30" }', /story\.meta\.json:1:3: published: .*a date/],
    ['{ "keywords": "a,b" }', /story\.meta\.json:1:3: \/keywords/],
    ['{', /story\.meta\.json:1:2: no JSON/],
    ['"x"', /story\.meta\.json/],
    ['\0\xff', /story\.meta\.json: not text in UTF-8/],
  ])('in a sidecar: %s', (content, message) => {
    const { run } = desk({ 'story.meta.json': content, 'other.txt': copy });
    const one = run('story.txt', '-t', 'jsonld');
    expect(one).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(message) });
    expect(one.stderr).toMatch(/^story\.txt: error: .* \[publication-invalid\]\n$/);
    // The others are still done.
    const both = run('story.txt', 'other.txt', '-t', 'jsonld');
    expect(both).toMatchObject({ status: 1, stderr: one.stderr });
    expect(jsonld(both)).toHaveLength(1);
    // Where it is named, it is wrong usage.
    expect(run('other.txt', '-t', 'jsonld', '--meta', 'story.meta.json')).toMatchObject({ status: 2, stdout: '' });
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path), /a folder/],
    ['a device', (path: string) => symlinkSync('/dev/zero', path), /not a file/],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path]), /not a file/],
  ])('a sidecar that is %s is not waited for', (_, make, message) => {
    const { folder, run } = desk();
    make(join(folder, 'story.meta.json'));
    expect(run('story.txt', '-t', 'html')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(message),
    });
  });

  it('a pipe that --meta names is read', needs('bash'), () => {
    const { folder } = desk();
    const script = `"${process.execPath}" "${bin}" story.txt -t jsonld --meta <(echo '{ "section": "Piped" }')`;
    const output = execFileSync('bash', ['-c', script], { cwd: folder, env: { ...process.env, HOME: folder } });
    expect(JSON.parse(output.toString()).articleSection).toBe('Piped');
  });

  it.each([
    ['page.html', ['--template', 'page.html']],
    ['mine.css', ['-t', 'html', '--theme', 'mine.css']],
    ['house.json', ['-t', 'json', '--style', 'house.json']],
    ['../mine.css', ['-t', 'html', '--theme', '../mine.css']],
    ['data.json', ['-t', 'html', '--meta', 'data.json']],
    ['story.meta.json', ['-t', 'ninjs']],
    ['wirecopy.json', ['-t', 'json']],
    ['./wirecopy.json', ['-t', 'json']],
  ])('-o %s: no file of one’s own is written over', (name, args) => {
    const { folder } = desk();
    const place = join(folder, 'in');
    mkdirSync(place);
    const files = {
      'in/story.txt': copy,
      'in/page.html': '{{ title }}',
      'in/mine.css': 'p{}',
      'mine.css': 'p{}',
      'in/house.json': '{ "name": "house" }',
      'in/data.json': '{}',
      'in/wirecopy.json': '{}',
    };
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
    const result = wirecopy(['story.txt', ...args, '-o', name], { cwd: place, env: { HOME: folder } });
    expect(result).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/a file that this run works by.*\[output-refused\]/),
    });
    for (const [path, content] of Object.entries(files)) expect(readFileSync(join(folder, path), 'utf8')).toBe(content);
    expect(existsSync(join(place, 'story.meta.json'))).toBe(false);
  });

  it('the library tells the key', () => {
    expect(() => metaOf({ url: 'x' })).toThrow(/^url: It takes an absolute address/);
    expect(metaOf({})).toEqual(noMeta);
    expect(checkedMetaValue('keywords', 'a, b')).toEqual(['a', 'b']);
    expect(checkedMetaValue('url', 'HTTPS://Bücher.example/a b"<c>|[d]')).toBe(
      'https://xn--bcher-kva.example/a%20b%22%3Cc%3E%7c%5bd%5d',
    );
  });

  it('the schema has every key, and no other', () => {
    const { $schema: _, ...keys } = schema.$defs.meta.properties;
    expect(Object.keys(keys)).toEqual([...Object.keys(noMeta), ...overruledKeys, 'stories']);
  });
});

describe('times', () => {
  it.each([
    ['2026-11-23', '2026-11-23', '20261123T000000Z'],
    ['2024-02-29', '2024-02-29', '20240229T000000Z'],
    ['0099-12-31', '0099-12-31', '00991231T000000Z'],
    ['2026-11-23T08:00Z', '2026-11-23T08:00:00Z', '20261123T080000Z'],
    ['2026-11-23T08:00+14:00', '2026-11-23T08:00:00+14:00', '20261123T080000+1400'],
    ['2026-11-23T08:00:00.5-05:00', '2026-11-23T08:00:00.5-05:00', '20261123T080000-0500'],
  ])('%s is one: %s, %s', (given, whole, short) => {
    expect(timeOf(given)).toBe(whole);
    expect(basic(whole)).toBe(short);
    expect(metaOf({ published: ` ${given}\n` }).published).toBe(whole);
  });
  it.each([
    '2026-11-31',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-11-23T25:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T23:60Z',
    '2026-11-23T23:59:60Z',
    '2026-11-23T08:00',
    '2026-11-23T08:00+14:01',
    '2026-11-23 08:00Z',
    '23.11.2026',
    '2026',
  ])('%s is none', (time) => {
    expect(timeOf(time)).toBeNull();
  });
  it('a story changed on its day, nobody knows when, was not changed before it was published', () => {
    const published = '2026-11-23T08:00:00+01:00';
    expect(versionOf({ ...noMeta, published, modified: '2026-11-23' })).toBe(published);
    expect(versionOf({ ...noMeta, published, modified: '2026-11-24' })).toBe('2026-11-24');
    expect(versionOf({ ...noMeta, published })).toBe(published);
    expect(versionOf({ ...noMeta, modified: '2026-11-24' })).toBe('2026-11-24');
    expect(versionOf(noMeta)).toBeNull();
  });
  it('are told in the language of the story, in their own zone', () => {
    expect(timeIn('2026-11-23T23:30:00+01:00', 'en')).toMatch(/^November 23, 2026, 11:30.PM UTC\+01:00$/);
    expect(timeIn('2026-11-23', 'de')).toBe('23. November 2026');
    expect(timeIn('2026-11-23T08:00:00Z', 'und')).toMatch(/^November 23, 2026, 8:00.AM UTC$/);
  });
});

describe('--theme of a page', () => {
  it('newspaper, plain, or a style sheet of one’s own, which can’t leave its element', () => {
    const { run } = desk({ 'mine.css': 'p::before{content:"</style><script>x</script><!--"} a>b{color:red}' });
    expect(run('story.txt', '-t', 'html').stdout).toBe(run('story.txt', '-t', 'html', '--theme', 'newspaper').stdout);
    expect(run('story.txt', '-t', 'html', '--theme', 'plain').stdout).toContain('system-ui');
    const own = run('story.txt', '-t', 'html', '--theme', 'mine.css').stdout;
    expect(own.match(/<\/style>/g)).toHaveLength(1);
    expect(own.match(/<script type/g)).toHaveLength(1);
    expect(own).toContain('a>b{color:red}');
  });

  it('one of the terminal is wrong where it is asked for, and says nothing of a page where it is configured', () => {
    const { run } = desk({ 'wirecopy.json': '{ "theme": "dark" }' });
    expect(run('story.txt', '-t', 'html').stdout).toContain('--paper');
    expect(run('story.txt', '-t', 'html', '--theme', 'dark')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/“dark” is for a terminal; here you can use newspaper, plain/),
    });
    expect(run('story.txt', '-t', 'terminal', '--theme', 'plain')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/“plain” is for a page; here you can use light, dark/),
    });
    expect(run('story.txt', '-t', 'html', '--theme', 'none.css').stderr).toMatch(/none\.css: no such file/);
  });
});

describe('--template', () => {
  const page = (template: string, text = copy) => {
    const { run } = desk({ 'page.html': template, 'part.html': '[{{ title }}]', 'story.txt': text });
    return run('story.txt', '--template', 'page.html');
  };

  it('gives an editor’s own page the Article, escaped, and the body as markup', () => {
    const template =
      '<title>{{ headline }}</title>{% for author in byline.authors %}<b>{{ author.name }}</b>{% endfor %}{{ html | raw }}{% render "part" title: title %}';
    const { stdout, status } = page(
      template,
      'A <b> & "C"\n\nBy Ines Roth\n\nSome <i>text</i> of the town and the mayor, who said that it is what it was {{ 7 | times: 7 }} {% x %}.',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('<title>A &lt;b&gt; &amp; &#34;C&#34;</title><b>Ines Roth</b>');
    expect(stdout).toContain(
      '<p>Some &lt;i&gt;text&lt;/i&gt; of the town and the mayor, who said that it is what it was {{ 7 | times: 7 }} {% x %}.</p>',
    );
    expect(stdout).toContain('[A &lt;b&gt;');
  });

  it('has what is given of the publication, and what is easier said once', () => {
    const { run } = desk({
      'page.html': '{{ meta.section }}|{{ signed }}|{{ direction }}|{{ language }}|{{ description }}',
    });
    expect(run('story.txt', '--template', 'page.html', '--section', 'World').stdout).toBe(
      'World|By Ines Roth|ltr|en|The harbour reopened on Tuesday, and the mayor said that it was for the good of the town.\n',
    );
  });

  it.each(['America/New_York', 'Asia/Tokyo'])('a date is that date, in %s too', (TZ) => {
    const template = '{{ meta.published | date: "%-d %B %Y" }}, {{ meta.modified | date: "%-d %B %Y, %H:%M %z" }}';
    const { folder } = desk({ 'page.html': template });
    const given = ['--published', '2026-11-23', '--modified', '2026-11-24T00:30:00+01:00'];
    expect(
      wirecopy(['story.txt', '--template', 'page.html', ...given], { cwd: folder, env: { HOME: folder, TZ } }).stdout,
    ).toBe('23 November 2026, 24 November 2026, 00:30 +0100\n');
  });

  it.each([
    ['{{ headlin }}', /page\.html:1:4: undefined variable: headlin/],
    ['\n{% if %}', /page\.html:2:6: /],
    ['{{ title | shout }}', /page\.html:1:1: undefined filter: shout/],
    ['{% render "../secret" %}', /page\.html:1:1: /],
    ['{{ constructor }}', /undefined variable/],
    ['{% render "page" %}', /page\.html:1:1: it includes itself/],
    ['{% for i in (1..1000000000) %}x{% endfor %}', /page\.html:1:1: it takes more than 50,000,000 characters/],
    [`{% for i in (1..51000) %}${'x'.repeat(1000)}{% endfor %}`, /page\.html:1:26: it takes more than 50,000,000/],
    [
      `{% capture x %}{% for i in (1..51000) %}${'x'.repeat(1000)}{% endfor %}{% endcapture %}`,
      /it takes more than 50,/,
    ],
    ['\0', /page\.html: not text/],
  ])('%s is a mistake with its place', (template, message) => {
    expect(page(template)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
  });

  it('is of html alone', () => {
    const { run } = desk({ 'page.html': 'x' });
    expect(run('story.txt', '-t', 'json', '--template', 'page.html')).toMatchObject({ status: 2 });
    expect(run('story.txt', '-o', 'out.html', '--template', 'page.html').status).toBe(0);
  });
});

describe('--fragment', () => {
  it('is the body, without headline and frame; of html into a pipe', () => {
    const { run } = desk();
    expect(run('story.txt', '--fragment').stdout).toBe(
      '<p>The harbour reopened on Tuesday, and the mayor said that it was for the good of the town.</p>\n',
    );
    expect(run('story.txt', '-t', 'markdown', '--fragment').stdout).toBe(
      'The harbour reopened on Tuesday, and the mayor said that it was for the good of the town.\n',
    );
    expect(run('story.txt', '-t', 'ninjs', '--fragment')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--fragment is for html, markdown'),
    });
  });
});

it('an address that can’t be one is told, and nothing is written', () => {
  const { folder, run } = desk();
  expect(run('story.txt', '-o', 'a.eml', '--mail-from', 'a@b.example, c@d.example')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/story\.txt: error: from: .*one address.* \[output-refused\]/),
  });
  expect(existsSync(join(folder, 'a.eml'))).toBe(false);
});

it.each(['email', 'nitf'])('%s holds one story, and says so', (format) => {
  const { folder, run } = desk({ 'two.txt': `${copy}\f\n${copy}` });
  expect(run('two.txt', '-t', format, '-o', 'out')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/two\.txt: error: .*holds one story.* \[output-refused\]/),
  });
  expect(existsSync(join(folder, 'out'))).toBe(false);
  expect(run('two.txt', 'story.txt', '-t', format)).toMatchObject({ status: 2, stdout: '' });
});

it('--no-front-matter sets headline and byline above the text', () => {
  const { run } = desk();
  const whole =
    '# Harbour Reopens\n\nBy Ines Roth\n\nThe harbour reopened on Tuesday, and the mayor said that it was for the good of the town.\n';
  expect(run('story.txt', '-t', 'markdown', '--no-front-matter').stdout).toBe(whole);
  const configured = desk({ 'wirecopy.json': '{ "frontMatter": false }' });
  expect(configured.run('story.txt', '-t', 'markdown').stdout).toBe(whole);
});

describe('--smart', () => {
  const said = copy.replace('The harbour', `"It's open" -- the harbour`);

  it('sets quotes and dashes of the language, on the command line and from the configuration', () => {
    const { run } = desk({ 'said.txt': said });
    expect(run('said.txt').stdout).toContain(`"It's open" -- the harbour`);
    expect(run('said.txt', '--smart').stdout).toContain('“It’s open” — the harbour');
    const configured = desk({ 'said.txt': said, 'wirecopy.json': '{ "smart": true }' });
    expect(configured.run('said.txt').stdout).toContain('“It’s open” — the harbour');
    // A configuration is for every format.
    expect(configured.run('said.txt', '-t', 'json').stdout).toContain(`It's open`);
  });

  it.each([[[]], [['--jobs', '2']]])('does so in files of their own, and in their feed %j', (more) => {
    const { folder, run } = desk({ 'said.txt': said });
    const formats = ['-t', 'html', '-t', 'rss', '-t', 'json'];
    const done = run('said.txt', 'story.txt', '--smart', ...formats, '--out-dir', 'out', ...more);
    expect(done).toMatchObject({ status: 0 });
    for (const name of ['said.html', 'feed.rss'])
      expect(readFileSync(join(folder, 'out', name), 'utf8'), name).toContain('“It’s open” — the harbour');
    expect(readFileSync(join(folder, 'out', 'said.json'), 'utf8')).toContain(`It's open`);
  });

  it('is wrong usage where no format is for people', () => {
    const { run } = desk();
    expect(run('story.txt', '--smart', '-t', 'nitf')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nitf keeps the copy’s own quotes and dashes: --smart is for terminal, text,'),
    });
    expect(run('story.txt', '--smart', '-t', 'nitf', '-t', 'html', '--out-dir', 'out')).toMatchObject({ status: 0 });
  });
});

it.each([
  ['story.html', '<!DOCTYPE html>'],
  ['story.wp.html', '<!-- wp:paragraph -->'],
  ['story.eml', 'Subject: '],
  ['story.md', '---\n'],
  ['story.jsonld', '"@context"'],
  ['story.ninjs.json', '"ninjs"'],
  ['story.nitf.xml', 'http://iptc.org/std/NITF/2006-10-18/'],
  ['story.newsml.xml', 'http://iptc.org/std/nar/2006-10-01/'],
])('-o %s picks the format', (name, mark) => {
  const { folder, run } = desk();
  expect(run('story.txt', '-o', name).status).toBe(0);
  expect(process.getBuiltinModule('node:fs').readFileSync(join(folder, name), 'utf8')).toContain(mark);
});
