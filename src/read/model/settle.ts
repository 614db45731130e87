/** Roles to marks: what each line was found to be is set where it belongs, its parts told apart by the grammars. */

import { markDateline, markItem } from '../body.js';
import { type Bullet, readBullet } from '../bullets.js';
import { byLength, readRoleLine } from '../byline.js';
import { hasDigit } from '../characters.js';
import type { Copy } from '../copy.js';
import { type DatelineReading, readDateline } from '../dateline.js';
import { dated, gluedDate, isSource, reasonOf } from '../head.js';
import type { Graf } from '../layout.js';
import { dashLength, isQuotation } from '../signature.js';
import { type Role, storyRoles } from '../source-map.js';
import { continues, isTitleWithLabel } from '../summary.js';
import { skipWhite, trimWhite } from '../white-space.js';
import { hasCase, isCapitalised } from '../words.js';
import { barsIn } from './bars.js';
import { type LineRole, lineRoles } from './line-roles.js';

/** A headline, a deck or a byline is set in no more lines. */
const MOST_LINES = 4;
/** It opens speech in many languages, and an item in others. */
const DASH = /^[–—−-]/;

/** What the next line of an item can have been taken for. */
const goesWithItem: ReadonlySet<LineRole> = new Set(['summary-item', 'item', 'paragraph', 'outside']);

export interface Settled {
  roles: LineRole[];
  /** What the rules had made of each graf: what is left out has their reason. */
  ruled: readonly (Role | null)[];
}

/** Marks all grafs by their roles. */
export function settle(copy: Copy, { roles, ruled }: Settled): void {
  const story = new Setter(copy, roles, ruled);
  while (copy.at < copy.grafs.length) story.take();
  story.end();
}

export function roleNames(numbers: Uint8Array): LineRole[] {
  return Array.from(numbers, (number) => lineRoles[number] as LineRole);
}

/** A name of a place, and no word that opens a byline. */
function canBePlace(text: string): boolean {
  return text.length > 2 && text.length <= 60 && !hasDigit(text) && (isCapitalised(text) || !hasCase(text));
}

/** A line right under the one above, with no blank line between them. */
function goesOn(graf: Graf | undefined): boolean {
  return graf !== undefined && !graf.afterBlank;
}

class Setter {
  private paragraphs = 0;
  private readonly lastParagraph: number;

  constructor(
    private readonly copy: Copy,
    private readonly roles: readonly LineRole[],
    private readonly ruled: readonly (Role | null)[],
  ) {
    this.lastParagraph = roles.lastIndexOf('paragraph');
  }

  take(): void {
    const { copy } = this;
    const graf = copy.graf() as Graf;
    this[this.roles[copy.at] as LineRole](graf);
  }

  /** Says what is odd about the whole. */
  end(): void {
    const { copy } = this;
    const label = copy.marks.find(({ role }) => role === 'quick-looks-label');
    if (label !== undefined && !copy.has('quick-look'))
      copy.report('quick-looks-empty', 'the summary has a label and no items', label.line);
  }

  private one(graf: Graf, role: Role, rule: string = role): void {
    this.copy.mark(role, rule, graf);
    this.copy.at += 1;
  }

  /** The last graf of those in a row that have the role of the one at the cursor. */
  private lastOf(role: LineRole): Graf {
    const { copy } = this;
    let ahead = 0;
    for (let next = 1; next < MOST_LINES; next++) {
      // A label begins a part of its own.
      if (this.roles[copy.at + next] !== role || copy.label(copy.at + next) !== null || !goesOn(copy.graf(next))) break;
      ahead = next;
    }
    copy.at += ahead;
    return copy.graf() as Graf;
  }

  headline(graf: Graf): void {
    const { copy } = this;
    if (copy.has('headline')) {
      if (copy.repeatsHeadline(graf, true)) this.again(graf);
      else if (copy.has('paragraph')) this.paragraph(graf);
      else this.one(graf, 'unplaced-line');
      return;
    }
    const last = this.lastOf('headline');
    let start = graf.start;
    while (copy.text.charAt(start) === '*') start++;
    if (start < graf.start + 2) start = graf.start;
    else copy.mark('separator', 'headline', graf, graf.start, start);
    copy.mark('headline', 'headline', graf, skipWhite(copy.text, start, graf.end), last.end, last);
    copy.at += 1;
  }

  deck(graf: Graf): void {
    const { copy } = this;
    if (copy.has('deck')) {
      if (copy.has('paragraph')) this.paragraph(graf);
      else this.one(graf, 'unplaced-line');
      return;
    }
    const last = this.lastOf('deck');
    copy.mark('deck', 'deck', graf, graf.start, last.end, last);
    copy.at += 1;
  }

