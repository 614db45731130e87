/** The words of a story's language, and of English, made ready for looking up. */
import { languageTagged } from '../languages/index.js';
import type { Language, PageReason, Phrases } from '../languages/language.js';
import type { Style } from '../styles/style.js';
import { PhraseBook } from './phrases.js';

const pageReasons: readonly PageReason[] = [
  'share-bar',
  'comments',
  'related-link',
  'advertisement',
  'sign-up',
  'footer',
  'menu',
];

const made = new WeakMap<Style, Map<string, Lexicon>>();

/** @param language BCP 47; a language that we have no words of is read with the English ones alone. */
export function lexiconOf(language: string, style: Style): Lexicon {
  let known = made.get(style);
  if (known === undefined) {
    known = new Map();
    made.set(style, known);
  }
  let lexicon = known.get(language);
  if (lexicon === undefined) {
    lexicon = new Lexicon(language, style);
    known.set(language, lexicon);
  }
  return lexicon;
}

type LineKind = 'credit' | 'note' | 'caption' | PageReason | 'furniture';

/** Each part is made when it is first asked for: a short story asks for few, and a command reads one story. */
export class Lexicon {
  private readonly spoken: readonly Language[];
  private readonly parts = new Map<string, unknown>();

  constructor(
    tag: string,
    private readonly style: Style,
  ) {
    // English always: pages in every language carry English furniture.
    this.spoken = [...new Set(['en', tag])].map(languageTagged).filter((language) => language !== null);
  }

  get by(): ReadonlySet<string> {
    return this.part('by', () => new Set(this.all(({ by }) => by)));
  }

  /** The first words of those that are several: "analysis". */
  get byOpeners(): ReadonlySet<string> {
    const opener = (words: string) => words.slice(0, words.indexOf(' '));
    return this.part(
      'byOpeners',
      () => new Set(this.all(({ by }) => by.filter((words) => words.includes(' ')).map(opener))),
    );
  }

  get and(): ReadonlySet<string> {
    return this.part('and', () => new Set(this.all(({ and }) => and)));
  }

  get months(): ReadonlySet<string> {
    return this.part('months', () => new Set(this.all(({ months }) => months)));
  }

  /** Months, days of the week and the words beside them. */
  get dateWords(): ReadonlySet<string> {
    return this.part(
      'dateWords',
      () => new Set(this.all(({ months, weekdays, dateWords }) => [...months, ...weekdays, ...dateWords])),
    );
  }

  get roles(): ReadonlySet<string> {
    return this.part('roles', () => new Set(this.all(({ roles }) => roles)));
  }

  get outletWords(): ReadonlySet<string> {
    return this.part('outletWords', () => new Set(this.all(({ outletWords }) => outletWords)));
  }

  /** Agencies and outlets by their names in small letters. */
  get outlets(): ReadonlySet<string> {
    return this.part('outlets', () => new Set(this.style.outlets.map((outlet) => outlet.toLowerCase())));
  }

  get summaryLabels(): readonly string[] {
    return this.part('summaryLabels', () => [
      ...this.style.labels.quickLooks,
      ...this.all(({ summaryLabels }) => summaryLabels),
    ]);
  }

  get creditEndings(): readonly string[] {
    return this.part('creditEndings', () => this.all(({ creditEndings }) => creditEndings));
  }

  get creditVerbs(): readonly string[] {
    return this.part('creditVerbs', () => this.all(({ creditVerbs }) => creditVerbs));
  }

  get captionMarks(): readonly string[] {
    return this.part('captionMarks', () => this.all(({ captionMarks }) => captionMarks));
  }

  /** Those without a sign. */
  get captionWords(): readonly string[] {
    return this.part('captionWords', () => this.captionMarks.filter((mark) => !/[(/|:©]/.test(mark)));
  }

  get bio(): readonly string[] {
    return this.part('bio', () => this.all(({ bio }) => bio));
  }

  get issuerWords(): ReadonlySet<string> {
    return this.part('issuerWords', () => new Set(this.all(({ issuerWords }) => issuerWords)));
  }

  get endMarks(): PhraseBook {
    return this.part(
      'endMarks',
      () =>
        new PhraseBook([
          itself({ lines: this.style.endMarks, openers: [] }),
          ...this.spoken.map(({ endMarks }) => itself(endMarks)),
        ]),
    );
  }

  get boilerplate(): PhraseBook {
    return this.part(
      'boilerplate',
      () => new PhraseBook([itself({ lines: [], openers: this.all(({ boilerplate }) => boilerplate) })]),
    );
  }

  get page(): PhraseBook<PageReason | 'furniture'> {
    return this.part('page', () => new PhraseBook(this.pagePhrases()));
  }

  /** Credits, notes, furniture and captions in one, since every line is looked up in all of them. */
  get lines(): PhraseBook<LineKind> {
    return this.part(
      'lines',
      () =>
        new PhraseBook<LineKind>([
          ...this.spoken.map(({ credits }) => [credits, 'credit'] as const),
          [this.style.notes, 'note'],
          ...this.spoken.map(({ notes }) => [notes, 'note'] as const),
          ...this.pagePhrases(),
          [{ lines: [], openers: this.all(({ captions }) => captions) }, 'caption'],
        ]),
    );
  }

  private pagePhrases() {
    return [
      [{ lines: this.style.furniture, openers: [] }, 'furniture'] as const,
      // A wire carries no menus; "France" and "Sport" are its kickers.
      ...(this.style.envelope === null ? pageReasons : []).flatMap((reason) =>
        this.spoken.map((language) => [language.page[reason], reason] as const),
      ),
    ];
  }

  private all(pick: (language: Language) => readonly string[]): string[] {
    return this.spoken.flatMap(pick);
  }

  private part<T>(name: string, make: () => T): T {
    let part = this.parts.get(name) as T | undefined;
    if (part === undefined) {
      part = make();
      this.parts.set(name, part);
    }
    return part;
  }
}

function itself(phrases: Phrases): readonly [Phrases, true] {
  return [phrases, true];
}
