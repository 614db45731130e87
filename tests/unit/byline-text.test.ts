/** A byline as readers see it. */
import { expect, it } from 'vitest';
import { bylineText } from '../../src/formats/shared/byline.js';
import { parse } from '../../src/read/parse.js';

const TEXT = 'The harbour reopened on Monday after nine days, the harbour master said on the quay of the old town.';

it.each([
  ['By Ina Roth', 'By Ina Roth'],
  ['Words by Ina Roth', 'Words by Ina Roth'],
  ['Story by Ina Roth', 'Story by Ina Roth'],
])('has one “by” at most: %s', (written, set) => {
  expect(bylineText(parse(`Harbour reopens after the storm\n${written}\n\n${TEXT}\n\n${TEXT} It did.`).article)).toBe(
    set,
  );
});
