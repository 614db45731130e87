/** The manual page as the programs show it that people read it with. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, page } from '../support/manual-page.js';
import { needs } from '../support/needs.js';
import { ODD } from '../support/program.js';

describe('with mandoc', needs('mandoc'), () => {
  it('the page is without fault', () => {
    const { status, stdout } = mandoc(['-Tlint', '-Wwarning']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('shows everything', () => {
    expectAll(plain(mandoc(['-Tutf8', '-Owidth=100']).stdout));
  });
});

describe('with groff', needs('groff'), () => {
  it('shows everything, without a warning', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Kutf8', '-Tutf8', '-rLL=100n', '-P-cbou'], {
      input: page,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expectAll(stdout);
  });
});

function mandoc(args: string[]) {
  return spawnSync('mandoc', args, { input: page, encoding: 'utf8' });
}

/** Without the overstrikes, a character and a step back, that stand for bold and for underlined. */
function plain(text: string): string {
  const pieces = text.split('\b');
  return pieces.map((piece, index) => (index < pieces.length - 1 ? [...piece].slice(0, -1).join('') : piece)).join('');
}

function expectAll(shown: string): void {
  expect(shown).toContain('wirecopy - sets raw news copy: to the terminal, to JSON\n');
  expect(shown).toContain('wirecopy explain [options] [file...]');
  expect(shown).toMatch(
    /-t, --to format\n +The format\. One of terminal, text, json, ndjson\. Environment:\s+WIRECOPY_TO\./,
  );
  expect(shown).toMatch(/--no-links\n +'no links', as plain text\./);
  expect(shown).toMatch(/-o, --output file\n +\.a dot; write to a file\./);
  expect(shown.replace(/\s+/g, ' ')).toContain(
    `--color [when] O${ODD.slice(1)}. One of auto, always, never. Default: auto.`,
  );
  expect(shown).toMatch(/ENVIRONMENT\n +WIRECOPY_TO\n.+--to.+\n\n +NO_COLOR is obeyed\./);
  // What is set as it is keeps its lines and its characters; the rest is filled.
  expect(shown).toContain(
    `\n       Read all, or some:\n\n       ${EXAMPLE}\n         .SH is text\n\n         one more\n`,
  );
  expect(shown).toContain("\n       and .TH is text 'too\n");
  expect(shown).toContain('0  well\n');
}
