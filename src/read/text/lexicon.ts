/** The words of a story's language, and of English, made ready for looking up. */

import { cities } from '../../houses/gazetteer.js';
import type { Style } from '../../houses/style.js';
import { type FewWords, fewWordsOf } from '../../languages/few-words.js';
import { languageTagged } from '../../languages/index.js';
import type {
  LabelField,
  Language,
  NoticeKind,
  NoticeWord,
  PageReason,
  Phrases,
  Signing,
} from '../../languages/language.js';
import { memoized } from '../../memo.js';
import { anyOf as sourceOfAny } from './pattern.js';
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
  const known = memoized(made, style, () => new Map<string, Lexicon>());
  return memoized(known, language, () => new Lexicon(language, style));
}

type LineKind = 'credit' | 'note' | 'caption' | PageReason | 'furniture';

/** Each part is made when it is first asked for: a short story asks for few, and a command reads one story. */
export class Lexicon {
  private readonly spoken: readonly Language[];
  /** Whether the language has a file of words. */
  readonly knowsLanguage: boolean;
  /** The words for bylines of a language without one. */
  private readonly few: FewWords | null;
  private citySet: ReadonlySet<string> | null = null;
  private readonly made: { -readonly [name in keyof Lexicon]?: Lexicon[name] } = {};

  constructor(
    /** BCP 47. */
    readonly tag: string,
    private readonly style: Style,
  ) {
    // English always: pages in every language carry English furniture.
    this.knowsLanguage = languageTagged(tag) !== null;
    this.few = this.knowsLanguage ? null : fewWordsOf(tag);
    this.spoken = [...new Set(['en', tag])].map(languageTagged).filter((language) => language !== null);
  }

  get by(): ReadonlySet<string> {
    this.made.by ??= new Set([...this.all(({ by }) => by), ...(this.few?.by ?? [])]);
    return this.made.by;
  }

  /** The first words of those that are several: "analysis". */
  get byOpeners(): ReadonlySet<string> {
    const opener = (words: string) => words.slice(0, words.indexOf(' '));
    this.made.byOpeners ??= new Set([...this.by].filter((words) => words.includes(' ')).map(opener));
    return this.made.byOpeners;
  }

  /** How names are signed where neither spaces nor capitals set them apart; null in most languages. */
  get signing(): Signing | null {
    return this.spoken.at(-1)?.signing ?? null;
  }

  get and(): ReadonlySet<string> {
    this.made.and ??= new Set([...this.all(({ and }) => and), ...(this.few?.and ?? [])]);
    return this.made.and;
  }

  /** The letter for "and" that the language glues to the next name; null in most languages. */
  get gluedAnd(): Language['gluedAnd'] | null {
    return this.spoken.at(-1)?.gluedAnd ?? null;
  }

  /** The source of a pattern that finds any of these words. */
  get anyAnd(): string {
    this.made.anyAnd ??= sourceOfAny([...this.and]);
    return this.made.anyAnd;
  }

  get months(): ReadonlySet<string> {
    this.made.months ??= new Set([...this.all(({ months }) => months), ...this.calendarOf('month')]);
    return this.made.months;
  }

  get weekdays(): ReadonlySet<string> {
    this.made.weekdays ??= new Set([...this.all(({ weekdays }) => weekdays), ...this.calendarOf('weekday')]);
    return this.made.weekdays;
  }

  /** Months, days of the week and the words beside them. */
  get dateWords(): ReadonlySet<string> {
    this.made.dateWords ??= new Set([
      ...this.months,
      ...this.weekdays,
      ...this.all(({ dateWords }) => dateWords),
      ...this.all(({ anywhere }) => (anywhere?.dateLabels ?? []).flatMap((label) => label.split(' '))),
    ]);
    return this.made.dateWords;
  }

  get roles(): ReadonlySet<string> {
    this.made.roles ??= new Set([...this.all(({ roles }) => roles), ...(this.few?.roles ?? [])]);
    return this.made.roles;
  }

  /** Whether a name is one of the cities that stand in datelines without capitals, however it is written. */
  isCity(name: string): boolean {
    this.citySet ??= new Set([...cities, ...this.all((language) => language.cities ?? [])]);
    return this.citySet.has(name.toLowerCase());
  }

  /** What stands in front of a place in the language itself. */
  get inPlaces(): ReadonlySet<string> {
    this.made.inPlaces ??= new Set(this.spoken.at(-1)?.inPlaces);
    return this.made.inPlaces;
  }

  get outletWords(): ReadonlySet<string> {
    this.made.outletWords ??= new Set(this.all(({ outletWords }) => outletWords));
    return this.made.outletWords;
  }

  /** Agencies and outlets by their names in small letters. */
  get outlets(): ReadonlySet<string> {
    this.made.outlets ??= new Set(
      [...this.style.outlets, ...this.all(({ agencies = [] }) => agencies)].map((outlet) => outlet.toLowerCase()),
    );
    return this.made.outlets;
  }

  get summaryLabels(): readonly string[] {
    this.made.summaryLabels ??= [...this.style.labels.quickLooks, ...this.all(({ summaryLabels }) => summaryLabels)];
    return this.made.summaryLabels;
  }

  /** What notices open with, the longest first, and what they say. */
  get notices(): readonly (readonly [opener: string, kind: NoticeKind])[] {
    this.made.notices ??= this.spoken
      .flatMap(({ notices }) =>
        Object.entries(notices).flatMap(([kind, openers]) =>
          openers.map((opener) => [opener, kind as NoticeKind] as const),
        ),
      )
      .sort(([one], [other]) => other.length - one.length);
    return this.made.notices;
  }

