/** The text of a mail as the reader gets it: the header's lines that people see, and the body as it was written. */
import { addRun } from '../block-text.js';
import type { Run } from '../carrier.js';

/** A text in the making, with its places in the source where it has any. */
export class MailText {
  readonly runs: Run[] = [];
  private readonly pieces: string[] = [];
  private length = 0;

  get text(): string {
    return this.pieces.join('');
  }

  /** @param from where it stands in the source, in UTF-16 units; below 0 where it does not */
  add(text: string, from: number): void {
    if (text === '') return;
    if (from >= 0) addRun(this.runs, { at: this.length, from, length: text.length, taken: text.length });
    this.pieces.push(text);
    this.length += text.length;
  }

  /**
   * Adds a body, its lines ended by LF.
   * @param flowed whether lines that end with a space are joined to the next (RFC 3676); `bare`: without that space
   * @param escaped whether a mailbox has put ">" in front of lines that begin with "From "
   */
  body(body: string, from: number, { flowed = false, bare = false, escaped = false } = {}): void {
    let open: { quote: string } | null = null;
    for (let at = 0; at < body.length; ) {
      const found = body.indexOf('\n', at);
      const next = found < 0 ? body.length : found + 1;
      let end = found < 0 ? body.length : found;
      if (body.charAt(end - 1) === '\r' && end > at) end--;
      let start = at;
      if (escaped && /^>+From /.test(body.slice(at, at + 60))) start++;
      const quote = flowed ? quoteOf(body, start, end) : '';
      const goesOn = open !== null && open.quote === quote;
      if (open !== null && !goesOn) this.add('\n', -1);
      if (goesOn) start += quote.length;
      if (flowed && body.charAt(start) === ' ' && (goesOn || quote === '')) start++;
      const isSoft = flowed && body.charAt(end - 1) === ' ' && end > start && body.slice(start, end) !== '-- ';
      const until = isSoft && bare ? end - 1 : end;
      if (start < until) this.add(body.slice(start, until), from < 0 ? -1 : from + start);
      open = isSoft ? { quote } : null;
      if (!isSoft) this.add('\n', from >= 0 && end + 1 === next ? from + end : -1);
      at = next;
    }
    if (open !== null) this.add('\n', -1);
  }
}

/** The quoting signs at the beginning of a line, and the space behind them. */
function quoteOf(body: string, start: number, end: number): string {
  let at = start;
  while (at < end && body.charAt(at) === '>') at++;
  if (at > start && body.charAt(at) === ' ') at++;
  return body.slice(start, at);
}
