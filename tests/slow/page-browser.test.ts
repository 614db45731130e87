/** Pages as a browser shows them: accessible, quiet, and as wide as the screen. */
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../src/formats/index.js';
import { pageThemes } from '../../src/formats/page/themes/index.js';
import { parse } from '../../src/read/parse.js';
import { startBrowser, Viewer } from '../support/browser.js';
import { needs } from '../support/needs.js';
import { publication } from '../support/publication.js';
import { fixtureNames, fixtureText } from '../support/texts.js';

const readings = fixtureNames.map((name) => ({ name, reading: parse(fixtureText(name)) }));

/** Every fixture, then what fixtures are not. */
async function pages(): Promise<{ name: string; page: string }[]> {
  const all = readings.map(async ({ name, reading }) => ({ name, page: await write(reading, 'html') }));
  const three = readings.slice(0, 3).map(({ reading }) => reading);
  const [first] = three;
  if (first === undefined) throw new Error('there are fixtures');
  const address = `https://example.com/${'a-very-long-path/'.repeat(30)}`;
  return [
    ...(await Promise.all(all)),
    { name: 'several stories', page: await write(three, 'html') },
    { name: 'all that can be given', page: await write(first, 'html', { meta: publication }) },
    { name: 'theme plain', page: await write(first, 'html', { page: pageThemes.plain }) },
    { name: 'a long address', page: await write(parse(`A headline\n\nIt stands at ${address} and is long.`), 'html') },
    { name: 'a long word', page: await write(parse(`${'Harbour'.repeat(40)}\n\nSome text.`), 'html') },
  ];
}

const modes: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  '320 pixels': { viewport: { width: 320, height: 640 } },
  'forced colours': { viewport: { width: 800, height: 600 }, forcedColors: 'active' },
};

/** WCAG 2.2, 1.4.12, and twice the letters. */
const SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';
const TWICE = 'html{font-size:200%!important}';

const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');

describe('pages in Chromium', needs('chromium'), () => {
  let browser: Browser;
  let all: Awaited<ReturnType<typeof pages>>;
  beforeAll(async () => {
    [browser, all] = await Promise.all([startBrowser(), pages()]);
  });
  afterAll(() => browser.close());

  it('keeps one measure where several stories share a page, with a summary or without', async () => {
    const viewer = await Viewer.open(browser, modes['light'] as BrowserContextOptions);
    const story = (name: string) => parse(fixtureText(name));
    await viewer.show(await write([story('plain-no-house'), story('harbour-full')], 'html'));
    const measures = await viewer.page.evaluate(
      "[...document.querySelectorAll('.text')].map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().width])",
    );
    expect((measures as number[][])[0]).toEqual((measures as number[][])[1]);
  });

  it.each(Object.entries(modes))(
    '%s: axe finds nothing, nothing is asked for, nothing is wider than the screen',
    async (_, mode) => {
      // The policy would stop axe too.
      const viewer = await Viewer.open(browser, { ...mode, bypassCSP: true });
      for (const { name, page } of all) {
        const shown = await viewer.show(page);
        expect(await overflow(shown), name).toBeLessThanOrEqual(0);
        await shown.evaluate(axe.source);
        const violations = await shown.evaluate(
          'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
        );
        expect(violations, name).toEqual([]);
      }
      expect(viewer.happened).toEqual([]);
      await viewer.close();
    },
  );

  it('with its policy in force: no message, no request; title and headline are the story’s', async () => {
    const viewer = await Viewer.open(browser);
    for (const [at, { reading }] of readings.entries()) {
      const shown = await viewer.show(all[at]?.page ?? '');
      const { headline } = reading.article;
      if (headline !== null) {
        expect((await shown.evaluate('document.querySelector("h1").textContent')) as string).toBe(
          headline.replace(/[\u202a-\u202e]/g, ''),
        );
      }
      expect(await shown.title()).not.toBe('');
      // The style sheet is in force: the policy has let it in.
      expect(await shown.evaluate('getComputedStyle(document.body).marginTop')).toBe('0px');
    }
    expect(viewer.happened).toEqual([]);
    await viewer.close();
  });

  it.each([
    ['200% text', TWICE, 640],
    ['text spacing', SPACING, 320],
  ])('%s: nothing is wider than the screen', async (_, css, width) => {
    const viewer = await Viewer.open(browser, { viewport: { width, height: 640 }, bypassCSP: true });
    for (const { name, page } of all) {
      const shown = await viewer.show(page);
      await shown.addStyleTag({ content: css });
      expect(await overflow(shown), name).toBeLessThanOrEqual(0);
    }
    await viewer.close();
  });

  it('in print nothing is hidden, and a story is set in columns', async () => {
    const viewer = await Viewer.open(browser);
    for (const [at, { name }] of readings.entries()) {
      const shown = await viewer.show(all[at]?.page ?? '');
      await shown.emulateMedia({ media: 'print' });
      const hidden = await shown.evaluate(
        '[...document.querySelectorAll("main *:not(.hidden)")].filter((one) => one.getClientRects().length === 0).map((one) => one.outerHTML)',
      );
      expect(hidden, name).toEqual([]);
      expect(await shown.evaluate('getComputedStyle(document.querySelector(".text")).columnCount')).toBe('2');
    }
    await viewer.close();
  });

  it('what runs from right to left has its summary at the left, and the others at the right', async () => {
    const viewer = await Viewer.open(browser, { viewport: { width: 1280, height: 900 } });
    const side = async (name: string) => {
      const shown = await viewer.show(all.find((one) => one.name === name)?.page ?? '');
      return shown.evaluate(
        '(() => { const [box, text] = [".quick", ".text"].map((one) => document.querySelector(one).getBoundingClientRect()); return box.left > text.left ? "right" : "left"; })()',
      );
    };
    expect(await side('harbour-full')).toBe('right');
    expect(await side('arabic')).toBe('left');
    await viewer.close();
  });
});
