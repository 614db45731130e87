/** The text of a Word document: its body, or its notes, read an element at a time. */

import type { Block } from '../block-text.js';
import { BlockText, type TextStyle } from '../block-text.js';
import type { Hint } from '../carrier.js';
import type { Losses } from '../losses.js';
import { symbolOf } from '../symbols.js';
import { TableText } from '../table-text.js';
import type { XmlEvents } from '../xml.js';
import { DocxFields } from './fields.js';
import type { DocxNumbering } from './numbering.js';
import type { Relations } from './parts.js';
import { type DocxStyle, type DocxStyles, isOn, outlined, type Toggles, toggle } from './styles.js';

/** What a text needs to be read. */
export interface DocxContext {
  styles: DocxStyles;
  numbering: DocxNumbering;
  relations: Relations;
  losses: Losses;
  /** The notes that the text names, in the order in which it does. */
  notes: string[];
}

/** What takes blocks: the text itself, a table, a text box. */
interface Taker {
  add(block: Block): void;
}

interface Paragraph {
  style: string | null;
  list: string | null;
  level: number | null;
  outline: number | null;
  /** Whether it goes on in the next one. */
  joined: boolean;
  text: BlockText | null;
  /** Blocks of its text boxes, which follow it. */
  after: Block[];
  link: (string | null)[];
  run: Run;
}

interface Run extends Toggles {
  style: string | null;
}

/** Elements that hold no copy. */
const LEFT: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:moveFrom',
  'w:tblGrid',
  'w:framePr',
  'w:tabs',
]);

/** Reads the events of one part. */
export class DocxBody implements XmlEvents {
  private readonly takers: Taker[];
  private readonly paragraphs: Paragraph[] = [];
  private readonly fields = new DocxFields();
  private readonly tables: TableText[] = [];
  private readonly path: string[] = [];
  /** Text of a paragraph that goes on in the next. */
  private carried: BlockText | null = null;
  /** Depth of what is left out; 0 where nothing is. */
  private left = 0;
  private deleted = 0;
  private readonly alternatives: boolean[] = [];

