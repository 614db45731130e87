/** Pairs of lines of labelled texts, with what their truth says: whether both are of one part, one behind the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { decode } from '../../../src/input/decode.js';
import { type Line, lineEndOf } from '../../../src/input/lines.js';
import { openCopy } from '../../../src/read/parse.js';
import { Random } from '../desk/random.js';
import type { Truth } from '../truth.js';

export interface Pair {
  text: string;
  features: Int32Array;
  joined: boolean;
}

/** @param kept whether texts that are kept back are taken: to measure on them, never to train */
export function* pairsIn(folder: string, raw = 'txt', kept = false): Generator<Pair[]> {
  for (const file of readdirSync(folder).sort()) {
    if (!/^[\w-]+\.json$/.test(file)) continue;
    const id = file.slice(0, -'.json'.length);
    const truth = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Truth;
    if (truth.kept === true && !kept) continue;
    if (truth.family === 'markdown' || truth.family === 'html') continue;
    let bytes: Buffer;
    try {
      bytes = readFileSync(`${folder}/${id}.${raw}`);
    } catch {
      continue;
    }
    const { text } = decode(bytes);
    if (text === null) continue;
    yield pairsOf(`${folder}/${id}`, text, truth);
    if (!kept) yield pairsOf(`${folder}/${id} wrapped`, wrappedAt(text, new Random(folder + id)), truth);
  }
}

/** The same copy, wrapped as somebody else's machine would: at any width, paragraphs set in or not, words broken or not; and heads as they are typed. */
function wrappedAt(text: string, random: Random): string {
  const width = 26 + Math.floor(random.next() * 80);
  const indent = random.chance(0.4) ? ' '.repeat(1 + Math.floor(random.next() * 5)) : '';
  const tight = indent !== '' && random.chance(0.6);
  const hyphens = random.chance(0.2);
  const isNarrow = random.chance(0.4);
  const narrow = 10 + Math.floor(random.next() * 30);
  let head = 2;
  const lines = text.split(/\r?\n/).flatMap((line) => {
    if (line.trim() === '') return tight ? [] : [line];
    if (head > 0 && line.length < 90 && isNarrow) {
      head--;
      return wrapped(line, { width: narrow, indent: '', hyphens: false });
    }
    return line.length <= width ? [line] : wrapped(line, { width, indent, hyphens });
  });
  return lines.join('\n');
}

function wrapped(
  line: string,
  { width, indent, hyphens }: { width: number; indent: string; hyphens: boolean },
): string[] {
  const lines: string[] = [];
  let now = indent;
  let bare = true;
  for (let word of line.trim().split(/\s+/)) {
    const room = width - now.length - 2;
    if (!bare && room + 1 < word.length) {
      const own = word.indexOf('-') + 1;
      if (own > 1 && own <= room + 1 && own < word.length) {
        lines.push(`${now} ${word.slice(0, own)}`);
        word = word.slice(own);
      } else if (hyphens && room > 3 && word.length > room + 2) {
        lines.push(`${now} ${word.slice(0, room)}-`);
        word = word.slice(room);
      } else lines.push(now);
      now = '';
      bare = true;
    }
    now += bare ? word : ` ${word}`;
    bare = false;
  }
  return [...lines, now];
}

function pairsOf(name: string, text: string, truth: Truth): Pair[] {
  const stories = Array.isArray(truth.stories) ? (truth.stories as Truth[]) : [truth];
  const parts = [truth, ...stories].flatMap(partsOf).map(packed);
  const signatures = [truth, ...stories].map(({ byline }) => packed(byline ?? ''));
  const heads = [truth, ...stories].map(({ headline }) => packed(headline ?? '')).filter((head) => head !== '');
  const whole = parts.join('\n');
  const pairs: Pair[] = [];
  const hear = (above: Line, line: Line, features: () => Int32Array) => {
    const [upper, lower] = [packed(above.text), packed(line.text)];
    if (upper === '' || lower === '') return;
    const both = upper + lower;
    // A byline over two lines is two grafs: a name, and who that is.
    if (signatures.some((one) => one.includes(both))) return;
    // Some corpora have the head a second time in the first paragraph: what the headline holds ends with it.
    const apart = heads.some((head) => !head.includes(both) && (isOf(head, upper) || isOf(head, lower)));
    const joined = !apart && whole.includes(both);
    if (joined || (whole.includes(upper) && whole.includes(lower)))
      pairs.push({ text: `${name} ${above.text} / ${line.text}`, features: features(), joined });
  };
  openCopy({ text, line: 1, lineEnd: lineEndOf(text) }, {}, null, hear);
  return pairs;
}

/** Whether a line is a headline, or so much of it that it stands there by no accident. */
function isOf(head: string, line: string): boolean {
  return head.includes(line) && line.length >= Math.min(head.length, LONG);
}
/** In letters and digits. */
const LONG = 12;

/** The parts of a truth of which each is one graf. */
function partsOf(truth: Truth): string[] {
  const { headline, deck, byline, date, date_line, slugline, source, lead, quicklooks_title, dateline } = truth;
  const { bullets, body, notes, tail, furniture, pullquotes, sections, table, open, marks } = truth;
  const lines = [bullets, body, notes, tail, furniture, pullquotes, table, open, marks].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const subheads = Array.isArray(sections) ? sections.map(({ subhead }) => subhead) : [];
  const single = [headline, deck, byline, date, date_line, slugline, source, lead, quicklooks_title, dateline];
  const placed = dateline && Array.isArray(body) && body[0] !== undefined ? [dateline + body[0]] : [];
  return [...single, ...subheads, ...lines, ...placed].filter((part): part is string => typeof part === 'string');
}

function packed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
