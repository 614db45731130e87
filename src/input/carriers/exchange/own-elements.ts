/** The elements of our own pages and mails, in the words in which other bodies say the same. */
import { attribute, classesOf, type Element, elementsBelow, isElement, type Node } from './tree.js';

/** Names the elements of a text as `blocksOf` knows them, in place. */
export function prepare(content: Element): void {
  for (const element of elementsBelow(content)) {
    const classes = classesOf(element);
    if (element.name === 'table' && attribute(element, 'role') === 'presentation') unframe(element);
    if (classes.includes('quick')) element.name = 'aside';
    if (element.name === 'p' && classes.includes('quote')) quote(element);
    if (element.name === 'p' && isPlace(element)) element.attributes = new Map([['class', 'dateline']]);
  }
}

/** A table that stands in a mail for its looks is what stands in its cell. */
function unframe(table: Element): void {
  let parts = [table];
  for (const name of ['tbody', 'tr', 'td']) {
    parts = parts.flatMap(({ children }) => children.filter(isElement).filter((one) => one.name === name));
    for (const part of parts) part.name = 'div';
  }
  table.name = 'div';
}

/** A mail has no element for a quotation: who said it stands behind a line break. */
function quote(element: Element): void {
  const at = element.children.findIndex((one) => isElement(one) && classesOf(one).includes('said'));
  const said = element.children[at];
  const words = paragraph(at < 0 ? element.children : element.children.slice(0, at));
  element.name = 'blockquote';
  element.children = [words];
  if (said !== undefined && isElement(said)) element.children.push({ ...said, name: 'cite' });
}

function paragraph(children: Node[]): Element {
  return { name: 'p', prefix: '', attributes: new Map(), children, start: 0, end: 0 };
}

/** A dateline that nothing follows. */
function isPlace({ children }: Element): boolean {
  const [only] = children;
  return children.length === 1 && only !== undefined && isElement(only) && classesOf(only).includes('place');
}
