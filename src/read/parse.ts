/** Text to Article: the reader's one way in. */
import type { Article, Input } from '../article.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { fallback, styleNamed } from '../styles/index.js';
import type { Style } from '../styles/style.js';
import { headlineOfAlert } from './alerts.js';
import { assemble } from './assemble.js';
import { classify } from './classify.js';
import { openBrief } from './columns/brief.js';
import { parted } from './columns/parted.js';
import { certain, confidenceOf } from './confidence.js';
import { Copy } from './copy.js';
import type { DateOrder } from './date-days.js';
import { type Opened, openEnvelope } from './envelope.js';
import { chooseStyle, type Evidence, evidenceFor } from './evidence.js';
import { type Framed, openFrames } from './frames.js';
import { findHidden } from './hidden.js';
import { setIsoDates, untilOf } from './iso-dates.js';
import { languageOf, spokenIn } from './language.js';
import { grafOfLine, joinPieces, layOut } from './layout.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { beginningOf, type Line, lineEndOf, splitLines } from './lines.js';
import { openLive } from './live.js';
import { unframed } from './model/unframed.js';
import { opensItself } from './openings.js';
import { type Mark, type Segment, tile } from './source-map.js';
import { StorySplitter } from './splitter.js';
import { statsOf } from './stats.js';
import { statusDiagnostics, statusIn } from './status.js';
import { breaksIn, type StoryText } from './story-text.js';
import { isTableRow } from './table-rows.js';
import type { Telling, Told } from './told.js';
import { fold } from './white-space.js';
import { startsSmall } from './words.js';

export interface ParseOptions {
  /** What `input.file` says; the text itself is given. */
  file?: string | null;
  /** The story's number in its input, from 1. */
  story?: number;
  /** An id that came with the text. */
  id?: string | null;
  /**
   * The house style, or the name of one of ours; by default the text decides. An unknown name throws a RangeError.
   */
  style?: string | Style | null;
  /** How numbers stand in dates that can mean two days; by default the copy's other dates tell, or nothing does. */
  dateOrder?: DateOrder | null | undefined;
  /** The time by which an embargo is over or not, ISO 8601 with its zone; without one no embargo is over. */
  now?: string | null;
  /** What was found before the text was text: the diagnostics of `decode`. They come first in the Article's. */
  diagnostics?: readonly Diagnostic[];
  /** What you know better than the copy says, of every story that is read: an `Overrule`. */
  overrule?: Telling | null;
}

/** What the reader makes of one story. */
export interface Reading {
  article: Article;
  /** Segments that tile the text, or the story's part of it: see `Segment`. */
  sourceMap: Segment[];
  /** What spoke for the style that read the text; empty for the fallback. */
  evidence: Evidence[];
}

/**
 * Reads one story. Never throws for a text, whatever it holds; what is odd about it is in `article.diagnostics`.
 * Takes time linear in the length of the text.
 */
export function parse(text: string, options: ParseOptions = {}): Reading {
  const { story = 1, diagnostics = [] } = options;
  return readStory(
    { text, offset: 0, line: 1, lineEnd: lineEndOf(text), id: null, record: null },
    options,
    story,
    diagnostics,
  );
}

/**
 * Reads all stories of a text, in order, numbered from `options.story`. Each one's source map tiles its own part, and
 * all of them tile the text; offsets and lines are those of the text. What `options.diagnostics` say of a line goes to
 * its story, the others to the first.
 */
export function parseAll(text: string, options: ParseOptions = {}): Reading[] {
  return [...readStories(text, options)];
}

/** The same, one by one: a story is let go when the next one is read. */
export function* readStories(text: string, options: ParseOptions = {}): Generator<Reading> {
  let story = options.story ?? 1;
  let diagnostics = options.diagnostics ?? [];
  const splitter = new StorySplitter();
  let held: Reading | null = null;
  for (const stories of [splitter.push(text), splitter.end()]) {
    for (const piece of stories) {
      if (piece.text === null) continue;
      const end = diagnostics.length === 0 ? 0 : lineBehind(piece.text, piece.line, piece.lineEnd);
      const isOwn = ({ line }: Diagnostic) => line === null || line < end;
      for (const { text: own, diagnostics: before } of parted(piece, diagnostics.filter(isOwn))) {
        if (held !== null) yield held;
        held = readStory(own as Piece, options, story++, before);
      }
      diagnostics = diagnostics.filter((one) => !isOwn(one));
    }
  }
  if (held === null) {
    yield parse(text, options);
    return;
  }
  // Blanks behind the last story's end mark: a stream gives that story out without them.
  const { text: rest, offset, line, lineEnd } = splitter.rest;
  held.sourceMap.push(...tile(rest, { start: 0, end: rest.length, line, lineEnd }, [], [], offset));
  held.article.diagnostics.push(...diagnostics);
  yield held;
}

