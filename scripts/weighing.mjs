/** `node scripts/weighing.mjs` makes src/read/model/weighing-code.ts of weighing.wat. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const folder = fileURLToPath(new URL('../src/read/model/', import.meta.url));

/** The code that weighing.wat comes to, in Base64. */
export async function assembled() {
  const { parseWat } = await wabt();
  const parsed = parseWat('weighing.wat', readFileSync(`${folder}weighing.wat`));
  const { buffer } = parsed.toBinary({});
  parsed.destroy();
  return Buffer.from(buffer).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `/** The code of weighing.wat, made by \`node scripts/weighing.mjs\`. */\nexport const code =\n  '${await assembled()}';\n`;
  writeFileSync(`${folder}weighing-code.ts`, text);
}
