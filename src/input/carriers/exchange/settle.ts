/** A draft to what a carrier hands over: the Article's fields, the lines that they were, and where those stand in the file. */
import type { Article, CarrierName, InlineMark } from '../../../article.js';
import type { Diagnostic } from '../../../diagnostic.js';
import type { Meta } from '../../../meta.js';
import type { Carried, Hint, Origin, Run } from '../carrier.js';
import type { Draft } from './draft.js';
import type { Inline } from './inline.js';

/** A text and where in the Article it went. */
interface Placed {
  text: Inline;
  to: string;
}

/** A part of a file that holds one story. */
export interface Part {
  source: string;
  /** Of the part, in the source. */
  start: number;
  end: number;
  /** 1-based, of its start. */
  line: number;
}

/**
 * @param part of the source; null where the file has no places
 */
export function carriedOf(
  name: CarrierName,
  { article, meta }: Draft,
  {
    part = null,
    id = null,
    diagnostics = [],
  }: { part?: Part | null; id?: string | null; diagnostics?: readonly Diagnostic[] } = {},
): Carried & { meta: Partial<Meta> } {
  const placed: Placed[] = [];
  const settled = settle(article, '', placed) as Partial<Article>;
  if (settled.language !== undefined) settled.language = languageTag(settled.language);
  // In the order of the file; what stands nowhere in it is of no line.
  const inFile = (one: Placed) => one.text.runs[0]?.from ?? -1;
  const lines =
    part === null ? placed : placed.filter(({ text }) => text.runs.length > 0).sort((a, b) => inFile(a) - inFile(b));
  return { name, ...linesOf(lines, part), facts: {}, diagnostics, id, article: settled, meta };
}

/** A language as BCP 47 writes it; "und" for what is none. */
function languageTag(written: string): string {
  try {
    return Intl.getCanonicalLocales(written.replaceAll('_', '-'))[0] ?? 'und';
  } catch {
    return 'und';
  }
}

function linesOf(lines: readonly Placed[], part: Part | null): Pick<Carried, 'text' | 'hints' | 'marks' | 'origin'> {
  const hints: Hint[] = [];
  const marks: InlineMark[] = [];
  const runs: Run[] = [];
  const texts: string[] = [];
  let at = 0;
  let behind = part?.start ?? 0;
  for (const { text: inline, to } of lines) {
    const { text } = inline;
    if (text === '') continue;
    const own = part === null ? [] : inOrder(inline.runs, behind, part.end);
    // Said twice of one place: the first has it.
    if (part !== null && own.length === 0) continue;
    texts.push(text.replaceAll('\n', ' '));
    hints.push({ to });
    for (const mark of inline.marks) marks.push({ ...mark, start: mark.start + at, end: mark.end + at });
    for (const run of own) runs.push({ ...run, at: run.at + at, from: run.from - (part?.start ?? 0) });
    const last = own.at(-1);
    if (last !== undefined) behind = last.from + last.taken;
    at += text.length + 1;
  }
  const text = texts.length === 0 ? '' : `${texts.join('\n')}\n`;
  return { text, hints, marks, origin: part === null ? null : originOf(part, runs) };
}

function inOrder(runs: readonly Run[], start: number, end: number): Run[] {
  let behind = start;
  return runs.filter(({ from, taken }) => {
    if (from < behind || from + taken > end) return false;
    behind = from + taken;
    return true;
  });
}

function originOf({ source, start, end, line }: Part, runs: readonly Run[]): Origin {
  return { source: source.slice(start, end), offset: start, line, runs, asides: [] };
}

/** Texts out of the file become texts, and it is kept where they went. An Article is a few levels deep. */
function settle(value: unknown, to: string, placed: Placed[]): unknown {
  if (Array.isArray(value)) return value.map((one, index) => settle(one, `${to}/${index}`, placed));
  if (typeof value !== 'object' || value === null) return value;
  if (isInline(value)) {
    placed.push({ text: value, to });
    return value.text;
  }
  const settled = Object.entries(value).map(([key, one]) => [key, settle(one, `${to}/${key}`, placed)]);
  return Object.fromEntries([...settled, ...marksIn(value)]);
}

/** Links and emphasis of a paragraph, and of a list's items, where there are any. */
function marksIn(block: object): [string, unknown][] {
  if (!('type' in block)) return [];
  if (block.type === 'paragraph' && 'text' in block) {
    const marks = marksOf(block.text);
    return marks.length === 0 ? [] : [['marks', marks]];
  }
  if (block.type !== 'list' || !('items' in block) || !Array.isArray(block.items)) return [];
  const marks = block.items.flatMap((item, index) => marksOf(item).map((mark) => ({ item: index, ...mark })));
  return marks.length === 0 ? [] : [['marks', marks]];
}

/** An address that is its own text is one anyway; what no reader may follow is no link. */
function marksOf(text: unknown): InlineMark[] {
  if (typeof text !== 'object' || text === null || !isInline(text)) return [];
  const { marks, text: words } = text;
  return marks.filter(({ type, start, end, href }) => {
    if (type !== 'link') return true;
    return href !== undefined && /^(?:https?:\/\/|mailto:)\S+$/i.test(href) && words.slice(start, end) !== href;
  });
}

function isInline(value: object): value is Inline {
  return 'runs' in value;
}

/** The parts of a source that hold a story each: together they are all of it. */
export function partsOf(source: string, starts: readonly number[]): Part[] {
  let line = 1;
  let at = 0;
  return starts.map((own, index) => {
    const start = index === 0 ? 0 : own;
    for (at = source.indexOf('\n', at); at >= 0 && at < start; at = source.indexOf('\n', at + 1)) line++;
    if (at < 0) at = source.length;
    return { source, start, end: starts[index + 1] ?? source.length, line };
  });
}
