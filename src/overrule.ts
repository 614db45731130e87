/** What somebody knows better than the copy says, as it is given: on the command line, in `story.meta.json`, by a program. */
import { fold } from './read/text/white-space.js';

/** The fields that can be overruled, by the keys of the Article. */
export const overruledFields = ['headline', 'deck', 'byline', 'dateline', 'date', 'slug', 'source'] as const;

export type OverruledField = (typeof overruledFields)[number];

/** What a line can be set to: the names that the source map and `explain` have, and `discard` for what is no part of the story. */
export const givenRoles = [
  'headline',
  'deck',
  'byline',
  'byline-role',
  'dateline',
  'date',
  'slug',
  'source',
  'quick-looks-label',
  'quick-looks-title',
  'quick-look',
  'section-label',
  'subhead',
  'paragraph',
  'list-item',
  'numbered-item',
  'note',
  'credit',
  'discard',
] as const;

export type GivenRole = (typeof givenRoles)[number];

/** All as given, each key only where something is: an empty text says that the story has no such field. */
export type Overruled = { [field in OverruledField | 'language']?: string } & {
  /** What lines are: `3=subhead,7-9=discard`. */
  role?: string;
};

export const overruledKeys = [...overruledFields, 'language', 'role'] as const satisfies (keyof Overruled)[];

/** What is given of one story alone; undefined where nothing is. */
export function ofOneStory(given: Overruled): keyof Overruled | undefined {
  return overruledKeys.find((key) => key !== 'source' && key !== 'language' && given[key] !== undefined);
}

/** What lines are, by their numbers in the input. */
export interface GivenLines {
  /** 1-based; the last one counts in. */
  first: number;
  last: number;
  role: GivenRole;
}

/** What stands in a story once: its lines are given in one piece. */
export const onceGiven: ReadonlySet<GivenRole> = new Set([
  'headline',
  'deck',
  'byline',
  'byline-role',
  'dateline',
  'date',
  'slug',
  'source',
  'quick-looks-label',
  'quick-looks-title',
]);

/**
 * One value, as it is to be used: white space folded, without what nobody sees and what steers a terminal.
 * @throws RangeError that says what the key takes
 */
export function checkedOverrule(key: keyof Overruled, value: unknown): string {
  if (typeof value !== 'string') throw new RangeError('It takes a text.');
  if (key === 'role') {
    linesGiven(value);
    return value;
  }
  const text = seen(value);
  return key === 'language' ? tagOf(text) : text;
}

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x00-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without what nobody sees, white space folded. */
export function seen(text: string): string {
  return fold(fold(text).replace(UNSEEN, ''));
}

/** A language's tag (BCP 47) as it is written; `und` for none. */
function tagOf(text: string): string {
  if (text === '') return 'und';
  try {
    return Intl.getCanonicalLocales(text)[0] ?? 'und';
  } catch {
    throw new RangeError('It takes a language’s tag: en, de-AT, zh-Hant.');
  }
}

/** More would be no correction: the copy itself is to be mended. */
const MOST = 1000;

/**
 * What `--role` says.
 * @throws RangeError that says what is wrong with it
 */
export function linesGiven(text: string): GivenLines[] {
  const given = text.split(',').map(oneGiven);
  if (given.length > MOST) throw new RangeError(`It takes ${MOST.toLocaleString('en')} pieces at most.`);
  given.sort((one, other) => one.first - other.first);
  given.forEach(({ first, role }, at) => {
    const above = given[at - 1];
    if (above !== undefined && first <= above.last) throw new RangeError(`Line ${first} is given twice.`);
    if (onceGiven.has(role) && given.slice(0, at).some((other) => other.role === role))
      throw new RangeError(`A story has one ${role}: its lines are given in one piece (3-4=${role}).`);
  });
  return given;
}

function oneGiven(text: string): GivenLines {
  const found = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*=\s*([a-z-]+)\s*$/.exec(text);
  if (found === null) throw new RangeError('It takes lines and what they are: 3=subhead,7-9=discard.');
  const [, from, to = from, name] = found;
  const role = givenRoles.find((one) => one === name);
  if (role === undefined) throw new RangeError(`No line is “${name}”: it takes ${givenRoles.join(', ')}.`);
  const [first, last] = [Number(from), Number(to)];
  if (first < 1 || last < first)
    throw new RangeError('Lines are counted from 1, and the last one is not above the first.');
  return { first, last, role };
}
