/**
 * What the line model knows about each graf of hinted copy: all that it knows about plain copy, what the carrier says about its line,
 * and whether the file's own metadata appears there.
 */
import type { Hint } from '../../input/carriers/carrier.js';
import type { Copy } from '../copy.js';
import type { Role } from '../source-map.js';
import { comparable } from '../text/words.js';
import { type Places, placesOf } from './carried-places.js';
import { featuresOf, hashOf, sizeOf, step, WORD } from './features.js';
import { mix } from './weighing-plain.js';

const numbers = new Map<string, number>();
function numberOf(name: string | undefined): number {
  if (name === undefined) return 0;
  let number = numbers.get(name);
  if (number === undefined) {
    number = hashOf(name) & 0xffff;
    numbers.set(name, number);
  }
  return number;
}

/** A graf's hint, in numbers. */
interface Told {
  /** Kind of block, with a heading's level. */
  block: number;
  says: number;
  region: number;
  /** Share of links: none, some, half, nearly all, all. */
  links: number;
  face: number;
  group: number;
}

const NOTHING: Told = { block: 1, says: 1, region: 1, links: 7, face: 7, group: -1 };

/** Headlines and decks stand above the text: what a file calls one inside the text is a subhead. */
const ABOVE: ReadonlySet<Hint['says']> = new Set(['headline', 'deck']);

function toldOf(hint: Hint, { side, main }: Places): Told {
  const { links = 0 } = hint;
  // All of a story's lines stand in its body.
  const nothing = hint.says === 'body' || (ABOVE.has(hint.says) && side === 1 && main > 0);
  return {
    block: numberOf(hint.block ?? 'paragraph') + (hint.level ?? 0),
    says: nothing ? 0 : numberOf(hint.says),
    region: numberOf(hint.region),
    links: links === 0 ? 0 : links < 0.2 ? 1 : links < 0.6 ? 2 : links < 0.95 ? 3 : 4,
    face: (hint.bold === true ? 1 : 0) + (hint.italic === true ? 2 : 0),
    group: hint.group ?? -1,
  };
}

