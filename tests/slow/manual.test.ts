/** The data of the program, and the manual page that is made of it. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { manPage } from '../../src/manual/man.js';
import { modelOf } from '../../src/manual/model.js';
import { needs } from '../support/needs.js';
import { ODD, sampleProgram } from '../support/program.js';

const EXAMPLE = `  wirecopy *.txt -t ndjson | jq '.a'   \`each\` ~/a ^b \\n "q"`;

const page = manPage(modelOf(sampleProgram()), {
  version: '1.2.3',
  date: '2026-01-31',
  sections: [
    {
      title: 'Examples',
      text: `Read all,\nor some:\n\n${EXAMPLE}\n  .SH is text\n\n  one more\nand\n.TH is text\n'too`,
    },
    { title: 'Environment', text: 'NO_COLOR is obeyed.' },
    { title: 'Exit status', text: '  0  well\n  1  an error' },
  ],
});

describe('the model', () => {
  const model = modelOf(sampleProgram());
  const option = (name: string) => model.options.find(({ long, short }) => long === name || short === name);

  it('has the options that the help shows', () => {
    expect(model.options.map(({ long, short }) => long ?? short)).toEqual([
      '--version',
      '--to',
      '--output',
      '--style',
      '--width',
      '--color',
      '--no-links',
      '-x',
      '--quiet',
      '--help',
    ]);
    expect(option('--to')).toEqual({
      short: '-t',
      long: '--to',
      argument: '<format>',
      description: 'the format',
      choices: ['terminal', 'text', 'json', 'ndjson'],
      files: false,
      environment: 'WIRECOPY_TO',
      default: null,
    });
    expect(option('-x')).toMatchObject({ short: '-x', long: null, argument: null });
  });

  it('knows files by their placeholder, or where it is told', () => {
    expect([option('--output')?.files, option('--style')?.files, option('--width')?.files]).toEqual([
      true,
      true,
      false,
    ]);
    expect(model.arguments).toMatchObject([{ name: 'file', variadic: true, required: false, files: true }]);
  });

  it('has the defaults of values alone', () => {
    expect([option('--width')?.default, option('--color')?.default]).toEqual(['72', 'auto']);
    expect([option('--no-links')?.default, option('--quiet')?.default]).toEqual([null, null]);
  });

  it('has the commands that the help shows, and what can follow help', () => {
    expect(model.commands.map(({ usage }) => usage)).toEqual([
      'wirecopy explain [options] [file...]',
      'wirecopy completion [options] <shell>',
      'wirecopy help [command]',
    ]);
    expect(model.commands.at(-1)?.arguments).toMatchObject([{ name: 'command', choices: ['explain', 'completion'] }]);
  });
});

describe('the page', () => {
  it('has its sections, each once, those that are given last', () => {
    expect([...page.matchAll(/^\.SH "(.*)"$/gm)].map(([, title]) => title)).toEqual([
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'ARGUMENTS',
      'OPTIONS',
      'COMMANDS',
      'ENVIRONMENT',
      'EXAMPLES',
      'EXIT STATUS',
    ]);
  });

  it('has no hyphen that could be set as another character', () => {
    // The date in the first line is read by programs.
    expect(page.split('\n').slice(1).join('\n')).not.toMatch(/(?<!\\)-/);
  });

  it('goes without a date, a description or options', () => {
    const bare = sampleProgram().createCommand('bare').helpOption(false);
    const text = manPage(modelOf(bare), { version: '1', date: '', sections: [] });
    expect(text).toContain('.TH "BARE" 1 "" "bare 1" "User Commands"');
    expect(text).not.toMatch(/DESCRIPTION|OPTIONS|COMMANDS$/m);
  });
});

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
