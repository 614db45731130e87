/** `wirecopy formats`: what can be written, and what of a story each format can't hold. */
import { formatNames, writers } from '../write/index.js';
import { toJson } from '../write/json.js';
import { fieldNames } from '../write/places.js';
import { wrap } from '../write/wrap.js';
import type { Format } from '../write/writer.js';
import { writeAll } from './output.js';
import { EXIT, type World } from './world.js';

/** Prints the formats; returns the exit code. */
export async function printFormats(to: 'text' | 'json', world: World): Promise<number> {
  const rows = await Promise.all(
    formatNames.map(async (name) => {
      const format: Format = writers[name];
      const places = await format.places();
      const lacks = fieldNames.filter((field) => places[field] === null);
      const { description, extension, mediaType } = format;
      return { name, description, extension: `.${extension}`, mediaType, lacks, places };
    }),
  );
  if (to === 'json') {
    const byName = Object.fromEntries(rows.map(({ name, ...row }) => [name, row]));
    writeAll(world.stdout, `${toJson(byName, 2)}\n`);
    return EXIT.well;
  }
  const longest = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const indent = ' '.repeat(longest);
  const texts = rows.map(({ name, description, extension, mediaType, lacks }) =>
    [
      `${name.padEnd(longest)}${extension}  ${mediaType}`,
      `${indent}${description}`,
      ...(lacks.length === 0 ? [] : wrap(`Not held: ${lacks.join(', ')}`, 78 - longest).map((line) => indent + line)),
    ].join('\n'),
  );
  writeAll(world.stdout, `${texts.join('\n\n')}\n`);
  return EXIT.well;
}
