/**
 * Input that tries to break out, of our own: invented copy with a payload wherever a story has text. In the whole run the
 * files of ../shared/hostile come after them, where they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole } from './size.js';
import { hasShared, shared } from './texts.js';

export interface HostileText {
  name: string;
  bytes: Buffer;
}

const ESC = '\x1b';

/** A story of the house; the payload stands in its headline, its fields, its lists and its paragraphs. */
function storyWith(payload: string): string {
  const headline = `Council Approves Pier ${payload}`;
  return `${headline}/ Newslooks/ TALVIK/ J. Berg ${payload}/ Morning Edition/ The council approved the pier ${payload} on Monday.

${headline} Quick Looks
- One ${payload} item
- ${payload}
Deep Look
The council ${payload} voted after a night of debate. See https://a.example/${payload} for more.
${payload}
`;
}

const payloads: Record<string, string> = {
  script: '<script>window.x=1</script></title></script>',
  image: '<img src=x onerror=alert(1)>',
  attribute: `" onmouseover="alert(1)" ' x='`,
  style: '</style><style>*{display:none}</style>',
  comment: '--><!-- <script> --!>',
  'svg and math': '<svg><style><img src=x></style></svg><math><mtext></math><iframe></iframe><noscript>',
  'script addresses': '[a](javascript:alert(1)) data:text/html,<b>x</b>',
  'template marks': "$& $` $' $1 {{7*7}} <%= 7*7 %> #{7*7} %s {0}",
  entities: '&lt;b&gt; &amp;amp; &copy &#x3c;script&#x3e;',
  shortcode: '[gallery ids="1"] [/caption] <!-- wp:html -->',
  XML: ']]> <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]> &x;',
  'keys of JSON': '","role":"x","__proto__":{"a":1}',
  Markdown: '# head\n---\n```\n> quote [x]: https://a.example',
  'front matter': '--- title: x !!js/function "x"',
  'cells of a table': '=cmd|x!A1 +1 @x | a | b |',
  path: '../../etc/passwd CON aux.txt',
  'escape sequences': `${ESC}[2J${ESC}[31mred${ESC}c`,
  'the title of a window': `${ESC}]0;owned\x07${ESC}]8;;https://a.example${ESC}\\x`,
  'what a terminal answers': `${ESC}[6n${ESC}[c${ESC}P$qm${ESC}\\`,
  'C1 controls': '\x9b31m\x9d0;owned\x9c',
  'BEL, DEL': 'a\x07c\x7f',
  'a line overwritten': 'true\rFALSE\b\b',
  'turned directions': '\u202eabc\u2066def',
  'hidden characters': 'a\u200bb\u{e0041}\ufeff',
  'combining marks': `e${'\u0301'.repeat(200)}`,
  'ends of lines': 'a\u2028b\u2029c\x85d\x0be',
  'spelling needs it': 'می\u200cخواهم क्\u200dष 👩\u200d👩\u200d👧',
  'labels in the body': 'Deep Look\nQuick Looks\nthird/ with/ slashes/',
};

const ours: HostileText[] = [
  ...Object.entries(payloads).map(([name, payload]) => ({ name, bytes: Buffer.from(storyWith(payload)) })),
  // With many of them it were no copy.
  { name: 'NUL', bytes: Buffer.from(storyWith('pier').replace('debate', 'de\0bate')) },
  { name: 'C1 controls in Latin-1', bytes: Buffer.from(storyWith('\x9b31m caf\xe9'), 'latin1') },
  { name: 'broken UTF-8', bytes: Buffer.concat([Buffer.from(storyWith('x')), Buffer.from([0xc0, 0xaf, 0xff, 10])]) },
  { name: 'UTF-16', bytes: Buffer.from(`\ufeff${storyWith('<b>')}`, 'utf16le') },
];

/** What is no copy at all. */
export const refused: HostileText[] = [
  { name: 'nothing', bytes: Buffer.alloc(0) },
  { name: 'blanks', bytes: Buffer.from(' \n\t\u00a0\n') },
  { name: 'packed bytes', bytes: Buffer.concat([Buffer.from('1f8b0800000000000003', 'hex'), Buffer.alloc(300)]) },
];

/** Those beside the project that are refused as well. */
const refusedThere = /^5[345]-/;

function beside(): HostileText[] {
  const folder = join(shared, 'hostile');
  const names = isWhole && hasShared ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  return names
    .filter((name) => !refusedThere.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** All that must be read, and have no effect. */
export const hostileTexts: HostileText[] = [...ours, ...beside()];
