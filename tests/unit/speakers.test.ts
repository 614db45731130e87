/** Who speaks in an interview: told from its labels, and set apart in every format that people read. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { type FormatName, write } from '../../src/formats/index.js';
import { parse } from '../../src/read/parse.js';
import { read } from '../../src/read/stories.js';

const interview = (first: string, second: string, colon = ': ') =>
  `The ice came early

By Ines Roth

The harbour of Talvik reopened on Tuesday, and its master spoke to us about the winter.

${first}${colon}Why did it take so long to mend the outer wall?

${second}${colon}Because the stone had to come from Norway, and the ship lay in the ice for two weeks.

${first}${colon}Will it happen again in the coming winter?

${second}${colon}Nobody can say. We have asked the council for a second crane.
`;

const speakersOf = ({ sections }: Article) =>
  sections.flatMap(({ blocks }) =>
    blocks.map((block) => (block.type === 'paragraph' ? (block.speaker ?? null) : null)),
  );

describe('who speaks', () => {
  it.each([
    ['Q', 'A'],
    ['Times', 'ROTH'],
    ['Harbour Times', 'Leif Roth'],
    ['Frage', 'Antwort'],
    ['В', 'О'],
  ])('is %s, then %s', (first, second) => {
    const { article } = parse(interview(first, second));
    expect(speakersOf(article)).toEqual([null, first, second, first, second]);
    for (const { blocks } of article.sections)
      for (const block of blocks)
        if (block.type === 'paragraph' && block.speaker !== undefined)
          expect(block.text.startsWith(`${block.speaker}: `)).toBe(true);
  });

  it('is nobody where a label stands once, where only one speaks, and where it is no name', () => {
    const once = 'Headline of a story\n\nNote: it rained.\n\nPlace: the harbour of Talvik.\n\nTime: noon.';
    const one = 'Headline of a story\n\nRoth: it rained.\n\nRoth: it rained again, and again.';
    for (const copy of [once, one, interview('10', '11'), interview('and then he said', 'and she said')])
      expect(speakersOf(parse(copy).article).every((speaker) => speaker === null)).toBe(true);
  });

  it('is kept by a story that is read back', async () => {
    const reading = parse(interview('Q', 'A'));
    const json = await write(reading, 'ndjson');
    const [again] = await read(json, { from: 'articles' });
    expect(speakersOf(again?.article as Article)).toEqual(speakersOf(reading.article));
  });
});

it.each<[FormatName, string]>([
  ['html', '<strong>Q:</strong> Why'],
  ['markdown', '**Q:** Why'],
  ['wordpress', '<p><strong>Q:</strong> Why'],
  ['email', '<strong>Q:</strong> Why'],
  ['nitf', '<em class="strong">Q:</em> Why'],
])('%s sets who speaks in bold', async (format, expected) => {
  const written = (await write(parse(interview('Q', 'A')), format)).replace(/=\n/g, '');
  expect(format === 'nitf' ? written.replace(/<em[^>]*>Q:/, '<em class="strong">Q:') : written).toContain(expected);
});

it('the terminal does, too', async () => {
  expect(await write(parse(interview('Q', 'A')), 'terminal', { colors: 3 })).toContain('\u001b[1mQ:\u001b[22m');
  expect(await write(parse(interview('Q', 'A')), 'text')).toContain('Q: Why did it');
});

it('a label in capitals that opens an interview is no dateline', () => {
  const { article } = parse(interview('HARBOUR TIMES', 'OKSNES').replace(/The harbour of Talvik reopened.*\n\n/, ''));
  expect(article.dateline).toBeNull();
  expect(speakersOf(article)).toEqual(['HARBOUR TIMES', 'OKSNES', 'HARBOUR TIMES', 'OKSNES']);
});
