/** Roles to marks: marks each line as what it was found to be. The grammars find its parts. The head of a story is in `settle-head.ts`. */

import { setAside } from '../asides/set-aside.js';
import { markDateline, markItem } from '../body.js';
import { setBlock } from '../carried/blocks.js';
import type { Copy } from '../copy.js';
import type { Bullet } from '../grammar/bullets.js';
import { signsAround } from '../grammar/byline.js';
import { type DatelineReading, readDateline } from '../grammar/dateline.js';
import { openingDateline } from '../grammar/opening-place.js';
import { datelineNamedAgain } from '../grammar/place-again.js';
import { reasonOf } from '../head.js';
import type { Graf } from '../layout.js';
import { dashLength } from '../signature.js';
import type { Role } from '../source-map.js';
import { continues, isTitleWithLabel } from '../summary.js';
import { skipWhite, trimWhite } from '../text/white-space.js';
import { aboutAuthorFrom } from './about-author.js';
import { takeDatedAndSigned, takePlaceAndWeekday } from './dated-lines.js';
import { type LineRole, lineRoles } from './line-roles.js';
import { reasonAt } from './outside.js';
import { HeadSetter } from './settle-head.js';

/** What a story has once. */
const ONCE: ReadonlySet<Role> = new Set(['headline', 'date', 'source']);
/** Signs of emphasis as it is typed. */
const EMPHASIS = '*_=';
/** What separates columns. */
const COLUMNS = /\t| {2}|[|;]/;
/** A dash opens speech in many languages, and an item in others. */
const DASH = /^[–—−-]/;

/** Roles that the next line of an item may have been given by mistake. */
const goesWithItem: ReadonlySet<LineRole> = new Set(['summary-item', 'item', 'paragraph', 'outside']);

export interface Settled {
  roles: LineRole[];
  /** The role that the rules gave each graf: it is the reason for leaving it out. */
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

class Setter extends HeadSetter {
  /** From where on all is about the author; null before that is asked. */
  private about: number | null = null;

  take(): void {
    const { copy } = this;
    const graf = copy.graf() as Graf;
    const role = this.roles[copy.at] as LineRole;
    const inside = copy.at < this.lastParagraph && copy.has('headline');
    const aside = copy.aside(copy.at);
    const isThere = (part: { role: Role }) => ONCE.has(part.role) && copy.has(part.role);
    if (aside !== null && aside.as === role && aside.parts.length > 0 && !aside.parts.some(isThere)) {
      setAside(copy, aside);
      return;
    }
    if (copy.hints !== null && setBlock(copy, role, inside)) return;
    this[role](graf);
  }

  /** Reports what is odd about the story as a whole. */
  end(): void {
    const { copy } = this;
    const label = copy.marks.find(({ role }) => role === 'quick-looks-label');
    if (label !== undefined && !copy.has('quick-look'))
      copy.report('quick-looks-empty', 'the summary has a label but no items', label.line);
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
    const bullet = copy.bullet(graf, true);
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
    if (this.paragraphs > 0 && (this.isAboutAuthor() || this.isAboutHouse())) {
      this.one(graf, 'boilerplate');
      return;
    }
    if (this.paragraphs < 2 && !copy.has('dateline')) {
      const reading = readDateline(copy.raw(graf), copy.lexicon) ?? this.opening(graf);
      if (reading !== null && this.opens(graf, reading)) {
        markDateline(copy, graf, reading);
        this.paragraphs++;
        copy.at += 1;
        return;
      }
    }
    this.paragraphs++;
    // The dash behind a dateline that stands on the line above.
    const dash = copy.marks.at(-1)?.role === 'dateline' ? dashLength(copy.raw(graf)) : 0;
    if (dash > 0 && graf.start + dash < graf.end) {
      copy.mark('separator', 'dateline', graf, graf.start, trimWhite(copy.text, graf.start, graf.start + dash));
      copy.mark('paragraph', 'paragraph', graf, skipWhite(copy.text, graf.start + dash, graf.end));
      copy.at += 1;
      return;
    }
    this.one(graf, 'paragraph');
  }

  /** Whether the graf at the cursor says of an author what is no part of the story. */
  private isAboutAuthor(): boolean {
    const { copy } = this;
    if (copy.hints !== null || copy.bylineText === null) return false;
    this.about ??= aboutAuthorFrom(copy, this.roles);
    return copy.at >= this.about;
  }

  /** Whether the graf at the cursor stands below what was left out as the title of what a house says of itself, and the rules agree. */
  private isAboutHouse(): boolean {
    const { copy } = this;
    return this.ruled[copy.at] === 'boilerplate' && copy.marks.at(-1)?.role === 'boilerplate';
  }

