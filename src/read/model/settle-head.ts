/** The head of a story: headline, deck, who signs, where and when. Marks each line by the role that it was given. */

import type { Copy } from '../copy.js';
import { readRoleLine, signsAround, signsUnnamed } from '../grammar/byline.js';
import { opensPlace } from '../grammar/byline-authors.js';
import { bylineOfLine } from '../grammar/byline-lines.js';
import { byLength } from '../grammar/byline-openers.js';
import { type DatelineReading, readDateline } from '../grammar/dateline.js';
import { isDateLine } from '../grammar/dates.js';
import { opensWithGreeting } from '../grammar/greetings.js';
import { isOutlet } from '../grammar/roles.js';
import { signatureIn } from '../grammar/signed-title.js';
import { dated, gluedDate, isSource } from '../head.js';
import type { Graf } from '../layout.js';
import { dashLength, isQuotation } from '../signature.js';
import type { Role } from '../source-map.js';
import { hasDigit } from '../text/characters.js';
import { LetterPattern } from '../text/letter-pattern.js';
import { personLikeness } from '../text/person-names.js';
import { skipWhite, trimWhite } from '../text/white-space.js';
import { endsSentence, hasCase, isAllCapitals, isCapitalised, startsSmall } from '../text/words.js';
import { barsIn } from './bars.js';
import {
  isNamedBelow,
  takeDatedAndSigned,
  takeDatedByNobody,
  takePlaceAndDate,
  takePlaceAndWeekday,
  takePlacedAndSigned,
  takeRowOfDate,
} from './dated-lines.js';
import { beginsAnew, goesOn, isSigned, withAllSigned } from './head-lines.js';
import type { LineRole } from './line-roles.js';
import type { Place } from './outside.js';

/** No headline, deck or byline has more lines. */
const MOST_LINES = 4;
/** At most so many grafs stand between two authors: their jobs, and how to write to them. */
const MOST_BETWEEN = 16;
/** Of four letters and more: fewer are somebody's initials. */
const WORD_ALONE = new LetterPattern('^\\p{Lu}\\p{L}{3,60}(?: \\([^()]{1,40}\\))?$');

/** A name of a place, and no word that opens a byline. */
function canBePlace(text: string): boolean {
  return text.length > 2 && text.length <= 60 && !hasDigit(text) && (isCapitalised(text) || !hasCase(text));
}

/** The head of a story, and what its parts have in common with those of the body. */
export abstract class HeadSetter {
  protected paragraphs = 0;
  protected readonly lastParagraph: number;
  /** Where the desk's own label says that the headline stands; -1 where none does. */
  private readonly labelledHeadline: number;
  protected readonly roles: readonly LineRole[];

  constructor(
    protected readonly copy: Copy,
    given: readonly LineRole[],
    protected readonly ruled: readonly (Role | null)[],
  ) {
    this.roles = withAllSigned(given, copy);
    const { roles } = this;
    this.lastParagraph = roles.lastIndexOf('paragraph');
    this.labelledHeadline = roles.findLastIndex((role, at) => role === 'headline' && copy.label(at) !== null);
  }

  abstract paragraph(graf: Graf): void;
  abstract subhead(graf: Graf): void;
  abstract again(graf: Graf): void;
  abstract outside(graf: Graf): void;

  protected one(graf: Graf, role: Role, rule: string = role): void {
    this.copy.mark(role, rule, graf);
    this.copy.at += 1;
  }

  /** The last graf in an unbroken run with the role of the one at the cursor. */
  private lastOf(role: LineRole): Graf {
    const { copy } = this;
    let ahead = 0;
    for (let next = 1; next < MOST_LINES; next++) {
      // A label begins a part of its own.
      if (this.roles[copy.at + next] !== role || copy.label(copy.at + next) !== null || !goesOn(copy.graf(next))) break;
      if (role === 'headline' && beginsAnew(copy.graf(next - 1) as Graf, copy.graf(next) as Graf)) break;
      ahead = next;
    }
    copy.at += ahead;
    return copy.graf() as Graf;
  }

  /** Where the line at the cursor stands to the paragraphs. */
  protected place(): Place {
    if (this.paragraphs === 0) return 'above';
    return this.copy.at > this.lastParagraph ? 'below' : 'inside';
  }

