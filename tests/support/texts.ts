/** Every text that tests can run over: the fixtures, and the shared folders where they exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/read/decode.js';
import { root } from './command.js';

/** The folder with real and hostile texts, beside the project; not part of it. */
const shared = process.env['WIRECOPY_SHARED'] ?? join(root, '..', 'shared');
export const hasShared = existsSync(join(shared, 'hostile'));

export const fixtureNames = readdirSync(join(root, 'fixtures')).sort();

export function fixtureText(name: string): string {
  return readFileSync(join(root, 'fixtures', name, 'input.txt'), 'utf8');
}

export interface Text {
  name: string;
  text: string;
}

/** The decodable texts of a folder below shared/, by file name; none where the folder does not exist. */
export function sharedTexts(folder: string): Text[] {
  const path = join(shared, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const { text } = decode(readFileSync(join(path, name)));
      return text === null ? [] : [{ name: `${folder}/${name}`, text }];
    });
}

/** All of them. */
export function allTexts(): Text[] {
  return [
    ...fixtureNames.map((name) => ({ name, text: fixtureText(name) })),
    ...[
      'samples',
      'hostile',
      'accuracy/corpora/congress_press',
      'accuracy/corpora/wikinews',
      'accuracy/corpora/gum_news',
    ].flatMap(sharedTexts),
  ];
}
