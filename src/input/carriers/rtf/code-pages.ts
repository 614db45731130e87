/** The code pages of RTF: what a byte stands for in a font. */
import { decoderNamed } from '../../text-decoder.js';

/** Encodings by the numbers of code pages, of those that are not "windows-" and the number. */
const PAGES: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  28591: 'windows-1252',
  28592: 'iso-8859-2',
  65001: 'utf-8',
};

/** Code pages by the numbers of character sets, as fonts name them. */
const SETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The character set of fonts whose letters are signs. */
export const SYMBOLS = 2;

/** The code page of a font's character set; null where that says nothing. */
export function pageOfSet(set: number): number | null {
  return SETS[set] ?? null;
}

/** Decodes the bytes of one code page. */
export class CodePage {
  /** What each byte stands for by itself; "" where it opens a character of two. */
  readonly singles: readonly string[];
  private readonly pairs = new Map<number, string>();
  private readonly decode: (bytes: Uint8Array) => string;

  constructor(page: number) {
    const decoder = decoderOf(page);
    this.decode = (bytes) => decoder.decode(bytes);
    const singles: string[] = [];
    const double = page === 932 || page === 936 || page === 949 || page === 950 || page === 1361;
    for (let byte = 0; byte < 256; byte++) {
      const opens = double && byte > 0x80 && !(page === 932 && byte >= 0xa0 && byte <= 0xdf);
      singles.push(opens ? '' : this.decode(Uint8Array.of(byte)));
    }
    this.singles = singles;
  }

  pair(first: number, second: number): string {
    const key = first * 256 + second;
    let text = this.pairs.get(key);
    if (text === undefined) {
      text = this.decode(Uint8Array.of(first, second));
      this.pairs.set(key, text);
    }
    return text;
  }
}

function decoderOf(page: number) {
  const label = PAGES[page] ?? `windows-${page}`;
  // What a code page of DOS has beyond ASCII nobody decodes any more: it is taken for that of Windows.
  const known = /^windows-125[0-8]$/.test(label) || PAGES[page] !== undefined;
  return decoderNamed(known ? label : 'windows-1252');
}
