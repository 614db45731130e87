/** A manual page with all that can stand in one, of the sample program. */
import { manPage } from '../../src/manual/man.js';
import { modelOf } from '../../src/manual/model.js';
import { sampleProgram } from './program.js';

export const EXAMPLE = `  wirecopy *.txt -t ndjson | jq '.a'   \`each\` ~/a ^b \\n "q"`;

export const page = manPage(modelOf(sampleProgram()), {
  version: '1.2.3',
  date: '2026-01-31',
  sections: [
    {
      title: 'Examples',
      text: `Read all,\nor some:\n\n${EXAMPLE}\n  .SH is text\n\n  one more\nand\n.TH is text\n'too`,
    },
    { title: 'Environment', text: 'NO_COLOR is obeyed.' },
    { title: 'Exit status', text: '  0  well\n  1  an error' },
  ],
});
