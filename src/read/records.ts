/** Records that a script has made: one story each, however the copy in it looks. */
import { diagnostic } from '../diagnostic.js';
import { lineEndOf } from './lines.js';
import { breaksIn, isTooLarge, type Splitter, type StoryText, tooLarge } from './story-text.js';

/** Cuts at a separator; what stands between two of them is one story. Blanks are none. */
export class RecordSplitter implements Splitter {
  /** Of the open record: all but the last characters, which may be a separator's first. */
  private pieces: string[] = [];
  private length = 0;
  private rest = '';
  /** Where the open record starts. */
  private offset = 0;
  private line = 1;

  /**
   * @param separator one character or more
   * @param most in UTF-16 units: a longer record is not kept
   */
  constructor(
    private readonly separator: string,
    private readonly most = Number.POSITIVE_INFINITY,
  ) {}

  *push(chunk: string): Generator<StoryText> {
    const text = this.rest + chunk;
    let from = 0;
    for (let found = text.indexOf(this.separator); found >= 0; found = text.indexOf(this.separator, from)) {
      this.add(text.slice(from, found));
      yield* this.close();
      from = found + this.separator.length;
      this.offset += this.separator.length;
      this.line += breaksIn(this.separator);
    }
    const sure = Math.max(from, text.length - this.separator.length + 1);
    this.add(text.slice(from, sure));
    this.rest = text.slice(sure);
  }

  *end(): Generator<StoryText> {
    this.add(this.rest);
    this.rest = '';
    yield* this.close();
  }

  private add(text: string): void {
    this.length += text.length;
    if (this.length > this.most) this.pieces = [];
    else if (text !== '') this.pieces.push(text);
  }

  private *close(): Generator<StoryText> {
    const { length, offset, line } = this;
    const text = this.pieces.join('');
    this.pieces = [];
    this.length = 0;
    this.offset += length;
    if (length > this.most || isTooLarge(text, this.most)) {
      this.line += breaksIn(text);
      yield { offset, line, lineEnd: '\n', id: null, text: null, problem: tooLarge(this.most, line) };
      return;
    }
    this.line += breaksIn(text);
    if (text.trim() !== '') yield { offset, line, lineEnd: lineEndOf(text), id: null, text, problem: null };
  }
}

/** Reads NDJSON: `{"id": ..., "text": ...}` a line, one story each. A bad line is a problem with its number. */
export class NdjsonSplitter implements Splitter {
  private readonly records: RecordSplitter;

  /** @param most in UTF-16 units: a longer line is not kept */
  constructor(private readonly most = Number.POSITIVE_INFINITY) {
    // JSON escapes what it holds: a line is longer than its story.
    this.records = new RecordSplitter('\n', most * 2);
  }

  *push(chunk: string): Generator<StoryText> {
    for (const record of this.records.push(chunk)) yield storyOf(record, this.most);
  }

  *end(): Generator<StoryText> {
    for (const record of this.records.end()) yield storyOf(record, this.most);
  }
}

function storyOf(record: StoryText, most: number): StoryText {
  if (record.text === null) return record;
  const { line } = record;
  const bad = (what: string): StoryText => ({
    ...record,
    text: null,
    problem: diagnostic('record-invalid', `${what}: a line is to be {"id": ..., "text": "..."}`, { line, column: 1 }),
  });
  let value: unknown;
  try {
    // Files that are strung together may each begin with a byte order mark.
    value = JSON.parse(record.text.replace(/^\ufeff/, ''));
  } catch {
    return bad('no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('no object');
  const { id = null, text } = value as { id?: unknown; text?: unknown };
  if (typeof text !== 'string') return bad('no “text” that is a string');
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return bad('an “id” that is no string and no number');
  if (isTooLarge(text, most)) return { ...record, text: null, problem: tooLarge(most, line) };
  // Places are those in the story's own text, which whoever made the record has. Half a character, which JSON can
  // escape, would make the output one that jq and others refuse.
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return { ...record, offset: 0, lineEnd: lineEndOf(text), id: id === null ? null : String(id), text: whole };
}
