/** Editors' comments, as they are pasted from a document: "[a]" in the text, "[a]Are we sure?" at its end. */
import { type Aside, type Looked, wholeLine } from './aside.js';

/** The rule of a note that is such a comment. */
export const COMMENT_RULE = 'comment';

const COMMENT = /^\[([a-z]{1,2})\](?=.)/;

export function* findComments({ lines }: Looked): Generator<Aside> {
  const first = lines.findIndex(({ text }) => COMMENT.test(text));
  if (first < 1 || !lines.slice(first).every(({ text }) => COMMENT.test(text))) return;
  const above = new Set(lines.slice(0, first).flatMap(({ text }) => text.match(/\[[a-z]{1,2}\]/g) ?? []));
  const comments = lines.slice(first);
  if (comments.every(({ text }) => above.has(text.slice(0, text.indexOf(']') + 1))))
    for (const line of comments) yield wholeLine(line, 'note', 'note', { rule: COMMENT_RULE });
}
