/** Mail: a message (.eml), or a mailbox of them (.mbox). */
import type { Carried } from '../carrier.js';
import { type Boxed, Mailbox } from './mailbox.js';
import { readMessage } from './message.js';
import { isMailbox } from './sniff-email.js';

/**
 * Reads a message, or the messages of a mailbox, each with what is in it.
 * @throws Unreadable where a message goes beyond a limit
 */
export function* readEmail(bytes: Uint8Array): Generator<Carried> {
  const own = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (!opensMailbox(own)) {
    yield* readMessage(own);
    return;
  }
  const mailbox = new Mailbox();
  for (const stories of [mailbox.push(own), mailbox.end()]) {
    for (const one of stories) yield carriedOf(one);
  }
}

/** What reads a mailbox as it comes; null where its first bytes are none of one. */
export function mailboxOf(start: Uint8Array): Mailbox | null {
  return opensMailbox(start) ? new Mailbox() : null;
}

function opensMailbox(start: Uint8Array): boolean {
  return isMailbox(new TextDecoder('latin1').decode(start.subarray(0, 300)).split(/[\r\n]/, 1)[0] ?? '');
}

function carriedOf(one: Boxed): Carried {
  if (one instanceof Error) throw one;
  return one;
}
