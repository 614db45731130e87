/**
 * Files packed in a zip archive, as word processors' documents are. Only what is asked for is unpacked, a piece at a time,
 * and no more of it than the limits let through, whatever the archive says of its sizes.
 */
import { Inflate } from 'fflate';
import { diagnostic } from '../../diagnostic.js';
import { Unreadable } from '../unreadable.js';
import { beyond, limits } from './limits.js';

/** Signatures of the records of an archive (PKWARE's APPNOTE, 4.3), least byte first. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Lengths of their fixed parts, in bytes. */
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** The longest comment behind the end record, in bytes. */
const LONGEST_COMMENT = 0xffff;
/** What stands for a number that is in the extra field of the 64-bit form. */
const ELSEWHERE = 0xffffffff;
/** So many packed bytes are unpacked at once: no more than a thousand times as many come out. */
const PIECE = 8192;
/** Below so many unpacked bytes a high ratio is nothing to fear: a document of blank lines has one. */
const SMALL = 2 ** 20;

interface Entry {
  /** 0 stored, 8 deflated; others are not read. */
  method: number;
  encrypted: boolean;
  packed: number;
  /** Offset of the local header. */
  at: number;
}

/** A zip archive; its files by their names. */
export class Zip {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private unpacked = 0;
  private taken = 0;

  /** @throws Unreadable where it is damaged, or its files lie over each other */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.list();
  }

  get names(): Iterable<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * A file, unpacked; null where there is none of that name.
   * @throws Unreadable where it is damaged, encrypted, or unpacks to more than the limits
   */
  file(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.encrypted) throw damaged(`${quoted(name)} in it is encrypted: save it without a password first`);
    if (this.taken++ >= limits.parts) throw beyond('parts');
    const packed = this.packed(entry);
    if (entry.method === 0) return this.counted(packed);
    if (entry.method === 8) return this.inflated(packed);
    throw damaged(`${quoted(name)} in it is packed in a way that is not read (method ${entry.method}): save it again`);
  }

  private packed(entry: Entry): Uint8Array {
    const { view } = this;
    if (entry.at + LOCAL_LENGTH > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) throw damaged();
    const start = entry.at + LOCAL_LENGTH + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    if (start + entry.packed > view.byteLength) throw damaged();
    return this.bytes.subarray(start, start + entry.packed);
  }

  private counted(bytes: Uint8Array): Uint8Array {
    this.unpacked += bytes.length;
    if (this.unpacked > limits.inflated) throw beyond('inflated');
    return bytes;
  }

  private inflated(packed: Uint8Array): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    let ended = false;
    const inflate = new Inflate((piece, last) => {
      this.counted(piece);
      length += piece.length;
      pieces.push(piece);
      ended = last;
    });
    try {
      for (let at = 0; at < packed.length; at += PIECE) {
        const end = Math.min(at + PIECE, packed.length);
        inflate.push(packed.subarray(at, end), end === packed.length);
        if (length > SMALL && length > limits.ratio * end) throw beyond('ratio');
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : damaged();
    }
    if (!ended) throw damaged();
    return joined(pieces, length);
  }

  /** Reads the central directory, which alone says what is in the archive. */
  private list(): void {
    const { view } = this;
    const end = this.end();
    let at = view.getUint32(end + 16, true);
    const count = view.getUint16(end + 10, true);
    const names = new TextDecoder();
    const spans: { start: number; end: number }[] = [];
    for (let index = 0; index < count; index++) {
      if (at + CENTRAL_LENGTH > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged();
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const next = at + CENTRAL_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
      if (next > view.byteLength) throw damaged();
      const name = names.decode(this.bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
      const entry = this.entry(at, at + CENTRAL_LENGTH + nameLength, extraLength);
      spans.push({ start: entry.at, end: entry.at + LOCAL_LENGTH + entry.packed });
      // Some write "\" between folders; the first of two files of one name is the one that is read.
      const own = name.replaceAll('\\', '/').replace(/^\//, '');
      if (!this.entries.has(own)) this.entries.set(own, entry);
      at = next;
    }
    spans.sort((one, other) => one.start - other.start);
    for (let index = 1; index < spans.length; index++) {
      if ((spans[index]?.start ?? 0) < (spans[index - 1]?.end ?? 0))
        throw damaged('files in it overlap, as no program packs them: save it again');
    }
  }

  private entry(at: number, extra: number, extraLength: number): Entry {
    const { view } = this;
    const entry = {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    if (entry.packed !== ELSEWHERE && entry.at !== ELSEWHERE) return entry;
    // The 64-bit form (4.5.3): unpacked size, packed size, offset, each only where it is said to be elsewhere.
    let field = extra;
    while (field + 4 <= extra + extraLength && view.getUint16(field, true) !== 1)
      field += 4 + view.getUint16(field + 2, true);
    const last = Math.min(
      extra + extraLength,
      field + 4 + (field + 4 <= extra + extraLength ? view.getUint16(field + 2, true) : 0),
    );
    let number = field + 4 + (view.getUint32(at + 24, true) === ELSEWHERE ? 8 : 0);
    for (const key of ['packed', 'at'] as const) {
      if (entry[key] !== ELSEWHERE) continue;
      if (number + 8 > last) throw damaged();
      entry[key] = Number(view.getBigUint64(number, true));
      number += 8;
    }
    return entry;
  }

  /** Offset of the end record, which stands in front of a comment at the most. */
  private end(): number {
    const { view } = this;
    const least = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
    for (let at = view.byteLength - END_LENGTH; at >= least; at--) {
      if (view.getUint32(at, true) === END) return at;
    }
    throw damaged('it ends before its table of contents: send or save it again');
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function quoted(name: string): string {
  return `“${name.slice(0, 60)}”`;
}

/** The error of a document that can't be unpacked. */
export function damaged(why = 'open it in its own program and save it again'): Unreadable {
  return new Unreadable(diagnostic('carrier-invalid', `the document is damaged: ${why}`));
}
