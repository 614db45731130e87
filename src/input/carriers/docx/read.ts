/** Word's documents (Office Open XML, ECMA-376), as Word, Google Docs, Pages and LibreOffice write them. */

import type { Block } from '../block-text.js';
import type { Carried } from '../carrier.js';
import { DocumentText } from '../document-text.js';
import { OWN_STYLES, styledDraft } from '../exchange/own-styles.js';
import { carriedOf } from '../exchange/settle.js';
import { beyond, limits } from '../limits.js';
import { Losses } from '../losses.js';
import { walkXml, xmlText } from '../xml.js';
import { damaged, Zip } from '../zip.js';
import { DocxBody, type DocxContext } from './body.js';
import { factsOf, propertiesOf } from './facts.js';
import { DocxNumbering } from './numbering.js';
import { NAMESPACES, partOf, type Relations, relationsOf } from './parts.js';
import { DocxStyles } from './styles.js';

/**
 * Reads a document: one story.
 * @throws Unreadable where it is damaged, is none, or goes beyond a limit
 */
export function* readDocx(bytes: Uint8Array): Generator<Carried> {
  if (bytes.length > limits.input) throw beyond('input');
  const zip = new Zip(bytes);
  const outer = relationsOf(zip, '');
  const main = partOf(outer, 'officeDocument') ?? 'word/document.xml';
  const xml = textOf(zip, main);
  if (xml === null) throw damaged('there is no text in it that is Word’s; is it a document of another program?');
  const relations = relationsOf(zip, main);
  const losses = new Losses();
  const context: DocxContext = {
    styles: new DocxStyles(textOf(zip, partOf(relations, 'styles'))),
    numbering: new DocxNumbering(textOf(zip, partOf(relations, 'numbering'))),
    relations,
    losses,
    notes: [],
  };
  const text = new DocumentText();
  const isOwn = context.styles.has(OWN_STYLES);
  const blocks: Block[] = [];
  const body = new DocxBody(isOwn ? { add: (block) => blocks.push(block) } : text, context);
  walkXml(xml, NAMESPACES, body);
  body.end();
  const notes = notesOf(zip, context);
  if (!isOwn) for (const block of notes) text.add(block);
  tellAside(zip, relations, losses);
  const properties = propertiesOf(textOf(zip, partOf(outer, 'core-properties')));
  if (isOwn) {
    for (const { hint, lines } of notes) blocks.push({ hint, lines, style: 'Note' });
    const draft = styledDraft(blocks, properties, context.styles.language);
    yield carriedOf('docx', draft, { diagnostics: losses.diagnostics() });
    return;
  }
  yield {
    name: 'docx',
    text: text.text,
    hints: text.hints,
    facts: factsOf(properties, text.text),
    marks: text.marks,
    origin: null,
    diagnostics: losses.diagnostics(),
    id: null,
    article: null,
  };
}

function textOf(zip: Zip, part: string | null): string | null {
  const bytes = part === null ? null : zip.file(part);
  return bytes === null ? null : xmlText(bytes);
}

/** The notes that the text names, each once: they follow it. */
function notesOf(zip: Zip, context: DocxContext): Block[] {
  if (context.notes.length === 0) return [];
  const notes = new Map<string, Block[]>();
  for (const kind of ['footnote', 'endnote']) {
    const part = partOf(context.relations, `${kind}s`);
    const xml = textOf(zip, part);
    if (part === null || xml === null) continue;
    let blocks: Block[] = [];
    const own = { ...context, relations: relationsOf(zip, part), notes: [] };
    const body = new DocxBody({ add: (block) => blocks.push(block) }, own);
    walkXml(xml, NAMESPACES, {
      open(name, attributes) {
        if (name !== `w:${kind}`) {
          body.open(name, attributes);
          return;
        }
        blocks = [];
        notes.set(`${kind} ${attributes.get('w:id')}`, blocks);
      },
      close(name) {
        if (name !== `w:${kind}`) body.close(name);
      },
      text: (piece) => body.text(piece),
    });
    body.end();
  }
  return [...new Set(context.notes)].flatMap((id) =>
    (notes.get(id) ?? []).map((block): Block => ({ ...block, hint: { ...block.hint, says: 'note' } })),
  );
}

/** Comments, and what stands on every page, are reported, not read. */
function tellAside(zip: Zip, relations: Relations, losses: Losses): void {
  for (const { kind, target, outside } of relations.values()) {
    if (outside || !(kind === 'comments' || kind === 'header' || kind === 'footer')) continue;
    const xml = textOf(zip, target);
    if (xml === null) continue;
    const loss = kind === 'comments' ? 'comment' : 'page-header';
    let copy = false;
    walkXml(xml, NAMESPACES, {
      open(name) {
        copy = name === 'w:t';
      },
      close(name) {
        copy = false;
        if (name === 'w:comment' || name === 'w:hdr' || name === 'w:ftr') losses.end();
        else if (name === 'w:p') losses.more(loss, ' ');
      },
      text(piece) {
        if (copy) losses.more(loss, piece);
      },
    });
  }
}
