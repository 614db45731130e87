/** The README stays true: its commands run. */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { copyOf } from '../support/batches.js';
import { bash, commandFolder, folderWith, root, story } from '../support/command.js';
import { needs } from '../support/needs.js';

/** The README, and the documents that its parts have moved to. */
const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => join('docs', name))].filter((name) =>
  name.endsWith('.md'),
);
const textOf = (document: string) => readFileSync(join(root, document), 'utf8');
const blocksIn = (document: string, language: string) =>
  [...textOf(document).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code ?? '');
/** Those whose commands run. */
const runnable = ['README.md', 'docs/options.md', 'docs/pages.md', 'docs/setting-right.md', 'docs/styles.md'];
const blocks = (language: string) => runnable.flatMap((document) => blocksIn(document, language));

/** Lines that need what a test has not: the network, a mail program, a clone of its own (which .ci/run makes). */
const elsewhere = /^npm |^mail|\| mail |^tail -f/;
const commands = blocks('sh')
  .flatMap((code) => code.split('\n'))
  .map((line) => line.replace(/ {2,}#.*$/, '').trim())
  .filter((line) => line !== '' && !elsewhere.test(line));

/** Lines of NDJSON, a story each. */
function lines(count: number): string {
  return Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, text: copyOf(id) })}\n`).join('');
}

describe('the commands of the README', () => {
  /** What a line is piped into, beside bash. */
  const piped = (line: string) => (['jq', 'less', 'tmux'] as const).filter((program) => line.includes(`${program} `));

  for (const line of commands)
    it(line, needs('bash', ...piped(line)), () => {
      const folder = folderWith();
      for (const name of ['story.txt', 'one.txt', 'two.txt']) copyFileSync(story, join(folder, name));
      copyFileSync(join(root, 'fixtures', 'page-whole', 'input.txt'), join(folder, 'page.txt'));
      const [house = ''] = blocksIn('docs/styles.md', 'json');
      writeFileSync(join(folder, 'house.json'), house);
      const [page = ''] = blocksIn('docs/pages.md', 'html');
      writeFileSync(join(folder, 'page.html'), page);
      copyFileSync(story, join(folder, 'wire.txt'));
      mkdirSync(join(folder, 'inbox'));
      copyFileSync(story, join(folder, 'inbox', 'story.txt'));
      writeFileSync(join(folder, 'stories.ndjson'), lines(250));
      expect(bash(line, folder)).toMatchObject({
        status: 0,
        // A run over many says how it went.
        stderr: expect.stringMatching(/^(?:\d+ (?:story|stories), \d+ written to \w+, in \d:\d\d\n)?$/),
      });
    });

  it('follow a file that grows, live', needs('bash', 'jq'), async () => {
    const line =
      blocks('sh')
        .join('')
        .split('\n')
        .find((one) => one.startsWith('tail -f'))
        ?.replace(/ {2,}#.*$/, '') ?? '';
    const folder = folderWith({ 'wire.txt': '' });
    const pipeline = spawn('bash', ['-c', line], {
      cwd: folder,
      env: { PATH: `${commandFolder()}:${process.env['PATH']}` },
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const headlines = pipeline.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
      for (const name of ['Harbour', 'Quay', 'Pier']) {
        appendFileSync(join(folder, 'wire.txt'), `ZCZC\n${name} reopens\n\nThe ${name} reopened on Monday.\nNNNN\n`);
        expect((await headlines.next()).value).toBe(`${name} reopens\n`);
      }
    } finally {
      process.kill(-(pipeline.pid ?? 0), 'SIGKILL');
    }
  });

  it('are several', () => {
    expect(commands.length).toBeGreaterThan(7);
  });

  it('and its program run', () => {
    const [program = ''] = blocksIn('docs/library.md', 'js');
    const folder = folderWith();
    const library = pathToFileURL(join(root, 'dist', 'index.js')).href;
    writeFileSync(join(folder, 'program.mjs'), program.replace("'wirecopy'", `'${library}'`));
    const input = 'Third headline\n\nText.\n';
    const output = execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8', input });
    expect(output).toMatch(/^Village band wins brass title\n<!DOCTYPE html>/);
    expect(output).toMatch(/\nOne story\nAnother story\nThird headline\n$/);
  });
});

describe('the documents', () => {
  it.each(documents)('%s links to files and headings that exist', (document) => {
    const anchor = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-');
    const broken = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [path = '', heading] = target.split('#');
        const file = path === '' ? document : join(dirname(document), path);
        if (!existsSync(join(root, file))) return true;
        if (heading === undefined) return false;
        return ![...textOf(file).matchAll(/^#+ (.*)$/gm)].some(([, title = '']) => anchor(title) === heading);
      });
    expect(broken).toEqual([]);
  });

  it('the README is short: 200 lines at most, of 120 characters at most', () => {
    const lines = textOf('README.md').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(200);
    expect(lines.filter(({ length }) => length > 120)).toEqual([]);
  });
});
