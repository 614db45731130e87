/** Reads RTF a token at a time, with a stack of its own for its groups. */
import type { Block, TextStyle } from '../block-text.js';
import type { Origin } from '../carrier.js';
import { DocumentText } from '../document-text.js';
import { linkOf } from '../field-links.js';
import { beyond, limits } from '../limits.js';
import { type Loss, Losses } from '../losses.js';
import { symbolOf } from '../symbols.js';
import { characters, destinations, facts, starred, told } from './destinations.js';
import { RtfFlow } from './flow.js';
import { firstState, PARAGRAPH, type ParagraphState, type State } from './state.js';
import { RtfTables } from './tables.js';
import { type Codes, RtfTokens } from './tokens.js';

/** So much of a field's instruction, or of a fact, is kept, in UTF-16 units. */
const LONGEST = 4096;

export class RtfReader {
  readonly text = new DocumentText();
  readonly losses = new Losses();
  readonly facts: { title?: string; author?: string; keywords?: string; section?: string } = {};
  readonly asides: Origin['asides'][number][] = [];
  /** Whether the text stands in the file in its own order. */
  isInOrder = true;
  /** Whether the file ends inside a group. */
  isCut = false;
  private readonly tokens: RtfTokens;
  private readonly tables = new RtfTables();
  private readonly groups: State[] = [];
  private state = firstState();
  private readonly flows: RtfFlow[];
  private readonly notes: Block[] = [];
  /** Characters that still stand for the `\u` in front of them. */
  private skipped = 0;
  /** The first byte of a character of two. */
  private lead: { byte: number; from: number } | null = null;
  /** Whether the next word says what its group is for. */
  private opened = false;
  private isStarred = false;
  /** Where the group begins that was opened last. */
  private groupStart = 0;
  private fact: (typeof facts extends ReadonlyMap<string, infer Name> ? Name : never) | null = null;
  private loss: Loss | null = null;

  /**
   * @param source the file, decoded
   * @param codes a number for each of its UTF-16 units: bytes, or where the file is Unicode those units themselves
   */
  constructor(
    private readonly source: string,
    private readonly codes: Codes,
  ) {
    this.tokens = new RtfTokens(codes);
    this.flows = [new RtfFlow(this.tables, (block) => this.text.add(block))];
  }

  read(): void {
    const { tokens } = this;
    let begun = false;
    while (!(begun && this.groups.length === 0) && tokens.next()) {
      begun = true;
      this.token();
    }
    this.isCut = this.groups.length > 0;
    while (this.groups.length > 0) this.close();
    this.flow.end(this.state.paragraph);
    for (const block of this.notes) this.text.add({ ...block, hint: { ...block.hint, says: 'note' } });
    // What stands behind the file's last group is no RTF; a line end there is nothing.
    if (this.source.slice(tokens.end).trim() !== '') this.aside('hidden', tokens.end, this.source.length);
  }

  private get flow(): RtfFlow {
    return this.flows.at(-1) as RtfFlow;
  }

  private token(): void {
    const { tokens } = this;
    switch (tokens.kind) {
      case 'open':
        if (this.groups.length >= limits.depth) throw beyond('depth');
        this.groups.push(this.state);
        this.groupStart = tokens.start;
        this.state = { ...this.state, ends: null };
        this.opened = true;
        this.isStarred = false;
        this.skipped = 0;
        return;
      case 'close':
        this.close();
        this.skipped = 0;
        return;
      case 'word':
        if (this.takesSkipped()) return;
        this.word(tokens.name, tokens.value);
        if (tokens.name !== 'bin') this.opened = false;
        return;
      case 'symbol':
        if (tokens.name === '*') {
          this.isStarred = true;
          return;
        }
        if (!this.takesSkipped()) this.symbol(tokens.name);
        break;
      case 'byte':
        if (!this.takesSkipped()) this.byte(tokens.byte, tokens.start, tokens.end - tokens.start);
        break;
      case 'text':
        this.literal();
        break;
    }
    this.opened = false;
  }

