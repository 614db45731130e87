/** Copy without a house: a headline and paragraphs. What reads a text when no house's evidence is in it. */
import type { Style } from './style.js';

export const plain: Style = {
  name: 'plain',
  description: 'a headline and paragraphs, nothing else taken for granted',
  slugLine: null,
  labels: { quickLooks: [], section: [] },
  bullets: ['-', '*', '•', '·', '‣', '▪', '●', '◦'],
  subheads: null,
  editions: [],
  outlets: [],
  furniture: [],
};
