/** Characters that a document takes from the fonts of signs, which have them where others have letters. */

/** By the last two digits of their codes, of the signs that stand in copy. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '4A': '☺',
  '6C': '●',
  '6E': '■',
  '6F': '□',
  '76': '❖',
  A7: '▪',
  A8: '☐',
  D8: '➢',
  DF: '←',
  E0: '→',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
};

/** Symbol has Greek letters in the places of Latin ones. */
const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOLS: Readonly<Record<string, string>> = {
  A3: '≤',
  A5: '∞',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B8: '÷',
  B9: '≠',
  BB: '≈',
  BC: '…',
  D2: '®',
  D3: '©',
  D4: '™',
};

/**
 * A sign as Unicode has it; "" for those that it has no sign for.
 * @param code in hexadecimal, as the document has it: F0B7, or without the F0
 */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (!Number.isFinite(number) || number < 0x20 || number > 0xffff) return '';
  const own = number >= 0xf000 ? number - 0xf000 : number;
  const digits = own.toString(16).toUpperCase().padStart(2, '0');
  if (/^wingdings$/i.test(font)) return WINGDINGS[digits] ?? '';
  if (/^(?:webdings|wingdings [23])$/i.test(font)) return '';
  if (/^symbol$/i.test(font)) return symbolSign(own, digits);
  return number < 0xd800 || number > 0xf8ff ? String.fromCharCode(number) : String.fromCharCode(own);
}

function symbolSign(code: number, digits: string): string {
  if (code >= 0x61 && code <= 0x7a) return GREEK.charAt(code - 0x61);
  if (code >= 0x41 && code <= 0x5a) return CAPITALS.charAt(code - 0x41);
  return SYMBOLS[digits] ?? (code < 0x61 ? String.fromCharCode(code) : '');
}
