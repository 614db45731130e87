/** `--template page.html`: an editor's own page, in Liquid. Loaded only when one is given. */
import { basename, dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Context, filters, Liquid, LiquidError, toValue } from 'liquidjs';
import type { Template } from '../../formats/writer.js';
import { withClock } from '../../time.js';
import { statsOfItself } from '../below.js';
import { FileProblem } from '../file-problem.js';
import { textOf } from './text-file.js';

/** What a template may make of a story, captures and all, in characters and elements; how long it may take, in milliseconds. */
const LIMITS = { most: 50_000_000, longest: 60_000 };

/**
 * Reads a template. Everything that it prints is escaped, but what it asks for with `| raw`; it can include files of its
 * own folder, and no others: no link leads out of it. A name that does not exist is a mistake.
 * @throws FileProblem that names the file, line and column; so does the template, for what only a story brings out
 */
export function readTemplate(path: string, { most, longest } = LIMITS): Template {
  const folder = dirname(path);
  const engine = new Liquid({
    root: folder,
    partials: folder,
    layouts: folder,
    fs: filesOf(folder),
    extname: '.html',
    outputEscape: 'escape',
    // The copy's keys are data: nothing of JavaScript's own can be reached.
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    // A time is shown in its own zone, whatever that of the machine.
    preserveTimezones: true,
    // A template that counts to a billion is an error, and does not take the machine along.
    memoryLimit: most,
    renderLimit: longest,
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
  // The library counts what filters and ranges make, and not what is written.
  const { renderer } = engine;
  const render = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = (templates, context, emitter = new Counted(context)) =>
    render(templates, context, emitter);
  const source = textOf(path);
  const limits = {
    memory: `more than ${most.toLocaleString('en')} characters`,
    template: `more than ${longest / 1000} seconds`,
  };
  const template = told(path, limits, () => engine.parse(source, basename(path)));
  return (data) => told(path, limits, () => String(engine.renderSync(template, data)));
}

/** What is written of a template, or caught in a variable, counted. */
class Counted {
  buffer = '';

  constructor(private readonly context: Context) {}

  write(value: unknown): void {
    const text = textIn(value);
    this.context.memoryLimit.use(text.length);
    this.buffer += text;
  }
}

/** As the library writes it. */
function textIn(given: unknown): string {
  const value: unknown = toValue(given);
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(textIn).join('') : String(value);
}

/** Where a template's other files are: below its folder, no link and no pipe. The library reads with `renderSync` alone. */
function filesOf(folder: string): FS {
  const later = () => Promise.reject(new Error('never asked for'));
  return {
    exists: later,
    readFile: later,
    contains: later,
    containsSync: (root, file) => {
      const way = relative(root, file);
      return !isAbsolute(way) && way.split(sep)[0] !== '..';
    },
    existsSync: (file) => statsOfItself(file) !== null,
    readFileSync: (file) => textOf(file, folder),
    resolve: (root, file, extension) => resolve(root, extname(file) === '' ? file + extension : file),
    dirname,
    sep,
  };
}

type FS = NonNullable<NonNullable<ConstructorParameters<typeof Liquid>[0]>['fs']>;

type Filter = (this: unknown, value: unknown, ...rest: unknown[]) => unknown;

function told<T>(path: string, limits: Record<'memory' | 'template', string>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    // "undefined variable: headlin, line:3, col:7"
    const place = /, line:(?<line>\d+), col:(?<column>\d+)$/.exec(error.message);
    const { line, column } = place?.groups ?? {};
    const [words = '', file] = error.message.slice(0, place?.index).split(', file:');
    const where = file === undefined || file === basename(path) ? path : file;
    const limit = /^(memory|template) \w+ limit exceeded/.exec(words)?.[1] as keyof typeof limits | undefined;
    const message =
      limit !== undefined
        ? `it takes ${limits[limit]} for a story: is there a loop without an end?`
        : words.includes('call stack')
          ? 'it includes itself without end'
          : words;
    throw new FileProblem(line === undefined ? where : `${where}:${line}:${column}`, message);
  }
}
