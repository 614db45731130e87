/** The fields of a Word document: what stands for a page's number, a link, a table of contents. */
import { linkOf } from '../field-links.js';

interface Field {
  instruction: string;
  shows: boolean;
  /** Where the link leads that it is, or that stands around it. */
  href: string | null;
}

/** Fields that are open, one inside another. What they say is no copy; what they show is. */
export class DocxFields {
  private readonly open: Field[] = [];
  /** How many of them do not show yet. */
  private saying = 0;

  /** Whether what comes is copy. */
  get shows(): boolean {
    return this.saying === 0;
  }

  /** Where the link leads that stands around what comes. */
  get href(): string | null {
    return this.open.at(-1)?.href ?? null;
  }

  begin(instruction: string | null = null): void {
    this.open.push({ instruction: instruction ?? '', shows: false, href: this.href });
    this.saying++;
    if (instruction !== null) this.separate();
  }

  say(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.shows) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field === undefined || field.shows) return;
    field.shows = true;
    this.saying--;
    field.href = linkOf(field.instruction) ?? field.href;
  }

  end(): void {
    const field = this.open.pop();
    if (field?.shows === false) this.saying--;
  }

  /** A paragraph ends: a field that says something over its end is broken, and must not take the rest of the copy. */
  endParagraph(): void {
    while (this.open.at(-1)?.shows === false) this.end();
  }
}
