/** Who sees one field wrong sets it right: by field, and by line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.js';
import { isFraming } from '../../src/input/lines.js';
import { givenRoles, linesGiven, type Overruled, onceGiven, overruledFields } from '../../src/overrule.js';
import { Overrule } from '../../src/read/overrule.js';
import { type ParseOptions, parse, type Reading } from '../../src/read/parse.js';
import { read as readFile } from '../../src/read/stories.js';
import { fold } from '../../src/read/text/white-space.js';
import { anyCopy } from '../support/copy.js';
import { isWhole, sized } from '../support/size.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const read = (text: string, given: Overruled, options: ParseOptions = {}) =>
  parse(text, { ...options, overrule: new Overrule(given) });

const copy = `Ferry firm cuts sailings

By Sam Reed

OSMER — The ferry company will cut its sailings by half from Monday, it said on Friday.

What happens next

The council meets on Tuesday, and the mayor said that she would ask for help from the state.

Passengers were not asked.
`;

/** What a text of a field is, whatever its shape in the Article. */
function textOf(article: Article, field: (typeof overruledFields)[number]): string {
  const value = article[field];
  return value === null ? '' : typeof value === 'string' ? value : value.text;
}

const isFrame = (sign: string) => '^<=+'.includes(sign) || isFraming(sign.charCodeAt(0));

/** All of the text is somewhere, once, and points to what it says. */
function expectTiled(text: string, { article, sourceMap }: Reading): void {
  let end = 0;
  for (const segment of sourceMap) {
    expect(segment.start).toBe(end);
    expect(segment.end).toBeGreaterThan(segment.start);
    end = segment.end;
    if (segment.to === '/wire/words' || /\/rows\/\d+$/.test(segment.to ?? '')) continue;
    if (segment.to === null) {
      expect(['blank', 'separator', 'envelope']).toContain(segment.role);
      continue;
    }
    const value = segment.to
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], article);
    // Of lines that were given in one piece, what a wire's frame and a mail have put between them is no text.
    const bare = (one: string) =>
      Array.from(one)
        .filter((sign) => !(/[\s\x85>-]/.test(sign) || (segment.rule === 'yours' && isFrame(sign))))
        .join('');
    const content = bare(fold(text.slice(segment.start, segment.end)));
    expect(bare(String(value)), `${segment.rule} to ${segment.to}`).toBe(content);
  }
  expect(end).toBe(text.length);
  const targets = sourceMap.flatMap(({ to }) => (to === null ? [] : [to]));
  expect(new Set(targets).size).toBe(targets.length);
}

/** A reading without what overruling these fields may change in it. */
const bare = ({ article, sourceMap }: Reading, fields: readonly string[] = overruledFields) => ({
  article: {
    ...article,
    diagnostics: article.diagnostics.filter(({ code, field = code }) => !fields.some((one) => field.startsWith(one))),
    confidence: { ...article.confidence, ...Object.fromEntries(fields.map((field) => [field, null])) },
  },
  sourceMap: sourceMap.map((segment) => ({ ...segment, rule: '', runnerUp: null })),
});

/** Fields that a frame holds, or that are derived from the text. */
const alert =
  '\x16\x16\x01a1645\x1fasian\nb a\x13\x11 BC-Harbour     06-29 0020\n\x02^BC-Harbour News Alert,17<\n' +
  '\t   OSMER, Ireland (AP) _ The harbour of Osmer is closed to all ships.\n\x03AP-WF-06-29-17 2350GMT<';
const tagged =
  'ZCZC AAP\n%A\n#Harbour_BC1\n$Algae found in harbour\n:(OSMER)\n@QLD\n\nAlgae have been found in the harbour.\n\n' +
  'Harbour_BC1\n\n   Tests at the quay came back positive, the harbour office says.\n\nXXX RTV\nNNNN\n';

const fixtures = [
  ...fixtureNames.map((name) => ({ name, text: fixtureText(name) })),
  { name: 'an alert', text: alert },
  { name: 'tagged', text: tagged },
];
/** Some of them, others for each field, in the short run. */
const some = (field: (typeof overruledFields)[number]) =>
  fixtures.filter(
    ({ text }, at) =>
      isWhole || text === alert || text === tagged || at % overruledFields.length === overruledFields.indexOf(field),
  );