/** Ends a sentence, or opens what is below. */
const STOPS = /[.!?…:。]["”’»)]?$/;

/** @param ruled see `featuresOf` */
export function carriedFeaturesOf(copy: Copy, ruled: readonly (Role | null)[]): Int32Array[] {
  const plain = featuresOf(copy, ruled);
  const hints = copy.grafs.map((_, at) => copy.hint(at) ?? {});
  const places = placesOf(copy, hints);
  const told = hints.map((hint, at) => toldOf(hint, places[at] as Places));
  const facts = new FactsFound(copy);
  return plain.map((list, at) => {
    const found: number[] = [];
    const add = (template: number, a: number, b = 0, c = 0) => found.push(mix(mix(mix(template, a), b), c) >>> 1);
    const addWord = (template: number, a: number, b = 0) => found.push((mix(mix(template, a), b) | WORD) >>> 0);
    const text = copy.grafs[at]?.text ?? '';
    const { block, says, region, links, face, group } = told[at] as Told;
    const above = told[at - 1] ?? NOTHING;
    const below = told[at + 1] ?? NOTHING;
    const rule = numberOf(ruled[at] ?? undefined);
    const kind = numberOf(copy.kind(at));
    const size = sizeOf(text.length);
    const { main, side, head, first, level, title, crowd, linked, dress } = places[at] as Places;
    add(100, block);
    add(101, block, says);
    add(102, block, region);
    add(103, says, region);
    add(104, says, size);
    add(105, links, kind);
    add(106, links, size, side);
    add(107, main, block, kind);
    add(108, main, side, region);
    add(109, above.block, block, below.block);
    add(110, above.says, says, below.says);
    add(111, block, level, side);
    add(112, block, rule);
    add(113, says, rule);
    add(114, face, size, main);
    add(115, face, kind, side);
    add(116, group === above.group ? 1 : 0, group === below.group ? 1 : 0, block);
    add(117, step(head), says, block);
    add(118, step(first), side, kind);
    add(119, step(crowd), linked, block);
    add(120, main, rule, block);
    add(121, main, side, kind);
    add(122, title, block, side);
    add(123, title, rule);
    add(124, above.links, links, below.links);
    add(125, main, block, size);
    add(126, region, kind);
    add(127, side, says, kind);
    add(128, side, block, above.block);
    add(129, linked, main, kind);
    add(130, head === 0 ? 0 : head > 0 ? 1 : 2, side, kind);
    add(131, level, title, size);
    add(132, face, block, above.face * 8 + below.face);
    const spot = main * 4 + side;
    add(133, spot, block, links);
    add(134, spot, block, above.block);
    add(135, spot, block, below.block);
    add(136, dress, spot, size);
    add(137, dress, block, kind);
    add(138, dress, spot, face);
    add(139, dress, says, rule);
    const prose = (index: number) => (index >= 0 && index < told.length && copy.kind(index) === 'prose' ? 1 : 0);
    const between = prose(at - 1) * 2 + prose(at + 1);
    add(143, between, block, spot * 2 + (links > 2 ? 1 : 0));
    add(144, between * 4 + face, STOPS.test(text) ? 1 : 0, spot);
    add(145, between * 4 + face, size, dress);
    for (const word of hints[at]?.names ?? []) {
      const hash = hashOf(word);
      addWord(140, hash);
      addWord(141, hash, main * 4 + side);
      addWord(142, hash, block);
    }
    if (facts.any) {
      const own = text.length > LONGEST_FACT ? '' : comparable(text);
      const headline = facts.headline(text, own);
      const authors = facts.authors(text, own);
      const deck = facts.deck(text, own);
      add(150, headline, block);
      add(151, headline, side, title);
      add(152, headline, rule);
      add(153, authors, size);
      add(154, authors, side, says);
      add(155, authors, rule);
      add(156, authors, kind, main);
      add(157, deck, side);
      add(158, deck, block, rule);
      add(159, facts.known, headline);
      add(160, facts.known, authors);
    } else add(161, 0);
    const all = new Int32Array(list.length + found.length);
    all.set(list);
    all.set(found, list.length);
    return all;
  });
}

/** In UTF-16 units: no longer line is compared with the file's metadata. */
const LONGEST_FACT = 1200;

/** Finds in a line, by its text and by its comparable form, what the file's metadata says about its story. */
class FactsFound {
  private readonly headlines: readonly string[];
  private readonly names: readonly string[];
  private readonly decks: readonly string[];
  /** Which of these the file states. */
  readonly known: number;

  constructor(copy: Copy) {
    const facts = copy.hints?.facts ?? {};
    const texts = (list: readonly { text: string }[] | undefined) =>
      [...new Set((list ?? []).map(({ text }) => comparable(text)))].filter((text) => text.length > 2);
    this.headlines = texts(facts.headline);
    this.names = texts(facts.authors);
    this.decks = texts([...(facts.deck ?? []), ...(facts.description ?? [])]);
    this.known =
      (this.headlines.length > 0 ? 1 : 0) + (this.names.length > 0 ? 2 : 0) + (this.decks.length > 0 ? 4 : 0);
  }

  get any(): boolean {
    return this.known > 0;
  }

  /** 0 it does not stand there, 1 some of it does, 2 with the outlet's name behind it, 3 the surest's, 4 another's. */
  headline(text: string, own: string): number {
    if (text.length > 400) return 0;
    if (own.length < 4) return 0;
    const at = this.headlines.indexOf(own);
    if (at >= 0) return at === 0 ? 3 : 4;
    if (own.length < 12) return 0;
    if (this.headlines.some((one) => one.startsWith(own))) return 2;
    return this.headlines.some((one) => one.includes(own) || (one.length > 20 && own.includes(one))) ? 1 : 0;
  }

  /** 0 nobody is named there, 1 somebody in long text, 2 somebody, 3 all. */
  authors(text: string, own: string): number {
    if (this.names.length === 0 || text.length > 600) return 0;
    let named = 0;
    for (const name of this.names) if (own.includes(name)) named++;
    if (named === 0) return 0;
    return text.length > 160 ? 1 : named === this.names.length ? 3 : 2;
  }

  /** 0 no, 1 a part of it, 2 all of it. */
  deck(text: string, own: string): number {
    if (text.length < 20 || text.length > LONGEST_FACT) return 0;
    if (this.decks.includes(own)) return 2;
    const start = own.slice(0, 60);
    return this.decks.some((one) => one.startsWith(start) || own.startsWith(one.slice(0, 60))) ? 1 : 0;
  }
}
