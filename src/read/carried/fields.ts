/** A story whose carrier says outright what everything is: its fields are the Article's, and no line is weighed. */
import type { Article, Input } from '../../article.js';
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import { fallback } from '../../houses/index.js';
import type { Carried } from '../../input/carriers/carrier.js';
import { splitLines } from '../../input/lines.js';
import { certain, confidenceOf } from '../confidence.js';
import type { DateOrder } from '../grammar/date-days.js';
import { languageOf } from '../language/which-language.js';
import type { Reading } from '../reading.js';
import { type Mark, markOn, type Role, tile } from '../source-map.js';
import { setSpeakers } from '../speakers.js';
import { statsOf } from '../stats.js';
import { statusDiagnostics } from '../status.js';
import { completed } from './completed.js';
import { inFile } from './in-file.js';

/** What every key of the Article holds where the file does not say. */
function empty(): Omit<Article, 'input' | 'language' | 'confidence' | 'stats' | 'diagnostics'> {
  return {
    version: 2,
    style: fallback.name,
    status: [],
    wire: null,
    slug: null,
    kicker: null,
    headline: null,
    deck: null,
    source: null,
    edition: null,
    date: null,
    isoDate: null,
    byline: null,
    dateline: null,
    lead: null,
    opening: null,
    quickLooks: null,
    sections: [],
    notes: [],
    credits: [],
    contacts: [],
    discarded: [],
  };
}

/**
 * @param before the diagnostics of the input that are the story's
 */
export function readFields(
  carried: Carried,
  {
    dateOrder = null,
    now = null,
    input,
  }: { dateOrder?: DateOrder | null | undefined; now?: string | null; input: Input },
  before: readonly Diagnostic[],
): Reading {
  const { text } = carried;
  const given = { ...empty(), ...carried.article };
  // Our own: nothing in it is left to be found out.
  const isWhole = carried.article?.confidence !== undefined;
  const language = given.language ?? languageOf(text);
  const fields = isWhole ? given : { ...given, ...completed(given, language, text, dateOrder) };
  if (fields.opening === null) fields.opening = fields.lead ?? firstParagraph(fields);
  if (!isWhole) setSpeakers(fields.sections);
  const diagnostics = [...before, ...(carried.article?.diagnostics ?? [])];
  const notices = fields.status.map((status) => ({ status, line: null }));
  if (!isWhole) diagnostics.push(...statusDiagnostics(notices, now));
  if (fields.headline === null && fields.sections.length === 0)
    diagnostics.push(diagnostic('no-text', 'no copy in it'));
  else if (fields.headline === null && !isWhole) diagnostics.push(diagnostic('headline-missing', 'no headline found'));
  const article: Article = {
    ...fields,
    version: 2,
    input,
    language,
    confidence: carried.article?.confidence ?? confidenceOf(fields, certain, diagnostics),
    stats: statsOf(fields),
    diagnostics,
  };
  const marks = marksOf(carried);
  const pointers = marks.map(({ hint }) => hint?.to ?? null);
  const range = { start: 0, end: text.length, line: 1, lineEnd: '\n' as const };
  const reading: Reading = { article, sourceMap: tile(text, range, marks, pointers), evidence: [] };
  if (carried.meta !== undefined) reading.meta = carried.meta;
  return inFile(reading, carried, null);
}

function firstParagraph({ sections }: Pick<Article, 'sections'>): string | null {
  for (const { blocks } of sections) for (const block of blocks) if (block.type === 'paragraph') return block.text;
  return null;
}

/** Each line of the text with the role of the field that it went to. */
function marksOf({ text, hints, name }: Carried): Mark[] {
  return splitLines(text, { start: 0, end: text.length, line: 1, lineEnd: '\n' }).map((line) => {
    const hint = hints[line.number - 1] ?? {};
    const role = roleOf(hint.to ?? '');
    const rule = `${name}/${role}`;
    return { ...markOn(line, role, rule), hint };
  });
}

/** The role of what a pointer points at. */
function roleOf(pointer: string): Role {
  const fixed = named.find(([pattern]) => pattern.test(pointer));
  return fixed?.[1] ?? 'metadata';
}

const named: readonly (readonly [RegExp, Role])[] = [
  [/^\/headline/, 'headline'],
  [/^\/deck/, 'deck'],
  [/^\/kicker/, 'kicker'],
  [/^\/slug/, 'slug'],
  [/^\/source/, 'source'],
  [/^\/edition/, 'edition'],
  [/^\/(?:date|isoDate)$/, 'date'],
  [/^\/byline\/authors\/\d+\/role/, 'byline-role'],
  [/^\/byline\/authors\/\d+\/affiliation/, 'byline-affiliation'],
  [/^\/byline/, 'byline'],
  [/^\/dateline/, 'dateline'],
  [/^\/lead/, 'lead'],
  [/^\/quickLooks\/label/, 'quick-looks-label'],
  [/^\/quickLooks\/title/, 'quick-looks-title'],
  [/^\/quickLooks/, 'quick-look'],
  [/^\/sections\/\d+\/label/, 'section-label'],
  [/^\/sections\/\d+\/subhead/, 'subhead'],
  [/^\/sections\/\d+\/blocks\/\d+\/items/, 'list-item'],
  [/^\/sections\/\d+\/blocks\/\d+\/rows/, 'table-row'],
  [/^\/sections\/\d+\/blocks\/\d+\/caption/, 'image-caption'],
  [/^\/sections\/\d+\/blocks\/\d+\/credit/, 'image-credit'],
  [/^\/sections\/\d+\/blocks\/\d+\/(?:src|href)/, 'image'],
  [/^\/sections/, 'paragraph'],
  [/^\/(?:notes|status)/, 'note'],
  [/^\/credits/, 'credit'],
  [/^\/contacts/, 'note'],
  [/^\/wire/, 'envelope'],
];
