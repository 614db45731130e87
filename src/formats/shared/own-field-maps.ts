/** Where the fields stand in the formats that are ours: JSON, the terminal's view, plain text. */
import { type Field, type FieldMap, fieldNames, noMail, noWire } from './field-map.js';

/** The Article's own keys, where a field is called otherwise. */
const keys: Partial<Record<Field, string>> = {
  byline: 'byline.text',
  'byline.name': 'byline.authors[].name',
  'byline.role': 'byline.authors[].role',
  'byline.affiliation': 'byline.authors[].affiliation',
  dateline: 'dateline.text',
  'section.label': 'sections[].label',
  'section.subhead': 'sections[].subhead',
  paragraph: 'sections[].blocks[].text',
  list: 'sections[].blocks[].items',
  quote: 'sections[].blocks[].text',
  table: 'sections[].blocks[].rows',
  preformatted: 'sections[].blocks[].text',
  image: 'sections[].blocks[].caption',
  embed: 'sections[].blocks[].text',
  discarded: 'discarded[].text',
  status: 'status[].text',
};

export const jsonFieldMap = Object.fromEntries(
  fieldNames.map((field) => [field, field.startsWith('meta.') ? null : (keys[field] ?? field)]),
) as FieldMap;

const noMeta = Object.fromEntries(
  fieldNames.filter((field) => field.startsWith('meta.')).map((field) => [field, null]),
) as Record<Extract<Field, `meta.${string}`>, null>;

export const textFieldMap: FieldMap = {
  headline: 'headline',
  status: 'above the headline',
  kicker: 'above the headline',
  deck: 'below the headline',
  slug: 'bar',
  source: 'bar',
  edition: 'bar',
  date: 'below the byline',
  isoDate: null,
  byline: 'byline',
  'byline.name': 'in the byline',
  'byline.role': null,
  'byline.affiliation': null,
  dateline: 'before the lead',
  'dateline.place': 'in the dateline',
  'dateline.date': 'in the dateline',
  'dateline.isoDate': null,
  'dateline.agency': 'in the dateline',
  lead: 'lead',
  'quickLooks.label': 'above the box',
  'quickLooks.title': 'in the box',
  'quickLooks.items': 'in the box',
  'section.label': 'label',
  'section.subhead': 'subhead',
  paragraph: 'paragraph',
  list: 'list',
  quote: 'beside a bar',
  table: 'columns',
  preformatted: 'as it stands',
  image: 'paragraph',
  embed: 'paragraph',
  notes: 'at the end',
  credits: 'at the end',
  contacts: 'at the end',
  language: null,
  ...noWire,
  'stats.words': null,
  discarded: null,
  ...noMeta,
  ...noMail,
};

export const terminalFieldMap: FieldMap = { ...textFieldMap, 'stats.words': 'closing line' };
