// Writes what the registry of formats says of itself where it is told: docs/formats.md (which field of a story stands where in each
// format), the README's table, and the names that a configuration may have.
// Usage: npm run build && node scripts/mapping.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fieldNames, fields, formatNames, writers } from '../dist/index.js';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
export const document = at('docs/formats.md');
export const readme = at('README.md');
export const configSchema = at('src/config.schema.json');

const HEAD = `# Where each field stands

A row a field, a column a format; — is what the format can't hold. Made by \`node scripts/mapping.mjs\` from what each writer says of itself, and held
to what it writes by \`tests/unit/mapping.test.ts\`. \`wirecopy formats --to json\` has the same as data. \`meta.*\` is what the copy can't know (options, or \`story.meta.json\`).
`;

/** Formats side by side that somebody would choose between. */
const tables = [
  ['To publish', 'publish'],
  ['Feeds', 'feed'],
  ['To print', 'print'],
  ['To exchange', 'exchange'],
  ['Our own', 'own'],
];

/** The document, as it should be. */
export async function mapping() {
  const all = Object.fromEntries(
    await Promise.all(formatNames.map(async (name) => [name, await writers[name].fieldMap()])),
  );
  const parts = tables.map(([title, use]) => {
    const names = formatNames.filter((name) => writers[name].use === use);
    const rows = [
      ['field', 'what', ...names.map((name) => `\`${name}\``)],
      ['---', '---', ...names.map(() => '---')],
      ...fieldNames.map((field) => [`\`${field}\``, fields[field], ...names.map((name) => all[name][field] ?? '—')]),
    ];
    return `\n## ${title}\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
  });
  return HEAD + formatTable() + parts.join('');
}

/** All formats, what they are and by which ending of a file's name they are told. */
function formatTable() {
  const rows = [
    ['`--to`', 'extension', 'what'],
    ['---', '---', '---'],
    ...formatNames.map((name) => [`\`${name}\``, `\`.${writers[name].extension}\``, writers[name].description]),
  ];
  return `\n## All formats\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

/** The README with its list of formats as it should be: a line for each use. */
export function readmeWithFormats() {
  const lines = tables.map(([title, use]) => {
    const names = formatNames.filter((name) => writers[name].use === use);
    return `- ${title}: ${names.map((name) => `\`${name}\``).join(', ')}`;
  });
  return readFileSync(readme, 'utf8').replace(
    /(<!-- formats -->\n)[\s\S]*?(<!-- \/formats -->)/,
    (_, open, close) => `${open}${lines.join('\n')}\n${close}`,
  );
}

/** The configuration's schema with the names of all formats. */
export function schemaWithFormats() {
  const names = formatNames.map((name) => `        "${name}"`).join(',\n');
  return readFileSync(configSchema, 'utf8').replace(/("to": \{\s*"enum": \[\n)[^\]]*?(\n\s*\])/, `$1${names}$2`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(document, await mapping());
  writeFileSync(readme, readmeWithFormats());
  writeFileSync(configSchema, schemaWithFormats());
}
