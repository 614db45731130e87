// Runs the command as often as it is asked to. Each line of standard input is a run, as JSON: { argv, cwd, env, stdout,
// stderr }, the last two the files that it writes to. The answer is a line with the exit code.
const fs = require('node:fs');
const { createInterface } = require('node:readline');
const { load } = require('../../bin/wirecopy.js');

const none = () => undefined;

/** The environment is the process's: libraries look there, and Node itself for the time zone. */
function setEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(env, name)) delete process.env[name];
  Object.assign(process.env, env);
}

async function main() {
  const stdin = fs.openSync('/dev/null', 'r');
  for await (const line of createInterface({ input: process.stdin })) {
    const { argv, cwd, env, ...files } = JSON.parse(line);
    process.chdir(cwd);
    setEnvironment(env);
    const [stdout, stderr] = [files.stdout, files.stderr].map((file) => fs.openSync(file, 'w'));
    const world = { argv, env, stdin, stdout, stderr, held: null };
    const code = await load('cli.program.cjs').run({ ...world, columns: none, rows: none, messageColumns: none });
    for (const descriptor of [stdout, stderr]) fs.closeSync(descriptor);
    // The next run is asked for once this has been read.
    fs.writeSync(1, JSON.stringify(code));
  }
}

main();
