/** What stands inside the text of a story and is no paragraph of sentences, in copy of our own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const read = (...lines: string[]) => parse(lines.join('\n')).article;
const blocks = ({ sections }: ReturnType<typeof read>) => sections.flatMap(({ blocks }) => blocks);
const textsOf = (article: ReturnType<typeof read>) =>
  blocks(article).flatMap((block) => ('text' in block ? [block.text] : 'items' in block ? block.items : []));
const subheads = ({ sections }: ReturnType<typeof read>) => sections.flatMap(({ subhead }) => subhead ?? []);

describe('short lines inside typed text', () => {
  it('stay: ingredients', () => {
    const list = ['Serves 8', 'Prep 20 min', '250g plums', '200g flour', '3 eggs', '1 tsp cinnamon'];
    const article = read(
      'Plum cake for a wet Sunday',
      '',
      'Ana Prado',
      '',
      'This cake keeps for a week, if you let it.',
      '',
      ...list,
      '',
      'Heat the oven to 180C. Cream the butter and the sugar, then beat in the eggs one by one.',
      '',
      'Fold in the flour, lay the plums on top and bake for 50 minutes.',
    );
    for (const line of list) expect(textsOf(article).join(' ')).toContain(line);
  });

  it('stay: results', () => {
    const results = ['Larkfield 3, Pell 1', 'Osmer 2, Brent Vale 2', 'Tarn City 0, Holm 1'];
    const article = read(
      'Northern League round-up',
      '',
      'By Tom Arkle',
      '',
      'LARKFIELD moved four points clear at the top with a 3-1 win over Pell on Saturday.',
      '',
      ...results,
      '',
      'The league goes on in a week, when the leaders travel to the coast for a cup tie.',
    );
    for (const line of results) expect(textsOf(article).join(' ')).toContain(line);
  });
});

describe('subheads', () => {
  it('are all that stand as those do that are surely some', () => {
    const titles = ['The money', 'The builders', 'What comes next', 'The outlook'];
    const text =
      'The council has looked at the costs of the bridge for two years, and it found them to be higher than was said.';
    const article = read(
      'New bridge opens at last',
      '',
      'By Tom Arkle',
      '',
      text,
      '',
      ...titles.flatMap((title) => [title, '', text, '', text, '']),
    );
    expect(subheads(article)).toEqual(titles);
  });

  it('begin with the first title that stands right on its paragraph', () => {
    const article = read(
      'News in brief',
      '',
      'Museum reopens',
      'The town museum opens its doors again on Friday after two years of repairs. Entry is free.',
      '',
      'Road closed',
      'Mill Lane will be shut from Monday for work on a gas main. Drivers are asked to use Bridge Street.',
      '',
      'Choir wins prize',
      'The Larkfield Singers took first place at the county festival on Sunday.',
    );
    expect(subheads(article)).toEqual(['Museum reopens', 'Road closed', 'Choir wins prize']);
  });
});

describe('a line that stands where a second headline would', () => {
  it('is the deck', () => {
    const article = read(
      "'I never wanted to be a judge'",
      '',
      'Ten questions for Ada Lind, who leaves the bench this week',
      '',
      'By Rosa Field',
      '',
      'My aunt was a clerk at the court in Osmer. I spent my summers in her office, reading files.',
    );
    expect(article.headline).toBe("'I never wanted to be a judge'");
    expect(article.deck).toBe('Ten questions for Ada Lind, who leaves the bench this week');
  });
});

describe('items with one sign', () => {
  it('are one list', () => {
    const items = [
      'A report on Nov. 12 about the harbour fund gave the wrong figure. The fund is missing 2.4 million crowns.',
      'A caption on page 7 on Saturday misspelled the name of the runner Ada Wynn.',
    ];
    const article = read('Corrections and clarifications', '', ...items.map((item) => `• ${item}\n`));
    expect(blocks(article)).toEqual([{ type: 'list', ordered: false, items }]);
  });
});

describe('a script for radio or television', () => {
  it('has its cues beside the text', () => {
    const cues = ['(ANCHOR)', '(SOT: Captain Mara Venn)', '(OUT: ...ten minutes)'];
    const [first, second, third] = [
      'A fire broke out on a ferry off Port Hale early this morning. All 212 passengers were taken off safely.',
      '"We heard the alarm at four and everybody was on deck within ten minutes."',
      'The cause is not known yet. The line says the ferry will be back in service next week.',
    ] as const;
    const article = read(
      'SLUG: FERRY FIRE',
      '',
      cues[0] as string,
      first,
      '',
      cues[1] as string,
      second,
      cues[2] as string,
      '',
      third,
    );
    expect(textsOf(article)).toEqual([first, second, third]);
    for (const text of cues) expect(article.discarded).toContainEqual(expect.objectContaining({ text }));
  });

  it('is none where one word in capitals stands alone', () => {
    const text = 'The band has played in this hall since 1968, and it will not stop for a roof that leaks.';
    expect(textsOf(read('A night at the Osmer', '', text, '', 'CLIP: “One more song”', '', text)).join()).toContain(
      'One more song',
    );
  });
});

describe('the end of a letter', () => {
  const body =
    'Your report on the closure of Pell Bridge omits the point that matters most to those of us who live on the east bank.';
  const end = ['', 'Yours, etc,', 'MARGARET OAKE,', 'Mill Lane,', 'East Pell.'];

  it('signs a letter to a newspaper', () => {
    const article = read(
      'Why the bridge must stay open',
      '',
      `Sir, - ${body}`,
      '',
      'The nearest crossing is nine miles away.',
      ...end,
    );
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Margaret Oake']);
    expect(textsOf(article).at(-1)).toBe('The nearest crossing is nine miles away.');
  });

  it('is none where a speech ends in thanks', () => {
    const article = read(
      'Mayor’s statement in full',
      '',
      body,
      '',
      'I will not be taking questions.',
      '',
      'Thank you.',
    );
    expect(textsOf(article).at(-1)).toBe('Thank you.');
  });

  it('signs nothing below copy that was sent', () => {
    const article = read(
      'Bridge must stay open',
      'By Tom Arkle',
      '',
      body,
      '',
      'The nearest crossing is nine miles away.',
      '',
      'Kind regards,',
      'Tom',
    );
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Tom Arkle']);
    expect(textsOf(article).at(-1)).toBe('The nearest crossing is nine miles away.');
  });
});

describe('a date in figures and slashes', () => {
  it('dates the story, though nobody knows which figure is the month', () => {
    const article = read(
      '14/11/26',
      '',
      'Mayor steps down after audit',
      '',
      'Jon Venn quit as mayor of Port Hale on Saturday, hours after an audit of the harbour fund.',
      '',
      'The council meets on Monday.',
    );
    expect(article.date).toBe('14/11/26');
  });
});

describe('a sentence that is said twice', () => {
  it('stays: it is no furniture', () => {
    const body =
      'The bridge was closed at noon after an inspector had seen a crack in one of its piers, the council said.';
    const more = 'Nobody knows when it will open again, and nobody asked the drivers who waited on the bank.';
    const article = read(
      'Bridge closed at noon',
      '',
      'By Tom Arkle',
      '',
      body,
      '',
      'It was late.',
      '',
      more,
      '',
      'It was late.',
      '',
      body.replace('noon', 'dusk'),
    );
    expect(textsOf(article).filter((text) => text === 'It was late.')).toHaveLength(2);
  });
});

describe('entries with their times', () => {
  it('are subheads, the first one too', () => {
    const article = read(
      'LIVE: Storm Ada hits the coast',
      '',
      '18:40 Ferries cancelled',
      'All ferries between Port Hale and Osmer are cancelled until noon tomorrow.',
      '',
      '18:05 Trees down on A7',
      'Police ask drivers to stay away from the A7 north of Holm.',
      '',
      '17:30 Warning raised to red',
      'The weather service has raised its warning to red for the whole coast.',
    );
    expect(subheads(article)).toEqual([
      '18:40 Ferries cancelled',
      '18:05 Trees down on A7',
      '17:30 Warning raised to red',
    ]);
  });
});

describe('labels on lines of their own', () => {
  it('are no places, and options for the headline are the headline', () => {
    const article = read(
      'HEADLINE OPTIONS',
      'Mayor quits',
      '',
      'STANDFIRST',
      'Jon Venn leaves after seven years',
      '',
      'BYLINE',
      'Rosa Field',
      '',
      'COPY',
      'Jon Venn quit as mayor of Port Hale on Saturday, hours after an audit of the harbour fund found a gap.',
      '',
      'Venn, 54, has led the town since 2019.',
    );
    expect(article).toMatchObject({
      headline: 'Mayor quits',
      deck: 'Jon Venn leaves after seven years',
      dateline: null,
    });
    expect(article.byline?.text).toBe('Rosa Field');
  });
});
