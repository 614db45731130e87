/** The story for reading in a terminal: marked's tokens, set by marked-terminal in a theme's colours. */

import TerminalRenderer from 'marked-terminal';
import type { Article } from '../../article.js';
import { memoized } from '../../memo.js';
import { directionOf } from '../shared/direction.js';
import { hyperlink } from '../shared/links.js';
import { ourLanguage } from '../shared/our-words.js';
import type { WriteOptions, Writer } from '../writer.js';
import { barLines, boxed, boxFits, FRAME, fitsEdge, flushRight, placed, ruledLabel } from './frame.js';
import { columnLines, gridLines } from './grid.js';
import { type Palette, paletteOf } from './paint.js';
import { barred, hangingList, StoryParser, type TokenRenderer } from './render.js';
import type { Theme, ThemeRole } from './themes/theme.js';
import { footOf, heading, type TextRole, tokensOf } from './tokens.js';

/** In what a part of the story is painted; a dateline is painted where it runs in. */
const ROLES: Readonly<Record<TextRole, ThemeRole>> = {
  grave: 'error',
  notice: 'warning',
  kicker: 'label',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  date: 'date',
  dateline: 'text',
  lead: 'lead',
  title: 'title',
  section: 'label',
  subhead: 'subhead',
  text: 'text',
  note: 'note',
  credit: 'credit',
};

/** Columns of the bar beside a quotation. */
const QUOTATION = 2;

const same = (content: string) => content;

/**
 * marked-terminal with its defects out of reach: text is wrapped before it comes here (`reflowText`, and with it
 * `width`, stays unused), nothing in the copy is taken for an entity, an emoji or its own mark for a colon, and lists,
 * quotations and links are ours: its own don't wrap, grow too wide, and change addresses.
 */
function rendererFor(palette: Palette, rtl: boolean, { colors, links, theme }: WriteOptions): TokenRenderer {
  const { of } = palette;
  const [bold, italic] = [palette.weight('bold'), palette.weight('italic')];
  const renderer = new TerminalRenderer({
    reflowText: false,
    emoji: false,
    unescape: false,
    showSectionPrefix: false,
    firstHeading: of('headline'),
    heading: same,
    paragraph: same,
  }) as TokenRenderer & { transform(content: string): string };
  const setHeading = renderer.heading.bind(renderer);
  const setParagraph = renderer.paragraph.bind(renderer);
  const aligned = (block: string) => (rtl ? flushRight(block, renderer.parser.width) : block);
  const paintOf = (role: TextRole) => of(ROLES[role]);

  renderer.transform = same;
  // All text is harmless already, and is not looked through once more.
  renderer.text = ({ text }) => text;
  renderer.heading = (token) => {
    if (token.role === 'headline') return aligned(setHeading(token));
    const label = paintOf(token.role)(setHeading(token).trimEnd());
    // Nearer to what it heads than to what it follows.
    if (token.role !== 'section') return `${aligned(label)}\n`;
    const { width } = renderer.parser;
    const ruled = ruledLabel(label, width, of('rule'), rtl);
    return `${rtl ? flushRight(ruled, width, true) : ruled}\n\n`;
  };
  renderer.paragraph = (token) => {
    const set = aligned(paintOf(token.role)(setParagraph(token)));
    return token.tight ? set.slice(0, -1) : set;
  };
  renderer.list = (list) => aligned(hangingList(list, renderer.parser, of('sign')));
  renderer.blockquote = ({ tokens }) => {
    const words = renderer.parser.narrower(QUOTATION, () => renderer.parser.parse(tokens));
    return barred(of('quotation')(words), of('sign')(rtl ? '▕' : '▎'), rtl);
  };
  renderer.grid = (token) => `${aligned(of('text')(gridLines(token, renderer.parser.width, rtl)))}\n\n`;
  renderer.columns = (token) => `${of('text')(columnLines(token, renderer.parser.width))}\n\n`;
  renderer.link = ({ href, text }) => {
    const set = of('link')(text);
    // What has brackets around it may be cut for all that.
    return links ? set.replace(/[^\n]+/g, (line) => hyperlink(line, href)) : set;
  };
  renderer.strong = ({ text, own }) => (own ? bold(text) : of('dateline')(text));
  renderer.em = ({ text }) => italic(text);
  renderer.bar = ({ source, others }) => {
    const { width } = renderer.parser;
    const { on, ansiOn, inverse } = theme.roles.bar ?? {};
    const solid = colors > 0 && (inverse === true || (colors === 1 ? ansiOn : on) !== undefined);
    return `${barLines(source, others, { width, paint: of('bar'), solid, rtl })}\n`;
  };
  renderer.box = ({ label, tokens }) => {
    const { parser } = renderer;
    const inEdge = label !== null && fitsEdge(label, parser.width);
    const all = label === null || inEdge ? tokens : [heading(2, 'section', label), ...tokens];
    if (!boxFits(parser.width)) return parser.parse(all);
    const content = parser.narrower(FRAME, () => parser.parse(all));
    return boxed(content, { width: parser.width, label: inEdge ? of('label')(label) : null, rule: of('rule'), rtl });
  };
  renderer.foot = (token) => {
    const { width } = renderer.parser;
    const line = renderer.parser.wrapped([{ type: 'text', raw: '', text: footOf(token) }]);
    const words = renderer.parser.parseInline(line);
    const foot = `${of('rule')('─'.repeat(Math.min(width, 12)))}\n${of('foot')(words)}\n`;
    // Words of ours in English run from left to right in any story.
    const ours = directionOf(ourLanguage(token.language)) === 'ltr';
    return rtl ? flushRight(foot, width, ours) : foot;
  };
  return renderer;
}

interface Setter {
  renderer: TokenRenderer;
  palette: Palette;
}

/** What stories of a theme are set with, by the rest that it depends on: making it takes longer than setting a story. */
const setters = new WeakMap<Theme, Setter[]>();

function styledBy(options: WriteOptions, rtl: boolean): Setter {
  const { theme, colors, links } = options;
  const ofTheme = memoized(setters, theme, () => []);
  // One for each of the ways in which these three can be.
  const index = colors * 4 + (links ? 2 : 0) + (rtl ? 1 : 0);
  let setter = ofTheme[index];
  if (setter === undefined) {
    const palette = paletteOf(theme, colors);
    setter = { palette, renderer: rendererFor(palette, rtl, options) };
    ofTheme[index] = setter;
  }
  return setter;
}

function set(article: Article, options: WriteOptions): string {
  const { width, columns, links, named } = options;
  const { palette, renderer } = styledBy(options, directionOf(article.language) === 'rtl');
  const content = new StoryParser(renderer, width, { elide: links })
    .parse(tokensOf(article, { page: true, named }))
    .trimEnd();
  return `${placed(content, { width, columns: Math.max(columns, width), paper: palette.paper })}\n`;
}

const story: Writer['story'] = ({ article }, options) => set(article, options);

export const terminal: Writer = {
  story,
  // Each ends with its closing line and begins with its bar.
  several: () => ({ open: '', story, between: '\n\n', close: '' }),
};
