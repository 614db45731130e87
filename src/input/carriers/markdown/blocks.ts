/** marked's blocks to lines with their hints. */
import type { Lexer, Token, Tokens } from 'marked';
import { CarriedText } from '../carried-text.js';
import type { Facts, Hint } from '../carrier.js';
import { htmlBlock } from './html-block.js';
import { type Inline, inlineOf, type Picture } from './inline.js';
import { propertiesOf } from './properties.js';
import { LeafPlaces, type SourceLine } from './source-lines.js';

/** What contains a block. */
interface Inside {
  block: 'paragraph' | 'item' | 'quote';
  ordered: boolean;
}

const TOP: Inside = { block: 'paragraph', ordered: false };

export class MarkdownBlocks {
  readonly text = new CarriedText();
  readonly asides: { start: number; end: number; role: 'metadata' | 'hidden' }[] = [];
  readonly facts: Facts = {};
  /** Blocks that have come: what stands right under the title can be its properties. */
  private count = 0;
  private underTitle = false;

  constructor(
    private readonly source: string,
    private readonly lines: readonly SourceLine[],
    private readonly lexer: Lexer,
  ) {}

  /**
   * Takes blocks that follow each other. Containers are no deeper than `capped` leaves them.
   * @param line index of the first one's line
   */
  walk(tokens: readonly Token[], line = 0, inside: Inside = TOP): void {
    let at = line;
    for (const token of tokens) {
      this.block(token, at, inside);
      at += breaksIn(token.raw);
    }
  }

