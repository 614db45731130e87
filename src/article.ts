/**
 * The Article: what stands in one story, in the field's own words. Types, and the closed list of reasons.
 *
 * Every key is always there. `null` or `[]` says "not in the copy". Texts are as written,
 * with white space and line wraps folded (see `fold`). This is version 2 of the JSON
 * contract; `article.schema.json` says the same in JSON Schema, `docs/contract-1-to-2.md` what is new in it.
 */
import type { Diagnostic } from './diagnostic.js';

/** Why a piece of the copy is not part of the story. Part of the JSON contract: add, never rename. */
export const discardReasons = [
  /** The headline again, above the body. */
  'headline-repeated',
  /** Words of a web page around the story, not of the story. */
  'furniture',
  /** A page's way to its other parts, its breadcrumbs and buttons. */
  'menu',
  'share-bar',
  /** Links to other stories, and the words above them. */
  'related-link',
  /** The readers' comments, and the way to them. */
  'comments',
  'advertisement',
  /** Newsletters, registration, donations, cookies. */
  'sign-up',
  /** What ends a page. */
  'footer',
  /** A picture's caption or credit. */
  'caption',
  /** What says that the story ends: "###", "-30-", "Reuter". */
  'end-mark',
  /** What follows an end mark. */
  'after-end',
  /** The standing text about whoever issues a release: "About Harbour Ltd." */
  'boilerplate',
  /** A date or a reading time beside the one that dates the story. */
  'date-line',
  /** A line above the body that is not one of the fields there. */
  'unplaced-line',
  /** A mail's header lines and its signature. */
  'mail',
  /** Names, times and reactions of a chat, and what others have written in it. */
  'chat',
  /** A field of the slug line that fits none of the house's fields. */
  'unplaced-field',
  /** What somebody who knows better has put something else in place of, or has left out. */
  'overruled',
] as const;

export type DiscardReason = (typeof discardReasons)[number];

/** The kinds of file that copy comes in: `copy` is plain text, `articles` our own ndjson, `ndjson` records with a text each. */
export const carrierNames = [
  'copy',
  'html',
  'markdown',
  'email',
  'docx',
  'odt',
  'rtf',
  'ndjson',
  'json',
  'articles',
  'ninjs',
  'nitf',
  'newsml-g2',
  'newsml-1',
  'jsonld',
  'wordpress',
  'wxr',
] as const;

export type CarrierName = (typeof carrierNames)[number];

export interface Author {
  kind: 'person' | 'organization';
  name: string;
  /** "Senior Reporter". */
  role: string | null;
  /** "Associated Press". */
  affiliation: string | null;
}

export interface Byline {
  /** As written, "By" included where it is written. */
  text: string;
  /** In the order of the copy; empty where the byline names a desk or a role and nobody. */
  authors: Author[];
}

export interface Dateline {
  /** As written: "OAKLAND, Calif., Feb 26 (AP)". */
  text: string;
  place: string | null;
  date: string | null;
  /** The date as ISO 8601; null where it can mean two days. */
  isoDate: string | null;
  agency: string | null;
}

export interface QuickLooks {
  /** The words that announce the summary, as written: "Quick Looks", "Key Points". */
  label: string | null;
  /** The summary's own headline. */
  title: string | null;
  items: string[];
}

/** A link or an emphasis in a text: UTF-16 units of it, `end` exclusive. Those inside each other come from the outside in. */
export interface InlineMark {
  type: 'link' | 'strong' | 'emphasis' | 'code';
  start: number;
  end: number;
  /** Of a link: the address, as the copy has it. */
  href?: string;
}

export interface Paragraph {
  type: 'paragraph';
  text: string;
  /** Only in an interview: who speaks, as the text begins, without the colon. */
  speaker?: string;
  /** Only where the carrier has any. */
  marks?: InlineMark[];
}

export interface List {
  type: 'list';
  ordered: boolean;
  items: string[];
  /** Only where the carrier has any: `item` is the place of the item that holds it. */
  marks?: (InlineMark & { item: number })[];
}

/** A pull quote. */
export interface Quote {
  type: 'quote';
  text: string;
  /** Who said it, as written: a dash in front of the name is kept. */
  attribution: string | null;
}

export interface Table {
  type: 'table';
  /** Texts of the cells, row by row. */
  rows: string[][];
  /** Whether the first row is the heads of the columns. */
  header: boolean;
}

