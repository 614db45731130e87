/** Where each field of a story stands in a format: the mapping that docs/formats.md shows and the tests hold the writers to. */

/** Every field that a format can hold, in the order of the table. */
export const fields = {
  status: 'notices: kill, hold, embargo ...',
  headline: 'the headline',
  kicker: 'the words above the headline',
  deck: 'the line under the headline',
  slug: 'the slug',
  source: 'outlet, agency or issuer',
  edition: 'the edition',
  date: 'the date, as written in the copy',
  isoDate: 'the date, ISO 8601',
  byline: 'the byline, as written',
  'byline.name': 'each author’s name',
  'byline.role': 'an author’s role',
  'byline.affiliation': 'an author’s agency',
  dateline: 'the dateline, as written',
  'dateline.place': 'its place, apart',
  'dateline.date': 'its date, apart',
  'dateline.isoDate': 'the same, ISO 8601',
  'dateline.agency': 'its agency, apart',
  lead: 'the lead',
  'quickLooks.label': 'the words above the summary',
  'quickLooks.title': 'the summary’s own headline',
  'quickLooks.items': 'the summary’s points',
  'section.label': 'a label of the house: “Deep Look”',
  'section.subhead': 'subheads',
  paragraph: 'paragraphs',
  list: 'lists',
  quote: 'pull quotes',
  table: 'tables',
  preformatted: 'columns as in the copy',
  image: 'what stands below a picture',
  embed: 'posts, videos',
  notes: 'advisories, notes to editors',
  credits: 'who else reported and edited',
  contacts: 'whom to ask about a release',
  language: 'the language',
  'wire.service': 'the wire’s service',
  'wire.number': 'the number of the transmission',
  'wire.category': 'its category',
  'wire.priority': 'its priority',
  'wire.take': 'its take',
  'wire.words': 'its count of words',
  'wire.sent': 'when it was sent',
  'wire.subjects': 'its subjects',
  'wire.keyword': 'its keyword',
  'wire.place': 'its place',
  'stats.words': 'our count of words',
  discarded: 'what is not of the story',
  'meta.url': '`--url`',
  'meta.image': '`--image`',
  'meta.imageAlt': '`--image-alt`',
  'meta.published': '`--published`',
  'meta.modified': '`--modified`',
  'meta.publisher': '`--publisher`',
  'meta.publisherLogo': '`--publisher-logo`',
  'meta.section': '`--section`',
  'meta.keywords': '`--keywords`',
  'meta.copyright': '`--copyright`',
  'meta.from': '`--mail-from`',
  'meta.recipient': '`--mail-to`',
} as const;

export type Field = keyof typeof fields;

export const fieldNames = Object.keys(fields) as Field[];

/** Each field’s place in the format, in the words of its standard; null where the format can’t hold it. */
export type FieldMap = Record<Field, string | null>;

/** The fields of the wire's frame and of publication, for the formats that hold none of them. */
export const noWire = {
  'wire.service': null,
  'wire.number': null,
  'wire.category': null,
  'wire.priority': null,
  'wire.take': null,
  'wire.words': null,
  'wire.sent': null,
  'wire.subjects': null,
  'wire.keyword': null,
  'wire.place': null,
} as const;

export const noMail = { 'meta.from': null, 'meta.recipient': null } as const;
