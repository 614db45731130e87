/** The elements of a body, of HTML or NITF, to its blocks. The tree is walked without a call for each of its levels. */

import type { InlineMark } from '../../../article.js';
import { beyond, limits } from '../limits.js';
import { type Kind, kinds } from './element-kinds.js';
import { cutRuns, type Inline, InlineBuilder, joinedInlines, plainInline } from './inline.js';
import type { Piece } from './piece.js';
import { attribute, type Element, isElement, type Node, type Text } from './tree.js';

/** What is open, and takes the texts that end in it. */
interface Frame {
  names: readonly string[];
  /** Takes a text that has ended. */
  take(text: Inline): void;
  /** Whether this is columns, whose white space belongs to the text. */
  kept?: boolean;
  /** What is open around it. */
  figure?: Extract<Piece, { type: 'image' }>;
  list?: Extract<Piece, { type: 'list' }>;
  table?: Extract<Piece, { type: 'table' }>;
  quote?: QuoteParts;
}

interface QuoteParts {
  texts: Inline[];
  attribution: Inline | null;
}

/**
 * The blocks of a body.
 * @param body an element that holds them
 * @throws Unreadable beyond a limit
 */
export function blocksOf(body: Element, options: BlockOptions = {}): Piece[] {
  return new BlockReader(options).read(body);
}

export interface BlockOptions {
  /** Whether blank lines separate paragraphs, as in WordPress's classic posts. */
  blankLines?: boolean;
  /** Whether the text is wrapped, its paragraphs indented or separated by blank lines, as a wire sends it. */
  wrapped?: boolean;
}

const BLANK = /\r?\n(?:[^\S\n]*\n)+/g;
const WRAPPED = /\r?\n(?:(?:[^\S\n]*\n)+|(?=[^\S\n]{2}))/g;

type Step = Node | (() => void);

class BlockReader {
  constructor(private readonly options: BlockOptions) {}

  private pieces: Piece[] = [];
  private readonly inline = new InlineBuilder();
  private readonly frames: Frame[] = [];
  private readonly steps: Step[] = [];
  /** Line breaks since the last text: two part paragraphs. */
  private breaks = 0;
  private count = 0;

