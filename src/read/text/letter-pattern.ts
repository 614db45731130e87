/**
 * Patterns with letters of any script. V8 takes 0.2 to 8 ms to compile one, several times what reading a story takes, and most copy asks
 * it of ASCII alone. So each has a twin for text without other letters and digits, which is compiled in a fraction of that.
 */
import { hasBeyond } from './characters.js';

export class LetterPattern {
  private wide: RegExp | undefined;
  private plain: RegExp | undefined;

  /**
   * @param source of a pattern with Unicode classes, `\p{L}` and the like
   * @param flags without `u`
   */
  constructor(
    readonly source: string,
    readonly flags = '',
  ) {}

  test(text: string): boolean {
    return this.of(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.of(text).exec(text);
  }

  /** The pattern for a text, to replace or to split by: either of the two finds the same in it. */
  of(text: string): RegExp {
    if (hasBeyond(text)) {
      this.wide ??= new RegExp(this.source, `${this.flags}u`);
      return this.wide;
    }
    this.plain ??= new RegExp(inAscii(this.source), this.flags);
    return this.plain;
  }
}

/** What ASCII has of each class: no letter without capitals, and no marks. */
const ascii: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  Lt: '',
  Lo: '',
  M: '',
  N: '0-9',
  Nd: '0-9',
};

/**
 * The source of the twin.
 * @throws where a class is none of those that are known here
 */
function inAscii(source: string): string {
  let made = '';
  let isInClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '[') isInClass = true;
    else if (sign === ']') isInClass = false;
    if (sign !== '\\') {
      made += sign;
      continue;
    }
    const name = source.startsWith('\\p{', at) ? source.slice(at + 3, source.indexOf('}', at)) : null;
    if (name === null) {
      made += source.slice(at, at + 2);
      at++;
      continue;
    }
    const range = ascii[name];
    if (range === undefined) throw new Error(`what ASCII has of \\p{${name}} is not known`);
    made += isInClass ? range : `[${range}]`;
    at += name.length + 3;
  }
  return made;
}