/** The number of the line on which goes on what stands behind a text. */
function lineBehind(text: string, line: number, lineEnd: '\n' | '\r'): number {
  return line + breaksIn(text, lineEnd) + (text.endsWith(lineEnd) ? 0 : 1);
}

/** A story's text in its input. */
export type Piece = Pick<StoryText, 'offset' | 'line' | 'lineEnd' | 'id' | 'record' | 'brief'> & { text: string };

/**
 * Reads one story of an input that has been cut: lines and offsets are those of the input.
 * @param story its number
 * @param before the diagnostics of `decode` that are its own
 */
export function readStory(piece: Piece, options: ParseOptions, story: number, before: readonly Diagnostic[]): Reading {
  const { text, offset, line, lineEnd, id, record } = piece;
  const range = { start: 0, end: text.length, line, lineEnd };
  const told = options.overrule?.begin() ?? null;
  const { copy, marks: frame, evidence, framed, lines, language } = openCopy(piece, options, told);
  const { style, lexicon } = copy;
  if (told !== null) told.decide(copy);
  else if (style.envelope === null) unframed(copy);
  else classify(copy);

  const found = frame.length === 0 ? copy.marks : merged(frame, copy.marks);
  const marks = told === null ? found : told.marks(found, copy);
  const textOf = (mark: Mark) => mark.text ?? textOfPiece(text, mark, copy);
  const { article: assembled, pointers } = assemble(marks, textOf, lexicon, copy, told?.fields);

  const dates = { language, order: options.dateOrder ?? null, copy: text };
  setIsoDates(assembled, dates);
  const day = assembled.isoDate ?? assembled.dateline?.isoDate ?? null;
  const written = assembled.dateline?.date ?? null;
  const notices = statusIn(marks, text, lexicon, (notice) => untilOf(notice, day, { ...dates, dateline: written }));
  const diagnostics = [
    ...before,
    ...findHidden(text, range, framed),
    ...statusDiagnostics(notices, options.now ?? null),
    ...copy.diagnostics,
  ];
  const derives = style.envelope !== null && assembled.headline === null && told?.fields.headline === undefined;
  if (derives) assembled.headline = headlineOfAlert(assembled);
  const top = { line: lines[0]?.number ?? line, column: 1 };
  if (lines.length === 0) diagnostics.push(diagnostic('no-text', 'nothing but blanks'));
  else if (assembled.headline === null) diagnostics.push(diagnostic('headline-missing', 'no headline found', top));
  else if (derives) {
    const message = 'no headline found: the first sentence of the alert stands for it';
    diagnostics.push(diagnostic('headline-from-lead', message, top, 'headline'));
  }
  const said = told === null ? diagnostics : told.diagnostics(diagnostics);
  const known = style.envelope === null ? copy.confidence : certain;
  // Field by field: see grafFrom.
  const article: Article = {
    version: 2,
    input: inputOf(options.file ?? null, story, id ?? options.id ?? null, record),
    style: style.name,
    language,
    status: notices.map(({ status }) => status),
    wire: assembled.wire,
    slug: assembled.slug,
    kicker: assembled.kicker,
    headline: assembled.headline,
    deck: assembled.deck,
    source: assembled.source,
    edition: assembled.edition,
    date: assembled.date,
    isoDate: assembled.isoDate,
    byline: assembled.byline,
    dateline: assembled.dateline,
    lead: assembled.lead,
    opening: assembled.opening,
    quickLooks: assembled.quickLooks,
    sections: assembled.sections,
    notes: assembled.notes,
    credits: assembled.credits,
    contacts: assembled.contacts,
    discarded: assembled.discarded,
    confidence: confidenceOf(assembled, told === null ? known : { ...known, ...told.certain }, said),
    stats: statsOf(assembled),
    diagnostics: said,
  };
  return { article, sourceMap: tile(text, range, marks, pointers, offset), evidence };
}

function inputOf(file: string | null, story: number, id: string | null, record: number | null): Input {
  const of = { carrier: 'copy', offsets: 'source' } as const;
  return record === null ? { file, story, id, ...of } : { file, story, id, record, ...of };
}