  headline(graf: Graf): void {
    const { copy } = this;
    if (copy.has('headline')) {
      if (copy.repeatsHeadline(graf, true)) this.again(graf);
      else if (copy.has('paragraph')) this.paragraph(graf);
      else if (this.isFirstTitle(graf)) this.subhead(graf);
      else if (this.opensDeck() || (!this.roles.includes('deck') && this.canBeDeck(graf))) this.deck(graf);
      else this.one(graf, 'unplaced-line');
      return;
    }
    const isLabelledBelow = copy.label(copy.at) === null && this.labelledHeadline > copy.at;
    if (isLabelledBelow || this.isGreeting(graf)) {
      this.one(graf, 'unplaced-line');
      return;
    }
    // "Fort Maren, Nov. 14", and no headline; "Opening Bell 11.18.19" is one.
    if (graf.text.includes(', ') && takePlaceAndDate(copy, graf)) return;
    const last = this.lastOf('headline');
    if (last !== graf || !this.isSignedTitle(graf)) copy.markHeadline(graf, last);
    copy.at += 1;
  }

  /** A greeting on the first line, where the headline stands below a blank one: a headline over two lines can greet, too. */
  private isGreeting({ text }: Graf): boolean {
    const { copy, roles } = this;
    if (copy.at > 0 || !opensWithGreeting(text)) return false;
    return copy.grafs.some(({ afterBlank }, at) => at > 0 && afterBlank && roles[at] === 'headline');
  }

  /** Right above its paragraph, as all subheads of the story are, and apart from the headline: "In brief", "Museum reopens", text. */
  private isFirstTitle(graf: Graf): boolean {
    const { copy, roles } = this;
    const isOnText = (at: number) =>
      copy.grafs[at]?.afterBlank === true && goesOn(copy.grafs[at + 1]) && roles[at + 1] === 'paragraph';
    if (copy.hints !== null || !graf.afterBlank || !isOnText(copy.at)) return false;
    const others = [...roles.keys()].filter((at) => at > copy.at && roles[at] === 'subhead');
    return others.length > 0 && others.every(isOnText);
  }

  /** What was taken for a second headline, right above the deck's lines, is the deck's first. */
  private opensDeck(): boolean {
    const { copy, roles } = this;
    return (
      copy.hints === null && roles[copy.at + 1] === 'deck' && goesOn(copy.graf(1)) && copy.label(copy.at + 1) === null
    );
  }

  /** What was taken for a second headline is the deck; on a page only right below the first, or as a sentence. */
  private canBeDeck(graf: Graf): boolean {
    const { copy } = this;
    // What a page shows apart from its headline is more often another story's.
    if (!copy.style.page) return true;
    return !graf.afterBlank || endsSentence(graf.text) || signatureIn(copy.raw(graf), copy.lexicon) !== null;
  }

  /** A headline or a deck with who signs, and when, on its own line, where nobody else signs the story. */
  private isSignedTitle(graf: Graf, role: 'headline' | 'deck' = 'headline'): boolean {
    const { copy } = this;
    if (copy.hints !== null || copy.label(copy.at) !== null || this.roles.includes('byline')) return false;
    const signature = signatureIn(copy.raw(graf), copy.lexicon);
    if (signature === null) return false;
    const { titleEnd, start, reading } = signature;
    const end = trimWhite(copy.text, graf.start + start, graf.start + start + reading.length);
    copy.mark(role, role, graf, graf.start, graf.start + titleEnd);
    const sign = skipWhite(copy.text, graf.start + titleEnd, graf.start + start);
    if (sign < graf.start + start)
      copy.mark('separator', 'byline', graf, sign, trimWhite(copy.text, sign, graf.start + start));
    copy.mark('byline', 'byline', graf, graf.start + start, end);
    if (end < graf.end) gluedDate(copy, graf, end);
    else copy.signed = { text: copy.text.slice(graf.start + start, end), reading };
    return true;
  }

  deck(graf: Graf): void {
    const { copy } = this;
    if (copy.has('deck')) {
      if (copy.has('paragraph')) this.paragraph(graf);
      else this.one(graf, 'unplaced-line');
      return;
    }
    if (this.roles[copy.at] === 'headline' && this.opensDeck()) copy.at += 1;
    const last = this.lastOf('deck');
    if (last !== graf || !this.isSignedTitle(graf, 'deck')) copy.mark('deck', 'deck', graf, graf.start, last.end, last);
    copy.at += 1;
  }

