// What holds for every text, however broken: each property throws where it does not.
import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { Chance } from './random.mjs';

/** The story's segments tile it, and each `to` (RFC 6901) leads to something in the article. */
function checkMap({ article, sourceMap }, from) {
  let end = from;
  for (const { start, end: behind, to } of sourceMap) {
    equal(start, end, 'the map leaves a gap, or overlaps');
    ok(behind > start, 'a segment is empty');
    end = behind;
    if (to !== null) {
      const target = to
        .split('/')
        .slice(1)
        .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], article);
      ok(target !== undefined && target !== null, `${to} leads to nothing`);
    }
  }
  return end;
}

/** A list in pieces of random sizes. */
function* pieces(whole, chance) {
  for (let at = 0; at < whole.length; ) {
    const size = 1 + chance.below(chance.below(2) === 0 ? 4 : 3000);
    yield whole.slice(at, at + size);
    at += size;
  }
}

async function streamed(library, parts, from = 'copy') {
  const read = [];
  for await (const reading of library.stories(parts, { from })) read.push(reading);
  return read;
}

/** The same by whatever carrier it is in; what can't be read says why. */
async function carried(library, parts) {
  try {
    return await streamed(library, parts, 'auto');
  } catch (error) {
    return error.message;
  }
}

/**
 * What a stream gives is what the whole text gives, but for blanks and a wire's framing behind the last story's end: a
 * stream has given that story out before they come, and only the map of the whole text, which tiles it, has them.
 */
function isSameAs(all, read, message) {
  const last = read.at(-1)?.sourceMap.length ?? 0;
  const behind = all.at(-1)?.sourceMap.slice(last) ?? [];
  ok(
    behind.every(({ role }) => role === 'blank' || role === 'envelope'),
    `${message}: the last map ends early`,
  );
  const same = all.map((reading, index) =>
    index < all.length - 1 ? reading : { ...reading, sourceMap: reading.sourceMap.slice(0, last) },
  );
  deepStrictEqual(read, same, message);
}

/** Bytes that no decoder takes for something else than UTF-8 text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const isPlainText = (text) => text.isWellFormed() && !/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufeff]/.test(text);

/**
 * Checks all of them but that of time.
 * @param library what wirecopy exports: `parse`, `parseAll`, `stories`
 * @param seed of the cuts
 */
export async function checkText(library, text, seed) {
  const whole = library.parse(text);
  equal(checkMap(whole, 0), text.length, 'the map ends elsewhere than the text');
  const all = library.parseAll(text);
  let end = 0;
  for (const reading of all) end = checkMap(reading, end);
  equal(end, text.length, 'the maps of the stories end elsewhere than the text');
  deepStrictEqual(library.parse(text), whole, 'another reading gives something else');
  const chance = new Chance(seed);
  // A stream without a story has none; a text without one is read as a story without text.
  if (text.trim() === '') return;
  if (text.isWellFormed()) {
    isSameAs(all, await streamed(library, pieces(text, chance)), 'cut into pieces of text it is read otherwise');
  }
  if (isPlainText(text)) {
    const bytes = new TextEncoder().encode(text);
    isSameAs(all, await streamed(library, pieces(bytes, chance)), 'cut into pieces of bytes it is read otherwise');
    const [one, several] = [await carried(library, [bytes]), await carried(library, pieces(bytes, chance))];
    deepStrictEqual(several, one, 'cut into pieces of bytes it is in another carrier');
  }
}
