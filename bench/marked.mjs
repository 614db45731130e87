// marked, to HTML or through marked-terminal: a peer. Story by story, as a program would call it.
//   node bench/marked.mjs html|terminal FILE
import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import { markedTerminal } from 'marked-terminal';

const [to, file] = process.argv.slice(2);
const marked = new Marked();
if (to === 'terminal') marked.use(markedTerminal({ width: 72, reflowText: true }));
for (const story of readFileSync(file, 'utf8').split('\f')) process.stdout.write(marked.parse(story));
