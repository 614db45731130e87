/** What stands at the head of an RTF file: its fonts, its styles, its lists. */
import { headingHint, type StyleHint, styleHint } from '../style-names.js';
import { CodePage, pageOfSet, SYMBOLS } from './code-pages.js';

interface Font {
  set: number | null;
  page: number | null;
  name: string;
}

interface Style {
  name: string;
  basedOn: number | null;
  outline: number;
}

/** No style is based on more others in a row. */
const LONGEST_CHAIN = 20;
/** In UTF-16 units. */
const LONGEST_NAME = 200;
/** Kinds of numbers that are none. */
const BULLETS: ReadonlySet<number> = new Set([23, 255]);

export class RtfTables {
  /** The code page of fonts that name none. */
  page = 1252;
  private readonly fonts = new Map<number, Font>();
  private readonly styles = new Map<number, Style>();
  private readonly lists = new Map<number, boolean[]>();
  private readonly overrides = new Map<number, number>();
  private readonly pages = new Map<number, CodePage>();
  private font: Font | null = null;
  private style: (Style & { number: number }) | null = null;
  private levels: boolean[] = [];
  private list = 0;

  codePage(font: number): CodePage {
    const own = this.fonts.get(font);
    const number = own?.page ?? (own?.set == null ? null : pageOfSet(own.set)) ?? this.page;
    let page = this.pages.get(number);
    if (page === undefined) {
      page = new CodePage(number);
      this.pages.set(number, page);
    }
    return page;
  }

  /** The name of a font whose letters are signs; null for others. */
  symbolFont(font: number): string | null {
    const own = this.fonts.get(font);
    return own?.set === SYMBOLS ? own.name : null;
  }

  hint(style: number, outline: number): StyleHint | null {
    if (outline < 9) return headingHint(outline + 1);
    let next: number | null = style;
    for (let count = 0; next !== null && count < LONGEST_CHAIN; count++) {
      const own: Style | undefined = this.styles.get(next);
      if (own === undefined) return null;
      const hint = styleHint(own.name);
      if (hint !== null) return hint;
      if (own.outline < 9) return headingHint(own.outline + 1);
      next = own.basedOn;
    }
    return null;
  }

  /** Whether the items of a list at a level are numbered. Null where there is no such list. */
  isNumbered(list: number, level: number): boolean | null {
    const levels = this.lists.get(this.overrides.get(list) ?? 0);
    return levels === undefined ? null : (levels[level] ?? false);
  }

  /** A control word in the table of fonts. */
  fontWord(name: string, value: number | null): void {
    if (name === 'f' && value !== null) {
      this.font = { set: null, page: null, name: '' };
      if (!this.fonts.has(value)) this.fonts.set(value, this.font);
    } else if (this.font !== null && name === 'fcharset') this.font.set = value;
    else if (this.font !== null && name === 'cpg') this.font.page = value;
  }

  fontText(text: string): void {
    if (this.font !== null && this.font.name.length < LONGEST_NAME) this.font.name += text.replace(/;.*/, '');
  }

  /** A control word in the style sheet. */
  styleWord(name: string, value: number | null): void {
    if (name === 's' && value !== null) this.style = { number: value, name: '', basedOn: null, outline: 9 };
    else if (name === 'cs' || name === 'ts' || name === 'ds') this.style = null;
    else if (this.style !== null && name === 'sbasedon')
      this.style.basedOn = value === this.style.number ? null : value;
    else if (this.style !== null && name === 'outlinelevel') this.style.outline = value ?? 9;
  }

  styleText(text: string): void {
    // A style without a number is the standard one.
    this.style ??= { number: 0, name: '', basedOn: null, outline: 9 };
    const { style } = this;
    const end = text.indexOf(';');
    if (style.name.length < LONGEST_NAME) style.name += end < 0 ? text : text.slice(0, end);
    if (end < 0) return;
    style.name = style.name.trim();
    if (!this.styles.has(style.number)) this.styles.set(style.number, style);
    this.style = null;
  }

  /** A control word in the table of lists. */
  listWord(name: string, value: number | null): void {
    if (name === 'list') this.levels = [];
    else if (name === 'levelnfc' || (name === 'levelnfcn' && this.levels.length === 0)) {
      if (this.levels.length < 9) this.levels.push(!BULLETS.has(value ?? 0));
    } else if (name === 'listid' && value !== null) this.lists.set(value, this.levels);
  }

  /** A control word in the table of the uses of lists. */
  overrideWord(name: string, value: number | null): void {
    if (name === 'listid') this.list = value ?? 0;
    else if (name === 'ls' && value !== null) this.overrides.set(value, this.list);
  }
}
