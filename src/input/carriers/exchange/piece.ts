/** A block of a body as a file has it, before it is known what it is in the story. */
import type { Inline } from './inline.js';

export type Piece = { names: readonly string[] } & (
  | { type: 'paragraph'; text: Inline }
  | { type: 'heading'; level: number; text: Inline }
  | { type: 'list'; ordered: boolean; items: Inline[] }
  | { type: 'quote'; text: Inline; attribution: Inline | null }
  | { type: 'table'; rows: Inline[][]; header: boolean }
  | { type: 'preformatted'; text: Inline }
  | { type: 'image'; caption: Inline | null; credit: Inline | null; src: string | null }
  | { type: 'embed'; text: Inline; href: string | null }
  /** The story's summary, set apart from its text. */
  | { type: 'summary'; inside: Piece[] }
);
