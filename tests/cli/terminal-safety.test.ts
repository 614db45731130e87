/** Nothing in copy, in a file's name or in an argument has an effect on the terminal: tried in a real one. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';
import { parse } from '../../src/read/parse.js';
import { type FormatName, formatNames, write, writers } from '../../src/write/index.js';
import type { Format } from '../../src/write/writer.js';
import { bin, root } from '../support/command.js';
import { needs } from '../support/needs.js';
import { fixtureNames, fixtureText, hasShared } from '../support/texts.js';
import { Terminal } from '../support/tmux.js';

const ESC = '\x1b';
const ST = `${ESC}\\`;
/** All of them say PWNED where they can, so that an effect can be told from what was there. */
const payloads: Record<string, string> = {
  'the title': `${ESC}]0;PWNED\x07${ESC}]2;PWNED${ST}`,
  'the window’s name': `${ESC}kPWNED${ST}`,
  'the folder': `${ESC}]7;file:///PWNED${ST}`,
  'the clipboard': `${ESC}]52;c;UFdORUQ=\x07${ESC}]52;;UFdORUQ=${ST}`,
  'a link': `${ESC}]8;;https://pwned.example/${ST}click${ESC}]8;;${ST}`,
  'the cursor’s place, asked': `${ESC}[6n`,
  'the kind of terminal, asked': `${ESC}[c${ESC}[>c`,
  'a setting, asked': `${ESC}P$qm${ST}${ESC}P$q"p${ST}`,
  'the title, asked': `${ESC}[21t`,
  'colours and fonts, asked': `${ESC}]11;?\x07${ESC}]10;?${ST}${ESC}]50;?\x07`,
  'the ground’s colour': `${ESC}]11;#ff0000${ST}`,
  'the screen, cleared': `${ESC}[2J${ESC}[H`,
  'all, reset': `${ESC}[3J${ESC}c`,
  'the alternate screen': `${ESC}[?1049h`,
  'the mouse': `${ESC}[?1000h${ESC}[?1006h`,
  'pasting in brackets': `${ESC}[?2004h`,
  'the cursor, hidden': `${ESC}[?25l`,
  'inserting, the keypad, wrapping': `${ESC}[4h${ESC}=${ESC}[?1h${ESC}[?7l`,
  'a region that scrolls': `${ESC}[2;4r${ESC}[?6h`,
  'letters as lines': `${ESC}(0${ESC})0\x0e`,
  'colours, invisible letters': `${ESC}[31;1;5m${ESC}[8mhidden`,
  'C1 controls, encoded': '\x9b31m\x9d0;PWNED\x9c\x90q\x9c\x9b6n\x84\x85\x8d',
  'the bell': '\x07',
  'a line overwritten': 'genuine\rFORGED',
  'letters overwritten': 'genuine\b\b\b\b\b\b\bFORGED\x7f',
  'the line above, overwritten': `${ESC}[1A${ESC}[2KFORGED`,
  DCS: `${ESC}PqPWNED${ST}${ESC}P+q544e${ST}`,
  'APC, PM and SOS': `${ESC}_GPWNED${ST}${ESC}^PWNED${ST}${ESC}XPWNED${ST}`,
  'what tmux passes on': `${ESC}Ptmux;${ESC}${ESC}]52;c;UFdORUQ=\x07${ST}`,
  'pictures and notices': `${ESC}]1337;File=inline=1:AAAA\x07${ESC}]9;hi\x07${ESC}]777;notify;a;b\x07`,
  'a sequence without an end': `${ESC}]0;PWNED`,
};

/** In a name or an argument: no slash, which would be a folder; and a line end, for a message of its own. */
const EVIL = `a${ESC}]0;PWNED\x07${ESC}]52;c;UFdORUQ=\x07${ESC}[6n${ESC}[?1049h${ESC}[?25l\x9b31m\u202e\r\b\nb`;
/** As long, as wrong for a name of ours, and harmless. */
const TAME = `A${'-tame'.repeat(EVIL.length / 5)}`;
const EVIL_NAMES = [EVIL, `a${ESC}]0;x\x07\nb.txt`, `${ESC}[c`, '\x9d0;PWNED\x9c', '\x07.txt', 'genuine\rFORGED.txt'];

