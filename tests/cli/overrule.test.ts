/** What was read wrong is set right from the command line and from a sidecar, wherever stories are read. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, wirecopy } from '../support/command.js';

const copy =
  'Harbour Reopens\n\nBy Ines Roth\n\nThe harbour reopened on Tuesday, and the mayor said that it was for the good of the town.\n\nWho comes by boat pays nothing until the end of the month.\n';
const two = `${copy}\f\n${copy}`;

/** A folder with a story, two stories in a file, records, and these files beside them. */
function desk(files: Record<string, string> = {}) {
  const folder = folderWith();
  const records = ['a', 'b'].map((id) => JSON.stringify({ id, text: copy })).join('\n');
  const all = { 'story.txt': copy, 'two.txt': two, 'records.ndjson': records, ...files };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
  const run = (...args: string[]) => wirecopy(args, { cwd: folder, env: { HOME: folder } });
  return { folder, run };
}

/** Of a run that prints NDJSON. */
const headlines = ({ stdout }: { stdout: string }) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).headline);

describe('on the command line', () => {
  it('fields and lines are set in every format, and nothing warns of them', () => {
    const { run } = desk();
    const given = [
      '--headline',
      'A Harbour Again',
      '--byline',
      'By Ines Roth and Sam Reed',
      '--source',
      'Harbour Times',
    ];
    expect(run('story.txt', '-t', 'text', ...given)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/A Harbour Again\n.*Sam Reed.*The harbour reopened/s),
    });
    expect(run('story.txt', '-t', 'html', ...given).stdout).toContain('A Harbour Again</h1>');
    const article = JSON.parse(
      run('story.txt', '-t', 'json', '--role', '7=discard', '--date=', '--language', 'en-gb').stdout,
    );
    expect(article).toMatchObject({ date: null, language: 'en-GB', sections: [{ blocks: [{ type: 'paragraph' }] }] });
    expect(article.discarded).toMatchObject([{ reason: 'overruled', line: 7 }]);
  });

  it.each([
    ['two.txt', '--headline', 'x'],
    ['two.txt', '--role', '1=headline', '-o', 'out.txt'],
    ['two.txt', '--byline', 'x', '--out-dir', 'out'],
    ['--from', 'ndjson', 'records.ndjson', '--deck='],
    ['story.txt', 'two.txt', '--slug', 'x'],
    ['.', '--date', 'x', '--out-dir', 'out'],
    ['watch', '.', '--dateline', 'x', '--out-dir', 'out', '--once'],
    ['explain', 'two.txt', '--headline', 'x'],
  ])('what is of one story is refused for several: %s %s %s', (...args) => {
    const { folder, run } = desk();
    const result = run(...args);
    expect(result).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/meta/) });
    expect(existsSync(join(folder, 'out.txt'))).toBe(false);
  });

  it('source and language are of many', () => {
    const { run } = desk();
    const result = run('two.txt', 'story.txt', '-t', 'ndjson', '--source', 'AP', '--language', 'de');
    const all = result.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(all).toHaveLength(3);
    for (const { source, language } of all) expect([source, language]).toEqual(['AP', 'de']);
  });

  it.each([
    ['--role', '3=lede', /it takes headline, deck/],
    ['--role', '3', /3=subhead/],
    ['--language', 'not a tag', /tag/],
  ])('%s %s is wrong usage', (option, value, message) => {
    const { run } = desk();
    expect(run('story.txt', option, value)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  });

  it('what is hostile in it steers nothing', () => {
    const { run } = desk();
    const { stdout } = run('story.txt', '-t', 'html', '--headline', '\u001b]0;x\u0007<script>alert(1)</script>\u202e');
    for (const sign of ['\u001b', '\u0007', '\u202e', '<script>alert']) expect(stdout).not.toContain(sign);
    expect(stdout).toContain('&lt;script&gt;');
  });
});

