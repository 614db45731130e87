/** Places beside the names of a byline are no authors where the story names them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/read/parse.js';

const body = (place: string) =>
  `The harbour of ${place} reopened on Monday after a winter of repairs.\n\nNobody was there to see it, said the harbour master, Per Aasli, who has worked on the quay for years.`;
const signed = (byline: string, place: string) =>
  parse(`Harbour reopens after the storm\n\n${byline}\n\n${body(place)}\n`).article.byline?.authors;

describe('a byline', () => {
  it.each([
    ['By Orla Venn, Saint Osmer', 'Saint Osmer'],
    ['By Orla Venn and Jon Tveit, Saint Osmer', 'Saint Osmer'],
  ])('has no place of the story among its authors: %s', (byline, place) => {
    expect(signed(byline, place)?.map(({ name }) => name)).not.toContain(place);
    expect(signed(byline, place)?.map(({ name }) => name)).toContain('Orla Venn');
  });

  it('keeps who is joined by a word, and whom the story does not name', () => {
    expect(signed('By Orla Venn and Per Aasli', 'Osmer')?.map(({ name }) => name)).toEqual(['Orla Venn', 'Per Aasli']);
    expect(signed('By Orla Venn, Jon Tveit', 'Osmer')?.map(({ name }) => name)).toEqual(['Orla Venn', 'Jon Tveit']);
  });

  it('is all of the lines that are signed', () => {
    expect(signed('By Orla Venn\nBy Jon Tveit', 'Osmer')?.map(({ name }) => name)).toEqual(['Orla Venn', 'Jon Tveit']);
  });
});
