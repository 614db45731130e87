/** Light letters for a dark background. */
import type { Theme } from './theme.js';

const muted = { color: '#a8b0ba' };
const accent = { color: '#ff9e94', ansi: 'redBright', bold: true } as const;

export const dark: Theme = {
  name: 'dark',
  description: 'for a dark background',
  // Black, VS Code, Dracula, Solarized, Ubuntu, Nord.
  grounds: ['#000000', '#1e1e1e', '#282a36', '#002b36', '#300a24', '#2e3440'],
  ansiGround: 'black',
  paper: false,
  roles: {
    bar: { color: '#ffffff', ansi: 'whiteBright', on: '#a3241c', ansiOn: 'red', bold: true },
    headline: { color: '#ffffff', ansi: 'whiteBright', bold: true },
    deck: { italic: true },
    byline: { color: '#e6b450', ansi: 'yellow' },
    date: muted,
    dateline: accent,
    lead: { color: '#ffffff', ansi: 'whiteBright' },
    label: accent,
    rule: muted,
    title: { bold: true },
    sign: accent,
    // The label's colour, without its weight: not to be taken for a headline.
    subhead: { color: '#ff9e94', ansi: 'redBright' },
    quotation: { italic: true },
    note: { ...muted, italic: true },
    credit: { ...muted, italic: true },
    foot: muted,
    link: { color: '#8ec7ff', ansi: 'cyanBright', underline: true },
    muted,
    discarded: { ...muted, strikethrough: true },
    warning: { color: '#e6b450', ansi: 'yellowBright' },
    error: { color: '#ff9e94', ansi: 'redBright', bold: true },
  },
};
