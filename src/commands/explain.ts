/** `wirecopy explain`: the copy itself, and beside each piece of it what it was taken for, and why. */
import { discardReasons } from '../article.js';
import type { Diagnostic } from '../diagnostic.js';
import { type Role, storyRoles } from '../read/source-map.js';
import type { Theme } from '../themes/theme.js';
import { toJson } from '../write/json.js';
import { paletteOf } from '../write/paint.js';
import type { WriteOptions } from '../write/writer.js';
import { type ExplainedPiece, piecesOf } from './explain-pieces.js';
import { type Gutter, gutterOf } from './gutter.js';
import { suggestion } from './nearest.js';
import { correctedIn, saidOf } from './overruled.js';
import { displayName, onOneLine } from './report.js';
import type { Stories, Story } from './stories.js';

export interface ExplainOptions {
  files: readonly string[];
  to: 'text' | 'json';
  /** The pieces to show; null for all. */
  only: Only | null;
  /** Columns. */
  width: number;
  colors: WriteOptions['colors'];
  theme: Theme;
}

export type Only = (piece: { role: Role; runnerUp: Role | null }) => boolean;

/**
 * What `--only` names: roles, `discarded` for all that is left out, `doubtful` for what could be read otherwise.
 * @returns how to tell them; or the first name that is none, and a hint
 */
export function rolesNamed(list: string): { roles: Only } | { unknown: string; hint: string } {
  const names = list.split(',').map((name) => name.trim());
  const known = ['discarded', 'doubtful', ...storyRoles, ...discardReasons];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return { unknown: onOneLine(unknown), hint: suggestion(unknown, known) };
  return {
    roles: ({ role, runnerUp }) =>
      names.includes(role) ||
      (names.includes('discarded') && isDiscarded(role)) ||
      (names.includes('doubtful') && runnerUp !== null),
  };
}

/**
 * Explains the stories of all files.
 * @param stories with their diagnostics unprinted: they stand in the explanation itself
 * @returns the text, piece by piece
 */
export function explain(stories: Stories, options: ExplainOptions): Iterable<string> {
  return options.to === 'json' ? asJson(stories, options) : asText(stories, options);
}

function* asText(stories: Stories, options: ExplainOptions): Generator<string> {
  const { theme, colors, width } = options;
  const gutter = gutterOf(width, paletteOf(theme, colors), colors > 0);
  let between = '';
  for (const story of stories) {
    yield between;
    yield* explanation(story, options.only, gutter);
    between = '\n';
  }
}

function* asJson(stories: Stories, { files, only }: ExplainOptions): Generator<string> {
  let several = files.length > 1;
  let any = false;
  for (const one of stories) {
    const { file, text, offset, reading, among } = one;
    if (among) several = true;
    const { article, evidence, sourceMap } = reading;
    const segments = sourceMap
      .filter((segment) => only === null || only(segment))
      .map((segment) => ({ ...segment, text: text.slice(segment.start - offset, segment.end - offset) }));
    const story = {
      file,
      story: article.input.story,
      style: article.style,
      evidence,
      overruled: correctedIn(one),
      segments,
      diagnostics: article.diagnostics,
    };
    yield (any ? ',\n' : several ? '[\n' : '') + toJson(story, 2);
    any = true;
  }
  if (any) yield several ? '\n]\n' : '\n';
}

function* explanation(story: Story, only: Only | null, gutter: Gutter): Generator<string> {
  const { file, reading, among } = story;
  const { article, evidence } = reading;
  const name = displayName(file);
  const because =
    evidence.map(({ what, line }) => `${onOneLine(what)} (line ${line})`).join(', ') || 'no house’s evidence in it';
  yield gutter.title(among ? `${name}, story ${article.input.story}` : name);
  const corrected = correctedIn(story).map((one) => gutter.note(saidOf(one)));
  yield `${gutter.note(`read as ${article.style}: ${because}`)}${corrected.join('')}\n`;

  const pieces = piecesOf(story);
  const shown = only === null ? pieces : pieces.filter(only);
  const waiting = only === null ? [...article.diagnostics].sort(byLine) : [];
  for (const [index, piece] of shown.entries()) {
    if (piece.role === 'blank') yield '\n';
    else yield gutter.piece(piece, isDiscarded(piece.role), shown[index - 1]);
    while (waiting[0]?.line != null && waiting[0].line <= piece.last)
      yield gutter.diagnostic(waiting.shift() as Diagnostic);
  }
  for (const one of waiting) yield gutter.diagnostic(one);
  yield `\n${gutter.legend(shown)}`;
  yield gutter.note(summary(pieces, shown.length, only !== null));
}

/** Those about the whole input come last. */
function byLine(one: Diagnostic, other: Diagnostic): number {
  return (one.line ?? Number.POSITIVE_INFINITY) - (other.line ?? Number.POSITIVE_INFINITY);
}

function summary(all: readonly ExplainedPiece[], shown: number, filtered: boolean): string {
  const pieces = all.filter(({ role }) => role !== 'blank');
  const out = pieces.filter(({ role }) => isDiscarded(role)).length;
  const doubtful = pieces.filter(({ runnerUp }) => runnerUp !== null).length;
  const counts = `${pieces.length} pieces, ${out} left out, ${doubtful} doubtful`;
  return filtered ? `${shown} shown of ${counts}` : counts;
}

/** What stands in /discarded: it is shown, and not set. */
function isDiscarded(role: Role): boolean {
  return (discardReasons as readonly Role[]).includes(role);
}
