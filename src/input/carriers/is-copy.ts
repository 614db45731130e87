/** Whether an input can be anything but plain copy. A look at its first bytes, which every run takes: the registry says what it is. */

/** Endings of file names that a carrier has: see the registry, which a test holds this to. */
const NAMED =
  /\.(?:md|mdown|markdown|mkd|html?|xhtml|eml|mbox|docx|odt|rtf|json|ninjs|jsonld|ndjson|xml|nitf|newsml|wxr)$/i;

/** How the lines begin that a mail starts with. Others come behind them. */
const HEADER =
  /^(?:return-path|received|delivered-to|envelope-to|from|to|cc|subject|date|sender|reply-to|message-id|mime-version|content-[a-z]{2,20}|x-[a-z0-9-]{1,60}|(?:dkim|arc|domainkey)-[a-z-]{1,40}|authentication-results|received-spf|list-[a-z-]{1,30}|in-reply-to|references|thread-[a-z]{1,20}|importance|status|auto-submitted|precedence):/i;

/** In bytes: a header's name and its colon. */
const LONGEST = 64;

/**
 * Is it copy for certain? Null where more of it has to be seen.
 * @param start its first bytes
 * @param ended whether there are no more
 * @param file its name
 */
export function isCopy(start: Uint8Array, ended: boolean, file: string | null): boolean | null {
  if (file !== null && NAMED.test(file)) return false;
  let at = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0;
  // Marked as UTF-16: what it holds is for who decodes it.
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return false;
  if (at === 0 && start.length < 3 && !ended && (start[0] ?? 0xef) >= 0xef) return null;
  while (at < start.length && isBlank(start[at] as number)) at++;
  if (at === start.length) return ended ? true : null;
  switch (start[at]) {
    case 0x3c: // <
    case 0x7b: // {
    case 0x5b: // [
      return false;
    case 0x2d: // "---" on a line of its own
      return opensWith(start, at, '---', ended);
    case 0x2b: // "+++"
      return opensWith(start, at, '+++', ended);
    case 0x23: // "# "
      return opensWith(start, at, '# ', ended);
    case 0x50: // A zip archive.
      if (start[at + 1] === 0x4b) return false;
  }
  return isHeader(start, at, ended);
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function opensWith(start: Uint8Array, at: number, sign: string, ended: boolean): boolean | null {
  for (let next = 0; next < sign.length; next++) {
    const byte = start[at + next];
    if (byte === undefined) return ended ? true : null;
    if (byte !== sign.charCodeAt(next)) return true;
  }
  return false;
}

/** A mail's first line, or a mailbox's "From ". */
function isHeader(start: Uint8Array, at: number, ended: boolean): boolean | null {
  let word = '';
  for (let next = at; word.length < LONGEST; next++) {
    const byte = start[next];
    if (byte === undefined) return ended ? true : null;
    word += String.fromCharCode(byte);
    if (byte === 0x3a) return !HEADER.test(word);
    if (byte === 0x20) return word !== 'From ';
    if (!/[\w-]$/.test(word)) return true;
  }
  return true;
}
