/**
 * The wire format of American agencies (ANPA 1312, "High-Speed Wire Service Transmission Guidelines", 1989), with its
 * control bytes or without: `r a AM-FatalFire     01-01 0243`.
 */
import { agencies } from './agencies.js';
import type { Style } from './style.js';

/** What follows the slug in its line, after a comma each: `AM-Slug, 1st Ld - Writethru,a0458,0419`. */
const TAKE = '(?:\\d\\w* ?-?(?:ld|add|take|insert|sub|writethru)|adv|bjt|writethru|corrective|urgent|precede)';
/** What the Times hangs on its slug: a take, and its name. */
const APART = '-(?:\\d(?:st|nd|rd|th)take|NYT$)';
const STORY_NUMBER = '[abfsvw]\\d{4}';
const WORDS = '\\d{2,4}(?:-up|-\\d+)?';
const HEADERS = [
  // A header and the slug line, run together.
  '^(?<priority>[a-z]{1,2}) ?(?<category>[a-z])[\\x11-\\x14 ]{1,10}\\S{2,40} +(?<sent>\\d\\d-\\d\\d) +(?<words>\\d{3,4}) (?<slug>(?:AM|PM|BC)-[A-Z0-9][A-Z0-9-]*?)(?:-(?<take>\\d(?:ST|ND|RD|TH)[A-Z]*))?(?:-(?<service>NYT))?$',
  '^(?<priority>[a-z]{1,2}) ?(?<category>[a-z])[\\x11-\\x14 ]{1,10}(?<slug>\\S+?)(?:\\s+(?<take>\\S{1,24}(?: \\S{1,12}){0,3}?))?(?: [abfsvw]\\d{4})? +(?<sent>\\d\\d-\\d\\d)(?:\\s+(?<words>\\d{3,4}))?$',
  // What is left of a header that was cut off, or run together.
  '^(?<priority>[a-z]) (?<category>[a-z]) (?<slug>(?:AM|PM|BC|AP)-\\S+|[A-Z]\\S{14,})(?: (?<take>\\S.{0,200}))?$',
];

export const anpa: Style = {
  name: 'anpa',
  description: 'ANPA 1312, as AP, Reuters (1987) and Kyodo send it: header, slug line, advisories',
  slugLine: null,
  labels: { quickLooks: [], section: [] },
  bullets: ['-', '*', '•', '--'],
  subheads: { maxWords: 12, maxLength: 90, case: 'capitals' },
  editions: [],
  outlets: agencies,
  furniture: [],
  page: false,
  release: false,
  datelineTells: false,
  borders: {
    opens: [],
    closes: [],
    headers: ['[a-z] [a-z][ \\x11-\\x14]'],
    marks: ['Reuter', 'REUTER'],
    below: [],
    glance: ['[a-z]', '[A-Z]\\d'],
  },
  envelope: {
    headers: [
      '^(?<number>[A-Za-z]\\d{3,4}) ?[\\x1f_ ]? ?(?<service>[a-zA-Z-]{4,6})$',
      '^(?<number>[A-Za-z]\\d{4}[A-Z]*)[\\x1f_]+(?<service>[a-zA-Z-]{4,6})$',
      '^(?<number>[A-Za-z]\\d{4})(?<service>[A-Z]{2,6})[\\x1f_ ][\\w-]{3,6}$',
      '^[A-Z]( [A-Z]{1,2}){0,4}$',
      ...HEADERS,
      '^(?<sent>\\d\\d-\\d\\d) (?<words>\\d{4})$',
      '^(?<words>\\d{4})$',
    ],
    tells: HEADERS,
    trailers: ['^(?:AP|KWS|NYT)-(?:[A-Z]{2}-)?(?<sent>\\D*\\d.*)$', '^KWS-(?<sent>.*)$'],
    tags: {},
    textSetIn: true,
    wrapped: true,
    signed: true,
    slugLineTells: true,
    // The cycle that the story is for: `AP-` opens headlines as well.
    slugLineOpens: '^(?:AM|PM|BC)-(?=[A-Z\\d-])',
    // Right behind its comma, or filled up with a zero.
    slugLineCounts: ',(?:\\d{2,4}| ?0\\d{2,3})(?:-up|-\\d+)?$',
    slugBelow: false,
    slugLine: `^(?<slug>(?:AM|PM|BC|AP|AP--)-(?:(?!${APART})[^,])*(?:,(?! ?(?:${TAKE}|${STORY_NUMBER}(?:, ?${WORDS})?$|${WORDS}$))[^,]*)*)(?:(?:, ?|-(?=\\d\\w\\wtake))(?<take>${TAKE}[^]*?))?(?:-(?<service>NYT))?(?:, ?${STORY_NUMBER})?(?:, ?(?<words>\\d{2,4})(?:-up|-\\d+)?)?$`,
    takes: '^(?:URGENT|BULLETIN|FLASH|\\d(?:st|nd|rd|th) (?:Ld|Lead|Add|Take).*)$',
    signOff: '^\\(?[a-z]{2,3}(?:[-/][a-z]{2,4}){1,3}\\)?$',
    deskOnly: [],
  },
  notes: { lines: [], openers: ['with '] },
  endMarks: ['Reuter', '==Kyodo', 'END'],
  signs: { lines: [], openers: [] },
};
