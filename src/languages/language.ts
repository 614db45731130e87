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
  /** Titles of columns of briefs, or how they begin or end, lower case without signs: "in brief", "police blotter". */
  columnTitles?: readonly string[];
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
  page: Readonly<Record<PageReason, Phrases>>;
  /** Agencies by the names that this language has for them; those in Latin letters are the styles'. */
  agencies?: readonly string[];
  /** How names are signed where neither spaces nor capitals set them apart. */
  signing?: Signing;
}

/** Chinese, Japanese, Korean: a name is told by the word for who signs in front of it or behind. */
export interface Signing {
  /** What stands in front of the names: "文・", "记者", the longest first. */
  before: readonly string[];
  /** What stands behind a name: "記者", "기자". */
  after: readonly string[];
  /** Does a space part a family's name from the given one? */
  spaced?: boolean;
}
