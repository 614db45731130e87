/** The data of the program, and the manual page that is made of it. */
import { describe, expect, it } from 'vitest';
import { manPage } from '../../src/manual/man.js';
import { modelOf } from '../../src/manual/model.js';
import { page } from '../support/manual-page.js';
import { sampleProgram } from '../support/program.js';

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
