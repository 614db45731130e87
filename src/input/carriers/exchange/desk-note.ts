/** The one note to the desk in which several fields stand: what `edNoteOf` writes, and what others do. */
import type { Status } from '../../../article.js';
import { statusSaid } from './status-said.js';

export interface DeskNote {
  status: Status[];
  notes: string[];
  edition: string | null;
  date: string | null;
  sent: string | null;
}

/**
 * @param until when an embargo ends, where the file says so elsewhere
 */
export function deskNoteOf(text: string | null, until: string | null): DeskNote {
  const note: DeskNote = { status: [], notes: [], edition: null, date: null, sent: null };
  for (const line of (text ?? '').split('\n')) {
    const own = line.trim();
    if (own === '') continue;
    const status = statusSaid(own, until);
    const [, label, value = ''] = /^(Edition|Date|Sent): (.+)$/.exec(own) ?? [];
    if (status !== null) note.status.push(status);
    else if (label === 'Edition') note.edition ??= value;
    else if (label === 'Date') note.date ??= value;
    else if (label === 'Sent') note.sent ??= value;
    else note.notes.push(own);
  }
  return note;
}
