/** The lines of a Markdown file, each with its place: marked is given the lines, and what it parts is found in them again. */

export interface SourceLine {
  /** Where it begins in the source. */
  start: number;
  /** Without its line end. */
  text: string;
}

/** The lines from an offset on; ended by LF, CR LF or CR, as in CommonMark. */
export function linesOf(source: string, from: number): SourceLine[] {
  const lines: SourceLine[] = [];
  const ends = /\r\n?|\n/g;
  ends.lastIndex = from;
  let start = from;
  for (let end = ends.exec(source); end !== null; end = ends.exec(source)) {
    lines.push({ start, text: source.slice(start, end.index) });
    start = end.index + end[0].length;
  }
  lines.push({ start, text: source.slice(start) });
  return lines;
}

/** A text of several lines that stands in lines of the source, each behind what contains it: where its units stand. */
export class LeafPlaces {
  private readonly starts: number[] = [];
  private readonly froms: (number | null)[] = [];

  /**
   * @param text lines separated by LF; each ends, but for white space, where its line of the source does
   * @param first the index of its first line
   */
  constructor(text: string, lines: readonly SourceLine[], first: number) {
    let at = 0;
    text.split('\n').forEach((own, index) => {
      this.starts.push(at);
      this.froms.push(placeIn(lines[first + index], own));
      at += own.length + 1;
    });
  }

  /** Where a unit of the text stands in the source; null where that is not known. */
  of(offset: number): number | null {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const from = this.froms[low] ?? null;
    return from === null ? null : from + offset - (this.starts[low] as number);
  }
}

/** Where a line's content begins in its line of the source; white space in front of it may have been folded. */
function placeIn(line: SourceLine | undefined, own: string): number | null {
  if (line === undefined) return null;
  const content = own.trim();
  if (content === '') return null;
  const at = line.text.lastIndexOf(content);
  return at < 0 ? null : line.start + at - (own.length - own.trimStart().length);
}
