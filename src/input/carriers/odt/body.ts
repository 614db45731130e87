/** The text of an OpenDocument text, read an element at a time. */

import type { Block } from '../block-text.js';
import { BlockText, type TextStyle } from '../block-text.js';
import type { Hint } from '../carrier.js';
import type { Loss, Losses } from '../losses.js';
import { headingHint } from '../style-names.js';
import { TableText } from '../table-text.js';
import type { XmlEvents } from '../xml.js';
import type { OdtStyle, OdtStyles } from './styles.js';

interface Taker {
  add(block: Block): void;
}

interface Paragraph {
  style: OdtStyle;
  hint: Hint;
  text: BlockText;
  /** Blocks of its text boxes, which follow it. */
  after: Block[];
  spans: Span[];
}

interface Span extends TextStyle {
  hidden?: boolean;
}

/** Elements that hold no copy; what is reported of them, where anything is. */
const LEFT: ReadonlyMap<string, Loss | null> = new Map<string, Loss | null>([
  ['office:annotation', 'comment'],
  ['text:tracked-changes', 'deletion'],
  ['text:hidden-text', 'hidden'],
  ['text:hidden-paragraph', 'hidden'],
  ['draw:object', 'embedded'],
  ['draw:object-ole', 'embedded'],
  ['text:note-citation', null],
  ['text:ruby-text', null],
  ['office:forms', null],
  ['office:automatic-styles', null],
  ['office:font-face-decls', null],
  ['text:sequence-decls', null],
  ['text:variable-decls', null],
  ['text:user-field-decls', null],
]);

/** Elements inside those that hold who has commented or changed the text, and when. */
const SIGNED: ReadonlySet<string> = new Set(['dc:creator', 'dc:date', 'meta:creator-initials', 'office:change-info']);

/** Cells and spaces that are said to be repeated are taken so often at most. */
const MOST_REPEATED = 200;

/** Reads the events of content.xml. */
export class OdtBody implements XmlEvents {
  private readonly takers: Taker[];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: TableText[] = [];
  private readonly path: string[] = [];
  /** Lists that are open: the style, and whether a paragraph in them would be an item's first. */
  private readonly lists: { style: string | null; first: boolean }[] = [];
  private readonly notes: Block[] = [];
  private left: { depth: number; loss: Loss | null; signed: number } | null = null;
  private contents = 0;
  private inHead = false;
  private begun = false;