describe('a field', () => {
  it('of an alert and of tagged lines is not of a line of the story', () => {
    expect(parse(alert).article.headline).toBe('The harbour of Osmer is closed to all ships.');
    expect(read(alert, { source: 'AP' }).article.headline).toBe('The harbour of Osmer is closed to all ships.');
    expect(read(alert, { headline: '' }).article.headline).toBeNull();
    expect(parse(tagged).article.slug).toBe('Harbour_BC1');
    expect(read(tagged, { slug: 'Quay' }).article).toMatchObject({ slug: 'Quay', wire: { keyword: 'Harbour_BC1' } });
  });

  it('with what was read: nothing changes but rule and confidence', () => {
    for (const { name, text } of fixtures) {
      const as = parse(text);
      const given = Object.fromEntries(overruledFields.map((field) => [field, textOf(as.article, field)]));
      const reading = read(text, given);
      expect(bare(reading), name).toEqual(bare(as));
      for (const field of overruledFields) {
        if (given[field] !== '' && field in reading.article.confidence)
          expect(reading.article.confidence, name).toHaveProperty(field, 1);
        const ownOf = ({ sourceMap }: Reading) =>
          sourceMap.filter(({ to }) => to === `/${field}` || to === `/${field}/text`);
        expect(ownOf(reading), name).toMatchObject(ownOf(as).map(() => ({ rule: 'yours' })));
      }
    }
  });

  it.each(overruledFields)('%s: with what was read it does not change the others', (field) => {
    for (const { name, text } of some(field)) {
      const as = parse(text);
      expect(bare(read(text, { [field]: textOf(as.article, field) }), [field]), name).toEqual(bare(as, [field]));
    }
  });

  it.each(overruledFields)('%s: holds what was given, and nothing is lost', (field) => {
    for (const { name, text } of some(field)) {
      const reading = read(text, { [field]: 'Osmer' });
      expect(textOf(reading.article, field), name).toBe('Osmer');
      expectTiled(text, reading);
      const none = read(text, { [field]: '' });
      expect(none.article[field], name).toBeNull();
      expectTiled(text, none);
    }
  });
});

