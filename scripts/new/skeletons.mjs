/** What `npm run new` makes of each kind: new files, and rows in the files that list them. */
import { readFileSync } from 'node:fs';

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** A name of a file, of small letters, digits and hyphens. */
const FILE = { names: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, takes: 'small letters, digits and hyphens' };

const row = (file, before, text) => ({ file, before, row: text });

export const skeletons = {
  format: {
    ...FILE,
    files: (name) => ({
      [`src/formats/${name}.ts`]: `/** A story as ${name}: headline and paragraphs so far. */
import { harmless } from './shared/harmless.js';
import { textsOf } from './shared/flow.js';
import { jsonFieldMap } from './shared/own-field-maps.js';
import { type Field, fieldNames, type FieldMap } from './shared/field-map.js';
import type { Writer } from './writer.js';

export const ${camel(name)}: Writer = {
  story: ({ article }) => \`\${[article.headline ?? '', ...textsOf(article)].map(harmless).join('\\n\\n')}\\n\`,
};

/** Where each field is. The tests compare it with what is written. */
const held: readonly Field[] = ['headline', 'lead', 'paragraph', 'list'];

export const ${camel(name)}FieldMap = Object.fromEntries(
  fieldNames.map((field) => [field, held.includes(field) ? jsonFieldMap[field] : null]),
) as FieldMap;
`,
    }),
    rows: (name) => [
      row(
        'src/formats/index.ts',
        /^} satisfies Record<string, Format>;/m,
        `  ${/-/.test(name) ? `'${name}'` : name}: {
    description: 'what ${name} is, in a few words',
    use: 'exchange',
    extension: '${name}.txt',
    mediaType: 'text/plain',
    fieldMap: async () => (await import('./${name}.js')).${camel(name)}FieldMap,
    load: async () => (await import('./${name}.js')).${camel(name)},
  },
`,
      ),
    ],
  },
  house: {
    ...FILE,
    files: (name) => ({
      [`src/houses/${name}.ts`]: `/** What house ${name} is, and how its copy looks. */
import { plain } from './plain.js';
import type { Style } from './style.js';

export const ${camel(name)}: Style = {
  ...plain,
  name: '${name}',
  description: 'what ${name} is, in a few words',
  signs: { lines: ['A line that only ${name} writes'], openers: [] },
};
`,
    }),
    rows: (name) => [
      row('src/houses/index.ts', /^import type \{ Style \}/m, `import { ${camel(name)} } from './${name}.js';\n`),
      row('src/houses/index.ts', /(?<=styles: readonly Style\[\] = \[.*)plain\];/, `${camel(name)}, `),
    ],
  },
  language: {
    names: /^[a-z]{2}$/,
    takes: 'a tag of two letters (BCP 47): is, sk',
    files: (name) => ({ [`src/languages/${name}.ts`]: languageFile(name) }),
    rows: (name) => [
      row('src/languages/index.ts', /^import type \{ Language \}/m, `import { ${name} } from './${name}.js';\n`),
      row('src/languages/index.ts', /^ {2}\/\/ The other names of the two written forms/m, `  ${name},\n`),
    ],
  },
  carrier: {
    ...FILE,
    files: (name) => ({
      [`src/input/carriers/${name}/sniff-${name}.ts`]: `/** Is a file ${name}? */

/** See \`Carrier.sniff\`. */
export function sniff${pascal(name)}(_start: Uint8Array, _ended: boolean): number | null {
  return 0;
}
`,
      [`src/input/carriers/${name}/${name}.ts`]: `/** What ${name} is, and how its stories are taken out of it. */
import type { Carried, CarrierOptions } from '../carrier.js';

/** See \`ReadCarrier\`. */
export function* read${pascal(name)}(bytes: Uint8Array, _options: CarrierOptions): Generator<Carried> {
  const text = new TextDecoder().decode(bytes);
  const facts = {};
  yield { name: '${name}', text, hints: [], facts, marks: [], origin: null, diagnostics: [], id: null, article: null };
}
`,
      [`src/input/carriers/${name}/README.md`]: `# input/carriers/${name}\n\n\`sniff-${name}.ts\` tells it, \`${name}.ts\` reads it.\n`,
    }),
    rows: (name) => [
      row(
        'src/input/carriers/index.ts',
        /^];\n/m,
        `  {
    name: '${name}',
    title: 'what ${name} is, in a few words',
    extensions: ['${name}'],
    sniff: sniff${pascal(name)},
    byName: 'sniffed',
    load: async () => (await import('./${name}/${name}.js')).read${pascal(name)},
  },
`,
      ),
      row(
        'src/input/carriers/index.ts',
        /^import \{ sniff/m,
        `import { sniff${pascal(name)} } from './${name}/sniff-${name}.js';\n`,
      ),
      row('src/article.ts', /(?<=carrierNames = \[\n[^\]]*)\] as const;/, `  '${name}',\n`),
    ],
  },
  diagnostic: {
    ...FILE,
    files: () => ({}),
    rows: (name) => [
      row('src/diagnostic.ts', /^} as const satisfies Record<string, Severity>;/m, `  '${name}': 'warning',\n`),
      row('src/article.schema.json', /(?<=^ +)"output-refused",/m, `"${name}",\n                  `),
      row('docs/diagnostics.md', /^\| `output-refused`/m, `| \`${name}\` | warning | what it says |\n`),
    ],
  },
  option: {
    ...FILE,
    files: () => ({}),
    rows: (name) => [
      row(
        'src/cli/options.ts',
        /(?<=\n) {2}noConfig: \(\) =>/,
        `  ${camel(name)}: () => new Option('--${name} <value>', 'what it does').helpGroup(OTHER),\n`,
      ),
      row('docs/options.md', /^\| `--no-config`/m, `| \`--${name} <value>\` | what it does |\n`),
    ],
  },
};

function pascal(name) {
  const text = camel(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function languageFile(tag) {
  const page = ['menu', 'share-bar', 'related-link', 'comments', 'advertisement', 'sign-up', 'footer'];
  return `/** What language it is. */
import type { Language } from './language.js';

export const ${tag} = (): Language => ({
  tag: '${tag}',
  by: [],
  and: [],
  months: [],
  weekdays: [],
  dateWords: [],
  roles: [],
  outletWords: [],
  summaryLabels: [],
  labels: {},
  notices: {},
  addressees: [],
  notes: { lines: [], openers: [] },
  credits: { lines: [], openers: [] },
  creditEndings: [],
  creditVerbs: [],
  captions: [],
  captionMarks: [],
  endMarks: { lines: [], openers: [] },
  boilerplate: [],
  bio: [],
  // In English so far.
${englishWords()}  typography: { quotes: ['“', '”', '‘', '’'], dash: '–' },
  issuerWords: [],
  page: {
${page.map((reason) => `    ${/-/.test(reason) ? `'${reason}'` : reason}: { lines: [], openers: [] },`).join('\n')}
  },
});
`;
}

/** What English says: it has every key that a language must have, whichever are added. */
function englishWords() {
  const text = readFileSync('src/languages/en.ts', 'utf8');
  const [words] = /^ {2}says: \{\n.*?^ {2}\},\n/ms.exec(text);
  return words;
}
