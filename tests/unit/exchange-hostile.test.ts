/** Files of exchange formats that mean harm: each ends in a story or a message, and nothing in one gets out alive. */
import { describe, expect, it } from 'vitest';
import { formatNames, write, writers } from '../../src/formats/index.js';
import { Unreadable } from '../../src/input/unreadable.js';
import { read } from '../../src/read/stories.js';

const now = '2026-11-23T08:00:00Z';
const text = formatNames.filter((name) => !('binary' in writers[name]));

function nitf(body: string, doctype = ''): string {
  return `<?xml version="1.0"?>${doctype}<nitf><body><body.head><hedline><hl1>A headline</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
}

const ninjs = (body: string) =>
  JSON.stringify({ uri: 'urn:a', versioncreated: now, headline: 'A headline', body_html: body });

function wxr(body: string): string {
  return `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>A headline</title><content:encoded><![CDATA[${body}]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>`;
}

const article = (over: object) =>
  JSON.stringify({
    version: 2,
    input: { file: null, story: 1, id: null },
    style: 'plain',
    headline: 'A headline',
    ...over,
  });

async function problemOf(input: string): Promise<string> {
  try {
    await read(input);
  } catch (error) {
    if (error instanceof Unreadable) return error.diagnostic.code;
    return (error as Error).message;
  }
  return 'none';
}

describe('XML', () => {
  it('expands no entity of a document type, however deep they go', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `a${index}`);
    const entities = names.map((name, index) => `<!ENTITY ${name} "${`&${names[index - 1] ?? 'lol'};`.repeat(10)}">`);
    const [reading] = await read(nitf('<p>Before &a19; behind</p>', `<!DOCTYPE nitf [${entities.join('')}]>`));
    expect(reading?.article.opening).toBe('Before &a19; behind');
    expect(reading?.article.diagnostics.map(({ code }) => code)).toContain('carrier-loss');
  });

  it('fetches and reads nothing from elsewhere', async () => {
    const doctype = '<!DOCTYPE nitf SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const [reading] = await read(nitf('<p>Before &x; behind</p>', doctype));
    expect(reading?.article.opening).toBe('Before &x; behind');
  });

  it('has a limit to elements inside each other', async () => {
    expect(await problemOf(nitf('<p>'.repeat(100_000)))).toBe('carrier-too-large');
  });

  it('says where it is broken', async () => {
    expect(await problemOf(nitf('<p>One</q>'))).toBe('carrier-invalid');
    expect(await problemOf('<nitf><body')).toBe('carrier-invalid');
  });

  it('keeps control characters as copy does, and none that is written out comes alive', async () => {
    const [reading] = await read(nitf('<p>One \u0007 two &#27;[31m three &#0; four</p>'));
    expect(reading?.article.opening).toBe('One \u0007 two &#27;[31m three &#0; four');
  });
});

describe('HTML in a field', () => {
  it.each([
    ['ninjs', ninjs],
    ['wxr', wxr],
  ])('has a limit to elements inside each other, in %s', async (_, of) => {
    expect(await problemOf(of('<div>'.repeat(100_000)))).toBe('carrier-too-large');
    expect(await problemOf(of(`<font a=1>`.repeat(2000) + '<p>x'.repeat(2000)))).toBe('carrier-too-large');
  });

  const hostile =
    '<p>Safe words</p><script>alert(1)</script><p onclick="alert(2)">More <a href="javascript:alert(3)">words</a></p>' +
    '<img src=x onerror=alert(4)><style>p{}</style><iframe src="javascript:alert(5)">six</iframe><p>&lt;script&gt;alert(7)&lt;/script&gt;</p>' +
    '<template><p>alert(8)</p></template><svg><script>alert(9)</script></svg>';

  it.each([
    ['ninjs', ninjs(hostile)],
    ['wxr', wxr(hostile)],
    ['wordpress', `<!-- wp:paragraph -->\n${hostile}`],
    ['nitf', nitf('<p>Safe words</p><script>alert(1)</script><p>&lt;script>alert(7)&lt;/script></p>')],
  ])('nothing of it gets out alive: %s', async (_, input) => {
    const [reading] = await read(input);
    if (reading === undefined) throw new Error('no story');
    for (const format of text) {
      const output = await write(reading, format, { now });
      expect(output).not.toMatch(/alert\([123489]\)/);
      if (
        !['json', 'ndjson', 'terminal', 'text', 'markdown', 'ninjs', 'ninjs-1', 'ninjs-2', 'jsonld', 'email'].includes(
          format,
        )
      )
        expect(output).not.toMatch(/<script>alert/);
      if (!['json', 'ndjson'].includes(format)) expect(output).not.toMatch(/(?:href|src)=\\?["']?javascript:/);
    }
  });
});

describe('JSON', () => {
  it('may be as deep as it likes: nothing of that is walked', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const [reading] = await read(
      `{"versioncreated": "${now}", "headline": "A headline", "body_text": "Some words.", "x": ${deep}}`,
    );
    expect(reading?.article.headline).toBe('A headline');
  });

  it('keys that objects inherit are none', async () => {
    const forged = `{"__proto__": {"headline": "Forged"}, "constructor": {"prototype": {"polluted": 1}}, "versioncreated": "${now}", "body_text": "Some words.", "slugline": "a"}`;
    const [reading] = await read(forged);
    expect(reading?.article.headline).toBeNull();
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const [own] = await read(article({}).replace('"headline"', '"__proto__": {"deck": "Forged"}, "headline"'));
    expect(own?.article.deck).toBeNull();
  });

  it.each([
    [{ headline: { toString: 1 } }, 'headline'],
    [{ sections: 'none' }, 'sections'],
    [{ sections: [{ label: null, subhead: null, blocks: [{ type: 'script', text: 'x' }] }] }, 'blocks'],
    [{ byline: { text: 'A', authors: [{ kind: 'robot', name: 'B' }] } }, 'kind'],
    [{ discarded: [{ reason: 'toString', line: 1, text: 'x' }] }, 'reason'],
    [{ status: [{ kind: '__proto__', text: 'x' }] }, 'kind'],
    [{ wire: [] }, 'wire'],
  ])('an Article with a forged type is none, and the key is named: %j', async (over, key) => {
    const problem = await read(article(over)).then(
      () => null,
      (error) => (error as Unreadable).diagnostic,
    );
    expect(problem?.code).toBe('carrier-invalid');
    expect(problem?.message).toContain(key);
  });

  it('of ninjs, a value of another type is none', async () => {
    const [reading] = await read(
      JSON.stringify({
        versioncreated: 5,
        pubstatus: {},
        headline: 'A headline',
        body_html: '<p>Words.</p>',
        byline: [1],
        slugline: { a: 1 },
        urgency: {},
        subject: 'x',
        people: [1, null],
      }),
    );
    expect(reading?.article).toMatchObject({ headline: 'A headline', byline: null, slug: null, wire: null });
  });

  it('of somebody else’s is a message, and no story', async () => {
    expect(await problemOf('{"name": "left-pad", "scripts": {}}')).toBe('carrier-invalid');
    expect(await problemOf('[{"a": 1}]')).toBe('carrier-invalid');
    expect(await problemOf('{"version": 2, "input": {')).toBe('carrier-invalid');
  });

  it('of a record a line names the option that reads them', async () => {
    const lines = '{"id": 1, "text": "Council votes\\n\\nIt did."}\n{"id": 2, "text": "Harbour reopens"}\n';
    await expect(read(lines)).rejects.toMatchObject({
      diagnostic: { code: 'carrier-invalid', message: expect.stringContaining('--from ndjson') },
    });
  });

  it('is not taken for what copy may open with', async () => {
    for (const copy of [
      '[LONDON] A headline\n\nSome text of it.',
      '{note} A headline\n\nSome text of it.',
      '["No," he said.\n\nSome text of it.',
    ]) {
      const [reading] = await read(copy);
      expect(reading?.article.input.carrier).toBe('copy');
    }
  });
});
