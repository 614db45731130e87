/** A page's tree to lines: one walk in document order, without recursion. */

import type { CarriedMark, Hint, Origin, Run } from '../carrier.js';
import { beyond, limits } from '../limits.js';
import { Claims, type Place } from './claims.js';
import { leadsToWriter, type Named, Names, type Says } from './element-names.js';
import { blocks, flowing, isHidden, silent, within } from './elements.js';
import { isDocsComment, unwrapped } from './google-docs.js';
import { type Base, type Inline, LineMaker, PLAIN } from './line-maker.js';
import { isDataTable } from './tables.js';
import { attributeOf, type Document, type Element, isElement, isText, type Node, textInside } from './tree.js';

export interface PageLines {
  text: string;
  hints: Hint[];
  runs: Run[];
  marks: CarriedMark[];
  asides: Origin['asides'][number][];
}

/** What holds inside of an element. */
interface Context {
  inline: Inline;
  /** Who claims where it stands, and what it is: see `Claims`. */
  region: number;
  says: number;
  /** What is said. */
  said: Says | null;
  block: Hint['block'];
  level: number | undefined;
  ordered: boolean | undefined;
  href: string | undefined;
  names: readonly string[];
  /** The number of the element that holds its block, and its own. */
  group: number;
  own: number;
  /** Whether its rows are those of a table of data. */
  rows: boolean;
  header: boolean;
  /** Whether it is running text, which is not split. */
  flows: boolean;
  pre: boolean;
  /** Whether it is a heading whose elements are a line each: a kicker above the headline. */
  parted: boolean;
}

interface Open {
  element: Element | null;
  children: readonly Node[];
  at: number;
  context: Context;
  /** Whether its end ends a line. */
  ends: boolean;
}

const regionOfTag: Readonly<Record<string, NonNullable<Hint['region']>>> = {
  main: 'main',
  article: 'article',
  header: 'header',
  nav: 'menu',
  footer: 'footer',
  aside: 'aside',
  form: 'form',
  button: 'form',
  label: 'form',
  menu: 'menu',
};

const outermost: Context = {
  inline: PLAIN,
  region: 0,
  says: 0,
  said: null,
  block: undefined,
  level: undefined,
  ordered: undefined,
  href: undefined,
  names: [],
  group: 0,
  own: 0,
  rows: false,
  header: false,
  flows: false,
  pre: false,
  parted: false,
};

/** The level of a subhead that its names alone make one. */
const CROSSHEAD = 3;

/** Lines inside of these stand in what holds them. */
const through: ReadonlySet<string> = new Set(['ul', 'ol', 'blockquote', 'p', 'li', 'tbody', 'thead', 'tr', 'hgroup']);

/** So many words of names tell what a line is: its element's own, and those of what it stands in. */
const MOST_NAMES = 14;

/**
 * @param source what the tree was made of
 * @throws Unreadable where it goes beyond a limit
 */
export function linesOf(tree: Document, source: string): PageLines {
  return new Walk(source).through(tree);
}

class Walk {
  private readonly maker: LineMaker;
  private readonly names = new Names();
  private readonly asides: Origin['asides'][number][] = [];
  private readonly claims = new Claims();

  constructor(private readonly source: string) {
    this.maker = new LineMaker(source);
  }

  through(tree: Document): PageLines {
    const open: Open[] = [{ element: null, children: tree.childNodes, at: 0, context: outermost, ends: true }];
    for (;;) {
      const last = open.at(-1);
      if (last === undefined) break;
      const node = last.children[last.at++];
      if (node === undefined) {
        open.pop();
        this.leave(last);
      } else if (isText(node)) this.text(node.value, node.sourceCodeLocation ?? null, last.context);
      else if (isElement(node)) {
        const next = this.enter(node, last, before(last));
        if (next !== null) open.push(next);
      }
    }
    const { text, hints, runs, marks } = this.maker;
    this.claims.settle(hints);
    return { text, hints, runs, marks, asides: this.asides };
  }

  private text(value: string, location: { startOffset: number; endOffset: number } | null, context: Context): void {
    if (!context.pre) {
      this.maker.take(value, location?.startOffset ?? null, location?.endOffset ?? 0, context.inline);
      return;
    }
    // Line by line: their breaks are the copy's.
    let from = 0;
    const whole = location !== null && location.endOffset - location.startOffset === value.length;
    for (const line of value.split('\n')) {
      if (from > 0) this.flush(context);
      const start = whole ? location.startOffset + from : null;
      this.maker.take(line, start, whole ? location.startOffset + from + line.length : 0, context.inline);
      from += line.length + 1;
    }
  }

