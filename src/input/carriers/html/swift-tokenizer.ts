/** parse5's tokenizer, which takes a page letter by letter, made to pass over what has no markup in it at once: half of a page is scripts. */
import { type TokenHandler, Tokenizer, type TokenizerOptions } from 'parse5';

const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;

export class SwiftTokenizer extends Tokenizer {
  private readonly tags: Next;
  private readonly quotes: Next;
  private readonly ampersands: Next;
  private readonly returns: Next;
  private readonly nulls: Next;

  constructor(source: string, options: TokenizerOptions, handler: TokenHandler) {
    super(options, handler);
    this.tags = new Next(source, '<');
    this.quotes = new Next(source, '"');
    this.ampersands = new Next(source, '&');
    this.returns = new Next(source, '\r');
    this.nulls = new Next(source, '\0');
  }

  override _stateScriptData(letter: number): void {
    super._stateScriptData(letter);
    if (letter !== LESS_THAN) this.pass(this.tags);
  }

  override _stateRawtext(letter: number): void {
    super._stateRawtext(letter);
    if (letter !== LESS_THAN) this.pass(this.tags);
  }

  override _stateAttributeValueDoubleQuoted(letter: number): void {
    super._stateAttributeValueDoubleQuoted(letter);
    if (letter !== QUOTE && letter !== AMPERSAND) this.pass(this.quotes, this.ampersands);
  }

  /** Takes what stands in front of the next sign that means something, with the letter that was taken last. */
  private pass(...signs: readonly Next[]): void {
    const { preprocessor } = this;
    const { pos, droppedBufferSize: before } = preprocessor;
    // What the text differs from the source by is added apart.
    if (this.runEnd !== pos + 1 || preprocessor.html.charCodeAt(pos) === CARRIAGE_RETURN) return;
    const from = before + pos + 1;
    let end = Math.min(this.returns.from(from), this.nulls.from(from));
    for (const sign of signs) end = Math.min(end, sign.from(from));
    if (end <= from) return;
    preprocessor.pos = end - before - 1;
    this.runEnd = end - before;
  }
}

/** Where a sign stands next. It is asked forwards: each letter is looked at once, whatever stops the others. */
class Next {
  private at = -1;

  constructor(
    private readonly source: string,
    private readonly sign: string,
  ) {}

  from(place: number): number {
    if (this.at < place) {
      const found = this.source.indexOf(this.sign, place);
      this.at = found < 0 ? this.source.length : found;
    }
    return this.at;
  }
}
