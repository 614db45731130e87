/** One text in the making: its pieces in order, each with what it is, and the truth that they make. */
import type { Truth } from '../truth.js';

export type PieceRole =
  | 'headline'
  | 'deck'
  | 'byline'
  | 'date'
  | 'source'
  | 'dateline'
  | 'slug'
  | 'note'
  | 'summary-label'
  | 'bullet'
  | 'paragraph'
  | 'item'
  | 'subhead'
  | 'quote'
  | 'table'
  | 'verse'
  | 'furniture'
  | 'tail'
  | 'again';

/** What is set apart by a blank line where paragraphs are not. */
export type Zone = 'top' | 'head' | 'summary' | 'body' | 'end' | 'bottom';

export interface Piece {
  role: PieceRole;
  /** As it stands in the text; several lines where it has them. */
  raw: string;
  /** As the truth has it: without a list's sign, a dateline or a label. */
  text: string;
  zone: Zone;
  /** Right below the piece above, whatever the layout. */
  tight: boolean;
}

export interface DeskTruth extends Truth {
  family: string;
  forms: Record<string, string>;
  dateline_city?: string | null;
  dateline_date?: string | null;
  dateline_agency?: string | null;
  must_keep?: string[];
  speakers?: string[];
  part: string;
}

export class Draft {
  readonly pieces: Piece[] = [];
  readonly forms: Record<string, string> = {};
  readonly marks: string[] = [];
  readonly speakers: string[] = [];
  /** Furniture on a line that is something else. */
  readonly beside: string[] = [];
  authors: string[] = [];
  byline: string | null = null;
  date: string | null = null;
  dateLine: string | null = null;
  source: string | null = null;
  dateline: { text: string; city: string | null; date: string | null; agency: string | null } | null = null;
  /** Parts that two readers can see differently here: not judged. */
  readonly unjudged = new Set<string>();
  zone: Zone = 'head';

  constructor(
    readonly language: string,
    readonly family: string,
  ) {}

  add(role: PieceRole, raw: string, text = raw, tight = false): void {
    const one = text.replace(/\s+/g, ' ').trim();
    this.pieces.push({ role, raw, text: one, zone: this.zone, tight });
  }

  /** The truth of the pieces. */
  truth(part: string): DeskTruth {
    const of = (...roles: PieceRole[]) =>
      this.pieces.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
    const sections: { subhead: string | null; paragraphs: number }[] = [];
    for (const { role, text } of this.pieces) {
      if (role === 'subhead') sections.push({ subhead: text, paragraphs: 0 });
      if (role !== 'paragraph' && role !== 'item') continue;
      if (sections.length === 0) sections.push({ subhead: null, paragraphs: 0 });
      (sections.at(-1) as { paragraphs: number }).paragraphs++;
    }
    const verse = of('verse');
    const truth: DeskTruth = {
      family: this.family,
      part,
      forms: this.forms,
      language: this.language,
      slugline: of('slug')[0] ?? null,
      headline: of('headline')[0] ?? null,
      deck: of('deck').join(' ') || null,
      byline: this.byline,
      authors: this.authors,
      dateline: this.dateline?.text ?? null,
      dateline_city: this.dateline?.city ?? null,
      dateline_date: this.dateline?.date ?? null,
      dateline_agency: this.dateline?.agency ?? null,
      date: this.date,
      date_line: this.dateLine,
      source: this.source,
      edition: null,
      lead: null,
      quicklooks_title: null,
      bullets: of('bullet'),
      sections,
      body: of('paragraph', 'item'),
      pullquotes: of('quote'),
      table: of('table'),
      open: verse,
      must_keep: verse,
      speakers: this.speakers,
      notes: of('note'),
      furniture: [...of('furniture'), ...this.beside],
      tail: of('tail'),
      marks: [...of('summary-label'), ...this.marks],
      stories: 1,
    };
    const there: Record<string, boolean> = { body: true };
    for (const key of ['slugline', 'headline', 'deck', 'byline', 'dateline', 'date', 'bullets', 'notes'] as const) {
      const value = truth[key];
      if (!this.unjudged.has(key)) there[key] = Array.isArray(value) ? value.length > 0 : value !== null;
    }
    if (truth.source !== null && !this.unjudged.has('source')) there['source'] = true;
    truth.in_raw = there;
    return truth;
  }
}
