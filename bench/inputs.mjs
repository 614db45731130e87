// What the benchmarks read: the fixtures and labelled texts again and again, up to a size, as files.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from '../dist/index.js';

/** Between stories, as tapes have it. */
const BREAK = '\n\f\n';

/** Every input of the fixtures, and the labelled texts where they are. */
export function fixtures() {
  const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
  const labelled = join(folder, 'labelled');
  const files = [
    ...readdirSync(folder).map((name) => join(folder, name, 'input.txt')),
    ...(existsSync(labelled) ? readdirSync(labelled) : [])
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(labelled, name)),
  ];
  return files
    .filter((file) => existsSync(file))
    .map((file) => decode(readFileSync(file)).text)
    .filter((text) => text !== null);
}

/** One round of all of them, and how many stories that is by the breaks between them. */
export function round() {
  const copy = fixtures();
  return { text: copy.join(BREAK) + BREAK, stories: copy.length };
}

/** A file of at least so many bytes, written once; whole rounds. */
export function tape(folder, bytes) {
  const path = join(folder, `tape-${bytes}.txt`);
  const one = Buffer.from(round().text);
  const rounds = Math.ceil(bytes / one.length);
  if (!existsSync(path) || statSync(path).size !== rounds * one.length) write(path, one, rounds);
  return { path, bytes: rounds * one.length, rounds };
}

/** A file of a piece repeated, with something before and behind it. */
export function repeated(path, piece, times, before = '', behind = '') {
  const many = Math.max(1, Math.floor(1_000_000 / piece.length));
  const descriptor = openSync(path, 'w');
  writeSync(descriptor, before);
  const block = Buffer.from(piece.repeat(many));
  for (let done = 0; done < times; done += many) {
    writeSync(descriptor, block, 0, Math.min(many, times - done) * Buffer.byteLength(piece));
  }
  writeSync(descriptor, behind);
  closeSync(descriptor);
  return { path, bytes: statSync(path).size };
}

function write(path, bytes, times) {
  const descriptor = openSync(path, 'w');
  for (let done = 0; done < times; done++) writeSync(descriptor, bytes);
  closeSync(descriptor);
}
