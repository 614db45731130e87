/** The text of an element that stands on a line of its own: a headline, a byline. */
import { kinds } from './element-kinds.js';
import { type Inline, InlineBuilder } from './inline.js';
import { type Element, isElement, type Node } from './tree.js';

/** A title in a byline; and a name that is glued to a word in front of it: "By<person>Jo Doe</person>". */
function isApart({ name }: Element, before: string): boolean {
  return name === 'byttl' || (name === 'person' && /\p{Script=Latin}$/u.test(before));
}

/** All text below an element, folded; null where there is none. Blocks in it, and titles in a byline, are separated by a space. */
export function lineOf(element: Element | null): Inline | null {
  if (element === null) return null;
  const inline = new InlineBuilder();
  const open: Node[] = [element];
  let before = '';
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) {
      inline.add(node.text, node.runs());
      before = node.text;
      continue;
    }
    const kind = node === element ? 'inline' : (kinds.get(node.name) ?? 'inline');
    if (kind === 'left-out') continue;
    if (
      isApart(node, before) ||
      (kind !== 'inline' && kind !== 'link' && kind !== 'strong' && kind !== 'emphasis' && kind !== 'code')
    )
      inline.add(' ', []);
    for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as Node);
  }
  const line = inline.take();
  return line.text === '' ? null : line;
}
