/** Notes to editors at the end of a release: their heading, and the lines below it up to what a house says of itself. */
import type { Line } from '../../input/lines.js';
import { anywhere } from '../../languages/anywhere.js';
import { isBoilerplateTitle } from '../boilerplate.js';
import { isEndMark } from '../kinds.js';
import { endsSentence } from '../text/words.js';
import { type Aside, type Looked, wholeLine } from './aside.js';

const headings: ReadonlySet<string> = new Set(anywhere.notesHeadings);
/** In UTF-16 units. */
const LONGEST = Math.max(...anywhere.notesHeadings.map(({ length }) => length)) + 4;
/** In lines: a headline and text stand above the notes. */
const FEWEST_ABOVE = 3;

export function* findNotesToEditors({ lines, lexicon, carried }: Looked): Generator<Aside> {
  if (carried) return;
  const at = lines.findIndex((line, index) => index >= FEWEST_ABOVE && isHeading(line));
  // Above the text such a line is a note of its own.
  if (at < 0 || !lines.slice(0, at).some(({ text }) => endsSentence(text))) return;
  for (const line of lines.slice(at)) {
    if (isBoilerplateTitle(line.text, lexicon)) return;
    // What a page or a wire has below everything is no note.
    if (!isEndMark(line.text, lexicon) && lexicon.page.find(line.text) === undefined)
      yield wholeLine(line, 'note', 'note');
  }
}

/** "Notes to editors", "NOTES TO EDITORS:", "## Notes to editors". */
function isHeading({ text }: Line): boolean {
  if (text.length > LONGEST) return false;
  return headings.has(
    text
      .replace(/^[#*_ ]{1,4}|[*_ ]{1,4}$/g, '')
      .replace(/ ?[:：]$/, '')
      .toLowerCase()
      .replaceAll('’', "'"),
  );
}
