/** `wirecopy explain`: each line of the copy with its role, the rule that decided and where it went. */
import { Chalk, type ChalkInstance } from 'chalk';
import { discardReasons } from '../article.js';
import type { Role, Segment } from '../read/source-map.js';
import { fold } from '../read/white-space.js';
import { toJson } from '../write/json.js';
import { widthOf, wrap } from '../write/wrap.js';
import type { WriteOptions } from '../write/writer.js';
import { printAll } from './print.js';
import { displayName, formatDiagnostic, onOneLine } from './report.js';
import { Stories, type StoriesOptions, type Story } from './stories.js';
import type { World } from './world.js';

export interface ExplainOptions extends StoriesOptions {
  to: 'text' | 'json';
  /** Columns. */
  width: number;
  colors: WriteOptions['colors'];
}

/** Explains the stories of all files; returns the exit code. */
export function explain(options: ExplainOptions, world: World): number {
  // The diagnostics stand in the explanation itself.
  const stories = new Stories({ ...options, quiet: true }, world);
  return printAll(options.to === 'json' ? asJson(stories, options) : asText(stories, options), stories, world);
}

function* asText(stories: Stories, options: ExplainOptions): Generator<string> {
  const chalk = new Chalk({ level: options.colors });
  let between = '';
  for (const story of stories) {
    yield between + explanation(story, options.width, chalk);
    between = '\n';
  }
}

function* asJson(stories: Stories, options: ExplainOptions): Generator<string> {
  let several = options.files.length > 1;
  let any = false;
  for (const { file, text, reading, more } of stories) {
    if (!any && more) several = true;
    const { article, evidence, sourceMap } = reading;
    const segments = sourceMap.map((segment) => ({ ...segment, text: text.slice(segment.start, segment.end) }));
    const story = {
      file,
      story: article.input.story,
      style: article.style,
      evidence,
      segments,
      diagnostics: article.diagnostics,
    };
    yield (any ? ',\n' : several ? '[\n' : '') + toJson(story, 2);
    any = true;
  }
  if (any) yield several ? '\n]\n' : '\n';
}

const HEADINGS = ['LINE', 'ROLE', 'RULE', 'TO'] as const;

function explanation({ file, text, reading, more }: Story, width: number, chalk: ChalkInstance): string {
  const { article, sourceMap, evidence } = reading;
  const rows = rowsOf(text, sourceMap, `${article.style}/`);
  const because = evidence.map(({ what, line }) => `${what} (line ${line})`).join(', ') || 'no house’s evidence in it';
  const widths = HEADINGS.map((heading, column) =>
    rows.reduce((most, { cells }) => Math.max(most, widthOf(cells[column] ?? '')), heading.length),
  );
  const colors = styles(chalk);
  const set = (cells: readonly string[], content: string, paints: RowColors) => {
    const rest = paints[3];
    const left = cells.map((cell, column) => pad(cell, widths[column] ?? 0, column, paints[column] ?? rest)).join('  ');
    const indent = widths.reduce((sum, one) => sum + one + 2, 0);
    if (width - indent >= LEAST_TEXT) return `${left}  ${rest(cut(content, width - indent))}`.trimEnd();
    // No room beside it: the text goes below, set in behind the line numbers.
    const under = (widths[0] ?? 0) + 2;
    const below = content === '' ? '' : `\n${' '.repeat(under)}${rest(cut(content, width - under))}`;
    return left.trimEnd() + below;
  };
  return [
    chalk.bold(
      more || article.input.story > 1 ? `${displayName(file)}, story ${article.input.story}` : displayName(file),
    ),
    ...wrap(`read as ${article.style}: ${because}`, width),
    '',
    set(HEADINGS, 'TEXT', [chalk.bold, chalk.bold, chalk.bold, chalk.bold]),
    ...rows.map(({ cells, content, role }) => {
      const rest = isDiscarded(role) ? colors(role) : chalk;
      return set(cells, content, [chalk.dim, colors(role), chalk.dim, rest]);
    }),
    ...(article.diagnostics.length === 0 ? [] : ['']),
    ...article.diagnostics.map((one) => formatDiagnostic(displayName(file), one)),
    '',
  ].join('\n');
}

