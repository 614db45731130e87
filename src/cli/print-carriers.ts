/** `wirecopy carriers`: what can be read. */
import { toJson } from '../formats/json.js';
import { wrap } from '../formats/shared/wrap.js';
import { carriers } from '../input/carriers/index.js';
import { type Environment, EXIT } from '../run/environment.js';
import { writeAll } from '../run/output.js';

/** What has no file of its own in the registry. */
const others = [
  { name: 'copy', title: 'plain copy of any house or wire: everything that is nothing else', extensions: ['txt'] },
  {
    name: 'ndjson',
    title: 'records: {"id": ..., "from": ..., "text": ...} a line, a story each; only where --from says so',
    extensions: [],
  },
];

/** Columns of the list: of a terminal, as many as it has, but no more than are read well. */
const WIDEST = 78;
const NARROWEST = 40;

/** Prints the carriers; returns the exit code. */
export function printCarriers(to: 'text' | 'json', environment: Environment): number {
  const rows = [...others, ...carriers.map(({ name, title, extensions }) => ({ name, title, extensions }))];
  if (to === 'json') {
    const byName = Object.fromEntries(rows.map(({ name, ...row }) => [name, row]));
    writeAll(environment.stdout, `${toJson(byName, 2)}\n`);
    return EXIT.well;
  }
  const columns = Math.min(Math.max(environment.columns() ?? WIDEST, NARROWEST), WIDEST);
  const longest = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const texts = rows.map(({ name, title, extensions }) => {
    const endings = extensions.map((extension) => `.${extension}`).join(', ');
    const [first = '', ...rest] = wrap(endings === '' ? title : `${title} (${endings})`, columns - longest);
    return [name.padEnd(longest) + first, ...rest.map((line) => ' '.repeat(longest) + line)].join('\n');
  });
  const foot = wrap(
    'A carrier is recognised by the file’s first bytes, then by its ending; --from names it. wirecopy fetches no address: curl -L ADDRESS | wirecopy --from html',
    columns,
  ).join('\n');
  writeAll(environment.stdout, `${texts.join('\n')}\n\n${foot}\n`);
  return EXIT.well;
}
