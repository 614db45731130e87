/**
 * The frame that a wire sends a story in: header lines, slug line, tagged lines, trailer, and the signs `^`, `<` and
 * `=` that open and close lines (ANPA 1312). What the frame says goes to `wire` and `slug`; the story is what is left.
 */

import type { Envelope, Style, TagField } from '../houses/style.js';
import type { Line } from '../input/lines.js';
import { firstSigned } from './frame-signs.js';
import { type Mark, markOn, type Role } from './source-map.js';
import { patternOf } from './text/pattern.js';
import { fold, skipWhite, trimWhite } from './text/white-space.js';

export interface Opened {
  /** The frame's own marks, in the order of the text. */
  marks: Mark[];
  /** The story's lines, their opening and closing signs left out. */
  lines: Line[];
  /** Lines that an opening sign starts, and those that a closing sign ends: nothing joins there. */
  opens: ReadonlySet<Line>;
  closes: ReadonlySet<Line>;
  /** Whether a tagged line gave the headline. */
  headline: boolean;
}

/** Headers stand in the first lines, trailers in the last. */
const MOST_LINES = 24;
/** In UTF-16 units: patterns see no longer line. */
const LONGEST = 200;

/** Takes a story out of its frame; null where the style has none. */
export function openEnvelope(text: string, lines: readonly Line[], style: Style): Opened | null {
  const { envelope } = style;
  if (envelope === null) return null;
  return new Opener(text, lines, envelope, style.name).open();
}

const roles: Record<string, Role> = {
  service: 'wire-service',
  number: 'wire-number',
  priority: 'wire-priority',
  category: 'wire-category',
  slug: 'slug',
  take: 'wire-take',
  words: 'wire-words',
  sent: 'wire-sent',
};

const tagRoles: Record<Exclude<TagField, null>, Role> = {
  slug: 'slug',
  headline: 'headline',
  source: 'source',
  byline: 'byline',
  category: 'wire-category',
  service: 'wire-service',
  take: 'wire-take',
  sent: 'wire-sent',
  subject: 'wire-subject',
  keyword: 'wire-keyword',
  place: 'wire-place',
  note: 'note',
};

