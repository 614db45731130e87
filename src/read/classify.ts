/**
 * Lines to marks: an ordered list of small named rules. At each line the first rule that recognises something takes
 * it, with the lines that belong to it; the last rule takes anything. To add a rule, add a row.
 */
import { readBullet } from './bullets.js';
import type { Copy } from './copy.js';
import { isLabel } from './labels.js';
import type { Line } from './lines.js';
import { readSlugLine } from './slugline.js';
import { looksLikeSubhead } from './subhead.js';
import { readQuickLooks } from './summary.js';
import { endsSentence, endsStatement, startsSmall } from './words.js';

/** Looks at the line at the cursor; where it recognises it, marks it, moves the cursor behind it and says true. */
type Rule = (copy: Copy) => boolean;

const rules: readonly Rule[] = [
  furniture,
  slugLine,
  readQuickLooks,
  headline,
  leadBelowSlugLine,
  headlineRepeated,
  sectionLabel,
  list,
  subhead,
  paragraph,
];

/** Marks all of a story's copy. Linear: no rule looks further than a fixed number of lines ahead. */
export function classify(copy: Copy): void {
  while (copy.at < copy.lines.length) rules.some((rule) => rule(copy));
}

function furniture(copy: Copy): boolean {
  if (copy.at < copy.tail) return false;
  copy.mark('furniture', 'furniture', copy.line() as Line);
  copy.at += 1;
  return true;
}

function slugLine(copy: Copy): boolean {
  const line = copy.line() as Line;
  if (copy.at > 0) return false;
  const slug = readSlugLine(copy.text, line.start, line.end, copy.style);
  if (slug === null) return false;
  for (const { role, start, end } of slug.pieces) {
    copy.mark(role, 'slug-line', line, start, end);
    if (role === 'unplaced-field') {
      copy.report('field-unplaced', 'a field of the slug line fits none of the house’s fields', line, start);
    } else if (role === 'byline' && slug.bylineUncertain) {
      copy.report('byline-uncertain', 'taken for the author by its place in the slug line alone', line, start);
    }
  }
  copy.at += 1;
  return true;
}

const LONGEST_HEADLINE = 250;

/** The first line; or, where the copy starts with its summary, the line above the label of the body. */
function headline(copy: Copy): boolean {
  const line = copy.line() as Line;
  if (copy.has('headline') || line.text.length > LONGEST_HEADLINE || endsStatement(line.text)) return false;
  const next = copy.line(1);
  const first = copy.at === 0 && !isLabel(line.text, copy.style.labels.section);
  const aboveLabel =
    next !== undefined &&
    !copy.has('paragraph') &&
    !copy.has('section-label') &&
    isLabel(next.text, copy.style.labels.section);
  if (!first && !aboveLabel) return false;
  // A line that goes on in small letters under it is the first line of a wrapped paragraph.
  if (next !== undefined && !next.afterBlank && startsSmall(next.text)) return false;
  copy.mark('headline', 'headline', line);
  copy.at += 1;
  return true;
}

/** A slug line that ends with its slash has its lead on the next line. */
function leadBelowSlugLine(copy: Copy): boolean {
  if (copy.at !== 1 || copy.has('lead') || copy.marks.at(-1)?.role !== 'separator') return false;
  const line = copy.line() as Line;
  if (!endsSentence(line.text)) return false;
  copy.mark('lead', 'lead-below-slug-line', line);
  copy.at += 1;
  return true;
}

/** The headline again, above the body or right under its label; there it may have been edited. */
function headlineRepeated(copy: Copy): boolean {
  const line = copy.line() as Line;
  if (copy.has('paragraph') || copy.has('headline-repeated')) return false;
  const { section } = copy.style.labels;
  const besideLabel = isLabel(copy.line(1)?.text ?? '', section) || isLabel(copy.line(-1)?.text ?? '', section);
  if (!copy.repeatsHeadline(line, besideLabel && !endsStatement(line.text))) return false;
  copy.mark('headline-repeated', 'headline-repeated', line);
  copy.report('headline-repeated', 'the headline stands here again and is left out', line);
  copy.at += 1;
  return true;
}

function sectionLabel(copy: Copy): boolean {
  const line = copy.line() as Line;
  if (copy.has('section-label') || !isLabel(line.text, copy.style.labels.section)) return false;
  copy.markLabel('section-label', line);
  copy.at += 1;
  return true;
}

/** A dash that opens speech in many languages, and an item in others: one alone is no list. */
const DASH = /^[–—−]/;

/** Lines that start with the house's signs, or are numbered from 1. */
function list(copy: Copy): boolean {
  const line = copy.line() as Line;
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
  const line = copy.at + ahead < copy.tail ? copy.line(ahead) : undefined;
  return line === undefined ? null : readBullet(copy.text.slice(line.start, line.end), copy.style.bullets);
}

function markItem(
  copy: Copy,
  line: Line,
  role: 'list-item' | 'numbered-item',
  bullet: { sign: number; text: number },
): void {
  copy.mark('separator', 'bullet', line, line.start, line.start + bullet.sign);
  copy.mark(role, 'bullet', line, line.start + bullet.text);
}

/** The number of the item right above; 0 where none is. */
function numberBefore(copy: Copy): number {
  if (copy.marks.at(-1)?.role !== 'numbered-item') return 0;
  const above = copy.line(-1) as Line;
  return readBullet(copy.text.slice(above.start, above.end), copy.style.bullets)?.number ?? 0;
}

/** A short title-case line between others, with text under it. */
function subhead(copy: Copy): boolean {
  const line = copy.line() as Line;
  if (!looksLikeSubhead(line.text, copy.style)) return false;
  const next = copy.line(1);
  if (next === undefined || copy.at + 1 >= copy.tail || looksLikeSubhead(next.text, copy.style)) return false;
  copy.mark('subhead', 'subhead', line);
  copy.at += 1;
  return true;
}

function paragraph(copy: Copy): boolean {
  copy.mark('paragraph', 'paragraph', copy.line() as Line);
  copy.at += 1;
  return true;
}