  constructor(
    taker: Taker,
    private readonly context: DocxContext,
  ) {
    this.takers = [taker];
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.left > 0 || this.isLeft(name, attributes)) {
      this.left++;
      return;
    }
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    const value = attributes.get('w:val');
    switch (parent) {
      case 'w:pPr':
      case 'w:numPr':
        this.paragraphProperty(name, value);
        return;
      case 'w:rPr':
        this.runProperty(name, value);
        return;
      case 'w:trPr':
        if (name === 'w:tblHeader' && isOn(value)) this.tables.at(-1)?.head();
        if (name === 'w:del') this.tables.at(-1)?.drop();
        return;
    }
    this.element(name, attributes);
  }

  close(name: string): void {
    if (this.left > 0) {
      this.left--;
      return;
    }
    this.path.pop();
    switch (name) {
      case 'w:p':
        this.endParagraph();
        break;
      case 'w:hyperlink':
        this.paragraphs.at(-1)?.link.pop();
        break;
      case 'w:fldSimple':
        this.fields.end();
        break;
      case 'w:del':
        this.deleted = Math.max(0, this.deleted - 1);
        this.context.losses.end();
        break;
      case 'w:tbl':
        this.endTaker();
        for (const block of this.tables.pop()?.end() ?? []) this.takers.at(-1)?.add(block);
        break;
      case 'w:txbxContent':
        this.endTaker();
        break;
      case 'w:tc':
        this.flush();
        break;
      case 'mc:AlternateContent':
        this.alternatives.pop();
        break;
    }
  }

  text(text: string): void {
    if (this.left > 0) return;
    const name = this.path.at(-1);
    if (name === 'w:t' || name === 'm:t') this.write(text);
    else if (name === 'w:delText') this.context.losses.more('deletion', text);
    else if (name === 'w:instrText') this.fields.say(text);
  }

  /** Says that there is no more. */
  end(): void {
    while (this.paragraphs.length > 0) this.endParagraph();
    this.flush();
  }

  private isLeft(name: string, attributes: ReadonlyMap<string, string>): boolean {
    if (name === 'w:framePr' && attributes.has('w:dropCap')) {
      const paragraph = this.paragraphs.at(-1);
      // An initial stands in a paragraph of its own, in front of the rest of its word.
      if (paragraph !== undefined && attributes.get('w:dropCap') !== 'none') paragraph.joined = true;
    }
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.alternatives.at(-1) === true) return true;
      this.alternatives.pop();
      this.alternatives.push(true);
      return false;
    }
    return LEFT.has(name);
  }

  private element(name: string, attributes: ReadonlyMap<string, string>): void {
    const { losses } = this.context;
    switch (name) {
      case 'w:p':
        this.openParagraph();
        break;
      case 'w:r': {
        const paragraph = this.paragraphs.at(-1);
        if (paragraph !== undefined) paragraph.run = { style: null };
        break;
      }
      case 'w:tab':
      case 'w:ptab':
        this.write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (this.shows()) this.textOf(this.paragraphs.at(-1))?.break();
        break;
      case 'w:noBreakHyphen':
        this.write('-');
        break;
      case 'w:sym':
        this.write(symbolOf(attributes.get('w:font') ?? '', attributes.get('w:char') ?? ''));
        break;
      case 'w:hyperlink': {
        const relation = this.context.relations.get(attributes.get('r:id') ?? '');
        this.paragraphs.at(-1)?.link.push(relation?.outside === true ? relation.target : null);
        break;
      }
      case 'w:fldSimple':
        this.fields.begin(attributes.get('w:instr') ?? '');
        break;
      case 'w:fldChar':
        this.field(attributes.get('w:fldCharType'));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (this.shows())
          this.context.notes.push(
            `${name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${attributes.get('w:id')}`,
          );
        break;
      case 'w:del':
        this.deleted++;
        break;
      case 'w:tbl':
        this.openTable();
        break;
      case 'w:tr':
        this.tables.at(-1)?.row();
        break;
      case 'w:tc':
        this.tables.at(-1)?.cell();
        break;
      case 'w:txbxContent':
        this.openBox();
        break;
      case 'mc:AlternateContent':
        this.alternatives.push(false);
        break;
      case 'a:blip':
      case 'v:imagedata':
        losses.add('picture');
        break;
      case 'w:altChunk':
      case 'w:object':
        losses.add('embedded');
        break;
    }
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') this.fields.end();
  }

  private openParagraph(): void {
    // A paragraph stands in no other, but for those of text boxes.
    const text = this.carried;
    this.carried = null;
    this.paragraphs.push({
      style: null,
      list: null,
      level: null,
      outline: null,
      joined: false,
      text,
      after: [],
      link: [],
      run: { style: null },
    });
  }

  private paragraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value ?? null;
    else if (name === 'w:numId') paragraph.list = value ?? null;
    else if (name === 'w:ilvl') paragraph.level = Number(value ?? 0);
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value ?? 9);
  }

  private runProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (this.path.at(-3) === 'w:pPr') {
      // The paragraph's mark: deleted, it joins the next one.
      if (name === 'w:del' || name === 'w:moveFrom') paragraph.joined = true;
      return;
    }
    if (name === 'w:rStyle') paragraph.run.style = value ?? null;
    else toggle(paragraph.run, name, value);
  }

  private shows(): boolean {
    return this.deleted === 0 && this.fields.shows;
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || text === '') return;
    const { run } = paragraph;
    const { styles, losses } = this.context;
    const style = run.style === null ? null : styles.style(run.style);
    if (this.deleted > 0) {
      losses.more('deletion', text);
    } else if (run.hidden ?? style?.hidden ?? styles.paragraph(paragraph.style).hidden ?? false) {
      losses.more('hidden', text);
    } else if (this.fields.shows) {
      this.textOf(paragraph)?.add(text, this.textStyle(paragraph, style));
    }
  }

  private textStyle({ run, link }: Paragraph, style: DocxStyle | null): TextStyle {
    const textStyle: TextStyle = {};
    if (run.bold ?? style?.bold) textStyle.bold = true;
    if (run.italic ?? style?.italic) textStyle.italic = true;
    if (style?.code === true) textStyle.code = true;
    const href = link.findLast((one) => one !== null) ?? this.fields.href;
    if (href !== null) textStyle.href = href;
    return textStyle;
  }

  private textOf(paragraph: Paragraph | undefined): BlockText | null {
    if (paragraph === undefined) return null;
    paragraph.text ??= new BlockText(this.context.styles.paragraph(paragraph.style).hint?.block === 'preformatted');
    return paragraph.text;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    this.context.losses.end();
    if (this.paragraphs.length === 0) this.fields.endParagraph();
    if (paragraph.joined && paragraph.after.length === 0) {
      this.carried = paragraph.text;
      return;
    }
    const taker = this.takers.at(-1);
    if (paragraph.text !== null) {
      const style = this.context.styles.paragraph(paragraph.style).name;
      taker?.add({ hint: this.hint(paragraph), lines: paragraph.text.end(), style });
    }
    for (const block of paragraph.after) taker?.add(block);
  }

  private hint(paragraph: Paragraph): Hint {
    const { styles, numbering } = this.context;
    const style = styles.paragraph(paragraph.style);
    const hint: Hint = { ...(outlined(paragraph.outline) ?? style.hint) };
    if (style.bold === true) hint.bold = true;
    if (style.italic === true) hint.italic = true;
    const list = paragraph.list ?? style.list;
    if (hint.block === 'heading' || hint.block === 'caption' || list === null || list === '0') {
      hint.block ??= 'paragraph';
      return hint;
    }
    const ordered = numbering.isNumbered(list, paragraph.level ?? style.level);
    hint.block = ordered === null ? 'paragraph' : 'item';
    if (ordered === true) hint.ordered = true;
    return hint;
  }

  private openTable(): void {
    this.flush();
    const table = new TableText();
    this.tables.push(table);
    this.takers.push(table);
  }

  private openBox(): void {
    const outer = this.paragraphs.at(-1);
    const after = outer?.after ?? [];
    this.takers.push({ add: (block) => after.push(block) });
  }

  private endTaker(): void {
    this.flush();
    this.takers.pop();
  }

  /** Gives what was to go on in a paragraph that does not come. */
  private flush(): void {
    const { carried } = this;
    this.carried = null;
    if (carried !== null) this.takers.at(-1)?.add({ hint: { block: 'paragraph' }, lines: carried.end() });
  }
}
