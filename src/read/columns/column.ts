/**
 * Several stories in one text without marks between them: a column of briefs. What shows it is the same shape again and
 * again, a headline and a paragraph or two, and items that have nothing in common. One story is never cut in two: where
 * it is not sure, it is said and not done.
 */
import { fallback, styles } from '../../houses/index.js';
import { type Line, splitLines } from '../../input/lines.js';
import { openFrames } from '../frames.js';
import { readDateline } from '../grammar/dateline.js';
import { headerAt } from '../grammar/header.js';
import { languageOf } from '../language/which-language.js';
import { type Graf, layOut } from '../layout.js';
import { opensItself } from '../openings.js';
import { type Lexicon, lexiconOf } from '../text/lexicon.js';
import { chooseStyle } from '../which-house.js';
import { type FeatureName, shapeFeatures, wordFeatures } from './features.js';
import { type Items, itemsOf } from './items.js';
import { isColumnTitle } from './titles.js';
import { weights } from './weights.js';

/** Where a brief begins. */
export interface BriefStart {
  /** Offset in the text of its first line. */
  at: number;
  /** That line's number, as the lines were counted. */
  line: number;
  /** Of its sign or number, "• ", "1. ", with the white space around it: how many UTF-16 units of the line they are. */
  sign: number;
}

export interface Column {
  starts: BriefStart[];
  /** BCP 47; null where the text does not tell. */
  language: string | null;
  /** Whether it is sure enough to cut. */
  sure: boolean;
}

/** A column has at least so many briefs: twice the same is chance, but where each of two is all headline, dateline and text. */
const FEWEST = 3;
const FEWEST_DATED = 2;
/** From this probability on it is cut; from the other on it is said. */
const SURE = 0.9;
const LIKELY = 0.5;

/**
 * Finds a column of briefs. Linear in the length of the text.
 * @param text a story's copy; not that of a wire, whose frame says what a story is
 * @param line the number of its first line
 * @returns null where it is one story
 */
export function columnIn(text: string, line: number, lineEnd: '\n' | '\r'): Column | null {
  const lines = splitLines(text, { start: 0, end: text.length, line, lineEnd });
  // A headline each, and a line of text under it.
  if (lines.length < 2 * FEWEST_DATED) return null;
  // A wire's own header is quickly seen, and most copy that comes in masses has one.
  if (styles.some(({ envelope }) => envelope !== null && headerAt(lines, envelope) >= 0)) return null;
  const language = languageOf(text);
  const lexicon = lexiconOf(language.split('-', 1)[0] ?? language, fallback);
  const grafs = layOut(lines, (above, next) => opensItself(next, lexicon, above === lines[0] || above.afterBlank));
  const titled = isColumnTitle((grafs[0] as Graf).text);
  const found = itemsOf(grafs, lexicon);
  const heads = found.items.map(({ head }) => head);
  let column: Column | null = null;
  const columnOf = (firsts: readonly number[], sure: boolean): Column => ({
    starts: startsAt(firsts, grafs, text),
    language: language === 'und' ? null : language,
    sure,
  });
  if (heads.length >= FEWEST || isPair(found, titled)) {
    const probability = isDated(found) ? 1 : isDatedOnTop(found) ? 0 : probabilityOf(grafs, found, titled, lexicon);
    if (probability >= LIKELY) column = columnOf(heads, probability >= SURE);
  } else if (titled) {
    const dated = datedFrom(grafs, lexicon);
    if (dated.length >= FEWEST) column = columnOf(dated, true);
  }
  return column === null || isFramed(text, lines, language, lexicon) ? null : column;
}

/** Whether the copy has a house's frame, labels or a mail's header lines: then they say what the story is. */
function isFramed(text: string, lines: readonly Line[], language: string, lexicon: Lexicon): boolean {
  const { style } = chooseStyle(text, lines, language);
  return style.envelope !== null || style.slugLine !== null || openFrames(text, lines, lexicon) !== null;
}

/** Whether every item opens with a dateline, each from another place. No story has that under its subheads. */
function isDated({ items }: Items): boolean {
  const places = new Set(items.map(({ dateline }) => dateline?.place ?? null));
  return places.size === items.length && items.every(({ dateline }) => dateline !== null && dateline.sure >= 2);
}

/** Whether the first has a dateline, and no other. That is a story's: those of a column stand at all, or at none. */
function isDatedOnTop({ items }: Items): boolean {
  const [first, ...later] = items.map(({ dateline }) => (dateline?.sure ?? 0) >= 2);
  return first === true && !later.includes(true);
}

/** Two with datelines, and nothing above, between or beside them. */
function isPair(found: Items, titled: boolean): boolean {
  const { items, strayRules } = found;
  return (
    items.length === FEWEST_DATED &&
    isDated(found) &&
    strayRules === 0 &&
    items[0]?.head === (titled ? 1 : 0) &&
    items.every(({ others, signed }) => others === 0 && !signed)
  );
}

function probabilityOf(grafs: readonly Graf[], found: Items, titled: boolean, lexicon: Lexicon): number {
  const shape = scoreOf(shapeFeatures(grafs, found, titled, lexicon));
  // Words are counted where they can still make it likely: headlines that say what stands under them, and nothing shared.
  if (probabilityAt(shape + weights.ownLead) < LIKELY) return 0;
  return probabilityAt(shape + scoreOf(wordFeatures(grafs, found.items, lexicon)));
}

function scoreOf(features: Partial<Record<FeatureName, number>>): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + weights[name as FeatureName] * value, 0);
}

function probabilityAt(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Under a column's title, briefs without headlines: paragraphs that open with datelines, most of them, each from another place. */
function datedFrom(grafs: readonly Graf[], lexicon: Lexicon): number[] {
  const places = new Set<string>();
  const dated = grafs.flatMap(({ text }, at) => {
    const dateline = at === 0 ? null : readDateline(text, lexicon);
    if (dateline === null || dateline.sure < 2 || dateline.place === null) return [];
    places.add(dateline.place);
    return [at];
  });
  return dated[0] === 1 && places.size === dated.length && dated.length * 2 >= grafs.length - 1 ? dated : [];
}

/** In front of a headline: a bullet, a number. */
const SIGN = /^(?:[•·▪■◆●*–—-]|\(?\d{1,3}[.)])\s+/;

function startsAt(heads: readonly number[], grafs: readonly Graf[], text: string): BriefStart[] {
  const firsts = heads.map((head) => grafs[head] as Graf);
  const signs = firsts.map(
    ({ start, end }) => SIGN.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0,
  );
  const signed = signs.every((sign) => sign > 0);
  return firsts.map(({ lineStart, start, number }, at) => ({
    at: lineStart,
    line: number,
    sign: signed ? start - lineStart + (signs[at] as number) : 0,
  }));
}
