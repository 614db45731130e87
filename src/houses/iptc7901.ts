/** IPTC 7901, the text transmission of European agencies, with its control bytes or without: `eca062 4 i 211 ... dpa 061`. */
import { agencies } from './agencies.js';
import type { Style } from './style.js';

const HEADER =
  '^(?<number>[a-z]{3}\\d{3,5}) (?<priority>\\d) (?<category>[a-z]{1,3}) (?<words>\\d{1,5})(?: +[a-z]{3,6})?(?: +(?<service>[a-z][a-z-]{1,9}) ?\\d{1,5})?$';

export const iptc7901: Style = {
  name: 'iptc7901',
  description: 'IPTC 7901, as dpa and ats send it: header, keywords, headline, desk part at the end',
  slugLine: null,
  labels: { quickLooks: [], section: [] },
  bullets: ['-', '*', '•', '--'],
  subheads: { maxWords: 12, maxLength: 90, case: 'sentence' },
  editions: [],
  outlets: agencies,
  furniture: [],
  page: false,
  release: false,
  datelineTells: false,
  borders: {
    opens: [],
    closes: [],
    headers: ['[a-z]{3}\\d{3,5} \\d '],
    marks: [],
    below: [],
    glance: ['[a-z]'],
  },
  envelope: {
    headers: [HEADER],
    tells: [HEADER],
    trailers: ['^(?<sent>\\d{6} (?:GMT |MEZ |MESZ )?[A-Za-zäéû]{3,5}\\.? \\d{2,4})$'],
    tags: {},
    textSetIn: false,
    wrapped: true,
    signed: false,
    slugLineTells: false,
    slugLineOpens: null,
    slugLineCounts: null,
    slugBelow: true,
    slugLine: null,
    takes:
      '^(?:(?:REFILE|EXTRA|URGENT|FLASH|ALERT|BULLETIN|CORRECTION|\\d(?:ST|ND|RD|TH) (?:LEAD|NET|ADD|UPDATE|ROUNDUP)|LEAD|ROUNDUP|PREVIEW|FEATURE|ANALYSIS|BACKGROUND|\\((?:Achtung|Zusammenfassung|Korrektur|Überblick)\\)|Eil|EIL)[ :-]*)+$',
    signOff: '^(?:dpa(?: [a-z]{2,4}){1,8}|\\([A-Z]{2,4}\\\\*/[a-z/]{1,12}\\))$',
    deskOnly: [
      '# dpa-Notizblock',
      '# dpa NOTEBOOK',
      '# Notebook',
      '# Notizblock',
      '* * * *',
      '## dpa Contacts',
      'dpa-Kontakte',
    ],
  },
  notes: { lines: [], openers: ['(achtung'] },
  endMarks: [],
  signs: { lines: [], openers: [] },
};
