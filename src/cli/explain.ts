/** `wirecopy explain`. */

import { defaultOptions } from '../formats/writer.js';
import type { From } from '../read/splitting.js';
import { buildTime } from '../run/clock.js';
import { EXIT } from '../run/environment.js';
import { pagerFor } from '../run/pager-choice.js';
import { screenSink } from '../run/print.js';
import { printAll } from '../run/print-stories.js';
import { StandardInput } from '../run/standard-input.js';
import { StoryReader } from '../run/story-reader.js';
import { type Context, commonOptions, housesIn, inputsOf, styleOf } from './context.js';
import type { CommonFlags } from './options.js';
import { options } from './options.js';
import { type OverruleFlags, overruledBy, overruleOptions, refuseForSeveral, SET_RIGHT } from './overrule/options.js';
import { metaOption } from './publication-options.js';
import { appearanceOf } from './terminal/appearance.js';
import { terminalWidth } from './terminal/terminal.js';
import { isTerminalFree } from './terminal/terminal-free.js';

interface ExplainFlags extends CommonFlags, OverruleFlags {
  to: 'text' | 'json';
  only?: string;
  from?: From;
  meta?: string;
}

export function defineExplain({ program, environment, done }: Context): void {
  const explain = program
    .command('explain')
    .description('shows the copy, and for each line what it was read as and why')
    .argument('[file...]', 'files with copy; - is standard input')
    .addOption(options.form())
    .addOption(options.from())
    .option('--only <roles>', 'only these, separated by commas: discarded, doubtful, or roles (byline,dateline)');
  commonOptions(explain, 'columns to print in');
  for (const option of [...overruleOptions(), metaOption().helpGroup(SET_RIGHT)]) explain.addOption(option);
  explain.addHelpText('after', EXPLAIN_HELP).action(async (files: string[], flags: ExplainFlags) => {
    const inputs = inputsOf(files, environment);
    if (inputs === null) {
      explain.outputHelp({ error: true });
      return done(EXIT.usage);
    }
    const { Explainer, explainFrame, rolesNamed } = await import('./explain/print-explain.js');
    const only = flags.only === undefined ? null : rolesNamed(flags.only);
    if (only !== null && 'unknown' in only) {
      return explain.error(`error: option '--only <roles>' has no “${only.unknown}”; ${only.hint}`);
    }
    const asked = overruledBy(flags);
    if (inputs.length > 1) refuseForSeveral(explain, asked, flags.meta);
    const style = await styleOf(flags.style);
    const splitting = { from: flags.from ?? ('auto' as const), houses: await housesIn(flags.houses) };
    const piped = new StandardInput(environment.stdin);
    const mayAsk = () => isTerminalFree(inputs, environment.stdin, () => piped.ended());
    const { colors, theme } = flags.to === 'text' ? await appearanceOf(flags, environment, mayAsk) : defaultOptions;
    const width = flags.width ?? terminalWidth(environment) ?? 100;
    const overruling = { asked, file: flags.meta ?? null, below: null };
    const { houses } = splitting;
    const reader = new StoryReader({
      style,
      houses,
      now: buildTime(environment),
      overruling,
      compares: true,
      explains: true,
    });
    const how = { files: inputs, to: flags.to, only: only?.roles ?? null, width, colors, theme };
    const pager = pagerFor(flags.pager, environment.env);
    const sink = await screenSink({ frame: () => explainFrame(flags), encode: (text) => text }, environment, pager);
    const renderer = new Explainer(reader, how);
    // What is said of a story stands in its explanation: errors alone are messages.
    const printing = { files: inputs, piped, splitting, quiet: true, strict: flags.strict ?? false, renderer, sink };
    done(await printAll(printing, environment));
  });
}

const EXPLAIN_HELP = `
Examples:
  wirecopy explain story.txt
  wirecopy explain --from markdown notes.txt
  wirecopy explain --only discarded story.txt     what was left out, and why
  wirecopy explain --only doubtful story.txt      what could have been read otherwise
  wirecopy explain story.txt --to json | jq '.segments[] | select(.role == "furniture")'`;