  private takesSkipped(): boolean {
    if (this.skipped === 0) return false;
    this.skipped--;
    return true;
  }

  private close(): void {
    const ended = this.state;
    ended.ends?.();
    const outer = this.groups.pop();
    if (outer !== undefined) this.state = outer;
    this.opened = false;
    this.isStarred = false;
    this.lead = null;
  }

  private word(name: string, value: number | null): void {
    const { state, tokens } = this;
    if (name === 'bin') {
      tokens.skip(value ?? 0);
      return;
    }
    if (this.opened && this.opensGroup(name)) return;
    switch (state.destination) {
      case 'copy':
        this.copyWord(name, value);
        return;
      case 'fonts':
        this.tables.fontWord(name, value);
        return;
      case 'styles':
        this.tables.styleWord(name, value);
        return;
      case 'lists':
        this.tables.listWord(name, value);
        return;
      case 'overrides':
        this.tables.overrideWord(name, value);
        return;
      case 'level':
        this.levelWord(name);
        return;
      default:
        if (name === 'uc') state.fallback = value ?? 1;
        else if (name === 'u') this.unicode(value ?? 0);
    }
  }

  /** What a group's first word makes of it; false where it is a word as any. */
  private opensGroup(name: string): boolean {
    const { state, isStarred } = this;
    if (state.destination === 'info' && facts.has(name)) {
      state.destination = 'fact';
      this.fact = facts.get(name) ?? null;
      return true;
    }
    if (state.destination === 'lists' && name === 'listlevel') return false;
    if (state.destination !== 'copy' && state.destination !== 'lists' && state.destination !== 'fonts') {
      if (isStarred && state.destination !== 'styles') state.destination = 'left';
      return false;
    }
    const destination = destinations.get(name);
    if (destination !== undefined) {
      this.openDestination(name, destination);
      return true;
    }
    if (name === 'field') state.field = { instruction: '' };
    else if (name === 'fldrslt') state.href = linkOf(state.field?.instruction ?? '') ?? state.href;
    else if (name === 'footnote') this.openFlow((block) => this.notes.push(block));
    else if (name === 'shptxt') this.openBox();
    else if (name === 'upr') this.openTwice();
    else if (isStarred && !starred.has(name)) state.destination = 'left';
    else return false;
    return true;
  }

  private openDestination(name: string, destination: State['destination']): void {
    const { state } = this;
    if (state.destination === 'copy') {
      if (name === 'pntext' || name === 'listtext') this.listed(name);
      const start = this.groupStart;
      const loss = told.get(name) ?? null;
      if (loss === 'picture' || loss === 'embedded') this.losses.add(loss);
      const role = destination === 'info' ? 'metadata' : loss === 'comment' || loss === 'page-header' ? 'hidden' : null;
      if (loss === 'comment' || loss === 'page-header') this.loss = loss;
      state.ends = () => {
        if (role !== null) this.aside(role, start, this.tokens.end);
        if (this.loss !== null) this.losses.end();
        this.loss = null;
      };
    }
    state.destination = destination;
  }

  /** A paragraph with the number or the sign of an item in front of it. */
  private listed(name: string): void {
    const outer = this.groups.at(-1);
    if (outer !== undefined && name === 'listtext' && outer.paragraph.list === 0) {
      outer.paragraph = { ...outer.paragraph, item: outer.paragraph.item ?? 'bullet' };
    }
  }

  private levelWord(name: string): void {
    const outer = this.groups.at(-1);
    if (outer === undefined) return;
    const item = name === 'pnlvlblt' ? 'bullet' : name === 'pnlvlbody' || name === 'pndec' ? 'numbered' : null;
    if (item !== null) outer.paragraph = { ...outer.paragraph, item };
  }

