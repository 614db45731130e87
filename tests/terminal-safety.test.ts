/** Nothing in copy, in a file's name or in an argument has an effect on the terminal: tried in a real one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../src/write/index.js';
import { bin, folderWith, wirecopy } from './support/command.js';
import { sharedTexts } from './support/texts.js';
import { hasTmux, Terminal } from './support/tmux.js';

const ESC = '\x1b';
const payloads: Record<string, string> = {
  title: `${ESC}]0;PWNED\x07${ESC}]2;PWNED${ESC}\\${ESC}kPWNED${ESC}\\`,
  clipboard: `${ESC}]52;c;UFdORUQ=\x07${ESC}]52;;UFdORUQ=${ESC}\\`,
  link: `${ESC}]8;;file:///etc/passwd${ESC}\\click${ESC}]8;;${ESC}\\`,
  answers: `${ESC}[6n${ESC}[c${ESC}[>c${ESC}[21t${ESC}P$qm${ESC}\\${ESC}]11;?\x07${ESC}Z\x05`,
  screen: `${ESC}[2J${ESC}[H${ESC}[?1049h${ESC}c`,
  modes: `${ESC}[?1000h${ESC}[?1006h${ESC}[?25l${ESC}[4h${ESC}=${ESC}[?7l${ESC}[2;4r${ESC}[?6h`,
  colour: `${ESC}[31;1;5m${ESC}[8mhidden`,
  c1: '\x9b31m\x9d0;PWNED\x9c\x90q\x9c\x9b6n',
  overwrite: 'genuine\rFORGED \b\b\b\x08\x7f',
  bell: '\x07\x07',
  strings: `${ESC}PqPWNED${ESC}\\${ESC}_GPWNED${ESC}\\${ESC}^PWNED${ESC}\\${ESC}XPWNED${ESC}\\`,
  passthrough: `${ESC}Ptmux;${ESC}${ESC}]0;PWNED\x07${ESC}\\`,
};

const story = (payload: string) =>
  `Council ${payload} reopens harbour\n\nThe council ${payload} voted on Monday.\n\n- one ${payload} item\n- two\n`;
const texts = [
  ...Object.entries(payloads).map(([name, payload]) => ({ name, text: story(payload) })),
  ...sharedTexts('hostile')
    .filter(({ name }) => /\/(?:1[6-9]|2\d|3[0-5])-/.test(name))
    .map(({ name, text }) => ({ name: name.replace(/.*\//, ''), text })),
];

/** In every command that shows copy. */
const commands = [
  ...formatNames.map((format) => `--color always --theme dark --hyperlinks always -t ${format}`),
  'explain --color always --theme dark',
  'explain -t json',
];

