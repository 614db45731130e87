/**
 * A story for InDesign (ICML, what InCopy writes): placed in a frame it brings its styles along, and one that the document
 * has by the same name stays as the house has it. Source of the elements: Adobe, IDML File Format Specification 8.0; their
 * structure is that of pandoc's writer (https://github.com/jgm/pandoc, Text.Pandoc.Writers.ICML), which InDesign takes.
 */
import type { Article } from '../../article.js';
import type { Meta } from '../../meta.js';
import { element, escapeMarkup } from '../shared/markup.js';
import { titleOf } from '../shared/title.js';
import type { Writer } from '../writer.js';
import { type Letters, type PrintParagraph, type PrintPiece, type PrintTable, printPiecesOf } from './print-pieces.js';
import { letterStyleNames, letterStyles, type PrintStyle, printStyleNames, printStyles } from './print-styles.js';

const NORMAL_PARAGRAPH = '$ID/NormalParagraphStyle';
const NORMAL_LETTERS = '$ID/NormalCharacterStyle';
/** A font that InDesign has by itself, of equal columns. */
const MONO = 'Courier New';

export const icml: Writer = { story: ({ article }, { meta }) => documentOf(article, meta) };

function documentOf(article: Article, meta: Meta): string {
  const links: string[] = [];
  const body = bodyOf(printPiecesOf(article, meta), links);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>
<?aid SnippetType="InCopyInterchange"?>
<Document DOMVersion="8.0" Self="wirecopy_doc">
${characterStyles()}
${paragraphStyles()}
<RootTableStyleGroup Self="wirecopy_table_styles">
${element('TableStyle', { Self: 'TableStyle/Table', Name: 'Table' }, null)}
</RootTableStyleGroup>
<RootCellStyleGroup Self="wirecopy_cell_styles">
${element('CellStyle', { Self: 'CellStyle/Cell', AppliedParagraphStyle: 'ParagraphStyle/$ID/[No paragraph style]', Name: 'Cell' }, null)}
</RootCellStyleGroup>
<Story Self="wirecopy_story" TrackChanges="false" StoryTitle="${titleAttribute(article)}" AppliedTOCStyle="n" AppliedNamedGrid="n">
<StoryPreference OpticalMarginAlignment="true" OpticalMarginSize="12"/>
${body}
</Story>
${links.map((href, index) => hyperlink(href, index)).join('')}</Document>
`;
}

function titleAttribute(article: Article): string {
  return escapeMarkup(titleOf(article)).replaceAll('"', '&quot;');
}

/** Paragraphs are separated by a break of their own; a table stands in one. */
function bodyOf(pieces: Iterable<PrintPiece>, links: string[]): string {
  let tables = 0;
  const parts: string[] = [];
  for (const piece of pieces)
    parts.push(piece.type === 'table' ? tableOf(piece, tables++, links) : paragraphOf(piece, links));
  return parts.join('\n<Br/>\n');
}

function paragraphOf({ style, letters, first }: PrintParagraph, links: string[]): string {
  const { list }: PrintStyle = printStyles[style];
  const own = {
    AppliedParagraphStyle: `ParagraphStyle/${style}`,
    // Another list's numbers go on otherwise.
    NumberingContinue: first && list === 'number' ? 'false' : null,
  };
  return element('ParagraphStyleRange', own, `\n${letters.map((one) => lettersOf(one, links)).join('')}`);
}

function lettersOf({ text, style, href }: Letters, links: string[]): string {
  const own = { AppliedCharacterStyle: style === null ? NORMAL_LETTERS : `CharacterStyle/${style}` };
  const range = `${element('CharacterStyleRange', own, element('Content', {}, escapeMarkup(text)))}\n`;
  if (href === null) return range;
  links.push(href);
  return `${element('HyperlinkTextSource', { Self: `source-${links.length}`, Name: '', Hidden: 'false' }, `\n${range}`)}\n`;
}

function hyperlink(href: string, index: number): string {
  const number = String(index + 1);
  const destination = `HyperlinkURLDestination/${number}`;
  const target = element(
    'HyperlinkURLDestination',
    { Self: destination, Name: `link-${number}`, DestinationURL: href, DestinationUniqueKey: number },
    null,
  );
  const properties = element('Properties', {}, element('Destination', { type: 'object' }, destination));
  const own = {
    Self: `link-${number}`,
    Name: `link-${number}`,
    Source: `source-${number}`,
    Visible: 'false',
    DestinationUniqueKey: number,
  };
  return `${target}\n${element('Hyperlink', own, properties)}\n`;
}

function tableOf({ header, rows }: PrintTable, number: number, links: string[]): string {
  const width = rows[0]?.length ?? 0;
  const name = `table-${number + 1}`;
  const columns = Array.from({ length: width }, (_, column) =>
    element('Column', { Self: `${name}-column-${column}`, Name: String(column) }, null),
  );
  const cells = rows.flatMap((row, line) =>
    row.map((cell, column) =>
      element(
        'Cell',
        { Self: `${name}-${column}:${line}`, Name: `${column}:${line}`, AppliedCellStyle: 'CellStyle/Cell' },
        `\n${paragraphOf(cell, links)}\n`,
      ),
    ),
  );
  const own = {
    Self: name,
    AppliedTableStyle: 'TableStyle/Table',
    HeaderRowCount: header ? '1' : '0',
    BodyRowCount: String(rows.length - (header ? 1 : 0)),
    ColumnCount: String(width),
  };
  return element('Table', own, `\n${[...columns, ...cells].join('\n')}\n`);
}

function characterStyles(): string {
  const styles = letterStyleNames.map((name) => {
    const { bold, italic, mono } = letterStyles[name];
    const own = { Self: `CharacterStyle/${name}`, Name: name, FontStyle: fontStyle(bold, italic) };
    return element('CharacterStyle', own, properties(NORMAL_LETTERS, mono));
  });
  const normal = element('CharacterStyle', { Self: NORMAL_LETTERS, Name: 'Default' }, null);
  return element(
    'RootCharacterStyleGroup',
    { Self: 'wirecopy_character_styles' },
    `\n${[normal, ...styles].join('\n')}\n`,
  );
}

function paragraphStyles(): string {
  const styles = printStyleNames.map((name) => {
    const { size, bold, italic, before, after, indent, list, mono }: PrintStyle = printStyles[name];
    const listed = {
      BulletsAndNumberingListType: list === undefined ? null : list === 'number' ? 'NumberedList' : 'BulletList',
      NumberingExpression: list === 'number' ? '^#.^t' : null,
      NumberingLevel: list === 'number' ? '1' : null,
    };
    const own = {
      Self: `ParagraphStyle/${name}`,
      Name: name,
      PointSize: String(size),
      FontStyle: fontStyle(bold, italic),
      SpaceBefore: points(before),
      SpaceAfter: points(after),
      // A list's sign hangs.
      LeftIndent: list === undefined ? points(indent) : '12',
      FirstLineIndent: list === undefined ? null : '-12',
      ...listed,
    };
    return element('ParagraphStyle', own, properties(NORMAL_PARAGRAPH, mono === true));
  });
  const normal = element('ParagraphStyle', { Self: NORMAL_PARAGRAPH, Name: NORMAL_PARAGRAPH }, null);
  return element(
    'RootParagraphStyleGroup',
    { Self: 'wirecopy_paragraph_styles' },
    `\n${[normal, ...styles].join('\n')}\n`,
  );
}

function properties(basedOn: string, mono: boolean): string {
  const font = mono ? element('AppliedFont', { type: 'string' }, MONO) : '';
  return element('Properties', {}, element('BasedOn', { type: 'object' }, basedOn) + font);
}

function fontStyle(bold = false, italic = false): string | null {
  if (!bold && !italic) return null;
  return [bold ? 'Bold' : '', italic ? 'Italic' : ''].filter((one) => one !== '').join(' ');
}

function points(size: number | undefined): string | null {
  return size === undefined ? null : String(size);
}
