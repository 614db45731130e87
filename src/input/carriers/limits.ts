/** How much of a file is taken that has to be held whole: one place for all carriers. Copy, records and mailboxes stream. */
import { diagnostic } from '../../diagnostic.js';
import { Unreadable } from '../unreadable.js';

const MIB = 2 ** 20;

export const limits = {
  /** Bytes of a file. */
  input: 64 * MIB,
  /** Bytes of all that is unpacked from a file. */
  inflated: 64 * MIB,
  /** Bytes unpacked for each packed one. */
  ratio: 200,
  /** Elements inside each other. */
  depth: 1000,
  /** Elements of a file, wherever they stand. */
  elements: 1_000_000,
  /** Elements for each character of a page: repairs of broken nesting multiply them. */
  elementsPerCharacter: 1,
  /** Parts of a file: attachments, files in an archive. */
  parts: 256,
  /** Paragraphs, headings, items, cells of a story. */
  blocks: 100_000,
} as const;

export type Limit = keyof typeof limits;

const messages: Record<Limit, (most: number) => string> = {
  input: (most) => `larger than ${most / MIB} MiB, and has to be read whole: part it, or give its text alone`,
  inflated: (most) => `unpacks to more than ${most / MIB} MiB: it is no story; give its text alone`,
  ratio: (most) => `unpacks to more than ${most} times its size: no document does; give its text alone`,
  depth: (most) => `more than ${count(most)} elements inside each other: no document has them; give its text alone`,
  elements: (most) => `more than ${count(most)} elements: part it into its stories`,
  elementsPerCharacter: () => 'more elements than characters: its elements are not closed; give its text alone',
  parts: (most) => `more than ${count(most)} parts: take what is to be read out of it first`,
  blocks: (most) => `more than ${count(most)} paragraphs and cells: part it into its stories`,
};

function count(number: number): string {
  return number.toLocaleString('en');
}

/** The error of a file that goes beyond a limit. */
export function beyond(limit: Limit): Unreadable {
  return new Unreadable(diagnostic('carrier-too-large', messages[limit](limits[limit])));
}
