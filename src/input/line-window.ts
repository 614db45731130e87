/** The part of an input that is looked at line by line: from the beginning of a line, or of what is left of a long one. */
export class LineWindow {
  text = '';
  /** Offset in the input of its first character. */
  offset = 0;
  /** 1-based number of its first line. */
  line = 1;
  /** Whether it begins inside a line that is too long to wait for its end. */
  startsInside = false;
  /** Up to here no line ends behind the first: the search for its end goes on from here. */
  private searched = 0;

  add(chunk: string): void {
    this.text = this.text === '' ? chunk : this.text + chunk;
  }

  /** Where the line ends that begins at an offset of the text; -1 where its end has not come yet. */
  lineEndFrom(at: number, lineEnd: '\n' | '\r'): number {
    const found = this.text.indexOf(lineEnd, Math.max(at, this.searched));
    if (found < 0) this.searched = this.text.length;
    return found;
  }

  /** Leaves out what has been looked at, up to an offset of the text. */
  moveTo(at: number): void {
    this.text = this.text.slice(at);
    this.offset += at;
    this.searched = Math.max(0, this.searched - at);
  }
}
