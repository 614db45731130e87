// Builds dist: the command as CommonJS chunks with V8's compiled code beside them, the library as ES modules with
// types, the schemas, and the licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Code that is imported but never reached; each would cost more at start than all of ours. */
const stubs = {
  // marked-terminal's highlighter, tables, emoji and links: no token of ours is code, a table or a link.
  'cli-highlight': 'export const highlight = (code) => code;',
  'cli-table3': 'export default class {}',
  'node-emoji': 'export const get = (name) => name;',
  'supports-hyperlinks': 'export default { stdout: false };',
  'ansi-escapes': 'export default { link: (text) => text };',
  // marked-terminal's own colours, a dozen of chalk's chains that ours replace.
  chalk: 'const same = new Proxy((text) => text, { get: () => same }); export default same;',
  // chalk's look at the terminal: commands/terminal.ts decides on the colours.
  '#supports-color': 'export default { stdout: false, stderr: false };',
  // commander's way to run programs as subcommands.
  'node:child_process': 'export default {};',
  // piscina's way to make threads nicer, in native code: ours are as they are.
  '@napi-rs/nice': 'export const nice = () => 0;',
};

const stub = {
  name: 'stub',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[#@a-z]/ }, ({ path, importer }) =>
      // What is a stub for a library can be real for us.
      Object.hasOwn(stubs, path) && importer.includes('node_modules') ? { path, namespace: 'stub' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: stubs[path] }));
  },
};

/**
 * A module that is loaded when it is first called: its regular expressions hold Unicode classes, which V8 builds as it
 * loads them, and most copy needs none of them.
 */
const late = {
  name: 'late',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^fast-string-width$/ }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /.*/, namespace: 'late' }, async ({ path }) => {
      const real = await resolve(path, { resolveDir: 'src', kind: 'import-statement', namespace: 'late' });
      return {
        contents: `let called; export default (text) => (called ??= require(${JSON.stringify(real.path)}).default)(text);`,
        resolveDir: 'src',
      };
    });
  },
};

/** What both builds have in common. */
const common = { bundle: true, legalComments: 'none', metafile: true, logLevel: 'warning' };

function escapeUnit(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The program, and each module that is imported with `import()`, as a chunk that bin/wirecopy.js loads when it is asked for. */
async function buildCommand() {
  const metafiles = [];
  const sources = new Set(['src/cli.ts', 'src/batch/worker.ts']);
  const split = {
    name: 'split',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir, importer }) => {
        const source = join(resolveDir, path).replace(/\.js$/, '.ts');
        const chunk = `./${basename(path, '.js')}.cjs`;
        if (kind === 'dynamic-import') {
          sources.add(source);
          return { path: chunk, external: true };
        }
        // Words of a language are a function without anything else: loaded when it is first called. English is always.
        if (importer.endsWith(join('languages', 'index.ts')) && !/\/en\.js$/.test(path)) {
          sources.add(source);
          return { path: chunk, namespace: 'words' };
        }
        return kind === 'require-call' && path.endsWith('.cjs') ? { path, external: true } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'words' }, ({ path }) => {
        const tag = basename(path, '.cjs');
        return { contents: `export const ${tag} = () => require(${JSON.stringify(path)}).${tag}();` };
      });
    },
  };
  // The set grows while it is walked: a chunk's own imports come behind it.
  for (const source of sources) {
    const outfile = join('dist', 'bin', `${basename(source, '.ts')}.cjs`);
    const { metafile } = await build({
      ...common,
      entryPoints: [source],
      outfile,
      format: 'cjs',
      platform: 'node',
      // jsonc-parser's main is of a kind that can't be bundled.
      mainFields: ['module', 'main'],
      target: 'node20.19',
      minify: true,
      charset: 'ascii',
      // Node's own `import()` would start its loader of ES modules.
      supported: { 'dynamic-import': false },
      // What asks a library for its own place gets the chunk's.
      define: { 'import.meta.url': '__filename' },
      plugins: [late, stub, split],
    });
    // bin/wirecopy.js reads chunks as Latin-1, which is quickest; esbuild leaves regular expressions as they are.
    const code = readFileSync(outfile, 'utf8').replace(/[^\0-\x7f]/g, escapeUnit);
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
    // As bin/wirecopy.js expects it: the hash, then a function, so that the source is compiled as it is read.
    writeFileSync(outfile, `//${hash}\n(function(exports,require,module,__filename,__dirname){${code}})`);
    metafiles.push(metafile);
  }
  return metafiles;
}

