/** A style of a user's own may hold any pattern that is linear: others would stop the program on one line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStyleFile } from '../../src/run/user-files/styles-and-themes.js';

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-style-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function styleFile(envelope: object): string {
  const path = join(folder, 'house.json');
  writeFileSync(path, JSON.stringify({ name: 'house', envelope }));
  return path;
}

describe('a style with patterns', () => {
  it('is read where all of them are linear', async () => {
    const envelope = { headers: ['^(?<number>[A-Z]\\d{4}) (?<slug>[^ ]+)$'], takes: '^(?:LEAD|ADD) ?\\d?$' };
    expect((await readStyleFile(styleFile(envelope))).envelope).toMatchObject(envelope);
  });

  it.each([
    [
      'headers',
      { headers: ['^ZCZC$', '^(?:[A-Z][a-z]*)+ (?<slug>(?:\\w+ ?)+)$'] },
      '/envelope/headers/1',
      /exponentially/,
    ],
    ['trailers', { headers: ['^ZCZC$'], trailers: ['^(?<sent>.*\\d.*)$'] }, '/envelope/trailers/0', /2nd degree/],
    ['slugLine', { headers: ['^ZCZC$'], slugLine: '^(?<slug>.*), .*, (?<take>.*)!$' }, '/envelope/slugLine', /degree/],
    ['signOff', { headers: ['^ZCZC$'], signOff: '\\s+$' }, '/envelope/signOff', /2nd degree/],
  ])('is refused by file, key and pattern where one of them is not: %s', async (_, envelope, key, why) => {
    const path = styleFile(envelope);
    const problem = await readStyleFile(path).catch((error: unknown) => error);
    expect(problem).toMatchObject({ name: 'FileProblem', path, keys: key.slice(1).split('/') });
    const { message } = problem as Error;
    expect(message).toMatch(why);
    expect(message.startsWith(`${key}: `)).toBe(true);
    expect(message).toContain('write it so that no two of its repetitions can match the same characters');
    const source = key
      .slice(1)
      .split('/')
      .reduce((at: unknown, one) => (at as Record<string, unknown>)[one], { envelope });
    expect(message.endsWith(`: ${source}`)).toBe(true);
  });
});