  byline(graf: Graf): void {
    const { copy } = this;
    if (copy.has('byline')) {
      // A name below the body of a story that is signed above it is its last line.
      if (copy.has('paragraph') && this.ruled[copy.at] === 'paragraph') this.paragraph(graf);
      else this.one(graf, 'unplaced-line');
      return;
    }
    const dash = copy.has('paragraph') ? dashLength(copy.raw(graf)) : 0;
    if (dash > 0 && isQuotation(copy, copy.at - 1)) {
      this.paragraph(graf);
      return;
    }
    if (dash > 0) {
      copy.mark('separator', 'signature', graf, graf.start, trimWhite(copy.text, graf.start, graf.start + dash));
      copy.mark('byline', 'signature', graf, graf.start + dash);
      copy.at += 1;
      return;
    }
    const first = copy.byline(copy.at);
    if (first === null && copy.certain(copy.at) === null && barsIn(graf.text) > 1) {
      // A row of buttons: a wrong byline is worse than none.
      this.outside(graf);
      return;
    }
    const alone = first === null || (first.authors.length === 0 && byLength(graf.text, copy.lexicon) === 0);
    const last = alone ? this.lastOf('byline') : graf;
    const reading = last === graf ? first : null;
    const glued = reading !== null && reading.length < graf.text.length && copy.raw(graf) === graf.text;
    const end = glued ? trimWhite(copy.text, graf.start, graf.start + (reading?.length ?? 0)) : last.end;
    copy.mark('byline', 'byline', graf, graf.start, end, last);
    copy.bylineText = graf.text.slice(byLength(graf.text, copy.lexicon));
    if (glued) gluedDate(copy, graf, end);
    else if (reading !== null) copy.signed = { text: graf.text, reading };
    copy.at += 1;
  }

  'byline-role'(graf: Graf): void {
    const { copy } = this;
    const role = readRoleLine(graf.text, copy.lexicon) ?? 'byline-role';
    this.one(graf, copy.has(role) || !copy.has('byline') ? 'unplaced-line' : role);
  }

  date(graf: Graf): void {
    if (this.isSignedAndDated()) {
      this.byline(graf);
      return;
    }
    dated(this.copy, graf, graf.start);
    this.copy.at += 1;
  }

  /** "Name | date" at the cursor, in a story that nobody else signs: who is named would be lost in its date. */
  private isSignedAndDated(): boolean {
    const { copy } = this;
    const reading = copy.byline(copy.at);
    if (reading === null || reading.length >= (copy.graf() as Graf).text.length) return false;
    const persons = reading.authors.some(({ kind }) => kind === 'person');
    return persons && !copy.has('byline') && !this.roles.includes('byline', copy.at);
  }

  source(graf: Graf): void {
    const { copy } = this;
    if (copy.has('source')) this.one(graf, 'unplaced-line');
    else if (!isSource(copy, graf)) this.one(graf, 'source');
  }

  slug(graf: Graf): void {
    this.one(graf, this.copy.has('slug') ? 'unplaced-line' : 'slug');
  }

  note(graf: Graf): void {
    this.one(graf, 'note');
  }

  /** On a line of its own. */
  dateline(graf: Graf): void {
    const { copy } = this;
    if (copy.has('dateline')) {
      this.one(graf, 'unplaced-line');
      return;
    }
    const reading = readDateline(copy.raw(graf), copy.lexicon);
    if (reading === null && copy.label(copy.at) === null && !canBePlace(graf.text)) {
      this.one(graf, 'unplaced-line');
      return;
    }
    copy.dateline = reading;
    if (reading === null || graf.start + reading.bodyStart < graf.end) this.one(graf, 'dateline');
    else {
      copy.mark('dateline', 'dateline', graf, graf.start, graf.start + reading.end);
      const start = skipWhite(copy.text, graf.start + reading.end, graf.end);
      if (start < graf.end) copy.mark('separator', 'dateline', graf, start, graf.end);
      copy.at += 1;
    }
  }

  'summary-label'(graf: Graf): void {
    const { copy } = this;
    if (copy.has('quick-looks-label')) {
      this.one(graf, 'unplaced-line');
      return;
    }
    copy.markLabel('quick-looks-label', graf);
    copy.at += 1;
  }

  'summary-title'(graf: Graf): void {
    const { copy } = this;
    if (copy.has('quick-looks-title')) this.one(graf, 'unplaced-line');
    else if (!copy.has('quick-looks-label') && isTitleWithLabel(copy, graf)) copy.at += 1;
    else this.one(graf, 'quick-looks-title');
  }

  'summary-item'(graf: Graf): void {
    const { copy } = this;
    const bullet = readBullet(copy.raw(graf), copy.style.bullets, true);
    if (bullet !== null) copy.mark('separator', 'bullet', graf, graf.start, graf.start + bullet.sign);
    let last = graf;
    for (let next = copy.graf(1); bullet !== null && next !== undefined; next = copy.graf(1)) {
      // What has another role than text is no part of an item, though it begins small: "by Owen Tallis".
      if (!goesWithItem.has(this.roles[copy.at + 1] as LineRole) || !continues(copy, last, next)) break;
      last = next;
      copy.at += 1;
    }
    const start = graf.start + (bullet?.text ?? 0);
    copy.mark('quick-look', bullet === null ? 'plain-item' : 'bullet', graf, start, last.end, last);
    copy.at += 1;
  }

