/** What a carrier is: a kind of file that copy comes in, as HTML, mail or a word processor's document. */
import type { Article, CarrierName, InlineMark } from '../../article.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Meta } from '../../meta.js';
import type { Unreadable } from '../unreadable.js';

/** A kind of file that copy comes in. Each is a file here, and a row in the registry. */
export interface Carrier {
  name: CarrierName;
  /** What it is, for people: a few words without a full stop. */
  title: string;
  /** Endings of file names, small letters, without the dot. */
  extensions: readonly string[];
  /**
   * How surely a file that starts so is one: 0 not at all, 1 for certain (magic bytes, a root element); null where more
   * of it has to be seen. Plain copy gets 0, whatever signs it starts with. What is said of some bytes holds for all that
   * begin with them: the answer never depends on how much a pipe gave at once.
   * @param start at most SNIFFED bytes
   * @param ended whether there is no more to be seen: then null is no answer
   */
  sniff(start: Uint8Array, ended: boolean): number | null;
  /** The same where only the file's name speaks for it: can it be one? For text it can, unless something else is certain. */
  byName: 'enough' | 'sniffed';
  /** Loads what reads it. */
  load(): Promise<ReadCarrier>;
  /**
   * What reads a file of many stories as it comes, so that it need not be held whole; null where it is none such.
   * @param start its first bytes
   */
  stream?(start: Uint8Array): Promise<CarrierStream | null>;
}

/** Takes a file in parts, and gives each of its stories as soon as it is whole, or why there is none. */
export interface CarrierStream {
  push(chunk: Uint8Array): Iterable<Carried | Unreadable>;
  end(): Iterable<Carried | Unreadable>;
}

/**
 * Its stories, in order: one of most files, several of a mailbox or a message with attachments. Bytes with a UTF-8 mark are
 * UTF-8, whatever they say of themselves.
 * @throws Unreadable for a file that is damaged or goes beyond a limit
 */
export type ReadCarrier = (bytes: Uint8Array, options: CarrierOptions) => Iterable<Carried>;

export interface CarrierOptions {
  /** The file's name, which says nothing of what is in it; null where it has none. */
  file: string | null;
}

/** As much of a file is looked at to tell its carrier, in bytes. */
export const SNIFFED = 4096;

/** One story as a carrier hands it over: text, and what the carrier knows of it. Plain data. */
export interface Carried {
  name: CarrierName;
  /**
   * The copy: a paragraph, heading, item, cell row a line, ended by LF, white space folded; a blank line where the
   * carrier has one block end and another begin.
   */
  text: string;
  /**
   * Of each line of `text`, blank ones included, what the carrier says of it. None at all where it says nothing of any: then
   * the text is plain copy, whose lines may be wrapped.
   */
  hints: readonly Hint[];
  facts: Facts;
  /** Links and emphasis, in UTF-16 units of `text`, in order, none across a line end. */
  marks: readonly CarriedMark[];
  /** Where `text` comes from. Null: offsets are those of `text` itself, which was extracted from what has none. */
  origin: Origin | null;
  diagnostics: readonly Diagnostic[];
  /** An id of the story in its file. */
  id: string | null;
  /**
   * What an exchange format says outright: these fields are taken as they are, and no line is weighed. The body is its
   * sections. Null where the copy has to be read.
   */
  article: Partial<Article> | null;
  /** What the file says of its publication, checked: it goes to the writers as a sidecar's would. */
  meta?: Partial<Meta>;
}

/** What the source map tiles, where that is the file itself. */
export interface Origin {
  /** The file, decoded without its mark; or the story's own part of it. */
  source: string;
  /** Where that part begins in the file: in UTF-16 units, and its 1-based line. The beginning, where it is not said. */
  offset?: number;
  line?: number;
  /** Stretches of `text` that stand in the source, in the order of both; what lies between is markup or `hidden`. */
  runs: readonly Run[];
  /** Stretches of the source that hold no copy, other than markup, in order, none of them in a run. */
  asides: readonly { start: number; end: number; role: 'metadata' | 'hidden' }[];
}

/** `length` units of the text at `at` stand at `from` in the source, where they take `taken` units (`&amp;` takes 5). */
export interface Run {
  at: number;
  from: number;
  length: number;
  taken: number;
}

/** What a carrier says of a line. What it says nothing of is left out. */
export interface Hint {
  block?: 'paragraph' | 'heading' | 'item' | 'quote' | 'row' | 'caption' | 'preformatted' | 'embed' | 'image';
  /** Of a heading: 1 to 6. */
  level?: number;
  /** Of an item: whether it is numbered. */
  ordered?: boolean;
  region?: 'main' | 'article' | 'header' | 'menu' | 'footer' | 'aside' | 'comments' | 'form';
  /** How much of the line's text are links, 0 to 1. */
  links?: number;
  bold?: boolean;
  italic?: boolean;
  /** What its class, rel, itemprop, role or style name says it is. */
  says?:
    | 'headline'
    | 'deck'
    | 'byline'
    | 'date'
    | 'kicker'
    | 'caption'
    | 'credit'
    | 'dateline'
    | 'lead'
    | 'note'
    | 'body';
  /** The words of the names that its element and those around it have, in small letters. */
  names?: readonly string[];
  /** The number of the element that its block stands in, and of what holds that: lines of one story mostly share them. */
  group?: number;
  outer?: number;
  /** Of a picture, an embed: its address. */
  href?: string;
  /** Where an exchange format says all: the JSON Pointer to the line's text in `article`. */
  to?: string;
  /** Of a row: its cells, and whether it is the table's header. */
  cells?: readonly string[];
  header?: boolean;
}

/** As in the Article, in UTF-16 units of the carrier's text. */
export type CarriedMark = InlineMark;

/** What a file says about its story outside of the copy, each with where it says so ("JSON-LD", "og:title"). */
export interface Facts {
  headline?: Fact[];
  deck?: Fact[];
  /** What search engines are to show: it tells which line is the deck, and stands for none. */
  description?: Fact[];
  authors?: Fact[];
  /** As written there. */
  date?: Fact[];
  modified?: Fact[];
  section?: Fact[];
  keywords?: Fact[];
  publisher?: Fact[];
  url?: Fact[];
  language?: Fact[];
  image?: Fact[];
  imageAlt?: Fact[];
  copyright?: Fact[];
}

export interface Fact {
  text: string;
  from: string;
  /** Where that stands in the source, in UTF-16 units, where it does. */
  at?: { start: number; end: number };
}
