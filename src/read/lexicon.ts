/** The words of a story's language, and of English, made ready for looking up. */
import { languages } from '../languages/index.js';
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

export interface Lexicon {
  by: ReadonlySet<string>;
  /** The first words of those that are several: "analysis". */
  byOpeners: ReadonlySet<string>;
  and: ReadonlySet<string>;
  months: ReadonlySet<string>;
  /** Months, days of the week and the words beside them. */
  dateWords: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  outletWords: ReadonlySet<string>;
  /** Agencies and outlets by their names in small letters. */
  outlets: ReadonlySet<string>;
  summaryLabels: readonly string[];
  creditEndings: readonly string[];
  creditVerbs: readonly string[];
  captionMarks: readonly string[];
  /** Those without a sign. */
  captionWords: readonly string[];
  endMarks: PhraseBook;
  boilerplate: PhraseBook;
  bio: readonly string[];
  issuerWords: ReadonlySet<string>;
  page: PhraseBook<PageReason | 'furniture'>;
  /** Credits, notes, furniture and captions in one, since every line is looked up in all of them. */
  lines: PhraseBook<'credit' | 'note' | 'caption' | PageReason | 'furniture'>;
}

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
    lexicon = make(language, style);
    known.set(language, lexicon);
  }
  return lexicon;
}

function make(tag: string, style: Style): Lexicon {
  // English always: pages in every language carry English furniture.
  const spoken = languages.filter((language) => language.tag === tag || language.tag === 'en');
  const all = (pick: (language: Language) => readonly string[]) => spoken.flatMap(pick);
  const months = all((language) => language.months);
  const page = [
    [{ lines: style.furniture, openers: [] }, 'furniture'] as const,
    // A wire carries no menus; "France" and "Sport" are its kickers.
    ...(style.envelope === null ? pageReasons : []).flatMap((reason) =>
      spoken.map((language) => [language.page[reason], reason] as const),
    ),
  ];
  const itself = (phrases: Phrases) => [phrases, true] as const;
  return {
    by: new Set(all(({ by }) => by)),
    byOpeners: new Set(
      all(({ by }) => by.filter((words) => words.includes(' ')).map((words) => words.slice(0, words.indexOf(' ')))),
    ),
    and: new Set(all(({ and }) => and)),
    months: new Set(months),
    dateWords: new Set([...months, ...all(({ weekdays }) => weekdays), ...all(({ dateWords }) => dateWords)]),
    roles: new Set(all(({ roles }) => roles)),
    outletWords: new Set(all(({ outletWords }) => outletWords)),
    outlets: new Set(style.outlets.map((outlet) => outlet.toLowerCase())),
    summaryLabels: [...style.labels.quickLooks, ...all(({ summaryLabels }) => summaryLabels)],
    creditEndings: all(({ creditEndings }) => creditEndings),
    creditVerbs: all(({ creditVerbs }) => creditVerbs),
    captionMarks: all(({ captionMarks }) => captionMarks),
    captionWords: all(({ captionMarks }) => captionMarks.filter((mark) => !/[(/|:©]/.test(mark))),
    endMarks: new PhraseBook([
      itself({ lines: style.endMarks, openers: [] }),
      ...spoken.map(({ endMarks }) => itself(endMarks)),
    ]),
    boilerplate: new PhraseBook([itself({ lines: [], openers: all(({ boilerplate }) => boilerplate) })]),
    bio: all(({ bio }) => bio),
    issuerWords: new Set(all(({ issuerWords }) => issuerWords)),
    page: new PhraseBook(page),
    lines: new PhraseBook<'credit' | 'note' | 'caption' | PageReason | 'furniture'>([
      ...spoken.map(({ credits }) => [credits, 'credit'] as const),
      [style.notes, 'note'],
      ...spoken.map(({ notes }) => [notes, 'note'] as const),
      ...page,
      [{ lines: [], openers: all(({ captions }) => captions) }, 'caption'],
    ]),
  };
}
