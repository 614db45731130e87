/** The options of publication. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { checkedMetaValue, type Meta } from '../meta.js';
import type { Given } from '../run/publication.js';
import { FileOption } from './options.js';

/** By the option's name in the program, the key that it fills and what its help says. */
const rows = {
  url: ['url', '--url <address>', 'where the story is published'],
  image: ['image', '--image <address>', 'a picture for previews'],
  imageAlt: ['imageAlt', '--image-alt <text>', 'what the picture shows'],
  published: ['published', '--published <time>', 'when (2026-11-23, 2026-11-23T08:00:00Z)'],
  modified: ['modified', '--modified <time>', 'when it was last changed'],
  publisher: ['publisher', '--publisher <name>', 'who publishes it, if the copy names somebody else'],
  publisherLogo: ['publisherLogo', '--publisher-logo <address>', 'the publisher’s logo'],
  section: ['section', '--section <name>', 'the section of the paper'],
  keywords: ['keywords', '--keywords <list>', 'separated by commas'],
  copyright: ['copyright', '--copyright <notice>', 'as it should be printed'],
  mailFrom: ['from', '--mail-from <address>', 'who sends the e-mail; without it the e-mail is a draft'],
  mailTo: ['recipient', '--mail-to <address>', 'who gets the e-mail'],
} as const satisfies Record<string, readonly [keyof Meta, string, string]>;

type Name = keyof typeof rows;

export type PublicationFlags = { [name in Name]?: unknown } & { meta?: string };

const names = Object.keys(rows) as Name[];

const GROUP = 'Publication (or in story.meta.json beside story.txt):';

/** A sidecar that stands elsewhere. */
export function metaOption(): Option {
  return new FileOption('--meta <file>', 'a file with all this, if it is elsewhere').helpGroup(GROUP);
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
