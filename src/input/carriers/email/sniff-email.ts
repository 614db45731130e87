/** Whether it is a mail, or a mailbox. Only with Subject and From, Date, To or MIME-Version in a header at its top, in the syntax of headers. */

import { SNIFFED } from '../carrier.js';

/** Fields of mails, in small letters; what begins with "x-" is one, too. */
const NAMES =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|return-path|received|delivered-to|envelope-to|delivery-date|message-id|in-reply-to|references|mime-version|content-[a-z-]{2,30}|x-[a-z0-9-]{1,80}|(?:dkim|arc|domainkey)-[a-z-]{1,40}|authentication-results|received-spf|list-[a-z-]{1,30}|thread-[a-z]{1,20}|importance|priority|sensitivity|status|auto-submitted|precedence|user-agent|organization|comments|keywords|resent-[a-z-]{2,20}|feedback-id|errors-to|disposition-notification-to|accept-language|msip_labels|autocrypt|original-[a-z-]{2,40}|mailing-list|followup-to|newsgroups|path|lines|face|archived-at|apparently-to|bounces-to|require-recipient-valid-since|savedfromemail)$/;
/** Those that a program has put there, and nobody types. */
const MADE =
  /^(?:return-path|received|delivered-to|message-id|mime-version|dkim-signature|arc-[a-z-]{1,40}|x-[a-z0-9-]{1,80})$/;

/** See `Carrier`. */
export function sniffEmail(start: Uint8Array, ended: boolean): number | null {
  const lines = new TextDecoder().decode(start).split(/\r\n|\n|\r/);
  // The last one may go on.
  const last = lines.pop() ?? '';
  if (ended && start.length < SNIFFED) lines.push(last);
  let at = 0;
  if (isMailbox(lines[0] ?? last)) {
    if (lines.length === 0) return ended ? 0 : null;
    at = 1;
  }
  const seen = new Set<string>();
  let made = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line === '') return isMail(seen) ? 1 : 0;
    if (/^[ \t]/.test(line)) {
      if (seen.size === 0) return 0;
      continue;
    }
    const name = /^([!-9;-~]{1,80}):/.exec(line)?.[1]?.toLowerCase();
    // A mark of old programs.
    if (line.startsWith('>From ')) continue;
    if (name === undefined || !NAMES.test(name)) return 0;
    seen.add(name);
    if (MADE.test(name)) made++;
  }
  if (!ended) return null;
  // A long header of many stations, or a mail without a body.
  return made > 1 || isMail(seen) ? 1 : 0;
}

function isMail(seen: ReadonlySet<string>): boolean {
  // A draft has nobody who sends it yet: of it MIME-Version tells, which nobody types.
  return seen.has('subject') && ['from', 'date', 'to', 'mime-version'].some((name) => seen.has(name));
}

/** "From ada@desk.example Fri Nov 27 10:02:11 2026": what opens each mail of a mailbox. */
export function isMailbox(line: string): boolean {
  return /^From \S+ +(?:\w{3} +){0,2}\d/.test(line.slice(0, 300)) || /^From - \w{3} /.test(line.slice(0, 300));
}
