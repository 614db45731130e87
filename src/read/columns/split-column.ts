/** A story that has been cut out of an input, split once more where it is a column of briefs. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import { beginningOf } from '../../input/lines.js';
import type { Story } from '../../input/story.js';
import { columnIn } from './column.js';

/**
 * The briefs of a column, each with what stands below it; the column's title goes with the first. Any other story as it
 * is. Together their texts are the story's, and each diagnostic goes to the brief in which its line is.
 */
export function splitColumn(story: Story): Story[] {
  if (story.text === null || isFramed(story.text)) return [story];
  const column = columnIn(story.text, story.line, story.lineEnd);
  if (column === null) return [story];
  const { starts, sure, language } = column;
  const count = starts.length;
  const { text, offset, diagnostics } = story;
  if (!sure) {
    const at = { line: starts[1]?.line ?? story.line, column: 1 };
    const perhaps = `perhaps ${count} stories: if they are, put a line NNNN between them`;
    return [{ ...story, diagnostics: [...diagnostics, diagnostic('several-stories', perhaps, at)] }];
  }
  return starts.map(({ at, line, sign }, index) => {
    const from = index === 0 ? { start: 0, line: story.line } : { start: at, line };
    const next = starts[index + 1];
    const isOwn = (one: Diagnostic) => {
      const place = one.line ?? story.line;
      return place >= from.line && (next === undefined || place < next.line);
    };
    const note = diagnostic('column-of-briefs', `brief ${index + 1} of ${count} in a column`, { line, column: 1 });
    return {
      ...story,
      text: text.slice(from.start, next?.at),
      offset: offset + from.start,
      line: from.line,
      brief: { title: at - from.start, sign, language },
      diagnostics: [...diagnostics.filter(isOwn), note],
    };
  });
}

/** Whether a wire's frame shows in the first bytes. */
function isFramed(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\x01\x02\x16]/.test(beginningOf(text, 400)) || /^\s*zczc/i.test(text.slice(0, 400));
}
