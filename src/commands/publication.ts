/** What the copy can't know of its publication: from options, a sidecar beside the story, the configuration. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { checkedMetaValue, type Meta, noMeta } from '../meta.js';
import { FileProblem } from './file-problem.js';
import { FileOption } from './options.js';
import type { Sidecar } from './sidecar.js';
import type { Story } from './stories.js';

/** By the option's name in the program, the key that it fills and what its help says. */
const rows = {
  url: ['url', '--url <address>', 'where the story is published'],
  image: ['image', '--image <address>', 'a picture for previews'],
  imageAlt: ['imageAlt', '--image-alt <text>', 'what the picture shows'],
  published: ['published', '--published <time>', 'when (2026-11-23, 2026-11-23T08:00:00Z)'],
  modified: ['modified', '--modified <time>', 'when it was last changed'],
  publisher: ['publisher', '--publisher <name>', 'who publishes it, if not whom the copy names'],
  publisherLogo: ['publisherLogo', '--publisher-logo <address>', 'the publisher’s logo'],
  section: ['section', '--section <name>', 'the section of the paper'],
  keywords: ['keywords', '--keywords <list>', 'parted by commas'],
  copyright: ['copyright', '--copyright <notice>', 'as it is to be printed'],
  mailFrom: ['from', '--mail-from <address>', 'who sends the e-mail; without it, it is a draft'],
  mailTo: ['recipient', '--mail-to <address>', 'whom the e-mail is for'],
} as const satisfies Record<string, readonly [keyof Meta, string, string]>;

type Name = keyof typeof rows;

export type PublicationFlags = { [name in Name]?: unknown } & { meta?: string };

const names = Object.keys(rows) as Name[];

const GROUP = 'Publication (or in story.meta.json beside story.txt):';

/** A sidecar that stands elsewhere. */
export function metaOption(): Option {
  return new FileOption('--meta <file>', 'a file with all this, wherever it is').helpGroup(GROUP);
}

/** The options, each checked as it is given. */
export function publicationOptions(): Option[] {
  const options = names.map((name) => {
    const [key, flags, description] = rows[name];
    return new Option(flags, description).helpGroup(GROUP).argParser((value: string) => {
      try {
        return checkedMetaValue(key, value);
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message);
      }
    });
  });
  return [...options, metaOption()];
}

/** What was given for all stories: plain data, so that a worker can be told. */
export interface Given {
  /** On the command line, which beats a sidecar. */
  asked: Partial<Meta>;
  /** In the environment or the configuration, which a sidecar beats. */
  configured: Partial<Meta>;
  /** Path of the file that `--meta` names. */
  file: string | null;
  /** Folder below which no link is followed to a sidecar: others may write to it. Null where that is no matter. */
  below: string | null;
}

/** What the options say of publication, the program's own having been parsed. */
export function givenBy(program: Command, flags: PublicationFlags): Given {
  const from = (wanted: boolean) =>
    Object.fromEntries(
      names
        .filter((name) => flags[name] !== undefined && (program.getOptionValueSource(name) === 'cli') === wanted)
        .map((name) => [rows[name][0], flags[name]]),
    ) as Partial<Meta>;
  return { asked: from(true), configured: from(false), file: flags.meta ?? null, below: null };
}

/** What is known of each story's publication. */
export class Publications {
  constructor(private readonly given: Given) {}

  /**
   * What is known of a story, and what is wrong with it.
   * @returns no data where there is a mistake in its sidecar: it is not to be published without
   * @throws FileProblem for a mistake in the file that `--meta` names
   */
  async of({
    file,
    reading,
    among,
  }: Pick<Story, 'file' | 'reading' | 'among'>): Promise<{ meta: Meta | null; problem: Diagnostic | null }> {
    const { input } = reading.article;
    const { asked, configured, file: named, below } = this.given;
    let sidecar: Sidecar | null;
    try {
      const path = named ?? presentSidecarOf(file, below);
      const folder = named === null ? below : null;
      sidecar = path === null ? null : (await import('./sidecar.js')).readSidecar(path, input, folder);
    } catch (error) {
      if (!(error instanceof FileProblem) || named !== null) throw error;
      const { located } = await import('./locate.js');
      return { meta: null, problem: diagnostic('publication-invalid', located(error)) };
    }
    const meta = { ...noMeta, ...configured, ...sidecar?.meta, ...asked };
    if (meta.url === null || !among || (sidecar?.ownAddress && asked.url === undefined)) return { meta, problem: null };
    const message =
      'an address is of one story, and there are several: left out; a list in story.meta.json has one for each';
    return { meta: { ...meta, url: null }, problem: diagnostic('address-of-many', message) };
  }
}

/** `story.meta.json` beside `story.txt`. */
export function sidecarOf(file: string): string {
  return `${file.replace(/\.[^./\\]*$/, '')}.meta.json`;
}

/**
 * Where there is one.
 * @throws FileProblem for a link where none is followed, and for what is no file
 */
export function presentSidecarOf(file: string | null, below: string | null): string | null {
  if (file === null) return null;
  const path = sidecarOf(file);
  const { lstatSync, statSync } = process.getBuiltinModule('node:fs');
  const stats = (below === null ? statSync : lstatSync)(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isSymbolicLink()) throw new FileProblem(path, 'a link that is not followed: put the file itself there');
  // A pipe or a device that happens to be called so would be waited for.
  if (!stats.isFile() && !stats.isDirectory())
    throw new FileProblem(path, 'no file: move it away, or name it with --meta');
  return path;
}
