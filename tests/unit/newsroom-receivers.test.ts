/** What a newsroom's system takes from our NITF and NewsML-G2, read as Superdesk's own parsers read them. */
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { textsOfBlock } from '../../src/block-texts.js';
import { write } from '../../src/formats/index.js';
import { harmless } from '../../src/formats/shared/harmless.js';
import { noMeta } from '../../src/meta.js';
import { parse } from '../../src/read/parse.js';
import { publication } from '../support/publication.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const now = '2026-11-23T08:00:00Z';
const standards = ['nitf', 'nitf-plain', 'newsml-g2'] as const;
const bare = (text: string) => harmless(text).replace(/\s+/g, ' ').trim();

async function treeOf(article: Article, standard: (typeof standards)[number], meta = {}) {
  const text = await write({ article, sourceMap: [], evidence: [] }, standard, { meta: { ...noMeta, ...meta }, now });
  return new DOMParser().parseFromString(text, 'text/xml');
}

type Tree = Awaited<ReturnType<typeof treeOf>>;

const textsOf = (tree: Tree, selector: string): string[] =>
  [...tree.querySelectorAll(selector)].map((one) => bare(one.textContent ?? ''));

/** `body.content/block/*`, and nothing else of the text. */
const bodyOf = (tree: Tree): string => textsOf(tree, 'body > body\\.content > block > *').join('\n');

const copy = (byline: string) =>
  `Council opens the old cannery to musicians\n\n${byline}\n\nTALVIK — The old cannery on the north quay will open to musicians from January, the town council decided on Monday evening.\n\nThe hall has stood empty since 2009 and has room for 300 people, said Per Aasli, who leads the council's culture office.\n\nThe first concert is on 9 January.`;

describe.each(standards)('%s', (standard) => {
  it.each(fixtureNames)('%s: the body that is read holds the whole text, and no copyright', async (name) => {
    const { article } = parse(fixtureText(name));
    const { dateline, lead, quickLooks, sections, credits } = article;
    const body = bodyOf(await treeOf(article, standard, publication));
    const whole = [
      ...(dateline === null ? [] : [dateline.text]),
      ...(lead === null ? [] : [lead]),
      ...[quickLooks?.label ?? [], quickLooks?.title ?? [], quickLooks?.items ?? []].flat(),
      ...sections.flatMap(({ label, subhead, blocks }) => [
        ...[label ?? [], subhead ?? []].flat(),
        ...blocks.flatMap(textsOfBlock),
      ]),
      ...credits,
    ];
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.map(bare).filter((text) => !body.includes(text))).toEqual([]);
    expect(body).not.toContain(publication.copyright);
  });

  it.each([
    ['Orla Venn, Harbour Correspondent', 'Orla Venn, Harbour Correspondent'],
    ['By Orla Venn and Per Aasli, The Harbour Times', 'By Orla Venn and Per Aasli, The Harbour Times'],
    ['By ORLA VENN\nAssociated Press Writer', 'By ORLA VENN, Associated Press Writer'],
    ['By ORLA VENN and PER AASLI\nAssociated Press Writers', 'By ORLA VENN and PER AASLI, Associated Press Writers'],
    ['By Orla Venn, AP Political Writer', 'By Orla Venn, AP Political Writer'],
    ['By Associated Press', 'By Associated Press'],
  ])('says no role and no house twice: %j', async (written, byline) => {
    const tree = await treeOf(parse(copy(written)).article, standard);
    expect(textsOf(tree, 'byline')).toEqual([byline]);
  });
});

