// Reads posts as WordPress's editor does, and saves them: a JSON array of texts in, a JSON array of what it made of each out.
const { readFileSync } = require('node:fs');
const { Window } = require('happy-dom');

const window = new Window({ url: 'http://localhost/' });
for (const key of Object.getOwnPropertyNames(window)) {
  // Some of them can't be read outside of a page; the editor does without.
  try {
    if (!(key in globalThis)) globalThis[key] = window[key];
  } catch {}
}
Object.assign(globalThis, { window, document: window.document });
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });

const { parse, serialize } = require('@wordpress/blocks');
const { registerCoreBlocks } = require('@wordpress/block-library');

registerCoreBlocks();
const whole = (blocks) => blocks.flatMap((block) => [block, ...whole(block.innerBlocks)]);
const made = JSON.parse(readFileSync(0, 'utf8')).map((text) => {
  const blocks = parse(text);
  const names = whole(blocks).map(({ name }) => name);
  const invalid = whole(blocks).filter(({ isValid }) => !isValid);
  return {
    names,
    invalid: invalid.map(({ name, originalContent }) => `${name}: ${originalContent}`),
    saved: serialize(blocks),
  };
});
process.stdout.write(JSON.stringify(made), () => process.exit());
