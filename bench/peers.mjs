// What else sets text: programs that are measured beside wirecopy where they are installed.
import { fileURLToPath } from 'node:url';
import { hasProgram } from './measured.mjs';

const marked = fileURLToPath(new URL('marked.mjs', import.meta.url));

/** Each: what it writes, how it is called with a file, and how much of the input it gets (1 is all). */
export const peers = [
  { name: 'cmark', writes: 'html', program: 'cmark', args: (file) => [file], part: 1 },
  { name: 'lowdown', writes: 'terminal', program: 'lowdown', args: (file) => ['-tterm', file], part: 1 },
  { name: 'marked', writes: 'html', program: process.execPath, args: (file) => [marked, 'html', file], part: 0.2 },
  {
    name: 'marked + marked-terminal',
    writes: 'terminal',
    program: process.execPath,
    args: (file) => [marked, 'terminal', file],
    part: 0.2,
  },
  {
    name: 'pandoc',
    writes: 'html',
    program: 'pandoc',
    args: (file) => ['-f', 'commonmark', '-t', 'html', file],
    part: 0.02,
  },
];

export const missing = () => peers.filter(({ program }) => !hasProgram(program)).map(({ name }) => name);