  private flush(context: Context, broken = false): void {
    if (this.maker.count > 2 * limits.blocks) throw beyond('blocks');
    const line = this.maker.flush(baseOf(context), broken);
    if (line > 0) this.claims.line(this.maker.count - 1, line, this.maker.hints.at(-1) ?? {}, placeOf(context));
  }

  private leave({ ends, context }: Open): void {
    if (ends) this.flush(context);
  }

  private enter(element: Element, { context }: Open, before: Element | null): Open | null {
    const { tagName: tag } = element;
    if (silent.has(tag)) {
      if (tag === 'noscript' || tag === 'template') this.aside(element, 'hidden');
      else if (tag === 'head') this.aside(element, 'metadata');
      // What a player or a picture is, parts words.
      this.maker.part();
      return null;
    }
    if (tag === 'br') {
      this.flush(context, true);
      return null;
    }
    if (isHidden(element) || isDocsComment(element)) {
      this.aside(element, 'hidden');
      return null;
    }
    const topmost = tag === 'html' || tag === 'body';
    const named = topmost ? null : this.names.of(element);
    if (named?.unseen === true && tag !== 'h1') {
      this.aside(element, 'hidden');
      return null;
    }
    if (context.block === 'row') return this.inRow(element, context);
    const ends = blocks.has(tag) || tag === 'button';
    if (ends) this.flush(context);
    else if (context.parted) this.flush(context, true);
    const says = named?.says ?? saidByTag(tag, element);
    if (!ends && !within.has(tag)) {
      if (signsApart(context, before, element)) this.flush(context, true);
      else if (!context.flows && this.parts(says, context)) this.flush(context);
      else if (before !== null && !context.flows) this.maker.part();
    }
    const next: Context = { ...context, parted: false, region: this.regionOf(tag, named, context) };
    if (ends) this.block(tag, element, named, says, next);
    else next.inline = inlineOf(tag, element, context.inline, says);
    return { element, children: element.childNodes, at: 0, context: next, ends };
  }

  private regionOf(tag: string, named: Named | null, { region }: Context): number {
    const byTag = regionOfTag[tag];
    if (byTag !== undefined) return this.claims.claim(region, { region: byTag }, null);
    return named?.region == null ? region : this.claims.claim(region, { region: named.region }, named);
  }

  private block(tag: string, element: Element, named: Named | null, says: Says | null, next: Context): void {
    if (named !== null && named.words.length > 0) next.names = joined(named.words, next.names);
    next.group = next.own;
    if (!through.has(tag)) next.own = this.claims.element(next.own);
    const said = says ?? (tag === 'figcaption' || tag === 'caption' ? 'caption' : null);
    if (said !== null) {
      next.said = said;
      next.says = this.claims.claim(next.says, { says: said }, next);
    }
    next.flows ||= flowing.has(tag);
    if (tag === 'table') next.rows = isDataTable(element);
    if (tag === 'tr' && next.rows) {
      next.block = 'row';
      next.header = isHeader(element);
    } else blockOf(tag, element, next);
    if (named?.crosshead === true && (next.block ?? 'paragraph') === 'paragraph') {
      next.block = 'heading';
      next.level = CROSSHEAD;
    }
  }

  /** Cells are split, and what is in them is not. */
  private inRow(element: Element, context: Context): Open {
    const { tagName: tag } = element;
    if (tag === 'td' || tag === 'th') this.maker.cell();
    else if (blocks.has(tag)) this.maker.part();
    const inline = inlineOf(tag, element, context.inline, null);
    return { element, children: element.childNodes, at: 0, context: { ...context, inline }, ends: false };
  }

  /** Whether an inline element that says what it is begins a line of its own. */
  private parts(says: Says | null, context: Context): boolean {
    const { maker } = this;
    if (says === null || says === context.said || says === context.inline.says || !maker.filled) return false;
    return maker.saysAnything && !maker.says(says);
  }

  private aside(element: Element, role: 'metadata' | 'hidden'): void {
    const location = element.sourceCodeLocation;
    if (location == null) return;
    const start = location.startOffset;
    if (start < (this.asides.at(-1)?.end ?? 0) || location.endOffset <= start) return;
    this.asides.push({ start, end: Math.min(location.endOffset, this.source.length), role });
  }
}

/** The element in front of the node that was taken last, with nothing but white space between them. */
function before({ children, at }: Open): Element | null {
  for (let index = at - 2; index >= 0 && index > at - 6; index--) {
    const node = children[index] as Node;
    if (isElement(node)) return node;
    if (isText(node) && /\S/.test(node.value)) return null;
  }
  return null;
}

