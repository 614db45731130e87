/** `--template page.html`: an editor's own page, in Liquid. Loaded only when one is given. */
import { basename, dirname } from 'node:path';
import { filters, Liquid, LiquidError } from 'liquidjs';
import { withClock } from '../time.js';
import type { Template } from '../write/writer.js';
import { FileProblem } from './file-problem.js';
import { textOf } from './own-text.js';

/** What a template may make, in characters and elements, and how long it may take a story, in milliseconds. */
const MOST = 50_000_000;
const LONGEST = 60_000;

/**
 * Reads a template. Everything that it prints is escaped, but what it asks for with `| raw`; it can include files of its
 * own folder, and no others. A name that does not exist is a mistake.
 * @throws FileProblem that names the file, line and column; so does the template, for what only a story brings out
 */
export function readTemplate(path: string): Template {
  const engine = new Liquid({
    root: dirname(path),
    partials: dirname(path),
    layouts: dirname(path),
    extname: '.html',
    outputEscape: 'escape',
    // The copy's keys are data: nothing of JavaScript's own can be reached.
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    // A time is told in its own zone, whatever that of the machine.
    preserveTimezones: true,
    // A template that counts to a milliard is told so, and does not take the machine along.
    memoryLimit: MOST,
    renderLimit: LONGEST,
    // A condition may ask for what is not there.
    lenientIf: true,
  });
  // The library takes a mere date for midnight in Greenwich, which is the day before west of it.
  const date = filters['date'] as Filter;
  engine.registerFilter('date', function (value, ...rest) {
    return date.call(
      this,
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? withClock(value) : value,
      ...rest,
    );
  });
  const source = textOf(path);
  const template = told(path, () => engine.parse(source, basename(path)));
  return (data) => told(path, () => String(engine.renderSync(template, data)));
}

type Filter = (this: unknown, value: unknown, ...rest: unknown[]) => unknown;

function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    // "undefined variable: headlin, line:3, col:7"
    const place = /, (?:file:(?<file>.*), )?line:(?<line>\d+), col:(?<column>\d+)$/.exec(error.message);
    const { file, line, column } = place?.groups ?? {};
    const words = error.message.slice(0, place?.index);
    const where = file === undefined || file === basename(path) ? path : file;
    const message = words.includes('call stack') ? 'it includes itself without end' : words;
    throw new FileProblem(line === undefined ? where : `${where}:${line}:${column}`, message);
  }
}