  read(body: Element): Piece[] {
    this.frames.push({ names: [], take: (text) => this.add({ type: 'paragraph', text, names: this.names }) });
    this.goInto(body, () => this.flush());
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if (typeof step === 'function') step();
      else if (isElement(step)) this.element(step);
      else {
        if (this.breaks > 0 && step.text.trim() !== '') this.breaks = 0;
        this.text(step);
      }
    }
    return this.pieces;
  }

  private text(own: Text): void {
    const { text } = own;
    const runs = own.runs();
    const { blankLines, wrapped } = this.options;
    if (!(blankLines || wrapped) || this.frame.kept || !text.includes('\n')) {
      this.inline.add(text, runs);
      return;
    }
    let start = 0;
    for (const { index, 0: blank } of text.matchAll(wrapped ? WRAPPED : BLANK)) {
      this.inline.add(text.slice(start, index), cutRuns(runs, start, index, 0));
      this.flush();
      start = index + blank.length;
    }
    this.inline.add(text.slice(start), cutRuns(runs, start, text.length, 0));
  }

  private get frame(): Frame {
    return this.frames.at(-1) as Frame;
  }

  private get names(): readonly string[] {
    return this.frame.names;
  }

  private add(piece: Piece): void {
    if (++this.count > limits.blocks) throw beyond('blocks');
    this.pieces.push(piece);
  }

  /** Children first, then what is to be done behind them. */
  private goInto(element: Element, behind: () => void): void {
    this.steps.push(behind);
    for (let index = element.children.length - 1; index >= 0; index--) this.steps.push(element.children[index] as Node);
  }

  /** Ends the text that is open. */
  private flush(): void {
    this.breaks = 0;
    if (this.frame.kept) {
      const text = this.inline.takeAsItStands();
      if (text.text.trim() !== '') this.frame.take(text);
      return;
    }
    const text = this.inline.take();
    if (text.text !== '') this.frame.take(text);
  }

  /** A block: what stands before it ends, and so does it. */
  private block(element: Element, frame: Frame, behind: () => void = () => {}): void {
    this.flush();
    this.frames.push(frame);
    this.goInto(element, () => {
      this.flush();
      this.frames.pop();
      behind();
    });
  }

  private element(element: Element): void {
    this.handlers[kinds.get(element.name) ?? 'inline'](element, namesOf(element));
  }

  private readonly handlers: Readonly<Record<Kind, (element: Element, names: readonly string[]) => void>> = {
    'left-out': () => {},
    break: () => this.lineBreak(),
    paragraph: (element, names) => this.paragraph(element, names),
    heading: (element, names) => this.heading(element, names),
    list: (element, names) => this.list(element, names),
    item: (element) => this.item(element),
    quote: (element, names) => this.quote(element, names),
    attribution: (element) => this.attribution(element),
    table: (element, names) => this.table(element, names),
    row: (element) => this.row(element),
    cell: (element) => this.cell(element),
    columns: (element, names) => {
      const take = (text: Inline) => this.add({ type: 'preformatted', text, names });
      this.block(element, { names, kept: true, take });
    },
    figure: (element, names) => this.figure(element, names),
    picture: (element) => this.picture(element),
    caption: (element) => this.caption(element),
    embed: (element, names) => this.embed(element, names),
    summary: (element, names) => this.summary(element, names),
    link: (element) => this.marked(element, 'link', attribute(element, 'href') ?? ''),
    strong: (element) => this.marked(element, 'strong'),
    emphasis: (element) => this.marked(element, 'emphasis'),
    code: (element) => this.marked(element, 'code'),
    inline: (element) => this.goInto(element, () => {}),
  };

  private marked(element: Element, type: InlineMark['type'], href: string | null = null): void {
    this.inline.begin(type, href);
    this.goInto(element, () => this.inline.end());
  }

  private lineBreak(): void {
    if (++this.breaks === 2 && !this.frame.kept) this.flush();
    else this.inline.add('\n', []);
  }

  private paragraph(element: Element, names: readonly string[]): void {
    const { frame } = this;
    if (element.name === 'footer' && frame.quote !== undefined) this.attributed(element, frame.quote);
    else this.block(element, { ...frame, names: names.length === 0 ? frame.names : names });
  }

  private heading(element: Element, names: readonly string[]): void {
    const { quote, list, table, figure } = this.frame;
    const level = Number(/\d$/.exec(element.name)?.[0] ?? 2);
    const take = (text: Inline) => this.add({ type: 'heading', level, text, names });
    this.block(element, (quote ?? list ?? table ?? figure) ? this.frame : { names, take });
  }

  private attribution(element: Element): void {
    const { figure, quote } = this.frame;
    if (figure !== undefined) this.about(element, 'credit');
    // Within a text it is the name of a work.
    else if (quote === undefined || !this.inline.isBlank) this.goInto(element, () => {});
    else this.attributed(element, quote);
  }

  private row(element: Element): void {
    this.flush();
    this.frame.table?.rows.push([]);
    this.goInto(element, () => this.flush());
  }

  private caption(element: Element): void {
    const { figure, quote } = this.frame;
    if (figure !== undefined) this.about(element, 'caption');
    else if (quote !== undefined) this.attributed(element, quote);
    else this.block(element, this.frame);
  }

  private list(element: Element, names: readonly string[]): void {
    const { frame } = this;
    // A list in an item goes on with the items of that list.
    if (frame.list !== undefined) {
      this.block(element, frame);
      return;
    }
    const piece = { type: 'list', ordered: element.name === 'ol', items: [] as Inline[], names } as const;
    this.block(element, { names, list: piece, take: (text) => piece.items.push(text) }, () => {
      if (piece.items.length > 0) this.add(piece);
    });
  }

  /** Its paragraphs are one text; the list inside it is not. */
  private item(element: Element): void {
    const { list } = this.frame;
    if (list === undefined) {
      this.block(element, this.frame);
      return;
    }
    if (++this.count > limits.blocks) throw beyond('blocks');
    const index = list.items.length;
    let own: Inline | null = null;
    this.block(element, {
      names: [],
      list,
      take: (text) => {
        own = own === null ? text : joinedInlines([own, text]);
        list.items[index] = own;
      },
    });
  }

  private quote(element: Element, names: readonly string[]): void {
    if (this.frame.quote !== undefined) {
      this.block(element, this.frame);
      return;
    }
    const quote: QuoteParts = { texts: [], attribution: null };
    const frame = { names, quote, take: (text: Inline) => quote.texts.push(text) };
    this.block(element, frame, () => this.quoted(quote, names));
  }

  private attributed(element: Element, quote: QuoteParts): void {
    this.gathered(element, (text) => {
      if (text.text !== '') quote.attribution = text;
    });
  }

  private quoted({ texts, attribution }: QuoteParts, names: readonly string[]): void {
    texts.forEach((text, index) => {
      this.add({ type: 'quote', text, attribution: index === texts.length - 1 ? attribution : null, names });
    });
  }

  private table(element: Element, names: readonly string[]): void {
    const piece = { type: 'table', rows: [] as Inline[][], header: false, names } as const;
    const table: Extract<Piece, { type: 'table' }> = { ...piece };
    const frame = { names, table, take: (text: Inline) => this.add({ type: 'paragraph', text, names: [] }) };
    this.block(element, frame, () => {
      table.rows = table.rows.filter((row) => row.some(({ text }) => text !== ''));
      if (table.rows.length > 0) this.add(table);
    });
  }

  private cell(element: Element): void {
    const { frame } = this;
    const row = frame.table?.rows.at(-1);
    if (row === undefined || frame.table === undefined) {
      this.block(element, frame);
      return;
    }
    if (++this.count > limits.blocks) throw beyond('blocks');
    if (frame.table.rows.length === 1)
      frame.table.header = element.name === 'th' && (row.length === 0 || frame.table.header);
    this.gathered(element, (text) => row.push(text), { table: frame.table });
  }

  /** A figure of a quotation is that, one of a table or a post is that; else it is a picture's. */
  private figure(element: Element, names: readonly string[]): void {
    const inside = element.children.filter(isElement).map(({ name }) => name);
    if (this.frame.figure !== undefined) this.block(element, this.frame);
    else if (names.includes('wp-block-embed')) this.embed(element, names);
    else if (inside.includes('blockquote')) this.quote(element, names);
    else if (inside.includes('table')) this.block(element, { ...this.frame, names });
    else this.shown(element, names);
  }

  private shown(element: Element, names: readonly string[]): void {
    const figure: Extract<Piece, { type: 'image' }> = { type: 'image', caption: null, credit: null, src: null, names };
    const frame = { names, figure, take: (text: Inline) => about(figure, 'caption', text) };
    this.block(element, frame, () => {
      if (figure.src !== null || figure.caption !== null || figure.credit !== null) this.add(figure);
    });
  }

  /** An element of a figure that says what it shows, or who made it. */
  private about(element: Element, what: 'caption' | 'credit'): void {
    const { figure } = this.frame;
    if (figure === undefined) return;
    this.block(element, { ...this.frame, take: (text) => about(figure, what, text) });
  }

  private picture(element: Element): void {
    const src = attribute(element, 'src') ?? attribute(element, 'source');
    const { figure, list, table, quote } = this.frame;
    if (figure !== undefined) {
      figure.src ??= src;
      return;
    }
    if (list ?? table ?? quote) return;
    const alone: Piece = { type: 'image', caption: null, credit: null, src, names: namesOf(element) };
    if (src !== null && !src.startsWith('data:') && this.inline.isBlank) this.add(alone);
  }

  private embed(element: Element, names: readonly string[]): void {
    const address = attribute(element, 'src') ?? attribute(element, 'data');
    let own: Inline | null = null;
    const take = (text: Inline) => {
      own = own === null ? text : joinedInlines([own, text]);
    };
    this.block(element, { names, take }, () => {
      const href = address ?? (own !== null && /^https?:\/\/\S+$/.test(own.text) ? own.text : null);
      if (href !== null || own !== null) this.add({ type: 'embed', text: own ?? plainInline(href ?? ''), href, names });
    });
  }

  private summary(element: Element, names: readonly string[]): void {
    const outside = this.pieces;
    const inside: Piece[] = [];
    this.flush();
    this.pieces = inside;
    this.block(element, { names: [], take: (text) => this.add({ type: 'paragraph', text, names: [] }) }, () => {
      this.pieces = outside;
      if (inside.length > 0) this.add({ type: 'summary', inside, names });
    });
  }

  /** All texts of an element as one, empty where there is none. */
  private gathered(element: Element, done: (text: Inline) => void, around: Partial<Frame> = {}): void {
    const texts: Inline[] = [];
    this.block(element, { names: [], ...around, take: (text) => texts.push(text) }, () => done(joinedInlines(texts)));
  }
}

function about(figure: Extract<Piece, { type: 'image' }>, what: 'caption' | 'credit', text: Inline): void {
  const own = figure[what];
  figure[what] = own === null ? text : joinedInlines([own, text]);
}

function namesOf(element: Element): string[] {
  const names = (element.attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
  if (element.attributes.get('lede') === 'true') names.push('lead');
  return names;
}