it.each(['nitf', 'newsml-g2'] as const)(
  'names in the byline each author, role and house, wherever it stands: %s',
  async (standard) => {
    const { article } = parse(copy('By Orla Venn'));
    const author = (name: string, role: string | null, affiliation: string | null) =>
      ({ kind: 'person', name, role, affiliation }) as const;
    const authors = [
      author('Orla Venn', 'AP Writer', 'AP'),
      author('Cap Aasli', 'Editor', 'AP'),
      author('Mo (R.) Lund', 'Staff Writer', null),
    ];
    const text = 'AP Writer ORLA VENN, Cap Aasli and Mo (R.) LundStaff Writer';
    const tree = await treeOf({ ...article, language: 'und', byline: { text, authors } }, standard);
    expect(textsOf(tree, 'byline')).toEqual([`${text}, Editor`]);
    expect(textsOf(tree, 'byline person')).toEqual(['ORLA VENN', 'Cap Aasli', 'Mo (R.) Lund']);
    expect(textsOf(tree, 'byline byttl')).toEqual(['AP Writer', 'Staff Writer', 'Editor']);
    expect(textsOf(tree, 'byline byttl org')).toEqual(['AP']);
  },
);

describe('a news item', () => {
  const desk = {
    ...parse(copy('By Orla Venn')).article,
    deck: 'Concerts from January',
    notes: ['Eds: ADDS quote.', 'Clients: a picture follows.'],
    edition: 'Morning Edition',
    date: 'Monday',
  };

  it('says all that the desk is to know in one note: receivers read no second', async () => {
    const tree = await treeOf(desk, 'newsml-g2');
    const note = 'Eds: ADDS quote. Clients: a picture follows. Edition: Morning Edition Date: Monday';
    expect(textsOf(tree, 'edNote')).toEqual([note]);
    expect(tree.querySelector('edNote')?.textContent?.split('\n')).toHaveLength(4);
    expect(tree.querySelector('ed-msg')?.getAttribute('info')).toBe(note);
    expect(textsOf(await treeOf(parse('A headline\n\nSome text.').article, 'newsml-g2'), 'edNote')).toEqual([]);
  });

  it('has the deck in its text, and NITF alone in its head alone', async () => {
    expect(bodyOf(await treeOf(desk, 'newsml-g2'))).toContain(desk.deck);
    expect(bodyOf(await treeOf(desk, 'nitf'))).not.toContain(desk.deck);
  });
});

/** The DOM of these tests leaves entities in attributes as they stand. */
const published = { ...publication, copyright: '© 2026 Harbour Times', keywords: ['harbour', 'storm'] };

/** All that Superdesk has a field for, in one story. */
const told = {
  ...desk(),
  slug: 'BC-Cannery',
  status: [{ kind: 'embargo', text: 'Embargoed until Nov. 30', until: '2026-11-30T06:01:00+05:00' }],
  wire: {
    service: null,
    number: 'a0042',
    category: 'n',
    priority: '4',
    take: '1st Ld',
    words: 311,
    sent: null,
    subjects: [],
    keyword: 'Cannery',
    place: null,
  },
  credits: ['(Reporting by Per Aasli)'],
  dateline: { text: 'TALVIK, Norway (AP)', place: 'TALVIK, Norway', date: null, isoDate: null, agency: 'AP' },
} satisfies Article;

function desk(): Article {
  return parse(copy('By Orla Venn and Per Aasli')).article;
}

