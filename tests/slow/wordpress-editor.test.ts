/** WordPress's own editor (@wordpress/blocks with its block library): each block is valid, and a post is saved as it was written. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { parse, type Reading } from '../../src/read/parse.js';
import { root } from '../support/command.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { needs } from '../support/needs.js';
import { everything } from '../support/print-story.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

interface Edited {
  names: string[];
  /** Blocks that the editor would show as broken, with their markup. */
  invalid: string[];
  saved: string;
}

const folder = join(root, 'tests/wordpress');

function edited(texts: readonly string[]): Edited[] {
  const input = JSON.stringify(texts);
  const env = { ...process.env, NODE_ENV: 'production' };
  return JSON.parse(
    execFileSync(process.execPath, [join(folder, 'editor.cjs')], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env,
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'ignore'],
    }),
  );
}

const marked: Reading = {
  article: {
    ...everything,
    sections: [
      ...everything.sections,
      {
        label: null,
        subhead: 'Marks',
        blocks: [
          {
            type: 'paragraph',
            text: 'A link, strong words, emphasis and code; [gallery ids="1"] and <b>tags</b> & signs',
            marks: [
              { type: 'link', start: 2, end: 6, href: 'https://a.example/?a=1&b=2' },
              { type: 'strong', start: 8, end: 20 },
              { type: 'emphasis', start: 22, end: 30 },
              { type: 'code', start: 35, end: 39 },
            ],
          },
          { type: 'paragraph', text: 'Q: Why?', speaker: 'Q' },
        ],
      },
    ],
  },
  sourceMap: [],
  evidence: [],
};

const hostile = hostileTexts.filter(({ bytes }) => bytes.length < 100_000).slice(0, 60);
const stories: [string, Reading][] = [
  ['everything', marked],
  ...fixtureNames.map((name): [string, Reading] => [name, parse(fixtureText(name))]),
  ...hostile.map(({ name, bytes }): [string, Reading] => [name, parse(Buffer.from(bytes).toString())]),
];

describe('WordPress’s editor', needs('WordPress’s editor (cd tests/wordpress && npm ci)'), () => {
  it('finds each block valid, and saves each post as it was written', async () => {
    const texts = await Promise.all(stories.map(([, reading]) => write(reading, 'wordpress')));
    const all = edited(texts);
    for (const [index, { names, invalid, saved }] of all.entries()) {
      const name = stories[index]?.[0];
      expect(invalid, name).toEqual([]);
      expect(saved.trim(), name).toBe((texts[index] as string).trim());
      expect(names, name).not.toContain('core/freeform');
    }
    expect(new Set(all[0]?.names)).toEqual(
      new Set([
        'core/paragraph',
        'core/heading',
        'core/list',
        'core/list-item',
        'core/group',
        'core/pullquote',
        'core/table',
        'core/preformatted',
      ]),
    );
  });
});