/** Columns and lines as they stand in the copy: agate. */
export interface Preformatted {
  type: 'preformatted';
  /** White space is not folded; lines end with \n. */
  text: string;
}

/** A picture of the story: what the copy says of it. */
export interface Image {
  type: 'image';
  caption: string | null;
  credit: string | null;
  /** The address, as the copy has it. */
  src: string | null;
}

/** What a page shows of another one: a post, a video. */
export interface Embed {
  type: 'embed';
  /** The words in the copy. */
  text: string;
  href: string | null;
}

export type Block = Paragraph | List | Quote | Table | Preformatted | Image | Embed;

export interface Section {
  /** A label of the house that opens a part of the story: "Deep Look". */
  label: string | null;
  subhead: string | null;
  blocks: Block[];
}

export interface Discarded {
  reason: DiscardReason;
  /** 1-based line of the input. */
  line: number;
  text: string;
}

/** What an envelope of a wire says of the transmission. */
export interface Wire {
  service: string | null;
  number: string | null;
  category: string | null;
  priority: string | null;
  take: string | null;
  words: number | null;
  sent: string | null;
  /** Codes or words for what the story is about. */
  subjects: string[];
  keyword: string | null;
  /** The place that the envelope names. */
  place: string | null;
}

/** What a notice says of the whole story, gravest first. Part of the JSON contract: add, never rename. */
export const statusKinds = ['kill', 'withdrawn', 'hold', 'embargo', 'advance', 'correction', 'update'] as const;

export type StatusKind = (typeof statusKinds)[number];

export interface Status {
  kind: StatusKind;
  /** The notice as written. */
  text: string;
  /** Until when an embargo or an advance holds, ISO 8601; null where it does not say, or can't be read. */
  until: string | null;
}

export interface Input {
  /** As the caller named it; null for standard input and for text without a file. */
  file: string | null;
  /** The story's number in the input, from 1. */
  story: number;
  /** An id that came with the text. */
  id: string | null;
  /**
   * Only of NDJSON: 1-based line of the input at which the record stands. Places in the story are those of its own text.
   */
  record?: number;
  /** In what the text came: "copy" is plain text. */
  carrier: CarrierName;
  /** What offsets count in: the source itself, or the text that was extracted from it. */
  offsets: 'source' | 'extracted';
}

export interface Stats {
  /** Words of everything that is set: headline to credits, without what was discarded. */
  words: number;
  readingMinutes: number;
}

export interface Article {
  version: 2;
  input: Input;
  /** Name of the house style that read the copy. */
  style: string;
  /** BCP 47; "und" where the copy does not tell. */
  language: string;
  /** Notices about the whole story, gravest first. */
  status: Status[];
  wire: Wire | null;
  slug: string | null;
  /** The words above the headline: "Analysis". */
  kicker: string | null;
  headline: string | null;
  /** The line under the headline. */
  deck: string | null;
  /** Outlet, agency or issuer. */
  source: string | null;
  edition: string | null;
  /** As written: "Monday, January 23, 2012". */
  date: string | null;
  /** The date as ISO 8601; null where it can mean two days. */
  isoDate: string | null;
  byline: Byline | null;
  dateline: Dateline | null;
  /** The lead paragraph, where the house keeps it apart from the body. */
  lead: string | null;
  /** The first paragraph: the lead, or the body's. */
  opening: string | null;
  quickLooks: QuickLooks | null;
  sections: Section[];
  /** Editor's notes and advisories. */
  notes: string[];
  /** "(Reporting by ...)". */
  credits: string[];
  /** Whom to ask about a release, each as written. */
  contacts: string[];
  discarded: Discarded[];
  confidence: Confidence;
  stats: Stats;
  diagnostics: Diagnostic[];
}

/** What `confidence` speaks of. */
export const confidenceFields = [
  'headline',
  'deck',
  'byline',
  'dateline',
  'date',
  'quickLooks',
  'body',
  'subheads',
] as const;

export type ConfidenceField = (typeof confidenceFields)[number];

/**
 * How probable it is that a field is right, 0 to 1, in hundredths: 1 in a wire’s frame and for what is overruled. Null where the field
 * is, and where no probability is known.
 */
export type Confidence = Record<ConfidenceField, number | null>;
