/** What stands around copy that was sent: a greeting, what mail programs add, what an issuer says of itself; and agencies that sign. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const text = (copy: string) => parse(copy).article;
const bodyOf = (copy: string) =>
  text(copy).sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('text' in block ? [block.text] : [])));

const story = `Quarry may open again after twenty years

The slate quarry above Dale could open again next summer, its new owner said on Thursday.

Some 45 jobs are planned. The village has 130 people.

The council meets on Monday.`;

describe('a greeting', () => {
  it.each(['Hej begge', 'Boa tarde, Rui', 'Hi desk', 'Dear Ms. Orr,'])(
    'that names somebody is no headline: %s',
    (one) => {
      const article = text(`${one}\n\n${story}`);
      expect(article.headline).toBe('Quarry may open again after twenty years');
      expect(article.discarded.map((line) => line.text)).toContain(one);
    },
  );

  it('is a headline where none stands below it', () => {
    const article = text(
      `Hello, Dolly\n\nBy Sam Reed\n\nThe theatre in Dale opens its season on Monday with a musical.\n\nIt runs until May.`,
    );
    expect(article.headline).toBe('Hello, Dolly');
  });
});

describe('what is said to the desk', () => {
  it.each([
    'Here is the piece on the quarry. Pictures follow.',
    'Can you take this on Saturday?',
    'piece on the quarry below, legal have seen it',
  ])('between a greeting and the headline is no text: %s', (said) => {
    const article = text(`Hi desk,\n\n${said}\n\n${story}`);
    expect(article.headline).toBe('Quarry may open again after twenty years');
    expect(JSON.stringify(article.sections)).not.toContain(said);
  });

  it('is no headline where a mail is quoted with who wrote it', () => {
    const quoted = `On 12 Nov 2026, at 16:02, Jess Arkwright <jess@dale.example> wrote:\n${story}`;
    expect(text(quoted.replace(/^/gm, '> ')).headline).toBe('Quarry may open again after twenty years');
  });
});

describe('what mail programs add', () => {
  it.each([
    'This message and its attachments are meant for the addressee only. If you\nhave received it in error, please tell us.',
    'If you are not the intended recipient, please delete this message.',
    'Diese E-Mail enthält vertrauliche Informationen.',
    'Sent from my phone',
    'Sent from my phone\n\nTo unsubscribe from this list, write to the desk.',
  ])('is no text: %s', (added) => {
    expect(bodyOf(`${story}\n\n${added}`)).toEqual(bodyOf(story));
  });

  it('is text where the story goes on below it', () => {
    const copy = story.replace('Some 45 jobs', 'This message and others like it hang in the village. Some 45 jobs');
    expect(bodyOf(copy)[1]).toMatch(/^This message and others/);
  });
});

describe('an issuer', () => {
  const release = (last: string) => `NEWS RELEASE

Quillhaven Ferries to run electric boats from spring

QUILLHAVEN, Nov. 9, 2026 – Quillhaven Ferries will put two electric boats on its northern crossing in April, the company said Monday.

Each boat carries 220 passengers and recharges in 14 minutes at the pier.

"Our crews have asked for quiet engines for years," said Dora Pym, the chief executive.

${last}

###
`;

  it('that speaks of itself at the end of a release is left out, and that is said', () => {
    const last = 'Quillhaven Ferries is a family-owned operator that employs 310 people and runs nine boats.';
    const article = text(release(last));
    expect(bodyOf(release(last))).not.toContain(last);
    expect(article.diagnostics).toContainEqual(expect.objectContaining({ code: 'text-left-out', field: 'body' }));
  });

  it.each([
    'The first of them arrives in February, and the second in March.',
    'Dora Pym will speak to reporters at noon.',
    '"Quillhaven Ferries has never been so quiet," she said.',
  ])('is not meant by other last paragraphs: %s', (last) => {
    expect(bodyOf(release(last))).toContain(last);
  });

  it('is not looked for outside releases', () => {
    const last = 'Quillhaven Ferries is a family-owned operator that employs 310 people and runs nine boats.';
    const copy = release(last).replace('NEWS RELEASE\n\n', '').replace('\n###\n', '');
    expect(bodyOf(copy)).toContain(last);
  });
});

describe('an agency', () => {
  it.each([
    ['(Agence du Col)', 'Agence du Col'],
    ['(Agenzia Nord)', 'Agenzia Nord'],
    ['(Nyhetsbyrån Norr)', 'Nyhetsbyrån Norr'],
  ])('that its first word tells is no person: %s', (line, name) => {
    const { byline } = text(`${story}\n\n${line}`);
    for (const author of byline?.authors ?? []) expect(author).toMatchObject({ kind: 'organization', name });
  });
});

describe('a place and a date alone', () => {
  it('are the dateline of a story without a headline', () => {
    const article = text(`Fort Maren, Nov. 14

The mayor of Fort Maren resigned on Saturday, an hour after her budget failed by one vote.

Deputy Mayor Sten Hall will serve until the election in March.`);
    expect(article.headline).toBeNull();
    expect(article.dateline).toMatchObject({ place: 'Fort Maren', date: 'Nov. 14' });
  });

  it('are a headline without a comma between them', () => {
    const article = text(
      'Opening Bell 11.18.19\n\nShares opened higher on Monday. The Opening Bell index rose by a tenth.\n\nOil fell.',
    );
    expect(article.headline).toBe('Opening Bell 11.18.19');
  });
});

describe('copy without capitals', () => {
  it('has its paragraphs where its sentences end', () => {
    const lines = [
      'a spaniel named biscuit was pulled from a storm drain on elder road on wednesday after two days underground.',
      'firefighters lowered a camera, then a sausage on a string.',
      '"she came up wagging," said crew leader mags toller.',
    ];
    expect(bodyOf(`dog rescued from storm drain after two days\n\n${lines.join('\n')}`)).toEqual(lines);
  });

  it('keeps lines together that a sentence runs over', () => {
    const wrapped = `a spaniel named biscuit was pulled from a storm drain on
elder road on wednesday after two days underground, and the
crew that had lowered a camera gave it a sausage on a string.`;
    expect(bodyOf(`dog rescued from storm drain after two days\n\n${wrapped}`)).toEqual([
      wrapped.replaceAll('\n', ' '),
    ]);
  });
});
