/** What is a guess says so, and says what else it might be. */
import { describe, expect, it } from 'vitest';
import { confidenceFields } from '../../src/article.js';
import { allTexts, readingOf } from '../support/texts.js';

const texts = allTexts();
// Text that is left out and may be the story's is rare: here is some.
texts.push({
  name: 'a sentence about the author below the last list',
  text: `Sport | Snø stenger fjelloverganger | Sørvika Avis
Fjordposten
Meny · Været · Nyheter · Sport · Økonomi


Ferger innstilt, tog på halv fart
» Bilister bes holde seg hjemme
Torbjørn Skarpnes utenfor rådhuset i Tangen. Foto: Nordre Blad


Skolene holder stengt til fredag.
Beboerne krever tre ting:
‣ Fergene er innstilt
‣ Tre overganger er stengt
Snøen stengte tre fjelloverganger onsdag, og meteorologene venter en ny og større storm før daggry.


*Geir Magne Tveit*
Geir Magne Tveit er journalist i Sørvika Avis.
Tips oss: redaktion@desk.example


Emner: Debatt, Sport, Forskning
Kopier lenke
Nyheter fra Kråkerøya hver morgen.
Annonsere | Personvern | Om oss | Til toppen | Kontakt oss
`,
});
texts.push({
  name: 'a word and a full stop before the first sentence',
  text: `Brücke bleibt gesperrt
Neue Risse am Pfeiler

Holmstedt. Die Brücke über die Holm bleibt bis zum Frühjahr gesperrt. Das hat die Stadt am Montag mitgeteilt.
Gutachter haben neue Risse am mittleren Pfeiler gefunden.
`,
});
const readings = texts.map(({ name, text }) => ({ name, ...readingOf(text) }));
const guesses = readings.flatMap(({ name, article, sourceMap }) =>
  article.diagnostics
    .filter(({ code }) => code === 'field-uncertain' || code === 'byline-uncertain')
    .filter(({ field }) => field !== undefined)
    .map((one) => ({ name, one, sourceMap })),
);

describe('a guess', () => {
  it('is reported with the field that it is about', () => {
    expect(guesses.length).toBeGreaterThan(0);
    for (const { one } of guesses) expect(confidenceFields).toContain(one.field);
  });

  it('has a line, whose piece says what else it might be', () => {
    for (const { name, one, sourceMap } of guesses) {
      const pieces = sourceMap.filter(({ line, to }) => line <= (one.line ?? 0) && to !== null);
      const last = pieces.filter(({ line }) => line === pieces.at(-1)?.line);
      expect(
        last.some(({ runnerUp }) => runnerUp !== null),
        `${name}: line ${one.line}`,
      ).toBe(true);
    }
  });
});

describe('running text that is left out', () => {
  const left = readings.flatMap(({ name, article }) =>
    article.diagnostics.filter(({ code }) => code === 'text-left-out').map((one) => ({ name, one, article })),
  );

  it('is reported where it may be part of the story, as a doubt about its body', () => {
    expect(left.length).toBeGreaterThan(0);
    for (const { name, one, article } of left) {
      expect(one.field).toBe('body');
      expect(
        article.discarded.map(({ line }) => line),
        name,
      ).toContain(one.line);
    }
  });

  it('is reported once a story at most', () => {
    for (const { name, article } of readings)
      expect(article.diagnostics.filter(({ code }) => code === 'text-left-out').length, name).toBeLessThan(2);
  });
});
