/**
 * Bytes that are no UTF-8, kept in a text until it is known of which story they are and what that one's encoding is:
 * byte 0xE9 stands as U+DCE9, half of a surrogate pair, which valid UTF-8 never decodes to.
 */

/** Such halves alone: with the flag the second unit of a whole pair is none. */
const ESCAPE = /[\udc80-\udcff]/u;
const ESCAPES = /[\udc80-\udcff]/gu;
const BASE = 0xdc00;

/** How many units are made a text at once: as many arguments as any engine takes. */
const SLICE = 8192;

/** A no-break space in Latin-1, as it stands in a text: white space all the same. */
export const ESCAPED_SPACE = BASE + 0xa0;

/** Whether there is nothing but white space. */
export function isBlank(text: string): boolean {
  return /^[\s\udca0]*$/.test(text);
}

export function holdsEscapes(text: string): boolean {
  return ESCAPE.test(text);
}

/** Decodes UTF-8; every other byte is escaped. Linear. */
export function escaped(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const size = lead < 0x80 ? 1 : sizeAt(bytes, at);
    let code = size === 0 ? BASE + lead : size === 1 ? lead : lead & (0x7f >> size);
    const end = at + Math.max(size, 1);
    for (at++; at < end; at++) code = (code << 6) | ((bytes[at] as number) & 0x3f);
    if (code > 0xffff) {
      units[length++] = 0xd7c0 + (code >> 10);
      code = 0xdc00 + (code & 0x3ff);
    }
    units[length++] = code;
  }
  return textOf(units.subarray(0, length));
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += SLICE) {
    // Spread, they would be walked one by one: that is eight times as slow.
    text += String.fromCharCode.apply(null, units.subarray(at, at + SLICE) as unknown as number[]);
  }
  return text;
}

/** How many bytes the character of more than one that begins here takes; 0 where none does (RFC 3629, section 4). */
function sizeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const size = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (size === 0 || at + size > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + size; next++) {
    if (((bytes[next] as number) & 0xc0) !== 0x80) return 0;
  }
  return size;
}

/** 0x80 to 0xFF in Windows-1252 (WHATWG Encoding Standard, index-windows-1252); five of them stand for nothing. */
const WESTERN = `€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ${String.fromCharCode(
  ...Array.from({ length: 96 }, (_, index) => 0xa0 + index),
)}`;

/** A text in which what is escaped is Windows-1252. It keeps its length, so that every place in it stays one. */
export function asWestern(text: string): string {
  if (!ESCAPE.test(text)) return text;
  // Made of units, a text that is Latin-1 again takes a byte a character: it is read faster.
  const units = new Uint16Array(text.length);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isEscape = code >= BASE + 0x80 && code <= BASE + 0xff && (before < 0xd800 || before > 0xdbff);
    units[at] = isEscape ? WESTERN.charCodeAt(code - BASE - 0x80) : code;
    before = code;
  }
  return textOf(units);
}

/** A text in which what is escaped stands for nothing: U+FFFD for each byte, but for Latin-1's no-break space. */
export function asBroken(text: string): string {
  return text.replace(ESCAPES, (one) => (one.charCodeAt(0) === ESCAPED_SPACE ? '\xa0' : '\ufffd'));
}

/** Whether most of what is not ASCII is valid UTF-8. */
export function isRatherUtf8(text: string): boolean {
  const beyond = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const broken = text.match(ESCAPES)?.length ?? 0;
  return beyond > 2 * broken;
}

/** How a character of Windows-1252 stands in a text while it is not decoded; null where it has no byte of its own above ASCII. */
export function escapeOf(character: string): string | null {
  const at = WESTERN.indexOf(character);
  return at < 0 ? null : String.fromCharCode(BASE + 0x80 + at);
}