/** With less room for the text than this, in columns, it goes below. */
const LEAST_TEXT = 24;

/** For line, role and rule, and for all that comes behind. */
type RowColors = readonly [ChalkInstance, ChalkInstance, ChalkInstance, ChalkInstance];

/** What stands in /discarded is struck out: it is shown, and not set. */
function isDiscarded(role: Role): boolean {
  return (discardReasons as readonly Role[]).includes(role);
}

/** The line numbers stand to the right, all else to the left. Only the text is painted, not the space around it. */
function pad(cell: string, width: number, column: number, paint: ChalkInstance): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return column === 0 ? space + paint(cell) : paint(cell) + space;
}

interface Row {
  role: Role;
  /** As the headings have it. */
  cells: string[];
  content: string;
}

/**
 * A row for each piece of the copy and for each run of blank lines; slashes and bullets go with what they mark.
 * @param prefix of the rules, left out: the style stands above
 */
function rowsOf(text: string, sourceMap: readonly Segment[], prefix: string): Row[] {
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  const rows: Row[] = [];
  let shown = 0;
  for (const segment of sourceMap) {
    const { line, role, rule, runnerUp, to } = segment;
    const content = text.slice(segment.start, segment.end);
    if (role === 'separator') continue;
    if (role === 'blank') {
      // The end of the line before is no blank line, nor is the start of the one behind.
      const breaks = content.split(lineEnd).length - 1;
      const first = segment.start === 0 ? line : line + 1;
      const last = segment.end < text.length || content.endsWith(lineEnd) ? line + breaks - 1 : line + breaks;
      if (last >= first) rows.push({ role, cells: [lines(first, last), role, rule, ''], content: '' });
      continue;
    }
    const number = line === shown ? '' : lines(line, line + content.split(lineEnd).length - 1);
    shown = line;
    const named = rule.startsWith(prefix) ? rule.slice(prefix.length) : rule;
    const decided = runnerUp === null ? named : `${named}, or ${runnerUp}`;
    rows.push({ role, cells: [number, role, decided, to ?? ''], content: onOneLine(fold(content)) });
  }
  return rows;
}

function lines(first: number, last: number): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** A text cut behind a word, with an ellipsis, where it is wider than the columns. */
function cut(text: string, width: number): string {
  // As many characters as can matter: a paragraph may have millions.
  const start = text.slice(0, 8 * width);
  if (start === text && widthOf(text) <= width) return text;
  const [line = ''] = wrap(start, width - 1);
  return `${widthOf(line) < width ? line : line.slice(0, width - 1)}…`;
}

/** Red, magenta and weight are readable on a light ground and on a dark one. What has no row here is dim. */
function styles(chalk: ChalkInstance): (role: Role) => ChalkInstance {
  const colors: Partial<Record<Role, ChalkInstance>> = {
    slug: chalk.magenta,
    headline: chalk.bold,
    deck: chalk.bold,
    source: chalk.magenta,
    edition: chalk.magenta,
    date: chalk.magenta,
    byline: chalk.magenta,
    'byline-role': chalk.magenta,
    'byline-affiliation': chalk.magenta,
    dateline: chalk.magenta,
    lead: chalk.bold,
    'quick-looks-label': chalk.red,
    'quick-looks-title': chalk.red,
    'quick-look': chalk.red,
    'section-label': chalk.red.bold,
    subhead: chalk.bold,
    paragraph: chalk.reset,
    'list-item': chalk.reset,
    'numbered-item': chalk.reset,
    note: chalk.magenta,
    credit: chalk.magenta,
  };
  return (role) => colors[role] ?? (isDiscarded(role) ? chalk.dim.strikethrough : chalk.dim);
}
