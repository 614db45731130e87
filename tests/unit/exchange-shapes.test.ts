/** Exchange formats in the shapes in which agencies send them, which the standards' own examples do not have. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/stories.js';

const only = async (text: string) => {
  const [reading, ...others] = await read(text);
  if (reading === undefined || others.length > 0) throw new Error('not one story');
  return reading;
};

const g2 = (management: string, content: string, text: string) => `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:agency.example,2026:newsml_1" version="2" standard="NewsML-G2" standardversion="2.12" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="example"/>${management}<pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta>${content}<headline>Ferry firm cuts its winter sailings</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+html"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${text}</body></html></inlineXML></contentSet>
</newsItem>`;

describe('NewsML-G2', () => {
  it('is dated by its version where nothing else dates it', async () => {
    const { article, meta } = await only(
      g2('<versionCreated>2026-11-23T15:00:01+01:00</versionCreated>', '', '<p>The firm said so.</p>'),
    );
    expect(article.isoDate).toBe('2026-11-23T15:00:01+01:00');
    expect(meta).toMatchObject({ published: '2026-11-23T15:00:01+01:00' });
    expect(meta).not.toHaveProperty('modified');
  });

  it('has the paragraphs of a text that is wrapped as on a wire, in one element', async () => {
    const text = `<p>(Adds comment)
    * Two boats are laid up
    * Fares rise by a tenth

    By Ada Finch
    The ferry firm cut its winter sailings on Monday, because
two of its boats need new engines before the storms
come.
    Islanders said that they had not been asked, and that the
last boat now leaves before the school
ends.
    The firm carries 40,000 people a year.</p>`;
    const { article } = await only(g2('<versionCreated>2026-11-23T15:00:01Z</versionCreated>', '', text));
    const texts = article.sections.flatMap(({ blocks }) => blocks).map((block) => 'text' in block && block.text);
    expect(texts).toEqual([
      '(Adds comment)',
      '* Two boats are laid up',
      '* Fares rise by a tenth',
      'By Ada Finch',
      'The ferry firm cut its winter sailings on Monday, because two of its boats need new engines before the storms come.',
      'Islanders said that they had not been asked, and that the last boat now leaves before the school ends.',
      'The firm carries 40,000 people a year.',
    ]);
  });

  it('takes no line of markup that is indented for a paragraph', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `      line ${index} of the text`).join('\n');
    const { article } = await only(g2('', '', `\n    <p>\n${lines}\n    </p>\n`));
    expect(article.sections.flatMap(({ blocks }) => blocks)).toHaveLength(1);
  });
});

describe('NITF', () => {
  const nitf = (head: string, byline: string) =>
    `<nitf><head><title>Ferry</title>${head}</head><body><body.head><hedline><hl1>Ferry firm cuts its winter sailings</hl1></hedline>${byline}<dateline><location>Talvik</location></dateline></body.head><body.content><p>The firm said so.</p></body.content></body></nitf>`;

  it('has a byline whose names are glued to the words around them', async () => {
    const { article } = await only(
      nitf('', '<byline>By<person>Ada Finch</person><byttl>Harbour Desk</byttl></byline>'),
    );
    expect(article.byline).toEqual({
      text: 'By Ada Finch Harbour Desk',
      authors: [{ kind: 'person', name: 'Ada Finch', role: 'Harbour Desk', affiliation: null }],
    });
    expect(article.dateline?.place).toBe('Talvik');
  });

  it('has the quotes and dashes of Windows, where it says that it is Latin-1', async () => {
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><body.content><p>\u0093Ferry\u0094 \u0096 n\u00e9w</p></body.content></body></nitf>';
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const [reading] = await read(bytes);
    expect(reading?.article.opening).toBe('“Ferry” – néw');
  });

  it('has the slug of a wire', async () => {
    const { article } = await only(nitf('<meta name="anpa-keyword" content="Ferry Cuts 1st Ld"/>', ''));
    expect(article.slug).toBe('Ferry Cuts 1st Ld');
  });
});

describe('NewsML 1.2', () => {
  const newsml = (dateline: string) =>
    `<NewsML><NewsItem><NewsManagement><FirstCreated>20261123T175859+0300</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry firm cuts its winter sailings</HeadLine><DateLine>${dateline}</DateLine></NewsLines><ContentItem><DataContent><p>TALVIK, Norway (Reuters) - The firm said so.</p><p>Two boats are laid up.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;

  it.each(['23/11/2026', '20261123T175859+0300', '2026-11-23 17:58'])(
    'has a dateline in its text where the one that it names is a date: %s',
    async (dateline) => {
      const { article } = await only(newsml(dateline));
      expect(article.dateline).toMatchObject({ text: 'TALVIK, Norway (Reuters)', place: 'TALVIK, Norway' });
      expect(article.isoDate).toBe('2026-11-23T17:58:59+03:00');
    },
  );
});

describe('XML of no format of ours', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    '<rss version="2.0"><channel><title>Harbour</title></channel></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    '<story/>',
  ])('is named by its root, and is no copy: %s', async (root) => {
    await expect(read(bytes(`<?xml version="1.0"?>\n${root}\n`))).rejects.toThrow(/root is “(?:rss|feed|story)”/);
  });

  it('is copy for whoever says so', async () => {
    const [reading] = await read(bytes('<?xml version="1.0"?>\n<story/>\n'), { from: 'copy' });
    expect(reading?.article.input.carrier).toBe('copy');
  });

  it('but XHTML is a page', async () => {
    const page =
      '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Harbour reopens</h1></body></html>';
    const [reading] = await read(bytes(page));
    expect(reading?.article.input.carrier).toBe('html');
  });
});
