/** Copy without a house: headline, byline, dateline and paragraphs. What reads a text when no house's evidence is in it. */
import { agencies } from './agencies.js';
import type { Style } from './style.js';

export const plain: Style = {
  name: 'plain',
  description: 'a headline and paragraphs, and nothing assumed',
  slugLine: null,
  labels: { quickLooks: [], section: [] },
  bullets: ['-', '*', '•', '·', '‣', '▪', '●', '◦', '–', '--'],
  subheads: { maxWords: 10, maxLength: 70, case: 'sentence' },
  editions: [],
  outlets: agencies,
  furniture: [],
  page: false,
  release: false,
  datelineTells: false,
  borders: { opens: [], closes: [], headers: [], marks: ['-END-', 'END', 'ENDS'], below: [], glance: [] },
  envelope: null,
  notes: { lines: [], openers: [] },
  endMarks: [],
  signs: { lines: [], openers: [] },
};
