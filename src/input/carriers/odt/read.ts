/** OpenDocument texts, as LibreOffice and others write them. */

import type { Carried, Facts } from '../carrier.js';
import { documentFacts } from '../document-facts.js';
import { DocumentText } from '../document-text.js';
import { beyond, limits } from '../limits.js';
import { Losses } from '../losses.js';
import { walkXml, xmlText } from '../xml.js';
import { damaged, Zip } from '../zip.js';
import { OdtBody } from './body.js';
import { NAMESPACES } from './namespaces.js';
import { OdtStyles } from './styles.js';

/**
 * Reads a document: one story.
 * @throws Unreadable where it is damaged, is none, or goes beyond a limit
 */
export function* readOdt(bytes: Uint8Array): Generator<Carried> {
  if (bytes.length > limits.input) throw beyond('input');
  const zip = new Zip(bytes);
  const manifest = textOf(zip, 'META-INF/manifest.xml');
  if (manifest?.includes(':encryption-data') === true) throw damaged('it has a password: save it without one first');
  const xml = textOf(zip, 'content.xml');
  if (xml === null) throw damaged('there is no text in it; is it a document of another program?');
  const styles = new OdtStyles();
  styles.read(xml);
  const named = textOf(zip, 'styles.xml');
  if (named !== null) styles.read(named);
  const losses = new Losses();
  const text = new DocumentText();
  const body = new OdtBody(text, styles, losses);
  walkXml(xml, NAMESPACES, body);
  body.end();
  yield {
    name: 'odt',
    text: text.text,
    hints: text.hints,
    facts: factsOf(textOf(zip, 'meta.xml'), text.text),
    marks: text.marks,
    origin: null,
    diagnostics: losses.diagnostics(),
    id: null,
    article: null,
  };
}

function textOf(zip: Zip, name: string): string | null {
  const bytes = zip.file(name);
  return bytes === null ? null : xmlText(bytes);
}

function factsOf(xml: string | null, text: string): Facts {
  if (xml === null) return {};
  const values = new Map<string, string>();
  let now = '';
  walkXml(xml, NAMESPACES, {
    open(name) {
      now = name;
      // Keywords are an element each.
      if (values.has(name)) values.set(name, `${values.get(name)};`);
    },
    close() {
      now = '';
    },
    text(piece) {
      if (now !== '') values.set(now, (values.get(now) ?? '') + piece);
    },
  });
  return documentFacts(
    {
      title: values.get('dc:title'),
      author: values.get('meta:initial-creator') ?? values.get('dc:creator'),
      keywords: values.get('meta:keyword'),
      modified: values.get('dc:date'),
      language: values.get('dc:language'),
    },
    text,
    'meta.xml',
  );
}
