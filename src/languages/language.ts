/** What a language says about news copy: words, never rules. Plain data that could be JSON. */
import type { DiscardReason, StatusKind } from '../article.js';

/** Lines of a page that are not of the story, by what they are for. */
export type PageReason = Extract<
  DiscardReason,
  'menu' | 'share-bar' | 'related-link' | 'comments' | 'advertisement' | 'sign-up' | 'footer'
>;

/** What a label in front of a part of labelled copy can say: "HED:", "DEK:", "BY:". */
export type LabelField =
  | 'slug'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'date'
  | 'source'
  | 'text'
  | 'subhead'
  | 'caption'
  | 'quote'
  | 'note'
  /** What is still to come: "TK". */
  | 'todo'
  /** What is for the desk alone: section, length, pictures. */
  | 'other';

/** What a notice says of the whole story. */
export type NoticeKind = StatusKind;

/**
 * In a notice: it says until when (`until`), that there is no such time (`endless`), or that it no longer holds (`over`); or an
 * opener that is a notice only beside a day or a time (`dated`).
 */
export type NoticeWord = 'until' | 'endless' | 'over' | 'dated';

export interface Phrases {
  /** Whole lines. Compared without case and punctuation. */
  lines: readonly string[];
  /** What such a line starts with, its own punctuation included: "READ MORE:". Compared without case. */
  openers: readonly string[];
}

export interface Language {
  /** BCP 47. */
  tag: string;
  /** Words that open a byline, lower case: "by", "analysis by". The plain word comes first. */
  by: readonly string[];
  /** Words that stand between two names, lower case. */
  and: readonly string[];
  /** The letter for "and" that stands glued in front of the next name, and the names that open with that letter themselves. */
  gluedAnd?: { letter: string; opens: readonly string[] };
  /** Month names and their abbreviations, lower case, without full stop. */
  months: readonly string[];
  /** Days of the week, likewise. */
  weekdays: readonly string[];
  /** What else stands in a line that only dates the story, lower case: "published", "updated", "min", "read". */
  dateWords: readonly string[];
  /** Words of a job or a desk, lower case: who is called so signs nothing. */
  roles: readonly string[];
  /** Words that only an outlet's name holds, lower case: "Herald". */
  outletWords: readonly string[];
  /** Labels that announce a summary, alone on their line. */
  summaryLabels: readonly string[];
  /** Labels in front of the parts of labelled copy, lower case, without the colon. */
  labels: Readonly<Partial<Record<LabelField, readonly string[]>>>;
  /** What a notice about the whole story opens with, lower case. */
  notices: Readonly<Partial<Record<NoticeKind, readonly string[]>>>;
  /** What changes what a notice says, lower case, with the spaces around whole words. */
  noticeWords?: Readonly<Partial<Record<NoticeWord, readonly string[]>>>;
  /** Whom a notice speaks to, lower case: "editors", "desk". */
  addressees: readonly string[];
  /** What a note to editors, or an advisory, starts with. */
  notes: Phrases;
  /** What a credit under the story starts with. */
  credits: Phrases;
  /** How a credit ends that opens with a name, lower case: "contributed to this report". */
  creditEndings: readonly string[];
  /** What stands between a reporter's name and a place in a credit, lower case: " reported from ". */
  creditVerbs: readonly string[];
  /** What a picture's caption or credit starts with. */
  captions: readonly string[];
  /** What stands in a caption and in no sentence, lower case: "/getty images". */
  captionMarks: readonly string[];
  /** What ends a story, alone on its line. */
  endMarks: Phrases;
  /** What opens the standing text about whoever issues a release: "About ". */
  boilerplate: readonly string[];
  /** What follows an author's name in the lines about the author under the story, lower case: " is a ". */
  bio: readonly string[];
  /** Words of an office that issues releases, lower case: "ministry". */
  issuerWords: readonly string[];
  /**
   * Cities that stand in datelines in small letters, as the language spells them, lower case: those of its countries, and foreign
   * ones whose name it changes. What is missing is still read in capitals, or where the story names it again.
   */
  cities?: readonly string[];
  /** Stand in front of a place, and hardly of a person, lower case: "in". */
  inPlaces?: readonly string[];
  page: Readonly<Record<PageReason, Phrases>>;
  /** Agencies by the names that this language has for them; those in Latin letters are the styles'. */
  agencies?: readonly string[];
  says: Says;
  typography: Typography;
  /** How names are signed where neither spaces nor capitals set them apart. */
  signing?: Signing;
  anywhere?: Anywhere;
}

