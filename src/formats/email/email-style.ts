/**
 * How an e-mail is dressed: declarations for `style` attributes, all literal, since mail clients know neither variables
 * nor logical properties, and some drop style sheets whole. What each client takes: https://www.caniemail.com. The colours
 * are those of the page `newspaper`; contrast is 6.9:1 or more, light and dark.
 */
import { scriptOf } from '../page/themes/script.js';
import { directionOf } from '../shared/direction.js';

export const PAPER = '#fffdf9';
export const TINT = '#f5f0e6';
const INK = '#1c1b19';
const SOFT = '#5e584f';
const ACCENT = '#9a1b1e';
const RULE = '#d8d1c4';

const MONO = "Menlo,Consolas,'Courier New',monospace";

/** Widest a line of the message gets, as wide as all clients show it. */
export const WIDTH = 600;

/**
 * What an attribute can't say: dark, and narrow. A client without it has the light message at the sizes for a wide one.
 * It is a constant, so that nothing of the copy comes near it.
 */
export const SHEET = `@media (prefers-color-scheme:dark){
.paper{background-color:#141518!important;color:#e9e6df!important}
.tint{background-color:#1d1f23!important;color:#e9e6df!important}
.soft{color:#aca79d!important}
.accent{color:#f2937f!important}
.rule{border-color:#3b3d42!important}
.edge{border-color:#f2937f!important}
}
@media (max-width:480px){
.pad{padding-left:18px!important;padding-right:18px!important}
.headline{font-size:29px!important}
}`;

/** Fonts that clients have, Outlook's fallback last; scripts that need other letters need more room as well. */
const FACES: Record<string, { serif: string; sans: string; room: number }> = {
  Latn: { serif: "Georgia,'Times New Roman',serif", sans: "'Segoe UI',Roboto,Helvetica,Arial,sans-serif", room: 0 },
  Arab: {
    serif: "'Noto Naskh Arabic','Geeza Pro','Traditional Arabic','Times New Roman',serif",
    sans: "'Noto Sans Arabic','Geeza Pro','Segoe UI',Tahoma,Arial,sans-serif",
    room: 0.3,
  },
  Hebr: {
    serif: "'Noto Serif Hebrew','Times New Roman',David,serif",
    sans: "'Arial Hebrew','Segoe UI',Arial,sans-serif",
    room: 0.1,
  },
  Hani: {
    serif: "'Songti SC','Noto Serif CJK SC',SimSun,serif",
    sans: "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif",
    room: 0.2,
  },
  Jpan: {
    serif: "'Hiragino Mincho ProN','Noto Serif CJK JP','Yu Mincho',serif",
    sans: "'Hiragino Sans','Noto Sans CJK JP','Yu Gothic',sans-serif",
    room: 0.2,
  },
};

/** What an element is given: its classes are those of the sheet. */
export interface InlineStyle {
  class?: string;
  style: string;
}

/** The style of every element of a message in a language. */
export interface EmailStyles {
  /** Where lines start, as attributes call it. */
  start: 'left' | 'right';
  /** Where they end. */
  end: 'left' | 'right';
  story: InlineStyle;
  bar: InlineStyle;
  source: InlineStyle;
  status: InlineStyle;
  kicker: InlineStyle;
  headline: InlineStyle;
  deck: InlineStyle;
  byline: InlineStyle;
  dateline: InlineStyle;
  lead: InlineStyle;
  paragraph: InlineStyle;
  label: InlineStyle;
  subhead: InlineStyle;
  /** A pull quote, and who said it. */
  quote: InlineStyle;
  said: InlineStyle;
  table: InlineStyle;
  th: InlineStyle;
  td: InlineStyle;
  pre: InlineStyle;
  list: InlineStyle;
  item: InlineStyle;
  /** Around the box: what keeps off it what follows. Outlook drops the margins of tables. */
  boxFrame: InlineStyle;
  box: InlineStyle;
  boxLabel: InlineStyle;
  boxTitle: InlineStyle;
  boxList: InlineStyle;
  small: InlineStyle;
  /** Small print that stands below a rule. */
  firstSmall: InlineStyle;
  link: InlineStyle;
}

