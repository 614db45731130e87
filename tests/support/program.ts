/** A program with options of all shapes, for the completions and the manual. */
import { Argument, Command, Option } from 'commander';

/** Characters that mean something to a shell, to zsh's _arguments or to roff. */
export const ODD = 'odd: [it\'s] "quoted" `date` $HOME $(date) 100% \\fB \\ “don’t” {a,b} (c) *';

export function sampleProgram(): Command {
  const program = new Command('wirecopy')
    .description('Sets raw news copy: to the terminal, to JSON.')
    .usage('[options] [file...]')
    .version('1.2.3')
    .argument('[file...]', 'files with the copy; - is standard input')
    .enablePositionalOptions();
  program
    .addOption(
      new Option('-t, --to <format>', 'the format').choices(['terminal', 'text', 'json', 'ndjson']).env('WIRECOPY_TO'),
    )
    .option('-o, --output <file>', '.a dot; write to a file')
    .addOption(takesFiles(new Option('-s, --style <style>', 'a name, or a file').choices(['anpa', 'plain'])))
    .addOption(new Option('-w, --width <columns>', 'columns').default(72))
    .addOption(new Option('--color [when]', ODD).choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-links', "'no links', as plain text")
    .option('-x', 'short only')
    .option('-q, --quiet', 'no warnings')
    .addOption(new Option('--secret <word>', 'hidden').choices(['hush']).hideHelp());
  program
    .command('explain')
    .description(`shows why\n\nA second paragraph. ${ODD}`)
    .argument('[file...]', 'files with the copy')
    .addOption(new Option('-t, --to <format>', 'the form').choices(['text', 'odd word', "it's", '$HOME', 'a:b']))
    .option('--deep', 'more of it');
  program
    .command('completion')
    .description('prints a completion script')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']));
  program.command('hidden', { hidden: true });
  return program;
}

function takesFiles(option: Option): Option {
  return Object.assign(option, { files: true });
}
