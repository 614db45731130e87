/**
 * XML to elements. No document type is read, no entity is expanded but XML's five and numbers, nothing is fetched: what
 * other entities stand for is not known, and they stay as they are written.
 */
import { SaxesParser } from 'saxes';
import { type Diagnostic, diagnostic } from '../../../diagnostic.js';
import { Unreadable } from '../../unreadable.js';
import { beyond, limits } from '../limits.js';
import type { Element } from './tree.js';
import { Verbatim, XmlText } from './xml-text.js';

export interface XmlDocument {
  source: string;
  root: Element;
  diagnostics: Diagnostic[];
}

const none: ReadonlyMap<string, string> = new Map();

/** What is no reason to give a story up: entities of a document type, control characters, which copy may hold too. */
const BORNE = /undefined entity|disallowed character|character entity/;

/**
 * @param source decoded, without a byte order mark
 * @throws Unreadable where it is not well-formed, with the place, and beyond a limit
 */
export function readXml(source: string): XmlDocument {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const top: Element = { name: '', prefix: '', attributes: none, children: [], start: 0, end: source.length };
  const open: Element[] = [top];
  const diagnostics: Diagnostic[] = [];
  let elements = 0;
  // Behind the last piece of markup: a text begins there.
  let behind = 0;

  parser.on('error', ({ message }) => {
    const at = { line: parser.line, column: parser.columnIndex + 1 };
    if (!BORNE.test(message)) throw new Unreadable(invalid(message, at));
    if (message.includes('undefined entity') && diagnostics.length === 0)
      diagnostics.push(
        diagnostic('carrier-loss', 'an entity of the document type is not expanded: it stays as written', at),
      );
  });
  parser.on('text', () => {
    const end = parser.position - 1;
    if (open.length > 1 && end > behind) open.at(-1)?.children.push(new XmlText(source, behind, end));
  });
  parser.on('cdata', (content) => {
    behind = parser.position;
    open.at(-1)?.children.push(new Verbatim(content, behind - 3 - content.length));
  });
  // It is reported before its ">".
  parser.on('comment', () => {
    behind = parser.position + 1;
  });
  for (const event of ['processinginstruction', 'doctype', 'xmldecl'] as const)
    parser.on(event, () => {
      behind = parser.position;
    });
  parser.on('opentagstart', () => {
    if (open.length > limits.depth) throw beyond('depth');
    if (++elements > limits.elements) throw beyond('elements');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const start = source.lastIndexOf('<', parser.position - 1);
    const element: Element = { ...split(name), attributes: mapped(attributes), children: [], start, end: 0 };
    open.at(-1)?.children.push(element);
    open.push(element);
    behind = parser.position;
  });
  parser.on('closetag', () => {
    behind = parser.position;
    const closed = open.pop();
    if (closed !== undefined) closed.end = behind;
  });
  parser.write(source).close();
  const [root] = top.children as Element[];
  if (root === undefined) throw new Unreadable(invalid('no element', { line: 1, column: 1 }));
  return { source, root, diagnostics };
}

function invalid(message: string, at: { line: number; column: number }): Diagnostic {
  const said = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  return diagnostic(
    'carrier-invalid',
    `no well-formed XML: ${said}; mend it there, or read it as text with --from copy`,
    at,
  );
}

function split(name: string): { name: string; prefix: string } {
  const colon = name.indexOf(':');
  return { name: name.slice(colon + 1), prefix: name.slice(0, Math.max(0, colon)) };
}

/** Names of attributes keep theirs, as "xml:lang"; an element without any shares one map. */
function mapped(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? none : new Map(entries);
}
