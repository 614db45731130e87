/**
 * What could have an effect on a terminal, in copy, in names of files and in arguments, and how it is seen in what was
 * written: for the tests of the bytes, and for those in a real terminal.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { type FormatName, textFormatNames, writers } from '../../src/formats/index.js';
import type { Format } from '../../src/formats/writer.js';
import { bin } from './command.js';
import { hostileTexts } from './hostile-texts.js';
import { runResident, type Written } from './resident.js';
import { isWhole } from './size.js';
import { fixtureNames, fixtureText } from './texts.js';

const ESC = '\x1b';
const ST = `${ESC}\\`;
/** All of them say PWNED where they can, so that an effect can be told from what was there. */
export const payloads: Record<string, string> = {
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
export const EVIL = `a${ESC}]0;PWNED\x07${ESC}]52;c;UFdORUQ=\x07${ESC}[6n${ESC}[?1049h${ESC}[?25l\x9b31m\u202e\r\b\nb`;
/** As long, as wrong for a name of ours, and harmless. */
export const TAME = `A${'-tame'.repeat(EVIL.length / 5)}`;
export const EVIL_NAMES = [
  EVIL,
  `a${ESC}]0;x\x07\nb.txt`,
  `${ESC}[c`,
  '\x9d0;PWNED\x9c',
  '\x07.txt',
  'genuine\rFORGED.txt',
];

export interface Copy {
  name: string;
  bytes: Buffer;
}

/** Wherever a story has text: in the head, in a label's line, in lists, beside addresses. */
export const story = (payload: string) =>
  `Council ${payload} reopens harbour/ Newslooks ${payload}/ TALVIK/ J. ${payload} Berg/ Morning Edition/ It ${payload} voted.

Council ${payload} Quick Looks
- One ${payload} item
- Two
Deep Look
${payload}The council ${payload} voted on Monday, after a night of ${payload}
debate. See https://a.example/${payload} and https://b.example/.
`;

export const ownCopy: Copy[] = Object.entries(payloads).map(([name, payload], index) => ({
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

/** What tries to break out of everything else: also bytes that are no UTF-8. Huge ones are for hostile.test.ts. */
const furtherCopy: Copy[] = hostileTexts
  .filter(({ bytes }) => bytes.length < 20_000)
  .map(({ name, bytes }) => ({ name: `further ${name}.txt`, bytes }));

export const allCopy = [...ownCopy, ...houseCopy, ...furtherCopy];

const themeOf = (format: FormatName) => ((writers[format] as Format).styled === 'page' ? 'plain' : 'newsprint');
/** The format that is asked for, if its files hold one story each: it is not given several. */
export const formatOfOne = (args: readonly string[]) =>
  textFormatNames.find((name) => args.includes(name) && (writers[name] as Format).single);
/** With the time that some formats must have. */
export const EPOCH = { SOURCE_DATE_EPOCH: '1795392000' };

/** Every command that shows copy; files come behind it. */
export const commands: string[][] = [
  ...textFormatNames.flatMap((format) => [
    ['--no-pager', '-t', format],
    ['--no-pager', '-t', format, '--color', 'always', '--theme', themeOf(format), '--hyperlinks', 'always'],
  ]),
  ['explain', '--no-pager'],
  ['explain', '--no-pager', '--color', 'always', '--theme', 'dark', '--width', '120'],
  ['explain', '--no-pager', '--to', 'json'],
];
export const namedCommands = commands.map((args) => ({ command: args.join(' '), args }));

export const paints = ({ args }: { args: string[] }) =>
  !args.includes('--color') ||
  args.includes('explain') ||
  textFormatNames.some((name) => args.includes(name) && (writers[name] as Format).wraps);

/** As bytes: a string would hide those that are no UTF-8, and a terminal may take them for controls. */
export async function run(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Written> {
  const whole = { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env };
  if (!isWhole) return runResident({ argv: args, cwd, env: whole });
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: whole,
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
export function harmIn(bytes: Buffer): string | null {
  const text = bytes.toString();
  if (!Buffer.from(text).equals(bytes)) return 'bytes that are no UTF-8';
  const foreign = text.replace(STYLES, '').replace(LINKS, '$1').replace(ISOLATES, '$1');
  const at = foreign.search(HARMFUL);
  return at < 0 ? null : JSON.stringify(foreign.slice(Math.max(0, at - 60), at + 40));
}

/** The same of what a terminal was sent: it ends lines with CR LF, and may be asked for its ground. */
export function harmInTerminal(written: string): string | null {
  return harmIn(Buffer.from(written.replaceAll('\x1b]11;?\x1b\\\x1b[c', '').replaceAll('\r\n', '\n'), 'latin1'));
}

export function expectHarmless(written: Written, what: string): void {
  expect(harmIn(written.stdout), `${what}: standard output`).toBeNull();
  expect(harmIn(written.stderr), `${what}: standard error`).toBeNull();
}

/** A way to be handed something hostile that is not the copy. */
export interface Case {
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

export const cases: Case[] = [
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
export function laid({ files }: Case, evil: string): string {
  const cwd = mkdtempSync(join(base, 'case-'));
  for (const [name, content] of Object.entries({ 'in.txt': PLAIN, ...files?.(evil) })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return cwd;
}

/** The folder with all copy in it, while the tests of a file run. */
export let base: string;

/** Lays the copy in a folder of its own before the tests, and takes it away. */
export function useCopy(): void {
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'wirecopy-safety-'));
    for (const { name, bytes } of allCopy) writeFileSync(join(base, name), bytes);
    // One that has it all: for what frames a single story, and not several.
    writeFileSync(join(base, 'all.txt'), story(Object.values(payloads).join('')));
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));
}
