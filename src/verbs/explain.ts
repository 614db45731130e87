/** `wirecopy explain`. */
import { lookOf } from '../commands/look.js';
import type { CommonFlags } from '../commands/options.js';
import { options } from '../commands/options.js';
import {
  type OverruleFlags,
  overruledBy,
  overruleOptions,
  refuseForSeveral,
  SET_RIGHT,
} from '../commands/overruling.js';
import { pagerFor } from '../commands/pager-choice.js';
import { print } from '../commands/print.js';
import { metaOption } from '../commands/publication.js';
import { Stories } from '../commands/stories.js';
import { terminalWidth } from '../commands/terminal.js';
import { isTerminalFree } from '../commands/terminal-free.js';
import { EXIT } from '../commands/world.js';
import { defaultOptions } from '../write/writer.js';
import { type Context, commonOptions, inputsOf, overrulesFor, styleOf } from './context.js';

interface ExplainFlags extends CommonFlags, OverruleFlags {
  to: 'text' | 'json';
  only?: string;
  meta?: string;
}

export function defineExplain({ program, world, done }: Context): void {
  const explain = program
    .command('explain')
    .description('shows the copy itself, and beside each line what it was taken for and why')
    .argument('[file...]', 'files with copy; - is standard input')
    .addOption(options.form())
    .option('--only <roles>', 'only these, parted by commas: discarded, doubtful, or roles (byline,dateline)');
  commonOptions(explain, 'columns to print in');
  for (const option of [...overruleOptions(), metaOption().helpGroup(SET_RIGHT)]) explain.addOption(option);
  explain.addHelpText('after', EXPLAIN_HELP).action(async (files: string[], flags: ExplainFlags) => {
    const inputs = inputsOf(files, world);
    if (inputs === null) {
      explain.outputHelp({ error: true });
      return done(EXIT.usage);
    }
    const { explain: explained, rolesNamed } = await import('../commands/explain.js');
    const only = flags.only === undefined ? null : rolesNamed(flags.only);
    if (only !== null && 'unknown' in only) {
      return explain.error(`error: option '--only <roles>' has no “${only.unknown}”; ${only.hint}`);
    }
    const asked = overruledBy(flags);
    if (inputs.length > 1) refuseForSeveral(explain, asked, flags.meta);
    const overrules = await overrulesFor({ asked, file: flags.meta ?? null, below: null }, inputs);
    const style = await styleOf(flags.style);
    const stories = new Stories({ files: inputs, style, quiet: true, overrules, compares: true }, world);
    const mayAsk = () => isTerminalFree(inputs, world.stdin, () => stories.pipeEnded());
    const { colors, theme } = flags.to === 'text' ? await lookOf(flags, world, mayAsk) : defaultOptions;
    const width = flags.width ?? terminalWidth(world) ?? 100;
    const pieces = explained(stories, {
      files: inputs,
      to: flags.to,
      only: only?.roles ?? null,
      width,
      colors,
      theme,
    });
    done(await print(pieces, stories, world, pagerFor(flags.pager, world.env)));
  });
}

const EXPLAIN_HELP = `
Examples:
  wirecopy explain story.txt
  wirecopy explain --only discarded story.txt     what was left out, and why
  wirecopy explain --only doubtful story.txt      what could have been read otherwise
  wirecopy explain story.txt --to json | jq '.segments[] | select(.role == "furniture")'`;
