/** The package as its users get it: packed, installed elsewhere, run; and its library without Node. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root, story } from '../support/command.js';

const npm = (args: string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('a packed tarball, installed elsewhere', () => {
  let folder: string;
  let files: string[];
  let tarball: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wirecopy-package-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "newsroom", "private": true }');
    // dist is built already; building it again would take it from under the other tests.
    const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
    files = packed.files.map(({ path }: { path: string }) => path);
    tarball = join(folder, packed.filename);
    npm(['install', '--offline', '--ignore-scripts', tarball], folder);
    return () => rmSync(folder, { recursive: true, force: true });
  }, 300_000);

  it('holds what is needed and nothing else', () => {
    for (const file of [
      'bin/wirecopy.js',
      'bin/package.json',
      'dist/index.js',
      'dist/types/index.d.ts',
      'dist/article.schema.json',
      'dist/style.schema.json',
      'dist/theme.schema.json',
      'dist/config.schema.json',
      'dist/man/wirecopy.1',
      'dist/completions/wirecopy',
      'dist/completions/_wirecopy',
      'dist/completions/wirecopy.fish',
      'dist/THIRD-PARTY-LICENSES.txt',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
    ]) {
      expect(files).toContain(file);
    }
    expect(files.filter((file) => /^(?:src|tests|fixtures|scripts|bench|node_modules)\//.test(file))).toEqual([]);
  });

  it('installs its manual page where npm looks for it: `man wirecopy` finds it', () => {
    npm(['install', '--global', '--offline', '--ignore-scripts', '--prefix', join(folder, 'global'), tarball], folder);
    const page = readFileSync(join(folder, 'global', 'share', 'man', 'man1', 'wirecopy.1'), 'utf8');
    expect(page).toContain('.TH');
  });

  it('has nothing to do when it is installed: what is packed is built', () => {
    const { scripts } = packageJson as { scripts: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
    expect(scripts).toMatchObject({ prepack: 'npm run build', prestart: 'npm run build' });
  });

  it('runs with npx, without any dependency', () => {
    expect(npm(['exec', '--offline', '--', 'wirecopy', '--version'], folder)).toBe(`${packageJson.version}\n`);
    expect(npm(['exec', '--offline', '--', 'wirecopy', '--to', 'terminal', story], folder)).toContain('Port Talvik');
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['wirecopy']);
  });

  it('is a library, for import and for require', () => {
    const program = `
      import { decode, parse, writeBytes, formatNames } from 'wirecopy';
      import schema from 'wirecopy/article.schema.json' with { type: 'json' };
      const { text } = decode(new TextEncoder().encode('A Headline\\n\\nSome text.'));
      const reading = parse(text);
      const sizes = [];
      for (const name of formatNames) sizes.push((await writeBytes(reading, name)).length > 0);
      console.log(JSON.stringify([reading.article.headline, sizes.every(Boolean), schema.title]));`;
    writeFileSync(join(folder, 'program.mjs'), program);
    const run = (args: string[]) =>
      execFileSync(process.execPath, ['--no-warnings', ...args], { cwd: folder, encoding: 'utf8' });
    expect(JSON.parse(run(['program.mjs']))).toEqual(['A Headline', true, 'wirecopy Article, version 2']);
    expect(run(['-p', "require('wirecopy').parse('A Headline').article.headline"])).toBe('A Headline\n');
  });

  it('has types that a strict program is checked against', () => {
    writeFileSync(
      join(folder, 'program.ts'),
      `import { type Article, type Diagnostic, parse, write } from 'wirecopy';
       const article: Article = parse('A Headline', { file: 'a.txt' }).article;
       const problems: Diagnostic[] = article.diagnostics;
       const page: Promise<string> = write(parse('x'), 'html', { width: 60 });
       // @ts-expect-error there is no such format
       write(parse('x'), 'pdf');
       export { page, problems };`,
    );
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2022',
      '--types',
      '',
    ];
    execFileSync(process.execPath, [tsc, ...options, 'program.ts'], { cwd: folder, stdio: 'pipe' });
  });
});

describe('the library', () => {
  it('needs nothing of Node: bundled for a browser, it runs where there is only the language', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wirecopy-browser-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const input = join(folder, 'page.js');
    writeFileSync(
      input,
      `import * as wirecopy from ${JSON.stringify(join(root, 'dist', 'index.js'))};
       globalThis.run = async (text) => {
         const reading = wirecopy.parse(wirecopy.decode(new TextEncoder().encode(text)).text);
         const outputs = [];
         // The library that makes e-mails needs Node; nothing else does.
         for (const name of wirecopy.formatNames.filter((name) => name !== 'email' && !wirecopy.writers[name].binary))
           outputs.push(await wirecopy.write(reading, name));
         return outputs;
       };`,
    );
    const nothing = {
      name: 'nothing',
      resolveId: (id: string) => (id.startsWith('node:') ? `\0${id}` : undefined),
      load: (id: string) => (id.startsWith('\0node:') ? { code: 'module.exports = {};', moduleType: 'js' } : undefined),
    } as const;
    const bundle = await rolldown({ input, platform: 'browser', plugins: [nothing] });
    const { output } = await bundle.generate({ format: 'iife', codeSplitting: false });
    const context = createContext({ TextDecoder, TextEncoder, URL, btoa });
    runInContext(output[0].code, context);
    const outputs: string[] = await runInContext(`run(${JSON.stringify(readFileSync(story, 'utf8'))})`, context);
    expect(outputs.length).toBeGreaterThan(5);
    // WordPress has the headline in a field of its own.
    for (const output of outputs) expect(output).toMatch(/Port Talvik Reopens|wp:paragraph/);
  });
});
