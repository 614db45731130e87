/** Chromium (Debian's package chromium), for tests that look at pages. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Without the last ones the browser asks for things of its own.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page on which texts are shown as documents, and what happened meanwhile. */
export class Viewer {
  /** What was asked for beside the document, printed on the console, thrown, or opened as a dialog. */
  readonly happened: string[] = [];
  private document = '';

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, options: BrowserContextOptions = {}): Promise<Viewer> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const viewer = new Viewer(page);
    page.on('console', (message) => viewer.happened.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => viewer.happened.push(`error: ${error.message}`));
    page.on('dialog', async (dialog) => {
      viewer.happened.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== ADDRESS) viewer.happened.push(`request: ${request.url()}`);
    });
    await context.route('**', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: viewer.document })
        : route.abort(),
    );
    return viewer;
  }

  async show(document: string): Promise<Page> {
    this.document = document;
    await this.page.goto(ADDRESS, { waitUntil: 'load' });
    return this.page;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

const ADDRESS = 'http://page.test/';
