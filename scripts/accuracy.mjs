// How often the reader is right, on folders of texts (NAME.txt) beside their truth (NAME.json).
//   npm run accuracy -- [--raw EXT] [--misses N] [--json] [FOLDER...]     the default is fixtures/labelled
//   --raw EXT     the texts are NAME.EXT
//   --misses N    show up to N misses of each field
// Single texts are right or wrong, but for case, spacing, quotes and dashes; lists are scored as F1 over whole items.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decode, parseAll } from '../dist/index.js';
import { fields, judge } from './accuracy-fields.mjs';

/** The user's mistake, told in a line. */
class Usage extends Error {}

try {
  main();
} catch (error) {
  if (!(error instanceof Usage) && !error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`accuracy: ${harmless(error.message)}`);
  process.exitCode = 2;
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      raw: { type: 'string', default: 'txt' },
      misses: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!/^\d+$/.test(values.misses)) throw new Usage(`--misses takes a number, not “${values.misses}”`);
  const folders =
    positionals.length > 0 ? positionals : [fileURLToPath(new URL('../fixtures/labelled', import.meta.url))];
  // All folders are looked at before the first is read: a typing error shows at once.
  const reports = folders
    .map((folder) => ({ folder, names: pairsIn(folder, values.raw) }))
    .map(({ folder, names }) => score(folder, names, values.raw, Number(values.misses)));
  if (values.json) {
    console.log(harmless(JSON.stringify(reports, null, 2)));
    return;
  }
  console.log(table(reports).join('\n'));
  for (const { folder, misses } of reports) {
    for (const miss of misses) console.log(told(folder, miss));
  }
}

/** The names that have both a truth and a text. */
function pairsIn(folder, extension) {
  if (!existsSync(folder)) throw new Usage(`no such folder: ${folder}`);
  if (!statSync(folder).isDirectory()) throw new Usage(`not a folder: ${folder}`);
  const files = new Set(readdirSync(folder));
  const names = [...files].filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
  const pairs = names.filter((name) => files.has(`${name}.${extension}`)).sort();
  if (pairs.length === 0) throw new Usage(`no NAME.${extension} beside a NAME.json in ${folder}`);
  const alone = names.length - pairs.length;
  if (alone > 0)
    console.error(harmless(`accuracy: ${alone} of ${names.length} without their .${extension}: ${folder}`));
  return pairs;
}

/** The mean score and the number of texts of each field that the folder's truths know, and the first misses of each. */
function score(folder, names, extension, most) {
  const judged = names.flatMap((name) => {
    const truth = truthFrom(join(folder, `${name}.json`));
    return [...judge(truth, read(join(folder, `${name}.${extension}`)))].map((one) => ({ ...one, name }));
  });
  const scored = {};
  const misses = [];
  for (const field of fields) {
    const here = judged.filter((one) => one.field === field);
    if (here.length === 0) continue;
    const mean = here.reduce((sum, one) => sum + one.score, 0) / here.length;
    scored[field] = { score: Number(mean.toFixed(4)), texts: here.length };
    misses.push(...here.filter((one) => one.score < 1).slice(0, most));
  }
  return { folder, texts: names.length, fields: scored, misses };
}

/** The stories that the reader finds in a file; none where it is no text. */
function read(file) {
  const { text } = decode(readFileSync(file));
  return text === null ? [] : parseAll(text).map(({ article }) => article);
}

function truthFrom(file) {
  let truth = null;
  try {
    truth = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Usage(`${file}: ${error.message}`);
  }
  if (truth === null || typeof truth !== 'object') throw new Usage(`${file}: not an object`);
  return truth;
}

/** A row a folder with a column a field, percent above the number of texts; fields that no truth knows are left out. */
function table(reports) {
  const columns = fields.filter((field) => reports.some((report) => field in report.fields));
  const rows = [
    ['', ...columns],
    ...reports.flatMap(({ folder, texts, fields: scored }) => [
      [basename(resolve(folder)), ...columns.map((field) => (field in scored ? percent(scored[field].score) : '-'))],
      [`  ${texts} texts`, ...columns.map((field) => String(scored[field]?.texts ?? ''))],
    ]),
  ].map((row) => row.map(harmless));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map(([first, ...cells]) =>
    [first.padEnd(widths[0]), ...cells.map((cell, index) => cell.padStart(widths[index + 1]))].join('  ').trimEnd(),
  );
}

/** 100.0 is said of what is wholly right alone. */
function percent(share) {
  return (share < 1 ? Math.min(99.9, 100 * share) : 100).toFixed(1);
}

function told(folder, { field, name, score, want, got }) {
  const place = `${join(folder, name)} ${percent(score)}`;
  return `\n${field}  ${harmless(place)}\n  want ${excerpt(want)}\n  got  ${excerpt(got)}`;
}

function excerpt(value) {
  const text = JSON.stringify(value);
  return harmless(text.length > 240 ? `${text.slice(0, 240)} …` : text);
}

/** Copy and file names may hold what would steer the terminal: it is shown as its escape. Line ends of our own stay. */
function harmless(text) {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
