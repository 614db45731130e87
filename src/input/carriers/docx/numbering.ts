/** The lists of a Word document: which levels of which are numbered. */
import { walkXml } from '../xml.js';
import { NAMESPACES } from './parts.js';

/** Levels of one kind of list, and whether its items are numbered. */
type Levels = Map<number, boolean>;

export class DocxNumbering {
  private readonly kinds = new Map<string, Levels>();
  private readonly lists = new Map<string, { kind: string; own: Levels }>();

  constructor(xml: string | null) {
    if (xml !== null) this.read(xml);
  }

  /** Whether the items of a list at a level (from 0) are numbered. Null where there is no such list. */
  isNumbered(list: string, level: number): boolean | null {
    const found = this.lists.get(list);
    if (found === undefined) return null;
    return found.own.get(level) ?? this.kinds.get(found.kind)?.get(level) ?? false;
  }

  private read(xml: string): void {
    let levels: Levels | null = null;
    let list: { kind: string; own: Levels } | null = null;
    let level = 0;
    walkXml(xml, NAMESPACES, {
      open: (name, attributes) => {
        const value = attributes.get('w:val') ?? '';
        if (name === 'w:abstractNum') {
          levels = new Map();
          this.kinds.set(attributes.get('w:abstractNumId') ?? '', levels);
        } else if (name === 'w:num') {
          list = { kind: '', own: new Map() };
          levels = list.own;
          this.lists.set(attributes.get('w:numId') ?? '', list);
        } else if (name === 'w:abstractNumId' && list !== null) {
          list.kind = value;
        } else if (name === 'w:lvl' || name === 'w:lvlOverride') {
          level = Number(attributes.get('w:ilvl') ?? 0);
        } else if (name === 'w:numFmt') {
          levels?.set(level, value !== 'bullet' && value !== 'none');
        }
      },
      close(name) {
        if (name === 'w:abstractNum' || name === 'w:num') {
          levels = null;
          list = null;
        }
      },
      text() {},
    });
  }
}
