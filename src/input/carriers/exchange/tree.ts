/** Elements and texts of a file, whether XML or HTML: what the readers of bodies walk. */
import type { Run } from '../carrier.js';

export interface Element {
  /** Small letters as the file has them, without a prefix. */
  name: string;
  /** What stands in front of its name in XML, or nothing. */
  prefix: string;
  attributes: ReadonlyMap<string, string>;
  children: Node[];
  /** In the source, in UTF-16 units, from "<" to behind the last ">"; 0 where it has no places. */
  start: number;
  end: number;
}

export interface Text {
  text: string;
  /** Where it stands in the source; none where that has no places. */
  runs(): readonly Run[];
}

export type Node = Element | Text;

export function isElement(node: Node): node is Element {
  return 'children' in node;
}

/** The children that are called so. */
export function childrenOf(element: Element | null, name: string): Element[] {
  return (element?.children ?? []).filter((child): child is Element => isElement(child) && child.name === name);
}

/** The first element at the end of a path of names, or null. */
export function at(element: Element | null, ...path: readonly string[]): Element | null {
  let found: Element | null = element;
  for (const name of path) found = childrenOf(found, name)[0] ?? null;
  return found;
}

/** An attribute without white space around it; null for none and for an empty one. */
export function attribute(element: Element | null, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}

/** All elements below, in their order, that are called so; none of those inside of one that is. */
export function below(element: Element | null, name: string): Element[] {
  const found: Element[] = [];
  const open: Node[] = element === null ? [] : element.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.name === name) found.push(node);
    else for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as Node);
  }
  return found;
}

/** The same, those inside of others included: the outer one first. */
export function everyBelow(element: Element, name: string): Element[] {
  const found: Element[] = [];
  const open = below(element, name).toReversed();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    found.push(one);
    for (const inner of below(one, name).toReversed()) open.push(inner);
  }
  return found;
}

/**
 * All elements below, in their order.
 * @param isClosed of one for which it is true none below is looked for
 */
export function elementsBelow(element: Element, isClosed: (element: Element) => boolean = () => false): Element[] {
  const found: Element[] = [];
  const open: Node[] = element.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    if (isClosed(node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as Node);
  }
  return found;
}

/** The names in its attribute `class`. */
export function classesOf({ attributes }: Element): string[] {
  return (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
}
