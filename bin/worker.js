'use strict';

/* What each thread of `--jobs` runs: the same chunks as the command, from dist/bin. */
const { load } = require('./wirecopy.js');

module.exports = async (task) => (await load('cli.program.cjs').parts.threads()).work(task);
