// Runs the command in several folders, one after the other, in this process. Standard input says which and how, as JSON:
// { folders, argv }; standard output is an array of what the command has written in each.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { load } = require('../bin/wirecopy.js');

async function main() {
  const { folders, argv } = JSON.parse(fs.readFileSync(0, 'utf8'));
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'wirecopy-fixtures-'));
  const file = path.join(scratch, 'output');
  const outputs = [];
  for (const folder of folders) {
    process.chdir(folder);
    const stdout = fs.openSync(file, 'w');
    const world = { argv, env: process.env, stdin: 0, stdout, stderr: 2, held: null };
    const none = () => undefined;
    const code = await load('cli.program.cjs').run({ ...world, columns: none, rows: none, messageColumns: none });
    fs.closeSync(stdout);
    if (code !== 0) {
      console.error(`in ${folder}`);
      process.exitCode = code;
      break;
    }
    outputs.push(fs.readFileSync(file, 'utf8'));
  }
  fs.rmSync(scratch, { recursive: true });
  process.stdout.write(JSON.stringify(outputs));
}

main();
