/** Short lines of which a pattern once made hours: what they are is still told. */
import { describe, expect, it } from 'vitest';
import { styles } from '../../src/houses/index.js';
import { plain } from '../../src/houses/plain.js';
import { kindOf } from '../../src/read/kinds.js';
import { parse } from '../../src/read/parse.js';
import { lexiconOf } from '../../src/read/text/lexicon.js';

const english = lexiconOf('en', plain);
const kind = (text: string) => kindOf(text, english, () => false);

describe('a line that ends with brackets', () => {
  it.each([
    '(Nine)',
    '(Jo Doe / AP)',
    'The crane in the harbour. (Jo Doe)',
    'Who won? (Harbour Press, Jo Doe)',
    '“A harbour.” (A, B/C D,E, F)',
    '(Jo Doe / AP/)',
  ])('is a caption where who took the picture stands there: %s', (text) => {
    expect(kind(text)).toBe('caption');
  });

  it.each(['(One Two Three Four Five Six Seven)', 'He said (Jo Doe)', '(2024)', 'The crane. (Jo doe)'])(
    'is none where anything else does: %s',
    (text) => {
      expect(kind(text)).not.toBe('caption');
    },
  );

  // The sixth power of 400: a run that is not linear ends with no answer.
  it.each(['A', 'ABC', 'Aa', 'A.', "A'", 'A, '])('is read at once where it is long: (%s...', (unit) => {
    expect(kind(`(${unit.repeat(400 / unit.length)}%)`)).toBe('prose');
    expect(kind(`It opened. (${unit.repeat(360 / unit.length)}%)`)).not.toBe('caption');
  });
});

describe('frames of wires', () => {
  const wire = 'r a AM-Harbour     01-01 0243\n';

  it('are told as before from a slug line and a trailer', () => {
    const copy = `${wire}^AM-Harbour, Bjt, 1st Ld - Writethru,a0458,0419\n^Harbour opens<\n   The harbour opened on Monday.\nAP-NY-01-01-88 1200EST\n`;
    expect(parse(copy, { style: 'anpa' }).article).toMatchObject({
      slug: 'AM-Harbour',
      wire: { take: 'Bjt, 1st Ld - Writethru', words: 419, sent: '01-01-88 1200EST' },
    });
  });

  it.each(styles.filter(({ envelope }) => envelope !== null).map(({ name }) => name))(
    'are looked for in no line that is long as it stands, however short it is once folded: %s',
    (style) => {
      const copy = `${wire}^AM-Harbour,${' '.repeat(300_000)}1st Ld%\n   The harbour opened on Monday.\n`;
      expect(parse(copy, { style }).article.wire?.take ?? null).toBeNull();
    },
  );
});