class Opener {
  private readonly marks: Mark[] = [];
  /** Each field once: the first line that gives it counts. */
  private readonly taken = new Set<Role>();
  private readonly opens = new Set<Line>();
  private readonly closes = new Set<Line>();
  /** What the patterns of headers have found in the first lines. */
  private readonly found: (RegExpExecArray | null)[] = [];
  private first = 0;
  /** Whether a tagged line holds a headline. */
  private titled = false;
  private last: number;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly envelope: Envelope,
    private readonly style: string,
  ) {
    this.last = lines.length;
  }

  open(): Opened {
    // The trailer first: it has the full time, the header only the day.
    this.trailers();
    // The slug line before the header: it has the slug in full.
    const headerEnd = this.headerEnd();
    this.first = headerEnd;
    this.slugLine();
    for (let at = 0; at < headerEnd; at++) this.header(this.lines[at] as Line, this.found[at] ?? null);
    if (this.envelope.slugBelow && headerEnd > 0) this.slugBelow();
    this.tags();
    const rest = this.lines.slice(this.first, this.last).map((line, index) => this.unsigned(line, index < 4));
    this.marks.sort((a, b) => a.start - b.start);
    return {
      marks: this.marks,
      lines: rest,
      opens: this.opens,
      closes: this.closes,
      headline: this.taken.has('headline'),
    };
  }

  private mark(role: Role, rule: string, line: Line, start: number, end: number): void {
    this.marks.push(markOn(line, role, `${this.style}/${rule}`, start, end));
  }

  private trailers(): void {
    for (let tries = 0; tries < 6 && this.last > 0; tries++) {
      const line = this.unsigned(this.lines[this.last - 1] as Line);
      const found = this.match(this.envelope.trailers, line);
      const closing = /^[<^=]*END[<^=]*$|^[<^=]+$/.test(line.text);
      if (found === null && !closing) return;
      if (found !== null) this.markGroups(found, line, 'trailer');
      else this.mark('envelope', 'trailer', line, line.start, line.end);
      this.last--;
    }
  }

  /** The index behind the last header line. */
  private headerEnd(): number {
    let end = 0;
    const most = Math.min(this.last, 8);
    for (let at = 0; at < most; at++) {
      const line = this.lines[at] as Line;
      const found = this.match(this.envelope.headers, line);
      this.found.push(found);
      if (found !== null) end = at + 1;
      else if (at > end + 1) break;
    }
    // Any header above a line in the frame's signs is not part of the story, whoever's it is; the slug line can have none.
    let signed = firstSigned(this.lines.slice(0, most), this.envelope);
    while (signed > end && this.slugIn(this.lines[signed - 1] as Line) !== null) signed--;
    return Math.max(end, signed);
  }

  private match(sources: readonly string[], line: Line): RegExpExecArray | null {
    if (line.end - line.start > LONGEST) return null;
    // Patterns see the line one for one, so that the offsets of their groups hold.
    const raw = this.text.slice(line.start, line.end);
    for (const source of sources) {
      // "d": with the offsets of groups.
      const found = patternOf(source, 'd').exec(raw);
      if (found !== null) return found;
    }
    return null;
  }

  private header(line: Line, found: RegExpExecArray | null): void {
    if (found === null) this.mark('envelope', 'header', line, line.start, line.end);
    else this.markGroups(found, line, 'header');
  }

  /** Marks the named groups that are new, and what stands between them as the frame's. */
  private markGroups(found: RegExpExecArray, line: Line, rule: string, shift = 0): void {
    const groups = Object.entries(found.indices?.groups ?? {})
      .filter((entry): entry is [string, [number, number]] => entry[1] !== undefined && entry[1][0] < entry[1][1])
      .sort((a, b) => a[1][0] - b[1][0]);
    let at = line.start;
    for (const [name, [from, to]] of groups) {
      const role = roles[name];
      if (role === undefined || this.taken.has(role)) continue;
      const start = skipWhite(this.text, line.start + shift + from, line.start + shift + to);
      const end = trimWhite(this.text, start, line.start + shift + to);
      if (start === end) continue;
      this.rest(line, at, start, rule);
      this.taken.add(role);
      this.mark(role, rule, line, start, end);
      at = end;
    }
    this.rest(line, at, line.end, rule);
  }

  private rest(line: Line, from: number, to: number, rule: string): void {
    const start = skipWhite(this.text, from, to);
    const end = trimWhite(this.text, start, to);
    if (start < end) this.mark('envelope', rule, line, start, end);
  }

  private slugLine(): void {
    const line = this.lines[this.first];
    const slug = line === undefined || this.first >= this.last ? null : this.slugIn(line);
    if (slug === null) return;
    this.markGroups(slug.found, slug.signed, 'slug-line', slug.skip);
    this.first++;
  }

  /** What the slug line's pattern finds in a line, the line without its signs, and how much of that it passes over. */
  private slugIn(line: Line): { found: RegExpExecArray; signed: Line; skip: number } | null {
    const { slugLine } = this.envelope;
    if (slugLine === null || line.end - line.start > LONGEST) return null;
    const signed = this.unsigned(line);
    // `^*9006< ^AP-...`: a number of the desk in front of it.
    const raw = this.text.slice(signed.start, signed.end);
    const skip = /^\*\d{1,6}<\s*\^?/.exec(raw)?.[0].length ?? 0;
    const found = patternOf(slugLine, 'di').exec(raw.slice(skip));
    return found === null ? null : { found, signed, skip };
  }

  /** The keywords under the header of IPTC 7901: all lines above the STX; without one, the line with slashes. */
  private slugBelow(): void {
    const line = this.lines[this.first];
    if (line === undefined || this.first >= this.last) return;
    const afterStx = this.text.slice(line.lineStart, line.start).includes('\x02');
    const slashed = line.text.includes('/') && !line.text.includes('. ');
    const next = this.lines[this.first + 1];
    const stxNext = next !== undefined && this.text.slice(line.end, next.start).includes('\x02');
    if (afterStx || !(slashed || stxNext) || line.text.length > 120) return;
    let { start, end } = line;
    while (start < end && this.text.charAt(start) === '/') start++;
    while (end > start && this.text.charAt(end - 1) === '/') end--;
    end = trimWhite(this.text, start, end);
    this.rest(line, line.start, start, 'keywords');
    if (start < end) {
      this.mark('slug', 'keywords', line, start, end);
      this.taken.add('slug');
      this.rest(line, end, line.end, 'keywords');
    }
    this.first++;
  }

  /** Lines that are a sign and a field, as long as they come. */
  private tags(): void {
    const tags = Object.keys(this.envelope.tags).sort((a, b) => b.length - a.length);
    if (tags.length === 0 || this.first === 0) return;
    this.titled = this.lines.slice(this.first, this.first + MOST_LINES).some(({ text }) => {
      const tag = tags.find((sign) => text.startsWith(sign));
      return tag !== undefined && this.envelope.tags[tag] === 'headline' && text.slice(tag.length).trim().includes(' ');
    });
    for (let tries = 0; tries < MOST_LINES && this.first < this.last; tries++) {
      const line = this.lines[this.first] as Line;
      const raw = this.text.slice(line.start, line.end);
      const tag = tags.find((sign) => raw.startsWith(sign));
      // A bullet with its space is the story's.
      if (tag === undefined || (tag === '*' && raw.startsWith('* ')) || line.text.length > 2000) return;
      this.tagged(line, tag);
      this.first++;
    }
  }

  private tagged(line: Line, tag: string): void {
    const fields = [this.envelope.tags[tag] ?? null].flat();
    const start = skipWhite(this.text, line.start + tag.length, line.end);
    const value = fold(this.text.slice(start, line.end));
    const role = this.roleOf(fields, value);
    if (role === 'envelope' || value === '') {
      this.mark('envelope', 'tagged-line', line, line.start, line.end);
      return;
    }
    this.taken.add(role);
    this.mark('envelope', 'tagged-line', line, line.start, line.start + tag.length);
    this.mark(role, 'tagged-line', line, start, line.end);
  }

  /** The first of the fields that the line can give; what several lines may hold are subjects and notes. */
  private roleOf(fields: readonly TagField[], value: string): Role {
    for (const field of fields) {
      // A sign for the keyword is another's where none is for the headline.
      if (field === 'keyword' && fields.length > 1 && !this.titled) continue;
      if (field === null || (field === 'subject' && !/^\d{8}$/.test(value))) continue;
      // "$T": the category of another dialect. A headline has more than one word.
      const letters = field === 'headline' && /^[A-Z]{1,2}$/i.test(value);
      if (field === 'headline' && !letters && !value.includes(' ')) continue;
      const role = letters ? 'wire-category' : tagRoles[field];
      if (role === 'note' || role === 'wire-subject' || !this.taken.has(role)) return role;
    }
    return 'envelope';
  }

  /** The line without the signs that open and close it: `^Headline <`, `By NAME=`, `Headline =`, `Headline+`. */
  private unsigned(line: Line, top = false): Line {
    let { start, end } = line;
    const open = this.text.charAt(start) === '^';
    if (open) start = skipWhite(this.text, start + 1, end);
    const last = this.text.charAt(end - 1);
    const before = this.text.charAt(end - 2);
    // An equals sign, or a plus, closes a line of the head alone; in running copy it is what it says.
    const closes =
      last === '<' ||
      (last === '=' && (open || before === ' ')) ||
      (top && last === '+' && before !== ' ' && before !== '+');
    if (closes) {
      end = trimWhite(this.text, start, end - 1);
      // "dpa  =" has lost its sign and the space before it.
      while (end > start && this.text.charAt(end - 1) === '<') end = trimWhite(this.text, start, end - 1);
    }
    if (start >= end) return line;
    if (!open && !closes) return line;
    const { number, lineStart, afterBlank, indent } = line;
    const text = fold(this.text.slice(start, end));
    const changed: Line = { number, lineStart, start, end, text, afterBlank, indent };
    if (open) this.opens.add(changed);
    if (closes) this.closes.add(changed);
    return changed;
  }
}
