/** The regular expressions of the program: those that its source writes out, and those that it makes as it runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Expression, parseSync, Visitor } from 'oxc-parser';
import { root } from './command.js';

export interface Pattern {
  source: string;
  flags: string;
  /** Files and lines below src. */
  at: string[];
}

/** Patterns once each, by what they are; the places of one that stands several times are gathered. */
class Patterns extends Map<string, Pattern> {
  add(source: string, flags: string, at: string): void {
    const key = `/${source}/${flags}`;
    const known = this.get(key);
    if (known === undefined) this.set(key, { source, flags, at: [at] });
    else if (!known.at.includes(at)) known.at.push(at);
  }
}

/** All literals of src, and the files that build patterns. */
export function writtenPatterns(): { patterns: Pattern[]; builders: string[] } {
  const found = new Patterns();
  const builders = new Set<string>();
  const folder = join(root, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    const { program, errors } = parseSync(file, text);
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
    const builds = ({ callee }: { callee: Expression }) => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') builders.add(file);
    };
    new Visitor({
      Literal(node) {
        if (!('regex' in node) || node.regex === null) return;
        const line = text.slice(0, node.start).split('\n').length;
        found.add(node.regex.pattern, node.regex.flags, `${file}:${line}`);
      },
      NewExpression: builds,
      CallExpression: builds,
    }).visit(program);
  }
  return { patterns: [...found.values()], builders: [...builders].sort() };
}

/** What is built from texts while something runs, by the files of src that build it. */
export async function builtPatterns(run: () => Promise<void>): Promise<{ patterns: Pattern[]; builders: string[] }> {
  const found = new Patterns();
  const Real = RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags);
      const file = /\/src\/([^?:]+\.ts)/.exec(new Error().stack ?? '')?.[1];
      if (file !== undefined) found.add(made.source, made.flags, file);
      return made;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Real;
  }
  const patterns = [...found.values()];
  return { patterns, builders: [...new Set(patterns.flatMap(({ at }) => at))].sort() };
}
