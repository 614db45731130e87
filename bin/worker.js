'use strict';

/* What each thread of `--jobs` runs: the same chunks as the command, from dist/bin. */
module.exports = require('./wirecopy.js').load('worker').work;
