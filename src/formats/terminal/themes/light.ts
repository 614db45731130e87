/** Dark letters for a light background. */
import type { Theme } from './theme.js';

// A pure grey: chalk makes a lighter one of any other where there are 256 colours.
const muted = { color: '#555555' };
const accent = { color: '#a3180f', ansi: 'red', bold: true } as const;

export const light: Theme = {
  name: 'light',
  description: 'for a light background',
  // White, GitHub, Solarized, its darker tone, Gruvbox.
  grounds: ['#ffffff', '#f6f8fa', '#fdf6e3', '#eee8d5', '#fbf1c7'],
  ansiGround: 'whiteBright',
  paper: false,
  roles: {
    bar: { color: '#ffffff', ansi: 'whiteBright', on: '#a3180f', ansiOn: 'red', bold: true },
    headline: { color: '#000000', ansi: 'black', bold: true },
    deck: { italic: true },
    byline: { color: '#6b4400', ansi: 'magenta' },
    date: muted,
    dateline: accent,
    lead: { color: '#000000', ansi: 'black' },
    label: accent,
    rule: muted,
    title: { bold: true },
    sign: accent,
    // The label's colour, without its weight: not to be taken for a headline.
    subhead: { color: '#a3180f', ansi: 'red' },
    quotation: { italic: true },
    note: { ...muted, italic: true },
    credit: { ...muted, italic: true },
    foot: muted,
    link: { color: '#0b4aa0', ansi: 'blue', underline: true },
    muted,
    discarded: { ...muted, strikethrough: true },
    warning: { color: '#6b4400', ansi: 'magenta' },
    error: { color: '#a3180f', ansi: 'red', bold: true },
  },
};
