/** The styles of a Word document: what each says of its paragraphs, and how it sets its text. */
import type { StyleHint } from '../style-names.js';
import { headingHint, isCodeStyle, styleHint } from '../style-names.js';
import { walkXml } from '../xml.js';
import { NAMESPACES } from './parts.js';

/** What can be switched on and off in a run; undefined where nothing is said of it. */
export interface Toggles {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
}

export interface DocxStyle extends Toggles {
  name: string;
  code: boolean;
  hint: StyleHint | null;
  /** The list that its paragraphs are items of, and at which level. */
  list: string | null;
  level: number;
}

interface Raw extends Toggles {
  type: string;
  name: string;
  basedOn: string | null;
  outline: number | null;
  list: string | null;
  level: number | null;
}

/** No style is based on more others in a row. */
const LONGEST_CHAIN = 20;

/** A document's styles, by their ids. */
export class DocxStyles {
  private readonly raw = new Map<string, Raw>();
  private readonly settled = new Map<string, DocxStyle>();
  private standard: string | null = null;

  /** What all of it is written in, where that is said. */
  language: string | null = null;

  constructor(xml: string | null) {
    if (xml !== null) this.read(xml);
  }

  /** Whether the document has styles of all these names. */
  has(names: readonly string[]): boolean {
    const own = new Set([...this.raw.values()].map(({ name }) => name));
    return names.every((name) => own.has(name));
  }

  /** A paragraph's style, the standard one where it names none. */
  paragraph(id: string | null): DocxStyle {
    return this.style(id ?? this.standard ?? '');
  }

  style(id: string): DocxStyle {
    let style = this.settled.get(id);
    if (style === undefined) {
      style = this.settle(id);
      this.settled.set(id, style);
    }
    return style;
  }

  /** A style with what it has from those that it is based on. */
  private settle(id: string): DocxStyle {
    const first = this.raw.get(id);
    const style: DocxStyle = { name: first?.name ?? id, code: false, hint: null, list: null, level: 0 };
    let level: number | null = null;
    let next: string | null = id;
    for (let count = 0; next !== null && count < LONGEST_CHAIN; count++) {
      const raw = this.raw.get(next);
      // What a paragraph names and no sheet holds still has its name.
      const name: string = raw?.name ?? next;
      style.code ||= isCodeStyle(name);
      style.hint ??= styleHint(name) ?? outlined(raw?.outline ?? null);
      for (const key of ['bold', 'italic', 'hidden'] as const) {
        if (style[key] === undefined && raw?.[key] !== undefined) style[key] = raw[key];
      }
      style.list ??= raw?.list ?? null;
      level ??= raw?.level ?? null;
      next = raw?.basedOn ?? null;
    }
    style.level = level ?? 0;
    return style;
  }

  private read(xml: string): void {
    let now: Raw | null = null;
    walkXml(xml, NAMESPACES, {
      open: (name, attributes) => {
        const value = attributes.get('w:val');
        if (name === 'w:style') {
          now = {
            type: attributes.get('w:type') ?? '',
            name: '',
            basedOn: null,
            outline: null,
            list: null,
            level: null,
          };
          const id = attributes.get('w:styleId') ?? '';
          if (!this.raw.has(id)) this.raw.set(id, now);
          if (now.type === 'paragraph' && isOn(attributes.get('w:default') ?? '0')) this.standard ??= id;
        } else if (now !== null) {
          styleProperty(now, name, value);
        } else if (name === 'w:lang') {
          this.language ??= value ?? null;
        }
      },
      close: (name) => {
        if (name === 'w:style') now = null;
      },
      text() {},
    });
  }
}

function styleProperty(style: Raw, name: string, value: string | undefined): void {
  if (name === 'w:name') style.name = value ?? '';
  else if (name === 'w:basedOn') style.basedOn = value ?? null;
  else if (name === 'w:outlineLvl') style.outline = Number(value ?? 9);
  else if (name === 'w:numId') style.list = value ?? null;
  else if (name === 'w:ilvl') style.level = Number(value ?? 0);
  else toggle(style, name, value);
}

/** Takes what an element of a run's properties switches; anything else is left. */
export function toggle(toggles: Toggles, name: string, value: string | undefined): void {
  if (name === 'w:b') toggles.bold = isOn(value);
  else if (name === 'w:i') toggles.italic = isOn(value);
  else if (name === 'w:vanish') toggles.hidden = isOn(value);
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !(value === '0' || value === 'false' || value === 'off');
}

/** What an outline level, from 0, says: 9 is body text. */
export function outlined(level: number | null): StyleHint | null {
  return level !== null && level >= 0 && level < 9 ? headingHint(level + 1) : null;
}
