/** What documents have from the registry of carriers; what they have of formats, scripts/mapping.mjs makes. */
import { carriers } from '../../src/input/carriers/index.js';

/** By the path of a file: its text, brought up to date. */
export const derived: Readonly<Record<string, (text: string) => string>> = {
  'README.md': (text) => between(text, 'carriers', carrierList()),
};

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string, lines: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`there is no ${open.trim()} ... ${close}`);
  return `${text.slice(0, start + open.length)}${lines}${text.slice(end)}`;
}

function carrierList(): string {
  const named = (extensions: readonly string[]) =>
    extensions.length === 0 ? '' : ` (${extensions.map((extension) => `\`.${extension}\``).join(', ')})`;
  return wrapped(`${carriers.map(({ title, extensions }) => `${title}${named(extensions)}`).join('; ')}.`);
}

/** A paragraph in lines of at most 118 columns. */
function wrapped(text: string): string {
  let lines = '';
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > 118) {
      lines += `${line}\n`;
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return `${lines}${line}\n`;
}