  private openFlow(give: (block: Block) => void): void {
    const { state } = this;
    const flow = new RtfFlow(this.tables, (block) => {
      this.isInOrder = false;
      give(block);
    });
    this.flows.push(flow);
    state.paragraph = PARAGRAPH;
    state.href = null;
    state.ends = () => {
      flow.end(this.state.paragraph);
      this.flows.pop();
    };
  }

  private openBox(): void {
    const outer = this.flow;
    this.openFlow((block) => outer.after.push(block));
  }

  /** `\upr` has its text twice: the second is Unicode, in a group of `\ud`. */
  private openTwice(): void {
    this.state.destination = 'copy';
    const { tokens } = this;
    // The first group is left out here, token by token; what it holds is said again.
    let depth = 0;
    while (tokens.next()) {
      if (tokens.kind === 'open') depth++;
      else if (tokens.kind === 'close') depth--;
      else if (tokens.kind === 'word' && tokens.name === 'bin') tokens.skip(tokens.value ?? 0);
      if (depth <= 0) break;
    }
    if (depth < 0) this.close();
  }

  private copyWord(name: string, value: number | null): void {
    const { state } = this;
    const character = characters.get(name);
    if (character !== undefined) {
      this.write(character, this.tokens.start, this.tokens.end - this.tokens.start);
      return;
    }
    if (this.characterWord(name, value) || this.paragraphWord(name, value)) return;
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        // A deleted end of a paragraph joins it to the next one.
        if (state.deleted) this.flow.add(' ', {}, state.paragraph, -1, 0);
        else this.flow.endParagraph(state.paragraph);
        break;
      case 'line':
      case 'lbr':
      case 'column':
        this.flow.break();
        break;
      case 'cell':
        this.flow.endCell(state.paragraph, 1);
        break;
      case 'nestcell':
        this.flow.endCell(state.paragraph, Math.max(2, state.paragraph.tables));
        break;
      case 'row':
        this.flow.endRow(1);
        break;
      case 'nestrow':
        this.flow.endRow(Math.max(2, state.paragraph.tables));
        break;
      case 'trowd':
        this.flow.isHead = false;
        break;
      case 'trhdr':
        this.flow.isHead = true;
        break;
      case 'ansicpg':
        this.tables.page = value ?? 1252;
        break;
      case 'mac':
        this.tables.page = 10000;
        break;
    }
  }

  private characterWord(name: string, value: number | null): boolean {
    const { state } = this;
    const on = value !== 0;
    switch (name) {
      case 'b':
        state.bold = on;
        return true;
      case 'i':
        state.italic = on;
        return true;
      case 'v':
        state.hidden = on;
        return true;
      case 'deleted':
        state.deleted = on;
        return true;
      case 'f':
      case 'deff':
        state.font = value ?? 0;
        this.lead = null;
        return true;
      case 'plain':
        state.bold = false;
        state.italic = false;
        state.hidden = false;
        state.deleted = false;
        return true;
      case 'uc':
        state.fallback = value ?? 1;
        return true;
      case 'u':
        this.unicode(value ?? 0);
        return true;
    }
    return false;
  }

  private paragraphWord(name: string, value: number | null): boolean {
    const { state } = this;
    const set = (change: Partial<ParagraphState>) => {
      state.paragraph = { ...state.paragraph, ...change };
      return true;
    };
    switch (name) {
      case 'pard':
        return set(PARAGRAPH);
      case 's':
        return set({ style: value ?? 0 });
      case 'ls':
        return set({ list: value ?? 0 });
      case 'ilvl':
        return set({ level: value ?? 0 });
      case 'outlinelevel':
        return set({ outline: value ?? 9 });
      case 'intbl':
        return set({ tables: Math.max(1, state.paragraph.tables) });
      case 'itap':
        return set({ tables: Math.max(0, value ?? 0) });
    }
    return false;
  }

  private symbol(sign: string): void {
    const { start, end } = this.tokens;
    switch (sign) {
      case '\\':
      case '{':
      case '}':
        this.write(sign, start, end - start);
        break;
      case '~':
        this.write('\u00a0', start, end - start);
        break;
      case '_':
        this.write('-', start, end - start);
        break;
      case '\n':
      case '\r':
        if (this.state.destination === 'copy') this.flow.endParagraph(this.state.paragraph);
        break;
      case '\t':
        this.write('\t', start, end - start);
        break;
    }
  }

  private unicode(value: number): void {
    const { tokens, state } = this;
    const code = value < 0 ? value + 0x10000 : value;
    this.skipped = Math.max(0, Math.min(state.fallback, 100));
    // Signs of the fonts of signs are in the private area.
    const font = code >= 0xf000 && code <= 0xf0ff ? this.tables.symbolFont(state.font) : null;
    const text = font === null ? String.fromCharCode(code & 0xffff) : symbolOf(font, code.toString(16));
    this.write(text, tokens.start, tokens.end - tokens.start);
  }

  private byte(byte: number, from: number, taken: number): void {
    const { state, lead } = this;
    const font = this.tables.symbolFont(state.font);
    if (font !== null) {
      this.write(symbolOf(font, byte.toString(16)), from, taken);
      return;
    }
    const page = this.tables.codePage(state.font);
    if (lead !== null) {
      this.lead = null;
      this.write(page.pair(lead.byte, byte), lead.from, from + taken - lead.from);
      return;
    }
    const single = page.singles[byte] as string;
    if (single === '') this.lead = { byte, from };
    else this.write(single, from, taken);
  }

  private literal(): void {
    const { tokens, codes } = this;
    let at = tokens.start;
    while (this.skipped > 0 && at < tokens.end) {
      this.skipped--;
      at++;
    }
    const isSign = this.tables.symbolFont(this.state.font) !== null;
    while (at < tokens.end) {
      if (isSign || this.lead !== null || this.isCoded(at)) {
        this.byte((codes[at] as number) & 0xff, at, 1);
        at++;
        continue;
      }
      let end = at + 1;
      while (end < tokens.end && !this.isCoded(end)) end++;
      this.write(this.source.slice(at, end), at, end - at);
      at = end;
    }
  }

  /** Whether the code page says what stands there. */
  private isCoded(at: number): boolean {
    return this.codes instanceof Uint8Array && (this.codes[at] as number) >= 0x80;
  }

  private write(text: string, from: number, taken: number): void {
    const { state } = this;
    if (text === '') return;
    switch (state.destination) {
      case 'copy':
        this.copy(text, from, taken);
        break;
      case 'fonts':
        this.tables.fontText(text);
        break;
      case 'styles':
        this.tables.styleText(text);
        break;
      case 'instruction':
        if (state.field !== null && state.field.instruction.length < LONGEST) state.field.instruction += text;
        break;
      case 'fact': {
        const before = this.fact === null ? '' : (this.facts[this.fact] ?? '');
        if (this.fact !== null && before.length < LONGEST) this.facts[this.fact] = before + text;
        break;
      }
      case 'left':
        if (this.loss !== null) this.losses.more(this.loss, text);
        break;
    }
  }

  private copy(text: string, from: number, taken: number): void {
    const { state } = this;
    if (state.deleted || state.hidden) {
      this.losses.more(state.deleted ? 'deletion' : 'hidden', text);
      this.aside('hidden', from, from + taken);
      return;
    }
    this.losses.end();
    const textStyle: TextStyle = {};
    if (state.bold) textStyle.bold = true;
    if (state.italic) textStyle.italic = true;
    if (state.href !== null) textStyle.href = state.href;
    this.flow.add(text, textStyle, state.paragraph, from, taken);
  }

  private aside(role: 'metadata' | 'hidden', start: number, end: number): void {
    const last = this.asides.at(-1);
    if (last !== undefined && last.role === role && last.end === start) last.end = end;
    else if (end > start) this.asides.push({ start, end, role });
  }
}
