/** The official schemas of ninjs, each version's under the format that it is of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export const ninjsSchemas = 'tests/schemas';

const versions = {
  ninjs: 'ninjs-schema_3.1.json',
  'ninjs-2': 'ninjs-schema_2.1.json',
  'ninjs-1': 'ninjs-schema_1.3.json',
} as const;

type NinjsFormat = keyof typeof versions;

export const ninjsVersions = Object.keys(versions) as NinjsFormat[];

/** A function that holds a document to the schema, and then has its errors. */
export function ninjsValidator(format: NinjsFormat): ValidateFunction {
  const read = (name: string) => JSON.parse(readFileSync(join(ninjsSchemas, name), 'utf8'));
  const schema = read(versions[format]);
  const drafts = /draft-0[46]/.test(schema.$schema);
  // The oldest is of draft 4, and uses nothing that a later one reads in another way.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // Its default export is typed for CommonJS.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(read('GeoJSON-schema.json'));
  const { $schema: _, id: $id, ...rest } = schema;
  return ajv.compile(drafts ? { ...rest, $id } : schema);
}
