/** Houses: each of ours is told by its own frame, and one that somebody brings joins them. */
import { describe, expect, it } from 'vitest';
import { customStyle } from '../../src/houses/custom.js';
import { styles } from '../../src/houses/index.js';
import { parse, parseAll } from '../../src/read/parse.js';
import { stories } from '../../src/read/stories.js';
import { nordpressCopy, nordpressFile } from '../support/nordpress.js';

/** The beginning of a story in each wire's own frame. */
const framed: Record<string, string> = {
  anpa: 'r a AM-FatalFire     01-01 0243\n^AM-Fatal Fire,0243<\n^Fire kills two in Larkfield<\n   LARKFIELD (AP) - Two people died.\n',
  iptc7901:
    'eca062 4 i 211  dpa 061\nEU/Fish\nMinisters agree on fish =\nOsmer (dpa) - The ministers agreed on Thursday.\n',
  zczc: 'ZCZC AB1234\n$Ministers agree on fish\nThe ministers agreed on Thursday on next year.\nNNNN\n',
};

describe('a house with a frame', () => {
  const wires = styles.filter(({ envelope }) => envelope !== null);

  it('has an example here', () => {
    expect(wires.map(({ name }) => name)).toEqual(Object.keys(framed));
  });

  it.each(wires)('$name is told by it', ({ name }) => {
    const { article, evidence } = parse(framed[name] ?? '');
    expect(article.style).toBe(name);
    expect(evidence).not.toEqual([]);
  });

  it.each(wires)('$name is told by headers that it has', ({ envelope }) => {
    expect(envelope?.tells.length).toBeGreaterThan(0);
    expect(envelope?.headers).toEqual(expect.arrayContaining(envelope?.tells ?? []));
  });

  it.each(wires)('$name has two of its stories in one input told apart', ({ name }) => {
    const text = framed[name] ?? '';
    expect(parseAll(`${text}\n${text}`).map(({ article }) => article.style)).toEqual([name, name]);
  });
});

describe('a house that somebody brings', () => {
  const houses = [customStyle(nordpressFile)];

  it('is chosen from the copy, and its stories are told apart', () => {
    const articles = parseAll(nordpressCopy, { houses }).map(({ article }) => article);
    expect(articles.map(({ style, slug, headline }) => [style, slug, headline])).toEqual([
      ['nordpress', 'HARBOUR-DUES', 'Harbour dues to fall by a tenth in spring'],
      ['nordpress', 'SKI-CUP', 'Larkfield skiers win the cup for the third time'],
    ]);
    expect(articles[0]?.wire).toMatchObject({ category: 'ECONOMY', take: '2' });
  });

  it('is chosen in a stream too, whatever its parts', async () => {
    const parts = [...nordpressCopy].map((character) => character);
    const found: string[] = [];
    for await (const { article } of stories(parts, { houses })) found.push(`${article.style} ${article.slug}`);
    expect(found).toEqual(['nordpress HARBOUR-DUES', 'nordpress SKI-CUP']);
  });

  it('is unknown where nobody brings it', () => {
    expect(parse(nordpressCopy).article.style).not.toBe('nordpress');
  });

  it('displaces no frame of ours, whatever it claims', () => {
    const greedy = customStyle({ name: 'greedy', envelope: { headers: ['^.*$'] } });
    for (const [name, text] of Object.entries(framed))
      expect(parse(text, { houses: [greedy] }).article.style, name).toBe(name);
  });

  it('is not chosen where a style is named', () => {
    expect(parse(nordpressCopy, { houses, style: 'plain' }).article.style).toBe('plain');
  });
});
