/** Generates copy: the house's shapes, broken in all the ways that copy is broken, and characters nobody expects. */
import fc from 'fast-check';

const word = fc.constantFrom(
  'harbour',
  'Council',
  'the',
  'of',
  'U.S.',
  '9/11',
  'and/or',
  'Deep',
  'Look',
  'Quick',
  'Looks',
  'SÃO',
  'PAULO',
  'By',
  'J.',
  '“No,”',
  '“yes.”',
  'Ørsted',
  'ميناء',
  '港口',
  '👩‍👩‍👧',
  'e\u0301',
  'https://a.example/b?c=d&e',
  '*bold*',
  '_it_',
  '<b>',
  '&amp;',
  '#',
  '1.',
  '2.',
  '-',
  '—',
  '`x`',
  '[y](z)',
  '|',
  '~~',
  '\\',
  ':',
  '::',
  '\u00a0',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u001b[31m',
  '\u0007',
  '\u009b',
  '\ud800',
  '\udfff',
  '\u2028',
  '\ufeff',
  'x'.repeat(90),
  '!',
  '$5',
  'user@desk.example',
  'www.a.example',
);
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\t', '\u00a0', ' \u00a0');
const words = (most: number) =>
  fc
    .array(fc.tuple(word, space), { minLength: 1, maxLength: most })
    .map((pairs) => pairs.map(([one, gap]) => one + gap).join(''));
const stop = fc.constantFrom('', '.', '.', '?', '!', '.”', ':', '…');

const field = fc.oneof(
  words(4),
  fc.constantFrom(
    'Newslooks',
    'WASHINGTON',
    'J. Mansour',
    'A. Smith & B. Jones',
    'Morning Edition',
    'Portland, Oregon',
    '',
  ),
);
const slugLine = fc
  .tuple(fc.array(fc.tuple(field, fc.constantFrom('/ ', '/ ', ' / ', '/', '/\t')), { maxLength: 8 }), words(30), stop)
  .map(([fields, lead, end]) => fields.map(([one, slash]) => one + slash).join('') + lead + end);
const label = fc.constantFrom('Quick Looks', 'Quick Look:', 'QUICK LOOKS', 'Deep Look', 'Deep Look:', 'deep look');
const titled = fc.tuple(words(8), label).map(([title, end]) => title + end);
const item = fc
  .tuple(fc.constantFrom('- ', '* ', '• ', '•', '– ', '— ', '1. ', '2. ', '-- ', ''), words(10))
  .map(([sign, text]) => sign + text);
const paragraph = fc.tuple(words(40), stop).map(([text, end]) => text + end);
const furniture = fc.constantFrom('You must Register or Login to post a comment.', 'Leave a Reply', 'Related Posts');
const line = fc.oneof(
  slugLine,
  label,
  titled,
  item,
  item,
  paragraph,
  paragraph,
  furniture,
  words(6),
  fc.string({ unit: 'binary' }),
);
const terminator = fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\r', '\n \t\n', '');

/** Some copy, from nothing at all to a story's worth. */
export const anyCopy: fc.Arbitrary<string> = fc
  .tuple(fc.option(slugLine, { nil: '' }), fc.array(fc.tuple(terminator, line), { maxLength: 20 }), terminator)
  .map(([first, lines, last]) => first + lines.map(([end, text]) => end + text).join('') + last);
