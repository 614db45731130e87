/**
 * Text from outside, made harmless for whoever prints it: a terminal, a mail, a page. One place for all writers
 * but JSON, which keeps every character, escaped.
 */

const HARMFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What may be harmful: of few ranges, which nearly all copy is quickly found to have nothing of. */
const SUSPECT = /[^\x20-\x7e\xa0-\u2029\u2070-\ud7ff]/;

/**
 * - control characters (C0 but tab and newline, DEL) become their pictures: ESC is shown as ␛, and does nothing
 * - C1 controls, halves of surrogate pairs and what Unicode calls no characters become U+FFFD
 * - characters that turn the direction of text, and tags, which nobody sees, are left out
 *
 * Marks that spelling needs (ZWJ, ZWNJ, LRM, RLM, ALM) stay.
 */
export function harmless(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(HARMFUL, (character) => {
    const code = character.codePointAt(0) as number;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    if ((code >= 0x202a && code <= 0x2069) || code >= 0xe0000) return '';
    return '\ufffd';
  });
}
