/** `wirecopy config`: what is in force, and where each value came from. */
import type { Command } from 'commander';
import { settings } from '../../configuration-keys.js';
import { toJson } from '../../formats/json.js';
import { faint } from '../../formats/terminal/themes/contrast.js';
import { themeNamed } from '../../formats/terminal/themes/index.js';
import { type Environment, EXIT } from '../../run/environment.js';
import { writeAll } from '../../run/output.js';
import { DEFAULT_PAGER } from '../../run/pager-choice.js';
import { onOneLine } from '../../run/reporter.js';
import { placeOf } from '../../run/user-files/locate.js';
import { type Configuration, optionOf, readConfiguration } from './config-file.js';
import { looksLikeFile } from './settings.js';

interface Value {
  value: unknown;
  /** For people: a default, a variable, or a place in a file. */
  from: string;
}

/**
 * Prints every setting with its value and where that came from.
 * @param program with all its options
 * @returns the exit code
 * @throws FileProblem for a mistake in the configuration
 */
export async function printConfig(to: 'text' | 'json', program: Command, environment: Environment): Promise<number> {
  const configuration = readConfiguration(program.options, environment);
  const values = Object.fromEntries(settings.map((name) => [name, inForce(name, program, configuration, environment)]));
  const { files, userFile } = configuration;
  const themeName = String(values['theme']?.value);
  const faintInks = await inksHardToRead(themeName);
  if (to === 'json') {
    writeAll(environment.stdout, `${toJson({ files, userFile, values, faint: faintInks }, 2)}\n`);
    return EXIT.well;
  }
  const longest = Math.max(...settings.map((name) => name.length));
  const shown = settings.map((name) => ({ name, text: onOneLine(JSON.stringify(values[name]?.value ?? null)) }));
  const widest = Math.max(...shown.map(({ text }) => text.length));
  const lines = [
    ...shown.map(
      ({ name, text }) => `${name.padEnd(longest)}  ${text.padEnd(widest)}  ${onOneLine(values[name]?.from ?? '')}`,
    ),
    '',
    files.length === 0 ? 'No configuration was found.' : 'Read, the nearest first:',
    ...files.map((file) => `  ${onOneLine(file)}`),
    ...(files.includes(userFile) ? [] : [`Your own would be ${onOneLine(userFile)}`]),
    ...faintInks.map(
      ({ role, ground, contrast }) =>
        `The theme’s ${role} is hard to read on a ${ground} background: its contrast is ${contrast.toFixed(1)}:1 and should be 4.5:1.`,
    ),
  ];
  writeAll(environment.stdout, `${lines.join('\n')}\n`);
  return EXIT.well;
}

async function inksHardToRead(name: string): Promise<ReturnType<typeof faint>> {
  const theme =
    themeNamed(name) ??
    (looksLikeFile(name) ? (await import('../../run/user-files/styles-and-themes.js')).readThemeFile(name) : null);
  return theme === null ? [] : faint(theme);
}

function inForce(name: string, program: Command, configuration: Configuration, { env }: Environment): Value {
  const option = optionOf(name, program.options);
  const variable = option?.envVar;
  if (option !== undefined && variable !== undefined && env[variable] !== undefined) {
    const text = env[variable];
    return { value: option.parseArg === undefined ? text : option.parseArg(text, undefined), from: variable };
  }
  const set = configuration.settings.get(name);
  if (set !== undefined) return { value: set.value, from: placeOf(set.file.path, set.file.text, set.keys) };
  if (name === 'pager' && env['PAGER'] !== undefined) return { value: env['PAGER'], from: 'PAGER' };
  return { value: DEFAULTS[name] ?? option?.defaultValue ?? null, from: 'default' };
}

/** What commander does not know, because the command decides. */
const DEFAULTS: Record<string, unknown> = { pager: DEFAULT_PAGER, positions: false, quiet: false, strict: false };
