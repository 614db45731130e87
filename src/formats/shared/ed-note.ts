/** What is said to the desk that receives a story, for formats that have one place for it. */
import type { Article } from '../../article.js';
import { FOR_READERS, otherNotes, statusTextsOf } from './status-lines.js';

/**
 * The status, notes and contacts, and what the standards have no place of its own for; the authors of ninjs write "Edition: ..." so in their example.
 * One text, because receivers read one note and no more (Superdesk: the first).
 * @returns a line each, or null where nothing is to be said
 */
export function edNoteOf({ status, notes, contacts, edition, date, wire }: Article): string | null {
  const lines = [
    ...statusTextsOf({ status, language: FOR_READERS }),
    ...otherNotes({ notes, status }),
    ...contacts,
    ...(edition === null ? [] : [`Edition: ${edition}`]),
    ...(date === null ? [] : [`Date: ${date}`]),
    ...(wire?.sent == null ? [] : [`Sent: ${wire.sent}`]),
  ];
  return lines.join('\n') || null;
}
