/** stories() where it was not written: in a browser, over streams that come from a server, bit by bit. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tapeOf } from '../support/batches.js';
import { startBrowser } from '../support/browser.js';
import { root } from '../support/command.js';
import { needs } from '../support/needs.js';

describe('stories() in Chromium', needs('chromium'), () => {
  it('reads a response as it comes', async () => {
    const tape = Buffer.from(tapeOf(20));
    let next = () => {};
    const server = createServer(async (request, response) => {
      // The library as it is installed, its chunks with it.
      if (request.url?.startsWith('/dist/')) {
        return response.setHeader('content-type', 'text/javascript').end(readFileSync(join(root, request.url)));
      }
      if (request.url === '/next') {
        next();
        return response.end();
      }
      if (request.url !== '/wire') return response.setHeader('content-type', 'text/html').end('<title>Wire</title>');
      // The second half is sent when the page says that it has read a story of the first.
      response.write(tape.subarray(0, tape.length / 2));
      await new Promise<void>((go) => (next = go));
      return response.end(tape.subarray(tape.length / 2));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const headlines = await page.evaluate(`(async () => {
        const { stories } = await import('/dist/index.js');
        const headlines = [];
        for await (const { article } of stories((await fetch('/wire')).body)) {
          headlines.push(article.headline);
          if (headlines.length === 1) await fetch('/next');
        }
        return headlines;
      })()`);
      expect(headlines).toEqual(Array.from({ length: 20 }, (_, n) => `Harbour ${n} reopens after repairs`));
    } finally {
      await browser.close();
      server.close();
    }
  });
});