describe('a field that is given', () => {
  it('with a text that stands in the copy is where that stands', () => {
    const { article, sourceMap } = read(copy, { headline: 'What happens next' });
    expect(article.headline).toBe('What happens next');
    expect(sourceMap.find(({ to }) => to === '/headline')).toMatchObject({ line: 7, rule: 'yours' });
    expect(JSON.stringify(article.sections)).not.toContain('What happens next');
    expect(JSON.stringify(article)).toContain('Ferry firm cuts sailings');
  });

  it('with another text leaves what was read among what is discarded', () => {
    const reading = read(copy, { headline: 'Ferry line to cut sailings' });
    expect(reading.article.headline).toBe('Ferry line to cut sailings');
    expect(reading.article.discarded).toContainEqual({
      reason: 'overruled',
      line: 1,
      text: 'Ferry firm cuts sailings',
    });
    expect(reading.sourceMap[0]).toMatchObject({ role: 'overruled', rule: 'yours' });
  });

  it('that there is none of is read as something else, and stays', () => {
    const { article } = read(copy, { dateline: '' });
    expect(article.dateline).toBeNull();
    expect(article.sections[0]?.blocks[0]).toMatchObject({
      text: 'OSMER — The ferry company will cut its sailings by half from Monday, it said on Friday.',
    });
    const wire = fixtureText('anpa-framed');
    expect(parse(wire).article.dateline).not.toBeNull();
    const reading = read(wire, { dateline: '' });
    expect(reading.article.discarded).toEqual(parse(wire).article.discarded);
    expectTiled(wire, reading);
  });

  it('goes through the grammar of its kind', () => {
    const { article } = read(copy, {
      byline: 'By Ines Roth and Sam Reed, Harbour Times',
      dateline: 'LONDON, May 3 (AP)',
    });
    expect(article.byline?.authors).toMatchObject([
      { kind: 'person', name: 'Ines Roth', affiliation: 'Harbour Times' },
      { kind: 'person', name: 'Sam Reed', affiliation: 'Harbour Times' },
    ]);
    expect(article.dateline).toMatchObject({
      text: 'LONDON, May 3 (AP)',
      place: 'LONDON',
      date: 'May 3',
      agency: 'AP',
    });
    expect(read(copy, { date: '2 May 2026' }).article).toMatchObject({ date: '2 May 2026', isoDate: '2026-05-02' });
    expect(read(copy, { dateline: 'Pell' }).article.dateline).toMatchObject({ text: 'Pell', place: 'Pell' });
  });

  it('dateline: is taken off the paragraph that it opens', () => {
    for (const [opening, dateline] of [
      ['OSMER', 'OSMER'],
      ['Osmer Bay:', 'Osmer Bay'],
      ['North Pell |', 'North Pell'],
      ['in Pell --', 'in Pell'],
    ] as const) {
      const text = copy.replace('OSMER —', opening === 'OSMER' ? 'OSMER —' : opening);
      const reading = read(text, { dateline });
      expect(reading.article.dateline?.text).toBe(dateline);
      expect(reading.article.sections[0]?.blocks[0]).toMatchObject({
        text: expect.stringMatching(/^The ferry company/),
      });
      expect(reading.sourceMap.find(({ to }) => to === '/dateline/text')).toMatchObject({ line: 5, rule: 'yours' });
      expectTiled(text, reading);
    }
    // No sign: nobody knows where the paragraph begins.
    expect(read(copy.replace('OSMER —', 'Pell'), { dateline: 'Pell' }).article.sections[0]?.blocks[0]).toMatchObject({
      text: expect.stringMatching(/^Pell The ferry company/),
    });
  });

  it('is certain, by line as well', () => {
    expect(read(copy, { headline: 'Osmer', deck: '' }).article.confidence).toMatchObject({ headline: 1, deck: null });
    expect(read(copy, { role: '7=headline' }).article.confidence).toHaveProperty('headline', 1);
  });

  it('never warns', () => {
    const text = 'One line, and no more of it.\n\nAnd one more.\n\nBy and by they went.\n';
    for (const field of ['headline', 'byline', 'deck'] as const) {
      for (const value of ['', 'Osmer']) {
        const { diagnostics } = read(text, { [field]: value }).article;
        expect(diagnostics.filter((one) => one.field === field || one.code.startsWith(field))).toEqual([]);
      }
    }
    expect(read('\n', { headline: 'Osmer' }).article.headline).toBe('Osmer');
  });

  it('holds nothing that nobody sees or that steers a terminal', () => {
    const { headline } = read(copy, { headline: ' A\u001b[2J\u202e\n b\u200b\ud800 ' }).article;
    expect(headline).toBe('A[2J b');
  });

  it('language: the words are that language’s, the tag as it is written', () => {
    const german = 'Fähre fällt aus\n\nVon Ines Roth\n\nDie Fähre fällt am Montag aus.\n';
    const { article } = read(german, { language: 'DE-at' });
    expect(article.language).toBe('de-AT');
    expect(article.byline?.authors).toMatchObject([{ name: 'Ines Roth' }]);
    expect(read(copy, { language: '' }).article.language).toBe('und');
    expect(() => new Overrule({ language: 'German!' })).toThrow(/^language: .*tag/);
  });
});

describe('a line', () => {
  it.each(givenRoles)('is %s', (role) => {
    for (const line of [1, 3, 5, 7, 9, 11]) {
      const reading = read(copy, { role: `${line}=${role}` });
      expectTiled(copy, reading);
      const own = reading.sourceMap.filter((segment) => segment.line === line && segment.rule === 'yours');
      expect(own.map((one) => one.role)).toContain(role === 'discard' ? 'overruled' : role);
      expect(reading.article.diagnostics.filter(({ code }) => code === 'role-unused')).toEqual([]);
    }
  });

  it('that is one of a wrapped paragraph’s parts it', () => {
    const wrapped = `Ferry firm cuts sailings

By Sam Reed

The ferry company will cut its sailings by half from
Monday, it said on Friday, and passengers will have
to wait at the harbour for the next one, the company
said, which is to leave at noon, and not before that.
What the council says is another matter, and not for
the company to decide, the mayor told the reporters.
`;
    expect(parse(wrapped).article.sections[0]?.blocks).toHaveLength(1);
    const { article } = read(wrapped, { role: '7=subhead' });
    expect(article.sections.map(({ subhead, blocks }) => [subhead, blocks.length])).toEqual([
      [null, 1],
      ['to wait at the harbour for the next one, the company', 1],
    ]);
    const out = read(wrapped, { role: '7-9=discard' });
    expect(out.article.discarded).toMatchObject(
      [{ reason: 'overruled', line: 7, text: /^to wait .* not for$/ }].map((one) => ({
        ...one,
        text: expect.stringMatching(one.text),
      })),
    );
    expectTiled(wrapped, out);
  });

  it('decides with the rest: a headline that is given is the only one', () => {
    for (const { name, text } of some('headline')) {
      const line = text.split('\n').findIndex((one) => /\p{L}{3}/u.test(one)) + 2;
      const reading = read(text, { role: `${line}=headline` });
      expectTiled(text, reading);
      const unused = reading.article.diagnostics.some(({ code }) => code === 'role-unused');
      const headlines = reading.sourceMap.filter(({ to }) => to === '/headline');
      if (!unused && reading.article.wire === null) expect(headlines, name).toMatchObject([{ line, rule: 'yours' }]);
    }
  });

  it('that holds nothing is told', () => {
    expect(read(copy, { role: '2=subhead,40-41=discard' }).article.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('line 2:'),
      expect.stringContaining('lines 40 to 41:'),
    ]);
  });

  it.each([
    ['', /3=subhead/],
    ['3', /3=subhead/],
    ['0=subhead', /from 1/],
    ['4-3=subhead', /from 1/],
    ['3=lede', /No line is “lede”: it takes headline, /],
    ['3-5=subhead,4=discard', /Line 4 is given twice/],
    ['3=headline,5=headline', /one headline/],
  ])('given as %s is refused', (role, message) => {
    expect(() => linesGiven(role)).toThrow(message);
    expect(() => new Overrule({ role })).toThrow(RangeError);
  });
});

