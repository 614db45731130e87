/** The body: subheads, lists, paragraphs, and what stands between them and is not of the story. */
import { anywhere } from '../languages/anywhere.js';
import type { Boundaries } from './boundaries.js';
import type { Copy, Rule } from './copy.js';
import type { DatelineReading } from './grammar/dateline.js';
import { isOutlet } from './grammar/roles.js';
import { reasonOf } from './head.js';
import type { Kind } from './kinds.js';
import type { Graf } from './layout.js';
import type { Role } from './source-map.js';
import { looksLikeSubhead } from './subhead.js';
import { isTableRow, rowStart } from './table-rows.js';
import { anyOf, patternOf } from './text/pattern.js';
import { personLikeness } from './text/person-names.js';
import { skipWhite, trimWhite } from './text/white-space.js';
import { endsSentence, isAllCapitals, wordCount } from './text/words.js';

/** The rules for the body of copy without a slug line. */
export function bodyRules(boundaries: Boundaries): readonly Rule[] {
  return [
    (copy) => dateline(copy, boundaries),
    tableRow,
    headlineAgain,
    betweenParagraphs,
    list,
    (copy) => copy.at + 1 < boundaries.end && subhead(copy),
    unpunctuated,
    paragraph,
  ];
}

/** The dateline, taken off the paragraph that it opens. */
function dateline(copy: Copy, boundaries: Boundaries): boolean {
  const found = boundaries.dateline;
  if (found === null || found.at !== copy.at) return false;
  markDateline(copy, copy.graf() as Graf, found.reading);
  copy.at += 1;
  return true;
}

/** Marks the dateline that opens a graf, the sign behind it, and the text. */
export function markDateline(copy: Copy, graf: Graf, reading: DatelineReading): void {
  const { end, bodyStart, sure } = reading;
  const start = graf.start;
  const text = Math.min(start + bodyStart, graf.end);
  const signs = trimmed(copy.text, start, start + reading.start);
  if (signs !== null) copy.mark('separator', 'dateline', graf, signs.start, signs.end);
  copy.mark('dateline', 'dateline', graf, start + reading.start, start + end);
  copy.dateline = reading;
  if (sure < 3) copy.doubt('paragraph');
  const dash = trimmed(copy.text, start + end, text);
  if (dash !== null) copy.mark('separator', 'dateline', graf, dash.start, dash.end);
  const label = text + labelLength(copy.text.slice(text, Math.min(graf.end, text + 200)));
  if (label > text) copy.mark('note', 'text-label', graf, text, trimWhite(copy.text, text, label));
  if (label < graf.end) copy.mark('paragraph', 'paragraph', graf, label);
}

/** How long the labels are that a monitoring service puts in front of the text: "[EXCERPTS] [TEXT] ". */
function labelLength(start: string): number {
  return /^(?:\[[^\]]{2,120}\]\s*)+/.exec(start)?.[0].length ?? 0;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  const start = skipWhite(text, from, to);
  const end = trimWhite(text, start, to);
  return start < end ? { start, end } : null;
}

/** A row of a table in a wire's own signs. */
function tableRow(copy: Copy): boolean {
  const graf = copy.graf() as Graf;
  if (copy.style.envelope === null || !isTableRow(copy.text, graf)) return false;
  const start = rowStart(copy.text, graf);
  copy.mark('table-row', 'table-row', graf, start, graf.end);
  copy.at += 1;
  return true;
}

/** The headline repeated right above the first paragraph. */
function headlineAgain(copy: Copy): boolean {
  const graf = copy.graf() as Graf;
  if (copy.has('paragraph') || copy.has('headline-repeated') || !copy.repeatsHeadline(graf)) return false;
  copy.mark('headline-repeated', 'headline-repeated', graf);
  copy.report('headline-repeated', 'the headline is repeated here and left out', graf);
  copy.at += 1;
  return true;
}

/** Furniture, captions, rules and dates between paragraphs. */
function betweenParagraphs(copy: Copy): boolean {
  const graf = copy.graf() as Graf;
  const role = copy.style.page ? pageRole(copy, graf, copy.kind(copy.at)) : plainRole(copy, graf);
  if (role === null) return false;
  copy.mark(role, role, graf);
  copy.at += 1;
  return true;
}

