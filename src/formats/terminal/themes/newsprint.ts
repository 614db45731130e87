/** Ink on paper, whatever the terminal's background is. */
import type { Theme } from './theme.js';

// A pure grey: chalk makes a lighter one of any other where there are 256 colours.
const muted = { color: '#545454', ansi: 'black' } as const;
const accent = { color: '#7d1d12', ansi: 'black', bold: true } as const;

export const newsprint: Theme = {
  name: 'newsprint',
  description: 'ink on paper: paints its own background',
  grounds: ['#f3eee0'],
  ansiGround: 'white',
  paper: true,
  roles: {
    text: { color: '#1c1a15', ansi: 'black' },
    bar: { color: '#f3eee0', ansi: 'whiteBright', on: '#1c1a15', ansiOn: 'black', bold: true },
    headline: { bold: true },
    deck: { italic: true },
    byline: { ...muted, italic: true },
    date: muted,
    dateline: { bold: true },
    label: accent,
    rule: muted,
    title: { bold: true },
    sign: accent,
    // Not to be taken for a headline.
    subhead: { color: '#7d1d12', ansi: 'black', underline: true },
    quotation: { italic: true },
    note: { ...muted, italic: true },
    credit: { ...muted, italic: true },
    foot: muted,
    link: { color: '#1f3f6e', ansi: 'black', underline: true },
    muted,
    discarded: { ...muted, strikethrough: true },
    warning: accent,
    error: { ...accent, inverse: true },
  },
};
