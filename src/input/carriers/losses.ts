/** What of a document is not read, and is reported: what has been deleted, comments, hidden text, pictures. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';

export type Loss = 'comment' | 'deletion' | 'hidden' | 'picture' | 'embedded' | 'page-header';

/** Of what is left out so much is said, in UTF-16 units and pieces. */
const LONGEST = 60;
const MOST = 3;

const words: Record<Loss, { one: string; many: string; what: string }> = {
  deletion: { one: 'deletion', many: 'deletions', what: 'tracked changes are read as accepted' },
  comment: { one: 'comment', many: 'comments', what: 'comments are no copy' },
  hidden: { one: 'hidden text', many: 'hidden texts', what: 'hidden text is no copy' },
  picture: { one: 'picture', many: 'pictures', what: 'pictures are not read' },
  embedded: { one: 'embedded object', many: 'embedded objects', what: 'what is embedded is not read' },
  'page-header': { one: 'page header or footer', many: 'page headers and footers', what: 'they are no copy' },
};

/** Counts what is left out, and keeps the beginnings of its texts. */
export class Losses {
  private readonly found = new Map<Loss, { count: number; texts: string[] }>();
  private open: { loss: Loss; text: string } | null = null;

  /** One more, with its text where it has one. */
  add(loss: Loss, text = ''): void {
    const found = this.found.get(loss) ?? { count: 0, texts: [] };
    this.found.set(loss, found);
    const short = text.replace(/\s+/g, ' ').trim();
    found.count++;
    if (short !== '' && found.texts.length < MOST) {
      found.texts.push(short.length > LONGEST ? `${short.slice(0, LONGEST).trimEnd()}…` : short);
    }
  }

  /** Text of something left out that comes in pieces: it is one until `end`. */
  more(loss: Loss, text: string): void {
    if (this.open?.loss !== loss) this.end();
    if (this.open === null) this.open = { loss, text: '' };
    if (this.open.text.length <= 2 * LONGEST) this.open.text += text;
  }

  end(): void {
    const { open } = this;
    this.open = null;
    if (open !== null && open.text.trim() !== '') this.add(open.loss, open.text);
  }

  diagnostics(): Diagnostic[] {
    this.end();
    return [...this.found].map(([loss, { count, texts }]) => {
      const { one, many, what } = words[loss];
      const shown = texts.map((text) => `“${text}”`).join(', ');
      const rest = count > texts.length && texts.length > 0 ? ' …' : '';
      return diagnostic(
        'carrier-loss',
        `${count} ${count === 1 ? one : many} left out (${what})${shown === '' ? '' : `: ${shown}${rest}`}`,
      );
    });
  }
}
