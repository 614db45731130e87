import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gluedDateAt } from '../../src/read/grammar/glued-date.js';

/** What is found by hand, as one pattern: expensive to compile, and easy to read. */
const PATTERN =
  /\b(?:(?:Last |First |Originally )?(?:Published|Updated|Posted))\b|\b(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Saturday|Sun(?:day)?),? [A-Z0-9]|(?:\b|(?<=[a-z]))(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,9}\.? \d{1,2}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b\d{1,2}:\d{2}|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|(?:\b|(?<=[a-z]))\d{1,4} (?:min(?:ute)?s?|hours?|days?)\b/i;

test.each([
  ['By Jo BergUpdated', -1],
  ['By Jo Berg Updated 9:45', 11],
  ['By Jo BergNov. 3, 2025', 10],
  ['Jo Berg, Tuesday, June 3', 9],
  ['Jo Berg 3.4.2026', 8],
  ['Jo Berg 4 min read', 8],
  ['Jo Berg4 minutes', 7],
  ['Jo May Berg', -1],
])('a date glued on behind a byline: %s', (text, at) => {
  expect(gluedDateAt(text)).toBe(at);
});

test('a glued date is found where the pattern finds it', () => {
  const piece = fc.constantFrom(
    ...'Published|updated|Last|First|posted|Mon|tues|Wednesday|thus|Sunday|Jan|may|Sept|septa|September|Mayaaaaaaaaa'.split(
      '|',
    ),
    ...[
      'March',
      'min',
      'minutes',
      'hours',
      'day',
      ' ',
      ' ',
      ' ',
      '.',
      ',',
      ':',
      '/',
      '_',
      '-',
      'é',
      'x',
      'K',
      'ſ',
      'İ',
    ],
    ...['1', '3', '12', '2026', '20265'],
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (one) => gluedDateAt(one) === (PATTERN.exec(one)?.index ?? -1)),
    { numRuns: 3000 },
  );
});
