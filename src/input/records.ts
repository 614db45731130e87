/** Records that a script has made: one story each, however the copy in it looks. */
import { carrierNames } from '../article.js';
import { diagnostic } from '../diagnostic.js';
import { escapeOf, isBlank } from './escapes.js';
import { lineEndOf } from './lines.js';
import { breaksIn, type From, isTooLarge, type Splitter, type Story, storyAt, tooLarge } from './story.js';

/** Cuts at a separator; what stands between two of them is one story. Blanks are none. */
export class RecordSplitter implements Splitter {
  /** Of the open record: all but the last characters, which may be a separator's first. */
  private pieces: string[] = [];
  private length = 0;
  private rest = '';
  /** Offset in the input of where the open record starts. */
  private offset = 0;
  /** Line ends so far, by either kind, and those above the open record. A CR alone ends lines where there is no LF. */
  private breaks = { lf: 0, cr: 0 };
  private above = { lf: 0, cr: 0 };

  /**
   * @param separator what stands between records; `separatorOf` makes one of what a user gives
   * @param most in UTF-16 units: a longer record is not kept
   */
  constructor(
    private readonly separator: Separator,
    private readonly most = Number.POSITIVE_INFINITY,
  ) {}

  *push(chunk: string): Generator<Story> {
    const text = this.rest + chunk;
    const { pattern, longest } = this.separator;
    let from = 0;
    for (const found of text.matchAll(pattern)) {
      const [own] = found;
      this.add(text.slice(from, found.index));
      yield* this.close();
      from = found.index + own.length;
      this.offset += own.length;
      this.count(own);
      this.above = { ...this.breaks };
    }
    let sure = text.length - longest + 1;
    // A pair stays whole: its second unit alone is taken for a byte.
    if (/^[\udc00-\udfff]/.test(text.charAt(sure))) sure--;
    sure = Math.max(from, sure);
    this.add(text.slice(from, sure));
    this.rest = text.slice(sure);
  }

  *end(): Generator<Story> {
    this.add(this.rest);
    this.rest = '';
    yield* this.close();
  }

  private add(text: string): void {
    this.count(text);
    this.length += text.length;
    if (this.length > this.most) this.pieces = [];
    else if (text !== '') this.pieces.push(text);
  }

  private count(text: string): void {
    this.breaks.lf += breaksIn(text, '\n');
    if (this.breaks.lf === 0) this.breaks.cr += breaksIn(text, '\r');
  }

  private *close(): Generator<Story> {
    const { length, offset, above, breaks } = this;
    const text = this.pieces.join('');
    this.pieces = [];
    this.length = 0;
    this.offset += length;
    const [lineEnd, line] =
      breaks.lf > 0 ? (['\n', above.lf + 1] as const) : ([lineEndOf(text), above.cr + 1] as const);
    const place = { offset, line, lineEnd };
    if (length > this.most || isTooLarge(text, this.most)) {
      yield storyAt(place, tooLarge(this.most, line));
    } else if (!isBlank(text)) {
      yield storyAt(place, text);
    }
  }
}

/** What stands between records, and how many UTF-16 units it takes at most. */
interface Separator {
  pattern: RegExp;
  longest: number;
}

/**
 * A separator as it stands in an input: LF as CR LF as well, and in Latin-1, whose bytes are not decoded yet.
 * @param separator one character or more
 */
export function separatorOf(separator: string): Separator {
  const characters = Array.from(separator.replaceAll('\r\n', '\n'));
  const parts = characters.map((character) => {
    if (character === '\n') return '\\r?\\n';
    const literal = character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
    const byte = escapeOf(character);
    // The second unit of a pair is no byte.
    return byte === null ? literal : `(?:${literal}|(?<![\\ud800-\\udbff])${byte})`;
  });
  return { pattern: new RegExp(parts.join(''), 'g'), longest: separator.length + characters.length };
}

/** Reads NDJSON: `{"id": ..., "text": ...}` a line, one story each; `from` may say what carries the text. A bad line is a problem with its number. */
export class NdjsonSplitter extends RecordSplitter {
  /** @param longest in UTF-16 units: a longer story is not kept */
  constructor(private readonly longest = Number.POSITIVE_INFINITY) {
    // JSON escapes what it holds: a line is longer than its story.
    super({ pattern: /\n/g, longest: 1 }, longest * 2);
  }

  read(record: Story): Story {
    return storyOf(record, this.longest);
  }
}

function storyOf(record: Story, most: number): Story {
  if (record.text === null) return record;
  const { line } = record;
  const bad = (what: string): Story => ({
    ...record,
    text: null,
    problem: diagnostic('record-invalid', `${what}: each line must be {"id": ..., "text": "..."}`, { line, column: 1 }),
  });
  let value: unknown;
  try {
    // Files that are strung together may each begin with a byte order mark.
    value = JSON.parse(record.text.replace(/^\ufeff/, ''));
  } catch {
    return bad('no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('no object');
  const { id = null, text, from = 'copy' } = value as { id?: unknown; text?: unknown; from?: unknown };
  if (typeof text !== 'string') return bad('no “text” that is a string');
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return bad('an “id” that is no string and no number');
  if (!isFrom(from)) return bad('a “from” that names no carrier (wirecopy carriers)');
  if (isTooLarge(text, most)) return { ...record, text: null, problem: tooLarge(most, line) };
  // Places are those in the story's own text, which whoever made the record has. Half a character, which JSON can
  // escape, would make the output one that jq and others refuse.
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const own = { offset: 0, line: 1, lineEnd: lineEndOf(text), record: line };
  const told = from === 'copy' ? {} : { from };
  return { ...record, ...own, ...told, id: id === null ? null : String(id), text: whole, problem: null };
}

function isFrom(from: unknown): from is From {
  return from === 'auto' || (from !== 'ndjson' && (carrierNames as readonly unknown[]).includes(from));
}
