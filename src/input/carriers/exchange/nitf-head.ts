/** What an NITF file says of its story outside of the copy. */
import type { Meta } from '../../../meta.js';
import { type DeskNote, deskNoteOf } from './desk-note.js';
import { lineOf } from './line.js';
import { metaFrom } from './meta-from.js';
import { isoTime } from './times.js';
import { at, attribute, childrenOf, type Element } from './tree.js';

/** By name, what `meta` elements hold, each in order. */
export function namedMeta(head: Element | null): ReadonlyMap<string, string[]> {
  const named = new Map<string, string[]>();
  for (const meta of childrenOf(head, 'meta')) {
    const name = attribute(meta, 'name');
    const content = attribute(meta, 'content');
    if (name === null || content === null) continue;
    named.set(name, [...(named.get(name) ?? []), content]);
  }
  return named;
}

/** Until when an embargo holds. */
export function releaseOf(docdata: Element | null): string | null {
  return isoTime(attribute(at(docdata, 'date.release'), 'norm'), true);
}

/** The notes above the story, and the message to the desk where that says anything else. */
export function notesOf(top: Element | null, docdata: Element | null, elsewhere: readonly string[]): DeskNote {
  const lines = childrenOf(top, 'note').flatMap((note) => lineOf(note)?.text ?? []);
  const message = childrenOf(docdata, 'ed-msg')
    .flatMap((one) => attribute(one, 'info') ?? [])
    .join(' ')
    .replace(/\s+/g, ' ');
  const said = [...lines, ...elsewhere].join(' ');
  const more = message === '' || message === said || lines.includes(message) ? [] : [message];
  return deskNoteOf([...lines, ...more].join('\n'), releaseOf(docdata));
}

/** Publication data. */
export function nitfMeta(head: Element | null, preview: Element | null, publisher: string | null): Partial<Meta> {
  const docdata = at(head, 'docdata');
  const pubdata = at(head, 'pubdata');
  const reference = at(preview, 'media-reference');
  return metaFrom({
    url: attribute(pubdata, 'ex-ref') ?? attribute(at(docdata, 'doc-id'), 'id-string'),
    published: attribute(at(docdata, 'date.issue'), 'norm') ?? attribute(pubdata, 'date.publication'),
    modified: attribute(childrenOf(head, 'revision-history').at(-1) ?? null, 'norm'),
    publisher,
    section: attribute(pubdata, 'position.section'),
    keywords: childrenOf(at(docdata, 'key-list'), 'keyword').flatMap((one) => attribute(one, 'key') ?? []),
    copyright: attribute(at(docdata, 'doc.copyright'), 'holder'),
    image: attribute(reference, 'source'),
    imageAlt: attribute(reference, 'alternate-text'),
  });
}
