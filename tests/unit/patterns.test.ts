import { expect, test } from 'vitest';
import { opensSmall } from '../../src/read/text/pattern.js';

test.each([
  ['^[a-z] x', true],
  ['^(?<priority>[a-z]{1,2}) ?(?<category>[a-z])(?:AM|PM)$', true],
  ['^(?<number>[a-z]{3}\\d{3,5}) [)|]', true],
  ['^[a-z]+\\|x', true],
  ['^(?<number>[a-z])?x', false],
  ['^(?<number>[a-z]|\\d)x', false],
  ['^(?<number>[a-z](?:1|2)|\\d)x', false],
  ['^(?<number>[a-z]x)y|z', false],
  ['^[a-z]*x', false],
  ['^[a-z]{0,2}x', false],
  ['^[a-zA-Z]x', false],
  ['^ZCZC', false],
])('a pattern that opens with a small letter: %s', (source, small) => {
  expect(opensSmall(source)).toBe(small);
});
