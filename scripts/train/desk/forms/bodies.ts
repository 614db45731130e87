/** What stands within a story. */

/** Openings of the first paragraph. */
export const leads = [
  'as it is',
  'very short',
  'quotation',
  'quotation with name',
  'question',
  'one word',
  'dialogue',
  'first words in capitals',
  'run-in label',
  'list after a colon',
  'dropped capital',
] as const;

export const subheads = [
  '{S}',
  '{S.upper}',
  '{S.title}',
  '{S}:',
  '{S.upper}:',
  '{i}. {S}',
  '{i}) {S}',
  '{S}?',
  '{S.word}',
  '{P}',
  '“{Q}”',
  '{time}',
  '{time} – {S}',
  '— {S} —',
  '* {S} *',
  '[{S}]',
  '{K}: {S}',
] as const;

/**
 * Signs of lists: `#` counts, `a` goes through the letters, `time` gives each a time of day; `none` has no sign. Some are signs that
 * the reader does not know.
 */
export const signs = [
  '• ',
  '- ',
  '* ',
  '– ',
  '· ',
  '▪ ',
  '● ',
  '◦ ',
  '•',
  '•\t',
  '-- ',
  '#. ',
  '#) ',
  '# ',
  '► ',
  '✓ ',
  'a) ',
  'time ',
  'none',
] as const;

/** What a body is made of. */
export const bodies = [
  'paragraphs',
  'short paragraphs',
  'long paragraphs',
  'sentences',
  'subheads',
  'subheads and short paragraphs',
  'one list',
  'list and subheads',
  'list at the end',
  'pull quote',
  'captions',
  'lines that look like subheads',
  'quotes as paragraphs',
  'advertisements',
] as const;

export const specials = [
  'interview by letters',
  'interview by names',
  'interview, bare questions',
  'live entries',
  'fact box',
  'score lines',
  'table by tabs',
  'table by spaces',
  'verse',
  'timeline',
  'recipe',
] as const;
