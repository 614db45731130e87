/** Heads that were typed over several lines, and wrapped text below them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const BODY = [
  'Clinics in the county recorded 70 cases of measles last week, twice as many as in the week before, the health office said.',
  'Parents were asked on Monday to look up the cards of their children before the school year begins again in Osmer.',
];
const fields = (copy: string) => {
  const { headline, deck, byline, date, sections } = parse(copy).article;
  const paragraphs = sections.flatMap(({ blocks }) => blocks).map((block) => 'text' in block && block.text);
  return { headline, deck, authors: byline?.authors.map(({ name }) => name), date, paragraphs };
};

describe('a headline over several lines', () => {
  it.each([
    ['Measles cases\ndouble in\na week,\nclinics say', 'Measles cases double in a week, clinics say'],
    ['Best chips in the\ncounty? We tried 8', 'Best chips in the county? We tried 8'],
    ['Harbour reopens\nafter the storm', 'Harbour reopens after the storm'],
    ['Harbour of Osmer Reopens\nAfter Four Months', 'Harbour of Osmer Reopens After Four Months'],
    ['** Harbour reopens after the storm **', 'Harbour reopens after the storm'],
  ])('is one: %j', (typed, headline) => {
    expect(fields(`${typed}\nBy Ina Roth\n\n${BODY.join('\n\n')}`)).toEqual({
      headline,
      deck: null,
      authors: ['Ina Roth'],
      date: null,
      paragraphs: BODY,
    });
  });

  it('takes in no byline and nobody’s role, though they start small', () => {
    const read = fields(`Harbour reopens after the storm\nby ina roth\n\n${BODY.join('\n\n')}`);
    expect(read.headline).toBe('Harbour reopens after the storm');
    const student = fields(`Harbour reopens after the storm\nby ina roth-doe, staff writer\n\n${BODY.join('\n\n')}`);
    expect(student.headline).toBe('Harbour reopens after the storm');
    const romanian = 'După trei inundații în patru ani, locuitorii din Luncani s-au înscris la cursuri de înot.';
    expect(fields(`Un sat întreg învață să înoate\nde Horia Stan\n\n${romanian}\n\n${romanian}`).headline).toBe(
      'Un sat întreg învață să înoate',
    );
    expect(fields(`Harbour Reopens\n\nIna Roth\nstaff writer\n\n${BODY.join('\n\n')}`).headline).toBe(
      'Harbour Reopens',
    );
  });
});

describe('wrapped text whose paragraphs are set in', () => {
  const wrapped =
    '     Clinics in the county recorded 70 cases of measles last week,\ntwice as many as in the week before.\n' +
    '     Parents were asked on Monday to look up the cards of their\nchildren before the school year begins.\n' +
    '     The outbreak is thought to have begun at a wedding, where\nguests from nine towns met.\n';
  const paragraphs = [
    'Clinics in the county recorded 70 cases of measles last week, twice as many as in the week before.',
    'Parents were asked on Monday to look up the cards of their children before the school year begins.',
    'The outbreak is thought to have begun at a wedding, where guests from nine towns met.',
  ];

  it('is joined, though a line of a page stands between', () => {
    const read = fields(
      `Measles cases double\n\nBy Ina Roth\n\n${wrapped.replace('     Parents', 'Advertisement\n$&')}`,
    );
    expect(read).toMatchObject({ headline: 'Measles cases double', authors: ['Ina Roth'], paragraphs });
  });

  it('is joined where its lines start with names', () => {
    const copy =
      '    The ferry company said Monday it would halve its crossings from\nNovember, blaming the price of fuel.\n' +
      '    Passengers said they had not been told. The council meets on\nThursday.\n';
    expect(fields(`Islanders angry\nby ina roth\n\n${copy}`)).toMatchObject({
      headline: 'Islanders angry',
      authors: ['Ina Roth'],
      paragraphs: [
        'The ferry company said Monday it would halve its crossings from November, blaming the price of fuel.',
        'Passengers said they had not been told. The council meets on Thursday.',
      ],
    });
  });

  it('has the lines of its head above it, long as they are', () => {
    const read = fields(
      `Measles cases double in a week, clinics in Osmer say\nNovember 3, 2026\nBy Ina Roth\n\n${wrapped}`,
    );
    expect(read).toMatchObject({
      headline: 'Measles cases double in a week, clinics in Osmer say',
      date: 'November 3, 2026',
      authors: ['Ina Roth'],
      paragraphs,
    });
  });

  it('goes on behind the label of labelled copy', () => {
    const read = fields(
      `HED: Measles cases double\nBY: Ina Roth\n${wrapped.replace('     Clinics', '     TEXT: Clinics')}`,
    );
    expect(read).toMatchObject({ headline: 'Measles cases double', paragraphs });
  });
});
