/** The groups of RTF that are not copy by their first word. */
import type { Loss } from '../losses.js';
import type { Destination } from './state.js';

/** What each word makes of its group. */
export const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtable', 'lists'],
  ['listoverridetable', 'overrides'],
  ['info', 'info'],
  ['fldinst', 'instruction'],
  ['pn', 'level'],
  ...[
    'colortbl',
    'filetbl',
    'revtbl',
    'rsidtbl',
    'pict',
    'nonshppict',
    'shprslt',
    'objdata',
    'objclass',
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'annotation',
    'atnid',
    'atnauthor',
    'atntime',
    'atndate',
    'atnref',
    'atrfstart',
    'atrfend',
    'bkmkstart',
    'bkmkend',
    'pntext',
    'listtext',
    'pntxta',
    'pntxtb',
    'xe',
    'tc',
    'tcn',
    'rxe',
    'txe',
    'sp',
    'nonesttables',
    'themedata',
    'colorschememapping',
    'datastore',
    'latentstyles',
    'generator',
    'listpicture',
    'pgptbl',
    'xmlnstbl',
    'wgrffmtfilter',
    'datafield',
    'formfield',
    'template',
    'private',
    'background',
    'keycode',
    'panose',
    'falt',
    'leveltext',
    'levelnumbers',
    'listname',
  ].map((name) => [name, 'left'] as const),
]);

/** Groups with `\*` in front that hold copy all the same. */
export const starred: ReadonlySet<string> = new Set([
  'shpinst',
  'shptxt',
  'nesttableprops',
  'ud',
  'shppict',
  'fldinst',
  'footnote',
]);

/** Which of those that are left out are reported. */
export const told: ReadonlyMap<string, Loss> = new Map<string, Loss>([
  ['annotation', 'comment'],
  ['pict', 'picture'],
  ['objdata', 'embedded'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (name) => [name, 'page-header'] as const,
  ),
]);

/** Facts about the document, by the words of its `\info`. */
export const facts: ReadonlyMap<string, 'title' | 'author' | 'keywords' | 'section'> = new Map([
  ['title', 'title'],
  ['author', 'author'],
  ['keywords', 'keywords'],
  ['category', 'section'],
]);

/** Words that stand for characters. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', ''],
  ['rtlmark', ''],
]);
