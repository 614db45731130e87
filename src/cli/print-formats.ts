/** `wirecopy formats`: what can be written, and what of a story each format can't hold. */
import { formatNames, writers } from '../formats/index.js';
import { toJson } from '../formats/json.js';
import { type Field, fieldNames } from '../formats/shared/field-map.js';
import { wrap } from '../formats/shared/wrap.js';
import type { Format } from '../formats/writer.js';
import { type Environment, EXIT } from '../run/environment.js';
import { writeAll } from '../run/output.js';

/** Columns of the list: of a terminal, as many as it has, but no more than are read well. */
const WIDEST = 78;
const NARROWEST = 40;

/** Prints the formats; returns the exit code. */
export async function printFormats(to: 'text' | 'json', environment: Environment): Promise<number> {
  const rows = await Promise.all(
    formatNames.map(async (name) => {
      const format: Format = writers[name];
      const places = await format.fieldMap();
      const lacks = fieldNames.filter((field) => places[field] === null);
      const { description, extension, mediaType } = format;
      return { name, description, extension: `.${extension}`, mediaType, lacks, places };
    }),
  );
  if (to === 'json') {
    const byName = Object.fromEntries(rows.map(({ name, ...row }) => [name, row]));
    writeAll(environment.stdout, `${toJson(byName, 2)}\n`);
    return EXIT.well;
  }
  const columns = Math.min(Math.max(environment.columns() ?? WIDEST, NARROWEST), WIDEST);
  const longest = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const indent = ' '.repeat(longest);
  const indented = (text: string) => wrap(text, columns - longest).map((line) => indent + line);
  const texts = rows.map(({ name, description, extension, mediaType, lacks }) =>
    [
      `${name.padEnd(longest)}${extension}  ${mediaType}`,
      ...indented(description),
      ...(lacks.length === 0 ? [] : indented(`Not held: ${inShort(lacks).join(', ')}`)),
    ].join('\n'),
  );
  const foot = wrap('meta is what the copy can’t know: wirecopy help publication', columns).join('\n');
  writeAll(environment.stdout, `${[...texts, foot].join('\n\n')}\n`);
  return EXIT.well;
}

/** The fields, where all of a kind are among them as that kind: "wire.*". */
function inShort(lacks: readonly Field[]): string[] {
  const groupOf = (field: Field) => (field.includes('.') ? field.replace(/\..*/, '.*') : field);
  const whole = (group: string) => {
    const members = fieldNames.filter((field) => groupOf(field) === group);
    return members.length > 1 && members.every((field) => lacks.includes(field));
  };
  return [...new Set(lacks.map((field) => (whole(groupOf(field)) ? groupOf(field) : field)))];
}