  constructor(
    private readonly taker: Taker,
    private readonly styles: OdtStyles,
    private readonly losses: Losses,
  ) {
    this.takers = [taker];
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.left !== null) {
      this.left.depth++;
      if (SIGNED.has(name)) this.left.signed++;
      return;
    }
    if (LEFT.has(name) || (name === 'text:section' && attributes.get('text:display') === 'none')) {
      this.left = { depth: 1, loss: LEFT.get(name) === undefined ? 'hidden' : (LEFT.get(name) ?? null), signed: 0 };
      return;
    }
    this.path.push(name);
    if (name === 'office:text') this.begun = true;
    if (this.begun) this.element(name, attributes);
  }

  close(name: string): void {
    const { left } = this;
    if (left !== null) {
      left.depth--;
      if (SIGNED.has(name)) left.signed--;
      // A deleted region is one, a comment is one.
      if (left.loss !== null && (left.depth === 0 || name === 'text:changed-region')) this.losses.end();
      if (left.depth === 0) this.left = null;
      return;
    }
    this.path.pop();
    if (this.begun) this.closing(name);
  }

  text(text: string): void {
    const { left } = this;
    if (left !== null) {
      if (left.loss !== null && left.signed === 0 && left.loss !== 'embedded') this.losses.more(left.loss, text);
      return;
    }
    this.write(text);
  }

  /** Says that there is no more: the notes follow. */
  end(): void {
    for (const block of this.notes) this.taker.add({ ...block, hint: { ...block.hint, says: 'note' } });
  }

  private element(name: string, attributes: ReadonlyMap<string, string>): void {
    const style = attributes.get('text:style-name') ?? null;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.openParagraph(style, name === 'text:h' ? Number(attributes.get('text:outline-level') ?? 1) : 0);
        break;
      case 'text:span':
        this.openSpan(this.styles.span(style), null);
        break;
      case 'text:a':
        this.openSpan({ code: false, hint: null }, attributes.get('xlink:href') ?? null);
        break;
      case 'text:s':
        // Where white space is folded one is as good as many.
        this.write(this.paragraphs.at(-1)?.text.kept ? ' '.repeat(repeated(attributes.get('text:c'))) : ' ');
        break;
      case 'text:tab':
        this.write('\t');
        break;
      case 'text:line-break':
        this.paragraphs.at(-1)?.text.break();
        break;
      case 'text:list':
        this.lists.push({ style: style ?? this.lists.at(-1)?.style ?? null, first: false });
        break;
      case 'text:list-item': {
        const list = this.lists.at(-1);
        if (list !== undefined) list.first = true;
        break;
      }
      case 'text:table-of-content':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
      case 'text:table-index':
        this.contents++;
        break;
      case 'text:note-body':
        this.takers.push({ add: (block) => this.notes.push(block) });
        break;
      case 'draw:image':
        this.losses.add('picture');
        break;
      case 'draw:text-box':
        this.openBox();
        break;
      default:
        this.tablePart(name, attributes);
    }
  }

  private tablePart(name: string, attributes: ReadonlyMap<string, string>): void {
    const table = this.tables.at(-1);
    if (name === 'table:table') {
      const opened = new TableText();
      this.tables.push(opened);
      this.takers.push(opened);
    } else if (name === 'table:table-header-rows') {
      this.inHead = true;
    } else if (name === 'table:table-row') {
      table?.row(this.inHead);
    } else if (name === 'table:table-cell') {
      for (let count = repeated(attributes.get('table:number-columns-repeated')); count > 0; count--) table?.cell();
    }
  }

  private closing(name: string): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.endParagraph();
        break;
      case 'text:span':
      case 'text:a':
        this.paragraphs.at(-1)?.spans.pop();
        break;
      case 'text:list':
        this.lists.pop();
        break;
      case 'text:table-of-content':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
      case 'text:table-index':
        this.contents--;
        break;
      case 'text:note-body':
      case 'draw:text-box':
        this.takers.pop();
        break;
      case 'table:table-header-rows':
        this.inHead = false;
        break;
      case 'table:table':
        this.takers.pop();
        for (const block of this.tables.pop()?.end() ?? []) this.takers.at(-1)?.add(block);
        break;
    }
  }

  private openParagraph(name: string | null, level: number): void {
    const style = this.styles.paragraph(name);
    const list = this.lists.at(-1);
    const hint: Hint = { ...style.hint };
    // A title is a heading of the first level in some templates: what its style says is more.
    if (level > 0 && hint.says === undefined) Object.assign(hint, headingHint(level));
    if (style.bold === true) hint.bold = true;
    if (style.italic === true) hint.italic = true;
    if (this.contents > 0) hint.region = 'menu';
    if (list?.first === true && hint.block !== 'heading') {
      hint.block = 'item';
      if (this.styles.isNumbered(list.style, this.lists.length)) hint.ordered = true;
    }
    if (list !== undefined) list.first = false;
    hint.block ??= 'paragraph';
    this.paragraphs.push({
      style,
      hint,
      text: new BlockText(hint.block === 'preformatted'),
      after: [],
      spans: [],
    });
  }

  private openSpan(style: OdtStyle, href: string | null): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    const textStyle: Span = { ...paragraph.spans.at(-1) };
    if (style.bold !== undefined) textStyle.bold = style.bold;
    if (style.italic !== undefined) textStyle.italic = style.italic;
    if (style.hidden !== undefined) textStyle.hidden = style.hidden;
    if (style.code) textStyle.code = true;
    if (href !== null && !href.startsWith('#')) textStyle.href = href;
    paragraph.spans.push(textStyle);
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || text === '') return;
    const span = paragraph.spans.at(-1);
    if (span?.hidden ?? paragraph.style.hidden ?? false) this.losses.more('hidden', text);
    else paragraph.text.add(text, span);
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    this.losses.end();
    const taker = this.takers.at(-1);
    taker?.add({ hint: paragraph.hint, lines: paragraph.text.end() });
    for (const block of paragraph.after) taker?.add(block);
  }

  private openBox(): void {
    const after = this.paragraphs.at(-1)?.after;
    const outer = this.takers.at(-1);
    this.takers.push({ add: (block) => (after === undefined ? outer?.add(block) : after.push(block)) });
  }
}

function repeated(count: string | undefined): number {
  const number = Number(count ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, MOST_REPEATED) : 1;
}
