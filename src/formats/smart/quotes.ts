/** Which of a text's straight quotes open, close or leave letters out. A pure function of what stands around each: one pass, linear. */

/** What a straight mark is: null for one that stays as it is. */
export type Mark = 'open' | 'close' | 'apostrophe' | null;

/** A straight mark and its place in the text, in UTF-16 units. */
export interface Quote {
  at: number;
  sign: '"' | "'";
  mark: Mark;
  /** Whether it is within another pair of the same sign. */
  inner: boolean;
}

/** What of a language bears on it: see `Typography`. */
export interface QuoteRules {
  elided: ReadonlySet<string>;
  apostrophe: boolean;
  closesInWord: boolean;
}

const QUOTES = '"\'“”„‟«»‹›‘’‚‛「」『』';
const WORD = /[\p{L}\p{N}\p{M}]/u;
const FIGURE = /\p{N}/u;
const SPACE = /\s/;
const OPENING = '([{<¿¡（［｛【〔《〈';
const CLOSING = ')]}>.,;:!?…%）］｝】〕》〉。，、；：！？';
const JOINING = '-‐‑‒–—―/|=+·•';

/**
 * The straight marks of a text, in order.
 * @param isOurs whether to look at the character at an offset: not in addresses and code
 */
export function quotesIn(text: string, rules: QuoteRules, isOurs: (at: number) => boolean): Quote[] {
  const quotes: Quote[] = [];
  const open = { '"': [] as Quote[], "'": [] as Quote[] };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if ((sign !== '"' && sign !== "'") || !isOurs(at)) continue;
    const quote: Quote = { at, sign, mark: null, inner: false };
    quotes.push(quote);
    quote.mark = shapeOf(text, quote, rules, open[sign].length > 0);
    if (quote.mark === 'open') {
      quote.inner = open[sign].length % 2 === 1;
      open[sign].push(quote);
    } else if (quote.mark === 'close') {
      const opener = open[sign].pop();
      quote.inner = opener?.inner ?? false;
    }
  }
  return settled(text, quotes);
}

/** Pairs are sure. What has lost its other half is an apostrophe, or of a quotation that goes on, or as doubtful as a mark that stays. */
function settled(text: string, quotes: Quote[]): Quote[] {
  const stays = { '"': false, "'": false };
  for (const { sign, mark } of quotes) if (mark === null) stays[sign] = true;
  for (const quote of withoutOther(quotes)) {
    const { at, sign, mark } = quote;
    if (sign === "'" && mark === 'close' && WORD.test(before(text, at))) quote.mark = 'apostrophe';
    else if (stays[sign]) quote.mark = null;
    else if (sign === "'" && mark === 'open') quote.mark = 'apostrophe';
  }
  return quotes;
}

/** Marks that open or close and have no other half. */
function withoutOther(quotes: readonly Quote[]): Quote[] {
  const open = { '"': [] as Quote[], "'": [] as Quote[] };
  const alone: Quote[] = [];
  for (const quote of quotes) {
    if (quote.mark === 'open') open[quote.sign].push(quote);
    else if (quote.mark === 'close' && open[quote.sign].pop() === undefined) alone.push(quote);
  }
  return [...alone, ...open['"'], ...open["'"]];
}

/** What a mark is by what stands beside it. */
function shapeOf(text: string, { at, sign }: Quote, rules: QuoteRules, isOpen: boolean): Mark {
  // Feet, inches, minutes: 6'2".
  if (FIGURE.test(before(text, at))) return null;
  const [left, right] = [beside(text, at, -1), beside(text, at, 1)];
  if (sign === "'") {
    if (WORD.test(left) && WORD.test(right)) return rules.apostrophe ? 'apostrophe' : null;
    if (isElided(text, at, left, rules)) return 'apostrophe';
  }
  const free = left === '' || SPACE.test(left) || OPENING.includes(left);
  const ended = right === '' || SPACE.test(right) || CLOSING.includes(right);
  if (free) return right === '' || SPACE.test(right) ? null : 'open';
  if (ended) return 'close';
  if (JOINING.includes(left) !== JOINING.includes(right)) return JOINING.includes(left) ? 'open' : 'close';
  // French and Italian: l'"affare".
  if (sign === '"' && /['’]/.test(before(text, at)) && WORD.test(right)) return 'open';
  if (rules.closesInWord && sign === '"') return isOpen ? 'close' : 'open';
  if (OPENING.includes(right)) return 'close';
  return /[,:;，：；]/.test(left) ? 'open' : null;
}

/** The character before an offset, whole; empty at the start. */
function before(text: string, at: number): string {
  const unit = text.charAt(at - 1);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(at - 2, at) : unit;
}

/** More marks in a row are nobody's quotation. */
const MOST_IN_A_ROW = 8;

/** The nearest character at one side that is no quotation mark, nor the space inside a guillemet; empty at the text's end. */
function beside(text: string, at: number, step: 1 | -1): string {
  let place = at + step;
  for (let more = 0; more < MOST_IN_A_ROW && isQuote(text.charAt(place)); more++) {
    const inside = step === 1 ? '«‹' : '»›';
    place += inside.includes(text.charAt(place)) && /[\u00a0\u202f]/.test(text.charAt(place + step)) ? 2 * step : step;
  }
  if (step === 1) return String.fromCodePoint(text.codePointAt(place) ?? 0).replace('\0', '');
  return before(text, place + 1);
}

function isQuote(character: string): boolean {
  return character !== '' && QUOTES.includes(character);
}

/** Whether it stands for letters or figures that are left out at the start of a word. "'90s", "'tis". */
function isElided(text: string, at: number, left: string, { elided, apostrophe }: QuoteRules): boolean {
  if (!apostrophe || WORD.test(left)) return false;
  const word = /^(?:\d\ds?|\p{L}{1,8})(?![\p{L}\p{N}])/u.exec(text.slice(at + 1, at + 12))?.[0] ?? '';
  return /^\d/.test(word) ? text.charAt(at + 1 + word.length) !== "'" : elided.has(word.toLowerCase());
}
