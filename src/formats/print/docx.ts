/**
 * A story for Word: a style by role for each paragraph, by the library docx. What a file holds beside the story is the same
 * each time: no time of its making, no names by chance.
 */
import { Document, ExternalHyperlink, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Article } from '../../article.js';
import { withClock } from '../../time.js';
import { withDate } from '../shared/dated.js';
import { directionOf } from '../shared/direction.js';
import { harmless } from '../shared/harmless.js';
import { titleOf } from '../shared/title.js';
import type { WriteOptions, Writer } from '../writer.js';
import { type PrintParagraph, type PrintPiece, printPiecesOf } from './print-pieces.js';
import { letterStyleNames, letterStyles, type PrintStyle, printStyleNames, printStyles } from './print-styles.js';

const MONO = 'Courier New';
/** Twentieths of a point. */
const TWENTIETHS = 20;

export const docx: Writer = {
  async story({ article }, options) {
    const made = await Packer.toArrayBuffer(documentOf(article, options));
    return latin1(settled(new Uint8Array(made), article, options));
  },
};

function documentOf(article: Article, { meta }: WriteOptions): Document {
  const rtl = directionOf(article.language) === 'rtl';
  const pieces = [...printPiecesOf(article, meta)];
  const creator = article.byline?.authors.map(({ name }) => name).join(', ') ?? '';
  return new Document({
    title: harmless(titleOf(article)),
    creator: harmless(creator) || 'wirecopy',
    lastModifiedBy: 'wirecopy',
    ...(meta.keywords.length === 0 ? {} : { keywords: harmless(meta.keywords.join(', ')) }),
    styles: stylesFor(article.language),
    numbering: { config: numberingOf(pieces) },
    sections: [{ children: blocksOf(pieces, rtl) }],
  });
}

function blocksOf(pieces: readonly PrintPiece[], rtl: boolean): (Paragraph | Table)[] {
  let list = -1;
  return pieces.map((piece) => {
    if (piece.type === 'paragraph') {
      if (piece.first) list++;
      return paragraphOf(piece, rtl, list);
    }
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      visuallyRightToLeft: rtl,
      rows: piece.rows.map(
        (row, index) =>
          new TableRow({
            tableHeader: piece.header && index === 0,
            children: row.map((cell) => new TableCell({ children: [paragraphOf(cell, rtl, list)] })),
          }),
      ),
    });
  });
}

function paragraphOf({ style, letters }: PrintParagraph, rtl: boolean, list: number): Paragraph {
  const { list: kind }: PrintStyle = printStyles[style];
  return new Paragraph({
    style: idOf(style),
    bidirectional: rtl,
    ...(kind === undefined ? {} : { numbering: { reference: `list-${list}`, level: 0 } }),
    children: letters.map(({ text, style: own, href }) => {
      const run = new TextRun({ text, rightToLeft: rtl, ...(own === null ? {} : { style: idOf(own) }) });
      return href === null ? run : new ExternalHyperlink({ link: href, children: [run] });
    }),
  });
}

/** Each list has a numbering of its own: else the second one's numbers go on where the first one's ended. */
function numberingOf(pieces: readonly PrintPiece[]) {
  const firsts = pieces.filter((piece): piece is PrintParagraph => piece.type === 'paragraph' && piece.first);
  return firsts.map(({ style }, index) => {
    const { list }: PrintStyle = printStyles[style];
    const indent = { paragraph: { indent: { left: 360, hanging: 360 } } };
    const level =
      list === 'number' ? { format: 'decimal' as const, text: '%1.' } : { format: 'bullet' as const, text: '•' };
    return { reference: `list-${index}`, levels: [{ level: 0, ...level, style: indent }] };
  });
}

function stylesFor(language: string) {
  const tag = language === 'und' ? {} : { language: { value: language, bidirectional: language, eastAsia: language } };
  return {
    default: { document: { run: tag } },
    paragraphStyles: printStyleNames.map((name) => {
      const { size, bold, italic, before, after, indent, mono, outline }: PrintStyle = printStyles[name];
      return {
        id: idOf(name),
        name,
        basedOn: 'Normal',
        quickFormat: true,
        run: {
          size: `${size}pt` as const,
          ...(bold === true ? { bold } : {}),
          ...(italic === true ? { italics: true } : {}),
          ...(mono === true ? { font: MONO } : {}),
        },
        paragraph: {
          spacing: { before: (before ?? 0) * TWENTIETHS, after: (after ?? 0) * TWENTIETHS },
          ...(indent === undefined ? {} : { indent: { start: indent * TWENTIETHS } }),
          ...(outline === undefined ? {} : { outlineLevel: outline - 1, keepNext: true }),
        },
      };
    }),
    characterStyles: letterStyleNames.map((name) => {
      const { bold, italic, mono } = letterStyles[name];
      const run = {
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
        ...(mono ? { font: MONO } : {}),
        ...(name === 'Link' ? { underline: {} } : {}),
      };
      return { id: idOf(name), name, quickFormat: true, run };
    }),
  };
}

/** Ids have no spaces. */
function idOf(name: string): string {
  return name.replaceAll(' ', '');
}

/** The library's file with the times that are known, and with names that are the same each time. */
function settled(bytes: Uint8Array, article: Article, { meta, now }: WriteOptions): Uint8Array {
  const { published } = withDate(article, meta);
  const created = withClock(published ?? now ?? new Date().toISOString());
  const modified = withClock(meta.modified ?? created);
  const parts = unzipSync(bytes);
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    if (!names.has(id)) names.set(id, `link${names.size + 1}`);
    return names.get(id) as string;
  };
  const change = (path: string, changed: (text: string) => string) => {
    const part = parts[path];
    if (part !== undefined) parts[path] = strToU8(changed(strFromU8(part)));
  };
  // Only in tags, in which no text of the copy stands.
  change('word/document.xml', (text) =>
    text.replace(
      /(<w:hyperlink\b[^<>]* r:id=")(rId[\w-]+)"/g,
      (_, open: string, id: string) => `${open}${nameOf(id)}"`,
    ),
  );
  change('word/_rels/document.xml.rels', (text) =>
    text.replace(/ Id="(rId[\w-]+)"/g, (whole, id: string) => (names.has(id) ? ` Id="${nameOf(id)}"` : whole)),
  );
  change('docProps/core.xml', (text) =>
    text
      .replace(/(<dcterms:created [^<>]*>)[^<]*/, `$1${created}`)
      .replace(/(<dcterms:modified [^<>]*>)[^<]*/, `$1${modified}`),
  );
  // The first time that a zip can hold, in every zone.
  return zipSync(parts, { mtime: new Date(1980, 0, 2) });
}

/** Bytes as characters up to U+00FF, one a byte. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