/** What we add ourselves, taken away: styles, and links to the web whose address is in the text. */
function foreign(output: string): string {
  return (
    output
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
      .replace(/\x1b\[\d+(?:;\d+)*m/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
      .replace(/\x1b\]8;;https?:\/\/[\x21-\x7e]+\x1b\\([^\x1b]*)\x1b\]8;;\x1b\\/g, '$1')
  );
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HARMFUL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;

describe('no byte of it comes out', () => {
  it.each(texts)('$name', ({ text }) => {
    const cwd = folderWith({ 'in.txt': text });
    for (const command of commands) {
      const { stdout, stderr } = wirecopy([...command.split(' '), 'in.txt'], { cwd });
      expect(foreign(stdout), command).not.toMatch(HARMFUL);
      expect(stderr, command).not.toMatch(HARMFUL);
    }
  });
});

describe.skipIf(!hasTmux)('in tmux (skipped where there is none)', () => {
  let terminal: Terminal;
  let cwd: string;
  let untouched: string;
  const wire = `'${process.execPath}' '${bin}'`;

  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'wirecopy-tmux-'));
    terminal = new Terminal(100, 40, { cwd });
    untouched = terminal.state();
  });
  afterAll(() => {
    terminal.close();
    rmSync(cwd, { recursive: true, force: true });
  });

  /** All that a payload might have left behind. */
  function expectUntouched(what: string): void {
    expect(terminal.state(), what).toBe(untouched);
    expect(terminal.buffers(), what).toBe('');
    // An answer of the terminal's would have been typed at the prompt, and run with the next line.
    terminal.run('clear; echo still here');
    expect(terminal.screen(), what).toMatch(/^(?:\$ )?still here\n?\$?$/);
  }

  it('the harness sees an effect where there is one', () => {
    const own = new Terminal(80, 24, { cwd });
    try {
      const before = own.state();
      writeFileSync(join(cwd, 'raw.txt'), `${payloads['title']}${payloads['clipboard']}${payloads['modes']}`);
      own.run(`cat raw.txt`);
      expect(own.state()).not.toBe(before);
      expect(own.buffers()).toContain('PWNED');
      writeFileSync(join(cwd, 'raw.txt'), payloads['answers'] ?? '');
      own.run('clear; stty -icanon min 0 time 5; cat raw.txt; head -c 4 | od -An -c; stty icanon');
      expect(own.screen()).toMatch(/033 +\[/);
    } finally {
      own.close();
    }
  });

  it.each(texts)('$name has no effect in any command', ({ text }) => {
    writeFileSync(join(cwd, 'in.txt'), text);
    // Two lines that must still be there: a story of a few lines leaves them on the screen.
    const lines = commands.map((command) => `${wire} --no-pager ${command} in.txt 2>&1 | tail -n 3`);
    for (const line of lines.map((one) => one.replace('--no-pager explain', 'explain --no-pager'))) terminal.run(line);
    terminal.run(`clear; echo above; ${wire} --no-pager -w 60 in.txt 2>/dev/null | head -n 5`, 30);
    expect(terminal.screen()).toMatch(/^(?:\$ )*above\n/);
    expectUntouched(text.slice(0, 40));
  });

  it('nor in names of files, values of options, styles and configurations', () => {
    const evil = Object.values(payloads).join('').replaceAll('\0', '').replaceAll('/', '_').slice(0, 120);
    writeFileSync(join(cwd, evil), story('plain'));
    writeFileSync(join(cwd, 'evil.json'), JSON.stringify({ name: evil, [evil]: evil, roles: { [evil]: {} } }));
    // The shell gets them out of a file: typed, they would be keys.
    writeFileSync(join(cwd, 'evil'), evil);
    for (const line of [
      `"$E"`,
      `"$E-missing"`,
      `explain "$E"`,
      `explain "$E-missing"`,
      `-t "$E" x`,
      `--style "$E" x`,
      `--style evil.json in.txt`,
      `--theme "$E.json" in.txt`,
      `--theme evil.json -t terminal in.txt`,
      `"--$E" x`,
      `-o "$E_no_folder/$E" in.txt`,
      `-o "x.$E" in.txt`,
      `help "$E"`,
      `completion "$E"`,
      `explain --only "$E" in.txt`,
    ]) {
      terminal.run(`E="$(cat evil)"; WIRECOPY_PAGER= ${wire} ${line}`);
    }
    expectUntouched('names');
    const { stdout, stderr } = wirecopy([evil, `${evil}-missing`], { cwd });
    expect(foreign(stdout) + stderr).not.toMatch(HARMFUL);
  });

  it.each([
    ['#101010', '38;2;255;255;255m'],
    ['#f8f8f8', '38;2;0;0;0m'],
  ])('the question for the ground is answered to us alone, and the theme follows it: %s', (ground, headline) => {
    writeFileSync(join(cwd, 'in.txt'), 'A Headline\n\nOne line of text.\n');
    const own = new Terminal(80, 24, { cwd, ground });
    try {
      own.run(`COLORTERM=truecolor ${wire} --no-pager in.txt`);
      expect(own.screen({ styles: true })).toMatch(new RegExp(`${headline}A Headline`));
      own.run('clear; echo still here');
      expect(own.screen()).toMatch(/^(?:\$ )?still here\n?\$?$/);
      // In the background the system would stop a program that changes the terminal.
      own.run(`clear; COLORTERM=truecolor ${wire} --no-pager in.txt & wait; jobs`);
      expect(own.screen()).toContain('One line of text.');
      expect(own.screen()).not.toContain('Stopped');
    } finally {
      own.close();
    }
  });
});
