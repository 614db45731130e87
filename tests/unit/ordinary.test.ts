/** Ordinary copy, as people type and paste it: each kind with copy of our own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const HEADLINE = 'Council Votes to Rebuild the Breakwater';
const BODY = [
  'The council of Port Talvik voted on Monday to rebuild the breakwater by spring, whatever it costs.',
  'The vote came after a storm had torn away sixty meters of the outer wall and shut the harbour for nine days.',
  'Work is to begin as soon as the crane barge has arrived, the harbour master said on the quay.',
];
const read = (...grafs: string[]) => parse(grafs.join('\n\n')).article;
const names = (article: ReturnType<typeof read>) => article.byline?.authors.map(({ name }) => name) ?? [];

describe('a dateline without a place', () => {
  it.each(['March 3, 2026', '3 March 2026'])('%s is a date before a dash', (date) => {
    const [first, ...rest] = BODY;
    const article = read(HEADLINE, `${date} – ${first}`, ...rest);
    expect(article.dateline).toMatchObject({ text: date, place: null, date, agency: null });
    expect(article.sections[0]?.blocks[0]).toMatchObject({ type: 'paragraph', text: first });
  });

  it('has its year: a day alone opens an entry of a chronicle', () => {
    const article = read(HEADLINE, ...BODY.map((graf, day) => `March ${day + 3} – ${graf}`));
    expect(article.dateline).toBeNull();
  });
});

describe('a byline', () => {
  it('that has the date behind it on its line gives both', () => {
    const article = read(HEADLINE, 'Tess Okafor | March 3, 2026', ...BODY);
    expect(names(article)).toEqual(['Tess Okafor']);
    expect(article.date).toBe('March 3, 2026');
  });

  it('is no row of buttons', () => {
    const article = read(HEADLINE, 'Home | News | Sport | Weather | Jobs', ...BODY);
    expect(article.byline).toBeNull();
    expect(article.headline).toBe(HEADLINE);
  });
});

describe('the last item of a summary', () => {
  it('does not go on with a byline that begins small', () => {
    const items = ['– The wall is sixty meters long', '– The harbour was shut for nine days'];
    const article = read([HEADLINE, 'Key takeaways:', ...items, 'by Tess Okafor', ...BODY].join('\n'));
    expect(article.quickLooks?.items).toEqual(['The wall is sixty meters long', 'The harbour was shut for nine days']);
    expect(names(article)).toEqual(['Tess Okafor']);
  });
});

describe('the title of a summary', () => {
  it('stands on one line with its label', () => {
    const { quickLooks } = read(
      `${HEADLINE}/ Newslooks/ PORT TALVIK/ Tess Okafor/ ${BODY[0]}`,
      `${HEADLINE}: A Wall by Spring Quick Looks:\n· The wall is sixty meters long\n· The harbour was shut for nine days`,
      ...BODY,
    );
    expect(quickLooks).toMatchObject({ title: `${HEADLINE}: A Wall by Spring` });
    expect(quickLooks?.items).toHaveLength(2);
  });
});

describe('a paragraph behind the dateline of an agency', () => {
  it.each(['PORT TALVIK (AFP) – The council voted on Monday.', 'Talvik (Reuters) - Ships wait outside the wall.'])(
    '%s is no caption',
    (lead) => {
      const { sections, dateline } = read(HEADLINE, lead, ...BODY.slice(1));
      expect(dateline?.agency).toMatch(/AFP|Reuters/);
      expect(sections[0]?.blocks).toHaveLength(3);
    },
  );
});

describe('copy of agencies in other shapes', () => {
  it('has a last paragraph that the agency signs off', () => {
    const { sections } = read(
      'El puerto de Talvik reabre tras nueve días cerrado',
      'TALVIK, 27 nov (EFE).- El puerto de Talvik reabrió este viernes tras permanecer cerrado nueve días por los daños de un temporal, informaron las autoridades.',
      'Unos 60 barcos esperaban fuera del rompeolas. EFE',
    );
    expect(sections[0]?.blocks.at(-1)).toMatchObject({ text: 'Unos 60 barcos esperaban fuera del rompeolas. EFE' });
  });

  it('has the dateline of a press portal, and whom to ask', () => {
    const { dateline, contacts, sections } = read(
      'Polizei sucht Zeugen nach Unfall auf der B 27',
      'Larkfeld (ots) - Nach einem Unfall auf der Bundesstraße 27 am Donnerstagabend sucht die Polizei Zeugen.',
      'Der Mann wurde leicht verletzt. An seinem Wagen entstand ein Schaden von rund 12.000 Euro.',
      'Rückfragen bitte an:',
      'Polizeipräsidium Larkfeld\nPressestelle\nTelefon: 05550 10 10 10\nE-Mail: presse@polizei.example',
    );
    expect(dateline).toMatchObject({ place: 'Larkfeld', agency: 'ots' });
    expect(contacts).toHaveLength(5);
    expect(sections[0]?.blocks).toHaveLength(2);
  });
});
