/** `--houses folder`: house styles of the user's own, each a JSON file, that join ours where the copy decides. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { styleNamed } from '../../houses/index.js';
import type { Style } from '../../houses/style.js';
import { FileProblem } from '../file-problem.js';
import { statsOf } from '../input.js';
import { readHouse } from './styles-and-themes.js';
import { confine, confinedTo } from './text-file.js';

/**
 * The houses of a folder, in the order of their files' names.
 * @throws FileProblem where there is no such folder, no house in it, a mistake in one of them, or two of one name
 */
export async function readHouses(folder: string): Promise<readonly Style[]> {
  const files = houseFilesIn(folder);
  if (files.length === 0) throw new FileProblem(folder, 'no house in this folder: put a file such as house.json there');
  const houses: Style[] = [];
  for (const path of files) {
    const { file, house } = await readHouse(path);
    const taken = styleNamed(house.name) !== null || houses.some(({ name }) => name === house.name);
    if (taken) {
      const message = `/name: another house is called “${house.name}”: choose another name`;
      throw new FileProblem(path, message, file.text, ['name']);
    }
    houses.push(house);
  }
  return houses;
}

/**
 * The paths of its JSON files. What a configuration's folder confines, confines them too.
 * @throws FileProblem where it is no folder
 */
export function houseFilesIn(folder: string): string[] {
  if (statsOf(folder)?.isDirectory() !== true) throw new FileProblem(folder, 'no such folder');
  const below = confinedTo(folder);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
  if (below !== null) for (const path of files) confine(path, below);
  return files;
}
