// Pages beside other readers of them, on the same pages in one run: what is right, and how fast. bench/carriers.md has the results.
//   node bench/carriers.mjs PAGES PEERS SUMS...
// PAGES holds NAME.html with its truth in NAME.json; PEERS is a folder with the others installed (npm install jsdom linkedom
// @mozilla/readability defuddle @extractus/article-extractor); SUMS are what scripts/pages-accuracy.mjs printed for each part of the publishers,
// with weights that had not seen them.
import { runTypeScript } from '../scripts/typescript.mjs';

await runTypeScript('scripts/train/carried/compare.ts');