export function appearanceOf(language: string): EmailStyles {
  const { serif, sans, room } = FACES[scriptOf(language)] ?? (FACES['Latn'] as (typeof FACES)[string]);
  const rtl = directionOf(language) === 'rtl';
  const start = rtl ? 'right' : 'left';
  // Each element says all of it: Word, by which Outlook sets its messages, hands little of it down.
  const set = (family: string, size: number, leading: number, weight = 400) =>
    `font-family:${family};font-size:${size}px;line-height:${Math.round((leading + room) * 100)}%;font-weight:${weight}`;
  const style = (style: string, name?: string): InlineStyle => ({
    ...(name === undefined ? {} : { class: name }),
    style,
  });
  const text = set(serif, 18, 1.55);
  const small = `${set(sans, 14, 1.5)};color:${SOFT}`;
  const inset = (size: number) => (rtl ? `padding:0 ${size}px 0 0` : `padding:0 0 0 ${size}px`);
  return {
    start,
    end: rtl ? 'left' : 'right',
    story: style(
      `padding:20px 24px 40px 24px;background-color:${PAPER};color:${INK};${text};text-align:${start};word-break:break-word`,
      'paper pad e-content',
    ),
    bar: style(
      `margin:0 0 24px 0;padding:8px 0;border-top:4px solid ${ACCENT};${set(sans, 13, 1.5, 600)};color:${SOFT}`,
      'bar soft edge',
    ),
    source: style(`${set(serif, 19, 1.25, 700)};color:${ACCENT}`, 'accent'),
    status: style(
      `margin:0 0 16px 0;padding:10px 14px;border:2px solid ${ACCENT};background-color:${TINT};${set(sans, 15, 1.45)}`,
      'status tint edge',
    ),
    kicker: style(`margin:0 0 6px 0;${set(sans, 13, 1.4, 700)};color:${ACCENT}`, 'kicker accent'),
    headline: style(`margin:0 0 14px 0;${set(serif, 36, 1.15, 700)}`, 'headline'),
    deck: style(`margin:0 0 14px 0;${set(serif, 20, 1.4)}`, 'deck'),
    byline: style(`margin:0 0 20px 0;${set(sans, 15, 1.5)};color:${SOFT}`, 'signed soft'),
    dateline: style(set(sans, 15, 1, 700), 'place'),
    lead: style(
      `margin:0 0 26px 0;padding:16px 0 0 0;border-top:1px solid ${RULE};${set(serif, 21, 1.45)}`,
      'lead rule',
    ),
    paragraph: style(`margin:0 0 18px 0;${text}`),
    label: style(
      `margin:30px 0 16px 0;padding:0 0 8px 0;border-bottom:1px solid ${RULE};${set(sans, 14, 1.4, 700)};color:${ACCENT}`,
      'label accent rule',
    ),
    subhead: style(`margin:28px 0 10px 0;${set(serif, 22, 1.25, 700)}`),
    quote: style(
      `margin:26px 0 26px 0;${inset(20)};border-${start}:4px solid ${ACCENT};${set(serif, 22, 1.4)}`,
      'quote edge',
    ),
    said: style(`${set(sans, 14, 1.5)};color:${SOFT}`, 'said soft'),
    table: style('margin:0 0 18px 0;border-collapse:collapse'),
    th: style(`padding:4px 12px 4px 0;border-bottom:1px solid ${RULE};${set(sans, 14, 1.4, 700)}`, 'rule'),
    td: style(`padding:4px 12px 4px 0;border-bottom:1px solid ${RULE};${set(sans, 14, 1.4)}`, 'rule'),
    pre: style(`margin:0 0 18px 0;white-space:pre-wrap;${set(MONO, 14, 1.4)}`),
    list: style(`margin:0 0 18px 0;${inset(26)};${text}`),
    item: style('margin:0 0 8px 0'),
    boxFrame: style('padding:0 0 16px 0'),
    box: style(
      `padding:16px 20px 12px 20px;background-color:${TINT};color:${INK};border-top:4px solid ${ACCENT};${set(sans, 16, 1.45)};text-align:${start};word-break:break-word`,
      'quick tint edge',
    ),
    boxLabel: style(`margin:0 0 10px 0;${set(sans, 14, 1.4, 700)};color:${ACCENT}`, 'accent'),
    boxTitle: style(`margin:0 0 12px 0;${set(serif, 18, 1.3, 700)}`, 'title'),
    boxList: style(`margin:0;${inset(24)};${set(sans, 16, 1.45)}`),
    small: style(`margin:0 0 12px 0;${small}`, 'soft'),
    firstSmall: style(`margin:28px 0 12px 0;padding:14px 0 0 0;border-top:1px solid ${RULE};${small}`, 'soft rule'),
    link: style(`color:${ACCENT};text-decoration:underline`, 'accent'),
  };
}
