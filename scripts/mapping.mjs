// Writes docs/formats.md: which field of a story stands where in each format, as the writers themselves say.
// Usage: node scripts/mapping.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fieldNames, fields, formatNames, writers } from '../dist/index.js';

export const document = fileURLToPath(new URL('../docs/formats.md', import.meta.url));

const HEAD = `# Where each field stands

A row a field, a column a format; — is what the format can't hold. Made by \`node scripts/mapping.mjs\` from what each writer says of itself, and held
to what it writes by \`tests/unit/mapping.test.ts\`. \`wirecopy formats --to json\` has the same as data. \`meta.*\` is what the copy can't know (options, or \`story.meta.json\`).
`;

/** Formats side by side that somebody would choose between. */
const tables = [
  ['To publish', ['html', 'email', 'markdown', 'wordpress', 'jsonld']],
  ['To exchange', ['ninjs', 'nitf', 'newsml-g2']],
  ['Our own', ['json', 'ndjson', 'terminal', 'text']],
];

/** The document, as it should be. */
export async function mapping() {
  const all = Object.fromEntries(
    await Promise.all(formatNames.map(async (name) => [name, await writers[name].places()])),
  );
  const parts = tables.map(([title, names]) => {
    const rows = [
      ['field', 'what', ...names.map((name) => `\`${name}\``)],
      ['---', '---', ...names.map(() => '---')],
      ...fieldNames.map((field) => [`\`${field}\``, fields[field], ...names.map((name) => all[name][field] ?? '—')]),
    ];
    return `\n## ${title}\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
  });
  return HEAD + parts.join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(document, await mapping());
