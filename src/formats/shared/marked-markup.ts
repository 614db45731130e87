/** A text with its links and emphasis as elements of HTML. */
import type { InlineMark } from '../../article.js';
import { followable, withMarks } from './marked-text.js';
import { type Attributes, escapeAttribute, escapeMarkup, linked } from './markup.js';

/** The elements of a kind of markup; null for what it has none of. */
export type MarkNames = Readonly<Record<Exclude<InlineMark['type'], 'link'>, string | null>>;

const HTML: MarkNames = { strong: 'strong', emphasis: 'em', code: 'code' };

/**
 * A text with its marks; addresses in it are links, as in any other.
 * @param attributes of a link
 */
export function markedMarkup(
  text: string,
  marks: readonly InlineMark[] | undefined,
  attributes: Attributes = {},
  names: MarkNames = HTML,
): string {
  if (marks === undefined) return linked(text, attributes);
  const more = Object.entries(attributes)
    .map(([name, value]) => (value == null ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
  return withMarks(text, followable(marks), {
    plain: (piece, inLink) => (inLink ? escapeMarkup(piece) : linked(piece, attributes)),
    open: (mark) =>
      mark.type === 'link' ? `<a href="${escapeAttribute(mark.href ?? '')}"${more}>` : `<${names[mark.type]}>`,
    close: ({ type }) => (type === 'link' ? '</a>' : `</${names[type]?.split(' ')[0]}>`),
    takes: ({ type }) => type === 'link' || names[type] !== null,
  });
}
