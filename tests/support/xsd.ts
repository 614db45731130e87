/** The official XML schemas, where the shared folder has them, and xmllint to hold documents to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { shared } from './texts.js';

const folder = join(shared, 'schemas');

const schemas = {
  nitf: { main: 'nitf-3-6.xsd', beside: ['nitf-3-6-ruby-include.xsd', 'xml.xsd'] },
  'nitf-plain': { main: 'nitf-3-6.xsd', beside: ['nitf-3-6-ruby-include.xsd', 'xml.xsd'] },
  'newsml-xhtml': { main: 'NewsML-G2_2.35-spec-All-Power.xsd', beside: ['xml.xsd'] },
  'newsml-g2': { main: 'NewsML-G2_2.35-spec-All-Power.xsd', beside: ['xml.xsd'] },
};

/** The formats that have an XML schema. */
export type XmlStandard = keyof typeof schemas;
export const xmlStandards = Object.keys(schemas) as XmlStandard[];

/** The standard's namespace, put back where a flavour has none: its schema knows no other elements. */
const named = (standard: XmlStandard, text: string) =>
  standard === 'nitf-plain' ? text.replace('<nitf ', '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" ') : text;

const file = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') });

/** What is wrong with documents, by the standard's own schema; they are checked in one run. */
export async function errorsIn(
  standard: XmlStandard,
  documents: readonly { name: string; text: string }[],
): Promise<string[]> {
  const { main, beside } = schemas[standard];
  const { errors } = await validateXML({
    xml: documents.map(({ name, text }) => ({
      fileName: `${name.replace(/[^\w.-]/g, '_')}.xml`,
      contents: named(standard, text),
    })),
    schema: [file(main)],
    preload: beside.map(file),
    initialMemoryPages: 512,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
