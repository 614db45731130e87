/** Labelled copy: each part of a story stands behind its label ("HED: ...", "BY - ..."), or below it. */
import type { Line } from '../input/lines.js';
import type { Framed } from './framed.js';
import { type Label, type LabelField, labelOf, type Way, ways } from './grammar/labelled.js';
import type { LineRole } from './model/line-roles.js';
import { type Mark, markOn } from './source-map.js';
import type { Lexicon } from './text/lexicon.js';
import { fold, skipWhite } from './text/white-space.js';
import { endsSentence } from './text/words.js';

/** What each label makes of its line. */
const rolesOfLabels: Record<LabelField, LineRole> = {
  slug: 'slug',
  kicker: 'outside',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  dateline: 'dateline',
  date: 'date',
  source: 'source',
  text: 'paragraph',
  subhead: 'subhead',
  caption: 'outside',
  quote: 'quote',
  note: 'note',
  todo: 'outside',
  other: 'outside',
};
/** Labels whose text ends with its line. */
const ONE_LINE: ReadonlySet<LabelField> = new Set(['slug', 'kicker', 'headline', 'deck', 'byline', 'date', 'source']);

/** In lines: where the headline's label stands. */
const TOP = 3;
/** Labels that stand inside a story too. */
const INSIDE: ReadonlySet<LabelField> = new Set(['subhead', 'quote']);
/** In UTF-16 units: a line without a label that is longer ends the head, whatever labels stand alone on their lines. */
const LONGEST_VALUE = 80;

/** @returns the story without its labels; null where the copy has none */
export function openLabels(text: string, lines: readonly Line[], lexicon: Lexicon): Framed | null {
  for (const way of ways) {
    const labels = labelsOf(text, lines, lexicon, way);
    if (isLabelled(labels)) return withoutLabels(text, lines, labels);
  }
  return null;
}

/** The label of each line, by one way of labelling; null where a line has none. */
function labelsOf(text: string, lines: readonly Line[], lexicon: Lexicon, way: Way): (Label | null)[] {
  const label = ({ start, end }: Line) => labelOf(text.slice(start, end), lexicon, way);
  if (way === 'colon') return lines.map(label);
  // Dashes, tabs and brackets stand behind the same words in any copy: the labels begin it, in a row, and each stands there once.
  if (!lines.slice(0, TOP).some((line) => label(line)?.field === 'headline')) return [];
  const seen = new Set<string>();
  let part: 'head' | 'text' | 'none' = 'head';
  const labels = lines.map((line) => {
    const own = label(line);
    if (own === null) {
      if (way !== 'alone' || seen.size === 0 || line.text.length > LONGEST_VALUE) part = 'none';
      return null;
    }
    // "LEDE" and "TEXT" may both stand there; behind them nothing of the head does.
    const isOpen = part === 'head' || (part === 'text' && own.field === 'text');
    if (!INSIDE.has(own.field) && (!isOpen || seen.has(own.word))) return null;
    if (own.field === 'text') part = 'text';
    seen.add(own.word);
    return own;
  });
  return seen.size > 1 ? labels : [];
}

function withoutLabels(text: string, lines: readonly Line[], found: readonly (Label | null)[]): Framed {
  const marks: Mark[] = [];
  const kept: Line[] = [];
  const certain = new Map<Line, LineRole>();
  const labels = new Map<Line, LabelField>();
  const keep = (line: Line, field: LabelField) => {
    kept.push(line);
    certain.set(line, rolesOfLabels[field]);
    labels.set(line, field);
  };
  /** The label that stands alone on the line above. */
  let above: LabelField | null = null;
  let hasText = false;
  let hasHeadline = false;
  let hasDeck = found.some((label) => label?.field === 'deck');
  for (const [index, line] of lines.entries()) {
    const own = found[index] ?? null;
    if (own === null) {
      if (above !== null && ONE_LINE.has(above)) keep(line, above);
      else kept.push(line);
      hasText ||= (above === null || !ONE_LINE.has(above)) && endsSentence(line.text);
      above = null;
      continue;
    }
    // What is called a subhead and stands above all text is the deck.
    const isDeck = own.field === 'subhead' && hasHeadline && !hasText && !hasDeck;
    const label: Label = isDeck ? { ...own, field: 'deck' } : own;
    hasHeadline ||= label.field === 'headline';
    hasText ||= label.field === 'text';
    hasDeck ||= isDeck;
    const from = skipWhite(text, line.start + label.end, line.end);
    marks.push(markOn(line, 'separator', `label-${label.field}`, line.start, line.start + label.end));
    above = from < line.end ? null : label.field;
    if (above === null) {
      const value = fold(text.slice(from, line.end));
      keep({ ...line, start: from, text: value }, label.field === 'byline' && isCount(value) ? 'other' : label.field);
    }
  }
  return { lines: kept, marks, certain, labels };
}

/** "Words: 120" says how long the story is, and nothing of who wrote it. */
function isCount(value: string): boolean {
  return /^\d[\d.,]*$/.test(value);
}

/** Labels that only desks write; the others are common words. */
const TELLING: ReadonlySet<LabelField> = new Set([
  'slug',
  'deck',
  'byline',
  'dateline',
  'subhead',
  'text',
  'kicker',
  'date',
  'quote',
]);

/** Whether the copy is labelled: a headline with its label, or two other parts with theirs. */
function isLabelled(labels: readonly (Label | null)[]): boolean {
  const fields = labels.map((label) => label?.field ?? null);
  const telling = new Set(fields.filter((field) => field !== null && TELLING.has(field)));
  const headline = fields.indexOf('headline');
  if (headline >= 0) return telling.size > 0 || headline < TOP;
  // Only desks write a slug, and they write it at the top.
  if (fields[0] === 'slug') return true;
  return (
    telling.size >= 2 && (telling.has('byline') || telling.has('deck') || telling.has('slug') || telling.has('subhead'))
  );
}
