/** No colour, only weight and slope: for a background that nobody knows. */
import type { Theme } from './theme.js';

export const mono: Theme = {
  name: 'mono',
  description: 'bold and italic, no colour: readable on any background',
  grounds: [],
  ansiGround: null,
  paper: false,
  roles: {
    bar: { inverse: true, bold: true },
    headline: { bold: true },
    deck: { italic: true },
    dateline: { bold: true },
    label: { bold: true },
    title: { bold: true },
    sign: { bold: true },
    // Not to be taken for a headline.
    subhead: { underline: true },
    quotation: { italic: true },
    note: { italic: true },
    credit: { italic: true },
    link: { underline: true },
    discarded: { strikethrough: true },
    warning: { bold: true },
    error: { bold: true, inverse: true },
  },
};
