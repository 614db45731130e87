/** The encoding of a page: its mark, what its bytes show, or what it says of itself. */
import { decoderNamed } from '../../text-decoder.js';

/** A page says it within its first 1,024 bytes (HTML standard); a saved one has more in front of it. */
const LOOKED = 4096;

export interface DecodedPage {
  text: string;
  /** As `TextDecoder` calls it. */
  encoding: string;
  /** Whether it is neither a mark's, nor what the page says, nor UTF-8. */
  guessed: boolean;
}

/**
 * Decodes a page. A byte order mark decides; then what is valid UTF-8 is UTF-8, for a header that nobody saved may have said so
 * against the page's own word; then what the page says; else Windows-1252, as browsers have it. Never throws.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const marked = markOf(bytes);
  if (marked !== null) return { text: decoded(bytes, marked), encoding: marked, guessed: false };
  const said = saidEncoding(bytes);
  // Its bytes are all ASCII.
  if (said === 'iso-2022-jp') return { text: decoded(bytes, said), encoding: said, guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    const encoding = said ?? 'windows-1252';
    return { text: decoded(bytes, encoding), encoding, guessed: said === null };
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return decoderNamed(encoding).decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const CHARSET = /charset\s*=["'\s]*([\w.:-]+)/i;
const ENCODING = /encoding\s*=["'\s]*([\w.:-]+)/i;

/**
 * The first word that a pattern finds in tags of a kind; undefined where none has it.
 * @param most how many places are looked at; of `<?xml` alone the text's beginning
 */
function wordIn(text: string, opening: string, pattern: RegExp, most = Number.POSITIVE_INFINITY): string | undefined {
  const small = text.toLowerCase();
  let from = 0;
  for (let count = 0; count < most; count++) {
    const at = small.indexOf(opening, from);
    if (at < 0 || (most === 1 && at > 0)) return undefined;
    const end = text.indexOf('>', at);
    from = end < 0 ? text.length : end;
    const found = pattern.exec(text.slice(at, from))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What `<meta charset>`, `<meta http-equiv>` or an XML declaration says; null where it is nothing that is known. */
function saidEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED));
  const label = wordIn(start, '<meta', CHARSET) ?? wordIn(start.trimStart(), '<?xml', ENCODING, 1);
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // Who could read that word does not have two bytes to a letter.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}
