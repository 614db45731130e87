/**
 * How pages are read: headline, authors, paragraphs, subheads, as shared/accuracy/score.mjs counts them. Prints sums as JSON:
 * `node scripts/pages-accuracy.mjs WEIGHTS PART/PARTS FOLDER`.
 */
import { storyAt } from '../../../src/input/story.js';
import { readStory } from '../../../src/read/parse.js';
import { foldOf } from './folds.js';
import { add, type Sums, scorePage } from './page-score.js';
import { bare, type Page, pagesIn } from './texts.js';

const [fold = '0/1', folder = '', show = ''] = process.argv.slice(2);
const sums: Record<string, Sums> = { bare: {}, facts: {} };
const isHeld = foldOf(fold);
const read = ({ carried }: Page) =>
  readStory({ ...storyAt({ offset: 0, line: 1, lineEnd: '\n' }, carried.text), carried }, {}).article;
for (const page of pagesIn(folder)) {
  if (!isHeld(page)) continue;
  for (const [name, one] of [
    ['bare', bare(page)],
    ['facts', page],
  ] as const) {
    const scores = scorePage(read(one), page.truth);
    add(sums[name] as Sums, scores);
    for (const [field, { score, want, got }] of Object.entries(scores))
      if (score < 0.85 && show === name)
        console.error(
          `${page.id} ${page.truth.source} ${field} ${score.toFixed(2)}\n   want ${JSON.stringify(want)}\n   got  ${JSON.stringify(got)}`,
        );
  }
}
console.log(JSON.stringify(sums));
