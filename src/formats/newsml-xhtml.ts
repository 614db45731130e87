/** IPTC NewsML-G2 with XHTML inside, for receivers that know no NITF. */
import { newsmlFieldMap, newsmlWriter } from './newsml-g2.js';
import type { FieldMap } from './shared/field-map.js';
import { titleOf } from './shared/title.js';
import type { Writer } from './writer.js';
import { xhtmlOf } from './xhtml-text.js';

export const newsmlXhtml: Writer = newsmlWriter({
  contenttype: 'application/xhtml+xml',
  of: (article) => xhtmlOf(article, titleOf(article)),
});

const INSIDE = 'inlineXML: XHTML';

export const newsmlXhtmlFieldMap: FieldMap = {
  ...newsmlFieldMap,
  kicker: `${INSIDE} p[kicker]`,
  deck: `${INSIDE} h2[deck]`,
  date: `itemMeta/edNote, ${INSIDE} meta[date]`,
  dateline: `contentMeta/dateline, ${INSIDE} first p`,
  'dateline.isoDate': null,
  lead: `contentMeta/description, ${INSIDE} p`,
  'quickLooks.label': `${INSIDE} h2`,
  'quickLooks.title': `${INSIDE} p`,
  'quickLooks.items': `${INSIDE} ul`,
  'section.label': `${INSIDE} h2[label]`,
  'section.subhead': `${INSIDE} h2, h3[subhead]`,
  paragraph: `${INSIDE} p`,
  list: `${INSIDE} ul, ol`,
  quote: `${INSIDE} blockquote`,
  table: `${INSIDE} table`,
  preformatted: `${INSIDE} pre`,
  image: `${INSIDE} p[caption]`,
  embed: `${INSIDE} p[embed]`,
  credits: `contentMeta/creditline, ${INSIDE} p`,
  'wire.category': `${INSIDE} meta[wire-category]`,
  'wire.take': `${INSIDE} meta[wire-take]`,
  'wire.words': `${INSIDE} meta[wire-words]`,
  'wire.sent': 'itemMeta/edNote',
  'wire.subjects': `${INSIDE} meta[wire-subject]`,
  'wire.keyword': `${INSIDE} meta[wire-keyword]`,
  'wire.place': `${INSIDE} meta[wire-place]`,
  'stats.words': 'inlineXML@wordcount',
  'meta.imageAlt': null,
};