/** What we say ourselves of a story, to whoever reads it; {} stands for what is said there. */
export interface Says {
  /** What a notice makes of the story: "EMBARGO". */
  status: Readonly<Record<StatusKind, string>>;
  /** {} is a day or a time. */
  until: string;
  /** By the category of the number (CLDR), as far as the language has it; `other` always. */
  words: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
  /** {} is a number, of pieces of the copy. */
  leftOut: string;
  /** Of these pieces those for which there is no room. */
  others: string;
  /** {} is its number in its file. */
  story: string;
  /** Why a piece is left out. */
  reasons: Readonly<Record<DiscardReason, string>>;
}

/** The marks that take the place of a typewriter's, by CLDR where the language's papers do not set others. */
export interface Typography {
  /** Quotation marks, with the spaces that belong inside of them. */
  quotes: QuotationMarks;
  /** Stands for two hyphens, and for one between spaces. */
  dash: string;
  /** Words that a mark of omission opens, lower case, without it: "'tis". */
  elided?: readonly string[];
  /** False where a straight mark in a word is something else: the Hebrew geresh. */
  apostrophe?: false;
  /** Whether a letter can follow a closing mark without a space. */
  closesInWord?: true;
  /** Quotation marks of a region or script, by its subtag. */
  regions?: Readonly<Record<string, QuotationMarks>>;
}

export type QuotationMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** Chinese, Japanese, Korean: a word in front of a name or behind it says that somebody signs. */
export interface Signing {
  /** What stands in front of the names: "文・", "记者", the longest first. */
  before: readonly string[];
  /** What stands behind a name: "記者", "기자". */
  after: readonly string[];
  /** Whether a space separates a family's name from the given one. */
  spaced?: boolean;
}

/**
 * Small words that are looked for in copy of any language: copy quotes other languages, and which one it is in may not be known.
 * All in lower case but the labels of pictures. `node scripts/anywhere.mjs` makes one table of them, `anywhere.ts`: the files of
 * languages are loaded when their language is read.
 */
