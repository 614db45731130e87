/** What a newsroom's system takes from our NITF and NewsML-G2, read as Superdesk's own parsers read them. */
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { textsOfBlock } from '../../src/block-texts.js';
import { noMeta } from '../../src/meta.js';
import { parse } from '../../src/read/parse.js';
import { harmless } from '../../src/write/harmless.js';
import { write } from '../../src/write/index.js';
import { publication } from '../support/publication.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const now = '2026-11-23T08:00:00Z';
const standards = ['nitf', 'newsml-g2'] as const;
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

  it('names in the byline each author, role and house, wherever it stands', async () => {
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
  });
});

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
