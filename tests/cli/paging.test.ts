/** Output longer than the screen, on a terminal that script(1) lends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, folderWith, shell, story } from '../support/command.js';
import { needs } from '../support/needs.js';

const folder = () =>
  folderWith({ 'in.txt': readFileSync(story, 'utf8'), 'short.txt': 'A Headline\n\nOne line of text.\n' });

/** Runs wirecopy on a terminal of 80 columns and 24 lines; what the screen got. */
function onTerminal(args: string, cwd: string, env = '') {
  const line = `stty cols 80 rows 24; TERM=xterm COLORFGBG='15;0' ${env} '${process.execPath}' '${bin}' ${args}; echo "[exit $?]"`;
  const { stdout } = shell(`script -qec ${quoted(line)} /dev/null < /dev/null`, cwd);
  return stdout.replaceAll('\r\n', '\n');
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

describe('the pager', needs('script'), () => {
  it('gets what is longer than the screen, whole and in colour', () => {
    const cwd = folder();
    const shown = onTerminal('in.txt', cwd, `PAGER='cat > paged.txt; echo paged'`);
    expect(shown).toBe('paged\n[exit 0]\n');
    const paged = readFileSync(join(cwd, 'paged.txt'), 'utf8');
    expect(paged).toContain('TALVIK');
    expect(paged).toContain('\x1b[');
    expect(paged.endsWith('furniture 1\x1b[39m\n') || paged.endsWith('furniture 1\n')).toBe(true);
  });

  it('is not asked for what fits, nor into a pipe or a file, nor with --no-pager, nor on a dumb terminal', () => {
    const cwd = folder();
    const pager = `PAGER='cat > paged.txt; echo paged'`;
    for (const [args, env] of [
      ['short.txt', pager],
      ['in.txt | cat', pager],
      ['in.txt -o out.txt', pager],
      ['--no-pager in.txt', pager],
      ['in.txt', `${pager} TERM=dumb`],
      ['in.txt', 'PAGER='],
      ['in.txt', 'PAGER=cat'],
    ] as const) {
      expect(onTerminal(args, cwd, env), `${env} ${args}`).not.toContain('paged\n');
    }
  });

  it('WIRECOPY_PAGER beats PAGER, --pager beats both', () => {
    const cwd = folder();
    const env = `PAGER='cat >/dev/null; echo one' WIRECOPY_PAGER='cat >/dev/null; echo two'`;
    expect(onTerminal('in.txt', cwd, env)).toBe('two\n[exit 0]\n');
    expect(onTerminal(`--pager 'cat >/dev/null; echo three' in.txt`, cwd, env)).toBe('three\n[exit 0]\n');
  });

  it('left early ends all quietly', () => {
    const cwd = folderWith({ 'long.txt': `A Headline\n\n${'A line of text that is long enough.\n\n'.repeat(30_000)}` });
    expect(onTerminal('long.txt', cwd, `PAGER='head -3 > /dev/null; echo left'`)).toBe('left\n[exit 0]\n');
    expect(onTerminal('explain long.txt', cwd, `PAGER='true; echo left'`)).toBe('left\n[exit 0]\n');
  });

  it('that is not there is said, and everything is printed', () => {
    const shown = onTerminal('in.txt', folder(), 'PAGER=no-such-pager');
    expect(shown).toContain('no pager “no-such-pager”: set PAGER, or use --no-pager');
    expect(shown).toContain('TALVIK');
    expect(shown).toMatch(/407 words[\s\S]*\[exit 0\]/);
  });

  it('that nobody named and is not there is no matter', () => {
    const cwd = folder();
    // A PATH with nothing but the shell's own and node.
    const shown = onTerminal('in.txt', cwd, 'PATH=/nonexistent');
    expect(shown).toContain('407 words');
    expect(shown).not.toContain('no pager');
  });

  it('does not get messages across its screen: they come when it has been left', () => {
    const cwd = folder();
    const shown = onTerminal('in.txt in.txt missing.txt', cwd, `PAGER='cat > /dev/null; echo left'`);
    expect(shown).toMatch(/^left\nmissing\.txt: error: no such file/);
    expect(shown).toContain('[exit 1]');
  });

  it('is none of our own', () => {
    expect(onTerminal('in.txt', folder(), 'PAGER=wirecopy')).toContain('407 words');
  });
});
