/** `wirecopy watch`: a folder into which copy is put. */
import type { StatusKind } from '../article.js';
import type { FormatName } from '../formats/index.js';
import { type BatchFlags, checkPattern } from './batch-options.js';
import { type Context, commonOptions, housesIn, styleOf } from './context.js';
import { options } from './options.js';
import { type OverruleFlags, overruledBy, overruleOptions, refuseForSeveral } from './overrule/options.js';
import { givenBy, type PublicationFlags, publicationOptions } from './publication-options.js';
import { PLAIN, recipeOf, type WriteFlags, writeOptionsFor } from './write-options.js';

interface WatchFlags extends WriteFlags, PublicationFlags, OverruleFlags, BatchFlags {
  to?: FormatName[];
  outDir: string;
  settle: number;
  once?: boolean;
  done?: string;
  failed?: string;
  hold?: readonly StatusKind[];
}

export function defineWatch({ program, environment, done }: Context): void {
  const watch = program
    .command('watch')
    .description('watches a folder: writes each file’s stories, and moves the file to done or failed')
    .argument('<inbox>', 'the folder')
    .addOption(options.outDir().makeOptionMandatory())
    .addOption(options.to());
  for (const option of [...options.watching(), ...options.naming()]) watch.addOption(option);
  commonOptions(watch, 'columns to set the story in');
  for (const rare of [
    options.dates,
    options.page,
    options.feeds,
    options.splitting,
    overruleOptions,
    publicationOptions,
  ])
    for (const option of rare()) watch.addOption(option);
  watch.addOption(options.lineEnds());
  watch.addHelpText('after', WATCH_HELP).action(async (inbox: string, flags: WatchFlags) => {
    await checkPattern(flags, watch);
    const asked = overruledBy(flags);
    refuseForSeveral(watch, asked);
    const formats = flags.to ?? ['text'];
    const style = await styleOf(flags.style);
    const how = await writeOptionsFor(formats, { ...flags, ...PLAIN }, watch, environment, () => false);
    const houses = await housesIn(flags.houses);
    const recipe = recipeOf(how, { formats, style, houses, given: givenBy(watch, flags), asked }, flags, watch);
    const { watchFolder } = await import('../run/watch.js');
    done(
      await watchFolder(
        {
          folder: inbox,
          outDir: flags.outDir,
          doneDir: flags.done ?? null,
          failedDir: flags.failed ?? null,
          hold: flags.hold ?? [],
          recipe: { ...recipe, framed: false, gathers: true, dated: flags.name?.includes('{date}') === true },
          splitting: { from: flags.from ?? 'auto', separator: flags.recordSeparator ?? null, houses },
          pattern: flags.name ?? null,
          existing: flags.existing ?? 'overwrite',
          durable: flags.durable ?? false,
          settle: flags.settle * 1000,
          once: flags.once ?? false,
          quiet: flags.quiet ?? false,
        },
        environment,
      ),
    );
  });
}

const WATCH_HELP = `
A file is read when it has stopped growing, and moved when all its stories are written. What is interrupted is done again:
each story is written at least once, and under the same name. A file with a story that --hold keeps back goes to held in
the inbox, with the reason beside it; its other stories are written. SIGUSR1 prints a line of health, SIGTERM ends it in order.

Examples:
  wirecopy watch inbox --out-dir out -t html -t json
  wirecopy watch inbox --out-dir out --once     what is there now, for cron`;
