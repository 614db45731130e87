/** V8's compiled code of the chunks, as it is after each kind of work has been done once. */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/**
 * Flags for the while in which code is made. Functions that Sparkplug has compiled would be marked, and be compiled by it
 * at every start; what has not run for a while would be thrown away.
 */
const flags = ['sparkplug', 'flush-bytecode'];

/** Does each kind of work once, and keeps what V8 has compiled by then. */
export async function writeCaches() {
  const usual = usualFlags();
  for (const flag of flags) setFlagsFromString(`--no-${flag}`);
  const { load, scripts } = createRequire(import.meta.url)('../../bin/wirecopy.js');
  await doAll(load('cli.program.cjs').run);
  // Code is refused where flags differ from those that it was made with.
  for (const flag of usual) setFlagsFromString(flag);
  for (const { script, source, cacheFile } of scripts) {
    writeFileSync(cacheFile, Buffer.concat([source, script.createCachedData()]));
  }
}

/** The flags as this version of Node has them without being told. */
function usualFlags() {
  const all = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  return flags.map((flag) => new RegExp(`default: (--(?:no-)?${flag})$`, 'm').exec(all)?.[1]).filter(Boolean);
}

async function doAll(run) {
  const { formatNames, writers } = await import('../../dist/index.js');
  const stories = storiesToWarm(FEW);
  const nowhere = openSync(devNull, 'w');
  const environment = {
    env: {},
    stdin: 0,
    stdout: nowhere,
    stderr: nowhere,
    columns: () => 80,
    rows: () => 24,
    held: null,
  };
  const coloured = ['--color', 'always', '--theme', 'dark', '--no-pager'];
  const isStyled = (name) => writers[name].styled === 'terminal';
  // One alone as well: a page of one story holds what a page of several does not. What has ASCII alone refuses some of them.
  const all = formatNames.flatMap((name) =>
    (writers[name].single || writers[name].ascii ? [stories.slice(0, 1)] : [stories, stories.slice(0, 1)]).map(
      (inputs) => ({
        argv: ['--to', name, ...(isStyled(name) ? coloured : [])],
        inputs,
      }),
    ),
  );
  // The reader is the same for all of them: it meets more copy.
  const reading = { argv: ['--to', 'json'], inputs: storiesToWarm(MORE) };
  for (const { argv, inputs } of [...all, { argv: ['explain', ...coloured], inputs: stories }, reading]) {
    const code = await run({ ...environment, stderr: 2, argv: [...argv, '--quiet', '--no-config', ...inputs] });
    if (code !== 0) throw new Error(`wirecopy ${argv.join(' ')} ended with ${code}`);
  }
  closeSync(nowhere);
}

/** Each so manieth text, for each format and for the reader. All of them take the build a minute, and the start is no quicker. */
const FEW = 40;
const MORE = 6;

/** English copy of ours of every kind: what is compiled is what one of them has used. Words of other languages cost their size. */
function storiesToWarm(each) {
  const labelled = 'fixtures/labelled';
  const texts = existsSync(labelled) ? readdirSync(labelled).filter((name) => name.endsWith('.txt')) : [];
  const isEnglish = (name) =>
    JSON.parse(readFileSync(join(labelled, name.replace(/txt$/, 'json')), 'utf8')).language === 'en';
  return [
    join('fixtures', readdirSync('fixtures')[0], 'input.txt'),
    ...texts
      .filter(isEnglish)
      .filter((_, index) => index % each === 0)
      .map((name) => join(labelled, name)),
  ];
}
