// Runs the command in several folders, one after the other, in this process. Standard input says which and how, as JSON:
// { folders, runs }, each run its arguments; standard output is an array of what each run has written in each folder.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { load } = require('../bin/wirecopy.js');

async function main() {
  const { folders, runs } = JSON.parse(fs.readFileSync(0, 'utf8'));
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'wirecopy-fixtures-'));
  const file = path.join(scratch, 'output');
  const outputs = [];
  try {
    for (const argv of runs) {
      const made = [];
      for (const folder of folders) made.push(await outputIn(folder, argv, file));
      outputs.push(made);
    }
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
  process.stdout.write(JSON.stringify(outputs));
}

async function outputIn(folder, argv, file) {
  process.chdir(folder);
  const stdout = fs.openSync(file, 'w');
  const world = { argv, env: process.env, stdin: 0, stdout, stderr: 2, held: null };
  const none = () => undefined;
  const code = await load('cli.program.cjs').run({ ...world, columns: none, rows: none, messageColumns: none });
  fs.closeSync(stdout);
  if (code !== 0) throw new Error(`wirecopy ${argv.join(' ')} ended with ${code} in ${folder}`);
  return fs.readFileSync(file, 'utf8');
}

main();
