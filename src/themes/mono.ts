/** No colour, only weight and slope: for a ground that nobody knows. */
import type { Theme } from './theme.js';

export const mono: Theme = {
  name: 'mono',
  description: 'weight and slope, no colour: readable on any ground',
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
    subhead: { bold: true },
    quotation: { italic: true },
    note: { italic: true },
    credit: { italic: true },
    link: { underline: true },
    discarded: { strikethrough: true },
    warning: { bold: true },
    error: { bold: true, inverse: true },
  },
};
