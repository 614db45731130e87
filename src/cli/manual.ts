/** Help, completions and the manual: all made of the program and of its topics. */
import type { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { wrap } from '../formats/shared/wrap.js';
import { manPage } from '../manual/man.js';
import { modelOf } from '../manual/model.js';
import { type ShellName, shellNames } from '../manual/shell-names.js';
import { completionFile, shells } from '../manual/shells.js';
import { topics } from '../manual/topics.js';
import { type Environment, EXIT } from '../run/environment.js';
import { writeAll } from '../run/output.js';
import { onOneLine } from '../run/reporter.js';
import { suggestion } from '../run/user-files/nearest.js';
import { terminalWidth } from './terminal/terminal.js';

export { completionFile, shellNames };

/** Prints the completions for a shell; returns the exit code. */
export function printCompletion(shell: string, program: Command, environment: Environment): number {
  writeAll(environment.stdout, completionFor(shell as ShellName, program));
  return EXIT.well;
}

/** The completions for a shell, as the file that it reads. */
export function completionFor(shell: ShellName, program: Command): string {
  return shells[shell](modelOf(program));
}

/** The manual page, as `man` reads it; the date as `2026-11-23`. */
export function manualOf(program: Command, date: string): string {
  return manPage(modelOf(program), {
    version: packageJson.version,
    date,
    sections: topics,
  });
}

/** Prints the help of the program, of a verb or about a topic; returns the exit code. */
export function printHelp(topic: string | undefined, program: Command, environment: Environment): number {
  if (topic === undefined) {
    program.outputHelp();
    return EXIT.well;
  }
  const verb = program.commands.find((command) => command.name() === topic);
  if (verb !== undefined) {
    verb.outputHelp();
    return EXIT.well;
  }
  const found = topics.find(({ name }) => name === topic);
  if (found !== undefined) {
    writeAll(
      environment.stdout,
      `${found.title}\n\n${set(found.text, Math.min(terminalWidth(environment) ?? 80, 100))}\n`,
    );
    return EXIT.well;
  }
  const known = [...topics.map(({ name }) => name), ...program.commands.map((command) => command.name())];
  return program.error(`error: no help on “${onOneLine(topic)}”; ${suggestion(topic, known)}`);
}

/** Paragraphs wrapped; what is indented stands as it is. */
function set(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('  ') ? line : wrap(line, width).join('\n')))
    .join('\n');
}