function pageRole(copy: Copy, graf: Graf, kind: Kind): Role | null {
  switch (kind) {
    case 'date':
      return 'date-line';
    case 'credit':
    case 'caption':
    case 'end-mark':
      return kind;
    case 'byline':
      return copy.has('byline') ? 'unplaced-line' : 'byline';
    case 'prose':
      if (copy.times(copy.at) > 1) return 'furniture';
      if (isBio(copy, graf)) return 'boilerplate';
      return isAboveCredit(copy, graf) ? 'caption' : null;
    case 'short':
      // No subhead stands twice, nor a paragraph; what a page repeats is its own.
      if (copy.times(copy.at) > 1 && !isListedAbove(copy, graf)) return 'furniture';
      // A page shouts its links; subheads in capitals are short.
      if (isLinkBelow(copy) || (isAllCapitals(graf.text) && wordCount(graf.text) > 7)) return 'related-link';
      return isAboveCredit(copy, graf) ? 'caption' : null;
    default:
      return reasonOf(kind);
  }
}

/** "Jo Doe is a reporter for ...", and where to write to: it does not name who signs the story. */
function isBio(copy: Copy, graf: Graf): boolean {
  if (graf.text.length < 160 && /[^\s@]@[^\s@]+\.[a-z]{2,}\b/.test(graf.text)) return true;
  const name = copy.bylineText?.split(patternOf(`,| ${copy.lexicon.anyAnd} | \\| `))[0]?.trim() ?? '';
  if (name.length < 4 || graf.text.length > 400 || !graf.text.toLowerCase().startsWith(name.toLowerCase()))
    return false;
  return copy.lexicon.bio.some((phrase) => graf.text.startsWith(phrase, name.length));
}

/** A subhead stands a second time in the table of contents above. */
function isListedAbove(copy: Copy, graf: Graf): boolean {
  const next = copy.graf(1);
  if (copy.times(copy.at) > 2 || next === undefined || copy.kind(copy.at + 1) !== 'prose') return false;
  return looksLikeSubhead(graf.text, copy.style) && personLikeness(graf.text) < 2;
}

