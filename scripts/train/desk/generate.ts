/** One text with its truth, by a seed and a number: the same everywhere, whatever else is generated. */
import type { Book } from './book.js';
import { type DeskTruth, Draft, type Piece } from './draft.js';
import { type Family, families } from './families.js';
import { canWrap, layouts, setOut } from './layout.js';
import { ofPart, type Part } from './part.js';
import { Random } from './random.js';
import { Writer } from './writer.js';

export interface Generated {
  pieces: readonly Piece[];
  text: string;
  truth: DeskTruth;
}

/** English is in both parts, by its topics; every other language is in one. */
function booksOf(part: Part, books: readonly Book[]): readonly Book[] {
  return ofPart(
    part,
    'language',
    books.filter(({ language }) => language !== 'en'),
    ({ language }) => language,
  );
}

/** The k-th text of a seed. */
export function generate(books: readonly Book[], seed: number, at: number, part: Part): Generated {
  const random = new Random(`${seed} ${at} ${part}`);
  const english = books.find(({ language }) => language === 'en') as Book;
  const others = booksOf(part, books);
  const book = others.length === 0 || random.chance(0.4) ? english : random.pick(others);
  const able = families.filter(({ needs }) => needs.every((key) => book.words.has(key)));
  const family = weighted(random, able);
  const stories = book.stories.length < 6 ? book.stories : ofPart(part, 'topic', book.stories, ({ topic }) => topic);
  const story = random.pick(stories);
  const draft = new Draft(book.language, family.name);
  draft.forms['topic'] = story.topic;
  const w = new Writer(random, part, book, story, draft, stories);
  family.write(w);
  // What is copied from a page has its own line ends.
  const wrap = canWrap(book.language) && family.name !== 'page';
  const layout = w.form(
    'layout',
    Object.keys(layouts).filter((name) => wrap || layouts[name]?.wrap === 0),
  );
  let text = setOut(draft.pieces, layouts[layout] as (typeof layouts)[string]);
  if (random.chance(0.1)) {
    text = text.replaceAll('\n', '\r\n');
    draft.forms['lineEnd'] = 'CRLF';
  }
  const truth = draft.truth(part === 'all' ? 'all' : part);
  return { text, truth, pieces: draft.pieces };
}

function weighted(random: Random, list: readonly Family[]): Family {
  let left = random.next() * list.reduce((sum, { share }) => sum + share, 0);
  for (const one of list) {
    left -= one.share;
    if (left < 0) return one;
  }
  return list.at(-1) as Family;
}
