/** The command as chunks that bin/wirecopy.js loads when they are asked for. Each module is in exactly one. */
import { writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { lateConstants } from './late-constants.mjs';
import { modelFile, writeModel } from './model.mjs';
import { placing, RUNTIME } from './placing.mjs';
import { schemas } from './schemas.mjs';
import { lateModules, stub } from './stand-ins.mjs';

/** Where chunks lie, all in one folder: they ask for each other by name. */
export const folder = join('dist', 'bin');

/** V8's compiled code stands behind a copy of its source, where it must begin at a whole word, in bytes. */
const WORD = 8;

/** What a module's sources are bundled with, for the command and for the library. */
export const common = {
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // jsonc-parser's main is of a kind that can't be bundled.
    mainFields: ['module', 'main'],
  },
};

/** A chunk's name is the path of its module, so that two of one name are two of one path. */
function nameOf(path) {
  const inside = relative('src', path.replaceAll('\0', ''));
  return inside
    .replace(/\.\w+$/, '')
    .replaceAll(sep, '.')
    .replace(/^[.]+/, '');
}

/** Chunks that nothing asks for by name, because several need them, are called by their last module. */
function fileNameOf({ name, facadeModuleId, moduleIds }) {
  if (facadeModuleId != null) return `${nameOf(facadeModuleId)}.cjs`;
  // See `placing`: a chunk that has what another needs as well is called by its own module.
  if (name?.startsWith('src/')) return `${nameOf(resolve(name))}.cjs`;
  return `shared.${nameOf(moduleIds.at(-1) ?? name)}.cjs`;
}

/**
 * Fails where two chunks would be one file, also where a file system does not tell capitals from small letters, and where
 * two hold the same module: its classes would be two, and `instanceof` would not know the other's.
 * @param chunks of the bundler: `{ fileName, facadeModuleId, moduleIds }`
 */
export function checkChunks(chunks) {
  const files = new Map();
  const modules = new Map();
  for (const chunk of chunks) {
    const { fileName, moduleIds } = chunk;
    const other = files.get(fileName.toLowerCase());
    if (other !== undefined) {
      throw new Error(`two chunks are called ${fileName}: of ${other.moduleIds.at(-1)} and of ${moduleIds.at(-1)}`);
    }
    // The bundler gives the second of one name another one, which nobody asks for.
    if (fileName !== fileNameOf(chunk)) throw new Error(`a chunk is called ${fileName}, not ${fileNameOf(chunk)}`);
    files.set(fileName.toLowerCase(), chunk);
    for (const id of moduleIds) {
      if (modules.has(id)) throw new Error(`${id} is in ${modules.get(id)} and in ${fileName}`);
      modules.set(id, fileName);
    }
  }
}

/**
 * What most copy does not need: the words of each language but English, the table by which other languages than English are
 * told, those of dates, the line models, of which framed copy needs none and plain copy one, and what reads copy that came in a carrier.
 */
const seldom =
  /^languages\.(?!en$)\w\w$|^read\.(?:language\.foreign|grammar\.calendar\.\w+|model\.(?:unframed|hinted)|carried\.carried)$/;

/**
 * Modules that are chunks of their own, loaded when what they export is first called: those that most copy does not need,
 * each a function named as its file, and the libraries of `late`.
 * @param found takes their paths
 */
function apart(found) {
  const APART = '\0apart:';
  const isSeldom = (id, importer) =>
    id.startsWith('.') && importer?.endsWith('.ts') && seldom.test(nameOf(resolve(dirname(importer), id)));
  return {
    name: 'apart',
    async resolveId(id, importer, options) {
      if (!isSeldom(id, importer) && !lateModules.has(id)) return undefined;
      const real = await this.resolve(id, importer, { ...options, skipSelf: true });
      if (!found.has(real.id)) this.emitFile({ type: 'chunk', id: real.id, preserveSignature: 'allow-extension' });
      found.add(real.id);
      return APART + real.id;
    },
    load(id) {
      if (!id.startsWith(APART)) return undefined;
      const name = nameOf(id.slice(APART.length));
      const called = name.includes('node_modules') ? 'default' : name.split('.').at(-1);
      const code = `const called = (...given) => module.require("./${name}.cjs").${called}(...given); export { called as ${called} };`;
      return { code, moduleType: 'js' };
    },
    buildEnd() {
      if (found.size <= lateModules.size)
        throw new Error('no language and no model is a chunk of its own: have their folders been moved?');
    },
  };
}

/** bin/wirecopy.js reads chunks as Latin-1, which is quickest. */
function escapeUnit(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Gives another chunk to bin/wirecopy.js as loaded. */
function holding({ fileName, code }) {
  return `module.hold(${JSON.stringify(fileName)},function(exports){${code}\n});`;
}

/** What can't be found is a mistake here, not something that users have. */
export function noMistake(level, log, next) {
  if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
  next(level, log);
}

/** @returns the paths of the modules that went into the command */
export async function buildCommand() {
  const found = new Set();
  const bundle = await rolldown({
    ...common,
    input: 'src/cli/program.ts',
    platform: 'node',
    plugins: [apart(found), modelFile, schemas, stub, lateConstants],
    onLog: noMistake,
    // What the entry has is not in another chunk, however it is imported.
    checks: { ineffectiveDynamicImport: false, pluginTimings: false },
    // What asks a library for its own place gets the chunk's.
    transform: { target: 'node20.19', define: { 'import.meta.url': '__filename' } },
    preserveEntrySignatures: 'allow-extension',
  });
  const { output } = await bundle.generate({
    dir: folder,
    format: 'cjs',
    entryFileNames: fileNameOf,
    chunkFileNames: fileNameOf,
    minify: true,
    comments: false,
    exports: 'named',
    esModule: false,
    externalLiveBindings: false,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: placing('cli.program', found) }],
    },
  });
  await bundle.close();
  checkChunks(output);
  // What the bundler's own code needs is in the chunk that is always loaded: a file to open costs more than it has.
  const runtime = output.find(({ moduleIds }) => moduleIds.length === 1 && moduleIds[0] === RUNTIME);
  for (const { code, fileName, isEntry } of output) {
    if (fileName === runtime?.fileName) continue;
    const held = isEntry && runtime !== undefined ? holding(runtime) : '';
    const ascii = `${held}${code}`.replace(/[^\0-\x7f]/g, escapeUnit);
    // A function, as bin/wirecopy.js expects it, so that the source is compiled as it is read.
    const source = `(function(exports,require,module,__filename,__dirname){${ascii}\n})`;
    writeFileSync(join(folder, fileName), source.padEnd(Math.ceil(source.length / WORD) * WORD));
  }
  await writeModel(folder);
  return output.flatMap(({ modules }) => Object.keys(modules));
}
