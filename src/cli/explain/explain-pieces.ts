/** The copy in pieces, as `explain` shows them. */

import { directionOf } from '../../formats/shared/direction.js';
import type { Story } from '../../input/story.js';
import type { Role, Segment } from '../../read/source-map.js';
import { fold } from '../../read/text/white-space.js';
import { onOneLine } from '../../run/reporter.js';
import type { Read } from '../../run/story-reader.js';

/** A piece of the copy, or a run of blank lines. */
export interface ExplainedPiece {
  role: Role;
  /** Without the style's name, or the carrier's, in front of it: that stands above. */
  rule: string;
  runnerUp: Role | null;
  reason: Segment['reason'];
  /** 1-based, of its first line and of its last. */
  line: number;
  last: number;
  /** Whether it reads from right to left. In a story that does, what holds letters of its script. */
  rtl: boolean;
  /** As copy, white space folded, harmless; empty for blank lines. */
  content: string;
}

/** Letters of Hebrew, Arabic and the scripts between them in Unicode. */
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Texts with the markup inside them, as one piece each: a link's address is no piece of its own. */
function withinTexts(segments: readonly Segment[]): Segment[] {
  const pieces: Segment[] = [];
  let last: Segment | null = null;
  let inside: Segment[] = [];
  for (const segment of segments) {
    if (last !== null && segment.to === last.to && segment.role === last.role) {
      last.end = segment.end;
      inside = [];
    } else if (last !== null && (segment.role === 'markup' || segment.role === 'blank')) inside.push(segment);
    else {
      pieces.push(...inside, { ...segment });
      inside = [];
      last = segment.to === null ? null : (pieces.at(-1) ?? null);
    }
  }
  return [...pieces, ...inside];
}

/** A story's text as it stands in its file, markup and all. */
export function sourceOf({ text, carried }: Pick<Story, 'text' | 'carried'>): string {
  return carried?.origin?.source ?? text ?? '';
}

/** Slashes and bullets go with what they mark, and so does what marks a heading or an item in a file. */
export function piecesOf(story: Story & Read): ExplainedPiece[] {
  const { offset, reading } = story;
  const text = sourceOf(story);
  const { article, sourceMap } = reading;
  const prefixes = [article.style, article.input.carrier].map((name) => `${name}/`);
  const turned = directionOf(article.language) === 'rtl';
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  const pieces: ExplainedPiece[] = [];
  for (const { start, end, line, role, rule, runnerUp, reason } of withinTexts(sourceMap)) {
    if (role === 'separator' || role === 'markup') continue;
    const content = text.slice(start - offset, end - offset);
    const breaks = content.split(lineEnd).length - 1;
    const named = rule.slice(prefixes.find((prefix) => rule.startsWith(prefix))?.length ?? 0);
    if (role !== 'blank') {
      const last = line + breaks;
      const rtl = turned && RTL_LETTERS.test(content);
      pieces.push({ role, rule: named, runnerUp, reason, line, last, rtl, content: onOneLine(fold(content)) });
      continue;
    }
    // The end of the line before is no blank line, nor is the start of the one behind.
    const first = start === 0 ? line : line + 1;
    const last = end - offset < text.length || content.endsWith(lineEnd) ? line + breaks - 1 : line + breaks;
    if (last >= first) pieces.push({ role, rule: named, runnerUp, reason, line: first, last, rtl: false, content: '' });
  }
  return pieces;
}
