/** The parts of a Word document by what they are: the package says where each lies, not its name. */
import { walkXml, xmlText } from '../xml.js';
import type { Zip } from '../zip.js';

/** Namespaces of WordprocessingML, in the transitional and the strict form, by the prefixes that we read them with. */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** What a part is related to, by id: where it leads, and what kind it is (the last word of its type). */
export type Relations = ReadonlyMap<string, { kind: string; target: string; outside: boolean }>;

/** Reads what a part is related to; `part` is "" for the package itself. */
export function relationsOf(zip: Zip, part: string): Relations {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = zip.file(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relations = new Map<string, { kind: string; target: string; outside: boolean }>();
  if (bytes === null) return relations;
  walkXml(xmlText(bytes), NAMESPACES, {
    open(name, attributes) {
      const id = attributes.get('Id');
      if (name !== 'Relationship' || id === undefined) return;
      const target = attributes.get('Target') ?? '';
      const outside = attributes.get('TargetMode') === 'External';
      const type = attributes.get('Type') ?? '';
      relations.set(id, {
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: outside ? target : resolved(folder, target),
        outside,
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** The first part of a kind; null where there is none. */
export function partOf(relations: Relations, kind: string): string | null {
  for (const one of relations.values()) if (one.kind === kind && !one.outside) return one.target;
  return null;
}

/** A target's path in the package. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
