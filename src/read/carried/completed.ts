/** What a file says of a field in words alone, read as copy is: who signs, from where, which day. */
import type { Author, Byline, Dateline, Section } from '../../article.js';
import { fallback } from '../../houses/index.js';
import { bylineOfField } from '../grammar/byline-lines.js';
import type { DateOrder } from '../grammar/date-days.js';
import { readDateline } from '../grammar/dateline.js';
import { datelineIsoDateOf, isoDateOf } from '../grammar/iso-dates.js';
import { withoutPlaces } from '../signed-places.js';
import { type Lexicon, lexiconOf } from '../text/lexicon.js';

interface Fields {
  date: string | null;
  isoDate: string | null;
  byline: Byline | null;
  dateline: Dateline | null;
  lead: string | null;
  sections: Section[];
}

/**
 * The fields with what their words say and the file does not. What it says outright stays.
 * @param copy all text of the story
 */
export function completed(fields: Fields, language: string, copy: string, order: DateOrder | null): Fields {
  const lexicon = lexiconOf(language.split('-', 1)[0] ?? language, fallback);
  const context = { language, order, copy };
  const dateline = fields.dateline === null ? datelineInText(fields, lexicon) : placed(fields.dateline, lexicon);
  const isoDate = dayOf(fields, { ...context, dateline: dateline?.date ?? null });
  if (dateline?.date != null)
    dateline.isoDate ??= datelineIsoDateOf(dateline.date, isoDate, { ...context, dateline: null });
  const byline = fields.byline === null ? null : signed(fields.byline, lexicon);
  // Who signs is the file's to say; where it gives the line alone, it is read as copy is.
  const isRead = fields.byline?.authors.length === 0;
  return {
    ...fields,
    isoDate,
    dateline,
    byline: isRead ? withoutPlaces(byline, { dateline, sections: fields.sections }) : byline,
  };
}

/** The written date where the file's is the same day: it may say more of its time, or that none is known. */
function dayOf({ date, isoDate }: Fields, context: Parameters<typeof isoDateOf>[1]): string | null {
  const written = date === null ? null : isoDateOf(date, context);
  if (written === null || isoDate === null) return isoDate ?? written;
  return written.slice(0, 10) === isoDate.slice(0, 10) ? written : isoDate;
}

/** How sure a dateline has to be that the file does not name: see `DatelineReading`. */
const SURE = 3;

/** A dateline that opens the text is taken off it, as from copy. */
function datelineInText(fields: Fields, lexicon: Lexicon): Dateline | null {
  const paragraph = fields.sections[0]?.blocks[0];
  if (fields.lead !== null || paragraph?.type !== 'paragraph') return null;
  const reading = readDateline(paragraph.text, lexicon);
  if (reading === null || reading.sure < SURE || reading.bodyStart >= paragraph.text.length) return null;
  const { start, end, bodyStart, place, date, agency } = reading;
  const text = paragraph.text.slice(start, end);
  paragraph.text = paragraph.text.slice(bodyStart);
  const marks = (paragraph.marks ?? []).filter((mark) => mark.end > bodyStart);
  if (marks.length === 0) delete paragraph.marks;
  else
    paragraph.marks = marks.map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - bodyStart),
      end: mark.end - bodyStart,
    }));
  return { text, place, date, isoDate: null, agency };
}

function placed(dateline: Dateline, lexicon: Lexicon): Dateline {
  const { text } = dateline;
  const reading = readDateline(`${text} — `, lexicon);
  return {
    text,
    place: dateline.place ?? (reading === null ? text : reading.place),
    date: dateline.date ?? reading?.date ?? null,
    isoDate: dateline.isoDate,
    agency: dateline.agency ?? reading?.agency ?? null,
  };
}

function signed(byline: Byline, lexicon: Lexicon): Byline {
  const read = bylineOfField(byline.text, lexicon);
  if (byline.authors.length === 0) return read;
  return { text: byline.text, authors: byline.authors.map((author) => filled(author, read.authors)) };
}

function filled(author: Author, read: readonly Author[]): Author {
  const same = read.find(({ name }) => name.toLowerCase() === author.name.toLowerCase());
  return {
    ...author,
    // Many a file has each of its authors for a person.
    kind: author.kind === 'organization' ? author.kind : (same?.kind ?? author.kind),
    // A wire's capitals are none of a name's.
    name: same?.name ?? author.name,
    role: author.role ?? same?.role ?? null,
    affiliation: author.affiliation ?? same?.affiliation ?? null,
  };
}