/** What an element says by its tag, or by where it leads: `<address>` is how to reach who has written the article. */
function saidByTag(tag: string, element: Element): Says | null {
  if (tag === 'time') return 'date';
  if (tag === 'address') return 'byline';
  const href = tag === 'a' ? attributeOf(element, 'href') : null;
  return href !== null && leadsToWriter(href) ? 'byline' : null;
}

/** In a byline, elements that stand beside each other are an author each, or what one is: a first name alone is neither. */
function signsApart({ said, inline }: Context, above: Element | null, element: Element): boolean {
  if (above === null || (said !== 'byline' && inline.says !== 'byline')) return false;
  return /\S\s+\S/.test(textInside(above, 100)) && !JOINS.test(textInside(element, 100));
}

/** What joins names: "and" alone, or a sign in front of whom somebody writes for. */
const JOINS = /^(?:\p{Ll}{1,3}$|[|,&/])/u;

function baseOf({ block, level, ordered, href, group, names, header }: Context): Base {
  const base: Base = { block: block ?? 'paragraph', group };
  if (level !== undefined) base.level = level;
  if (ordered !== undefined && block === 'item') base.ordered = ordered;
  if (href !== undefined && block === 'caption') base.href = href;
  if (names.length > 0) base.names = names;
  if (header) base.header = true;
  return base;
}

function placeOf({ region, says, group }: Context): Place {
  return { region, says, group };
}

function joined(own: readonly string[], outer: readonly string[]): readonly string[] {
  const all = [...own];
  for (const word of outer) {
    if (all.length >= MOST_NAMES) break;
    if (!all.includes(word)) all.push(word);
  }
  return all;
}

function isHeader(row: Element): boolean {
  const cells = row.childNodes.filter(isElement);
  return cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
}

function blockOf(tag: string, element: Element, next: Context): void {
  next.level = undefined;
  if (/^h[1-6]$/.test(tag)) {
    next.block = 'heading';
    next.level = Number(tag.charAt(1));
    next.parted = isParted(element);
  } else if (tag === 'li' || tag === 'dd') next.block = 'item';
  else if (tag === 'ol' || tag === 'ul') next.ordered = tag === 'ol';
  else if (tag === 'blockquote') next.block = 'quote';
  // A writer's own picture has a caption that signs.
  else if (tag === 'figcaption' || tag === 'caption') next.block = isByline(element) ? 'paragraph' : 'caption';
  else if (tag === 'pre') {
    next.block = 'preformatted';
    next.pre = true;
  } else if (tag === 'p' && next.block === 'heading') next.block = 'paragraph';
  if (tag === 'figure') next.href = pictureIn(element) ?? next.href;
}

/** Whether a caption holds an address, which says who has written the article. */
function isByline({ childNodes }: Element): boolean {
  return childNodes.some((child) => isElement(child) && child.tagName === 'address');
}

function linkOf(element: Element): string | null {
  const href = attributeOf(element, 'href');
  return href === null ? null : unwrapped(href);
}

function inlineOf(tag: string, element: Element, inline: Inline, says: Says | null): Inline {
  const next = says === null ? inline : { ...inline, says };
  if (tag === 'a') return { ...next, href: linkOf(element) ?? next.href };
  if (tag === 'b' || tag === 'strong') return { ...next, bold: true };
  if (tag === 'i' || tag === 'em' || tag === 'cite') return { ...next, italic: true };
  if (tag === 'code' || tag === 'kbd' || tag === 'samp') return { ...next, code: true };
  if (tag !== 'span' && tag !== 'font') return next;
  const style = attributeOf(element, 'style');
  if (style === null) return next;
  const bold = /font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i.test(style);
  const italic = /font-style\s{0,9}:\s{0,9}italic/i.test(style);
  return bold || italic ? { ...next, bold: next.bold || bold, italic: next.italic || italic } : next;
}

/** Whether a heading holds two elements or three with text of their own, and no text beside them. */
function isParted({ childNodes }: Element): boolean {
  let filled = 0;
  for (const child of childNodes) {
    if (isText(child)) {
      if (/[^\s:|·–—-]/.test(child.value)) return false;
    } else if (isElement(child)) {
      if (within.has(child.tagName) || isHidden(child)) continue;
      if (/\S/.test(textInside(child, 200))) filled++;
    }
  }
  return filled === 2 || filled === 3;
}

/** The address of a figure's picture. */
function pictureIn(figure: Element): string | null {
  let looked = 0;
  const open: Element[] = [figure];
  for (let element = open.shift(); element !== undefined && looked < 60; element = open.shift()) {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      looked++;
      if (child.tagName === 'img') return attributeOf(child, 'src');
      open.push(child);
    }
  }
  return null;
}
