/** `wirecopy watch`: a folder into which copy is put. */
import type { StatusKind } from '../article.js';
import { options } from '../commands/options.js';
import { type OverruleFlags, overruledBy, overruleOptions, refuseForSeveral } from '../commands/overruling.js';
import { givenBy, type PublicationFlags, publicationOptions } from '../commands/publication.js';
import type { FormatName } from '../write/index.js';
import { type Context, commonOptions, styleOf } from './context.js';
import { type DressFlags, PLAIN, recipeOf, writeOptionsFor } from './dress.js';
import { checkPattern, type ManyFlags } from './many.js';

interface WatchFlags extends DressFlags, PublicationFlags, OverruleFlags, ManyFlags {
  to?: FormatName[];
  outDir: string;
  settle: number;
  once?: boolean;
  done?: string;
  failed?: string;
  hold?: readonly StatusKind[];
}

export function defineWatch({ program, world, done }: Context): void {
  const watch = program
    .command('watch')
    .description('writes what is put into a folder, and moves it to done or failed')
    .argument('<inbox>', 'the folder')
    .addOption(options.outDir().makeOptionMandatory())
    .addOption(options.to());
  for (const option of [...options.watching(), ...options.naming()]) watch.addOption(option);
  commonOptions(watch, 'columns to set the story in');
  for (const rare of [options.dates, options.page, options.parting, overruleOptions, publicationOptions])
    for (const option of rare()) watch.addOption(option);
  watch.addHelpText('after', WATCH_HELP).action(async (inbox: string, flags: WatchFlags) => {
    await checkPattern(flags, watch);
    const asked = overruledBy(flags);
    refuseForSeveral(watch, asked);
    const formats = flags.to ?? ['text'];
    const style = await styleOf(flags.style);
    const how = await writeOptionsFor(formats, { ...flags, ...PLAIN }, watch, world, () => false);
    const recipe = recipeOf(how, { formats, style, given: givenBy(watch, flags), asked }, flags, watch);
    const { watchFolder } = await import('../batch/watch.js');
    done(
      await watchFolder(
        {
          folder: inbox,
          outDir: flags.outDir,
          doneDir: flags.done ?? null,
          failedDir: flags.failed ?? null,
          hold: flags.hold ?? [],
          recipe: { ...recipe, framed: false, dated: flags.name?.includes('{date}') === true },
          parting: { from: flags.from ?? 'copy', separator: flags.recordSeparator ?? null },
          pattern: flags.name ?? null,
          existing: flags.existing ?? 'overwrite',
          durable: flags.durable ?? false,
          settle: flags.settle * 1000,
          once: flags.once ?? false,
          quiet: flags.quiet ?? false,
        },
        world,
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
