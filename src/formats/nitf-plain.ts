/**
 * NITF as AP, PA, NTB and EFE send it and as Superdesk reads it: no namespace, the byline and the city as plain text, ANPA's
 * fields by name. With the namespace put back it is valid by the schema.
 */
import { nitfFieldMap, nitfWriter } from './nitf.js';
import type { FieldMap } from './shared/field-map.js';
import type { Writer } from './writer.js';

export const nitfPlain: Writer = nitfWriter({
  namespace: false,
  deckInText: true,
  authorsMarked: false,
  asWiresSend: true,
});

export const nitfPlainFieldMap: FieldMap = {
  ...nitfFieldMap,
  deck: 'body.head/hedline/hl2, body.content/block/hl2[deck]',
  slug: 'head/meta[anpa-keyword], docdata/du-key@key',
  'byline.name': 'in body.head/byline',
  'byline.role': 'in body.head/byline',
  'byline.affiliation': 'in body.head/byline',
  lead: 'body.head/abstract/p, body.content/block/p@lede',
  'wire.number': 'head/meta[anpa-sequence]',
  'wire.category': 'head/meta[anpa-category]',
  'wire.words': 'head/meta[anpa-wordcount]',
  'wire.keyword': 'head/meta[anpa-keyword], where there is no slug; head/meta[wire-keyword]',
  'stats.words': 'pubdata@item-length, head/meta[anpa-wordcount]',
};
