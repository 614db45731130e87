// Pictures of the pages for the README, in docs/pages: Chromium, desktop, phone, dark, print, Arabic.
// Usage: node scripts/pages.mjs [FILE FOLDER]   (Debian packages: chromium, poppler-utils, fonts-noto-core)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file, folder] = process.argv.slice(2);
const out = resolve(folder ?? join(root, 'docs/pages'));
const story = (name) => resolve(root, 'fixtures', name, 'input.txt');
const own = file === undefined ? story('harbour-full') : resolve(file);

const pictures = [
  { name: 'desktop', file: own, width: 1280, height: 1000, colorScheme: 'light' },
  { name: 'dark', file: own, width: 1280, height: 1000, colorScheme: 'dark' },
  { name: 'phone', file: own, width: 390, height: 844, colorScheme: 'light' },
  { name: 'arabic', file: story('arabic'), width: 1280, height: 1000, colorScheme: 'light' },
  { name: 'chinese', file: story('chinese'), width: 390, height: 844, colorScheme: 'dark' },
];

const work = mkdtempSync(join(tmpdir(), 'wirecopy-pages-'));
mkdirSync(out, { recursive: true });

/** The page that the command makes of a story. */
function pageOf(source) {
  const path = join(work, 'page.html');
  execFileSync(process.execPath, [join(root, 'bin/wirecopy.js'), '--quiet', '--no-config', source, '-o', path]);
  return pathToFileURL(path).href;
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--hide-scrollbars'],
});
try {
  for (const { name, file: source, width, height, colorScheme } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(pageOf(source));
    await page.screenshot({ path: join(out, `${name}.png`) });
    await page.close();
  }
  const page = await browser.newPage();
  await page.goto(pageOf(own));
  await page.pdf({ path: join(work, 'page.pdf'), format: 'A4', preferCSSPageSize: true });
  execFileSync('pdftoppm', ['-r', '72', '-png', '-singlefile', join(work, 'page.pdf'), join(out, 'print')]);
} finally {
  await browser.close();
  rmSync(work, { recursive: true });
}
// Fewer colours do, where the tool is there.
spawnSync('pngquant', ['--ext', '.png', '--force', ...pictures.map(({ name }) => join(out, `${name}.png`))]);
