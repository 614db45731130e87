/** The copy in pieces, as `explain` shows them. */
import type { Role } from '../read/source-map.js';
import { fold } from '../read/white-space.js';
import { directionOf } from '../write/direction.js';
import { onOneLine } from './report.js';
import type { Story } from './stories.js';

/** A piece of the copy, or a run of blank lines. */
export interface ExplainedPiece {
  role: Role;
  /** Without the style's name in front of it: that stands above. */
  rule: string;
  runnerUp: Role | null;
  /** 1-based, of its first line and of its last. */
  line: number;
  last: number;
  /** Does it read from right to left? In a story that does, what holds letters of its script. */
  rtl: boolean;
  /** As copy, white space folded, harmless; empty for blank lines. */
  content: string;
}

/** Letters of Hebrew, Arabic and the scripts between them in Unicode. */
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Slashes and bullets go with what they mark. */
export function piecesOf({ text, offset, reading }: Story): ExplainedPiece[] {
  const { article, sourceMap } = reading;
  const prefix = `${article.style}/`;
  const turned = directionOf(article.language) === 'rtl';
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  const pieces: ExplainedPiece[] = [];
  for (const { start, end, line, role, rule, runnerUp } of sourceMap) {
    if (role === 'separator') continue;
    const content = text.slice(start - offset, end - offset);
    const breaks = content.split(lineEnd).length - 1;
    const named = rule.startsWith(prefix) ? rule.slice(prefix.length) : rule;
    if (role !== 'blank') {
      const last = line + breaks;
      const rtl = turned && RTL_LETTERS.test(content);
      pieces.push({ role, rule: named, runnerUp, line, last, rtl, content: onOneLine(fold(content)) });
      continue;
    }
    // The end of the line before is no blank line, nor is the start of the one behind.
    const first = start === 0 ? line : line + 1;
    const last = end - offset < text.length || content.endsWith(lineEnd) ? line + breaks - 1 : line + breaks;
    if (last >= first) pieces.push({ role, rule: named, runnerUp, line: first, last, rtl: false, content: '' });
  }
  return pieces;
}
