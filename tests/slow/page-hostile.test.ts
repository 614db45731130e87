/**
 * Copy that tries to break out of a page, in a real browser: nothing runs, nothing is asked for, and the text shows as it
 * was. Through every format that is HTML, or becomes it.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harmless } from '../../src/formats/shared/harmless.js';
import { startBrowser, Viewer } from '../support/browser.js';
import { cases, documentsOf } from '../support/hostile-pages.js';
import { needs } from '../support/needs.js';

describe('in Chromium', needs('chromium'), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('the browser tells what does run, and what is asked for', async () => {
    const viewer = await Viewer.open(browser);
    const page = await viewer.show('<script>window.__pwned=1;alert(2)</script><img src="https://evil.example/x.png">');
    expect(await page.evaluate('window.__pwned')).toBe(1);
    expect(viewer.happened).toEqual(
      expect.arrayContaining(['dialog: 2', 'request: https://evil.example/x.png', expect.stringContaining('console:')]),
    );
    await viewer.close();
  });

  it('nothing runs, nothing is asked for, and the headline shows as it was', async () => {
    const viewer = await Viewer.open(browser, { viewport: { width: 800, height: 600 } });
    for (const one of cases.filter(({ reading }) => reading.article.stats.words < 100_000)) {
      const { headline } = one.reading.article;
      for (const [format, document] of Object.entries(await documentsOf(one))) {
        const page = await viewer.show(document);
        expect(await page.evaluate('window.__pwned'), `${one.name} ${format}`).toBeUndefined();
        expect(viewer.happened, `${one.name} ${format}`).toEqual([]);
        if (format === 'page' && headline !== null) {
          // As a browser reads line ends and blanks.
          expect(await page.evaluate('document.querySelector("h1").textContent'), one.name).toBe(harmless(headline));
        }
      }
    }
    await viewer.close();
  });
});
