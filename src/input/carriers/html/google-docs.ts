/** What Google Docs writes into the pages that it exports: comments of whoever worked on it, links through its own address. */
import { attributeOf, type Element, isElement } from './tree.js';

/** A comment, or the sign in the text that points to one: neither is copy. */
export function isDocsComment(element: Element): boolean {
  switch (element.tagName) {
    case 'a':
      return /^cmnt(?:_ref)?\d{1,9}$/.test(attributeOf(element, 'id') ?? '');
    case 'div':
    case 'p':
    case 'sup': {
      const first = firstIn(element);
      const inner = first?.tagName === 'p' && element.tagName === 'div' ? firstIn(first) : first;
      return inner?.tagName === 'a' && isDocsComment(inner);
    }
    default:
      return false;
  }
}

function firstIn(element: Element): Element | null {
  const [first] = element.childNodes;
  return first !== undefined && isElement(first) ? first : null;
}

/** The address that a link through Google's own leads to; any other as it is. */
export function unwrapped(href: string): string {
  if (!/^https?:\/\/www\.google\.com\/url\?/.test(href) || !URL.canParse(href)) return href;
  const target = new URL(href).searchParams.get('q');
  return target !== null && /^https?:\/\//i.test(target) ? target : href;
}