interface Copy {
  name: string;
  bytes: Buffer;
}

/** Wherever a story has text: in the head, in a label's line, in lists, beside addresses. */
const story = (payload: string) =>
  `Council ${payload} reopens harbour/ Newslooks ${payload}/ TALVIK/ J. ${payload} Berg/ Morning Edition/ It ${payload} voted.

Council ${payload} Quick Looks
- One ${payload} item
- Two
Deep Look
${payload}The council ${payload} voted on Monday, after a night of ${payload}
debate. See https://a.example/${payload} and https://b.example/.
`;

const ownCopy: Copy[] = Object.entries(payloads).map(([name, payload], index) => ({
  name: `${String(index).padStart(2, '0')} ${name}.txt`,
  bytes: Buffer.from(story(payload)),
}));

/** What a house's style quotes of the copy as evidence for itself, and lines of all houses. */
const SPREAD = `${ESC}]0;PWNED\x07${ESC}[6n\x9b31m`;
const houseCopy: Copy[] = [
  {
    name: 'evidence.txt',
    bytes: Buffer.from(`Harbour reopens\n\nThe council voted.\n\nEds: ${SPREAD}\n\n(Reporting by ${SPREAD} Doe)\n`),
  },
  ...fixtureNames.map((name) => ({
    name: `spread-${name}.txt`,
    bytes: Buffer.from(fixtureText(name).replace(/\S[^\S\n]*(?=\n)/g, `$& ${SPREAD}`)),
  })),
];

/** The shared folder's, as they are: also bytes that are no UTF-8. */
const folder = join(process.env['WIRECOPY_SHARED'] ?? join(root, '..', 'shared'), 'hostile');
const sharedCopy: Copy[] = (hasShared ? readFileSync(join(folder, 'MUST_NOT.tsv'), 'utf8') : '')
  .split('\n')
  .map((row) => row.split('\t'))
  .filter(([, kind = '']) => ['terminal', 'unicode'].includes(kind))
  .map(([name = '']) => ({ name, bytes: readFileSync(join(folder, name)) }));

const allCopy = [...ownCopy, ...houseCopy, ...sharedCopy];

const themeOf = (format: FormatName) => ((writers[format] as Format).styled === 'page' ? 'plain' : 'newsprint');
/** The format that is asked for, if its files hold one story each: it is not given several. */
const formatOfOne = (args: readonly string[]) =>
  formatNames.find((name) => args.includes(name) && (writers[name] as Format).single);
/** With the time that some formats must have. */
const EPOCH = { SOURCE_DATE_EPOCH: '1795392000' };

/** Every command that shows copy; files come behind it. */
const commands: string[][] = [
  ...formatNames.flatMap((format) => [
    ['--no-pager', '-t', format],
    ['--no-pager', '-t', format, '--color', 'always', '--theme', themeOf(format), '--hyperlinks', 'always'],
  ]),
  ['explain', '--no-pager'],
  ['explain', '--no-pager', '--color', 'always', '--theme', 'dark', '--width', '120'],
  ['explain', '--no-pager', '--to', 'json'],
];
const namedCommands = commands.map((args) => ({ command: args.join(' '), args }));

const paints = ({ args }: { args: string[] }) =>
  !args.includes('--color') ||
  args.includes('explain') ||
  formatNames.some((name) => args.includes(name) && (writers[name] as Format).wraps);

interface Written {
  status: number | null;
  stdout: Buffer;
  stderr: Buffer;
}