describe('in a sidecar', () => {
  const stories = '{ "source": "AP", "stories": { "2": { "headline": "Second", "url": "https://example.com/2" } } }';

  it('an object says it of its story; the command line beats it', () => {
    const { run } = desk({ 'story.meta.json': '{ "headline": "Beside", "role": "7=discard", "publisher": "P" }' });
    const result = run('story.txt', '-t', 'ndjson');
    expect(headlines(result)).toEqual(['Beside']);
    expect(JSON.parse(result.stdout).discarded).toMatchObject([{ line: 1 }, { reason: 'overruled', line: 7 }]);
    expect(headlines(run('story.txt', '-t', 'ndjson', '--headline', 'Asked'))).toEqual(['Asked']);
  });

  it.each([
    ['by number', stories, ['Harbour Reopens', 'Second']],
    ['as a list', '[{}, { "headline": "Second" }]', ['Harbour Reopens', 'Second']],
  ])('%s', (_, sidecar, expected) => {
    const { folder, run } = desk({ 'two.meta.json': sidecar });
    expect(headlines(run('two.txt', '-t', 'ndjson'))).toEqual(expected);
    run('two.txt', '-t', 'json', '--out-dir', 'out');
    const written = readdirSync(join(folder, 'out'))
      .filter((name) => name.endsWith('.json'))
      .sort();
    expect(written.map((name) => JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')).headline)).toEqual(
      expected,
    );
  });

  it('an address in it is of its own story', () => {
    const { run } = desk({ 'two.meta.json': stories });
    const result = run('two.txt', '-t', 'jsonld');
    expect(JSON.parse(result.stdout).map((one: { url?: string }) => one.url)).toEqual([
      undefined,
      'https://example.com/2',
    ]);
    expect(result.stderr).not.toContain('address-of-many');
  });

  it('by the id of a record', () => {
    const { run } = desk({
      'desk.json': '{ "stories": { "b": { "headline": "Of b" }, "1": { "headline": "Of no id" } } }',
    });
    expect(headlines(run('--from', 'ndjson', 'records.ndjson', '-t', 'ndjson', '--meta', 'desk.json'))).toEqual([
      'Harbour Reopens',
      'Of b',
    ]);
  });

  it('watch takes it', () => {
    const { folder, run } = desk();
    const inbox = folderWith();
    writeFileSync(join(inbox, 'a.txt'), copy);
    writeFileSync(join(inbox, 'a.meta.json'), '{ "headline": "Beside" }');
    expect(run('watch', inbox, '--out-dir', join(folder, 'out'), '--once', '--settle', '0').status).toBe(0);
    expect(readFileSync(join(folder, 'out', 'a.txt'), 'utf8')).toMatch(/^Beside\n/);
  });

  it.each([
    ['{ "headline": "Of which?" }', /two\.meta\.json:1:3: headline is for one story, and there are several/],
    ['{ "stories": { "1": { "headlin": "x" } } }', /no key “headlin”: .*headline/],
    ['{ "stories": { "1": { "role": "3=lede" } } }', /two\.meta\.json:1:\d+: role: No line is “lede”/],
    ['{ "stories": { "1": { "stories": {} } } }', /a story has none in it/],
    ['{ "language": "not a tag" }', /language: .*tag/],
  ])('a mistake is told with its place: %s', (sidecar, message) => {
    const { run } = desk({ 'two.meta.json': sidecar });
    const result = run('two.txt', '-t', 'ndjson');
    expect(result).toMatchObject({ status: 1, stderr: expect.stringMatching(message) });
    expect(result.stderr).toContain('[publication-invalid]');
    expect(run('two.txt', '-t', 'ndjson', '--meta', 'two.meta.json')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('explain', () => {
  it('shows what was given, and what was read', () => {
    const { run } = desk({ 'story.meta.json': '{ "deck": "" }' });
    const args = ['explain', 'story.txt', '--headline', 'Again\u001b[2J', '--role', '7=discard'];
    const { stdout } = run(...args);
    expect(stdout).toContain('headline: “Again[2J”, as you say; read as “Harbour Reopens” (line 1)');
    expect(stdout).toContain('deck: none, as you say; as it was read');
    expect(stdout).toContain('line 7: discard, as you say; read as paragraph');
    const { overruled, segments } = JSON.parse(run(...args, '-t', 'json').stdout);
    expect(overruled).toContainEqual({ field: 'headline', yours: 'Again[2J', read: 'Harbour Reopens', lines: [1, 1] });
    expect(segments[0]).toMatchObject({ role: 'overruled', rule: 'yours' });
  });
});
