/**
 * What the names of paragraph styles say, in word processors and in the templates of newsrooms. Word, LibreOffice, Google
 * Docs and Pages keep the names of their own styles in English in the file, whatever their windows say; a style of somebody's
 * own is what it is based on.
 */
import type { Hint } from './carrier.js';

/** What a style says of its paragraphs. */
export interface StyleHint extends Pick<Hint, 'block' | 'level' | 'ordered' | 'region' | 'says'> {}

/** By the name in small letters, without spaces and signs. */
const NAMES: Readonly<Record<string, StyleHint>> = {
  title: { block: 'heading', level: 1, says: 'headline' },
  headline: { block: 'heading', level: 1, says: 'headline' },
  hed: { block: 'heading', level: 1, says: 'headline' },
  head: { block: 'heading', level: 1, says: 'headline' },
  documenttitle: { block: 'heading', level: 1, says: 'headline' },
  subtitle: { block: 'paragraph', says: 'deck' },
  subheadline: { block: 'paragraph', says: 'deck' },
  subheading: { block: 'heading', level: 2 },
  subhead: { block: 'heading', level: 2 },
  crosshead: { block: 'heading', level: 2 },
  crossheading: { block: 'heading', level: 2 },
  heading: { block: 'heading', level: 1 },
  deck: { block: 'paragraph', says: 'deck' },
  dek: { block: 'paragraph', says: 'deck' },
  standfirst: { block: 'paragraph', says: 'deck' },
  summary: { block: 'paragraph', says: 'deck' },
  byline: { block: 'paragraph', says: 'byline' },
  by: { block: 'paragraph', says: 'byline' },
  author: { block: 'paragraph', says: 'byline' },
  authors: { block: 'paragraph', says: 'byline' },
  reporter: { block: 'paragraph', says: 'byline' },
  date: { block: 'paragraph', says: 'date' },
  dateline: { block: 'paragraph', says: 'dateline' },
  kicker: { block: 'paragraph', says: 'kicker' },
  eyebrow: { block: 'paragraph', says: 'kicker' },
  overline: { block: 'paragraph', says: 'kicker' },
  lead: { block: 'paragraph', says: 'lead' },
  lede: { block: 'paragraph', says: 'lead' },
  caption: { block: 'caption', says: 'caption' },
  imagecaption: { block: 'caption', says: 'caption' },
  tablecaption: { block: 'caption', says: 'caption' },
  figurecaption: { block: 'caption', says: 'caption' },
  captionedfigure: { block: 'caption', says: 'caption' },
  illustration: { block: 'caption', says: 'caption' },
  figure: { block: 'caption', says: 'caption' },
  drawing: { block: 'caption', says: 'caption' },
  credit: { block: 'paragraph', says: 'credit' },
  photocredit: { block: 'paragraph', says: 'credit' },
  editorsnote: { block: 'paragraph', says: 'note' },
  note: { block: 'paragraph', says: 'note' },
  footnote: { block: 'paragraph', says: 'note' },
  footnotetext: { block: 'paragraph', says: 'note' },
  endnote: { block: 'paragraph', says: 'note' },
  endnotetext: { block: 'paragraph', says: 'note' },
  body: { block: 'paragraph' },
  bodytext: { block: 'paragraph' },
  textbody: { block: 'paragraph' },
  firstparagraph: { block: 'paragraph' },
  quote: { block: 'quote' },
  quotations: { block: 'quote' },
  intensequote: { block: 'quote' },
  pullquote: { block: 'quote' },
  blockquote: { block: 'quote' },
  blocktext: { block: 'quote' },
  preformattedtext: { block: 'preformatted' },
  htmlpreformatted: { block: 'preformatted' },
  sourcecode: { block: 'preformatted' },
  code: { block: 'preformatted' },
  agate: { block: 'preformatted' },
  header: { region: 'header' },
  footer: { region: 'footer' },
  tocheading: { region: 'menu' },
  contentsheading: { region: 'menu' },
};

/** Styles of characters that are code. */
const CODE = /^(?:sourcetext|verbatimchar|htmlcode|code|inlinecode|teletype)$/;

/** "Heading 2", "Überschrift" of a template of one's own is based on that. */
const HEADING = /^heading([1-9])$/;
/** "toc 1", "Contents 1". */
const CONTENTS = /^(?:toc|contents)\d{1,2}$/;

/** A style's name in the form that is looked up: LibreOffice writes "Heading_20_1" for "Heading 1". */
function keyOf(name: string): string {
  return name
    .slice(0, 80)
    .replace(/_20_/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a paragraph style's name says; null where it says nothing. */
export function styleHint(name: string): StyleHint | null {
  const key = keyOf(name);
  if (Object.hasOwn(NAMES, key)) return NAMES[key] ?? null;
  const level = HEADING.exec(key)?.[1];
  if (level !== undefined) return headingHint(Number(level));
  return CONTENTS.test(key) ? { region: 'menu' } : null;
}

/** A heading of a level from 1; HTML knows six. */
export function headingHint(level: number): StyleHint {
  return { block: 'heading', level: Math.min(6, Math.max(1, level)) };
}

/** Whether a character style says that its text is code. */
export function isCodeStyle(name: string): boolean {
  return CODE.test(keyOf(name));
}
