/** A house style: what differs between houses, as plain data that could be JSON. */

/** The fields that a slug line can hold between its headline and its lead. */
export type SlugField = 'source' | 'dateline' | 'byline' | 'edition';

export interface Style {
  /** Lower case; what `--style` takes and `explain` shows. */
  name: string;
  /** One line for people. */
  description: string;
  /**
   * The first line that holds headline, fields and lead, parted by slash and space; null where the house has
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
  /** How the house writes subheads that carry no mark; null where it has none. */
  subheads: { maxWords: number; maxLength: number } | null;
  /** Words that only an edition's name holds: "Edition" in "Morning Edition". */
  editions: string[];
  /** Outlets that sign or issue copy, as they write themselves. */
  outlets: string[];
  /** Lines of a web page after the story. Compared without case and punctuation. */
  furniture: string[];
}
