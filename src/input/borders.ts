/** Where houses have their stories begin and end, ready to be asked at a line of an input. */
import { styles } from '../houses/index.js';
import type { Borders as HouseBorders, Style } from '../houses/style.js';
import { memoized } from '../memo.js';

/** Rules and end marks that belong to no house. */
const MARKS = ['---+', '\\*\\*\\*+', '\\* \\* \\*', '___+', '###+', '# # #', '-30-'];

/** The borders of some houses. All questions are about the line that starts at an offset of a text. */
export class Borders {
  private readonly candidate: RegExp;
  private readonly opening: RegExp;
  private readonly closing: RegExp;
  private readonly closed: RegExp;
  private readonly header: RegExp;
  private readonly openedBelow: RegExp;
  private readonly glance: RegExp;

  constructor(readonly houses: readonly Style[]) {
    const all = (key: keyof HouseBorders) => [...new Set(houses.flatMap(({ borders }) => borders[key]))];
    const marks = `[ \\t]*${anyOf([...MARKS, ...all('marks')])}[ \\t]*(?=[\\r\\n]|$)`;
    const closing = `${anyOf(all('closes'))}(?!\\w)`;
    // What ends or begins a transmission, and a form feed.
    this.candidate = at('[\\x01\\x04\\x05\\x0c\\x16]', closing, ...all('opens'), ...all('headers'), marks);
    this.opening = at(...all('opens'));
    this.closing = at(closing);
    this.closed = new RegExp(`^${anyOf(all('closes'))}$`);
    this.header = at(...all('opens'), ...all('headers'));
    this.openedBelow = at(...all('below'), ...all('opens'));
    const slashed = houses.some(({ slugLine }) => slugLine !== null) ? ['[^\\r\\n]*\\/\\s'] : [];
    this.glance = at(...all('glance'), ...all('below'), ...all('opens'), ...slashed);
  }

  /** Whether something can start or end at the line. Most lines are ruled out here. */
  mayBe(text: string, offset: number): boolean {
    return isAt(this.candidate, text, offset);
  }

  /** Whether the line opens a story, whatever stands around it. */
  opens(text: string, offset: number): boolean {
    return isAt(this.opening, text, offset);
  }

  /** Whether it begins as a line that closes a story does. */
  mayClose(text: string, offset: number): boolean {
    return isAt(this.closing, text, offset);
  }

  /** Whether a line, without the white space around it, closes a story. */
  closes(line: string): boolean {
    return this.closed.test(line);
  }

  /** Whether it begins as a wire's header does. */
  mayBeHeader(text: string, offset: number): boolean {
    return isAt(this.header, text, offset);
  }

  /** Whether it opens a story below an end mark or a rule. */
  opensBelow(text: string, offset: number): boolean {
    return isAt(this.openedBelow, text, offset);
  }

  /** Whether it can be the first line of a story below an end mark or a rule. To know for sure is expensive. */
  mayOpenBelow(text: string, offset: number): boolean {
    return isAt(this.glance, text, offset);
  }
}

const made = new WeakMap<readonly Style[], Borders>();

/** @param others houses beside ours */
export function bordersWith(others: readonly Style[] = NONE): Borders {
  return memoized(made, others, () => new Borders([...styles, ...others]));
}

const NONE: readonly Style[] = [];

function isAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

/** A pattern that is tried at an offset alone. */
function at(...sources: readonly string[]): RegExp {
  return new RegExp(anyOf(sources), 'y');
}

/** Any of the patterns; nothing where there is none. */
function anyOf(sources: readonly string[]): string {
  return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}