/** As bytes: a string would hide those that are no UTF-8, and a terminal may take them for controls. */
async function run(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Written> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const status = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map((stream) => stream.toArray()));
  return { status: await status, stdout: Buffer.concat(stdout ?? []), stderr: Buffer.concat(stderr ?? []) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
const STYLES = /\x1b\[\d+(?:;\d+)*m/g;
/** Links to the web, each closed on its line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
const LINKS = /\x1b\]8;;https?:\/\/[\x21-\x7e]+\x1b\\([^\x1b\n]*)\x1b\]8;;\x1b\\/g;
/** What turns the direction is ours there, and ends where it begins. */
const ISOLATES = /\u2067([^\n\u2066-\u2069]*)\u2069/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HARMFUL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** Where something harmful stands in what was written, that is not ours; null for nowhere. */
function harmIn(bytes: Buffer): string | null {
  const text = bytes.toString();
  if (!Buffer.from(text).equals(bytes)) return 'bytes that are no UTF-8';
  const foreign = text.replace(STYLES, '').replace(LINKS, '$1').replace(ISOLATES, '$1');
  const at = foreign.search(HARMFUL);
  return at < 0 ? null : JSON.stringify(foreign.slice(Math.max(0, at - 60), at + 40));
}

/** The same of what a terminal was sent: it ends lines with CR LF, and may be asked for its ground. */
function harmInTerminal(written: string): string | null {
  return harmIn(Buffer.from(written.replaceAll('\x1b]11;?\x1b\\\x1b[c', '').replaceAll('\r\n', '\n'), 'latin1'));
}

function expectHarmless(written: Written, what: string): void {
  expect(harmIn(written.stdout), `${what}: standard output`).toBeNull();
  expect(harmIn(written.stderr), `${what}: standard error`).toBeNull();
}

/** A way to be handed something hostile that is not the copy. */
interface Case {
  name: string;
  args(evil: string): string[];
  env?(evil: string): Record<string, string>;
  files?(evil: string): Record<string, string>;
  /** Is the text set, so that the number of lines depends on it? */
  flows?: boolean;
}

const PLAIN = 'A Headline\n\nThe council voted on Monday.\n';

/** A style or a theme in a file; a text is the file itself. */
const own = (flag: '--style' | '--theme', content: (evil: string) => unknown): Case => ({
  name: `${flag} with ${JSON.stringify(content('…'))}`,
  args: () => [flag, 'own.json', '-t', 'terminal', '--color', 'always', 'in.txt'],
  files: (evil) => {
    const value = content(evil);
    return { 'own.json': typeof value === 'string' ? value : JSON.stringify(value) };
  },
});
const configured = (content: (evil: string) => unknown): Case => ({
  name: `a configuration with ${JSON.stringify(content('…'))}`,
  args: () => ['in.txt'],
  files: (evil) => ({ 'wirecopy.json': JSON.stringify(content(evil)) }),
});
const variable = (name: string, ...args: string[]): Case => ({
  name: `${name} in the environment`,
  args: () => [...args, 'in.txt'],
  env: (evil) => ({ [name]: evil }),
});
const inForce = (evil: string) => ({ PAGER: evil, WIRECOPY_PAGER: evil, XDG_CONFIG_HOME: `/none${evil}` });

const cases: Case[] = [
  ...namedCommands
    .filter(({ args }) => !args.includes('--color'))
    .map(
      ({ command, args }): Case => ({
        name: `the name of a file: ${command}`,
        args: (evil) => [...args, evil],
        files: (evil) => ({ [evil]: PLAIN }),
        flows: true,
      }),
    ),
  { name: 'the name of a missing file', args: (evil) => [evil] },
  { name: 'the name of a missing file, explained', args: (evil) => ['explain', evil] },
  { name: 'the names of an empty and of a missing file', args: (e) => [e, `${e}2`], files: (e) => ({ [e]: '' }) },
  { name: 'a folder’s name', args: (evil) => [evil], files: (evil) => ({ [`${evil}/in.txt`]: PLAIN }) },
  { name: 'a verb, nearly', args: (evil) => [`explan${evil}`] },
  { name: '--to', args: (evil) => ['--to', evil, 'in.txt'] },
  { name: '--to=', args: (evil) => [`--to=${evil}`, 'in.txt'] },
  { name: '-t, joined', args: (evil) => [`-t${evil}`, 'in.txt'] },
  { name: 'explain --to', args: (evil) => ['explain', '--to', evil, 'in.txt'] },
  { name: 'explain --only', args: (evil) => ['explain', '--only', evil, 'in.txt'] },
  ...['--style', '--theme', '--width', '--color', '--hyperlinks'].map(
    (flag): Case => ({ name: flag, args: (evil) => [flag, evil, 'in.txt'] }),
  ),
  { name: '--style, a missing file', args: (evil) => ['--style', `${evil}.json`, 'in.txt'] },
  { name: '--theme, a missing file', args: (evil) => ['--theme', `${evil}.json`, '-t', 'terminal', 'in.txt'] },
  { name: 'an unknown option', args: (evil) => [`--${evil}`, 'in.txt'] },
  { name: 'an unknown option with a value', args: (evil) => [`--tp${evil}=${evil}`, 'in.txt'] },
  { name: 'an unknown short option', args: (evil) => [`-${evil}`, 'in.txt'] },
  { name: 'help', args: (evil) => ['help', evil] },
  { name: 'completion', args: (evil) => ['completion', evil] },
  { name: 'config, one argument too many', args: (evil) => ['config', evil] },
  { name: '-o in no folder', args: (evil) => ['-o', `none${evil}/${evil}.txt`, 'in.txt'] },
  { name: '-o below a file', args: (evil) => ['-o', `${evil}/x.txt`, 'in.txt'], files: (evil) => ({ [evil]: 'x' }) },
  { name: '-o, a folder', args: (e) => ['-t', 'text', '-o', e, 'in.txt'], files: (e) => ({ [`${e}/x`]: 'x' }) },
  { name: '-o, the input', args: (e) => ['-t', 'text', '-o', e, e], files: (e) => ({ [e]: PLAIN }) },
  // It is told in small letters, so it is not the argument as it was, nor what is behind its =.
  { name: '-o, no format’s extension', args: (evil) => ['-o', `x.${evil.replace('=', '')}`, 'in.txt'] },
  { name: '-o, too long', args: (evil) => ['-o', `${evil.repeat(9)}.txt`, 'in.txt'] },
  own('--style', (evil) => evil),
  own('--style', (evil) => `{ "name": "${evil}" }`),
  own('--style', (evil) => ({ name: evil })),
  own('--style', (evil) => ({ name: 'house', [evil]: evil })),
  own('--style', (evil) => ({ name: 'house', extends: evil })),
  own('--style', (evil) => ({ name: 'house', envelope: { headers: [`(${evil}`] } })),
  own('--style', (evil) => ({ name: 'house', envelope: { headers: [], tags: { [evil]: evil } } })),
  own('--style', (evil) => ({ name: 'house', labels: { [evil]: [] } })),
  own('--theme', (evil) => evil),
  own('--theme', (evil) => ({ name: 'x', [evil]: evil })),
  own('--theme', (evil) => ({ name: evil.slice(0, 9), roles: { [evil]: {} } })),
  own('--theme', (evil) => ({ name: evil.slice(0, 9), roles: { text: { color: evil } } })),
  own('--theme', (evil) => ({ name: evil.slice(0, 9), grounds: ['#000000', `#000000${evil}`] })),
  {
    name: 'a style that fits the copy, explained',
    args: () => ['explain', '--style', 'own.json', 'story.txt'],
    files: (evil) => {
      const text = evil.replace(/\s/g, ' ');
      const signs = { openers: [`Sign ${text}`], lines: [`Sign ${text}`] };
      const labels = { quickLooks: [`Fast ${text}`], section: [`Deep ${text}`] };
      const style = { name: 'house', extends: 'agency', signs, labels, outlets: [text], furniture: [`Bye ${text}`] };
      const lines = [`By ${text}`, `Fast ${text}`, '- one', '- two', `Sign ${text}`, `Deep ${text}`];
      return {
        'own.json': JSON.stringify(style),
        'story.txt': `${[PLAIN, ...lines, `LONDON (${text}) - The council met.`, `Bye ${text}`].join('\n\n')}\n`,
      };
    },
    flows: true,
  },
  configured((evil) => ({ [evil]: evil })),
  configured((evil) => ({ to: evil })),
  configured((evil) => ({ style: `${evil}.json` })),
  configured((evil) => ({ width: evil })),
  configured((evil) => ({ pager: evil })),
  configured((evil) => evil),
  { name: 'config', args: () => ['config'], env: inForce, flows: true },
  { name: 'config --to json', args: () => ['config', '--to', 'json'], env: inForce },
  ...['STYLE', 'THEME', 'WIDTH', 'COLOR', 'HYPERLINKS'].map((name) => variable(`WIRECOPY_${name}`)),
  ...['TERM', 'COLORTERM', 'COLORFGBG', 'FORCE_COLOR'].map((name) => variable(name, '-t', 'terminal')),
];

/** Lays a case's files in a folder of its own. */
function laid({ files }: Case, evil: string): string {
  const cwd = mkdtempSync(join(base, 'case-'));
  for (const [name, content] of Object.entries({ 'in.txt': PLAIN, ...files?.(evil) })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return cwd;
}

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'wirecopy-safety-'));
  for (const { name, bytes } of allCopy) writeFileSync(join(base, name), bytes);
  // One that has it all: for what frames a single story, and not several.
  writeFileSync(join(base, 'all.txt'), story(Object.values(payloads).join('')));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe.concurrent('no byte of it comes out', () => {
  it.each(namedCommands)('of copy: $command', async ({ args }) => {
    expectHarmless(await run([...args, 'all.txt'], base), 'all.txt');
    // One process for all files: starting is what takes long. Or none, where each would have its own.
    const single = formatOfOne(args);
    if (single !== undefined) {
      for (const { name, bytes } of allCopy) {
        const output = await write(parse(decode(bytes).text ?? ''), single);
        expect(harmIn(Buffer.from(output)), name).toBeNull();
      }
      return;
    }
    const names = allCopy.map(({ name }) => name);
    const all = await run([...args, ...names], base);
    expect(all.status).toBe(0);
    if (args.includes('ndjson')) {
      const lines = all.stdout.toString().trim().split('\n');
      expect(new Set(lines.map((line) => JSON.parse(line).input.file))).toEqual(new Set(names));
    }
    // Which file was it?
    if (harmIn(all.stdout) !== null || harmIn(all.stderr) !== null)
      for (const name of names) expectHarmless(await run([...args, name], base), name);
    expectHarmless(all, 'all files at once');
  });

  it.each(cases)('of arguments and names: $name', async (one) => {
    const { name, args, env, flows = false } = one;
    const written = await run(args(EVIL), laid(one, EVIL), env?.(EVIL));
    expect([0, 1, 2]).toContain(written.status);
    expectHarmless(written, name);
    if (flows) return;
    // Nobody is told in a line of its own what we have not said.
    const tame = await run(args(TAME), laid(one, TAME), env?.(TAME));
    const lines = ({ stdout, stderr }: Written) => [stdout, stderr].map((bytes) => bytes.toString().split('\n').length);
    expect(lines(written), written.stderr.toString()).toEqual(lines(tame));
  });

  it('of names of files, and each message is one line', async () => {
    const cwd = mkdtempSync(join(base, 'names-'));
    for (const verb of [[], ['explain']]) {
      const missing = await run([...verb, ...EVIL_NAMES], cwd);
      expectHarmless(missing, 'missing');
      expect(missing.stderr.toString()).toMatch(new RegExp(`^(?:.+no such file.+\\n){${EVIL_NAMES.length}}$`));
    }
    for (const name of EVIL_NAMES) writeFileSync(join(cwd, name), story(payloads['the title'] ?? ''));
    symlinkSync('nowhere', join(cwd, `${EVIL}.txt`));
    for (const args of commands) expectHarmless(await run([...args, ...readdirSync(cwd)], cwd), args.join(' '));
  });
});

/** As a word of the shell's. */
const word = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const STILL_HERE = /^(?:\$ )? +still here\n(?:\$ ?)?$/;
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
    terminal.run("clear; printf '\\tstill here\\n'");
    // Styles would be seen, and letters drawn as lines; and what was typed would have been run.
    expect(terminal.screen({ styles: true })).toMatch(STILL_HERE);
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
    terminal.run("clear; printf '\\tstill here\\n'");
    return `${state} pasted=${pasted} still=${STILL_HERE.test(terminal.screen({ styles: true }))}`;
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

  it.each([...formatNames.map((format) => `-t ${format}`), 'explain', 'explain --to json'])(
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
        terminal.run(`clear; COLORTERM=truecolor ${wire} --no-pager in.txt & wait; jobs`);
        expect(terminal.screen()).toContain('One line of text.');
        expect(terminal.screen()).not.toContain('Stopped');
      },
      24,
      ground,
    );
  });
});
