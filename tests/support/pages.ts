/** Every way in which a page is made of every fixture. */

import { write } from '../../src/formats/index.js';
import { pageThemes } from '../../src/formats/page/themes/index.js';
import { parse } from '../../src/read/parse.js';
import { publication } from './publication.js';
import { fixtureNames, fixtureText } from './texts.js';

export const fixtures = fixtureNames.map((name) => ({ name, reading: parse(fixtureText(name)) }));

/** The pages by name; a fragment stands in the page that a CMS would have. */
export async function pages(): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const { name, reading } of fixtures) {
    all[name] = await write(reading, 'html');
    all[`${name}-published`] = await write(reading, 'html', { meta: publication });
    all[`${name}-plain`] = await write(reading, 'html', { page: pageThemes.plain });
    const fragment = await write(reading, 'html', { fragment: true });
    all[`${name}-fragment`] =
      `<!DOCTYPE html>\n<html lang="${reading.article.language}">\n<head>\n<meta charset="utf-8">\n<title>Story</title>\n</head>\n<body>\n<h1>Story</h1>\n${fragment}</body>\n</html>\n`;
  }
  all['several'] = await write(fixtures.map(({ reading }) => reading).slice(0, 6), 'html');
  return all;
}
