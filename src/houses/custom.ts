/** A user's own style: a JSON object that says what differs from one of ours. */
import { base, styleNamed } from './index.js';
import type { Borders, Envelope, Style } from './style.js';

/** What such a file holds: see `style.schema.json`. All but the name may be left out. */
export type CustomStyle = Partial<Omit<Style, 'envelope' | 'labels' | 'notes' | 'signs' | 'borders'>> & {
  name: string;
  /** The style that it starts from; `plain` by default. */
  extends?: string;
  labels?: Partial<Style['labels']>;
  notes?: Partial<Style['notes']>;
  signs?: Partial<Style['signs']>;
  borders?: Partial<Borders>;
  envelope?: (Partial<Envelope> & Pick<Envelope, 'headers'>) | null;
};

/**
 * Makes a style of what a user has written: what is left out comes from the style that it extends; outlets, furniture,
 * editions, end marks, labels, notes, signs and borders are added to that style's own, before them.
 * @throws RangeError where it extends a style that does not exist
 */
export function customStyle(own: CustomStyle): Style {
  const { extends: name, $schema: _, ...given } = own as CustomStyle & { $schema?: string };
  const from = name === undefined ? base : styleNamed(name);
  if (from === null) throw new RangeError(`unknown style: ${name}`);
  const add = (mine: readonly string[] = [], theirs: readonly string[] = []) => [...new Set([...mine, ...theirs])];
  return {
    ...from,
    ...given,
    description: given.description ?? from.description,
    labels: {
      quickLooks: add(given.labels?.quickLooks, from.labels.quickLooks),
      section: add(given.labels?.section, from.labels.section),
    },
    editions: add(given.editions, from.editions),
    outlets: add(given.outlets, from.outlets),
    furniture: add(given.furniture, from.furniture),
    endMarks: add(given.endMarks, from.endMarks),
    notes: { lines: add(given.notes?.lines, from.notes.lines), openers: add(given.notes?.openers, from.notes.openers) },
    signs: { lines: add(given.signs?.lines, from.signs.lines), openers: add(given.signs?.openers, from.signs.openers) },
    envelope:
      given.envelope === undefined
        ? from.envelope
        : given.envelope === null
          ? null
          : { ...NO_FRAME, tells: given.envelope.headers, ...given.envelope },
    borders: bordersOf(given.borders, from.borders),
  };
}

function bordersOf(mine: Partial<Borders> = {}, theirs: Borders): Borders {
  const add = (key: keyof Borders) => [...new Set([...(mine[key] ?? []), ...theirs[key]])];
  return {
    opens: add('opens'),
    closes: add('closes'),
    headers: add('headers'),
    marks: add('marks'),
    below: add('below'),
    glance: add('glance'),
  };
}

const NO_FRAME: Omit<Envelope, 'headers' | 'tells'> = {
  trailers: [],
  tags: {},
  textSetIn: false,
  wrapped: false,
  signed: false,
  slugLineTells: false,
  slugLineOpens: null,
  slugLineCounts: null,
  slugBelow: false,
  slugLine: null,
  takes: null,
  signOff: null,
  deskOnly: [],
};
