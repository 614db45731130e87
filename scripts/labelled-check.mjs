// Holds each truth (NAME.json) to its text (NAME.txt): what it names stands there, and no line is left that it does not name.
//   node scripts/labelled-check.mjs [FOLDER...]     the default is fixtures/labelled; exit 1 and a list where something is wrong
// Truths without a `family` are older and leave furniture out: of those only what is named is looked for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Bullets, quote signs of mail, separators: what may stand between the parts. */
const between = /^[\p{P}\p{S}\p{Z}\p{N}]*$/u;
/** An entry's number, or the letter of a list, may stand alone; any other figure is a part of the copy. */
const numbered = /^(?:\d{1,2}[.)、]|[a-d]\))?$/;

const folders = process.argv.slice(2);
const wrong = (folders.length > 0 ? folders : [fileURLToPath(new URL('../fixtures/labelled', import.meta.url))])
  .flatMap((folder) => pairsIn(folder).map((name) => join(folder, name)))
  .flatMap((path) => faults(path).map((fault) => `${path}: ${fault}`));
for (const line of wrong) console.log(line);
process.exitCode = wrong.length > 0 ? 1 : 0;

function pairsIn(folder) {
  const files = readdirSync(folder);
  const names = new Set(files.map((file) => file.replace(/\.(?:txt|json)$/, '')));
  return [...names].filter((name) => files.includes(`${name}.txt`) && files.includes(`${name}.json`)).sort();
}

/** What is wrong with one text and its truth, a line each. */
function faults(path) {
  const truth = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  const text = decoded(readFileSync(`${path}.txt`));
  const stories = Array.isArray(truth.stories) ? truth.stories : [truth];
  const named = [...stories.flatMap(parts), ...parts(truth), ...(truth.marks ?? [])];
  const copy = truth.family === 'email' ? text.replace(/^(?:> ?)+/gm, '') : text;
  // Typeset copy has hyphens at its line ends, some of them the words' own.
  const unhyphenated = packed(copy.replace(/-\r?\n/g, ''));
  const asItStands = take(packed(copy), named);
  const isTypeset = asItStands.missing.some((part) => unhyphenated.includes(part));
  const found = isTypeset ? take(unhyphenated, named) : asItStands;
  const missing = found.missing
    .filter((part) => !packed(copy).includes(part))
    .map((part) => `not in the text: ${part.slice(0, 80)}`);
  if (truth.family === undefined) return missing;
  return [
    ...missing,
    ...found.left.map((part) => `not in the truth: ${part.slice(0, 80)}`),
    ...stories.flatMap(clashes),
  ];
}

/** The older transmissions among them are Latin-1. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** All that a truth names, as texts. */
function parts(truth) {
  const single = [
    'slugline',
    'kicker',
    'headline',
    'deck',
    'byline',
    'dateline',
    'date_line',
    'date',
    'source',
    'edition',
  ];
  const lists = ['bullets', 'body', 'pullquotes', 'notes', 'credits', 'captions', 'table', 'open', 'must_keep', 'tail'];
  return [
    ...single.map((key) => truth[key]),
    ...lists.flatMap((key) => (Array.isArray(truth[key]) ? truth[key] : [])),
    ...(truth.furniture ?? []),
    ...(truth.sections ?? []).map(({ subhead }) => subhead),
    truth.lead,
    truth.quicklooks_title,
  ].filter(Boolean);
}

/** Takes each part out of the text wherever it stands, the longest first: a short one may stand within a long one. */
function take(text, wanted) {
  const unique = [...new Set(wanted.map(packed))].filter(Boolean).sort((a, b) => b.length - a.length);
  let rest = text;
  for (const part of unique) rest = rest.split(part).join('\n');
  const left = rest.split('\n').filter((part) => !between.test(part) || (/\p{N}/u.test(part) && !numbered.test(part)));
  return { missing: unique.filter((part) => !text.includes(part)), left };
}

/** Without white space and control characters, so that wrapped lines compare. */
function packed(text) {
  return text.replace(/[\s\p{Cc}\ufeff]+/gu, '');
}

/** Where the keys of one truth contradict each other. */
function clashes(truth) {
  const paragraphs = (truth.sections ?? []).reduce((sum, section) => sum + section.paragraphs, 0);
  const signed = packed(truth.byline ?? '').toLowerCase();
  const outside = [truth.dateline_city, truth.dateline_date, truth.dateline_agency].filter(
    (part) => part && !packed(truth.dateline ?? '').includes(packed(part)),
  );
  return [
    ...(paragraphs === truth.body.length
      ? []
      : [`${truth.body.length} paragraphs in the body, ${paragraphs} in the sections`]),
    ...truth.authors
      .filter((name) => !signed.includes(packed(name).toLowerCase().split('(')[0]))
      .map((name) => `no such author in the byline: ${name}`),
    ...outside.map((part) => `not in the dateline: ${part}`),
    ...Object.entries(truth.in_raw ?? {})
      .filter(([key, stands]) => key !== 'body' && stands !== present(truth[key]))
      .map(([key, stands]) => `in_raw says ${stands} of ${key}`),
  ];
}

function present(value) {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}