describe('a line that is given, inside a list', () => {
  it('ends the item above it: what stands below is no part of that', () => {
    const text =
      'harbour \n \t\n- harbour \n- harbour harbour harbour 港口 \n\n\rharbour \nopen after the winter, and\n';
    expectTiled(text, read(text, { role: '5-5=headline,6=credit' } as never));
  });
});

describe('any copy', () => {
  it.each(['section-label', 'quick-looks-label'] as const)('is tiled where a colon alone is given as %s', (role) => {
    const text = '\n- harbour \n: \n';
    const reading = read(text, { role: `3=${role}` });
    expectTiled(text, reading);
    expect(reading.sourceMap.some((segment) => segment.role === role)).toBe(true);
  });

  it('is tiled, whatever is told', () => {
    const given = fc.record(
      {
        headline: fc.constantFrom('', 'Osmer', 'Quick Looks', 'By Sam Reed'),
        byline: fc.constantFrom('', 'By Sam Reed'),
        dateline: fc.constantFrom('', 'OSMER', 'harbour', 'SÃO PAULO', 'WASHINGTON (AP)'),
        date: fc.constantFrom('', '2 May 2026'),
        role: fc
          .tuple(
            fc.integer({ min: 1, max: 6 }),
            fc.integer({ min: 0, max: 4 }),
            fc.constantFrom(...givenRoles),
            fc.constantFrom(...givenRoles),
          )
          .map(
            ([first, more, role, other]) =>
              `${first}-${first + more}=${role}${role === other && onceGiven.has(role) ? '' : `,${first + more + 1}=${other}`}`,
          ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyCopy, given, (text, told) => {
        expectTiled(text, read(text, told));
      }),
      { numRuns: sized(60, 3000) },
    );
  });
});

describe('lines of a file that a carrier has read', () => {
  const page = `<!DOCTYPE html>
<html lang="en">
<body>
<nav><a href="/">Home</a></nav>
<article>
<h1>Ferry firm cuts its winter sailings</h1>
<p>Two boats need
new engines</p>
<p>By Ada Finch</p>
<p>The ferry firm cut its winter sailings on Monday,
because two of its boats need new engines before the storms come.</p>
<p>Follow us for more ferry news.</p>
</article>
</body>
</html>
`;

  it.each(['7=note,12=discard', '8=note,12=discard', '7-8=note,12=discard'])(
    'are counted as explain prints them: %s',
    async (role) => {
      const [reading] = await readFile(page, { overrule: new Overrule({ role }) });
      expect(reading?.article).toMatchObject({
        notes: ['Two boats need new engines'],
        byline: { text: 'By Ada Finch' },
      });
      expect(reading?.article.discarded).toContainEqual(
        expect.objectContaining({ reason: 'overruled', line: 12, text: 'Follow us for more ferry news.' }),
      );
      expect(reading?.article.diagnostics.map(({ code }) => code)).not.toContain('role-unused');
    },
  );

  it('are told where they hold none of its text', async () => {
    const [reading] = await readFile(page, { overrule: new Overrule({ role: '2=headline' }) });
    expect(reading?.article.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'role-unused', message: expect.stringContaining('line 2') }),
    );
  });
});
