/** Rich Text Format, as Word, WordPad, TextEdit, LibreOffice and the systems of newsrooms write it. */
import { diagnostic } from '../../../diagnostic.js';
import { western } from '../../text-decoder.js';
import { Unreadable } from '../../unreadable.js';
import type { Carried } from '../carrier.js';
import { documentFacts } from '../document-facts.js';
import { beyond, limits } from '../limits.js';
import { RtfReader } from './reader.js';
import type { Codes } from './tokens.js';

/**
 * Reads a file: one story. The source map tiles the file; each of its bytes is a UTF-16 unit, where it is not marked as Unicode.
 * @throws Unreadable where it is no RTF, or goes beyond a limit
 */
export function* readRtf(bytes: Uint8Array): Generator<Carried> {
  if (bytes.length > limits.input) throw beyond('input');
  const { source, codes } = decoded(bytes);
  if (!source.startsWith('{\\rtf')) {
    throw new Unreadable(diagnostic('carrier-invalid', 'not RTF: it does not begin with “{\\rtf”'));
  }
  const reader = new RtfReader(source, codes);
  reader.read();
  const { text, losses } = reader;
  const diagnostics = losses.diagnostics();
  if (reader.isCut) {
    diagnostics.push(diagnostic('carrier-loss', 'the file ends inside a group: its end may be missing'));
  }
  yield {
    name: 'rtf',
    text: text.text,
    hints: text.hints,
    facts: documentFacts(reader.facts, text.text, 'RTF'),
    marks: text.marks,
    // What a note says stands in the middle of a paragraph there, and behind it here.
    origin: reader.isInOrder ? { source, runs: text.runs, asides: reader.asides } : null,
    diagnostics,
    id: null,
    article: null,
  };
}

/** The file as text, and its units as numbers: with a mark it is UTF-8, though no program writes it so; else bytes. */
function decoded(bytes: Uint8Array): { source: string; codes: Codes } {
  if (!(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) {
    return { source: western.decode(bytes), codes: bytes };
  }
  const source = new TextDecoder().decode(bytes);
  const codes = new Uint16Array(source.length);
  for (let at = 0; at < source.length; at++) codes[at] = source.charCodeAt(at);
  return { source, codes };
}