/** A caption has no credit of its own where the credit stands on the next line: "Photo: AFP", "Getty Images". */
function isAboveCredit(copy: Copy, graf: Graf): boolean {
  const below = copy.graf(1);
  if (below === undefined || graf.text.length > 350 || below.text.length > 60 || copy.kind(copy.at + 1) !== 'caption')
    return false;
  return !/[.!?]["”’)]?$/.test(graf.text) || CAPTION_HINT.test(graf.text);
}

const CAPTION_HINT = new RegExp(`\\b${anyOf(anywhere.captionHints)}\\b`, 'i');

/** Under "Related" or "Read more", alone on their line, stand the links. */
function isLinkBelow(copy: Copy): boolean {
  const above = copy.marks.at(-1);
  const label = copy.graf(-1);
  return (
    above?.role === 'related-link' &&
    label !== undefined &&
    copy.lexicon.page.line(label.text) === 'related-link' &&
    !label.text.endsWith('?')
  );
}

const PICTURE_LABEL = new RegExp(`\\b${anyOf(anywhere.pictureLabels)}s?: (?=..)`, 'g');

const PICTURE_CREDIT = new RegExp(`\\b${anyOf(anywhere.pictureCredits)}`);

/** Ends with who took the picture: "Image: Harbour Trust", "(AP Photo/Jo Doe)". */
function isCredited(text: string): boolean {
  if (text.length > 420) return false;
  const brackets = text.slice(Math.max(0, text.lastIndexOf('(')));
  if (/^\([^()]*\)$/.test(brackets) && PICTURE_CREDIT.test(brackets)) return true;
  const end = text.endsWith('.') ? text.length - 1 : text.length;
  const sentence = text.lastIndexOf('.', end - 1) + 1;
  const last = text.slice(sentence, end);
  return [...last.matchAll(PICTURE_LABEL)].some((label) => last.length - label.index - label[0].length <= 60);
}

/** Copy that is no page holds little furniture, and paragraphs that read like it. */
function plainRole(copy: Copy, graf: Graf): Role | null {
  if (graf.text.length < 60) {
    const kind = copy.kind(copy.at);
    if (kind === 'end-mark' || kind === 'advertisement') return kind;
  }
  return isCredited(graf.text) ? 'caption' : null;
}

/** A dash that opens speech in many languages, and an item in others: one alone is no list. */
const DASH = /^[–—−-]/;

/** Grafs that start with the house's signs, or are numbered from 1. */
export function list(copy: Copy): boolean {
  const line = copy.graf() as Graf;
  const bullet = bulletAt(copy, 0);
  if (bullet === null) return false;
  const next = bulletAt(copy, 1);
  if (bullet.number === null) {
    const alone = next === null || next.number !== null;
    if (DASH.test(line.text) && alone && copy.marks.at(-1)?.role !== 'list-item') return false;
    markItem(copy, line, 'list-item', bullet);
  } else {
    // "1. ..." with "2. ..." under it; "19. November" is no item.
    const before = numberBefore(copy);
    if (bullet.number !== before + 1 || (before === 0 && next?.number !== 2)) return false;
    markItem(copy, line, 'numbered-item', bullet);
  }
  copy.at += 1;
  return true;
}

function bulletAt(copy: Copy, ahead: number) {
  const graf = copy.graf(ahead);
  return graf === undefined ? null : copy.bullet(graf);
}

/** Marks an item and its sign. */
export function markItem(
  copy: Copy,
  line: Graf,
  role: 'list-item' | 'numbered-item',
  bullet: { sign: number; text: number },
): void {
  copy.mark('separator', 'bullet', line, line.start, line.start + bullet.sign);
  copy.mark(role, 'bullet', line, line.start + bullet.text);
}

/** The number of the item right above; 0 where none is. */
function numberBefore(copy: Copy): number {
  if (copy.marks.at(-1)?.role !== 'numbered-item') return 0;
  const above = copy.graf(-1) as Graf;
  return copy.bullet(above)?.number ?? 0;
}

/** A short line between paragraphs that heads what is under it; one or two of them, since three are a list. */
export function subhead(copy: Copy): boolean {
  const graf = copy.graf() as Graf;
  if (!looksLikeSubhead(graf.text, copy.style) || isOutlet(graf.text, copy.lexicon)) return false;
  const next = copy.graf(1);
  if (next === undefined || (copy.style.subheads?.case === 'sentence' && !standsApart(copy, graf, next))) return false;
  const row = copy.style.envelope !== null && isTableRow(copy.text, next);
  if (!row && looksLikeSubhead(next.text, copy.style)) {
    if (copy.style.subheads?.case !== 'sentence' || isListed(copy, graf)) return false;
    const third = copy.graf(2);
    if (third === undefined || looksLikeSubhead(third.text, copy.style) || copy.kind(copy.at + 1) !== 'short')
      return false;
  } else if (copy.style.subheads?.case === 'sentence' && isListed(copy, graf)) {
    return false;
  }
  copy.mark('subhead', 'subhead', graf);
  // One that is no title in capitals can be a short paragraph as well.
  if (copy.style.subheads?.case === 'sentence') copy.doubt('paragraph');
  copy.at += 1;
  return true;
}

/** Where blank lines separate a page's paragraphs, they separate its subheads, too; and running text follows a subhead. */
function standsApart(copy: Copy, graf: Graf, next: Graf): boolean {
  if (copy.spaced() && !(graf.afterBlank && next.afterBlank)) return false;
  if (graf.text === copy.bylineText) return false;
  // In copy that is not a page, a short question is more likely to be somebody's.
  if (!copy.style.page && (isAddressed(graf.text) || copy.times(copy.at) > 1)) return false;
  const kind = copy.kind(copy.at + 1);
  return (
    kind === 'prose' ||
    kind === 'caption' ||
    kind === 'advertisement' ||
    (kind === 'short' && (endsSentence(next.text) || looksLikeSubhead(next.text, copy.style)))
  );
}

/** An interview's question addresses somebody; a subhead's question is about something. Any other sentence is a paragraph. */
function isAddressed(text: string): boolean {
  return endsSentence(text) && (!text.endsWith('?') || text.startsWith('((') || ADDRESSING.test(text));
}

const ADDRESSING = new RegExp(`\\b${anyOf(anywhere.addressing)}\\b`, 'i');

/** Whether the line above is one of the same kind that was no subhead: then this one goes on with its list. */
function isListed(copy: Copy, graf: Graf): boolean {
  const above = copy.marks.at(-1);
  if (above === undefined || above.role !== 'paragraph' || graf.afterBlank !== (copy.graf(-1)?.afterBlank ?? true))
    return false;
  return looksLikeSubhead((copy.graf(-1) as Graf).text, copy.style);
}

/** On a page, a line between paragraphs that is no sentence and no subhead: a caption, a button, a teaser. */
function unpunctuated(copy: Copy): boolean {
  const graf = copy.graf() as Graf;
  if (!copy.style.page || copy.kind(copy.at) !== 'short' || endsSentence(graf.text) || graf.text.endsWith(':'))
    return false;
  if (/^["“«'‘]/.test(graf.text)) return false;
  const role = wordCount(graf.text) > 5 ? 'caption' : 'furniture';
  copy.mark(role, 'unpunctuated', graf);
  copy.doubt('paragraph');
  copy.at += 1;
  return true;
}

export function paragraph(copy: Copy): boolean {
  copy.mark('paragraph', 'paragraph', copy.graf() as Graf);
  copy.at += 1;
  return true;
}
