/** A house style: what differs between houses, as plain data that could be JSON. */
import type { Phrases } from '../languages/language.js';

/** The fields that a slug line can hold between its headline and its lead. */
export type SlugField = 'source' | 'dateline' | 'byline' | 'edition';

/**
 * What a tagged line of a wire's header holds: `#slug`, `$headline`. `null`: nothing that the Article keeps. A headline of
 * one or two letters is a category, and a subject is one of eight digits (IPTC's codes).
 */
export type TagField =
  | 'slug'
  | 'headline'
  | 'source'
  | 'byline'
  | 'category'
  | 'service'
  | 'take'
  | 'sent'
  | 'subject'
  | 'keyword'
  | 'place'
  | 'note'
  | null;

export interface Style {
  /** Lower case; what `--style` takes and `explain` shows. */
  name: string;
  /** One line for people. */
  description: string;
  /**
   * The first line that holds headline, fields and lead, separated by slash and space; null where the house has
   * none. `fields` is their order.
   */
  slugLine: { fields: SlugField[] } | null;
  labels: {
    /** Announce the summary, at the end of its headline or alone on a line. */
    quickLooks: string[];
    /** Open a part of the story, alone on a line. */
    section: string[];
  };
  /** Signs that start an item of the summary. */
  bullets: string[];
  /**
   * How the house writes subheads that carry no mark; null where it has none. `case`: `capitals` all of it, `title`
   * each word of weight, `sentence` the first word alone will do.
   */
  subheads: { maxWords: number; maxLength: number; case: 'capitals' | 'title' | 'sentence' } | null;
  /** Words that only an edition's name holds: "Edition" in "Morning Edition". */
  editions: string[];
  /** Outlets that sign or issue copy, as they write themselves. */
  outlets: string[];
  /** Lines of a web page after the story. Compared without case and punctuation. */
  furniture: string[];
  /** Whether the copy is a whole page, with the story somewhere inside. */
  page: boolean;
  /** Whether the copy is issued by whom it is about: a press release. */
  release: boolean;
  /** Whether a dateline that names an agency identifies the house, in copy without a frame. */
  datelineTells: boolean;
  /** Where its stories begin and end in an input that holds several. */
  borders: Borders;
  /** The wire's own frame; null where the house sends none. */
  envelope: Envelope | null;
  /** Notes and advisories of this house, beside the language's. */
  notes: Phrases;
  /** What ends a story here, alone on its line, beside the language's. */
  endMarks: string[];
  /** Lines, and beginnings of lines, that only this house writes: each is evidence for it. */
  signs: Phrases;
}

/**
 * Where a story of the house begins and ends, beside what every wire and desk has: control bytes, form feeds, rules. Patterns
 * are regular expressions; they see a line from its start.
 */
export interface Borders {
  /** What a line begins with that opens a story, wherever it stands. */
  opens: string[];
  /** A line that is all this closes a story. */
  closes: string[];
  /** What a line begins with that can be a header of the wire; the frame's `headers` decide. */
  headers: string[];
  /** A line that is all this ends a story where the next one opens below it. */
  marks: string[];
  /** What a line begins with that opens a story below such a mark, or below a rule. */
  below: string[];
  /** What the first line of a header can begin with, below such a mark: cheap to see, and the frame's `headers` decide. */
  glance: string[];
}

/** How a wire frames a story. Patterns are regular expressions; they see one line at a time, folded. */
export interface Envelope {
  /**
   * Lines above the story. Named groups go to the Article: `service`, `number`, `priority`, `category`, `slug`, `take`,
   * `words`, `sent`.
   */
  headers: string[];
  /** Those of the headers that identify the house: no other house's copy has such a line. */
  tells: string[];
  /** Lines under the story, likewise. */
  trailers: string[];
  /** Lines at the story's top that are a sign and a field; of several fields the first that no line has given yet. */
  tags: Record<string, TagField | TagField[]>;
  /** Whether text is set in, so that a line at the margin is of the head, and a line set in is not. */
  textSetIn: boolean;
  /** Whether text is set in lines of the wire's width, however short the story is. */
  wrapped: boolean;
  /** Whether `^` opens a line, and `<` or `=` closes it. Lines so signed tell the house, whatever stands above them. */
  signed: boolean;
  /** Whether the slug line alone, as the first line, tells the house. It has to hold the take or the number of words. */
  slugLineTells: boolean;
  /** What the slug line that tells the house begins with, and how the number of words stands at its end; null where it does not matter. */
  slugLineOpens: string | null;
  slugLineCounts: string | null;
  /** Whether the line under the header is the slug. `/politics/Britain/EU/`. */
  slugBelow: boolean;
  /** The slug line's own pattern, with groups `slug`, `take` and `words`; null where there is none. */
  slugLine: string | null;
  /** What marks a line as a take or a priority: "2ND LEAD", "REFILE". */
  takes: string | null;
  /** Who wrote and edited, as the desk signs it under the story; a pattern. "dpa wsz jln npr", "(SDA/sj)". */
  signOff: string | null;
  /** What opens the part that is not for print: all from there on is for the desk. */
  deskOnly: string[];
}
