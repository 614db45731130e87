/** A text that has been cut out of an input, parted once more where it is a column of briefs. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import { beginningOf } from '../lines.js';
import type { StoryText } from '../story-text.js';
import { columnIn } from './column.js';

/** A story that is cut out for good, and what is to be said of how it was. */
export interface Parted {
  text: StoryText;
  diagnostics: Diagnostic[];
}

/**
 * The briefs of a column, each with what stands below it; the column's title goes with the first. Any other text as it
 * is. Together they are the text, whatever they are.
 * @param diagnostics what is to be said of the text: each goes to the brief in which its line is
 */
export function parted(cut: StoryText, diagnostics: readonly Diagnostic[] = []): Parted[] {
  const whole = { text: cut, diagnostics: [...diagnostics] };
  if (cut.text === null || isFramed(cut.text)) return [whole];
  const column = columnIn(cut.text, cut.line, cut.lineEnd);
  if (column === null) return [whole];
  const { starts, sure, language } = column;
  const count = starts.length;
  if (!sure) {
    const at = { line: starts[1]?.line ?? cut.line, column: 1 };
    whole.diagnostics.push(
      diagnostic('several-stories', `perhaps ${count} stories: put NNNN on a line between them if they are`, at),
    );
    return [whole];
  }
  const { text, offset } = cut;
  return starts.map(({ at, line, sign }, index) => {
    const from = index === 0 ? { start: 0, line: cut.line } : { start: at, line };
    const next = starts[index + 1];
    const isOwn = (one: Diagnostic) => {
      const place = one.line ?? cut.line;
      return place >= from.line && (next === undefined || place < next.line);
    };
    const note = diagnostic('column-of-briefs', `brief ${index + 1} of ${count} in a column`, { line, column: 1 });
    const brief = { title: at - from.start, sign, language };
    const own = { ...cut, text: text.slice(from.start, next?.at), offset: offset + from.start, line: from.line, brief };
    return { text: own, diagnostics: [...diagnostics.filter(isOwn), note] };
  });
}

/** Does a wire's frame show in the first bytes? */
function isFramed(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\x01\x02\x16]/.test(beginningOf(text, 400)) || /^\s*zczc/i.test(text.slice(0, 400));
}
