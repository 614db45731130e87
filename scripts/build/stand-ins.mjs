/** Modules that stand in for others: for code that is never reached, and for code that is loaded when it is first called. */
import { resolve } from 'node:path';

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
  // chalk's look at the terminal: src/cli/terminal/appearance.ts decides on the colours.
  '#supports-color': 'export default { stdout: false, stderr: false };',
  // commander's way to run programs as subcommands.
  'node:child_process': 'export default {};',
  // piscina's way to make threads nicer, in native code: ours are as they are.
  '@napi-rs/nice': 'export const nice = () => 0;',
};

const STUB = '\0stub:';

export const stub = {
  name: 'stub',
  // What is a stub for a library can be real for us.
  resolveId: (id, importer) => (Object.hasOwn(stubs, id) && importer?.includes('node_modules') ? STUB + id : undefined),
  load: (id) => (id.startsWith(STUB) ? { code: stubs[id.slice(STUB.length)], moduleType: 'js' } : undefined),
};

/**
 * Modules that are loaded when they are first called: their regular expressions hold Unicode classes, which V8 builds as
 * it loads them, and most copy needs none of them.
 */
export const lateModules = new Set(['fast-string-width']);

const LATE = '\0late:';

export const late = {
  name: 'late',
  resolveId: (id, importer) => (lateModules.has(id) && importer !== resolve('package.json') ? LATE + id : undefined),
  async load(id) {
    if (!id.startsWith(LATE)) return undefined;
    const real = await this.resolve(id.slice(LATE.length), resolve('package.json'));
    const loaded = `require(${JSON.stringify(real.id)}).default`;
    return { code: `let called; export default (text) => (called ??= ${loaded})(text);`, moduleType: 'js' };
  },
};