  'section-label'(graf: Graf): void {
    const { copy } = this;
    if (copy.has('section-label')) {
      this.one(graf, 'subhead');
      return;
    }
    copy.markLabel('section-label', graf);
    copy.at += 1;
  }

  paragraph(graf: Graf): void {
    const { copy } = this;
    if (this.paragraphs < 2 && !copy.has('dateline')) {
      const reading = readDateline(copy.raw(graf), copy.lexicon);
      if (reading !== null && this.opens(graf, reading)) {
        markDateline(copy, graf, reading);
        this.paragraphs++;
        copy.at += 1;
        return;
      }
    }
    this.paragraphs++;
    // The dash that parts it from a dateline on the line above.
    const dash = copy.marks.at(-1)?.role === 'dateline' ? dashLength(copy.raw(graf)) : 0;
    if (dash > 0 && graf.start + dash < graf.end) {
      copy.mark('separator', 'dateline', graf, graf.start, trimWhite(copy.text, graf.start, graf.start + dash));
      copy.mark('paragraph', 'paragraph', graf, skipWhite(copy.text, graf.start + dash, graf.end));
      copy.at += 1;
      return;
    }
    this.one(graf, 'paragraph');
  }

  /** Is there a paragraph behind the dateline? */
  private opens(graf: Graf, { bodyStart, sure }: DatelineReading): boolean {
    const rest = graf.end - graf.start - bodyStart;
    return rest >= (sure >= 3 ? 5 : 10);
  }

  item(graf: Graf): void {
    const { copy } = this;
    const bullet = this.bulletAt(copy.at);
    if (bullet === null || !this.goesWithOthers(bullet)) {
      this.paragraph(graf);
      return;
    }
    markItem(copy, graf, bullet.number === null ? 'list-item' : 'numbered-item', bullet);
    copy.at += 1;
  }

  /** The sign of an item at this place. Glued to its text it is one only beside other items. */
  private bulletAt(at: number): Bullet | null {
    const graf = this.copy.grafs[at];
    if (graf === undefined || this.roles[at] !== 'item') return null;
    const beside = this.roles[at - 1] === 'item' || this.roles[at + 1] === 'item';
    return readBullet(this.copy.raw(graf), this.copy.style.bullets, beside);
  }

  /** A number is an item's where a list is counted from 1, a dash beside another: a year and a dash of speech are none. */
  private goesWithOthers({ number }: Bullet): boolean {
    const { copy } = this;
    const numbers = [copy.at - 1, copy.at + 1].map((at) => this.bulletAt(at)?.number);
    // A list is counted from 1 wherever it is shown.
    if (number === 1) return numbers[1] === 2;
    if (number !== null) return numbers[0] === number - 1 && copy.marks.at(-1)?.role === 'numbered-item';
    return !DASH.test((copy.graf() as Graf).text) || numbers.includes(null);
  }

  subhead(graf: Graf): void {
    this.one(graf, 'subhead');
  }

  quote(graf: Graf): void {
    this.one(graf, 'quote', 'pull-quote');
  }

  table(graf: Graf): void {
    const { copy } = this;
    // All lines of it are one text: columns stand under each other.
    while (this.roles[copy.at + 1] === 'table') copy.at++;
    const last = copy.graf() as Graf;
    copy.mark('preformatted', 'table', graf, graf.start, last.end, last);
    copy.at += 1;
  }

  again(graf: Graf): void {
    const { copy } = this;
    this.one(graf, 'headline-repeated');
    copy.report('headline-repeated', 'the headline stands here again and is left out', graf);
  }

  'slug-line'(graf: Graf): void {
    this.one(graf, 'unplaced-line');
  }

  outside(graf: Graf): void {
    const { copy } = this;
    this.one(graf, this.reasonFor(copy.at));
  }

  /** Why a line is left out: what the rules say, else what it looks like, else where it stands. */
  private reasonFor(at: number): Role {
    const { copy } = this;
    const label = copy.label(at);
    if (label === 'kicker' && !copy.has('kicker')) return 'kicker';
    if (label !== null) return label === 'caption' ? 'caption' : 'unplaced-line';
    const ruled = this.ruled[at] ?? null;
    if (ruled !== null && (ruled === 'credit' || ruled === 'note' || !(storyRoles as readonly Role[]).includes(ruled)))
      return ruled;
    const kind = copy.kind(at);
    const reason = reasonOf(kind);
    if (reason !== null) return reason;
    if (kind === 'caption' || kind === 'end-mark' || kind === 'credit') return kind;
    if (kind === 'date') return 'date-line';
    if (this.paragraphs > 0 && at > this.lastParagraph) return copy.style.page ? 'related-link' : 'after-end';
    return copy.style.page && this.paragraphs === 0 ? 'menu' : 'unplaced-line';
  }
}
