/** Pages held to the standard by the Nu checker, which is Java. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/command.js';
import { needs } from '../support/needs.js';
import { pages } from '../support/pages.js';

describe('the Nu checker', needs('java'), () => {
  it('has nothing to say of any page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wirecopy-vnu-'));
    for (const [name, page] of Object.entries(await pages())) writeFileSync(join(folder, `${name}.html`), page);
    const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
    const { stderr, status } = spawnSync('java', ['-jar', jar, '--format', 'json', folder], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const { messages } = JSON.parse(stderr) as { messages: { url: string; message: string }[] };
    // It guesses at the language of few words, and not well.
    const said = messages.map(({ url, message }) => `${url.split('/').at(-1)}: ${message}`);
    expect(said).toEqual([]);
    expect(status).toBe(0);
  });
});