  byline(graf: Graf): void {
    const { copy } = this;
    if (copy.has('byline')) {
      if (this.signsToo(graf)) {
        this.one(graf, 'byline');
        return;
      }
      if (copy.hints !== null && readRoleLine(graf.text, copy.lexicon) !== null) {
        this['byline-role'](graf);
        return;
      }
      // Where a byline stands above the body, a name below it is the body's last line.
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
    if (takePlacedAndSigned(copy, graf) || takePlaceAndDate(copy, graf)) return;
    if (this.isOutletOfAnother(graf)) {
      this.source(graf);
      return;
    }
    if (takeDatedAndSigned(copy, graf) || takeRowOfDate(copy, graf)) return;
    const first = copy.byline(copy.at);
    const around = first === null ? null : signsAround(copy.raw(graf));
    if (around !== null) {
      const { start, end } = around;
      copy.mark('separator', 'byline', graf, graf.start, trimWhite(copy.text, graf.start, graf.start + start));
      copy.mark('byline', 'byline', graf, graf.start + start, graf.start + end);
      copy.bylineText = copy
        .raw(graf)
        .slice(start, end)
        .slice(byLength(copy.raw(graf).slice(start, end), copy.lexicon));
      if (graf.start + end < graf.end) copy.mark('separator', 'byline', graf, graf.start + end, graf.end);
      copy.at += 1;
      return;
    }
    if (first === null && copy.certain(copy.at) === null && barsIn(graf.text) > 1) {
      // A row of buttons: a wrong byline is worse than none.
      this.outside(graf);
      return;
    }
    if (this.isWordAlone(graf) || (first === null && this.isPhrase(graf))) {
      this.outside(graf);
      return;
    }
    // What a carrier calls a byline is one by itself, and so is the next.
    const from = copy.at;
    const called = copy.hint(from)?.says === 'byline';
    const named =
      first !== null &&
      (first.authors.length > 0 || byLength(graf.text, copy.lexicon) > 0 || signsUnnamed(graf.text, copy.lexicon));
    const alone = !called && !named;
    const last = alone ? this.lastOf('byline') : called ? graf : this.lastSigned(graf);
    if (alone && copy.certain(from) === null && byLength(graf.text, copy.lexicon) === 0) {
      // What stands on two lines is a name, and whose.
      const lines = copy.grafs.slice(from, copy.at + 1).map(({ text }) => text);
      const text = lines.join(' ');
      const { authors } = bylineOfLine(lines.join(', '), copy.lexicon);
      if (authors.length === 0) {
        // Nobody is named: a wrong byline is worse than none. Its date is one all the same.
        copy.at = from;
        if (!takeDatedByNobody(copy, graf)) this.one(graf, 'unplaced-line');
        return;
      }
      copy.signed = { text, reading: { text, authors, sure: 0, length: text.length } };
    }
    const reading = last === graf ? first : null;
    const glued = reading !== null && reading.length < graf.text.length && copy.raw(graf) === graf.text;
    const end = glued ? trimWhite(copy.text, graf.start, graf.start + (reading?.length ?? 0)) : last.end;
    copy.mark('byline', 'byline', graf, graf.start, end, last);
    copy.bylineText = graf.text.slice(byLength(graf.text, copy.lexicon));
    if (glued) gluedDate(copy, graf, end);
    else if (reading !== null) copy.signed = { text: graf.text, reading };
    copy.at += 1;
  }

  /** A house above the text, "The Hale Courier", where a person signs on a line of their own below it: it is whose story it is. */
  private isOutletOfAnother({ text }: Graf): boolean {
    const { copy, roles } = this;
    const isFree = copy.hints === null && !copy.has('paragraph') && !copy.has('source');
    const authors = isFree && byLength(text, copy.lexicon) === 0 ? (copy.byline(copy.at)?.authors ?? []) : [];
    if (authors.length === 0 || authors.some(({ kind }) => kind === 'person')) return false;
    const body = roles.indexOf('paragraph');
    return roles.some(
      (role, at) =>
        at > copy.at &&
        at < body &&
        role === 'byline' &&
        copy.byline(at)?.authors.some(({ kind }) => kind === 'person'),
    );
  }

  /**
   * One word above the text, "Larkfield", "FacebookXWhatsApp", "Turmeric (Curcumin)", which nothing says is a person: nobody signs with
   * it. A wrong byline is worse than none.
   */
  private isWordAlone({ text }: Graf): boolean {
    const { copy } = this;
    if (copy.hints !== null || copy.certain(copy.at) !== null || copy.has('paragraph')) return false;
    return (
      WORD_ALONE.test(text) &&
      !isAllCapitals(text) &&
      !isOutlet(text, copy.lexicon) &&
      !signsUnnamed(text, copy.lexicon)
    );
  }

  /** "Von der Brücke gesprungen": a word of signing that nobody's name follows. */
  private isPhrase({ text }: Graf): boolean {
    const { copy } = this;
    if (copy.hints !== null || copy.certain(copy.at) !== null || startsSmall(text)) return false;
    const length = byLength(text, copy.lexicon);
    // "Compiled by the newsdesk" can be nothing else.
    return length > 0 && !text.slice(0, length).trim().includes(' ') && startsSmall(text.slice(length));
  }

  /** The last of the lines right below that are signed as well, each with its own "By". */
  private lastSigned(graf: Graf): Graf {
    const { copy } = this;
    let last = graf;
    if (!isSigned(copy, copy.at)) return last;
    while (goesOn(copy.graf(1)) && this.roles[copy.at + 1] === 'byline' && isSigned(copy, copy.at + 1)) {
      last = copy.graf(1) as Graf;
      copy.at += 1;
    }
    return last;
  }

  /** Another author on a line of their own: a carrier says that it is not the one above. */
  private signsToo(graf: Graf): boolean {
    const { copy } = this;
    if (copy.hints === null || copy.has('paragraph')) return false;
    const near = copy.marks.slice(-MOST_BETWEEN).some(({ role }) => role === 'byline');
    const named = copy.byline(copy.at)?.authors.some(({ name }) => personLikeness(name, true) > 1) === true;
    if (!near || copy.hint(copy.at)?.says !== 'byline') return false;
    if (copy.hints.authors.includes(graf.text)) return true;
    return readRoleLine(graf.text, copy.lexicon) === null && (named || personLikeness(graf.text) > 1);
  }

  'byline-role'(graf: Graf): void {
    const { copy } = this;
    if (copy.hints === null && graf.text.includes('@')) {
      // How to write to somebody is no job.
      this.outside(graf);
      return;
    }
    const role = readRoleLine(graf.text, copy.lexicon) ?? 'byline-role';
    this.one(graf, copy.has(role) || !copy.has('byline') ? 'unplaced-line' : role);
  }

  date(graf: Graf): void {
    const [place = ''] = graf.text.split(',', 1);
    if (this.paragraphs === 0 && isAllCapitals(place) && takePlaceAndDate(this.copy, graf)) return;
    if (this.isSignedAndDated()) {
      this.byline(graf);
      return;
    }
    const isTyped = this.copy.hints === null && !this.copy.style.page;
    if (isTyped && this.place() === 'inside' && !isDateLine(graf.text, this.copy.lexicon)) {
      // "Over 12.3", above what happened then.
      if (this.copy.kind(this.copy.at + 1) === 'prose') this.subhead(graf);
      else this.paragraph(graf);
      return;
    }
    dated(this.copy, graf, graf.start);
    this.copy.at += 1;
  }

  /** "Name | date" at the cursor, where nobody else signs the story: as a date alone it would lose the name. */
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
    if (takePlacedAndSigned(copy, graf) || takePlaceAndWeekday(copy, graf)) return;
    const reading = readDateline(copy.raw(graf), copy.lexicon);
    if (copy.label(copy.at) === null && isOutlet(graf.text, copy.lexicon)) {
      this.source(graf);
      return;
    }
    if (this.isSignedByName(graf, reading)) {
      this.byline(graf);
      return;
    }
    if (reading === null && copy.label(copy.at) === null && !this.canBePlaceOf(graf)) {
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

  /** Whether a line that has a place's shape and no other sign of one is a place: known, in capitals, or named again below. */
  private canBePlaceOf(graf: Graf): boolean {
    const { copy } = this;
    const { text } = graf;
    if (!canBePlace(text) || copy.lexicon.labels.has(text.toLowerCase())) return false;
    return !hasCase(text) || isAllCapitals(text) || copy.lexicon.isCity(text) || isNamedBelow(copy, graf, text);
  }

  /** "Jo Doe (dpa)", which has the shape of a dateline, and a name without capitals: where nobody else signs the story, who is named does. */
  private isSignedByName({ text }: Graf, reading: DatelineReading | null): boolean {
    const { copy } = this;
    const signed = copy.byline(copy.at);
    if (signed?.authors.some(({ kind }) => kind === 'person') !== true || copy.label(copy.at) !== null) return false;
    if (copy.has('byline') || this.roles.includes('byline', copy.at) || opensPlace(text)) return false;
    if (reading === null) return !hasCase(text);
    const { place, date, agency } = reading;
    if (place === null || date !== null || agency === null) return false;
    return personLikeness(place) >= 2 && !isAllCapitals(place) && !copy.lexicon.isCity(place);
  }
}
