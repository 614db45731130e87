/** `wirecopy explain`: the copy itself, and beside each piece of it what it was taken for, and why. */
import { discardReasons } from '../../article.js';
import type { Diagnostic } from '../../diagnostic.js';
import { toJson } from '../../formats/json.js';
import { paletteOf } from '../../formats/terminal/paint.js';
import type { Theme } from '../../formats/terminal/themes/theme.js';
import type { Frame, WriteOptions } from '../../formats/writer.js';
import type { Story } from '../../input/story.js';
import { type Role, storyRoles } from '../../read/source-map.js';
import { type Made, unmade } from '../../run/made.js';
import type { Renderer } from '../../run/pipeline.js';
import { displayName, onOneLine } from '../../run/reporter.js';
import type { Read, StoryReader } from '../../run/story-reader.js';
import { suggestion } from '../../run/user-files/nearest.js';
import { type ExplainedPiece, piecesOf, sourceOf } from './explain-pieces.js';
import { Gutter } from './gutter.js';
import { correctedIn, saidOf } from './overruled.js';

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
 * @returns how to recognise them; or the first unknown name, and a hint
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

/** A story that is explained. */
export type Explained = Story & Read;

/** What makes explanations of stories: their diagnostics stand in them. */
export class Explainer implements Renderer {
  private readonly format: (story: Explained, framed: boolean) => string;

  constructor(
    private readonly reader: StoryReader,
    private readonly options: ExplainOptions,
  ) {
    this.format = explanationsIn(options);
  }

  async make(story: Story): Promise<Made> {
    // Texts stand one after the other with an empty line between them.
    const framed = this.options.to === 'text' || this.options.files.length > 1 || story.among;
    const made = { ...unmade(story), framed };
    if (made.problem !== null) return made;
    const read = await this.reader.read(story);
    if ('problem' in read) return { ...made, problem: read.problem };
    const texts = [this.format({ ...story, ...read }, framed)];
    return { ...made, texts, diagnostics: read.reading.article.diagnostics };
  }
}

/** What stands around several explanations. */
export function explainFrame({ to }: Pick<ExplainOptions, 'to'>): Pick<Frame, 'open' | 'between' | 'close'> {
  return to === 'json' ? { open: '[\n', between: ',\n', close: '\n]\n' } : { open: '', between: '\n', close: '' };
}

/** What explains a story, as one of several or alone. */
export function explanationsIn(options: ExplainOptions): (story: Explained, framed: boolean) => string {
  const { to, only, theme, colors, width } = options;
  if (to === 'json') return (story, framed) => asJson(story, only) + (framed ? '' : '\n');
  const gutter = new Gutter(width, paletteOf(theme, colors), colors > 0);
  return (story) => [...explanation(story, only, gutter)].join('');
}

function asJson(explained: Explained, only: Only | null): string {
  const { file, offset, reading } = explained;
  const { article, evidence, sourceMap } = reading;
  const source = sourceOf(explained);
  const segments = sourceMap
    .filter((segment) => only === null || only(segment))
    .map((segment) => ({ ...segment, text: source.slice(segment.start - offset, segment.end - offset) }));
  const story = {
    file,
    story: article.input.story,
    style: article.style,
    evidence,
    overruled: correctedIn(explained),
    segments,
    diagnostics: article.diagnostics,
  };
  return toJson(story, 2);
}

function* explanation(story: Explained, only: Only | null, gutter: Gutter): Generator<string> {
  const { file, reading, among } = story;
  const { article, evidence } = reading;
  const name = displayName(file);
  const because =
    evidence.map(({ what, line }) => `${onOneLine(what)} (line ${line})`).join(', ') || 'no evidence for a house';
  yield gutter.title(among ? `${name}, story ${article.input.story}` : name);
  const corrected = correctedIn(story).map((one) => gutter.note(saidOf(one)));
  const carrier = article.input.carrier === 'copy' ? '' : ` in ${article.input.carrier}`;
  yield `${gutter.note(`read as ${article.style}${carrier}: ${because}`)}${corrected.join('')}\n`;

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
