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
const wire = fc.constantFrom(
  'r a AM-Harbour     01-01 0243',
  'AM-Harbour,0571',
  '\x16\x16\x01W2870\x1fasian',
  'f l\x13\x11BC-Harbour 11-13 1049',
  '\x02^Harbour reopens <',
  '^By JANE DOE and J. McDONALD=',
  'By JANE DOE',
  'Associated Press Writer',
  'Eds: UPDATES with quotes.',
  'eca062 4 i 211 ccccb   dpa 061',
  '/Harbour/trade/',
  '2ND LEAD',
  'ZCZC AAP',
  '#Harbour',
  '$Harbour reopens today',
  'NNNN',
  '\x03131137 GMT Nov 13',
  '\x04',
  '\x0c',
  'AP-NR-01-01-89 2359EST',
  ' Reuter',
  '###',
  '---',
  '(Reporting by Jane Doe; Editing by Jo Roe)',
  'OAKLAND, Calif. (AP) _ The harbour reopened on',
  '   LIMA, Feb 26 - The harbour',
  'PARIS —',
  '(Reuters) - The',
  'the harbour master said it would re-',
  'open after the winter, and',
  '\tThe harbour was',
);
const page = fc.constantFrom(
  'Skip to content',
  'Home',
  'Share',
  'Advertisement',
  'READ MORE: Something else',
  'Related',
  'Comments',
  '© 2024 The Harbour Times',
  'Published Nov. 3, 2025',
  '4 minute read',
  'Jane Doe',
  'By',
  'By Meg DoeStaff Writer',
  'The harbour at dawn. (AP Photo/Jo Doe)',
  'Key takeaways',
  'What happens next?',
);
const line = fc.oneof(
  wire,
  wire,
  page,
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
