/** HTML inside of another format: a body's markup to elements. Nothing of it is run or fetched. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, parseFragment, type TreeAdapter } from 'parse5';
import type { Run } from '../carrier.js';
import { beyond, limits } from '../limits.js';
import { cutRuns } from './inline.js';
import type { Element, Node, Text } from './tree.js';

type Html = DefaultTreeAdapterMap;

/**
 * @param html the markup, a piece of a page or all of one
 * @param outer where the markup itself stands in the source; none where that has no places
 * @returns an element without a name that holds what there is
 * @throws Unreadable beyond a limit
 */
export function readFragment(html: string, outer: readonly Run[] = [], whole = false): Element {
  checkDepth(html);
  const options = { sourceCodeLocationInfo: outer.length > 0, treeAdapter: counting() };
  const fragment = whole ? parse(html, options) : parseFragment(html, options);
  const top: Element = { name: '', prefix: '', attributes: new Map(), children: [], start: 0, end: 0 };
  const open: { from: Html['parentNode']; into: Node[]; depth: number }[] = [
    { from: fragment, into: top.children, depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > limits.depth) throw beyond('depth');
    for (const child of next.from.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) next.into.push(new HtmlText(child, html, outer));
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
      const element: Element = { name: child.tagName, prefix: '', attributes, children: [], start: 0, end: 0 };
      next.into.push(element);
      open.push({ from: child, into: element.children, depth: next.depth + 1 });
    }
  }
  return top;
}

/** Elements that need no end tag: open ones of them say nothing of depth. */
const LOOSE =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|td|th|tr|thead|tbody|tfoot|colgroup|option|optgroup|rp|rt)$/;

/**
 * How deep a body may go is seen before it is parsed: HTML closes and opens again what is left open, at each paragraph.
 * @throws Unreadable beyond the limit
 */
function checkDepth(html: string): void {
  let depth = 0;
  for (const { 1: end, 2: name } of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])/gi)) {
    if (LOOSE.test((name ?? '').toLowerCase())) continue;
    if (end === '/') depth = Math.max(0, depth - 1);
    else if (++depth > limits.depth) throw beyond('depth');
  }
}

/** The tree as parse5 makes it, as long as it is one of a story. */
function counting(): TreeAdapter<Html> {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++count > limits.elements) throw beyond('elements');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
}

class HtmlText implements Text {
  readonly text: string;

  constructor(
    private readonly node: Html['textNode'],
    private readonly html: string,
    private readonly outer: readonly Run[],
  ) {
    this.text = node.value;
  }

  /** None where the text does not stand in one place for certain: HTML moves what is misplaced. */
  runs(): Run[] {
    const { text, outer, html } = this;
    const at = this.node.sourceCodeLocation;
    if (outer.length === 0 || at == null) return [];
    const inside = aligned(text, html.slice(at.startOffset, at.endOffset));
    return inside === null ? [] : through(inside, at.startOffset, outer);
  }
}

const ENTITY = /&(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z][a-z0-9]{1,31});?/iy;

/** Stretches of a text in its markup, which holds entities; null where they do not fit. */
function aligned(text: string, raw: string): Run[] | null {
  if (text === raw) return [{ at: 0, from: 0, length: text.length, taken: text.length }];
  const runs: Run[] = [];
  let at = 0;
  let from = 0;
  while (from < raw.length) {
    const sign = raw.indexOf('&', from);
    const end = sign < 0 ? raw.length : sign;
    const literal = raw.slice(from, end);
    if (!text.startsWith(literal, at)) return null;
    if (literal !== '') runs.push({ at, from, length: literal.length, taken: literal.length });
    at += literal.length;
    if (sign < 0) break;
    ENTITY.lastIndex = sign;
    const written = ENTITY.exec(raw)?.[0] ?? '&';
    const code = text.codePointAt(at);
    if (code === undefined) return null;
    const stays = code === 0x26 && !/^&(?:amp|#0*38|#x0*26)/i.test(written);
    const taken = stays ? 1 : written.length;
    const length = code > 0xffff ? 2 : 1;
    runs.push({ at, from: sign, length, taken });
    at += length;
    from = sign + taken;
  }
  return at === text.length ? runs : null;
}

/** From places in the markup to those in the source. */
function through(inside: readonly Run[], start: number, outer: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const { at, from, length, taken } of inside) {
    const pieces = cutRuns(outer, start + from, start + from + taken, 0);
    const [first] = pieces;
    const last = pieces.at(-1);
    if (first === undefined || last === undefined) continue;
    if (length === taken) for (const piece of pieces) runs.push({ ...piece, at: at + piece.at });
    else runs.push({ at, from: first.from, length, taken: last.from + last.taken - first.from });
  }
  return runs;
}
