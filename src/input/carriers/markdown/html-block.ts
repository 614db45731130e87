/** HTML that stands between the blocks of Markdown: its text, its pictures, what it shows of other pages. */
import type { CarriedText } from '../carried-text.js';
import type { Hint } from '../carrier.js';
import { entityAt } from '../entities.js';

type Aside = { start: number; end: number; role: 'metadata' | 'hidden' };

/** Elements that end a line. */
const BLOCKS =
  /^(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|figure|figcaption|section|aside|details|summary|hr|header|footer|article|dt|dd|center)$/;
/** What is in them is no text. */
const HIDDEN = /^(?:script|style|template|noscript|svg|head)$/;

/**
 * Takes a block of HTML. Tags are recognised as tags and no more: what an element holds is text, and none is a parent of others.
 * @param from where it stands in the source; line ends are those of the source, or LF for CR LF
 */
export function htmlBlock(raw: string, from: number, out: CarriedText, asides: Aside[]): void {
  let hint: Hint = { block: 'paragraph' };
  let at = 0;
  const text = (to: number) => {
    let start = at;
    for (let sign = raw.indexOf('&', at); sign >= 0 && sign < to; sign = raw.indexOf('&', sign + 1)) {
      const entity = entityAt(raw, sign);
      if (entity === null) continue;
      out.add(raw.slice(start, sign), from + start);
      out.add(entity.text, from + sign, entity.length);
      start = sign + entity.length;
    }
    out.add(raw.slice(start, to), from + start);
    at = to;
  };
  for (;;) {
    const open = raw.indexOf('<', at);
    if (open < 0) break;
    text(open);
    if (raw.startsWith('<!--', open)) {
      const close = raw.indexOf('-->', open + 4);
      at = close < 0 ? raw.length : close + 3;
      asides.push({ start: from + open, end: from + at, role: 'hidden' });
      continue;
    }
    const close = raw.indexOf('>', open);
    if (close < 0) {
      text(raw.length);
      break;
    }
    const tag = raw.slice(open + 1, Math.min(close, open + 2000));
    const name = /^\/?([a-z][a-z0-9-]{0,30})/i.exec(tag)?.[1]?.toLowerCase() ?? '';
    at = close + 1;
    if (name === '') {
      out.add('<', from + open);
      at = open + 1;
      continue;
    }
    if (HIDDEN.test(name) && !tag.startsWith('/')) {
      const end = raw.toLowerCase().indexOf(`</${name}`, at);
      const until = end < 0 ? raw.length : end;
      asides.push({ start: from + open, end: from + until, role: 'hidden' });
      at = until;
    } else if (name === 'img' || name === 'iframe') {
      out.end(hint);
      shown(name, tag, from + open + 1, out);
    } else if (BLOCKS.test(name)) {
      out.end(hint);
      hint = hintOf(name, tag.startsWith('/'));
    }
  }
  text(raw.length);
  out.end(hint);
}

function hintOf(name: string, ends: boolean): Hint {
  if (ends) return { block: 'paragraph' };
  if (/^h[1-6]$/.test(name)) return { block: 'heading', level: Number(name.charAt(1)) };
  if (name === 'figcaption') return { block: 'caption' };
  if (name === 'blockquote') return { block: 'quote' };
  return { block: name === 'li' ? 'item' : 'paragraph' };
}

/** A picture by its description, or by its address; a frame by its address. */
function shown(name: 'img' | 'iframe', tag: string, from: number, out: CarriedText): void {
  const src = attribute(tag, 'src');
  if (src === null || /^data:/i.test(src.value)) return;
  const told = attribute(tag, name === 'img' ? 'alt' : 'title');
  const text = told === null || told.value.trim() === '' ? src : told;
  out.part();
  out.add(text.value, from + text.at);
  out.end({ block: name === 'img' ? 'image' : 'embed', href: src.value });
}

function attribute(tag: string, name: string): { value: string; at: number } | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  if (found === null) return null;
  const value = found[1] ?? found[2] ?? found[3] ?? '';
  return { value, at: found.index + found[0].length - value.length - (found[3] === undefined ? 1 : 0) };
}
