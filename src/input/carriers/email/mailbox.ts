/** Mailboxes (mbox): the messages of one, each as soon as it is whole. */
import { Unreadable } from '../../unreadable.js';
import type { Carried } from '../carrier.js';
import { beyond, limits } from '../limits.js';
import { readMessage } from './message.js';
import { isMailbox } from './sniff-email.js';

const LF = 0x0a;
/** No line that parts messages is longer, in bytes. */
const LONGEST = 300;

/** A story of a mailbox, or why a message of it has none. */
export type Boxed = Carried | Unreadable;

/**
 * Parts the bytes of a mailbox at the lines "From ...", which stand behind an empty line, and reads what is between. Holds one
 * message at most. What `push` and `end` return is to be walked to its end before the next call.
 */
export class Mailbox {
  /** What has come and is not read yet: `length` bytes of it. */
  private bytes: Uint8Array = new Uint8Array(0);
  private length = 0;
  /** The beginning of the line that is open, and how far it has been looked through. */
  private line = 0;
  private looked = 0;
  /** Where the message begins, behind its first line; -1 as long as there is none, or where it is too large. */
  private start = -1;
  private afterBlank = true;
  /** So far places have been counted: in UTF-16 units of the file, and its lines. */
  private counted = 0;
  private offset = 0;
  private number = 1;

  *push(chunk: Uint8Array): Generator<Boxed> {
    this.hold(chunk);
    for (let end = this.lineEnd(); end >= 0; end = this.lineEnd()) yield* this.endLine(end);
    if (this.start >= 0 && this.length - this.start > limits.input) {
      this.start = -1;
      yield beyond('input');
    }
    this.letGo(this.start < 0 ? this.line : this.start);
  }

  *end(): Generator<Boxed> {
    if (this.line < this.length) yield* this.endLine(this.length);
    yield* this.message(this.length);
  }

  private *endLine(end: number): Generator<Boxed> {
    const { bytes, line } = this;
    const length = end - line;
    if (this.afterBlank && length < LONGEST && isMailbox(latin1(bytes.subarray(line, end)))) {
      yield* this.message(line);
      this.count(end);
      this.start = end;
    }
    this.afterBlank = length === 1 || (length === 2 && bytes[line] === 0x0d);
    this.line = end;
  }

  private *message(end: number): Generator<Boxed> {
    const { start, offset, number: line } = this;
    if (start < 0 || end <= start) return;
    try {
      yield* readMessage(this.bytes.slice(start, end), { offset, line });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield error;
    }
  }

  /** The end of the line that is open; -1 where it is not there yet. */
  private lineEnd(): number {
    const found = this.bytes.subarray(0, this.length).indexOf(LF, this.looked);
    this.looked = found < 0 ? this.length : found + 1;
    return found < 0 ? -1 : found + 1;
  }

  private hold(chunk: Uint8Array): void {
    if (this.length + chunk.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + chunk.length));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(chunk, this.length);
    this.length += chunk.length;
  }

  /** Lets go what stands in front of an offset. */
  private letGo(at: number): void {
    if (at === 0) return;
    this.count(at);
    this.bytes.copyWithin(0, at, this.length);
    this.length -= at;
    this.line -= at;
    this.looked -= at;
    this.counted -= at;
    if (this.start >= 0) this.start -= at;
  }

  /** Counts places up to the beginning of a line. */
  private count(to: number): void {
    if (to <= this.counted) return;
    const passed = this.bytes.subarray(this.counted, to);
    this.offset += new TextDecoder('utf-8', { ignoreBOM: true }).decode(passed).length;
    for (let at = passed.indexOf(LF); at >= 0; at = passed.indexOf(LF, at + 1)) this.number++;
    this.counted = to;
  }
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
