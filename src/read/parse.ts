/** Text to Article: the reader's one way in. */
import type { Article } from '../article.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { fallback, styleNamed } from '../houses/index.js';
import type { Style } from '../houses/style.js';
import type { Carried } from '../input/carriers/carrier.js';
import { findHidden } from '../input/hidden.js';
import { beginningOf, type Line, lineEndOf, splitLines } from '../input/lines.js';
import { StorySplitter } from '../input/splitter.js';
import { breaksIn, type Story, storyAt } from '../input/story.js';
import { headlineOfAlert } from './alerts.js';
import { type WithAsides, withAsides } from './asides/asides.js';
import { openChat } from './asides/chat.js';
import { assemble } from './assemble.js';
import { carried as ofCarriers } from './carried/carried.js';
import type { Hints } from './carried/hints.js';
import { classify } from './classify.js';
import { openBrief } from './columns/brief.js';
import { splitColumn } from './columns/split-column.js';
import { certain, confidenceOf } from './confidence.js';
import { Copy } from './copy.js';
import { deskMarks } from './desk-marks.js';
import { type Opened, openEnvelope } from './envelope.js';
import { openFrames } from './frames.js';
import type { Telling, Told } from './given.js';
import { readByline } from './grammar/byline.js';
import type { DateOrder } from './grammar/date-days.js';
import { setIsoDates, untilOf } from './grammar/iso-dates.js';
import { featuresOf, type Ruled, surroundingsOf } from './joints/features.js';
import { goesOn as decided } from './joints/goes-on.js';
import { kindOf } from './kinds.js';
import { languageOf, spokenIn } from './language/which-language.js';
import { grafOfLine, joinPieces, layOut } from './layout.js';
import { openLive } from './live-blog.js';
import { unframed } from './model/unframed.js';
import { maySign, opensItself } from './openings.js';
import { inputOf, type Reading } from './reading.js';
import { type Mark, tile } from './source-map.js';
import { statsOf } from './stats.js';
import { statusDiagnostics, statusIn } from './status.js';
import { isTableRow } from './table-rows.js';
import { type Lexicon, lexiconOf } from './text/lexicon.js';
import { fold } from './text/white-space.js';
import { startsSmall } from './text/words.js';
import { chooseStyle, type Evidence, evidenceFor } from './which-house.js';

export type { Reading };

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
  /** Houses beside ours that the text can be of. */
  houses?: readonly Style[] | undefined;
  /** How numbers stand in dates that can mean two days; by default the copy's other dates tell, or nothing does. */
  dateOrder?: DateOrder | null | undefined;
  /** The time by which an embargo is over or not, ISO 8601 with its zone; without one no embargo is over. */
  now?: string | null;
  /** What was found before the text was text: the diagnostics of `decode`. They come first in the Article's. */
  diagnostics?: readonly Diagnostic[];
  /** Whether segments say what decided: `reason`. */
  explains?: boolean;
  /** What you know better than the copy says, of every story that is read: an `Overrule`. */
  overrule?: Telling | null;
}

/**
 * Reads one story. Never throws for a text, whatever it holds; what is odd about it is in `article.diagnostics`.
 * Takes time linear in the length of the text.
 */