  /** The same by the code of their first character, in the same order. */
  get noticesFrom(): ReadonlyMap<number, readonly (readonly [opener: string, kind: NoticeKind])[]> {
    if (this.made.noticesFrom === undefined) {
      const from = new Map<number, (readonly [string, NoticeKind])[]>();
      for (const notice of this.notices) memoized(from, notice[0].charCodeAt(0), () => []).push(notice);
      this.made.noticesFrom = from;
    }
    return this.made.noticesFrom;
  }

  /** By what they say of a notice. */
  get noticeWords(): Readonly<Record<NoticeWord, readonly string[]>> {
    const of = (word: NoticeWord) => this.all(({ noticeWords }) => noticeWords?.[word] ?? []);
    this.made.noticeWords ??= { until: of('until'), endless: of('endless'), over: of('over'), dated: of('dated') };
    return this.made.noticeWords;
  }

  /** The longest first. */
  get addressees(): readonly string[] {
    this.made.addressees ??= this.all(({ addressees }) => addressees).sort((one, other) => other.length - one.length);
    return this.made.addressees;
  }

  /** What a label in front of a part says, by its words in small letters. */
  get labels(): ReadonlyMap<string, LabelField> {
    if (this.made.labels === undefined) {
      const labels = new Map<string, LabelField>();
      for (const { labels: own } of this.spoken)
        for (const [field, words] of Object.entries(own))
          for (const word of words) labels.set(word, field as LabelField);
      this.made.labels = labels;
    }
    return this.made.labels;
  }

  get creditEndings(): readonly string[] {
    this.made.creditEndings ??= this.all(({ creditEndings }) => creditEndings);
    return this.made.creditEndings;
  }

  /** What their last letters may be. */
  get creditLetters(): string {
    this.made.creditLetters ??= this.creditEndings.map((ending) => ending.charAt(ending.length - 1)).join('');
    return this.made.creditLetters;
  }

  get creditVerbs(): readonly string[] {
    this.made.creditVerbs ??= this.all(({ creditVerbs }) => creditVerbs);
    return this.made.creditVerbs;
  }

  get captionMarks(): RegExp {
    this.made.captionMarks ??= anyOf(this.all(({ captionMarks }) => captionMarks));
    return this.made.captionMarks;
  }

  /** Those without a sign. */
  get captionWords(): RegExp {
    this.made.captionWords ??= anyOf(
      this.all(({ captionMarks }) => captionMarks.filter((mark) => !/[(/|:©]/.test(mark))),
    );
    return this.made.captionWords;
  }

  get bio(): readonly string[] {
    this.made.bio ??= this.all(({ bio }) => bio);
    return this.made.bio;
  }

  get issuerWords(): ReadonlySet<string> {
    this.made.issuerWords ??= new Set(this.all(({ issuerWords }) => issuerWords));
    return this.made.issuerWords;
  }

  get endMarks(): PhraseBook {
    this.made.endMarks ??= new PhraseBook([
      itself({ lines: this.style.endMarks, openers: [] }),
      ...this.spoken.map(({ endMarks }) => itself(endMarks)),
    ]);
    return this.made.endMarks;
  }

  get boilerplate(): PhraseBook {
    this.made.boilerplate ??= new PhraseBook([
      itself({ lines: [], openers: this.all(({ boilerplate }) => boilerplate) }),
    ]);
    return this.made.boilerplate;
  }

  get page(): PhraseBook<PageReason | 'furniture'> {
    this.made.page ??= new PhraseBook(this.pagePhrases());
    return this.made.page;
  }

  /** Credits, notes, furniture and captions in one, since every line is looked up in all of them. */
  get lines(): PhraseBook<LineKind> {
    this.made.lines ??= new PhraseBook<LineKind>([
      ...this.spoken.map(({ credits }) => [credits, 'credit'] as const),
      [this.style.notes, 'note'],
      ...this.spoken.map(({ notes }) => [notes, 'note'] as const),
      ...this.pagePhrases(),
      [{ lines: [], openers: this.all(({ captions }) => captions) }, 'caption'],
    ]);
    return this.made.lines;
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

  /** The months or the days of the week of a language that has no file of words, as its dates have them. Source: CLDR, by Intl. */
  private calendarOf(type: 'month' | 'weekday'): string[] {
    if (
      this.knowsLanguage ||
      !/^[a-z]{2,3}$/.test(this.tag) ||
      Intl.DateTimeFormat.supportedLocalesOf(this.tag).length === 0
    )
      return [];
    return (['long', 'short'] as const).flatMap((length) => {
      const options = type === 'month' ? { day: 'numeric' as const, month: length } : { weekday: length };
      const format = new Intl.DateTimeFormat(this.tag, { ...options, timeZone: 'UTC' });
      return Array.from({ length: type === 'month' ? 12 : 7 }, (_, at) => {
        const parts = format.formatToParts(type === 'month' ? Date.UTC(2026, at, 15) : Date.UTC(2026, 0, 5 + at));
        return (parts.find((part) => part.type === type)?.value ?? '').toLowerCase().replace(/\.$/, '');
      }).filter((word) => word.length > 1 && !/\d/.test(word));
    });
  }

  private all(pick: (language: Language) => readonly string[]): string[] {
    return this.spoken.flatMap(pick);
  }
}

/** A pattern of texts, as they are. */
function anyOf(texts: readonly string[]): RegExp {
  return new RegExp(texts.map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'));
}

function itself(phrases: Phrases): readonly [Phrases, true] {
  return [phrases, true];
}