/** A story's copy before its grafs are classified, and what was found out on the way. */
interface OpenCopy {
  copy: Copy;
  /** The marks of its frame. */
  marks: readonly Mark[];
  evidence: Evidence[];
  framed: boolean;
  lines: Line[];
  language: string;
}

/** Tells language and house, takes the frame off, and joins wrapped lines. */
export function openCopy(
  { text, line, lineEnd, brief }: Pick<Piece, 'text' | 'line' | 'lineEnd' | 'brief'>,
  options: ParseOptions,
  told: Told | null = null,
): OpenCopy {
  const framed = isFramed(text);
  const lines = splitLines(text, { start: 0, end: text.length, line, lineEnd }, framed);
  const language = told?.language ?? brief?.language ?? languageOf(text);
  const spoken = spokenIn(text, language).split('-', 1)[0] ?? language;
  const { style, evidence } = styleFor(options.style ?? null, text, lines, spoken);
  const lexicon = lexiconOf(spoken, style);
  const opened = openEnvelope(text, lines, style);
  const frames =
    opened !== null
      ? null
      : brief === undefined
        ? (openFrames(text, lines, lexicon) ?? openLive(lines))
        : openBrief(text, lines, brief);
  const inside = opened?.lines ?? frames?.lines ?? lines;
  const copy = copyOf(text, told?.rest(inside) ?? inside, style, lexicon, opened, frames, told);
  for (const mark of opened?.marks ?? []) copy.tell(mark.role, text.slice(mark.start, mark.end));
  return {
    copy,
    marks: opened?.marks ?? frames?.marks ?? [],
    evidence,
    framed: framed || opened !== null,
    lines,
    language,
  };
}

/** Does a wire's frame show in the first bytes: SOH, STX, a telex's ZCZC, or a line in ANPA's signs? */
function isFramed(text: string): boolean {
  const start = beginningOf(text, 400);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\x01\x02\x16]/.test(start) || /^\s*(?:zczc|\^[^\r\n]{2,200}[<=][\r\n])/i.test(start);
}

function copyOf(
  text: string,
  lines: readonly Line[],
  style: Style,
  lexicon: Lexicon,
  opened: Opened | null,
  frames: Framed | null,
  told: Told | null,
): Copy {
  const labelled = (above: Line, line: Line) =>
    frames !== null && (frames.certain.has(line) || (frames.certain.has(above) && !startsSmall(line.text)));
  const parts = (above: Line, line: Line) =>
    told?.parts(above, line) === true ||
    opened?.closes.has(above) === true ||
    opened?.opens.has(line) === true ||
    labelled(above, line) ||
    (opened !== null && (isTableRow(text, above) || isTableRow(text, line))) ||
    opensItself(line, lexicon, above === lines[0] || above.afterBlank);
  // A house with a slug line sends a paragraph a line.
  const grafs =
    style.slugLine === null
      ? layOut(lines, parts, {
          textSetIn: style.envelope?.textSetIn === true,
          wrapped: style.envelope?.wrapped === true,
          page: style.page,
        })
      : lines.map(grafOfLine);
  return new Copy(text, grafs, style, lexicon, frames);
}

/** The text of a mark that is no whole graf. */
function textOfPiece(text: string, mark: Mark, copy: Copy): string {
  // Columns stand under each other by their white space.
  if (mark.role === 'preformatted') return text.slice(mark.start, mark.end).replace(/\r\n?/g, '\n');
  if (mark.line === mark.lastLine) return fold(text.slice(mark.start, mark.end));
  return joinPieces(text, mark.start, mark.end, copy.grafs);
}

/** A frame's marks and the story's, in the order of the text; a quoting sign inside a piece of several lines is the piece's. */
function merged(frame: readonly Mark[], story: readonly Mark[]): Mark[] {
  const all = [...frame, ...story].sort((one, other) => one.start - other.start);
  let end = 0;
  return all.filter((mark) => {
    if (mark.start < end) return false;
    end = mark.end;
    return true;
  });
}

function styleFor(
  given: string | Style | null,
  text: string,
  lines: readonly Line[],
  language: string,
): { style: Style; evidence: Evidence[] } {
  if (given === null) return chooseStyle(text, lines, language);
  const style = typeof given === 'string' ? styleNamed(given) : given;
  if (style === null) throw new RangeError(`unknown style: ${given}`);
  return { style, evidence: style === fallback ? [] : evidenceFor(style, text, lines, language) };
}