  private block(token: Token, line: number, inside: Inside): void {
    switch (token.type) {
      case 'space':
      case 'checkbox':
      case 'hr':
        break;
      case 'heading':
        this.text.part();
        // Attributes of kramdown, pandoc and Google Docs: "{#the-end .wide}".
        this.leaf(token.text.replace(/\s{0,9}\{[#.:][^{}]{0,200}\}$/, ''), line, {
          block: 'heading',
          level: token['depth'],
        });
        this.count++;
        this.underTitle = token['depth'] === 1;
        return;
      case 'paragraph':
        this.text.part();
        this.paragraph(token as Tokens.Paragraph, line, inside);
        break;
      case 'text':
        // A tight item's own line.
        this.paragraph(token as Tokens.Text, line, inside);
        break;
      case 'list':
        this.list(token as Tokens.List, line);
        break;
      case 'blockquote':
        this.text.part();
        this.walk(token.tokens ?? [], line, inside.block === 'item' ? inside : { block: 'quote', ordered: false });
        this.text.part();
        break;
      case 'table':
        this.table(token as Tokens.Table, line);
        break;
      case 'code':
        this.code(token as Tokens.Code, line);
        break;
      case 'html':
        this.text.part();
        htmlBlock(token.raw, this.startOf(line), this.text, this.asides);
        this.text.part();
        break;
      case 'def':
        this.definition(token as Tokens.Def, line);
        break;
      default:
        this.text.part();
        this.leaf(token.raw, line, { block: 'paragraph' });
    }
    if (token.type !== 'space') {
      this.count++;
      this.underTitle = false;
    }
  }

  private startOf(line: number): number {
    return this.lines[line]?.start ?? this.source.length;
  }

  private endOf(line: number): number {
    const last = this.lines[line];
    return last === undefined ? this.source.length : last.start + last.text.length;
  }

  private paragraph({ text }: { text: string }, line: number, inside: Inside): void {
    if (inside === TOP && this.isAside(text, line)) return;
    const note = inside === TOP ? /^\[\^[^\]\s]+\]:\s*/.exec(text) : null;
    if (note !== null) {
      this.leaf(
        ' '.repeat(note[0].length) + text.slice(note[0].length),
        line,
        { block: 'paragraph', says: 'note' },
        text,
      );
      return;
    }
    const { block, ordered } = inside;
    this.leaf(text, line, block === 'item' ? { block, ordered } : { block });
  }

  /** Properties under the title, as Notion writes them; signs of templates; attributes of kramdown. */
  private isAside(text: string, line: number): boolean {
    const last = line + breaksIn(text);
    const aside = (role: 'metadata' | 'hidden') =>
      this.asides.push({ start: this.startOf(line), end: this.endOf(last), role });
    if (/^(?:\{\{[<%](?:[^{}]|\{[^{])*[%>]\}\}\s*|\{%[^{}]*%\}\s*|\{:[^{}]*\}\s*)+$/.test(text.slice(0, 2000))) {
      aside('hidden');
      return true;
    }
    if (!this.underTitle || this.count !== 1) return false;
    const properties = propertiesOf(text, (index) => this.lines[line + index]);
    if (properties === null) return false;
    Object.assign(this.facts, properties);
    aside('metadata');
    return true;
  }

  private list(list: Tokens.List, line: number): void {
    let at = line;
    this.text.part();
    for (const item of list.items) {
      this.walk(item.tokens, at, { block: 'item', ordered: list.ordered });
      at += breaksIn(item.raw);
    }
    this.text.part();
  }

  /** Lines of text that stand under each other in the source, split where a line is meant. */
  private leaf(text: string, line: number, hint: Hint, placed = text): void {
    const places = new LeafPlaces(placed, this.lines, line);
    const inline: Inline = inlineOf(this.lexer, text);
    inline.write(this.text, places, hint);
    this.pictures(inline.pictures, places);
  }

  private pictures(pictures: readonly Picture[], places: LeafPlaces): void {
    for (const { alt, altAt, href, hrefAt } of pictures) {
      // What an address holds itself is no address: Google Docs' pictures.
      if (/^data:/i.test(href)) continue;
      this.text.part();
      if (alt.trim() !== '' && !/^Untitled\b/.test(alt)) this.text.add(alt, places.of(altAt));
      else this.text.add(href, hrefAt === null ? null : places.of(hrefAt));
      this.text.end({ block: 'image', href });
      this.text.part();
    }
  }

  private table({ header, rows }: Tokens.Table, line: number): void {
    this.text.part();
    const headed = header.some(({ text }) => text.trim() !== '');
    if (headed) this.row(header, line, headed);
    for (const [index, row] of rows.entries()) this.row(row, line + 2 + index, headed);
    this.text.part();
  }

  private row(cells: readonly Tokens.TableCell[], line: number, header: boolean): void {
    const own = this.lines[line];
    const plain: string[] = [];
    let from = 0;
    cells.forEach(({ text }, index) => {
      const at = own === undefined || text === '' ? -1 : own.text.indexOf(text, from);
      const inline = inlineOf(this.lexer, text);
      if (index > 0) this.text.add(' | ', null);
      inline.write(this.text, at < 0 ? null : { of: (offset) => (own?.start ?? 0) + at + offset }, null);
      plain.push(inline.plain);
      if (at >= 0) from = at + text.length;
    });
    this.text.end({ block: 'row', cells: plain, header });
  }

  private code({ text, raw }: Tokens.Code, line: number): void {
    this.text.part();
    // A fence has a line of its own.
    const first = line + (/^\s*(?:```|~~~)/.test(raw) ? 1 : 0);
    const places = new LeafPlaces(text, this.lines, first);
    let at = 0;
    for (const own of text.split('\n')) {
      if (own.trim() === '') this.text.part();
      else this.text.keep(own.trimEnd(), places.of(at));
      this.text.end({ block: 'preformatted' });
      at += own.length + 1;
    }
    this.text.part();
  }

  /** "[^1]: note" is a footnote of one word; any other definition is an address, which its links have. */
  private definition({ raw }: Tokens.Def, line: number): void {
    if (!raw.startsWith('[^')) return;
    this.text.part();
    this.paragraph({ text: raw.trimEnd() }, line, TOP);
  }
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
