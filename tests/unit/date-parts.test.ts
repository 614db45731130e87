/** A line that dates a story says when it appeared, and often more: what of it is the date. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

/** A headline, a byline, and a text. */
const stories = {
  en: [
    'Ferry line to Osmer reopens',
    'By Ina Roth',
    'The ferry line to Osmer reopened on Monday after nine days of storms, the harbour master said.\n\nThe first boat left at noon with forty people and a goat.',
  ],
  de: [
    'Fähre nach Osmer fährt wieder',
    'Von Ina Roth',
    'Die Fähre nach Osmer fährt seit Montag wieder, nachdem es neun Tage lang gestürmt hatte, wie der Hafenmeister sagte.\n\nDas erste Boot fuhr am Mittag mit vierzig Leuten und einer Ziege ab.',
  ],
  fr: [
    'Le bac d’Osmer repart',
    'Par Ina Roth',
    'Le bac d’Osmer circule de nouveau depuis lundi, après neuf jours de tempête, a déclaré le capitaine du port.\n\nLe premier bateau est parti à midi avec quarante personnes et une chèvre.',
  ],
  sv: [
    'Färjan till Osmer går igen',
    'Av Ina Roth',
    'Färjan till Osmer går sedan i måndags igen efter nio dagar av storm, säger hamnkaptenen.\n\nDen första båten gick vid lunch med fyrtio personer och en get ombord.',
  ],
  no: [
    'Ferja til Osmer går igjen',
    'Av Ina Roth',
    'Ferja til Osmer går igjen siden mandag etter ni dager med storm, sier havnesjefen.\n\nDen første båten gikk ved middagstid med førti mennesker og ei geit.',
  ],
  ro: [
    'Feribotul spre Osmer circulă din nou',
    'Ina Roth',
    'Feribotul spre Osmer circulă din nou de luni, după nouă zile de furtună, a declarat căpitanul portului.\n\nPrima cursă a plecat la prânz cu patruzeci de oameni și o capră.',
  ],
} as const;

const read = (line: string, language: keyof typeof stories = 'en') => {
  const [headline, byline, text] = stories[language];
  return parse(`${headline}\n\n${byline}\n${line}\n\n${text}\n`).article;
};

describe('the date of a story', () => {
  it.each([
    ['en', '17:42, 12 NOV 2026 Updated 18:05, 12 NOV 2026', '17:42, 12 NOV 2026'],
    ['en', 'Posted: Nov 16, 2026 4:00 AM CST | Last Updated: 5 hours ago', 'Nov 16, 2026 4:00 AM CST'],
    ['en', '13 Nov 2026 06:00AM (Updated: 13 Nov 2026 08:21AM)', '13 Nov 2026 06:00AM'],
    ['en', 'Wednesday, November 11, 2026 — updated 2 min read', 'Wednesday, November 11, 2026'],
    ['en', '12 November 2026 · 3 min read', '12 November 2026'],
    ['fr', 'Publié le 14 novembre 2026 à 05h30, modifié à 11h02', '14 novembre 2026 à 05h30'],
    ['sv', 'Publicerad 2026-05-12 09.14, uppdaterad 11.02', '2026-05-12 09.14'],
    ['no', 'Publisert: 16.11.2026 18:00 Sist oppdatert: 16.11.2026 19:12', '16.11.2026 18:00'],
    ['de', 'Publiziert: 27.06.2026, 17:45', '27.06.2026, 17:45'],
    ['ro', 'Data publicării: 12.11.2026, 10:44', '12.11.2026, 10:44'],
    ['en', 'Tuesday June 3 2025, 5.00pm', 'Tuesday June 3 2025, 5.00pm'],
  ] as const)('%s: %s', (language, line, date) => {
    expect(read(line, language).date).toBe(date);
  });

  it('has the paper behind it as the source', () => {
    const { date, source } = read('Tuesday June 3 2025, 5.00pm, The Courier');
    expect({ date, source }).toEqual({ date: 'Tuesday June 3 2025, 5.00pm', source: 'The Courier' });
  });

  it('has no place of another line in front of it', () => {
    const { date, discarded } = read('Alcorlejo - 12 NOV 2026 - 05:30 CET');
    expect(date).toBe('12 NOV 2026 - 05:30 CET');
    expect(discarded.map(({ text }) => text)).toContain('Alcorlejo');
  });

  it('is cut only behind what names a day', () => {
    expect(read('05:30, updated 12 May 2026').date).toContain('12 May 2026');
  });

  it('says where what is behind it has gone', () => {
    const { discarded } = read('17:42, 12 NOV 2026 Updated 18:05, 12 NOV 2026');
    expect(discarded).toContainEqual({ reason: 'date-line', line: 4, text: 'Updated 18:05, 12 NOV 2026' });
  });
});