describe('NITF without a namespace, by the paths at which Superdesk reads it', () => {
  const tree = () => treeOf(told, 'nitf-plain', published);
  const meta = (name: string) => `head > meta[name="anpa-${name}"]`;

  it('has no namespace: Superdesk takes no other root', async () => {
    const text = await write({ article: told, sourceMap: [], evidence: [] }, 'nitf-plain');
    expect(text).toMatch(/<nitf version="[^"]*"/);
    expect(text).not.toContain('xmlns');
  });

  it.each([
    ['head > docdata > doc-id', 'id-string', published.url],
    ['head > docdata > urgency', 'ed-urg', '4'],
    ['head > docdata', 'management-status', 'embargoed'],
    ['head > docdata > date\\.issue', 'norm', '20261123T080000+0100'],
    ['head > docdata > date\\.release', 'norm', '20261130T060100+0500'],
    ['head > docdata > ed-msg', 'info', 'EMBARGO until November 30, 2026, 6:01 AM UTC+05:00: Embargoed until Nov. 30'],
    ['head > docdata > doc\\.copyright', 'holder', published.copyright],
    [meta('keyword'), 'content', 'BC-Cannery'],
    [meta('category'), 'content', 'n'],
    [meta('wordcount'), 'content', '311'],
    [meta('sequence'), 'content', 'a0042'],
  ])('%s@%s', async (path, attribute, value) => {
    expect((await tree()).querySelector(path)?.getAttribute(attribute)).toBe(value);
  });

  it.each([
    ['body > body\\.head > hedline > hl1', told.headline],
    ['body > body\\.head > byline', 'By Orla Venn and Per Aasli'],
    ['body > body\\.head > dateline > location > city', 'TALVIK'],
  ])('%s', async (path, value) => {
    const [found] = [...(await tree()).querySelectorAll(path)];
    expect(found?.textContent).toBe(value);
    // The first text of the element is all that is read of it.
    expect(found?.children).toHaveLength(0);
  });

  it('has the keywords, the lead as the abstract, and no copyright in the text', async () => {
    const keywords = [...(await tree()).querySelectorAll('head > docdata > key-list > keyword')];
    expect(keywords.map((one) => one.getAttribute('key'))).toEqual(published.keywords);
    const lead = 'The old cannery opens.';
    const led = await treeOf({ ...told, lead }, 'nitf-plain', published);
    expect(textsOf(led, 'body\\.head > abstract > p')).toEqual([lead]);
    const body = textsOf(led, 'body > body\\.content').join();
    expect(body).toContain(`TALVIK, Norway (AP) — ${lead}`);
    expect(body).toContain('(Reporting by Per Aasli)');
    expect(body).not.toContain(published.copyright);
  });

  it('is known by the wire’s keyword where there is no slug', async () => {
    const found = await treeOf({ ...told, slug: null }, 'nitf-plain');
    expect(found.querySelector(meta('keyword'))?.getAttribute('content')).toBe('Cannery');
  });
});

describe('ninjs 1.3, by the keys that Superdesk reads', () => {
  it('has every field that it copies, times in universal time', async () => {
    const item = JSON.parse(
      await write({ article: told, sourceMap: [], evidence: [] }, 'ninjs-1', { meta: { ...noMeta, ...published } }),
    );
    expect(item).toMatchObject({
      uri: published.url,
      type: 'text',
      language: 'en',
      headline: told.headline,
      slugline: 'BC-Cannery',
      byline: 'By Orla Venn and Per Aasli',
      located: 'TALVIK, Norway',
      urgency: 4,
      ednote: expect.stringContaining('Embargoed until Nov. 30'),
      copyrightnotice: published.copyright,
      copyrightholder: published.publisher,
      firstcreated: '2026-11-23T07:00:00Z',
      versioncreated: '2026-11-24T09:30:00Z',
      embargoed: '2026-11-30T01:01:00Z',
      renditions: { preview: { href: published.image } },
      wordcount: told.stats.words,
    });
    expect(item.subject.map(({ name }: { name: string }) => name)).toEqual(['World', ...published.keywords, 'n']);
    expect(item.body_html).toContain('TALVIK, Norway (AP)');
    expect(item.body_html).toContain('(Reporting by Per Aasli)');
    expect(item.body_text).toContain('The first concert is on 9 January.');
  });
});

describe('a news item with XHTML inside', () => {
  it.each(fixtureNames)('%s: each paragraph and subhead is bare text, all that Superdesk reads of it', async (name) => {
    const { article } = parse(fixtureText(name));
    const text = await write({ article, sourceMap: [], evidence: [] }, 'newsml-xhtml', { now });
    const tree = new DOMParser().parseFromString(text, 'text/xml');
    const blocks = [...tree.querySelectorAll('inlineXML > html > body > *')];
    const paragraphs = blocks.filter(({ localName }) => /^(?:p|h\d|pre)$/.test(localName));
    expect(paragraphs.length).toBeGreaterThan(0);
    expect(paragraphs.filter(({ children }) => children.length > 0)).toEqual([]);
    const whole = textsOf(tree, 'inlineXML > html > body').join();
    const texts = article.sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock));
    expect(texts.map(bare).filter((one) => !whole.includes(one))).toEqual([]);
  });
});
