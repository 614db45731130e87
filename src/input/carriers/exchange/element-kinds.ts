/** What an element of a body is, in HTML, XHTML and NITF. What is not named here stands in a line of text. */

export type Kind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'item'
  | 'quote'
  | 'attribution'
  | 'table'
  | 'row'
  | 'cell'
  | 'columns'
  | 'figure'
  | 'picture'
  | 'caption'
  | 'embed'
  | 'summary'
  | 'break'
  | 'link'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'inline'
  | 'left-out';

const named: Readonly<Record<Exclude<Kind, 'inline'>, string>> = {
  paragraph:
    'p div section article main header footer nav body center address dl dt dd details summary fieldset hr block body.content nitf-table figure-group note abstract html',
  heading: 'h1 h2 h3 h4 h5 h6 hl1 hl2',
  list: 'ul ol menu dir',
  item: 'li',
  quote: 'blockquote bq q-block',
  attribution: 'cite credit media-producer',
  table: 'table',
  row: 'tr',
  cell: 'td th',
  columns: 'pre listing xmp',
  figure: 'figure media',
  picture: 'img media-reference',
  caption: 'figcaption media-caption caption',
  embed: 'iframe embed video audio',
  summary: 'aside',
  break: 'br',
  link: 'a',
  strong: 'b strong',
  emphasis: 'i em',
  code: 'code tt kbd samp',
  'left-out':
    'script style template noscript head title svg math object applet form button input select textarea canvas map area link meta base media-metadata media-object nitf-table-metadata col colgroup dialog frameset noframes',
};

export const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(named).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as Kind] as const)),
);
