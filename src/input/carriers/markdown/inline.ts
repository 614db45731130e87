/** What stands in a block of Markdown: text, links, emphasis, pictures, breaks; with the place of each in the block. */
import type { Lexer, Token, Tokens } from 'marked';
import type { CarriedText } from '../carried-text.js';
import type { Hint } from '../carrier.js';
import { entityAt } from '../entities.js';

export interface Picture {
  alt: string;
  altAt: number;
  href: string;
  hrefAt: number | null;
}

/** Where units of the block stand in the source. */
interface Places {
  of(offset: number): number | null;
}

/** Signs that marked's patterns start again at: with more of them a block is taken as it stands. */
const MOST_SIGNS = 2000;
const LONGEST = 100_000;

type Piece =
  | { type: 'text'; text: string; at: number; taken: number }
  | { type: 'break'; hard: boolean; whole: boolean }
  | { type: 'open'; mark: 'link' | 'strong' | 'emphasis' | 'code'; href?: string }
  | { type: 'close' };

/** @param text a block's text, without what contains it */
export function inlineOf(lexer: Lexer, text: string): Inline {
  const inline = new Inline();
  const signs = text.length > LONGEST ? MOST_SIGNS + 1 : (text.match(/[*_[\]<`~!]/g)?.length ?? 0);
  if (signs > MOST_SIGNS) inline.plainText(text, 0);
  else inline.take(lexer.inlineTokens(text, []), 0, 0);
  return inline;
}

/** marked itself is as deep, whose signs are counted. */
const DEEPEST = 50;

export class Inline {
  readonly pictures: Picture[] = [];
  private readonly pieces: Piece[] = [];

  /** The text alone. */
  get plain(): string {
    const texts = this.pieces.map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'break' ? ' ' : ''));
    return texts.join('').replace(/\s+/g, ' ').trim();
  }

  /** Takes what marked found in `[at ...` of the block. */
  take(tokens: readonly Token[], at: number, depth: number): void {
    let from = at;
    for (const token of tokens) {
      this.token(token, from, depth);
      from += token.raw.length;
    }
  }

  private token(token: Token, at: number, depth: number): void {
    switch (token.type) {
      case 'escape':
        this.pieces.push({ type: 'text', text: token.raw.slice(1), at, taken: token.raw.length });
        return;
      case 'br':
        this.pieces.push({ type: 'break', hard: true, whole: false });
        return;
      case 'html':
        if (/^<br\b/i.test(token.raw)) this.pieces.push({ type: 'break', hard: true, whole: false });
        return;
      case 'checkbox':
        return;
      case 'codespan':
        this.marked('code', undefined, () => {
          const text = token.text as string;
          const inner = token.raw.indexOf(text);
          this.literal(text, inner < 0 ? null : at + inner);
        });
        return;
      case 'image':
        this.picture(token as Tokens.Image, at);
        return;
      case 'link':
        this.link(token as Tokens.Link, at, depth);
        return;
      case 'em':
      case 'strong':
      case 'del':
        this.emphasis(token, at, depth);
        return;
      default:
        this.plainText(token.raw, at);
    }
  }

  private emphasis(token: Token, at: number, depth: number): void {
    const lead = (token.raw.length - ((token as Tokens.Em).text?.length ?? token.raw.length)) >> 1;
    const within = () => this.inner(token, at + Math.max(0, lead), depth);
    if (token.type === 'del') within();
    else this.marked(token.type === 'em' ? 'emphasis' : 'strong', undefined, within);
  }

  private link(token: Tokens.Link, at: number, depth: number): void {
    // A footnote's number is none of the text.
    if (token.raw.startsWith('[^')) return;
    const lead = /^[[<]/.test(token.raw) ? 1 : 0;
    this.marked('link', token.href, () => this.inner(token, at + lead, depth));
  }

  private inner(token: Token, at: number, depth: number): void {
    const { tokens } = token as Tokens.Em;
    if (tokens === undefined || depth >= DEEPEST) this.plainText((token as Tokens.Em).text, at);
    else this.take(tokens, at, depth + 1);
  }

  private marked(mark: 'link' | 'strong' | 'emphasis' | 'code', href: string | undefined, within: () => void): void {
    this.pieces.push(href === undefined ? { type: 'open', mark } : { type: 'open', mark, href });
    within();
    this.pieces.push({ type: 'close' });
  }

  private picture({ raw, text, href }: Tokens.Image, at: number): void {
    const hrefAt = raw.lastIndexOf(href);
    this.pictures.push({ alt: text, altAt: at + 2, href, hrefAt: hrefAt < 0 ? null : at + hrefAt });
  }

  private literal(text: string, at: number | null): void {
    if (at !== null) this.pieces.push({ type: 'text', text, at, taken: text.length });
    else this.pieces.push({ type: 'text', text, at: -1, taken: text.length });
  }

  /** Text, with its entities read and its lines split. */
  plainText(raw: string, at: number): void {
    let from = 0;
    const push = (to: number) => {
      const text = raw.slice(from, to).replace(/\[\^[^\]\s]{1,40}\]/g, (note) => '\u0000'.repeat(note.length));
      for (const part of text.split(/(\0+)/)) {
        if (part !== '' && !part.startsWith('\0')) this.literal(part, at + from);
        from += part.length;
      }
      from = to;
    };
    const stops = /[&\n]/g;
    for (let stop = stops.exec(raw); stop !== null; stop = stops.exec(raw)) {
      if (stop[0] === '\n') {
        push(stop.index);
        this.pieces.push({ type: 'break', hard: false, whole: false });
        from = stop.index + 1;
        continue;
      }
      const entity = entityAt(raw, stop.index);
      if (entity === null) continue;
      push(stop.index);
      this.pieces.push({ type: 'text', text: entity.text, at: at + stop.index, taken: entity.length });
      from = stop.index + entity.length;
      stops.lastIndex = from;
    }
    push(raw.length);
  }

  /**
   * Writes lines. @param hint of each; null to leave the line open
   */
  write(out: CarriedText, places: Places | null, hint: Hint | null): void {
    let line = new LineShare();
    const heading = hint?.block === 'heading';
    const end = () => {
      if (hint !== null) out.end({ ...hint, ...line.hint() });
      line = new LineShare();
    };
    const open: string[] = [];
    for (const [index, piece] of this.pieces.entries()) {
      if (piece.type === 'text') {
        line.add(piece.text, open);
        out.add(piece.text, piece.at < 0 ? null : (places?.of(piece.at) ?? null), piece.taken);
      } else if (piece.type === 'open') {
        open.push(piece.mark);
        // All of a heading is bold by itself.
        if (!heading || piece.mark === 'link') out.openMark(piece.mark, piece.href);
      } else if (piece.type === 'close') {
        const mark = open.pop();
        if (!heading || mark === 'link') out.closeMark();
      } else if (hint !== null && !heading && (piece.hard || line.isWhole() || this.nextIsWhole(index))) end();
      else out.add(' ', null);
    }
    if (hint !== null) out.end({ ...hint, ...line.hint() });
  }

  /** Whether the line behind a break is all bold or emphasised: a byline under a headline. */
  private nextIsWhole(index: number): boolean {
    const next = this.pieces[index + 1];
    if (next?.type !== 'open' || (next.mark !== 'strong' && next.mark !== 'emphasis')) return false;
    let depth = 0;
    for (let at = index + 1; at < Math.min(this.pieces.length, index + 40); at++) {
      const piece = this.pieces[at] as Piece;
      if (piece.type === 'open') depth++;
      if (piece.type === 'close') depth--;
      if (piece.type === 'text' && depth === 0 && piece.text.trim() !== '') return false;
      if (piece.type === 'break') return depth === 0;
    }
    return depth === 0;
  }
}

/** How much of a line is bold, emphasised, linked. */
class LineShare {
  private readonly shares = { all: 0, strong: 0, emphasis: 0, link: 0, code: 0 };

  add(text: string, open: readonly string[]): void {
    const length = text.trim().length;
    this.shares.all += length;
    for (const mark of new Set(open) as Set<'strong' | 'emphasis' | 'link' | 'code'>) this.shares[mark] += length;
  }

  isWhole(): boolean {
    const { all, strong, emphasis } = this.shares;
    return all > 0 && (strong === all || emphasis === all);
  }

  hint(): Hint {
    const { all, strong, emphasis, link } = this.shares;
    if (all === 0) return {};
    return {
      ...(link > 0 ? { links: link / all } : {}),
      ...(strong === all ? { bold: true } : {}),
      ...(emphasis === all ? { italic: true } : {}),
    };
  }
}
