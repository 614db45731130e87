/** The floors of the house: no file imports from a floor above its own, and no imports go in a circle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * From the ground up, a floor a row: folders, and files that stand apart from their folder. Where several match, the
 * longest decides. A file may import from its own floor and from those below.
 */
const floors: readonly (readonly string[])[] = [
  // The contract: types and closed lists.
  ['src'],
  // Data.
  ['src/languages'],
  ['src/houses'],
  // What a character, a word, a line's grammar is. They know neither stories nor inputs.
  ['src/read/text'],
  ['src/overrule.ts'],
  ['src/read/grammar'],
  // Bytes to the texts of stories.
  ['src/input'],
  // A story's text to an Article.
  ['src/read/language'],
  ['src/read'],
  // An Article to a format.
  ['src/formats/shared', 'src/formats/terminal/themes', 'src/formats/page/themes'],
  ['src/formats'],
  // The library's entry, and the command.
  ['src/run'],
  ['src/manual'],
  ['src/cli', 'src/index.ts'],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => posix.join('src', file.replaceAll('\\', '/')))
  .filter((file) => /\.ts$/.test(file))
  .sort();

/** Files of src that a file imports, types and late imports included. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)]
    .map(([, path = '']) => posix.join(posix.dirname(file), path).replace(/(\.d)?\.js$/, '.ts'))
    .filter((path) => files.includes(path));
}

function floorOf(file: string): number {
  let best = '';
  let floor = -1;
  for (const [number, rooms] of floors.entries()) {
    for (const room of rooms) {
      const isIn = file === room || file.startsWith(`${room}/`);
      if (isIn && room.length > best.length) [best, floor] = [room, number];
    }
  }
  return floor;
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('the floors of src', () => {
  it('has no import from a lower floor to a higher one', () => {
    const upward = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => floorOf(target) > floorOf(file)).map((target) => `${file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('has no circle of imports', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      if (path.includes(file) || done.has(file)) return;
      for (const target of imports.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('has a README in each folder that names files which exist', () => {
    const folders = [...new Set(files.map((file) => posix.dirname(file)))];
    expect(folders.filter((folder) => !readdirSync(folder).includes('README.md'))).toEqual([]);
    const gone = folders.flatMap((folder) => {
      const text = readFileSync(posix.join(folder, 'README.md'), 'utf8');
      const names = [...text.matchAll(/`([\w./-]+\.(?:ts|md|mjs))`/g)].map(([, name = '']) => name);
      return names
        .filter((name) => !existsSync(posix.join(folder, name)) && !existsSync(name))
        .map((name) => `${folder}: ${name}`);
    });
    expect(gone).toEqual([]);
  });
});
