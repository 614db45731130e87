/** Copy whose parts stand behind their labels: however these are set, the parts are the same. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const HEADLINE = 'Ferry firm to cut sailings';
const DECK = 'Winter timetable halves crossings';
const BYLINE = 'Sam Reed';
const TEXT = 'The ferry firm said on Monday it would halve its crossings from November.';

const GERMAN = {
  headline: 'Reederei streicht im Winter Fähren',
  deck: 'Der neue Fahrplan halbiert die Überfahrten',
  opening: 'Die Reederei teilte am Montag mit, dass sie ihre Überfahrten von November an halbieren werde.',
};

function partsOf(copy: string) {
  const { headline, deck, byline, opening } = parse(copy).article;
  return { headline, deck, authors: byline?.authors.map(({ name }) => name), opening };
}

const parts = { headline: HEADLINE, deck: DECK, authors: [BYLINE], opening: TEXT };
/** Each label with its sign, as a desk types it. */
const behind: [string, (label: string, text: string) => string][] = [
  ['a colon', (label, text) => `${label}: ${text}`],
  ['a colon of full width', (label, text) => `${label}：${text}`],
  ['a dash', (label, text) => `${label} - ${text}`],
  ['a long dash', (label, text) => `${label} — ${text}`],
  ['two hyphens', (label, text) => `${label}-- ${text}`],
  ['a bar', (label, text) => `${label} | ${text}`],
  ['an equals sign', (label, text) => `${label} = ${text}`],
  ['an equals sign without spaces', (label, text) => `${label}=${text}`],
  ['an arrow', (label, text) => `${label} => ${text}`],
  ['a semicolon', (label, text) => `${label}; ${text}`],
  ['round brackets', (label, text) => `(${label}) ${text}`],
  ['a number sign in front', (label, text) => `#${label} ${text}`],
  ['a full stop in front', (label, text) => `.${label} ${text}`],
  ['an at sign in front and a colon', (label, text) => `@${label}: ${text}`],
  ['a slash', (label, text) => `${label}/ ${text}`],
  ['a tab', (label, text) => `${label}\t${text}`],
  ['brackets', (label, text) => `[${label}] ${text}`],
  ['angle brackets', (label, text) => `<${label}> ${text}`],
  ['emphasis', (label, text) => `**${label}:** ${text}`],
  ['emphasis in front of a colon', (label, text) => `_${label}_: ${text}`],
  ['a line of its own with a colon', (label, text) => `${label}:\n${text}`],
  ['a line of its own', (label, text) => `${label}\n${text}\n`],
];

describe('labelled copy', () => {
  it.each(behind)('is read with %s', (_, set) => {
    const copy = [set('HED', HEADLINE), set('DEK', DECK), set('BY', BYLINE), set('TEXT', TEXT)].join('\n');
    expect(partsOf(copy)).toEqual(parts);
    const german = [set('Titel', GERMAN.headline), set('Unterzeile', GERMAN.deck), set('Autor', BYLINE)];
    expect(partsOf([...german, set('Text', GERMAN.opening)].join('\n'))).toEqual({ ...GERMAN, authors: [BYLINE] });
  });

  it('has its labels with a TK behind them, too', () => {
    expect(partsOf(`SLUG: ferry\nHED TK: ${HEADLINE}\nDEK: ${DECK}\nBY: ${BYLINE}\n\n${TEXT}`)).toEqual(parts);
  });

  it('has no label in its text, whatever a paragraph begins with', () => {
    const paragraph =
      'Date - a word for a fruit - is what she called the second act, which runs for an hour and a half.';
    const read = parse(`Title - the word nobody wants\nBy Sam Reed\n\n${TEXT}\n\n${paragraph}\n`).article;
    expect(read.headline).toBe('Title - the word nobody wants');
    expect(JSON.stringify(read.sections)).toContain(paragraph);
    const labelled = parse(
      `HED - ${HEADLINE}\nBY - ${BYLINE}\nTEXT - ${TEXT}\n\nVideo - ${paragraph}\n\n${paragraph}`,
    ).article;
    expect(labelled.headline).toBe(HEADLINE);
    expect(JSON.stringify(labelled.sections)).toContain(`Video - ${paragraph}`);
    expect(JSON.stringify(labelled.sections)).toContain(`"${paragraph}`);
  });

  it('keeps text that only looks so', () => {
    const copy = `${HEADLINE}\n\nTitle - The Ice Year\nAuthor - Ina Roth\n\n${TEXT}\n\nText – and more of it – follows below the fold.`;
    expect(partsOf(copy).headline).toBe(HEADLINE);
    expect(JSON.stringify(parse(copy).article.sections)).toContain('Text – and more of it – follows below the fold.');
  });
});

describe('the words of labels', () => {
  it.each([
    ['Headline', 'Sub', 'By', 'Copy'],
    ['Heading', 'Strap', 'Reporter', 'Text'],
    ['Title', 'Excerpt', 'Author', 'Content'],
    ['Title', 'Teaser', 'Journalist', 'Body'],
  ])('%s, %s, %s, %s', (headline, deck, by, text) => {
    const copy = `${headline}: ${HEADLINE}\n${deck}: ${DECK}\n${by}: ${BYLINE}\n${text}: ${TEXT}\n`;
    expect(partsOf(copy)).toEqual(parts);
  });
});
