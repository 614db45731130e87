/** A page's tree, as parse5 makes it, within limits. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type ParserOptions, type Token } from 'parse5';
import { beyond, limits } from '../limits.js';
import { SwiftTokenizer } from './swift-tokenizer.js';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** Elements of a page in all, those that repairs of wrong nesting make included: ten for each block that there may be. */
const MOST_ELEMENTS = 10 * limits.blocks;

/** A short page may have more elements than characters: so many are no burden. */
const ALWAYS = 10_000;

/**
 * Parses as browsers do, with two differences: text in a table where none may stand stays there, so that the tree has all text
 * in the order of the source; and limits are kept.
 */
class LimitedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  private elements = 0;
  private readonly most: number;

  constructor(source: string, options: ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>) {
    super(options);
    this.most = ALWAYS + limits.elementsPerCharacter * source.length;
    this.tokenizer = new SwiftTokenizer(source, this.options, this);
  }

  override _shouldFosterParentOnInsertion(): boolean {
    return false;
  }

  override _createElement(
    ...given: Parameters<Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>['_createElement']>
  ) {
    this.elements++;
    if (this.elements > MOST_ELEMENTS) throw beyond('blocks');
    if (this.elements > this.most) throw beyond('elementsPerCharacter');
    return super._createElement(...given);
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= limits.depth) throw beyond('depth');
    super.onStartTag(token);
  }
}

/** Where an element ends is set in place: a new object for each takes a tenth of all time. */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation(node, { endOffset }) {
    const location = node.sourceCodeLocation;
    if (location != null && endOffset !== undefined) location.endOffset = endOffset;
  },
};

/**
 * @param source the page, decoded
 * @throws Unreadable where it goes beyond a limit
 */
export function treeOf(source: string): Document {
  const options: ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    sourceCodeLocationInfo: true,
    treeAdapter,
  };
  const parser = new LimitedParser(source, options);
  parser.tokenizer.write(source, true);
  return parser.document;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is Text {
  return node.nodeName === '#text';
}

export function attributeOf(element: Element, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return null;
}

/** All text inside, in order; of very long text the beginning. */
export function textInside(element: Element, most = 20_000): string {
  let text = '';
  eachInside(element, (node) => {
    if (isText(node)) text += node.value;
    return text.length < most;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** Calls for each node inside, in document order, until that says false. Without recursion. */
export function eachInside(top: Element | Document, take: (node: Node) => boolean): void {
  const open: { children: readonly Node[]; at: number }[] = [{ children: top.childNodes, at: 0 }];
  for (;;) {
    const last = open.at(-1);
    if (last === undefined) return;
    const node = last.children[last.at++];
    if (node === undefined) {
      open.pop();
      continue;
    }
    if (!take(node)) return;
    if (isElement(node) && node.childNodes.length > 0) open.push({ children: node.childNodes, at: 0 });
  }
}
