/** The summary above the body: "Quick Looks", its headline, and its items with or without a sign. */

import type { Copy } from './copy.js';
import { isLabel, labelAtEnd } from './grammar/labels.js';
import type { Graf } from './layout.js';
import { trimWhite } from './text/white-space.js';
import { endsSentence, endsStatement, startsSmall } from './text/words.js';

/** Copy is wrapped to less; a longer line is a paragraph. In UTF-16 units. */
const LONGEST_WRAPPED = 120;
/** No summary has more unsigned items: what goes on longer is the body. */
const MOST_UNSIGNED = 12;

/** Reads the label of the summary, the headline with it, and the items under it. */
export function readQuickLooks(copy: Copy): boolean {
  const { summaryLabels: quickLooks } = copy.lexicon;
  const line = copy.graf();
  if (line === undefined || quickLooks.length === 0 || copy.has('quick-looks-label') || copy.has('section-label')) {
    return false;
  }
  const next = copy.graf(1);
  if (isLabel(line.text, quickLooks)) {
    copy.markLabel('quick-looks-label', line);
    copy.at += 1;
  } else if (isTitle(line.text) && isTitleWithLabel(copy, line)) {
    copy.at += 1;
  } else if (copy.has('headline') && next !== undefined && isLabel(next.text, quickLooks) && isTitle(line.text)) {
    // The headline of the summary on a line of its own, the label under it.
    copy.mark('quick-looks-title', 'quick-looks-title', line);
    copy.markLabel('quick-looks-label', next);
    copy.at += 2;
  } else {
    return false;
  }
  readItems(copy);
  if (!copy.has('quick-look')) copy.report('quick-looks-empty', 'the summary has a label but no items', line);
  return true;
}

/** Reads a summary whose bounds are known: the label at the cursor, and the items up to `end`. */
export function readSummary(copy: Copy, end: number): boolean {
  copy.markLabel('quick-looks-label', copy.graf() as Graf);
  for (copy.at += 1; copy.at < end; copy.at += 1) {
    const graf = copy.graf() as Graf;
    const bullet = bulletOf(copy, graf);
    if (bullet !== null) copy.mark('separator', 'bullet', graf, graf.start, graf.start + bullet.sign);
    copy.mark('quick-look', bullet === null ? 'plain-item' : 'bullet', graf, graf.start + (bullet?.text ?? 0));
  }
  return true;
}

function isTitle(text: string): boolean {
  return text.length <= 250 && !endsStatement(text);
}

export function isTitleWithLabel(copy: Copy, line: Graf): boolean {
  const raw = copy.text.slice(line.start, line.end);
  const label = labelAtEnd(raw, copy.style.labels.quickLooks);
  if (label === null) return false;
  const titleEnd = trimWhite(copy.text, line.start, line.start + label.start);
  copy.mark('quick-looks-title', 'quick-looks-title', line, line.start, titleEnd);
  copy.markLabel('quick-looks-label', line, line.start + label.start);
  return true;
}

function readItems(copy: Copy): void {
  const first = copy.graf();
  if (first === undefined) return;
  if (bulletOf(copy, first) === null) readUnsignedItems(copy);
  else readSignedItems(copy);
}

function bulletOf(copy: Copy, line: Graf) {
  return copy.bullet(line, true);
}

function readSignedItems(copy: Copy): void {
  while (copy.at < copy.grafs.length) {
    const line = copy.graf() as Graf;
    const bullet = bulletOf(copy, line);
    if (bullet === null) return;
    // The item's further lines: set in, or going on in small letters, right under it.
    let last = line;
    for (let next = copy.graf(1); next !== undefined && continues(copy, line, next); next = copy.graf(1)) {
      last = next;
      copy.at += 1;
    }
    copy.mark('separator', 'bullet', line, line.start, line.start + bullet.sign);
    copy.mark('quick-look', 'bullet', line, line.start + bullet.text, last.end, last);
    copy.at += 1;
  }
}

/** Whether a line goes on with the item above it: set in, or in small letters, right under it. */
export function continues(copy: Copy, item: Graf, next: Graf): boolean {
  if (next.afterBlank || bulletOf(copy, next) !== null || isLabel(next.text, copy.style.labels.section)) return false;
  // What somebody said of a line between them has taken it out.
  if (next.number > (item.lines.at(-1)?.number ?? item.number) + 1) return false;
  if (copy.repeatsHeadline(next)) return false;
  if (next.text.length > LONGEST_WRAPPED || endsSentence(item.text)) return false;
  const setIn = next.start - next.lineStart > item.start - item.lineStart;
  return setIn || startsSmall(next.text);
}

/** Items pasted from a page without their signs: lines up to what follows the summary, or to what can't be an item. */
function readUnsignedItems(copy: Copy): void {
  const landmark = nextLandmark(copy);
  for (let taken = 0; taken < MOST_UNSIGNED && copy.at < copy.grafs.length; taken++) {
    const line = copy.graf() as Graf;
    if (landmark === null ? taken > 0 && line.afterBlank : copy.at >= landmark) return;
    if (isBody(line.text)) return;
    // Items state nothing; where they go over into sentences without a landmark between, the body has begun.
    const above = copy.graf(-1);
    if (landmark === null && taken > 0 && endsSentence(line.text) && !endsSentence(above?.text ?? '')) return;
    copy.mark('quick-look', 'plain-item', line);
    copy.at += 1;
  }
}

/** Index of the line near below that ends the summary for sure: the headline again, or the label of a part. */
function nextLandmark(copy: Copy): number | null {
  for (let ahead = 0; ahead <= MOST_UNSIGNED; ahead++) {
    const line = copy.graf(ahead);
    if (line === undefined) return null;
    if (isLabel(line.text, copy.style.labels.section) || copy.repeatsHeadline(line)) return copy.at + ahead;
  }
  return null;
}

/** Too long for an item of a summary. */
function isBody(text: string): boolean {
  return text.length > 240 || (text.length > 130 && endsSentence(text));
}
