/** Nothing in copy, in a file's name or in an argument has an effect on the terminal: tried in a real one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textFormatNames } from '../../src/formats/index.js';
import { bin } from '../support/command.js';
import { needs } from '../support/needs.js';
import {
  allCopy,
  base,
  cases,
  EPOCH,
  EVIL,
  formatOfOne,
  harmInTerminal,
  laid,
  namedCommands,
  ownCopy,
  paints,
  payloads,
  run,
  useCopy,
} from '../support/terminal-payloads.js';
import { Terminal } from '../support/tmux.js';

useCopy();

/** As a word of the shell's. */
const word = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const STILL_HERE = /^ {8}still here$/;
const wire = `${word(process.execPath)} ${word(bin)}`;

describe('in tmux', needs('tmux'), () => {
  /** In a terminal of its own, which goes when the work is done. */
  function inTerminal(work: (terminal: Terminal) => void, rows = 24, ground: string | null = null): void {
    const terminal = new Terminal(120, rows, { cwd: base, ground });
    try {
      work(terminal);
    } finally {
      terminal.close();
    }
  }

  /**
   * Runs shell lines under a line of text; all that a payload might have changed must be as it was.
   * @returns the screen
   */
  function expectNoEffect(terminal: Terminal, script: string): string {
    const untouched = terminal.state();
    const { written, typed } = terminal.watch(script, 'clear; echo above');
    expect(harmInTerminal(written), 'what was written').toBeNull();
    expect(typed, 'what the terminal has typed').toBe('');
    expect(terminal.state()).toBe(untouched);
    expect(terminal.buffers()).toBe('');
    expect(terminal.pasted('paste')).toBe('paste');
    const screen = terminal.screen({ joined: true });
    // Styles would be seen, and letters drawn as lines; and what was typed would have been run.
    expect(terminal.shows("clear; printf '\\tstill here\\n'")).toMatch(STILL_HERE);
    return screen;
  }

  /** What a text does that is printed raw. */
  function seen(terminal: Terminal, text: string): string {
    writeFileSync(join(base, 'raw'), text);
    const { typed } = terminal.watch('cat raw', 'clear; echo above');
    const gone = !/^above\ngenuine genuine$/m.test(terminal.screen());
    const state = `${terminal.state()} buffers=${terminal.buffers()} gone=${gone} typed=${typed}`;
    // The rest of what it has typed would be read now.
    if (typed !== '') return state;
    const pasted = terminal.pasted('paste!');
    const shown = terminal.shows("clear; printf '\\tstill here\\n'");
    return `${state} pasted=${pasted} still=${STILL_HERE.test(shown)}`;
  }

  it.each([
    ['the title', 'pane_title=PWNED'],
    ['the window’s name', 'window_name=PWNED'],
    ['the folder', 'pane_path=file:///PWNED'],
    ['the clipboard', 'buffers=buffer'],
    ['the cursor’s place, asked', 'typed=\x1b['],
    ['the kind of terminal, asked', 'typed=\x1b[?'],
    ['colours and fonts, asked', 'typed=\x1b]1'],
    ['the ground’s colour', 'pane_bg=#ff0000'],
    ['the screen, cleared', 'gone=true'],
    ['all, reset', 'gone=true'],
    ['the alternate screen', 'alternate_on=1'],
    ['the mouse', 'mouse_any_flag=1'],
    ['pasting in brackets', 'pasted=\x1b[200'],
    ['the cursor, hidden', ' cursor_flag=0'],
    ['inserting, the keypad, wrapping', 'insert_flag=1 keypad_cursor_flag=1 keypad_flag=1'],
    ['a region that scrolls', 'origin_flag=1 scroll_region_upper=1'],
    ['letters as lines', 'still=false'],
    ['colours, invisible letters', 'still=false'],
    ['the bell', 'window_bell_flag=1'],
    ['a line overwritten', 'gone=true'],
    ['letters overwritten', 'gone=true'],
    ['the line above, overwritten', 'gone=true'],
  ])('the harness is not blind: %s, printed raw', (name, effect) => {
    const payload = payloads[name] ?? '';
    // A terminal without a ground of its own tells none.
    const ground = name.startsWith('colours and fonts') ? '#101010' : null;
    inTerminal(
      (terminal) => {
        expect(seen(terminal, 'genuine genuine\n')).not.toContain(effect);
        expect(
          seen(terminal, payload.startsWith('genuine') ? `genuine ${payload}\n` : `genuine genuine\n${payload}`),
        ).toContain(effect);
      },
      24,
      ground,
    );
  });

  // Where nothing is painted colours change nothing: the bytes have been looked at.
  it.each(namedCommands.filter(paints))('no copy has an effect: $command', ({ args }) => {
    const names = formatOfOne(args) ? 'all.txt' : allCopy.map(({ name }) => word(name)).join(' ');
    inTerminal((terminal) => expectNoEffect(terminal, `${wire} ${args.join(' ')} ${names}`));
  });

  it.each([...textFormatNames.map((format) => `-t ${format}`), 'explain', 'explain --to json'])(
    'what stands on the screen is what was written: %s',
    async (command) => {
      const args = [...command.split(' '), '--no-pager', '--color', 'never', '--hyperlinks', 'never', '--width', '80'];
      const all = ownCopy.map(({ name }) => name);
      const half = Math.ceil(all.length / 2);
      for (const names of formatOfOne(args) ? [['all.txt']] : [all.slice(0, half), all.slice(half)]) {
        const { status, stdout } = await run([...args, ...names], base, EPOCH);
        expect(status).toBe(0);
        const written = stdout.toString();
        // In a terminal the story stands in the middle.
        const lines = (text: string) => text.split('\n').map((line) => line.trim());
        const expected = lines(`above\n${written}below`);
        // As tall as all of it is long.
        const rows = expected.reduce((sum, line) => sum + 1 + Math.floor(line.length / 100), 50);
        inTerminal((terminal) => {
          const script = `SOURCE_DATE_EPOCH=${EPOCH.SOURCE_DATE_EPOCH} ${wire} ${args.join(' ')} ${names.map(word).join(' ')} 2>&-; echo below`;
          const screen = lines(expectNoEffect(terminal, script));
          expect(screen.slice(0, screen.lastIndexOf('below') + 1)).toEqual(expected);
        }, rows);
      }
    },
  );

  it('no argument and no name has an effect', () => {
    inTerminal((terminal) => {
      const scripts = cases.map((one) => {
        const env = Object.entries({ PAGER: 'cat', ...one.env?.(EVIL) }).map(([name, value]) =>
          word(`${name}=${value}`),
        );
        return `cd ${word(laid(one, EVIL))}; env ${env.join(' ')} ${wire} ${one.args(EVIL).map(word).join(' ')}`;
      });
      const effectOf = (script: string) => {
        const { written, typed } = terminal.watch(script);
        return harmInTerminal(written) ?? typed;
      };
      // Which one was it?
      if (effectOf(scripts.join('\n')) !== '')
        for (const [index, script] of scripts.entries()) expect(effectOf(script), cases[index]?.name).toBe('');
      // Whatever they have done would still be so.
      inTerminal((fresh) => expect(terminal.state()).toBe(fresh.state()));
      expectNoEffect(terminal, ':');
    });
  });

  it('nor has a pager’s that is not there', () => {
    const pager = `none ${EVIL.replace('\n', '')}`;
    inTerminal((terminal) => {
      expectNoEffect(terminal, `PAGER=${word(pager)} ${wire} -t text all.txt`);
    }, 10);
  });

  it('nor has copy in less, nor when that has been left', needs('less'), () => {
    inTerminal((terminal) => {
      const untouched = terminal.state();
      for (const line of ['-t terminal', 'explain']) {
        terminal.start(`PAGER='less -R' ${wire} ${line} all.txt '00 the title.txt'`);
        for (let tries = 0; tries < 1000 && !terminal.state().includes('alternate_on=1'); tries++);
        expect(terminal.state()).toContain('alternate_on=1');
        terminal.press('G', 'q');
        expect(terminal.watch(':').typed).toBe('');
        expect(terminal.state()).toBe(untouched);
        expect(terminal.buffers()).toBe('');
      }
    }, 10);
  });

  it.each([
    ['#101010', '38;2;255;255;255m'],
    ['#f8f8f8', '38;2;0;0;0m'],
  ])('the question for the ground is answered to us alone, and the theme follows it: %s', (ground, headline) => {
    writeFileSync(join(base, 'in.txt'), 'A Headline\n\nOne line of text.\n');
    inTerminal(
      (terminal) => {
        expect(terminal.watch(`COLORTERM=truecolor ${wire} --no-pager in.txt`).typed).toBe('');
        expect(terminal.screen({ styles: true })).toMatch(new RegExp(`${headline}A Headline`));
        // In the background the system would stop a program that changes the terminal.
        const shown = terminal.shows(`clear; COLORTERM=truecolor ${wire} --no-pager in.txt & wait; jobs`);
        expect(shown).toContain('One line of text.');
        expect(shown).not.toContain('Stopped');
      },
      24,
      ground,
    );
  });
});
