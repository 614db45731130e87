/** wirecopy beside other readers on the same pages, in one run: accuracy and speed, as a table. See bench/carriers.mjs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../../src/input/carriers/html.js';
import { storyAt } from '../../../src/input/story.js';
import { readStory } from '../../../src/read/parse.js';
import { add, pageOf, type ReadPage, type Sums, scoreRead } from './page-score.js';
import { type Peer, peersIn } from './peers.js';
import { pagesIn } from './texts.js';

const [folder = '', peersFolder = '', ...folds] = process.argv.slice(2);
const fields = ['headline', 'authors', 'paragraphs', 'subheads'] as const;

/** wirecopy's sums were counted on publishers that each part's weights had not seen: a file a part. */
function heldSums(which: 'bare' | 'facts'): Sums {
  const sums: Sums = {};
  for (const file of folds) {
    const part: Record<string, Sums> = JSON.parse(readFileSync(file, 'utf8'));
    for (const [field, { total, n }] of Object.entries(part[which] ?? {})) {
      sums[field] ??= { total: 0, n: 0 };
      (sums[field] as Sums[string]).total += total;
      (sums[field] as Sums[string]).n += n;
    }
  }
  return sums;
}

const own: Peer = {
  name: 'wirecopy',
  version: '',
  read: async (html) => {
    const carried = readPage(new TextEncoder().encode(html));
    const story = storyAt({ offset: 0, line: 1, lineEnd: '\n' }, carried.text);
    return pageOf(readStory({ ...story, carried }, {}).article);
  },
};

const pages = [...pagesIn(folder)].map(({ id, truth }) => ({
  truth,
  html: readFileSync(join(folder, `${id}.html`), 'utf8'),
}));
const bytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
const nothing: ReadPage = { headline: null, authors: [], paragraphs: [], subheads: [] };
const rows: string[] = [];
const speeds: string[] = [];
for (const peer of [own, ...(await peersIn(peersFolder))]) {
  const sums: Sums = {};
  let failed = 0;
  // Warm: what is measured is reading, and not V8's compiler.
  for (const { html } of pages.slice(0, 20)) await peer.read(html).catch(() => nothing);
  let spent = 0;
  for (const { html, truth } of pages) {
    const before = process.cpuUsage();
    const read = await peer.read(html).catch(() => {
      failed++;
      return nothing;
    });
    const { user, system } = process.cpuUsage(before);
    spent += user + system;
    add(sums, scoreRead(read, truth));
  }
  speeds.push(`| ${peer.name} | ${(bytes / spent).toFixed(2)} | ${(spent / 1000 / pages.length).toFixed(0)} |`);
  if (peer !== own) rows.push(row(`${peer.name}`, sums, failed));
  console.error(`${peer.name}: ${peer.version} ${failed} failed`);
}

function row(name: string, sums: Sums, failed: number): string {
  const shares = fields.map((field) => ((100 * (sums[field]?.total ?? 0)) / (sums[field]?.n ?? 1)).toFixed(1));
  return `| ${name} | ${shares.join(' | ')} | ${failed} |`;
}

console.log('| | headline | authors | paragraphs | subheads | failed |\n|---|---|---|---|---|---|');
console.log(row('wirecopy, visible text and markup alone', heldSums('bare'), 0));
console.log(row('wirecopy', heldSums('facts'), 0));
console.log(rows.join('\n'));
console.log('\n| | MB/s | ms a page |\n|---|---|---|');
console.log(speeds.join('\n'));
