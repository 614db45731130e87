/** The styles of an OpenDocument text: what each says of its paragraphs, and how it sets its text. */
import { headingHint, isCodeStyle, type StyleHint, styleHint } from '../style-names.js';
import { walkXml } from '../xml.js';
import { NAMESPACES } from './namespaces.js';

export interface OdtStyle {
  code: boolean;
  hint: StyleHint | null;
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
}

interface Raw {
  name: string;
  parent: string | null;
  outline: number | null;
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
}

/** No style is based on more others in a row. */
const LONGEST_CHAIN = 20;
const BOLD = 600;

/** A document's styles, by family and name; and which levels of its lists are numbered. */
export class OdtStyles {
  private readonly raw = new Map<string, Raw>();
  private readonly settled = new Map<string, OdtStyle>();
  private readonly lists = new Map<string, Map<number, boolean>>();

  /** Takes the styles of a file: those that its paragraphs name, or those made up for it. */
  read(xml: string): void {
    let style: Raw | null = null;
    let levels: Map<number, boolean> | null = null;
    walkXml(xml, NAMESPACES, {
      open: (name, attributes) => {
        if (name === 'style:style') style = this.add(attributes);
        else if (name === 'text:list-style') levels = this.addList(attributes.get('style:name') ?? '');
        else if (name === 'style:text-properties' && style !== null) setText(style, attributes);
        else if (name === 'text:list-level-style-number' && levels !== null) {
          const signs = attributes.get('style:num-format') ?? '';
          levels.set(Number(attributes.get('text:level') ?? 1), signs !== '');
        }
      },
      close(name) {
        if (name === 'style:style') style = null;
        else if (name === 'text:list-style') levels = null;
      },
      text() {},
    });
  }

  paragraph(name: string | null): OdtStyle {
    return this.style(`paragraph ${name ?? 'Standard'}`);
  }

  span(name: string | null): OdtStyle {
    return this.style(`text ${name ?? ''}`);
  }

  /** Whether the items of a list at a level, from 1, are numbered. */
  isNumbered(list: string | null, level: number): boolean {
    return this.lists.get(list ?? '')?.get(level) ?? false;
  }

  private style(key: string): OdtStyle {
    let style = this.settled.get(key);
    if (style === undefined) {
      style = this.settle(key);
      this.settled.set(key, style);
    }
    return style;
  }

  private settle(key: string): OdtStyle {
    const family = key.slice(0, key.indexOf(' ') + 1);
    const style: OdtStyle = { code: false, hint: null };
    let next: string | null = key;
    for (let count = 0; next !== null && count < LONGEST_CHAIN; count++) {
      const raw: Raw | undefined = this.raw.get(next);
      const name = raw?.name ?? next.slice(family.length);
      style.code ||= isCodeStyle(name);
      style.hint ??= styleHint(name) ?? (raw?.outline ? headingHint(raw.outline) : null);
      for (const sign of ['bold', 'italic', 'hidden'] as const) {
        if (style[sign] === undefined && raw?.[sign] !== undefined) style[sign] = raw[sign];
      }
      next = raw?.parent == null ? null : family + raw.parent;
    }
    return style;
  }

  private add(attributes: ReadonlyMap<string, string>): Raw {
    const name = attributes.get('style:name') ?? '';
    const style: Raw = {
      name: attributes.get('style:display-name') ?? name,
      parent: attributes.get('style:parent-style-name') ?? null,
      outline: Number(attributes.get('style:default-outline-level') || 0),
    };
    const key = `${attributes.get('style:family')} ${name}`;
    if (!this.raw.has(key)) this.raw.set(key, style);
    return style;
  }

  private addList(name: string): Map<number, boolean> {
    const levels = new Map<number, boolean>();
    if (!this.lists.has(name)) this.lists.set(name, levels);
    return levels;
  }
}

function setText(style: Raw, attributes: ReadonlyMap<string, string>): void {
  const weight = attributes.get('fo:font-weight');
  if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= BOLD;
  const slant = attributes.get('fo:font-style');
  if (slant !== undefined) style.italic = slant === 'italic' || slant === 'oblique';
  const display = attributes.get('text:display');
  if (display !== undefined) style.hidden = display === 'none';
}
