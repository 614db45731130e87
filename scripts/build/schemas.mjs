/** Schemas as functions: `import check from './x.schema.json?check'` is the check that ajv makes of it, and no ajv. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const ASKED = '.schema.json?check';
const MADE = '\0check:';
/** The made module's name must not end as a file of JSON does: Vite would read it as such. */
const END = '.js';

/** A plugin for the build and for the tests. */
export const schemas = {
  name: 'schemas',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith(ASKED) ? `${MADE}${resolve(dirname(importer), id.replace(/\?check$/, ''))}${END}` : undefined,
  load: (id) =>
    id.startsWith(MADE)
      ? { code: checkOf(JSON.parse(readFileSync(id.slice(MADE.length, -END.length), 'utf8'))), moduleType: 'js' }
      : undefined,
};

/** @returns a module's code, with the check as its default export; see ajv's `ValidateFunction` */
function checkOf(schema) {
  const ajv = new Ajv2020({
    verbose: true,
    // Lengths in UTF-16 units, as everywhere here; code points would need a part of ajv.
    unicode: false,
    logger: false,
    formats: { regex: isPattern },
    code: { source: true, esm: true, formats: _`{ regex: isPattern }` },
  });
  const code = `${isPattern}\n${standaloneCode(ajv, ajv.compile(schema))}`;
  const part = /\brequire\("[^"]*"\)/.exec(code)?.[0];
  if (part !== undefined) throw new Error(`${schema.$id}: its check needs a part of ajv: ${part}`);
  return code;
}

function isPattern(source) {
  try {
    new RegExp(source, 'd');
    return true;
  } catch {
    return false;
  }
}
