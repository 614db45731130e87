/** The little of roff that the manual needs: text that is only text, and the man macros around it. */
import { folded } from './model.js';

/** Characters that roff, or its output device, turns into others: a manual's are to be copied as they are. */
const CHARACTERS: Record<string, string> = {
  '\\': '\\e',
  // Everywhere: what looks like a hyphen can be an option's, or in a file's name.
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Text in a line of roff. Apostrophes are no danger to the line's start any more, only full stops are. */
export function escaped(text: string): string {
  return text.replace(/[\\\-'`^~]/g, (character) => CHARACTERS[character] ?? character).replace(/^\./, '\\&.');
}

export function bold(text: string): string {
  return `\\fB${escaped(text)}\\fR`;
}

export function italic(text: string): string {
  return `\\fI${escaped(text)}\\fR`;
}

/** A macro's argument in quotes. */
export function argument(text: string): string {
  return `"${escaped(text).replaceAll('"', '\\(dq')}"`;
}

/** A paragraph under a term that stands out to its left; both are roff already. */
export function tagged(term: string, description: string): string[] {
  return description === '' ? ['.TP', term, '\\&'] : ['.TP', term, description];
}

/** Paragraphs, with blank lines between them; lines that start with two spaces are set as they are. */
export function prose(text: string): string[] {
  const lines: string[] = [];
  for (const block of text.split(/\n(?:[ \t]*\n)+/)) {
    // Lines of one kind that follow each other belong together.
    for (const part of block.match(/(?:^ {2}.*\n?)+|(?:^(?! {2}).*\n?)+/gm) ?? []) {
      if (part.trim() === '') continue;
      lines.push('.PP', ...(part.startsWith('  ') ? verbatim(part) : [escaped(folded(part))]));
    }
  }
  return lines;
}

function verbatim(part: string): string[] {
  const lines = part.trimEnd().split('\n');
  return ['.RS 2', '.nf', ...lines.map((line) => escaped(line.slice(2).trimEnd())), '.fi', '.RE'];
}
