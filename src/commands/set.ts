/** `wirecopy [file...]`: sets stories in a format. */
import { diagnostic } from '../diagnostic.js';
import { type FormatName, frameOf, writers } from '../write/index.js';
import type { Format, WriteOptions, Writer } from '../write/writer.js';
import { writeFile } from './files.js';
import { print } from './print.js';
import type { Publications } from './publication.js';
import { complain, displayName, formatDiagnostic } from './report.js';
import type { Stories } from './stories.js';
import { EXIT, type World } from './world.js';

export interface SetOptions extends WriteOptions {
  /** The inputs, as named: several are framed as such, even if one can't be read. */
  files: readonly string[];
  to: FormatName;
  /** Path of the output; null for standard output. */
  output: string | null;
  /** The user's own files, which this run works by; there or not. */
  own: readonly string[];
  /** See `print`. */
  pager: string | null;
}

/** Sets the stories of all files; returns the exit code. */
export async function set(
  stories: Stories,
  options: SetOptions,
  publications: Publications | null,
  world: World,
): Promise<number> {
  const writer: Writer = await writers[options.to].load();
  stories.tellsAlone = isChangedByOthers(writer, options);
  const pieces = frame(writer, stories, options, publications);
  if (options.output === null) return print(pieces, stories, world, options.pager);

  const text = (await all(pieces)).join('');
  if (text === '') return EXIT.failed;
  const problem = await writeFile(options.output, text, stories.inputs, options.own);
  if (problem !== null) complain(world, formatDiagnostic(displayName(options.output), problem));
  return problem === null && !stories.failed ? EXIT.well : EXIT.failed;
}

/** Is a story written otherwise where it is the only one than where it is one of several? If not, it need not wait for the next. */
function isChangedByOthers(writer: Writer, options: SetOptions): boolean {
  const { single, publishes }: Format = writers[options.to];
  const { open, story } = frameOf(writer, options);
  return Boolean(single || publishes) || open !== '' || story !== writer.story;
}

/** The way out. */
const SPLIT = 'newsml-g2 and json hold many; or split the file first (csplit)';

async function all(pieces: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const piece of pieces) list.push(piece);
  return list;
}

/** The stories in the format, framed where several were asked for; nothing at all where none could be read. */
async function* frame(
  writer: Writer,
  stories: Stories,
  options: SetOptions,
  publications: Publications | null,
): AsyncGenerator<string> {
  let around = options.files.length > 1 ? frameOf(writer, options) : null;
  const { single = false }: Format = writers[options.to];
  let any = false;
  for (const story of stories) {
    const { reading, file, among } = story;
    if (single && among) {
      stories.fail(
        file,
        diagnostic('output-refused', `${options.to} holds one story, and there are several: ${SPLIT}`),
      );
      return;
    }
    if (among) around ??= frameOf(writer, options);
    const { meta, problem } = (await publications?.of(story)) ?? { meta: options.meta, problem: null };
    if (meta === null) {
      if (problem !== null) stories.fail(file, problem);
      continue;
    }
    if (problem !== null) stories.report(file, problem);
    const own = { ...options, meta };
    let text: string;
    try {
      text = await (around ?? writer).story(reading, own);
    } catch (error) {
      // What was given is not what the format takes: an address that none is.
      if (!(error instanceof RangeError)) throw error;
      stories.fail(file, diagnostic('output-refused', error.message));
      continue;
    }
    yield around === null ? text : (any ? around.between : around.open) + text;
    any = true;
  }
  if (any && around !== null) yield around.close;
}
