/**
 * The data of the line models, and that by which languages are told, as files that the command uses as they are: unpacking
 * one takes longer than reading a story.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

/** By module: the function that gives its words, and the file that they stand in. */
const models = new Map([
  [resolve('src/read/model/data.ts'), { called: 'modelWords', file: 'read.model.data.bin' }],
  [resolve('src/read/model/page-data.ts'), { called: 'pageWords', file: 'read.model.page-data.bin' }],
  [resolve('src/read/model/carried-data.ts'), { called: 'carriedWords', file: 'read.model.carried-data.bin' }],
  [resolve('src/read/language/trigram-data.ts'), { called: 'trigramWords', file: 'read.language.trigram-data.bin' }],
]);

/** A plugin: what stands in for the modules. The words begin with 1, by which their bytes' order is known. */
export const modelFile = {
  name: 'model',
  load: (id) => {
    const model = models.get(id);
    if (model === undefined) return undefined;
    const code = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
export function ${model.called}() {
  const bytes = readFileSync(join(import.meta.url, '..', '${model.file}'));
  if (bytes[0] !== new Uint8Array(Int32Array.of(1).buffer)[0]) bytes.swap32();
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}`;
    return { code, moduleType: 'js' };
  },
};

/** Writes the files beside the chunks. */
export async function writeModel(folder) {
  for (const [input, { called, file }] of models) {
    const bundle = await rolldown({ input, resolve: { extensionAlias: { '.js': ['.ts', '.js'] } } });
    const { output } = await bundle.generate({ format: 'esm' });
    await bundle.close();
    const module = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
    writeFileSync(join(folder, file), new Uint8Array(module[called]().buffer));
  }
}
