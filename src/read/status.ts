/** What the notices of a story say of the whole of it: whether it may be published. */
import { type Status, type StatusKind, statusKinds } from '../article.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Line } from '../input/lines.js';
import { headlineNotice, isSureNotice, statusKindOf } from './grammar/notices.js';
import type { Mark } from './source-map.js';
import { hasLetter } from './text/characters.js';
import type { Lexicon } from './text/lexicon.js';
import { fold } from './text/white-space.js';

/** A notice, and the line on which it stands. */
export interface Found {
  status: Status;
  /** 1-based; null where it stands in none. */
  line: number | null;
}

/** Whether a notice of this kind holds until some time. */
const timed: ReadonlySet<StatusKind> = new Set(['embargo', 'advance']);

/** In UTF-16 units: a longer note says more than that. */
const LONGEST = 600;

/**
 * The notices among a story's marks, gravest first, those of one kind in the order of the copy: its notes; lines that were left
 * out and are surely notices; what its headline opens with.
 * @param untilOf until when a notice says that it holds, as ISO 8601
 */
export function statusIn(
  marks: readonly Mark[],
  text: string,
  lexicon: Lexicon,
  untilOf: (notice: string) => string | null,
): Found[] {
  const found: Found[] = [];
  const add = (kind: StatusKind, notice: string, line: number) =>
    found.push({ status: { kind, text: notice, until: timed.has(kind) ? untilOf(notice) : null }, line });
  for (const { role, line, start, end } of marks) {
    if (role === 'headline') {
      const notice = headlineNotice(fold(text.slice(start, end)), lexicon);
      if (notice !== null) add(notice.kind, notice.text, line.number);
      continue;
    }
    if ((role !== 'note' && role !== 'unplaced-line') || end - start > LONGEST) continue;
    const written = fold(text.slice(role === 'note' ? noticeStart(text, line, start) : start, end));
    if (role === 'unplaced-line' && !isSureNotice(written, lexicon)) continue;
    const kind = statusKindOf(written, lexicon);
    if (kind !== null) add(kind, written, line.number);
  }
  shareTime(found);
  return found.sort((one, other) => gravity(one) - gravity(other));
}

/** With its label: "EMBARGO: ..." is a note that begins behind it. */
function noticeStart(text: string, { lineStart }: Line, start: number): number {
  return hasLetter(text.slice(lineStart, start)) ? lineStart : start;
}

function gravity({ status: { kind } }: Found): number {
  return statusKinds.indexOf(kind);
}

/** "Not for publication before this time": the one that another notice names. */
function shareTime(found: readonly Found[]): void {
  const until = found.find(({ status }) => status.until !== null)?.status.until ?? null;
  for (const { status } of found) if (timed.has(status.kind)) status.until ??= until;
}

/**
 * What is said of the notices: a warning where the story is not to be published, or not yet, by the clock.
 * @param now ISO 8601, with its zone; null where no clock is asked: no embargo is over then
 */
export function statusDiagnostics(found: readonly Found[], now: string | null): Diagnostic[] {
  return found.map(({ status, line }) => {
    const [code, message] = sayingOf(status, now);
    return diagnostic(code, message, line === null ? null : { line, column: 1 });
  });
}

function sayingOf({ kind, until }: Status, now: string | null): ['not-to-publish' | 'notice', string] {
  switch (kind) {
    case 'kill':
      return ['not-to-publish', 'killed: the story is not to be used'];
    case 'withdrawn':
      return ['not-to-publish', 'withdrawn: the story is not to be used'];
    case 'hold':
      return ['not-to-publish', 'on hold: the story is not to be published yet'];
    case 'embargo':
    case 'advance': {
      const what = kind === 'embargo' ? 'embargoed' : 'sent in advance';
      if (until === null) return ['not-to-publish', `${what}; its end can’t be read`];
      return isOver(until, now)
        ? ['notice', `${what} until ${until}, which is over`]
        : ['not-to-publish', `${what} until ${until}`];
    }
    case 'correction':
      return ['notice', 'a correction'];
    case 'update':
      return ['notice', 'an update'];
    default:
      return kind satisfies never;
  }
}

/** Half a day: what has no zone may be meant for the one that comes last. */
const LAST_ZONE = 12 * 3_600_000;

/** Whether a time is past, wherever one is. */
export function isOver(until: string, now: string | null): boolean {
  return now !== null && endOf(until) <= Date.parse(now);
}

/** When a time is past, wherever one is, in milliseconds since 1970. */
export function endOf(until: string): number {
  const zoned = until.includes('T') && /(?:Z|[+-]\d\d:\d\d)$/.test(until);
  return zoned ? Date.parse(until) : Date.parse(`${until.includes('T') ? until : `${until}T00:00`}Z`) + LAST_ZONE;
}