export interface Anywhere {
  /** What a caption says of who is in the picture, or of where it is from: "left", "file". */
  captionHints?: readonly string[];
  /** Speak to somebody, as an interview's questions do. */
  addressing?: readonly string[];
  /** Stand beside a figure that is a reading time, or a time that has passed, and no date. */
  readingTime?: readonly string[];
  /** What the slug or the take of an alert says. */
  alerts?: readonly string[];
  /** Stand for "by" inside a line, where it is no part of a name (as "von" is), lower case. */
  signedBy?: readonly string[];
  /** Stand with a colon in front of who signs, lower case: "reporter". */
  authorLabels?: readonly string[];
  /** Chinese, Japanese: stand with a sign in front of who wrote the text, in copy whose language isn't known. */
  textBy?: readonly string[];
  /** Stand in a byline between who writes and for whom, or from where: "Jo Doe for Reuters", "Jo Doe in Oslo". */
  writesFor?: readonly string[];
  writesFrom?: readonly string[];
  /** Open an outlet's name and no person's: "the". */
  articles?: readonly string[];
  /** Stand between two names in capitals, where others of these words are somebody's initials. */
  andInCapitals?: readonly string[];
  /** Sign where nobody is named, lower case: "agencies"; those who sign together: "editorial board". */
  unnamedSigners?: readonly string[];
  boards?: readonly string[];
  /** Stand in a byline in front of the paper that a story was written for, lower case: "special to". */
  specialTo?: readonly string[];
  /** Buttons that a paste glues on behind a name, as they are written: "Follow". */
  bylineButtons?: readonly string[];
  /** What a paper's name ends with where it is one word, lower case: "zeitung". */
  outletEndings?: readonly string[];
  /** What a paste glues on behind a byline, lower case, in letters of ASCII: labels of a date, days of the week, months. */
  gluedLabels?: readonly string[];
  gluedDays?: readonly string[];
  gluedMonths?: readonly string[];
  /** Units of a length of time, and what else says that a figure is a time, lower case. */
  spans?: readonly string[];
  timed?: readonly string[];
  /** Stand alone above the name of who signs. */
  signedLabels?: readonly string[];
  /** Stand between two days: "3 and 4 May". */
  pairs?: readonly string[];
  /** Stand between who writes and for whom: "Jo Doe with Reuters". */
  beside?: readonly string[];
  /** Stand in front of a job, lower case: "our own" correspondent, "unserem" Mitarbeiter. */
  possessives?: readonly string[];
  /** Stay small inside a place, or between two. */
  placeWords?: readonly string[];
  /** Stand between two places. */
  betweenPlaces?: readonly string[];
  /** Stand in capitals in front of a dash, and are no places. */
  noPlaces?: readonly string[];
  /** Stand in capitals in front of a colon, name what follows, and are no places. */
  placeLabels?: readonly string[];
  /** Open a sentence that could be taken for a place with its dash, as they are written: "Mr", "Yes". */
  noPlaceOpeners?: readonly string[];
  /** Open what is added below every mail, in small letters: "sent from my". */
  mailNotices?: readonly string[];
  /** Words that an agency's name begins with, in small letters: "Agence du Col". */
  agencyOpeners?: readonly string[];
  /** Words that only an agency's name holds, lower case: "newswire". */
  agencyWords?: readonly string[];
  /** Open a sentence though they are small, since they open a name: "van". */
  smallOpeners?: readonly string[];
  /** Words written with a full stop, lower case without it: those of places, of months, and others. */
  placeAbbreviations?: readonly string[];
  monthAbbreviations?: readonly string[];
  abbreviations?: readonly string[];
  /** What a company's name ends with in front of its full stop: "Inc". */
  companyEndings?: readonly string[];
  /** Behind the number of a day, lower case: "3rd"; between day, month and year: "3 de mayo". */
  ordinals?: readonly string[];
  dateLinks?: readonly string[];
  /** Stand in front of a date and say what it dates, with the words that can open and follow them. */
  dateLabels?: readonly string[];
  dateLabelOpeners?: readonly string[];
  dateLabelLinks?: readonly string[];
  /** Say that a date is one of a change; without accents, as dates are compared. */
  updated?: readonly string[];
  /** Names of a mail's header lines, lower case without the colon: who sends it, its subject, the others. */
  mailFrom?: readonly string[];
  mailSubject?: readonly string[];
  mailHeaders?: readonly string[];
  /** What mail programs put in front of the subject of an answer, lower case without the colon: "re". */
  answers?: readonly string[];
  /** Stand alone above a mail that was passed on. */
  forwarded?: readonly string[];
  /** Days of the week, and how they end. */
  weekdays?: readonly string[];
  weekdayEndings?: readonly string[];
  /** Stand in front of who took a picture, with a colon. */
  pictureLabels?: readonly string[];
  /** Stand in front of a picture's caption, in brackets or with a colon, lower case: "cutline". */
  captionLabels?: readonly string[];
  /** Stand in brackets under a picture with who took it: "Photo". */
  pictureCredits?: readonly string[];
  /** Stand in brackets for what is shown there: "Video". */
  embedLabels?: readonly string[];
  /** Stand with a colon in front of who issues what follows, lower case. */
  sourceLabels?: readonly string[];
  /** Likewise at the end of a release, where the label stands in capitals without a colon, too; no label of a picture's source. */
  issuedBy?: readonly string[];
  /** Days that a chat names by how long ago they are, lower case: "yesterday"; and what can stand between one and its time. */
  recentDays?: readonly string[];
  timeLinks?: readonly string[];
  /** What a chat says around its messages, lower case: what it counts behind a number, how a line opens, whole lines. */
  chatCounts?: readonly string[];
  chatOpeners?: readonly string[];
  chatLines?: readonly string[];
  /** Say whom to ask about a release, lower case without the colon: "media contact". */
  contactLabels?: readonly string[];
  /** Opens a sentence that says whom to ask, "For interviews contact ...", and words one of which stands in it; lower case. */
  contactPurposes?: readonly string[];
  contactWords?: readonly string[];
  /** Head the notes below a release, lower case, with straight apostrophes: "notes to editors". */
  notesHeadings?: readonly string[];
  /** Label the lines of an advisory to media, lower case: "who", "what", "when". */
  advisoryLabels?: readonly string[];
  /** Open a letter or a mail, lower case: "good morning". */
  greetings?: readonly string[];
  /** Open a place's name in several words, lower case: "port", "bad". */
  placeOpeners?: readonly string[];
  /** Stand alone on the line above who signs a letter or a mail, lower case: "kind regards"; and open a letter to a newspaper: "sir". */
  closings?: readonly string[];
  letterOpenings?: readonly string[];
  /** Tell in a script for radio or television who speaks and what is shown, as they are written: "SOT", "ANCHOR". */
  cues?: readonly string[];
  /** Parts of a name that are written small, and those that a name in capitals gets back small. */
  particles?: readonly string[];
  particlesInCapitals?: readonly string[];
  /** Follow a name, as they are written: "Jr."; and open one, lower case: "the rev.". */
  nameSuffixes?: readonly string[];
  nameTitles?: readonly string[];
  /** Chinese, Korean: jobs of reporters in a dateline. */
  reporters?: readonly string[];
  /** Stay small in a title, lower case. */
  titleWords?: readonly string[];
  /** Titles of columns of briefs, or how they begin or end, lower case without signs: "in brief", "police blotter". */
  columnTitles?: readonly string[];
  /** What a desk's note opens with, as it is written; likewise with a colon behind it or a few words; and what ends an advance. */
  deskNotes?: readonly string[];
  advisories?: readonly string[];
  advanceEnds?: readonly string[];
  /** Words that no person's name holds. */
  noNames?: readonly string[];
}
