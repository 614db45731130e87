/** A language's book: its words, its names and its stories, a text file in `books/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Story {
  topic: string;
  headlines: string[];
  decks: string[];
  paragraphs: string[];
  subheads: string[];
  items: string[];
  quotes: string[];
}

export interface Book {
  language: string;
  words: ReadonlyMap<string, readonly string[]>;
  stories: Story[];
}

const lists = { H: 'headlines', D: 'decks', P: 'paragraphs', S: 'subheads', B: 'items', Q: 'quotes' } as const;

/** `key = one | two` above the stories; `[topic]` opens a story, and each of its lines begins with its letter. */
function readBook(language: string, source: string): Book {
  const words = new Map<string, string[]>();
  const stories: Story[] = [];
  for (const line of source.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const topic = /^\[([\w-]+)\]$/.exec(line)?.[1];
    if (topic !== undefined) {
      stories.push({ topic, headlines: [], decks: [], paragraphs: [], subheads: [], items: [], quotes: [] });
      continue;
    }
    const story = stories.at(-1);
    if (story === undefined) {
      const at = line.indexOf('=');
      const key = line.slice(0, at).trim();
      words.set(key, [
        ...(words.get(key) ?? []),
        ...line
          .slice(at + 1)
          .split(' | ')
          .map((one) => one.trim()),
      ]);
      continue;
    }
    const list = lists[line.charAt(0) as keyof typeof lists];
    if (list === undefined || line.charAt(1) !== ' ') throw new Error(`${language}: ${line}`);
    story[list].push(line.slice(2).trim());
  }
  return { language, words, stories };
}

/** All books, by language. */
export function readBooks(folder = 'scripts/train/desk/books'): Book[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readBook(file.slice(0, -4), readFileSync(join(folder, file), 'utf8')));
}
