/** What a file says of the whole story: whether it may be published, and from when. */
import { type Status, type StatusKind, statusKinds } from '../../../article.js';
import { languageTagged } from '../../../languages/index.js';
import type { Language } from '../../../languages/language.js';
import { timeIn } from '../../../time.js';
import type { Inline } from './inline.js';
import { isoTime } from './times.js';

/** The language in which data for machines says it, whatever the story's is. */
const FOR_READERS = 'en';

/**
 * The notice in a line that one of our writers has made of it ("EMBARGO until November 28, 2026 at 12:01 AM UTC: Not for
 * use before ..."); null for any other line.
 * @param until when it ends, where the file says so elsewhere
 * @param language what its head is said in (BCP 47): where people read it, the story's own
 */
export function statusSaid(line: string, until: string | null, language = FOR_READERS): Status | null {
  const own = languageTagged(language) === null ? FOR_READERS : language;
  const { status, until: template } = (languageTagged(own) as Language).says;
  for (const kind of statusKinds) {
    if (!line.startsWith(status[kind])) continue;
    const rest = line.slice(status[kind].length);
    if (rest === '' || rest.startsWith(': ')) return { kind, text: rest === '' ? line : rest.slice(2), until: null };
    const [before = '', behind = ''] = template.split('{}');
    if (!rest.startsWith(` ${before}`) || (kind !== 'embargo' && kind !== 'advance')) continue;
    return endedStatus({ kind, line, words: rest.slice(before.length + 1), behind, until, language: own });
  }
  return null;
}

interface Ended {
  kind: StatusKind;
  line: string;
  /** From the time on. */
  words: string;
  /** What a language has behind the time. */
  behind: string;
  until: string | null;
  language: string;
}

function endedStatus({ kind, line, words, behind, until, language }: Ended): Status | null {
  // A time has a colon of its own.
  for (let end = 0, tried = 0; end >= 0 && tried < 4; tried++) {
    end = words.indexOf(': ', end + 1);
    const said = end < 0 ? words : words.slice(0, end);
    if (!said.endsWith(behind)) continue;
    const bare = said.slice(0, said.length - behind.length);
    const time = timeSaid(bare, language) ?? (isoTime(bare, true) === null ? null : bare);
    if (time !== null) return { kind, text: end < 0 ? line : words.slice(end + 2), until: time };
  }
  return until === null ? null : { kind, text: line, until };
}

/** A notice above the text: its kind is bold, and its words follow. */
export function statusIn({ text, marks }: Inline, language = FOR_READERS): Status | null {
  const strong = marks.find(({ type, start }) => type === 'strong' && start === 0);
  if (strong === undefined) return null;
  const words = text.slice(strong.end).trim();
  const head = text.slice(0, strong.end);
  return statusSaid(words === '' ? head : `${head}: ${words}`, null, language);
}

/** The time that `timeIn` has put into words: its numbers tell a few times that it can be, and one of them is said so. */
function timeSaid(words: string, language: string): string | null {
  const [, told = '', zone] = /^(.{1,60}?)(?: UTC([+-]\d\d:\d\d)?)?$/u.exec(words) ?? [];
  const numbers = (told.match(/\p{Nd}{1,4}/gu) ?? []).map(figuresOf);
  const year = numbers.find((number) => number.length === 4);
  if (year === undefined || numbers.length > 6) return null;
  const hasClock = words.includes(' UTC');
  const same = (text: string) => text.replace(/\s/g, ' ');
  for (const clock of hasClock ? clocksIn(numbers) : [''])
    for (const day of new Set(numbers.filter((number) => number.length < 3)))
      for (let month = 1; month <= 12; month++) {
        const time = `${year}-${two(month)}-${day.padStart(2, '0')}${clock}${hasClock ? (zone ?? 'Z') : ''}`;
        if (same(timeIn(time, language)) === same(words)) return time;
      }
  return null;
}

/** The times of day that the last two numbers can be, in clocks of 24 hours or of 12. */
function clocksIn(numbers: readonly string[]): string[] {
  const [hour = '', minute = ''] = numbers.slice(-2);
  return [Number(hour), Number(hour) + 12, Number(hour) - 12]
    .filter((own) => own >= 0 && own < 24)
    .map((own) => `T${two(own)}:${minute.padStart(2, '0')}:00`);
}

/** Digits of any script as ours. */
function figuresOf(number: string): string {
  return [...number]
    .map((sign) => {
      let zero = sign.codePointAt(0) ?? 0;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (sign.codePointAt(0) ?? 0) - zero < 9) zero--;
      return String((sign.codePointAt(0) ?? 0) - zero);
    })
    .join('');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** IPTC's words for a story's state, and older ones. */
const states: Readonly<Record<string, StatusKind>> = {
  canceled: 'kill',
  cancelled: 'kill',
  killed: 'kill',
  withheld: 'hold',
  embargoed: 'embargo',
  recalled: 'withdrawn',
};

/**
 * What a state says; null where the story may be used.
 * @param written "stat:canceled", "withheld"
 */
export function stateOf(written: string | null, until: string | null): Status | null {
  const word = (written ?? '')
    .slice((written ?? '').lastIndexOf(':') + 1)
    .trim()
    .toLowerCase();
  const kind = Object.hasOwn(states, word) ? (states[word] as StatusKind) : until === null ? null : 'embargo';
  if (kind === null) return null;
  return {
    kind,
    text: until === null ? (written ?? word) : `embargo: ${until}`,
    until: kind === 'embargo' ? until : null,
  };
}

/** Gravest first; what a state says that a notice says already is not said again. */
export function statusesOf(said: readonly Status[], state: Status | null): Status[] {
  const covered = said.some(({ kind }) => kind === state?.kind || (state !== null && sameState(kind, state.kind)));
  const all = state === null || covered ? [...said] : [...said, state];
  return all.sort((one, other) => statusKinds.indexOf(one.kind) - statusKinds.indexOf(other.kind));
}

/** Standards have one word for several of ours. */
function sameState(kind: StatusKind, other: StatusKind): boolean {
  const groups: StatusKind[][] = [
    ['kill', 'withdrawn'],
    ['embargo', 'advance', 'hold'],
  ];
  return groups.some((group) => group.includes(kind) && group.includes(other));
}
