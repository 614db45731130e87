/** The parts of a mail (MIME, RFC 2045 and 2046), in one pass over its lines: nothing is called by itself. */
import { beyond, limits } from '../limits.js';
import { type Header, lineEnd, readHeader, type Structured, structured } from './header-fields.js';

export interface Part {
  header: Header;
  type: Structured;
  disposition: Structured;
  /** How it is encoded, in small letters; "" where it is not. */
  encoding: string;
  /** Where its body begins and ends, in bytes. */
  start: number;
  end: number;
  /** Number of the part that holds it; -1 for the message itself. */
  parent: number;
}

const DASH = 0x2d;
/** No boundary is longer, in bytes (RFC 2046 allows 70). */
const LONGEST_BOUNDARY = 200;

/**
 * Finds the parts of a message, those that hold others before these.
 * @param count how many parts the file has already
 * @throws Unreadable where there are more than the limit, or they are too deep in one another
 */
export function partsOf(bytes: Uint8Array, count = 0): Part[] {
  const parts: Part[] = [];
  /** Boundaries of the parts that are open, by their text; the innermost of two alike. */
  const open: { boundary: string; part: number }[] = [];
  const numbers = new Map<string, number>();
  const begin = (at: number, parent: number): number => {
    if (count + parts.length >= limits.parts) throw beyond('parts');
    const part = partAt(bytes, at, parent, parts[parent]);
    parts.push(part);
    const boundary = part.type.value.startsWith('multipart/') ? (part.type.parameters.get('boundary') ?? '') : '';
    if (boundary !== '' && !numbers.has(boundary)) {
      if (open.length >= limits.depth) throw beyond('depth');
      numbers.set(boundary, open.length);
      open.push({ boundary, part: parts.length - 1 });
    }
    return part.start;
  };
  let at = begin(0, -1);
  while (at < bytes.length) {
    const end = lineEnd(bytes, at, bytes.length);
    const found = bytes[at] === DASH && bytes[at + 1] === DASH ? boundaryIn(bytes, at + 2, end, numbers) : null;
    if (found === null) {
      at = end;
      continue;
    }
    const { level, closes } = found;
    endParts(parts, open[level]?.part ?? 0, before(bytes, at));
    for (const { boundary } of open.splice(level + 1)) numbers.delete(boundary);
    at = closes ? end : begin(end, open[level]?.part ?? 0);
    if (closes) {
      for (const { boundary } of open.splice(level)) numbers.delete(boundary);
    }
  }
  return parts;
}

function partAt(bytes: Uint8Array, at: number, parent: number, outer: Part | undefined): Part {
  const header = readHeader(bytes, at, bytes.length);
  const field = (name: string) => header.fields.find((one) => one.name === name)?.value ?? '';
  const type = structured(field('content-type'));
  const standard = outer?.type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return {
    header,
    type: type.value.includes('/') ? type : { ...type, value: standard },
    disposition: structured(field('content-disposition')),
    encoding: /[\w-]+/.exec(field('content-transfer-encoding'))?.[0].toLowerCase() ?? '',
    start: header.end,
    end: bytes.length,
    parent,
  };
}

/** What is in a part, and is not ended yet, ends here. */
function endParts(parts: Part[], outer: number, at: number): void {
  for (let index = parts.length - 1; index > outer; index--) {
    const part = parts[index] as Part;
    if (part.end <= at) break;
    part.end = Math.max(part.start, at);
  }
}

/** The line end in front of a boundary is the boundary's. */
function before(bytes: Uint8Array, at: number): number {
  let end = at;
  if (bytes[end - 1] === 0x0a) end--;
  if (bytes[end - 1] === 0x0d) end--;
  return end;
}

function boundaryIn(
  bytes: Uint8Array,
  start: number,
  end: number,
  numbers: ReadonlyMap<string, number>,
): { level: number; closes: boolean } | null {
  if (numbers.size === 0 || end - start > LONGEST_BOUNDARY) return null;
  const line = new TextDecoder('latin1').decode(bytes.subarray(start, end)).trimEnd();
  const level = numbers.get(line);
  if (level !== undefined) return { level, closes: false };
  const closed = line.endsWith('--') ? numbers.get(line.slice(0, -2)) : undefined;
  return closed === undefined ? null : { level: closed, closes: true };
}
