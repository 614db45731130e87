/**
 * Copy pasted from a chat (Slack, Teams, Discord, WhatsApp): author and time stand above each message or in front of it, and what
 * others answer is not part of the story.
 */
import type { Line } from '../../input/lines.js';
import { anywhere } from '../../languages/anywhere.js';
import type { Framed } from '../framed.js';
import { type Mark, markOn } from '../source-map.js';
import { LetterPattern } from '../text/letter-pattern.js';
import { anyOf } from '../text/pattern.js';
import { fold, trimWhite } from '../text/white-space.js';
import { startsSmall, withCapital } from '../text/words.js';

const CLOCK_TIME = '\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?: ?[AaPp][Mm])?';
const DAY = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},? ';
/** "Today at", "yesterday": the day of a message that is not old. */
const RECENTLY = `${anyOf([...anywhere.recentDays, ...anywhere.recentDays.map(withCapital)])}(?: ${anyOf(anywhere.timeLinks)})? `;
const TIME = `(?:${RECENTLY}|${DAY})?${CLOCK_TIME}`;
const NAME = "(\\p{Lu}[\\p{L}.'’-]{0,24}(?: \\p{Lu}[\\p{L}.'’-]{0,24}){0,3})";
/** "Jo Doe  9:42 AM", "Jo Doe — Today at 9:42 AM", "[9:42 AM] Jo Doe". */
const ABOVE = [
  new LetterPattern(`^${NAME}(?: APP)?,? (?:[—–-] )?${TIME}$`),
  new LetterPattern(`^\\[${TIME}\\] ${NAME}:?$`),
];
/** "[14/11/2026, 09:42:10] Jo Doe: text", "14/11/2026, 09:42 - Jo Doe: text". */
const BEFORE = new LetterPattern(`^[\\u200e\\u202a]?(?:\\[${TIME}\\]|${DAY}${CLOCK_TIME} -) ${NAME}: `);
const CLOCK = new RegExp(`^${TIME}$`, 'u');
/** "3 replies", "Last reply today at 10:02 AM View thread", "(edited)", "New". */
const AROUND = new LetterPattern(
  `^(?:\\d{1,3} ${anyOf(anywhere.chatCounts)}|${anyOf(anywhere.chatOpeners)})(?!\\p{L})|^${anyOf(anywhere.chatLines)}$`,
  'i',
);
/** ":+1: 2": each of its words. */
const REACTION = /^:[\w+-]{1,30}:$|^\d{1,3}$/;
/** Most lines have no time at either end: only those that have one are compared with the patterns, which are expensive to compile. */
const CLOCKED = /\d[:.]\d\d/;
const TIMED = /^[[\d\u200e\u202a]|\d[:.]\d\d(?: ?[AaPp][Mm])?$/;
/** In UTF-16 units. */
const LONGEST = 90;
/** A single name with a time is a byline. */
const FEWEST = 2;

interface Message {
  author: string;
  lines: Line[];
}

/** @returns the story in a chat, which is what the author of most of the text has sent; null where the copy is no chat */
export function openChat(text: string, lines: readonly Line[]): Framed | null {
  const heads = lines.map((line) => headOf(line));
  if (heads.filter((head) => head !== null).length < FEWEST || heads.slice(0, 3).every((head) => head === null))
    return null;
  const marks: Mark[] = [];
  const kept: Line[] = [];
  const author = authorOf(messagesOf(lines, heads));
  let current = '';
  let first = true;
  for (const [at, line] of lines.entries()) {
    const head = heads[at];
    if (head != null) {
      current = head.author;
      first = true;
      if (head.length === null) {
        marks.push(markOn(line, 'chat', 'chat', line.start, line.end));
        continue;
      }
      const start = line.start + head.length;
      marks.push(markOn(line, 'chat', 'chat', line.start, trimWhite(text, line.start, start)));
      if (current === author) kept.push({ ...line, start, text: fold(text.slice(start, line.end)), afterBlank: true });
      else marks.push(markOn(line, 'chat', 'chat', start, line.end));
      continue;
    }
    const chatter = first && isChatter(line, lines[at + 1]);
    first = false;
    if (current !== author || isAround(line.text) || chatter)
      marks.push(markOn(line, 'chat', 'chat', line.start, line.end));
    else kept.push(...withoutSigns(text, line, marks));
  }
  if (kept.length === 0) return null;
  return { lines: kept, marks: marks.sort((a, b) => a.start - b.start), certain: new Map(), labels: new Map() };
}

/** @returns the author of the message that begins here, and how long author and time are in front of its text; null length where they stand above it */
function headOf({ text }: Line): { author: string; length: number | null } | null {
  if (!CLOCKED.test(text.slice(0, LONGEST)) || !TIMED.test(text)) return null;
  for (const pattern of ABOVE) {
    const found = text.length > LONGEST ? null : pattern.exec(text);
    if (found !== null) return { author: String(found[1]), length: null };
  }
  const found = BEFORE.exec(text.slice(0, LONGEST));
  return found === null ? null : { author: String(found[1]), length: found[0].length };
}

function messagesOf(lines: readonly Line[], heads: readonly ({ author: string } | null)[]): Message[] {
  const messages: Message[] = [];
  for (const [at, line] of lines.entries()) {
    const head = heads[at];
    if (head != null) messages.push({ author: head.author, lines: [line] });
    else messages.at(-1)?.lines.push(line);
  }
  return messages;
}

/** @returns who has sent most of the text */
function authorOf(messages: readonly Message[]): string {
  const lengths = new Map<string, number>();
  for (const { author, lines } of messages)
    lengths.set(
      author,
      lines.reduce((sum, { text }) => sum + text.length, lengths.get(author) ?? 0),
    );
  return [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), ['', -1] as [string, number])[0];
}

/** Whether a line is a remark above the story: it begins with a small letter or ends with a colon, and a blank line follows. */
function isChatter({ text }: Line, next: Line | undefined): boolean {
  return text.length <= LONGEST && (startsSmall(text) || text.endsWith(':')) && next?.afterBlank === true;
}

function isAround(text: string): boolean {
  return text.length <= LONGEST && (AROUND.test(text) || CLOCK.test(text) || isReactions(text));
}

function isReactions(text: string): boolean {
  return text.startsWith(':') && text.split(' ').every((word) => REACTION.test(word));
}

/** A line without the signs of a quotation and of emphasis: "> ", "*Headline*", "_By Jo Doe_". */
function withoutSigns(text: string, line: Line, marks: Mark[]): Line[] {
  let { start, end } = line;
  if (text.startsWith('> ', start)) start += 2;
  while (end - start > 2 && '*_~'.includes(text.charAt(start)) && text.charAt(end - 1) === text.charAt(start)) {
    start++;
    end--;
  }
  if (start > line.start) marks.push(markOn(line, 'separator', 'chat', line.start, trimWhite(text, line.start, start)));
  if (end < line.end) marks.push(markOn(line, 'separator', 'chat', end, line.end));
  return start === line.start && end === line.end
    ? [line]
    : [{ ...line, start, end, text: fold(text.slice(start, end)) }];
}
