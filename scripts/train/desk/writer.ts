/** Fills the slots of forms with the words of a book and the particulars of a story. */
import type { Book, Story } from './book.js';
import type { Draft } from './draft.js';
import { draw, type Part } from './part.js';
import type { Random } from './random.js';

const mailHosts = ['larkfield.example', 'desk.example', 'news.test', 'kurier.example', 'gazette.invalid'];

export class Writer {
  /** The authors that forms call A, B and C. */
  readonly authors: string[];
  readonly day: Date;

  constructor(
    readonly random: Random,
    readonly part: Part,
    readonly book: Book,
    readonly story: Story,
    readonly draft: Draft,
    /** The stories of the part, this one among them. */
    readonly stories: readonly Story[],
  ) {
    this.authors = random.some(this.words('names'), 3);
    this.day = new Date(
      Date.UTC(
        random.whole(2009, 2027),
        random.whole(0, 11),
        random.whole(1, 28),
        random.whole(0, 23),
        random.whole(0, 59),
      ),
    );
  }

  has(key: string): boolean {
    return (this.book.words.get(key) ?? []).some((word) => word !== '');
  }

  words(key: string): readonly string[] {
    return this.book.words.get(key) ?? [];
  }

  /** A word of the book; what is a form of its own is drawn by its part. */
  word(key: string): string {
    const words = this.words(key);
    if (words.length === 0) throw new Error(`${this.book.language} has no ${key}`);
    return words.length < 4 || key === 'names' || key === 'places'
      ? this.random.pick(words)
      : draw(this.random, this.part, key, words);
  }

  /** One of the forms whose words the book has. */
  form(kind: string, forms: readonly string[], named = kind): string {
    const able = forms.filter((form) => this.able(form));
    const form = draw(this.random, this.part, kind, able);
    this.draft.forms[named] = form.trim();
    return form;
  }

  private able(form: string): boolean {
    for (const [, slot = ''] of form.matchAll(/\{([^}]+)\}/g)) {
      const [key = '', how] = slot.split('.');
      if (how?.startsWith('title') && this.book.language !== 'en') return false;
      // Greek capitals have no accents, and a name cannot be read back from them.
      if (how?.startsWith('upper') && (!this.cased || (this.book.language === 'el' && /^[ABC]$/.test(key))))
        return false;
      if (key === 'CITY' && !this.cased) return false;
      if (!own.has(key) && !this.has(key)) return false;
      if (key === 'S' && this.story.subheads.length === 0) return false;
      if (key === 'Q' && this.story.quotes.length === 0) return false;
    }
    return true;
  }

  /** The language has capitals. */
  get cased(): boolean {
    const sample = this.word('places');
    return sample.toUpperCase() !== sample;
  }

  upper(text: string): string {
    return text.toLocaleUpperCase(this.book.language);
  }

  /** Fills a form; slots that it does not know are words of the book. */
  fill(form: string, own: Record<string, string> = {}): string {
    const filled = form.replace(/\{([^}]+)\}/g, (_, slot: string) => {
      const [key = '', how = ''] = slot.split('.');
      const value = own[key] ?? this.slot(key);
      if (how === 'upper') return this.upper(value);
      if (how === 'small') return value.charAt(0).toLocaleLowerCase(this.book.language) + value.slice(1);
      if (how === 'title') return titled(value);
      return value;
    });
    // A word may bring its own colon or comma.
    return filled.replaceAll('::', ':').replaceAll(' , ', ', ');
  }

  private slot(key: string): string {
    const { random } = this;
    switch (key) {
      case 'A':
        return this.authors[0] as string;
      case 'B':
        return this.authors[1] as string;
      case 'C':
        return this.authors[2] as string;
      case 'P':
        return this.person();
      case 'L':
      case 'place':
      case 'place2':
      case 'city':
        return this.word('places');
      case 'CITY':
        return this.upper(this.word('places'));
      case 'N':
        return String(random.chance(0.6) ? random.whole(3, 99) : random.whole(100, 2400));
      case 'outlet':
        return random.pick(this.words('outlets'));
      case 'outlet2':
        return random.pick(this.words('outlets'));
      case 'K':
        return random.pick(this.words('kickers'));
      case 'Q':
        return random.pick(this.story.quotes);
      case 'mail':
        return `${random.pick(['newsdesk', 'desk', 'redaktion', 'jdoe', 'info', 'a.reid', 'lokal'])}@${random.pick(mailHosts)}`;
      case 'handle':
        return `@${random.pick(['larkreads', 'news_amrit', 'kaynews', 'osloreport', 'tmwrites', 'juno_k'])}`;
      case 'phone':
        return `${random.pick(['+44 20', '+1 555', '0555', '+49 30', '(555)'])} 0${random.whole(100, 199)}`;
      case 'date':
        return this.date();
      case 'time':
        return this.at(random.pick(['{hh}:{mi}', '{h}.{mi}', '{hh}:{mi}']));
      case 'md':
        return this.at(this.word('daymonth'));
      case 'weekday':
        return this.words('weekdays')[this.day.getUTCDay()] as string;
      case 'year':
        return String(this.day.getUTCFullYear());
      default:
        return this.fill(this.word(key));
    }
  }

  /** Somebody who is no author of this story. */
  person(): string {
    const others = this.words('names').filter((name) => !this.authors.includes(name));
    return this.random.pick(others);
  }

  date(): string {
    return this.at(draw(this.random, this.part, 'date', this.words('dates')));
  }

  /** The story's day by a form of dates: `{d}. {month} {yyyy}`. */
  at(form: string): string {
    const { day } = this;
    const two = (number: number) => String(number).padStart(2, '0');
    const hour = day.getUTCHours();
    const values: Record<string, string> = {
      d: String(day.getUTCDate()),
      dd: two(day.getUTCDate()),
      m: String(day.getUTCMonth() + 1),
      mm: two(day.getUTCMonth() + 1),
      month: this.words('months')[day.getUTCMonth()] as string,
      mon: (this.words('mons')[day.getUTCMonth()] ?? this.words('months')[day.getUTCMonth()]) as string,
      yyyy: String(day.getUTCFullYear()),
      yy: two(day.getUTCFullYear() % 100),
      h: String(hour % 12 === 0 ? 12 : hour % 12),
      hh: two(hour),
      mi: two(day.getUTCMinutes()),
      ampm: hour < 12 ? 'am' : 'pm',
      AMPM: hour < 12 ? 'AM' : 'PM',
      weekday: this.words('weekdays')[day.getUTCDay()] as string,
      wd: (this.words('wds')[day.getUTCDay()] ?? this.words('weekdays')[day.getUTCDay()]) as string,
    };
    return form.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  }
}

/** Slots that are no words of the book. */
const own: ReadonlySet<string> = new Set(
  'A B C P L N H D D2 S Q K place place2 city CITY outlet outlet2 mail handle phone date time md weekday year ag i a roman'.split(
    ' ',
  ),
);

const small: ReadonlySet<string> = new Set('a an and as at but by for from in of on or the to with'.split(' '));

/** Title case, as English headlines have it. */
export function titled(text: string): string {
  return text
    .split(' ')
    .map((word, at) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
