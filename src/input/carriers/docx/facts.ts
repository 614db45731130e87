/** What a document's properties say of it (docProps/core.xml). */
import type { Facts } from '../carrier.js';
import { documentFacts } from '../document-facts.js';
import { walkXml } from '../xml.js';
import { NAMESPACES } from './parts.js';

/** What a document's properties hold, by the names of their elements. */
export function propertiesOf(xml: string | null): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let now: string | null = null;
  if (xml !== null) {
    walkXml(xml, NAMESPACES, {
      open(name) {
        now = name;
      },
      close() {
        now = null;
      },
      text(piece) {
        if (now !== null) values.set(now, (values.get(now) ?? '') + piece);
      },
    });
  }
  return values;
}

/**
 * The facts of a Word document.
 * @param values its properties
 * @param text the copy
 */
export function factsOf(values: ReadonlyMap<string, string>, text: string): Facts {
  return documentFacts(
    {
      title: values.get('dc:title'),
      author: values.get('dc:creator'),
      keywords: values.get('cp:keywords'),
      section: values.get('cp:category'),
      modified: values.get('dcterms:modified'),
      language: values.get('dc:language'),
    },
    text,
    'docProps',
  );
}