  /** The dateline of the first paragraph, where the story or its shape proves that its place is one. */
  private opening(graf: Graf): DatelineReading | null {
    const { copy } = this;
    if (this.paragraphs > 0) return null;
    const raw = copy.raw(graf);
    return datelineNamedAgain(raw, copy.text.slice(graf.end), copy.lexicon) ?? openingDateline(raw, copy.lexicon);
  }

  /** Whether a paragraph follows the dateline. */
  private opens(graf: Graf, { bodyStart, sure }: DatelineReading): boolean {
    const rest = graf.end - graf.start - bodyStart;
    return rest >= (sure >= 3 ? 5 : 10) && !this.copy.speaks(graf);
  }

  item(graf: Graf): void {
    const { copy } = this;
    if (copy.hint(copy.at)?.block === 'item') {
      markItem(copy, graf, copy.hint(copy.at)?.ordered ? 'numbered-item' : 'list-item', { sign: 0, text: 0 });
      copy.at += 1;
      return;
    }
    const bullet = this.bulletAt(copy.at);
    if (bullet === null || !this.goesWithOthers(bullet)) {
      this.paragraph(graf);
      return;
    }
    markItem(copy, graf, bullet.number === null ? 'list-item' : 'numbered-item', bullet);
    copy.at += 1;
  }

  /** The sign of an item. Where it is glued to its text, the graf is an item only beside other items. */
  private bulletAt(at: number): Bullet | null {
    const graf = this.copy.grafs[at];
    if (graf === undefined || this.roles[at] !== 'item') return null;
    const beside = this.roles[at - 1] === 'item' || this.roles[at + 1] === 'item';
    return this.copy.bullet(graf, beside);
  }

  /** A number opens an item where a list counts from 1, a dash where another stands beside it: a year and a dash of speech do not. */
  private goesWithOthers({ number }: Bullet): boolean {
    const { copy } = this;
    const numbers = [copy.at - 1, copy.at + 1].map((at) => this.bulletAt(at)?.number);
    // A list is counted from 1 wherever it is shown.
    if (number === 1) return numbers[1] === 2;
    if (number !== null) return numbers[0] === number - 1 && copy.marks.at(-1)?.role === 'numbered-item';
    return !DASH.test((copy.graf() as Graf).text) || numbers.includes(null);
  }

  subhead(graf: Graf): void {
    if (this.copy.hints === null) this.copy.markTitle('subhead', graf);
    else this.copy.mark('subhead', 'subhead', graf);
    this.copy.at += 1;
  }

  quote(graf: Graf): void {
    this.one(graf, 'quote', 'pull-quote');
  }

  table(graf: Graf): void {
    const { copy } = this;
    // Below the text, lines without columns belong to the page.
    if (copy.at > this.lastParagraph && this.paragraphs > 0 && !COLUMNS.test(copy.raw(graf))) {
      this.outside(graf);
      return;
    }
    // All lines of it are one text: columns stand under each other.
    while (this.roles[copy.at + 1] === 'table') copy.at++;
    const last = copy.graf() as Graf;
    // What its first line is set in by is part of the columns.
    let start = graf.start;
    while (last !== graf && start > graf.lineStart && ' \t'.includes(copy.text.charAt(start - 1))) start--;
    copy.mark('preformatted', 'table', graf, start, last.end, last);
    copy.at += 1;
  }

  again(graf: Graf): void {
    const { copy } = this;
    this.one(graf, 'headline-repeated');
    copy.report('headline-repeated', 'the headline is repeated here and left out', graf);
  }

  'slug-line'(graf: Graf): void {
    this.one(graf, 'unplaced-line');
  }

  outside(graf: Graf): void {
    const { copy } = this;
    // Above the headline, too, as blogs have it.
    const maySign = this.paragraphs === 0 && !copy.has('byline') && !this.roles.includes('byline');
    if (maySign && takeDatedAndSigned(copy, graf)) return;
    if (this.paragraphs === 0 && copy.has('headline') && takePlaceAndWeekday(copy, graf)) return;
    if (this.isEmphasised(graf)) this.subhead(graf);
    else this.one(graf, reasonAt(copy, this.place(), this.ruled[copy.at] ?? null));
  }

  /** "*Cost*", "== Cost ==" between paragraphs: whoever has set it between signs means it to be seen. */
  private isEmphasised(graf: Graf): boolean {
    const { copy } = this;
    if (this.paragraphs === 0 || copy.at > this.lastParagraph || copy.hints !== null) return false;
    if (!EMPHASIS.includes(graf.text.charAt(0)) || reasonOf(copy.kind(copy.at)) !== null) return false;
    const inside = signsAround(graf.text);
    return inside !== null && /\p{L}/u.test(graf.text.slice(inside.start, inside.end));
  }
}
