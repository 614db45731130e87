/** The line model's data as a file that the command uses as it is: unpacking it takes longer than reading a story. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const source = resolve('src/read/model/data.ts');
const NAME = 'read.model.data.bin';

/** A plugin: what stands in for the module. The words begin with 1, by which their bytes' order is known. */
export const modelFile = {
  name: 'model',
  load: (id) =>
    id === source
      ? {
          code: `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
export function modelWords() {
  const bytes = readFileSync(join(import.meta.url, '..', '${NAME}'));
  if (bytes[0] !== new Uint8Array(Int32Array.of(1).buffer)[0]) bytes.swap32();
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}`,
          moduleType: 'js',
        }
      : undefined,
};

/** Writes the file beside the chunks. */
export async function writeModel(folder) {
  const bundle = await rolldown({ input: source, resolve: { extensionAlias: { '.js': ['.ts', '.js'] } } });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const { modelWords } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  writeFileSync(join(folder, NAME), new Uint8Array(modelWords().buffer));
}
