/**
 * XML, an event at a time: no tree, no recursion, no entities but XML's own five, nothing fetched. Namespaces are recognised by
 * their addresses, so that prefixes can be any.
 */
import { SaxesParser } from 'saxes';
import { decoderNamed } from '../text-decoder.js';
import { Unreadable } from '../unreadable.js';
import { beyond, limits } from './limits.js';
import { damaged } from './zip.js';

export interface XmlEvents {
  /**
   * @param name with the prefix that `prefixes` gives its namespace: "w:p"; without one where it has another
   * @param attributes by names of the same kind; those without a prefix have none
   */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** So many UTF-16 units are parsed at once. */
const PIECE = 65_536;

/**
 * Walks through XML.
 * @param prefixes by addresses of namespaces
 * @throws Unreadable where it is not well-formed, or goes deeper than the limit
 */
export function walkXml(source: string, prefixes: ReadonlyMap<string, string>, events: XmlEvents): void {
  const parser = new SaxesParser({ position: false });
  const names: string[] = [];
  const spaces = new Namespaces(prefixes);
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', (tag) => {
    if (names.length >= limits.depth) throw beyond('depth');
    const given = Object.entries(tag.attributes);
    spaces.open(given);
    const name = spaces.name(tag.name, true);
    const attributes = new Map<string, string>();
    for (const [key, value] of given) attributes.set(key.includes(':') ? spaces.name(key, false) : key, value);
    names.push(name);
    events.open(name, attributes);
  });
  parser.on('closetag', () => {
    events.close(names.pop() ?? '');
    spaces.close();
  });
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  try {
    for (let at = 0; at < source.length; at += PIECE) parser.write(source.slice(at, at + PIECE));
    parser.close();
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
}

/** What prefixes mean where the walk stands. */
class Namespaces {
  /** By the document's prefix, ours; "" is the one of names without a prefix. */
  private readonly own = new Map<string, string>();
  /** What the elements around have changed, to be put back. */
  private readonly changed: { prefix: string; before: string | undefined }[][] = [];
  /** Names that have been looked up since prefixes last changed. */
  private readonly known = new Map<string, string>();

  constructor(private readonly prefixes: ReadonlyMap<string, string>) {}

  open(attributes: readonly (readonly [string, string])[]): void {
    const changes: { prefix: string; before: string | undefined }[] = [];
    for (const [name, value] of attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      changes.push({ prefix, before: this.own.get(prefix) });
      this.own.set(prefix, this.prefixes.get(value) ?? '');
    }
    if (changes.length > 0) this.known.clear();
    this.changed.push(changes);
  }

  close(): void {
    const changes = this.changed.pop() ?? [];
    for (const { prefix, before } of changes) {
      if (before === undefined) this.own.delete(prefix);
      else this.own.set(prefix, before);
    }
    if (changes.length > 0) this.known.clear();
  }

  name(name: string, element: boolean): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = this.own.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
    const local = name.slice(colon + 1);
    const full = prefix === '' ? local : `${prefix}:${local}`;
    if (element || colon >= 0) this.known.set(name, full);
    return full;
  }
}

/** Decodes XML: UTF-16 by its mark, else UTF-8, unless it says that it is Latin-1. */
export function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = /^<\?xml[^>]{0,60}encoding=["'](iso-8859-1|windows-1252|us-ascii)["']/i.test(start);
  return decoderNamed(encoding ? 'windows-1252' : 'utf-8').decode(bytes);
}
