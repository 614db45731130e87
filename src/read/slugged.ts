/** The rules for houses that open a story with a slug line: everything in its fixed order, a paragraph a line. */
import { list, paragraph, subhead } from './body.js';
import type { Copy, Rule } from './copy.js';
import { isFurniture } from './furniture.js';
import { isLabel } from './grammar/labels.js';
import { readSlugLine } from './grammar/slugline.js';
import type { Graf } from './layout.js';
import { readQuickLooks } from './summary.js';
import { endsSentence, endsStatement, startsSmall } from './text/words.js';

export const slugLineRules: readonly Rule[] = [
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

function furniture(copy: Copy): boolean {
  if (copy.at < tailOf(copy)) return false;
  copy.mark('furniture', 'furniture', copy.graf() as Graf);
  copy.at += 1;
  return true;
}

function slugLine(copy: Copy): boolean {
  const line = copy.graf() as Graf;
  if (copy.at > 0) return false;
  const slug = readSlugLine(copy.text, line.start, line.end, copy.style, copy.lexicon);
  if (slug === null) return false;
  for (const { role, start, end } of slug.pieces) {
    copy.mark(role, 'slug-line', line, start, end);
    if (role === 'unplaced-field') {
      copy.report('field-unplaced', 'a field of the slug line is not one of the house’s fields', line, start);
    } else if (role === 'byline' && slug.bylineUncertain) {
      copy.report('byline-uncertain', 'read as the author only because of its place in the slug line', line, start);
    }
  }
  copy.at += 1;
  return true;
}

const LONGEST_HEADLINE = 250;

/** The first line; or, where the copy starts with its summary, the line above the label of the body. */
function headline(copy: Copy): boolean {
  const line = copy.graf() as Graf;
  if (copy.has('headline') || line.text.length > LONGEST_HEADLINE || endsStatement(line.text)) return false;
  const next = copy.graf(1);
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
  const line = copy.graf() as Graf;
  if (!endsSentence(line.text)) return false;
  copy.mark('lead', 'lead-below-slug-line', line);
  copy.at += 1;
  return true;
}

/** The headline again, above the body or right under its label; there it may have been edited. */
function headlineRepeated(copy: Copy): boolean {
  const line = copy.graf() as Graf;
  if (copy.has('paragraph') || copy.has('headline-repeated')) return false;
  const { section } = copy.style.labels;
  const besideLabel = isLabel(copy.graf(1)?.text ?? '', section) || isLabel(copy.graf(-1)?.text ?? '', section);
  if (!copy.repeatsHeadline(line, besideLabel && !endsStatement(line.text))) return false;
  copy.mark('headline-repeated', 'headline-repeated', line);
  copy.report('headline-repeated', 'the headline is repeated here and left out', line);
  copy.at += 1;
  return true;
}

function sectionLabel(copy: Copy): boolean {
  const line = copy.graf() as Graf;
  if (copy.has('section-label') || !isLabel(line.text, copy.style.labels.section)) return false;
  copy.markLabel('section-label', line);
  copy.at += 1;
  return true;
}

const tails = new WeakMap<Copy, number>();

/** Index of the first graf of the furniture at the end; the number of grafs where there is none. */
function tailOf(copy: Copy): number {
  let tail = tails.get(copy);
  if (tail === undefined) {
    tail = copy.grafs.length;
    while (tail > 0 && isFurniture((copy.grafs[tail - 1] as Graf).text, copy.style)) tail--;
    tails.set(copy, tail);
  }
  return tail;
}
