/** `wirecopy [file...]`: sets stories in a format. */
import { type FormatName, writers } from '../write/index.js';
import type { WriteOptions, Writer } from '../write/writer.js';
import { writeFile } from './files.js';
import { print } from './print.js';
import { complain, displayName, formatDiagnostic } from './report.js';
import type { Stories } from './stories.js';
import { EXIT, type World } from './world.js';

export interface SetOptions extends WriteOptions {
  /** The inputs, as named: several are framed as such, even if one can't be read. */
  files: readonly string[];
  to: FormatName;
  /** Path of the output; null for standard output. */
  output: string | null;
  /** See `print`. */
  pager: string | null;
}

/** Sets the stories of all files; returns the exit code. */
export async function set(stories: Stories, options: SetOptions, world: World): Promise<number> {
  const writer = await writers[options.to].load();
  const pieces = frame(writer, stories, options);
  if (options.output === null) return print(pieces, stories, world, options.pager);

  const text = [...pieces].join('');
  if (text === '') return EXIT.failed;
  const problem = await writeFile(options.output, text, stories.inputs);
  if (problem !== null) complain(world, formatDiagnostic(displayName(options.output), problem));
  return problem === null && !stories.failed ? EXIT.well : EXIT.failed;
}

/** The stories in the format, framed where several were asked for; nothing at all where none could be read. */
function* frame(writer: Writer, stories: Stories, options: SetOptions): Generator<string> {
  let several = options.files.length > 1 ? writer.several : undefined;
  let any = false;
  for (const { reading, more } of stories) {
    if (!any && more) several = writer.several;
    if (several === undefined) {
      yield writer.story(reading, options);
    } else {
      yield (any ? several.between : several.open) + several.story(reading, options);
    }
    any = true;
  }
  if (any && several !== undefined) yield several.close;
}
