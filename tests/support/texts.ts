/** Every text that tests can run over: the fixtures, and the shared folders where they exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/input/decode.js';
import { parse } from '../../src/read/parse.js';
import type { Reading } from '../../src/read/reading.js';
import { root } from './command.js';
import { isWhole } from './size.js';

/** The folder with real and hostile texts, beside the project; not part of it. */
export const shared = process.env['WIRECOPY_SHARED'] ?? join(root, '..', 'shared');
export const hasShared = existsSync(join(shared, 'hostile'));

/** Texts with their truth, for `npm run accuracy`: they have no expected output. */
const LABELLED = 'labelled';

export const fixtureNames = readdirSync(join(root, 'fixtures'))
  .filter((name) => name !== LABELLED)
  .sort();

export function fixtureText(name: string): string {
  return readFileSync(join(root, 'fixtures', name, 'input.txt'), 'utf8');
}

export interface Text {
  name: string;
  text: string;
}

/** The decodable texts of a folder below shared/, by file name; none where the folder does not exist. */
export function sharedTexts(folder: string): Text[] {
  return textsOf(join(shared, folder), folder);
}

/** Folders with more texts, parted by colons: corpora that may not be a part of the project. */
const further = (process.env['WIRECOPY_CORPORA'] ?? '').split(':').filter((folder) => folder !== '');

function textsOf(path: string, called: string): Text[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /\.(?:txt|raw)$/.test(name))
    .sort()
    .flatMap((name) => {
      const { text } = decode(readFileSync(join(path, name)));
      return text === null ? [] : [{ name: `${called}/${name}`, text }];
    });
}

/** Ours; in the whole run, or where they are asked for, all of them, and the real and hostile ones beside the project as well. */
export function allTexts(whole = isWhole): Text[] {
  const beside = [
    'samples',
    'hostile',
    'accuracy/corpora/congress_press',
    'accuracy/corpora/wikinews',
    'accuracy/corpora/gum_news',
  ];
  return [
    ...fixtureNames.map((name) => ({ name, text: fixtureText(name) })),
    // Some hundred of them in the quick run.
    ...textsOf(join(root, 'fixtures', LABELLED), LABELLED).filter((_, index) => whole || index % 9 === 0),
    ...further.flatMap((folder) => textsOf(folder, folder)),
    ...(whole ? beside.flatMap(sharedTexts) : []),
  ];
}

const readings = new Map<string, Reading>();

/** What is read of a text without options: once, for all tests that a worker runs over all texts. Nobody changes it. */
export function readingOf(text: string): Reading {
  let reading = readings.get(text);
  if (reading === undefined) {
    reading = parse(text);
    readings.set(text, reading);
  }
  return reading;
}
