/** How a story is styled for print, by role: what a house maps to styles of its own, once. Names are shown to whoever does. */

export interface PrintStyle {
  /** Points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
  /** Points above and below. */
  before?: number;
  after?: number;
  /** Points from where lines begin. */
  indent?: number;
  /** It is an item of a list. */
  list?: 'bullet' | 'number';
  /** Of equal columns. */
  mono?: boolean;
  /** The rank of a heading, for the outline of a document. */
  outline?: 1 | 2 | 3;
}

export const printStyles = {
  Status: { size: 10, bold: true, after: 6 },
  Source: { size: 9, bold: true, after: 6 },
  Kicker: { size: 10, bold: true, before: 6 },
  Headline: { size: 28, bold: true, after: 8, outline: 1 },
  Deck: { size: 14, italic: true, after: 8 },
  Byline: { size: 10, bold: true },
  Date: { size: 9, after: 8 },
  Lead: { size: 12, after: 8 },
  Text: { size: 10, after: 6 },
  Label: { size: 11, bold: true, before: 12, after: 6, outline: 2 },
  Subhead: { size: 12, bold: true, before: 8, after: 3, outline: 3 },
  'Summary Label': { size: 10, bold: true, before: 6 },
  'Summary Title': { size: 11, bold: true, after: 3 },
  'Summary Item': { size: 10, after: 3, list: 'bullet' },
  Bullet: { size: 10, after: 3, list: 'bullet' },
  Number: { size: 10, after: 3, list: 'number' },
  Quote: { size: 14, italic: true, before: 8, indent: 18 },
  Attribution: { size: 9, after: 8, indent: 18 },
  'Table Head': { size: 9, bold: true },
  'Table Cell': { size: 9 },
  Agate: { size: 7, mono: true },
  Caption: { size: 8, after: 3 },
  Embed: { size: 10, after: 6 },
  Note: { size: 8, italic: true, after: 3 },
  Credit: { size: 8, italic: true, after: 3 },
  Contact: { size: 8, after: 3 },
  Copyright: { size: 7 },
} as const satisfies Record<string, PrintStyle>;

export type PrintStyleName = keyof typeof printStyles;

export const printStyleNames = Object.keys(printStyles) as PrintStyleName[];

/** Of letters inside a paragraph. */
export const letterStyles = {
  Dateline: { bold: true, italic: false, mono: false },
  Link: { bold: false, italic: false, mono: false },
  Strong: { bold: true, italic: false, mono: false },
  Emphasis: { bold: false, italic: true, mono: false },
  'Strong Emphasis': { bold: true, italic: true, mono: false },
  Code: { bold: false, italic: false, mono: true },
} as const;

export type LetterStyleName = keyof typeof letterStyles;

export const letterStyleNames = Object.keys(letterStyles) as LetterStyleName[];
