/** What a line of copy can be to the line model: a closed list. Weights are kept by a role's place in it: add at the end. */

export const lineRoles = [
  'headline',
  'deck',
  'byline',
  /** The line under the byline: "Associated Press Writer". */
  'byline-role',
  'date',
  'source',
  'slug',
  'note',
  /** A dateline on a line of its own. */
  'dateline',
  /** "Key Points", "Quick Looks". */
  'summary-label',
  'summary-title',
  'summary-item',
  /** "Deep Look". */
  'section-label',
  'paragraph',
  'item',
  'subhead',
  /** A pull quote. */
  'quote',
  'table',
  /** The headline once more. */
  'again',
  /** What is around the story and below it: menus, captions, links, contacts, an end mark. */
  'outside',
  /** The first line of a house that opens with its slug line: its fields have a grammar of their own. */
  'slug-line',
] as const;

export type LineRole = (typeof lineRoles)[number];

/** How many roles there are: the width of a row of weights. */
export const roleCount = lineRoles.length;

/** The place of a role in the list. */
export const roleNumber = Object.fromEntries(lineRoles.map((role, index) => [role, index])) as Record<LineRole, number>;

/** What a story has once: which graf it is, all of them are weighed for against each other. A closed list, as above. */
export const rankedRoles = ['headline', 'byline', 'date'] as const;

export type RankedRole = (typeof rankedRoles)[number];