export function parse(text: string, options: ParseOptions = {}): Reading {
  const { story: number = 1, diagnostics = [] } = options;
  return readStory(
    { ...storyAt({ offset: 0, line: 1, lineEnd: lineEndOf(text) }, text), number, diagnostics },
    options,
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
  let number = options.story ?? 1;
  let diagnostics = options.diagnostics ?? [];
  const splitter = new StorySplitter({ houses: options.houses });
  let held: Reading | null = null;
  for (const stories of [splitter.push(text), splitter.end()]) {
    for (const story of stories) {
      if (story.text === null) continue;
      const end = diagnostics.length === 0 ? 0 : lineBehind(story.text, story.line, story.lineEnd);
      const isOwn = ({ line }: Diagnostic) => line === null || line < end;
      for (const own of splitColumn({ ...story, diagnostics: diagnostics.filter(isOwn) })) {
        if (held !== null) yield held;
        held = readStory({ ...own, number: number++ }, options);
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
  for (const one of tile(rest, { start: 0, end: rest.length, line, lineEnd }, [], [], offset)) held.sourceMap.push(one);
  held.article.diagnostics.push(...diagnostics);
  yield held;
}

/** The number of the line on which goes on what stands behind a text. */
function lineBehind(text: string, line: number, lineEnd: '\n' | '\r'): number {
  return line + breaksIn(text, lineEnd) + (text.endsWith(lineEnd) ? 0 : 1);
}

/**
 * Reads a story that has been cut out of an input: lines and offsets are those of the input. One without a text is read
 * as if it were blank.
 * @param options `file` is what the Article says; number, id and diagnostics are the story's own
 */
export function readStory(story: Story, options: ParseOptions): Reading {
  const { offset, line, lineEnd, id, record, carried = null, diagnostics: before } = story;
  const text = story.text ?? '';
  const input = inputOf(options.file ?? null, story.number, id ?? options.id ?? null, record, carried);
  if (carried?.article != null) return ofCarriers().readFields(carried, { ...options, input }, before);
  // Places in a carrier's text, until they are made the file's.
  const range = { start: 0, end: text.length, line: carried === null ? line : 1, lineEnd };
  // People count lines as `explain` does: those of the file.
  const told = options.overrule?.begin(carried === null ? null : ofCarriers().linesInFile(carried)) ?? null;
  const { copy, marks: frame, evidence, framed, lines, language } = openCopy({ ...story, text }, options, told);
  const { style, lexicon } = copy;
  copy.explains = options.explains === true;
  if (told !== null) told.decide(copy);
  else if (style.envelope === null) unframed(copy);
  else classify(copy);

  const found = frame.length === 0 ? copy.marks : merged(frame, copy.marks);
  const marks = told === null ? found : told.marks(found, copy);
  const textOf = (mark: Mark) => mark.text ?? textOfPiece(text, mark, copy);
  const { article: assembled, pointers } = assemble(marks, textOf, lexicon, copy, told?.fields);

  const settled = new Set(Object.keys({ ...told?.fields, ...told?.certain }));
  const filled =
    carried === null ? null : ofCarriers().fillFrom(carried.facts, assembled, lexicon, carried.name, settled);
  if (copy.hints !== null) {
    const { setMarks, withKnownNames } = ofCarriers();
    setMarks(assembled, copy.hints, marks, pointers, textOf);
    if (assembled.byline !== null && !settled.has('byline'))
      assembled.byline = withKnownNames(assembled.byline, copy.hints.setOff(marks), copy.hints.authors, lexicon);
  }
  const dates = { language, order: options.dateOrder ?? null, copy: text };
  setIsoDates(assembled, dates);
  const day = assembled.isoDate ?? assembled.dateline?.isoDate ?? null;
  const written = assembled.dateline?.date ?? null;
  const notices = statusIn(marks, text, lexicon, (notice) => untilOf(notice, day, { ...dates, dateline: written }));
  const diagnostics = [
    ...before,
    ...findHidden(text, range, framed),
    ...(style.envelope === null ? deskMarks(text, lines, language, marks) : []),
    ...statusDiagnostics(notices, options.now ?? null),
    ...copy.diagnostics,
  ];
  const derives = style.envelope !== null && assembled.headline === null && told?.fields.headline === undefined;
  if (derives) assembled.headline = headlineOfAlert(assembled);
  const top = { line: lines[0]?.number ?? line, column: 1 };
  if (lines.length === 0) diagnostics.push(diagnostic('no-text', 'nothing but blanks'));
  else if (assembled.headline === null) diagnostics.push(diagnostic('headline-missing', 'no headline found', top));
  else if (derives) {
    const message = 'no headline found: the first sentence of the alert is used';
    diagnostics.push(diagnostic('headline-from-lead', message, top, 'headline'));
  }
  const said = told === null ? diagnostics : told.diagnostics(diagnostics);
  const known = style.envelope === null ? copy.confidence : certain;
  // Field by field: see grafFrom.
  const article: Article = {
    version: 2,
    input,
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
  const reading = { article, sourceMap: tile(text, range, marks, pointers, carried === null ? offset : 0), evidence };
  return carried === null ? reading : ofCarriers().inFile(reading, carried, filled);
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

/** Hears of each two lines that might be one paragraph's, with what they show: for training. */
export type OnPair = (above: Line, line: Line, features: () => Int32Array) => void;

/** Tells language and house, takes the frame off, and joins wrapped lines. */
export function openCopy(
  { text, line, lineEnd, brief, carried }: Pick<Story, 'line' | 'lineEnd' | 'brief' | 'carried'> & { text: string },
  options: ParseOptions,
  told: Told | null = null,
  onPair: OnPair | null = null,
): OpenCopy {
  const framed = isFramed(text);
  const from = carried === undefined ? line : 1;
  const lines = splitLines(text, { start: 0, end: text.length, line: from, lineEnd }, framed);
  const language = told?.language ?? brief?.language ?? languageFor(text, carried);
  const spoken = spokenIn(text, language).split('-', 1)[0] ?? language;
  const { style, evidence } = styleFor(options.style ?? null, text, lines, spoken, options.houses);
  const lexicon = lexiconOf(spoken, style);
  const opened = openEnvelope(text, lines, style);
  const frames =
    opened !== null
      ? null
      : brief === undefined
        ? (openFrames(text, lines, lexicon, carried?.name === 'email') ?? openChat(text, lines) ?? openLive(lines))
        : openBrief(text, lines, brief);
  // A carrier that knows nothing of lines has plain copy in it: mail.
  const hints = carried === undefined || carried.hints.length === 0 ? null : new (ofCarriers().Hints)(carried);
  // A label's line is looked at none the less: what it labels can be an aside, a pull quote.
  const isSettled = (one: Line) =>
    told?.names(one) === true || (frames?.certain.has(one) === true && !frames.labels.has(one));
  const beside =
    opened !== null ? null : withAsides(text, lines, frames, { lexicon, carried: hints !== null, isSettled });
  const inside = opened?.lines ?? beside?.lines ?? lines;
  const copy = copyOf(text, told?.rest(inside) ?? inside, style, lexicon, opened, beside, told, hints, onPair);
  for (const mark of opened?.marks ?? []) copy.tell(mark.role, text.slice(mark.start, mark.end));
  return {
    copy,
    marks: opened?.marks ?? beside?.marks ?? [],
    evidence,
    framed: framed || opened !== null,
    lines,
    language,
  };
}

/** What the copy is in; where it does not tell, what its file says. */
function languageFor(text: string, carried: Carried | undefined): string {
  const language = languageOf(text);
  const said = carried?.facts.language?.[0]?.text ?? '';
  return language === 'und' && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(said) ? said : language;
}

/** Whether a wire's frame shows in the first bytes: SOH, STX, a telex's ZCZC, or a line in ANPA's signs. */
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
  frames: WithAsides | null,
  told: Told | null,
  hints: Hints | null,
  onPair: OnPair | null,
): Copy {
  const asideEnds = new Set([...(frames?.asides.values() ?? [])].map(({ lines: of }) => of.at(-1)));
  const isEndOfAside = (line: Line) => asideEnds.has(line);
  const top = topLines(lines);
  /** Running text behind a label goes on as any other does. */
  const isLabelledLine = (line: Line) => frames?.certain.has(line) === true && frames.certain.get(line) !== 'paragraph';
  const labelled = (above: Line, line: Line) =>
    frames !== null &&
    (frames.certain.has(line) || (isLabelledLine(above) && !startsSmall(line.text)) || isEndOfAside(above));
  const surely = (above: Line, line: Line) => told?.parts(above, line) === true || labelled(above, line);
  const opens = (above: Line, line: Line) => opensItself(line, lexicon, top.has(above) || above.afterBlank);
  const parts = (above: Line, line: Line) =>
    surely(above, line) ||
    (opened !== null &&
      (opened.closes.has(above) || opened.opens.has(line) || isTableRow(text, above) || isTableRow(text, line))) ||
    (above === lines[0] && maySign(line.text, lexicon)) ||
    opens(above, line);
  const isKnown = (line: Line) =>
    frames?.certain.has(line) === true ||
    isEndOfAside(line) ||
    opensItself(line, lexicon, true) ||
    maySign(line.text, lexicon) ||
    isKnownKind(line.text, lexicon);
  const around = surroundingsOf(lines);
  const ruled = (at: number, layout: boolean | null): Ruled => {
    const [above, line] = [lines[at - 1] as Line, lines[at] as Line];
    const lower = opens(above, line) ? 1 : maySign(line.text, lexicon) ? 2 : standsAlone(line.text, lexicon) ? 3 : 0;
    return { layout, lower, upper: isKnown(above), page: style.page };
  };
  const goesOn = (at: number, byLayout: boolean | null) => {
    const told = ruled(at, byLayout);
    onPair?.(lines[at - 1] as Line, lines[at] as Line, () => featuresOf(around, at, told));
    return decided(around, at, told);
  };
  // A house with a slug line sends a paragraph a line, and so does a carrier.
  const grafs =
    style.slugLine === null && hints === null
      ? layOut(lines, opened === null ? surely : parts, {
          textSetIn: style.envelope?.textSetIn === true,
          wrapped: style.envelope?.wrapped === true,
          page: style.page,
          goesOn: opened === null ? goesOn : undefined,
        })
      : lines.map(grafOfLine);
  return new Copy(text, grafs, style, lexicon, frames, hints);
}

/** A headline is set in no more lines. */
const LONGEST_TOP = 6;

/** The lines above the first blank one: headline, deck and byline stand there. */
function topLines(lines: readonly Line[]): ReadonlySet<Line> {
  const blank = lines.findIndex((line, at) => at > 0 && line.afterBlank);
  return new Set(lines.slice(0, blank < 0 ? LONGEST_TOP : Math.min(blank, LONGEST_TOP)));
}

/** In UTF-16 units: a date or a piece of a page that stands on a line of its own. */
const LONGEST_ALONE = 40;

/** Whether a line is no piece of a paragraph, whatever stands above it: a date, a page's furniture. A piece ends a sentence. */
function standsAlone(text: string, lexicon: Lexicon): boolean {
  return text.length <= LONGEST_ALONE && !startsSmall(text) && !/[.,;]$/.test(text) && isKnownKind(text, lexicon);
}

function isKnownKind(text: string, lexicon: Lexicon): boolean {
  const kind = kindOf(text, lexicon, () => (readByline(text, lexicon)?.sure ?? 0) > 0);
  return kind !== 'short' && kind !== 'prose';
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
  houses: readonly Style[] | undefined,
): { style: Style; evidence: Evidence[] } {
  if (given === null) return chooseStyle(text, lines, language, houses);
  const style = typeof given === 'string' ? styleNamed(given) : given;
  if (style === null) throw new RangeError(`unknown style: ${given}`);
  return { style, evidence: style === fallback ? [] : evidenceFor(style, text, lines, language) };
}
