/**
 * What stands for a character where the wire has ASCII alone: data, and the one function that uses it. Quotes and dashes are
 * those of the wires; letters lose their marks, or are two letters where their language writes them so.
 */
import { harmless } from '../shared/harmless.js';

/** Signs, and letters that are no letter with a mark. */
const signs: Record<string, string> = {
  '“': '``',
  '”': "''",
  '„': '``',
  '«': '``',
  '»': "''",
  '‘': '`',
  '’': "'",
  '‚': '`',
  '‹': '`',
  '›': "'",
  '′': "'",
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '--',
  '―': '--',
  '…': '...',
  '•': '-',
  '·': '-',
  '−': '-',
  '×': 'x',
  '÷': '/',
  '±': '+-',
  '°': ' degrees',
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '²': '2',
  '³': '3',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '¢': 'c',
  '§': 'Sec.',
  '©': '(C)',
  '®': '(R)',
  '™': '(TM)',
  '№': 'No.',
  '→': '->',
  '←': '<-',
  '⇒': '->',
  '▪': '-',
  '■': '-',
  '□': '-',
  '●': '-',
  '○': '-',
  '◆': '-',
  '►': '-',
  '▶': '-',
  '★': '*',
  '☆': '*',
  '✓': '-',
  '✔': '-',
  '¿': '?',
  '¡': '!',
  '¨': '',
  '´': "'",
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u200e': '',
  '\u200f': '',
  '\u2060': '',
  '\ufe0f': '',
  '\ufeff': '',
  '\ufffd': '?',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ə: 'e',
  Ə: 'E',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'ng',
  ª: 'a',
  º: 'o',
};

const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
const nordic = { å: 'aa', Å: 'Aa', ø: 'oe', Ø: 'Oe' };
/** By the language of the story. */
const letters: Record<string, Record<string, string>> = {
  de: umlauts,
  da: nordic,
  nb: nordic,
  nn: nordic,
  no: nordic,
  sv: { å: 'aa', ä: 'ae', ö: 'oe', Å: 'Aa', Ä: 'Ae', Ö: 'Oe' },
  fi: { å: 'aa', ä: 'ae', ö: 'oe', Å: 'Aa', Ä: 'Ae', Ö: 'Oe' },
};

/** Units of the text that are shown around what can't be sent. */
const AROUND = 12;

/**
 * A text as it is sent: printable ASCII, and ends of lines.
 * @param format for the message
 * @throws RangeError for a character that nothing stands for: it names it, and the words it stands in
 */
export function inAscii(text: string, language: string, format: string): string {
  if (/^[\n -~]*$/.test(text)) return text;
  const own = letters[language.slice(0, 2)] ?? {};
  return harmless(text)
    .normalize('NFC')
    .replace(/[^\n -~]/gu, (character, at: number, whole: string) => {
      const sent = own[character] ?? signs[character] ?? bare(character);
      if (sent !== null) return sent;
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const around = whole.slice(Math.max(0, at - AROUND), at + AROUND).replace(/\s+/g, ' ');
      throw new RangeError(
        `${format} can’t send “${character}” (U+${code}), in “${around}”: it has ASCII alone. Write another format, or other words`,
      );
    });
}

/** A letter without its marks; a control character, or its picture, as a question mark; a space of any kind. Null for all else. */
function bare(character: string): string | null {
  if (/\p{Zs}|\t/u.test(character)) return ' ';
  if (/[\p{Cc}\p{Cs}\u2400-\u2421]/u.test(character)) return '?';
  if (/\p{M}/u.test(character)) return '';
  const letter = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[ -~]+$/.test(letter) ? letter : null;
}