/** What piscina's threads begin with: a file of its own, beside the chunk that starts them. */
async function buildThreads() {
  const { metafile } = await build({
    ...common,
    entryPoints: ['node_modules/piscina/dist/worker.js'],
    outfile: 'dist/bin/worker.js',
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    plugins: [stub],
  });
  writeFileSync('dist/bin/package.json', '{ "type": "commonjs" }\n');
  return metafile;
}

async function buildLibrary() {
  const { metafile } = await build({
    ...common,
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    // The e-mail's library alone needs Node; it is a chunk that only that format loads.
    external: ['node:*'],
    mainFields: ['module', 'main'],
    target: 'es2022',
    plugins: [late, stub],
  });
  for (const schema of ['article', 'style', 'theme', 'config', 'meta'])
    copyFileSync(`src/${schema}.schema.json`, `dist/${schema}.schema.json`);
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.types.json'], {
    stdio: 'inherit',
  });
  return metafile;
}

/** The licences that the bundled packages ask to be kept with their code. */
function writeLicences(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const names = files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean);
  const texts = [...new Set(names)].sort().map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (file === undefined) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', texts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** English copy of ours of every kind: what is compiled is what one of them has used. Words of other languages cost their size. */
function storiesToWarm() {
  const labelled = 'fixtures/labelled';
  const texts = existsSync(labelled) ? readdirSync(labelled).filter((name) => name.endsWith('.txt')) : [];
  const isEnglish = (name) =>
    JSON.parse(readFileSync(join(labelled, name.replace(/txt$/, 'json')), 'utf8')).language === 'en';
  return [
    join('fixtures', readdirSync('fixtures')[0], 'input.txt'),
    ...texts.filter(isEnglish).map((name) => join(labelled, name)),
  ];
}

/** Does each kind of work once, and keeps what V8 has compiled by then. */
async function writeCaches() {
  const { load, scripts } = createRequire(import.meta.url)('../bin/wirecopy.js');
  const { formatNames, writers } = await import('../dist/index.js');
  const stories = storiesToWarm();
  const nowhere = openSync(devNull, 'w');
  const world = { env: {}, stdin: 0, stdout: nowhere, stderr: nowhere, columns: () => 80, rows: () => 24, held: null };
  const coloured = ['--color', 'always', '--theme', 'dark', '--no-pager'];
  const isStyled = (name) => writers[name].styled === 'terminal';
  // One alone as well: a page of one story holds what a page of several does not.
  const all = formatNames.flatMap((name) =>
    (writers[name].single ? [stories.slice(0, 1)] : [stories, stories.slice(0, 1)]).map((inputs) => ({
      argv: ['--to', name, ...(isStyled(name) ? coloured : [])],
      inputs,
    })),
  );
  for (const { argv, inputs } of [...all, { argv: ['explain', ...coloured], inputs: stories }]) {
    const code = await load('cli').run({ ...world, stderr: 2, argv: [...argv, '--quiet', '--no-config', ...inputs] });
    if (code !== 0) throw new Error(`wirecopy ${argv.join(' ')} ended with ${code}`);
  }
  closeSync(nowhere);
  for (const { script, cacheFile } of scripts) writeFileSync(cacheFile, script.createCachedData());
}

/** What the package installs beside the command: manual and completions, made of the program itself. */
function writeManual() {
  const { load } = createRequire(import.meta.url)('../bin/wirecopy.js');
  const { wholeProgram } = load('cli');
  const { completionFor, manualOf, completionFile, shellNames } = load('manual');
  const program = wholeProgram({ argv: [], env: {}, stdin: 0, stdout: 1, stderr: 2, held: null });
  mkdirSync('dist/man', { recursive: true });
  mkdirSync('dist/completions', { recursive: true });
  writeFileSync('dist/man/wirecopy.1', manualOf(program, new Date().toISOString().slice(0, 10)));
  for (const shell of shellNames) {
    writeFileSync(join('dist/completions', completionFile(shell, 'wirecopy')), completionFor(shell, program));
  }
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/bin', { recursive: true });
writeLicences([...(await buildCommand()), await buildThreads(), await buildLibrary()]);
await writeCaches();
writeManual();
