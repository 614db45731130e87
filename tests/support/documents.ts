/** Documents of word processors, made here: small ones with what a test is about. */
import { strToU8, zipSync } from 'fflate';
import type { Carried, ReadCarrier } from '../../src/input/carriers/carrier.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATED = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a Word document beside its text. */
export interface DocxParts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  header?: string;
  core?: string;
  /** Links, by their ids. */
  links?: Record<string, string>;
  namespace?: string;
}

/** A Word document with this in its body. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  return zipSync(packed(docxFiles(body, parts)));
}

/** The files of a Word document, by their names. */
export function docxFiles(body: string, parts: DocxParts = {}): Record<string, string> {
  const w = parts.namespace ?? W;
  const xml = (name: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${w}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inside}</w:${name}>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml', false],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
        false,
      ],
    ]),
    'word/document.xml': xml('document', `<w:body>${body}<w:sectPr/></w:body>`),
  };
  const related: [string, string, string, boolean][] = [];
  for (const [name, root] of [
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ['footnotes', 'footnotes'],
    ['comments', 'comments'],
    ['header', 'hdr'],
  ] as const) {
    const inside = parts[name];
    if (inside === undefined) continue;
    files[`word/${name}.xml`] = xml(root, inside);
    related.push([`rId-${name}`, `${OFFICE}/${name}`, `${name}.xml`, false]);
  }
  for (const [id, href] of Object.entries(parts.links ?? {})) related.push([id, `${OFFICE}/hyperlink`, href, true]);
  files['word/_rels/document.xml.rels'] = relations(related);
  if (parts.core !== undefined) {
    files['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core}</cp:coreProperties>`;
  }
  return files;
}

function relations(list: readonly (readonly [string, string, string, boolean])[]): string {
  const rows = list.map(
    ([id, type, target, outside]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${RELATED}">${rows.join('')}</Relationships>`;
}

/** A paragraph of a Word document; `inside` can be a text or runs. */
export function p(inside: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${inside.startsWith('<') ? inside : r(inside)}</w:p>`;
}

/** A run of a Word document. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const ODF = ['office', 'style', 'text', 'table', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const MORE =
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** An OpenDocument text with this in its body. */
export function odt(body: string, { automatic = '', styles = '', meta = '' } = {}): Uint8Array {
  return zipSync(packed(odtFiles(body, { automatic, styles, meta })));
}

export function odtFiles(body: string, { automatic = '', styles = '', meta = '' } = {}): Record<string, string> {
  const xml = (name: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${ODF} ${MORE} office:version="1.3">${inside}</office:${name}>`;
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': xml(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': xml('document-styles', `<office:styles>${styles}</office:styles>`),
    'meta.xml': xml('document-meta', `<office:meta>${meta}</office:meta>`),
  };
}

/** Files as an archive takes them; the one that says what it is is stored. */
export function packed(files: Record<string, string>, level: 0 | 6 = 6): Parameters<typeof zipSync>[0] {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: name === 'mimetype' ? 0 : level }]]),
  );
}

/** The one story of a file. */
export function only(read: ReadCarrier, bytes: Uint8Array | string): Carried {
  const all = [...read(typeof bytes === 'string' ? strToU8(bytes, true) : bytes, { file: null })];
  if (all.length !== 1 || all[0] === undefined) throw new Error(`${all.length} stories`);
  return all[0];
}

/** The lines with text, each with what its hint says, as `block level: text`. */
export function outline({ text, hints }: Carried): string[] {
  return text.split('\n').flatMap((line, at) => {
    if (line === '') return [];
    const { block, level, ordered, says, region, header } = hints[at] ?? {};
    const said = [block, level, ordered ? 'numbered' : undefined, header ? 'header' : undefined, says, region];
    return [`${said.filter((one) => one !== undefined).join(' ')}: ${line}`];
  });
}

/** What of a text its marks are on. */
export function marked({ text, marks }: Carried): string[] {
  return marks.map(({ type, start, end, href }) => `${type} ${text.slice(start, end)}${href ? ` ${href}` : ''}`);
}
